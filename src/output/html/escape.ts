/** Whatever a text holds, it stays text: in markup and attributes, and in the strings of a style sheet. */

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text for markup or for an attribute in quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/**
 * A CSS string with its quotes. ASCII characters other than letters, digits and spaces are written as their code points, each ended
 * by a space that belongs to it: CSS or HTML could give them a meaning.
 */
export function cssString(text: string): string {
  const escaped = text.replace(/[^\p{L}\p{N} ]/gu, (character) =>
    character.charCodeAt(0) < 0x80 ? `\\${character.charCodeAt(0).toString(16).padStart(6, '0')} ` : character,
  );
  return `"${escaped}"`;
}
