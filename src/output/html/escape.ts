/** Text becomes text, whatever it holds: in markup and attributes, and in the strings of a style sheet. */

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/**
 * A CSS string with its quotes. ASCII characters that mean anything to CSS or HTML are written as their code points, each
 * ended by a space that belongs to it.
 */
export function cssString(text: string): string {
  const escaped = text.replace(/[^\p{L}\p{N} ]/gu, (character) =>
    character.charCodeAt(0) < 0x80 ? `\\${character.charCodeAt(0).toString(16).padStart(6, '0')} ` : character,
  );
  return `"${escaped}"`;
}
