/** Something that so few respondents have that they may all be insiders. */
export interface Rare {
  /** What they have: a number that stands for it. */
  readonly of: number;
  readonly respondents: number;
}

/**
 * Whether one of several ways is open whoever the `insiders` are, who are not deceived about themselves. Each way is told by what it needs
 * that is rare: it is closed where all who have one of these are insiders. False where there are no ways.
 */
export function isOpen(ways: Iterable<readonly Rare[]>, insiders: number): boolean {
  const needed: (readonly Rare[])[] = [];
  let askedAt = 1;
  for (const way of ways) {
    const rare = way.filter(({ respondents }) => respondents <= insiders);
    if (rare.length === 0) return true;
    needed.push(rare);
    if (needed.length < askedAt) continue;
    if (!isPrevented(needed, insiders)) return true;
    askedAt *= 2;
  }
  return needed.length > 0 && !isPrevented(needed, insiders);
}

/** Whether some choice of insiders closes every way. */
function isPrevented(ways: readonly (readonly Rare[])[], insiders: number): boolean {
  const [first, ...others] = ways;
  if (first === undefined) return true;
  return first.some(({ of, respondents }) => {
    if (respondents > insiders) return false;
    const left = others.filter((needed) => needed.every((rare) => rare.of !== of));
    return isPrevented(left, insiders - respondents);
  });
}
