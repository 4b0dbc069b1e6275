import { describe, expect, it } from 'vitest';
import { candidatesIn, scored } from '../../../src/analysis/claims/candidates.js';
import { roundHalfUp } from '../../../src/analysis/statistics/index.js';
import { wordFinding } from '../../../src/reports/findings/word.js';
import { plainly } from '../../../src/reports/text/cited.js';
import { made } from '../../support/made.js';
import { choiceItem, context, publication, scaleItem, section } from '../../support/publication.js';

/** What answers must be for a finding to be made of them. */

describe('answers are divided', () => {
  const isSplit = (bottomTwo: number, topTwo: number, between = 100 - bottomTwo - topTwo) => {
    const n = bottomTwo + between + topTwo;
    const item = {
      ...scaleItem('q', [bottomTwo, 0, between, 0, 0, topTwo]),
      agreement: {
        shown: true as const,
        value: made({ topTwo: roundHalfUp(topTwo / n, 2), bottomTwo: roundHalfUp(bottomTwo / n, 2) }),
      },
    };
    return candidatesIn(publication([section('s', [item])])).some(({ kind }) => kind === 'split');
  };

  it.each([
    [40, 47, true],
    [30, 50, true],
    [50, 30, true],
    [25, 54, false],
    [54, 25, false],
    [24, 24, false],
    [33, 33, false],
  ])('with %d per cent at the low and %d at the high end: %s', (low, high, expected) =>
    expect(isSplit(10 * low, 10 * high, 1000 - 10 * low - 10 * high)).toBe(expected),
  );

  it('not where as many chose the levels between as the smaller end', () => {
    // 17, 15 and 15 of 47; of 39 %, 31 % and 31 % the last is a little less in floating point.
    expect(isSplit(17, 15, 15)).toBe(false);
    expect(isSplit(5, 4, 4)).toBe(false);
    expect(isSplit(17000, 15000, 14000)).toBe(true);
  });

  it('not where chance may make the levels between fewer', () => {
    // Of those at the smaller end and between, prop.test(correct = FALSE) in R: p = .0455 for 60 of 100, .0719 for 59.
    expect(isSplit(70, 60, 40)).toBe(true);
    expect(isSplit(70, 59, 41)).toBe(false);
  });

  it('as surely as of all items that are looked at together', () => {
    const one = (id: string) => scaleItem(id, [70, 0, 40, 0, 0, 60]);
    const found = (...ids: readonly string[]) => {
      const items = ids.map((id) => ({
        ...one(id),
        agreement: { shown: true as const, value: made({ topTwo: 0.35, bottomTwo: 0.41 }) },
      }));
      return candidatesIn(publication([section('s', items)])).filter(({ kind }) => kind === 'split').length;
    };
    expect(found('a')).toBe(1);
    expect(found('a', 'b')).toBe(0);
  });

  it('not where only rounding makes the levels between fewer', () => {
    // 34.56 %, 32.56 % and 32.88 % between, which are printed as 35 % and 33 %.
    expect(isSplit(3456, 3256, 3288)).toBe(false);
  });
});

describe('the most frequent option', () => {
  const leadOf = (counts: Readonly<Record<string, number>>) => {
    const results = publication([section('s', [choiceItem('q', counts)])]);
    const [found] = scored(candidatesIn(results), new Map());
    return {
      certainty: found?.candidate.certainty,
      remark: (found && wordFinding(results, context().respondentTerms, found).remark?.en) ?? null,
    };
  };

  // prop.test(correct = FALSE) in R of those who chose one of the two: p = .0086, .0455, .0719, 1 and .0143, the last of few.
  it.each([
    [{ a: 62, b: 36, c: 2 }, 'established', null],
    [{ a: 60, b: 40, c: 8 }, 'likely', 'Its lead over the next answer is probably not chance alone.'],
    [{ a: 59, b: 41, c: 8 }, 'possible', 'Its lead over the next answer may be chance.'],
    [{ a: 50, b: 50, c: 8 }, 'possible', 'Its lead over the next answer may be chance.'],
    [{ a: 18, b: 6, c: 2 }, 'possible', 'Its lead over the next answer may be chance.'],
  ])('of %o leads the next one: %s', (counts, certainty, remark) => expect(leadOf(counts)).toEqual({ certainty, remark }));
});

describe('an option that groups choose unequally often', () => {
  const group = (category: string, yes: number) => ({
    category,
    statistics: {
      shown: true as const,
      value: made({
        n: 50,
        mean: null,
        median: null,
        sd: null,
        counts: { yes, no: 50 - yes },
        shares: { yes: yes / 50, no: 1 - yes / 50 },
      }),
    },
  });
  const results = {
    ...publication([section('s', [{ ...choiceItem('uses', { books: 60, music: 40 }), kind: 'multiple' as const }])]),
    groups: [
      {
        id: 'by_age',
        by: 'age',
        item: null,
        label: { ja: '年齢', en: 'Age' },
        categories: [
          { id: 'young', label: { ja: '若い', en: 'Young' } },
          { id: 'old', label: { ja: '高い', en: 'Old' } },
        ],
        comparisons: [
          {
            of: 'uses',
            kind: 'option' as const,
            option: 'books',
            held: null,
            groups: [group('young', 15), group('old', 45)],
            test: {
              shown: true as const,
              value: made({
                method: 'chi-squared' as const,
                p: 1e-6,
                adjusted: 1e-6,
                effect: 0.6,
                interval: null,
                apart: [{ higher: 'old', lower: 'young', below: 0.01 as const }],
              }),
            },
          },
        ],
      },
    ],
  };

  it('is a finding that tells the shares, each worked out from two counts', () => {
    const found = scored(candidatesIn(results), new Map()).find(({ candidate }) => candidate.kind === 'difference');
    expect(found?.candidate).toMatchObject({
      id: 'difference-by_age-uses-books',
      between: { higher: 'old', lower: 'young' },
    });
    const worded = found && wordFinding(results, context().respondentTerms, found);
    expect(worded && plainly(worded.body).en).toBe('The share is 90% for “Old” (n = 50) and 30% for “Young” (n = 50).');
    const [share] = worded?.body.en.flatMap((part) => (typeof part === 'string' ? [] : [part])) ?? [];
    expect(share?.cells.map(({ name }) => name)).toEqual(['by_age.uses.books.old.counts.yes', 'by_age.uses.books.old.n']);
  });
});
