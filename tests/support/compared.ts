import type { PublishedGap, PublishedGrouping } from '../../src/model/publication.js';
import { made } from './made.js';

/** Made-up comparisons of groups and gaps, as they are published. */

const HIDDEN = { shown: false, reason: 'too-few' } as const;
const text = (word: string) => ({ ja: word, en: word });

/** A group by its id, with its mean and number of answers; or, of an option, with the share (0..1) that chose it. */
export interface MadeGroup {
  readonly id: string;
  readonly level: number;
  readonly n?: number;
}
export interface MadeComparison {
  readonly of: string;
  readonly kind?: 'item' | 'score';
  readonly option?: string | null;
  readonly groups: readonly MadeGroup[];
  /** The adjusted p-value; null where the test is withheld. */
  readonly adjusted: number | null;
  readonly apart?: readonly { readonly higher: string; readonly lower: string; readonly below: 0.01 | 0.05 }[];
  readonly method?: 'mann-whitney' | 'kruskal-wallis' | 'chi-squared';
}

export function madeGrouping(id: string, by: string, comparisons: readonly MadeComparison[]): PublishedGrouping {
  const categories = [...new Set(comparisons.flatMap(({ groups }) => groups.map((group) => group.id)))];
  return {
    id,
    by,
    item: null,
    label: text(by),
    categories: categories.map((category) => ({ id: category, label: text(category) })),
    comparisons: comparisons.map(({ of, kind, option = null, groups, adjusted, apart = [], method }) => ({
      of,
      kind: kind ?? (option === null ? 'item' : 'option'),
      option,
      held: null,
      groups: groups.map(({ id: category, level, n = 50 }) => {
        const counted =
          option === null
            ? { counts: {}, shares: {} }
            : { counts: { yes: Number((level * n).toFixed(9)) }, shares: { yes: level } };
        const moments = option === null ? { mean: level, median: 3, sd: 1 } : { mean: null, median: null, sd: null };
        return { category, statistics: { shown: true, value: made({ n, ...moments, ...counted }) } };
      }),
      test:
        adjusted === null
          ? HIDDEN
          : {
              shown: true,
              value: made({
                method: method ?? (option !== null ? 'chi-squared' : groups.length === 2 ? 'mann-whitney' : 'kruskal-wallis'),
                p: adjusted,
                adjusted,
                effect: 0.3,
                interval: null,
                apart,
              }),
            },
    })),
  };
}

export interface MadePair {
  readonly from: string;
  readonly to: string;
  readonly meanFrom: number;
  readonly meanTo: number;
  readonly adjusted: number | null;
  readonly higher: 'from' | 'to' | null;
  readonly n?: number;
  readonly similarWithin?: number | null;
}

export function madeGap(id: string, pairs: readonly MadePair[]): PublishedGap {
  return {
    id,
    label: text(id),
    pairs: pairs.map(({ from, to, meanFrom, meanTo, adjusted, higher, n = 50, similarWithin = null }, index) => ({
      label: text(`pair ${index + 1}`),
      from,
      to,
      held: null,
      statistics: {
        shown: true,
        value: made({
          n,
          nFrom: n,
          nTo: n,
          meanFrom,
          meanTo,
          difference: meanTo - meanFrom,
          interval: null,
          adjusted,
          effect: null,
          higher,
          similarWithin,
        }),
      },
    })),
  };
}
