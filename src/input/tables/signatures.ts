/** Whether bytes begin with these, of which text stands for its ASCII codes. */
export function beginsWith(bytes: Uint8Array, signature: string, offset = 0): boolean {
  for (let index = 0; index < signature.length; index += 1)
    if (bytes[offset + index] !== signature.charCodeAt(index)) return false;
  return true;
}

/** The first characters of a text of one byte each or of UTF-16, in lower case and without what is in front, to tell markup by. */
export function firstCharacters(bytes: Uint8Array, count: number): string {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 2 * count));
  return head
    .toString('latin1')
    .replace(/[\0\xef\xbb\xbf\xff\xfe]/g, '')
    .trimStart()
    .toLowerCase()
    .slice(0, count);
}
