import { describe, expect, it } from 'vitest';
import { groupComparison } from '../../../src/reports/charts/groups.js';
import { groupsDrafts } from '../../../src/reports/slides/charts.js';
import { type MadeComparison, madeGrouping } from '../../support/compared.js';
import { context, publication, scaleItem, section } from '../../support/publication.js';

/** Means of groups beside each other; where each group has a row of its own, it is told of what they are. */

const EVEN = [10, 20, 20, 20, 20, 10];
const GROUPS = ['a', 'b', 'c', 'd'];
const compared = (of: string, levels: readonly number[], more: Partial<MadeComparison> = {}): MadeComparison => ({
  of,
  groups: levels.map((level, index) => ({ id: GROUPS[index] ?? '', level })),
  adjusted: 0.5,
  ...more,
});
const results = (count: number) => ({
  ...publication([section('s', [scaleItem('x', EVEN), scaleItem('y', EVEN)], {})]),
  groups: [
    madeGrouping('g', 'kind', [
      compared('s', [3.5, 4, 4.5, 5].slice(0, count), { kind: 'score' }),
      compared('x', [1, 2, 3, 4].slice(0, count)),
      compared('y', [6, 5.5, 5, 4.5].slice(0, count)),
    ]),
  ],
});
const valuesIn = (count: number, of: string) =>
  groupComparison(results(count), 'g', of)?.rows.map(({ label, values }) => `${label.en} ${values[0]?.en}`);

describe('the means of a section', () => {
  it('are those of each of its items where groups stand beside each other', () => {
    expect(valuesIn(3, 's')).toEqual(['x 1.0 (50)', 'y 6.0 (50)']);
  });

  it('are those of its score, and not of its first item, where each group has a row', () => {
    expect(valuesIn(4, 's')).toEqual(['a 3.5', 'b 4.0', 'c 4.5', 'd 5.0']);
    expect(valuesIn(4, 'y')).toEqual(['a 6.0', 'b 5.5', 'c 5.0', 'd 4.5']);
  });

  it('have a slide for each item where each group has a row, which names the item', () => {
    const drafts = groupsDrafts(context(), results(4), 'g', 's', { ja: '全体', en: 'all' });
    const said = drafts.map(({ kicker, body }) => [kicker?.en, body.kind === 'chart' ? body.chart.rows[0]?.values[0]?.en : null]);
    expect(said).toEqual([
      ['s · x', '1.0'],
      ['s · y', '6.0'],
    ]);
  });
});
