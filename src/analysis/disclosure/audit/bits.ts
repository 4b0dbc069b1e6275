/** A bit for each position whose mark is not 0, 32 to a word. */
export function bitsOf(marks: ArrayLike<number>): Uint32Array {
  const bits = new Uint32Array(Math.ceil(marks.length / 32));
  for (let at = 0; at < marks.length; at += 1) {
    if (marks[at] !== 0) bits[at >>> 5] = (bits[at >>> 5] ?? 0) | (1 << (at & 31));
  }
  return bits;
}

/** How many bits differ. */
export function distance(a: Uint32Array, b: Uint32Array): number {
  let apart = 0;
  for (let word = 0; word < a.length; word += 1) apart += ones((a[word] ?? 0) ^ (b[word] ?? 0));
  return apart;
}

/** How many bits of a word are 1, added up in pairs, then in fours, then in eights. */
function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
