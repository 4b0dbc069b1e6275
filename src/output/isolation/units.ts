/** The UTF-16 code units of a text: several times as fast to go through as the text itself. */
export function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  Buffer.from(units.buffer).write(text, 'utf16le');
  return units;
}

/** The text of UTF-16 code units. */
export function textOf(units: Uint16Array): string {
  return Buffer.from(units.buffer, units.byteOffset, units.byteLength).toString('utf16le');
}

/** Whether all of `part` stands at a place. */
export function standsAt(part: Uint16Array, units: Uint16Array, at: number): boolean {
  let length = 0;
  while (length < part.length && part[length] === units[at + length]) length += 1;
  return length === part.length;
}
