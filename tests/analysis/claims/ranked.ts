import type { PublishedPair, PublishedSection } from '../../../src/model/publication.js';
import { made } from '../../support/made.js';
import { scaleItem, section } from '../../support/publication.js';

/** "a>b": the ranks lean to a. `p` is adjusted; null for a withheld test. */
export function test(pair: string, p: number | null, similarWithin: number | null = null): PublishedPair {
  const [first = '', second = ''] = pair.split(/[<>]/);
  const higher = p === null ? null : pair.includes('>') ? ('first' as const) : ('second' as const);
  return made({ first, second, difference: 0, adjusted: p, higher, similarWithin });
}

/** A section of items by their means, as asked, with the tests of pairs of them; each has `n` answers, 100 by default. */
export function ranking(
  means: Readonly<Record<string, number>>,
  pairs: readonly PublishedPair[],
  { reverse = [], n = 100 }: { readonly reverse?: readonly string[]; readonly n?: number } = {},
): PublishedSection {
  const items = Object.entries(means).map(([id, mean]) => ({
    ...scaleItem(id, [n, 0, 0, 0, 0, 0], { mean }),
    reverse: reverse.includes(id),
  }));
  const whole = section('s', items, {});
  return { ...whole, score: whole.score && { ...whole.score, pairs: { shown: true, value: pairs } } };
}
