/** Of any number of numbers: to spread a hundred thousand into the arguments of Math.min or Math.max overflows the stack. */

/** The least of numbers and of `orLess`; Infinity where there is neither. */
export function least(numbers: Iterable<number>, orLess: number = Number.POSITIVE_INFINITY): number {
  let found = orLess;
  for (const number of numbers) if (number < found) found = number;
  return found;
}

/** The greatest of numbers and of `orMore`; -Infinity where there is neither. */
export function greatest(numbers: Iterable<number>, orMore: number = Number.NEGATIVE_INFINITY): number {
  let found = orMore;
  for (const number of numbers) if (number > found) found = number;
  return found;
}
