import { describe, expect, it } from 'vitest';
import { candidatesIn, scored } from '../../../src/analysis/claims/candidates.js';
import { wordFinding } from '../../../src/reports/findings/word.js';
import { plainly } from '../../../src/reports/text/cited.js';
import { made } from '../../support/made.js';
import { choiceItem, context, publication, scaleItem, section } from '../../support/publication.js';

/** What answers must be for a finding to be made of them. */

describe('answers are divided', () => {
  const isSplit = (bottomTwo: number, topTwo: number) => {
    const item = {
      ...scaleItem('q', [10, 20, 20, 20, 20, 10]),
      agreement: { shown: true as const, value: made({ topTwo, bottomTwo }) },
    };
    return candidatesIn(publication([section('s', [item])])).some(({ kind }) => kind === 'split');
  };

  it.each([
    [0.4, 0.47, true],
    [0.3, 0.5, true],
    [0.5, 0.3, true],
    [0.25, 0.54, false],
    [0.54, 0.25, false],
    [0.24, 0.24, false],
    [0.33, 0.33, false],
  ])('with %d at the low and %d at the high end: %s', (low, high, expected) => expect(isSplit(low, high)).toBe(expected));
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
