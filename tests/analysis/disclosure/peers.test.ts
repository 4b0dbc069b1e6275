import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '../../../src/analysis/disclosure/decide.js';
import { protect } from '../../../src/analysis/disclosure/protect.js';
import { judgePeers } from '../../../src/analysis/disclosure/publish/peers.js';
import { analyse } from '../../../src/analysis/results/analyse.js';
import { loadProject } from '../../../src/input/project/load.js';
import { readResponses } from '../../../src/input/responses/read.js';
import type { PublishedPeers } from '../../../src/model/publication.js';
import { KAWASAKI } from '../../support/shirabe.js';
import { AREAS, decideOn, type Firm, LEVELS, loadAttacked, releaseOf, TRADES } from './attack/survey.js';

const PRECISION = { digits: 1, shareDigits: 2 };
const attacked = await loadAttacked();

/** What a firm sees of its peers, by trade and then by area. */
function peersOf(
  firms: readonly Firm[],
  reader: string,
  releases: Parameters<typeof decideOn>[2] = [],
  by = ['trade', 'area'],
): PublishedPeers | null {
  const decisions = { ...decideOn(attacked, firms, releases), peers: by };
  return protect(decisions, { kind: 'respondent', id: reader }, PRECISION).peers;
}

const released = (firms: readonly Firm[]) => releaseOf({ ...decideOn(attacked, firms, []), peers: ['trade', 'area'] }, 'first');

function median(values: readonly number[]): number {
  const ordered = [...values].sort((a, b) => a - b);
  const at = (index: number) => ordered[index] ?? Number.NaN;
  return (at(Math.floor((ordered.length - 1) / 2)) + at(Math.ceil((ordered.length - 1) / 2))) / 2;
}

/** `count` firms of a trade whose answers go round all levels. */
const firmsOf = (trade: number, count: number, from = 0): Firm[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `t${trade}n${index + from}`,
    trade,
    area: index % AREAS,
    answers: { a: 1 + (index % LEVELS), b: 1 + ((index * 2) % LEVELS), c: 1 + ((index * 3) % LEVELS) },
  }));

describe('the comparison group', () => {
  it('is the first that is large enough, and is named with its number, the reader left out', () => {
    const firms = [...firmsOf(0, 11), ...firmsOf(1, 30)];
    expect(peersOf(firms, 't0n3')).toMatchObject({ label: { en: 'trade' }, category: { en: '0' }, n: 10 });
    const few = [...firmsOf(0, 10), ...firmsOf(1, 30)];
    expect(peersOf(few, 't0n3')).toMatchObject({ label: { en: 'area' } });
    expect(peersOf(few, 't1n3')).toMatchObject({ label: { en: 'trade' }, category: { en: '1' }, n: 29 });
  });

  it('is not there where no group is large enough', () => {
    expect(peersOf(firmsOf(0, 10), 't0n3')).toBeNull();
  });

  it('has no item that few in the group or outside it answered', () => {
    const group = [...firmsOf(0, 20), ...firmsOf(0, 20, 20)].map((firm, index): Firm => {
      const { a: _, b, c } = firm.answers;
      return { ...firm, answers: { a: index < 38 ? 3 : 5, ...(index < 10 && { b: b ?? 1 }), c: c ?? 1 } };
    });
    const some = firmsOf(0, 40, 40).map(({ id }, index): Firm => ({ id, trade: 2, area: 0, answers: { b: 1 + (index % 5) } }));
    const decisions = { ...decideOn(attacked, [...group, ...firmsOf(1, 30), ...some], []), peers: ['trade'] };
    const judged = judgePeers(decisions).find(({ category }) => category.id === 'trade0');
    const reasons = ['a', 'b', 'c'].map((id) => judged?.reasons?.get(id) ?? 'shown');
    expect(reasons).toEqual(['shown', 'too-few', 'shown']);
  });

  it('has the same items, wherever those few are who answered otherwise than most', () => {
    const differing = (firms: readonly string[]) =>
      [0, 1, 2].flatMap((trade) =>
        firmsOf(trade, 12).map((firm): Firm => ({ ...firm, answers: { ...firm.answers, a: firms.includes(firm.id) ? 2 : 5 } })),
      );
    const isThere = (ids: readonly string[]) => {
      const firms = differing(ids);
      return firms.map(({ id }) => peersOf(firms, id, [], ['trade'])?.items.get('a')?.shown);
    };
    const together = isThere(['t2n1', 't2n4', 't2n7']);
    expect(together).toEqual(together.map(() => true));
    expect(isThere(['t0n1', 't1n4', 't2n7'])).toEqual(together);
  });

  it('is the next one where nothing of the first may be shown', () => {
    const firms = [...firmsOf(0, 40), ...firmsOf(1, 2), ...firmsOf(2, 2)];
    expect(peersOf(firms, 't0n1', [], ['trade'])).toBeNull();
    expect(peersOf(firms, 't0n1')).toMatchObject({ label: { en: 'area' } });
  });
});

