/** A character that cannot be shown. `around`: the words that it stands in. */
export const noGlyph = (character: string, around: string): string => {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return `The typeface has no glyph for "${character}" (${code}), in: ${around}. Write it with another character.`;
};
