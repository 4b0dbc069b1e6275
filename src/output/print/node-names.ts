/** The name of a structure element. Its number goes on rising from one document to the next. */
const NAME = /\(node(\d{8})\)/g;

/**
 * The PDF with its structure elements numbered from 1 in their order, whatever the browser printed before: so the same document has
 * the same bytes. The new names sort like the old ones, which the name tree needs, and are as long, so that no offset in the file
 * moves.
 */
export function renumberNodes(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const old = [...new Set([...text.matchAll(NAME)].map(([, digits = '']) => digits))].sort();
  const names = new Map(old.map((digits, index) => [digits, String(index + 1).padStart(digits.length, '0')]));
  return Buffer.from(
    text.replace(NAME, (_, digits: string) => `(node${names.get(digits) ?? digits})`),
    'latin1',
  );
}