describe('its medians', () => {
  const firm = fc.record({
    trade: fc.nat(TRADES - 1),
    area: fc.nat(AREAS - 1),
    answers: fc.record(
      { a: fc.integer({ min: 1, max: LEVELS }), b: fc.integer({ min: 1, max: LEVELS }), c: fc.integer({ min: 1, max: LEVELS }) },
      { requiredKeys: [] },
    ),
  });
  const survey = fc
    .array(firm, { minLength: 25, maxLength: 70 })
    .map((firms) => firms.map((one, index) => ({ ...one, id: `f${index}` }) as Firm));

  it('are those of the others of the group, and never of fewer than ten', () => {
    let shown = 0;
    fc.assert(
      fc.property(survey, fc.nat(24), (firms, at) => {
        const reader = firms[at];
        if (!reader || Object.keys(reader.answers).length === 0) return;
        const peers = peersOf(firms, reader.id);
        if (!peers) return;
        const by = peers.label.en as 'trade' | 'area';
        const group = firms.filter(
          (one) => one[by] === reader[by] && one.id !== reader.id && Object.keys(one.answers).length > 0,
        );
        expect(peers.n).toBe(group.length);
        expect(group.length).toBeGreaterThanOrEqual(10);
        for (const [id, cell] of peers.items) {
          if (!cell.shown) continue;
          shown += 1;
          const answers = group.flatMap((one) => one.answers[id] ?? []);
          expect(answers.length).toBeGreaterThanOrEqual(9);
          expect(cell.value).toEqual({ n: answers.length, median: median(answers) });
          const outside = firms.filter((one) => one[by] !== reader[by]).flatMap((one) => one.answers[id] ?? []);
          expect(outside.length === 0 || outside.length >= 5).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
    expect(shown).toBeGreaterThan(50);
  });
});

describe('successive versions', () => {
  const before = [...firmsOf(0, 20), ...firmsOf(1, 30)];
  const first = released(before);
  const shownIn = (firms: readonly Firm[], reader: string) => {
    const cell = peersOf(firms, reader, [first], ['trade'])?.items.get('a');
    return cell === undefined ? null : cell.shown;
  };

  it('show a group that is as it was, or of which five or more changed', () => {
    expect(shownIn(before, 't0n1')).toBe(true);
    expect(shownIn([...before, ...firmsOf(0, 5, 100)], 't0n1')).toBe(true);
  });

  it('withhold a group of which one to four changed: newcomers, leavers, corrections, another category', () => {
    for (const newcomers of [1, 4]) expect(shownIn([...before, ...firmsOf(0, newcomers, 100)], 't0n1')).not.toBe(true);
    expect(
      shownIn(
        before.filter(({ id }) => id !== 't0n7'),
        't0n1',
      ),
    ).not.toBe(true);
    const corrected = before.map((firm) =>
      firm.id === 't0n7' ? { ...firm, answers: { ...firm.answers, a: 5, b: 5, c: 5 } } : firm,
    );
    expect(shownIn(corrected, 't0n1')).not.toBe(true);
    const moved = before.map((firm) => (firm.id === 't0n7' ? { ...firm, trade: 1 } : firm));
    expect(shownIn(moved, 't0n1')).not.toBe(true);
  });

  it('withhold what a release without categories cannot tell', () => {
    const older = { ...first, groupings: {} };
    expect(peersOf(before, 't0n1', [older], ['trade'])).toBeNull();
  });
});

describe('the firms of the example', () => {
  it('are each beside their industry or else their size, with the medians of those answers', async () => {
    const { project } = await loadProject(KAWASAKI);
    const { responses, registry } = await readResponses(project);
    const analysis = analyse(project, responses, registry, null);
    const decisions = decide(analysis, project.disclosure, { releases: [], memberToken: (id) => id, answerToken: () => '' }, [
      'industry',
      'size',
    ]);
    const answered = new Set(analysis.readers.ids);
    const kindOf = (id: string, by: 'industry' | 'size') => {
      const attributes = registry.get(id)?.attributes;
      if (by === 'industry') return attributes?.get('industry');
      const employees = attributes?.get('employees');
      return employees && (Number(employees) <= 20 ? 'small' : 'medium');
    };
    let cells = 0;
    for (const id of analysis.readers.ids) {
      const { peers } = protect(decisions, { kind: 'respondent', id }, PRECISION);
      const others = (by: 'industry' | 'size') =>
        [...answered].filter((one) => one !== id && kindOf(id, by) && kindOf(one, by) === kindOf(id, by));
      const by = others('industry').length >= 10 ? ('industry' as const) : ('size' as const);
      expect([id, peers?.label.en, peers?.n]).toEqual([
        id,
        by === 'industry' ? 'Industry' : 'Number of employees',
        others(by).length,
      ]);
      const rows = responses.rows.flatMap((row, index) => (others(by).includes(row.id) ? [index] : []));
      for (const [itemId, cell] of peers?.items ?? []) {
        if (!cell.shown) continue;
        cells += 1;
        const column = responses.columns.get(itemId);
        const values = rows.flatMap((row) =>
          column?.kind === 'numeric' && column.state[row] === 0 ? (column.values[row] ?? []) : [],
        );
        expect([id, itemId, cell.value]).toEqual([id, itemId, { n: values.length, median: median(values) }]);
      }
    }
    expect(cells).toBeGreaterThan(2000);
  });
});
