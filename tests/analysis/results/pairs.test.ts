import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/analysis/results/analyse.js';
import { available } from '../../../src/analysis/statistics/outcome.js';
import type { RankedPair } from '../../../src/model/inference.js';
import type { Outcome } from '../../../src/model/statistics.js';
import { CHECKOUT } from '../../support/shirabe.js';
import { readSmall } from '../../support/small.js';

interface Case {
  readonly items: readonly (readonly (number | null)[])[];
  readonly reverse: readonly number[];
  readonly pairs: readonly {
    readonly first: number;
    readonly second: number;
    readonly n: number;
    readonly difference: number;
    readonly p: number;
    readonly adjusted: number;
    readonly low: number;
    readonly high: number;
  }[];
}
const { cases } = JSON.parse(readFileSync(path.join(CHECKOUT, 'tests/fixtures/r/pairs.json'), 'utf8')) as {
  readonly cases: readonly Case[];
};

function got<T>(outcome: Outcome<T> | undefined): T {
  if (outcome === undefined || !available(outcome)) throw new Error(JSON.stringify(outcome));
  return outcome;
}

/** The pairs of a section of these items, named i0, i1 and so on, as a project of its own. */
async function pairsOf({ items, reverse }: Pick<Case, 'items' | 'reverse'>, more = ''): Promise<readonly RankedPair[]> {
  const names = items.map((_, index) => `i${index}`);
  const rows = (items[0] ?? []).map((_, row) => [`r${row}`, ...items.map((item) => item[row] ?? '')].join(','));
  const asked = names.map(
    (id, index) => `      - {id: ${id}, label: {ja: ${id}, en: ${id}}, reverse: ${reverse.includes(index)}}`,
  );
  const { project, responses, registry } = await readSmall({
    'project.yaml': `title: {ja: 調査, en: Survey}
organisation: {ja: 試験, en: Test}
contact: {ja: 受付, en: Desk}
date: 2026-01-31
sources: [{id: web, label: {ja: ウェブ, en: Web}, file: responses/web.csv}]
${more}`,
    'questionnaire.yaml': `scales:
  six: {low: 1, high: 6, lowLabel: {ja: 低い, en: Low}, highLabel: {ja: 高い, en: High}}
sections:
  - id: s
    title: {ja: 部, en: Section}
    scale: six
    items:
${asked.join('\n')}
`,
    'responses/web.csv': `respondent,${names.join(',')}\n${rows.join('\n')}\n`,
    'respondents.csv': null,
  });
  return got(analyse(project, responses, registry, null).scales.get('s')?.ranking).pairs;
}

describe('all pairs of the items of a section', () => {
  it.each(cases.map((one, index) => [index, one] as const))('are compared as R compares them (case %i)', async (_, one) => {
    const pairs = await pairsOf(one);
    expect(pairs.map(({ first, second }) => [first, second])).toEqual(
      one.pairs.map(({ first, second }) => [`i${first}`, `i${second}`]),
    );
    one.pairs.forEach(({ n, difference, p, adjusted, low, high }, index) => {
      const found = pairs[index];
      const interval = got(found?.interval);
      expect(found).toMatchObject({ n, similar: null });
      const numbers = [found?.difference, got(found?.test).p, found?.adjusted, interval.low, interval.high];
      [difference, p, adjusted, low, high].forEach((expected, place) => {
        expect(Math.abs((numbers[place] ?? Number.NaN) - expected)).toBeLessThan(1e-9 * Math.max(1e-6, Math.abs(expected)));
      });
    });
  });

  it('turn a reverse-worded item round: it differs by nothing from the item that it mirrors', async () => {
    const item = [1, 2, 3, 4, 5, 6, 6, 2, 3, null];
    const mirrored = item.map((answer) => (answer === null ? null : 7 - answer));
    const [pair] = await pairsOf({ items: [item, mirrored], reverse: [1] });
    expect(pair).toMatchObject({ n: 9, difference: 0, test: { unavailable: 'All pairs are equal.' }, adjusted: null });
  });

  it('are similar where the interval at 90 % lies within the declared margin, and only there', async () => {
    for (const one of cases)
      for (const margin of [0.25, 0.6]) {
        const pairs = await pairsOf(one, `analyses: {similar: {margin: ${margin}}}\n`);
        expect(pairs.map(({ similar }) => similar)).toEqual(one.pairs.map(({ low, high }) => low >= -margin && high <= margin));
      }
  });
});
