import { describe, expect, it } from 'vitest';
import { crosses } from '../../../src/analysis/claims/cross.js';
import type { CrossSettings } from '../../../src/model/project.js';
import type { Publication } from '../../../src/model/publication.js';
import { wordCross } from '../../../src/reports/findings/cross.js';
import { plainly } from '../../../src/reports/text/cited.js';
import { madeGrouping } from '../../support/compared.js';
import { choiceItem, context, publication, section } from '../../support/publication.js';

/** What is told across two items, from counts of those who chose an option in each group; p-values by R. */

type Counts = readonly [count: number, n: number];

/** Groups of those who answered x to `pick`, y, and whatever else; of the options of `uses`, `chose` is the one that counts are of. */
function results(groups: Readonly<Record<string, Counts>>, settings: Partial<CrossSettings> = {}): Publication {
  const comparison = {
    of: 'uses',
    option: 'books',
    adjusted: 0.5,
    groups: Object.entries(groups).map(([id, [count, n]]) => ({ id, n, level: count / n })),
  };
  const items = [
    choiceItem('pick', Object.fromEntries(Object.entries(groups).map(([id, [, n]]) => [id, n]))),
    { ...choiceItem('uses', { books: 40, music: 60 }), kind: 'multiple' as const },
  ];
  const grouping = { ...madeGrouping('g', 'pick', [comparison]), item: 'pick' };
  const cross = {
    id: 'c',
    groups: 'g',
    of: 'uses',
    categories: ['x'],
    answers: ['books'],
    base: 'categories' as const,
    ...settings,
  };
  return { ...publication([section('s', items)]), groups: [grouping], crosses: [cross] };
}
const found = (...of: Parameters<typeof results>) => crosses(results(...of))[0];

describe('a cross', () => {
  it('tells that those who gave the first answer gave the second more often than the others, or less', () => {
    // chisq.test(matrix(c(28, 15, 20, 40), 2, byrow = TRUE), correct = FALSE): p = .00143.
    expect(found({ x: [28, 43], y: [20, 60] })).toMatchObject({
      verdict: 'more',
      certainty: 'established',
      among: { base: 43, count: 28 },
      others: { base: 60, count: 20 },
      n: 43,
    });
    expect(found({ x: [20, 60], y: [28, 43] })).toMatchObject({ verdict: 'less', certainty: 'established' });
  });

  it('takes several groups together, on either side', () => {
    const groups = { x: [20, 30], y: [8, 13], z: [10, 40], w: [10, 20] } as const;
    expect(found(groups, { categories: ['x', 'y'] })).toMatchObject({
      verdict: 'more',
      among: { base: 43, count: 28 },
      others: { base: 60, count: 20 },
    });
  });

  it('can have those who gave the second answer as its base', () => {
    expect(found({ x: [28, 43], y: [20, 60] }, { base: 'answers' })).toMatchObject({
      among: { base: 48, count: 28 },
      others: { base: 55, count: 15 },
    });
  });

  it('tests few by the exact test', () => {
    // fisher.test(matrix(c(8, 2, 30, 30), 2, byrow = TRUE)): p = .097, where chi-squared has .08.
    expect(found({ x: [8, 10], y: [30, 60] })).toMatchObject({ verdict: 'nothing', certainty: 'undecided' });
  });

  it('tells a majority where the others do not differ', () => {
    expect(found({ x: [70, 100], y: [42, 60] })).toMatchObject({ verdict: 'majority', certainty: 'established' });
    expect(found({ x: [30, 100], y: [18, 60] })).toMatchObject({ verdict: 'minority', certainty: 'established' });
    // prop.test(28, 43, correct = FALSE): p = .047. Of 200, 118 are surely more than half, but less than 60 %.
    expect(found({ x: [28, 43], y: [39, 60] })).toMatchObject({ verdict: 'majority', certainty: 'likely' });
    expect(found({ x: [118, 200], y: [118, 200] })).toMatchObject({ verdict: 'nothing', certainty: 'undecided' });
  });

  it('is not found where a group that it counts is withheld, and says nothing of others who are', () => {
    const hidden = (category: string) => {
      const whole = results({ x: [70, 100], y: [20, 60] });
      const groups = whole.groups.map((grouping) => ({
        ...grouping,
        comparisons: grouping.comparisons.map((comparison) => ({
          ...comparison,
          groups: comparison.groups.map((group) =>
            group.category === category ? { ...group, statistics: { shown: false as const } } : group,
          ),
        })),
      }));
      return crosses({ ...whole, groups })[0];
    };
    expect(hidden('x')).toBeUndefined();
    expect(hidden('y')).toMatchObject({ verdict: 'majority', others: null });
  });

  it('adjusts over all entries', () => {
    // One p-value of .029 alone is told; with another one as large it is .058.
    const one = results({ x: [28, 43], y: [26, 60] });
    const [cross] = one.crosses;
    expect(crosses(one)[0]).toMatchObject({ verdict: 'more', certainty: 'likely' });
    const two = { ...one, crosses: cross ? [cross, { ...cross, id: 'd' }] : [] };
    expect(crosses(two).map(({ verdict }) => verdict)).not.toContain('more');
  });

  it('is worded with its base in both languages', () => {
    const publication = results({ x: [28, 43], y: [20, 60] });
    const [finding] = crosses(publication);
    const worded = finding && wordCross(publication, context().respondentTerms, finding);
    expect([worded?.heading, worded && plainly(worded.body)]).toEqual([
      {
        ja: '「pick」に「x」と答えた回答企業は、「uses」に「books」と答えた割合がほかより高い',
        en: '“books” for “uses” is more frequent among responding firms that chose “x” for “pick”',
      },
      {
        ja: '「pick」に「x」と答えた43社では、28社（65%）が「uses」に「books」と答えました。ほかの60社では20社（33%）です。',
        en: 'Of 43 responding firms that chose “x” for “pick”, 28 (65%) chose “books” for “uses”. Of the other 60, 20 (33%) did.',
      },
    ]);
  });
});
