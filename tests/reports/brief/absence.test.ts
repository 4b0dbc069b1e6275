import { describe, expect, it } from 'vitest';
import type { Publication, PublishedComparison, PublishedGap } from '../../../src/model/publication.js';
import { wordAbsence } from '../../../src/reports/brief/absence.js';
import { plainly } from '../../../src/reports/text/cited.js';
import { made } from '../../support/made.js';
import { publication, scaleItem, section } from '../../support/publication.js';

/** What is said of a finding that is asked for and not there: no more than can be told. */

const EVEN = [10, 20, 20, 20, 20, 10];
const t = (word: string) => ({ ja: word, en: word });
const HIDDEN = { shown: false, reason: 'too-few' } as const;

function compared(of: string, adjusted: number | null): PublishedComparison {
  const value = made({
    method: 'mann-whitney',
    p: adjusted ?? 1,
    adjusted: adjusted ?? 1,
    effect: 0.1,
    interval: null,
    apart: [],
  });
  return { of, kind: 'item', option: null, held: null, groups: [], test: adjusted === null ? HIDDEN : { shown: true, value } };
}
function pair(label: string, difference: number | null): PublishedGap['pairs'][number] {
  const value = {
    n: 50,
    nFrom: 50,
    nTo: 50,
    meanFrom: 3,
    meanTo: 3 + (difference ?? 0),
    interval: null,
    adjusted: 1,
    effect: 0,
    higher: null,
  };
  const statistics = difference === null ? HIDDEN : { shown: true as const, value: made({ ...value, difference }) };
  return { label: t(label), from: 'A', to: 'B', held: null, statistics };
}

const shown = scaleItem('A', EVEN);
const hidden = { ...scaleItem('B', EVEN, null), agreement: HIDDEN };
const results = (more: Partial<Publication> = {}): Publication => ({
  ...publication([section('open', [shown]), section('closed', [hidden])]),
  ...more,
});
const grouping = (by: string, comparisons: readonly PublishedComparison[]) => ({
  id: `by_${by}`,
  by,
  item: null,
  label: t(by),
  categories: [
    { id: 'x', label: t('Mail') },
    { id: 'y', label: t('Web') },
  ],
  comparisons,
});
const said = (name: string, of: Publication = results()) => {
  const { heading, body, base, remark, certainty } = wordAbsence(of, name);
  expect([base.en, remark, certainty]).toEqual([[], null, 'undecided']);
  return [heading.en, plainly(body).en];
};
const WITHHELD = 'Figures that could reveal single answers, for example because few answered, are not shown.';

describe('an absent finding', () => {
  it.each([
    ['ranking-open', 'The ranking by importance is not shown'],
    ['ranking-gone', 'The ranking by Results is not shown'],
    ['breakdown-A', 'A: nothing can be told'],
    ['breakdown-gone', 'Results: nothing can be told'],
    ['gap-gone', 'Results: nothing can be told'],
    ['split-gone', 'Results: nothing can be told'],
    ['difference-gone', 'Whether answers differ by results cannot be told'],
  ])('%s is not shown', (name, heading) => expect(said(name)).toEqual([heading, WITHHELD]));

  it('of divided answers is told where all items are shown, and not where one is withheld', () => {
    expect(said('split-open')).toEqual([
      'open: no item can be said to divide the answers',
      'No item has at least a quarter of its answers at each end and fewer in between.',
    ]);
    expect(said('split-A')[0]).toBe('Answers on “A” cannot be said to be divided');
    expect(said('split-closed')).toEqual(['closed: nothing can be told', WITHHELD]);
    expect(said('split-B')).toEqual(['B: nothing can be told', WITHHELD]);
    const mixed = publication([section('open', [shown, hidden])]);
    expect(said('split-open', mixed)).toEqual(['open: nothing can be told', WITHHELD]);
  });

  it('of a gap is told where the means are equal, pair by pair', () => {
    const gaps = [{ id: 'g', label: t('Gaps'), pairs: [pair('First', 0), pair('Second', null)] }];
    const equal = ['To one decimal place, the means do not differ.'];
    expect(said('gap-g-1', results({ gaps }))).toEqual(['First: the means cannot be said to differ', ...equal]);
    expect(said('gap-g-2', results({ gaps }))).toEqual(['Second: nothing can be told', WITHHELD]);
    expect(said('gap-g', results({ gaps }))).toEqual(['Gaps: nothing can be told', WITHHELD]);
    const all = [{ id: 'g', label: t('Gaps'), pairs: [pair('First', 0), pair('Second', 0)] }];
    expect(said('gap-g', results({ gaps: all }))).toEqual(['Gaps: the means cannot be said to differ', ...equal]);
  });

  it('of groups says how many comparisons were made and how many were not', () => {
    const of = (...adjusted: readonly (number | null)[]) =>
      results({
        groups: [
          grouping(
            'age',
            adjusted.map((p, index) => compared(`i${index}`, p)),
          ),
        ],
      });
    const heading = 'Whether answers differ by age cannot be told';
    expect(said('difference-by_age', of(0.3, 0.9, null))).toEqual([
      heading,
      'None of 2 differences survives adjustment for multiple comparisons. 1 more was not compared, to protect small groups.',
    ]);
    expect(said('difference-by_age', of(0.3, null, null))[1]).toBe(
      'The one difference tested does not survive adjustment for multiple comparisons. 2 more were not compared, to protect small groups.',
    );
    expect(said('difference-by_age', of(null, null))).toEqual([heading, WITHHELD]);
    // Of one item alone.
    expect(said('difference-by_age-i1', of(0.3, null))).toEqual([heading, WITHHELD]);
    expect(said('difference-by_age-i0', of(0.3, null))[1]).toBe(
      'The one difference tested does not survive adjustment for multiple comparisons.',
    );
  });

  it('of agreement says that some differ, and does not where some are withheld', () => {
    const of = (...adjusted: readonly (number | null)[]) =>
      results({
        groups: [
          grouping(
            'source',
            adjusted.map((p, index) => compared(`i${index}`, p)),
          ),
        ],
      });
    const heading = 'Answers by “Mail” and “Web” cannot be said to agree';
    expect(said('agreement-by_source', of(0.01, 0.5))).toEqual([
      heading,
      'Some differences survive adjustment for multiple comparisons.',
    ]);
    expect(said('agreement-by_source', of(0.2, null))).toEqual([heading, WITHHELD]);
  });
});
