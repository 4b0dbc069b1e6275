/** A bit for each mark, 32 to a word. */
export function bitsOf(marks: readonly number[]): Uint32Array {
  const bits = new Uint32Array(Math.ceil(marks.length / 32));
  marks.forEach((mark, at) => {
    if (mark === 1) bits[at >>> 5] = (bits[at >>> 5] ?? 0) | (1 << (at & 31));
  });
  return bits;
}
