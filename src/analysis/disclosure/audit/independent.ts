/**
 * Numbers between 0 and 1, one for each position from 0, that no sum or difference of few of them can replace by chance: square roots
 * of primes, without their whole parts, are linearly independent over the whole numbers.
 */
export function independentNumber(position: number): number {
  while (primes.length <= position) primes.push(nextPrime(primes.at(-1) ?? 1));
  return Math.sqrt(primes[position] ?? 2) % 1;
}

const primes: number[] = [];

function nextPrime(after: number): number {
  let candidate = after + 1;
  while (primes.some((prime) => candidate % prime === 0)) candidate += 1;
  return candidate;
}
