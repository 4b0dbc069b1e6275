/** One directory of one entry, as cameras write it. */
export function tiff(order: 'II' | 'MM', tag: number, value: number): Buffer {
  const short = (number: number) => (order === 'II' ? [number, 0] : [0, number]);
  const [low = 0, high = 0] = [tag & 0xff, tag >> 8];
  const entry = order === 'II' ? [low, high, 3, 0, 1, 0, 0, 0] : [high, low, 0, 3, 0, 0, 0, 1];
  const start = order === 'II' ? [42, 0, 8, 0, 0, 0] : [0, 42, 0, 0, 0, 8];
  return Buffer.from([...Buffer.from(order), ...start, ...short(1), ...entry, ...short(value), 0, 0, 0, 0, 0, 0]);
}
