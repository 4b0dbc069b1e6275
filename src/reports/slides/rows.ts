/** How many rows of a table or chart fit beneath the title of a slide. */
export const ROWS = 8;

/** Divides a list into as few parts of at most `most` entries as possible, all about equally long. */
export function evenly<T>(list: readonly T[], most: number): readonly (readonly T[])[] {
  const count = Math.ceil(list.length / most);
  const size = Math.ceil(list.length / Math.max(1, count));
  return Array.from({ length: count }, (_, index) => list.slice(index * size, (index + 1) * size));
}
