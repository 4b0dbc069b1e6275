/**
 * The PDF with its dates set to a calendar date (ISO, midnight UTC) instead of the moment of printing: so the same document has the
 * same bytes. The new text is as long as the old one, so that no offset in the file moves.
 */
export function stampDates(pdf: Uint8Array, isoDate: string): Uint8Array {
  const stamp = `D:${isoDate.replaceAll('-', '')}000000+00'00'`;
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const stamped = text.replace(
    /\/(CreationDate|ModDate) \((D:[^)]*)\)/g,
    (_, key: string, old: string) => `/${key} (${fitted(stamp, old.length)})`,
  );
  return Buffer.from(stamped, 'latin1');
}

function fitted(stamp: string, length: number): string {
  return stamp.slice(0, length).padEnd(length, ' ');
}
