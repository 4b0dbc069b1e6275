/**
 * A text of a file, or what the project says it is, as the two are compared: in one form of Unicode (NFKC), so that full-width and
 * half-width characters are the same, without spaces around it, with white space as one space, in small letters.
 */
export function cellKey(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}
