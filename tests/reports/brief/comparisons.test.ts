import { describe, expect, it } from 'vitest';
import type { Publication, PublishedMargin } from '../../../src/model/publication.js';
import { comparisonTables } from '../../../src/reports/brief/comparisons.js';
import { made } from '../../support/made.js';
import { context, publication, scaleItem, section } from '../../support/publication.js';

/** Who answered: what the tables say where something is withheld or not there. */

const EVEN = [10, 20, 20, 20, 20, 10];
const t = (word: string) => ({ ja: word, en: word });
const HIDDEN = { shown: false } as const;
const tables = (more: Partial<Publication>) =>
  comparisonTables({ ...publication([section('s', [scaleItem('A', EVEN)], {})]), ...more }, context().respondentTerms);
const rows = (of: ReturnType<typeof tables>[number] | undefined) =>
  of?.table.rows.map(({ label, values }) => [label.en, ...values.map(({ en }) => en)]);

function margin(p: number | null, isHidden = false): PublishedMargin {
  const figures = (respondents: number, rate: number | null) => ({
    shown: true as const,
    value: made({ respondents, share: respondents / 100, frameShare: 0.5, responseRate: rate }),
  });
  return {
    by: 'size',
    label: t('Size'),
    held: null,
    categories: [
      { id: 'small', label: t('Small'), statistics: figures(60, 0.125) },
      { id: 'large', label: t('Large'), statistics: isHidden ? HIDDEN : figures(40, null) },
    ],
    p: made(p),
  };
}

describe('the table of the frame', () => {
  it.each([
    [0.049, true, 'By size, responding firms appear to differ from the frame. Results may lean towards those that replied more.'],
    [0.05, false, 'By size, no difference was found between responding firms and the frame.'],
    [null, true, 'By size, it cannot be told whether responding firms differ from the frame.'],
  ])('with a p of %s (a limit: %s) says: %s', (p, isLimit, words) => {
    expect(tables({ margins: [margin(p)] }).map(({ table, isLimit }) => [table.finding?.en, isLimit])).toEqual([
      [words, isLimit],
    ]);
  });

  it('shows no figure of a group that is withheld, and no rate where the frame does not count it', () => {
    expect(rows(tables({ margins: [margin(null)] })[0])).toEqual([
      ['Small', '60', '60%', '50%', '12.5%'],
      ['Large', '40', '40%', '50%', '–'],
    ]);
    expect(rows(tables({ margins: [margin(null, true)] })[0])?.[1]).toEqual(['Large', '–', '–', '–', '–']);
  });
});

describe('the table of ways of answering', () => {
  const grouping = (adjusted: readonly (number | null)[], mean = 3) => ({
    id: 'by_source',
    by: 'source',
    item: null,
    label: t('Way'),
    categories: [
      { id: 'mail', label: t('Mail') },
      { id: 'web', label: t('Web') },
    ],
    comparisons: adjusted.map((p, index) => ({
      of: index === 0 ? 's' : 'A',
      kind: index === 0 ? ('score' as const) : ('item' as const),
      option: null,
      held: null,
      groups: ['mail', 'web'].map((category) => ({
        category,
        statistics:
          p === null && category === 'web'
            ? HIDDEN
            : {
                shown: true as const,
                value: made({ n: 50, mean: category === 'mail' ? 3.25 : mean, median: 3, sd: 1, counts: {}, shares: {} }),
              },
      })),
      test:
        p === null
          ? HIDDEN
          : {
              shown: true as const,
              value: made({
                method: 'mann-whitney',
                p,
                adjusted: p,
                effect: 0,
                interval: null,
                apart: p < 0.05 ? [{ higher: 'mail', lower: 'web', below: 0.05 }] : [],
              }),
            },
    })),
  });

  it('has scores alone, and says how many of all comparisons differ', () => {
    const [table] = tables({ groups: [grouping([0.01, 0.2])] });
    expect([table?.isLimit, table?.table.finding?.en]).toEqual([
      true,
      'Answers by mail and web appear to differ in 1 of 2 comparisons.',
    ]);
    expect(rows(table)).toEqual([['s', '3.3 (50)', '3.0 (50)', 'yes']]);
  });

  it('tells nothing where the tests find what the means do not bear out', () => {
    const [table] = tables({ groups: [grouping([0.01, 0.2], 3.5)] });
    expect(table?.table.finding?.en).toBe('Whether answers by mail and web differ cannot be told.');
    expect(rows(table)).toEqual([['s', '3.3 (50)', '3.5 (50)', '–']]);
  });

  it('tells nothing of what is withheld', () => {
    const [table] = tables({ groups: [grouping([null, null])] });
    expect([table?.isLimit, rows(table)]).toEqual([true, []]);
    expect(table?.table.finding).toEqual({
      ja: 'MailとWebの回答に差があるかは、判断できません。',
      en: 'Whether answers by mail and web differ cannot be told.',
    });
  });

  it('is one sentence, and no limit, where no difference was found', () => {
    const [table] = tables({ groups: [grouping([0.2, null])] });
    expect([table?.isLimit, rows(table), table?.table.finding]).toEqual([
      false,
      [],
      {
        ja: 'MailとWebの回答に、明らかな差は見られません（1通りを比較、ほかの1通りは非公表）。',
        en: 'Answers by mail and web show no clear difference (one comparison; 1 more is withheld).',
      },
    ]);
  });
});

describe('the table of weights', () => {
  const weighted = (id: string, mean: number, other: number) => ({
    ...scaleItem(id, EVEN, { mean }),
    weighted: { shown: true as const, value: made({ n: 90, mean: other, shares: {} }) },
  });

  it('is not there without weights', () => {
    expect(tables({})).toEqual([]);
  });

  it('has the items that change most first, eight of them', () => {
    const items = Array.from({ length: 9 }, (_, index) => weighted(`i${index}`, 3, 3 + index / 10));
    const [table] = tables({ sections: [section('s', [...items, weighted('down', 3, 1.8)])] });
    expect(table?.table.finding?.en).toBe(
      'Weighted to the frame, the means shown change by at most 1.2 (“down”). Tests of differences and intervals use no weights.',
    );
    expect(rows(table)?.map(([label]) => label)).toEqual(['down', 'i8', 'i7', 'i6', 'i5', 'i4', 'i3', 'i2']);
    expect(rows(table)?.[0]).toEqual(['down', '3.0', '1.8', '−1.2', '100']);
  });
});
