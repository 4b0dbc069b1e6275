import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { protect } from '../../../src/analysis/disclosure/protect.js';
import { resultsJson } from '../../../src/analysis/results/results.js';
import type { BriefTexts, Length } from '../../../src/model/brief-texts.js';
import type { Meaning } from '../../../src/model/cited.js';
import type { Project } from '../../../src/model/project.js';
import { statementsOf } from '../../../src/reports/brief/statements.js';
import { respondentTermsOf } from '../../../src/reports/text/respondent-terms.js';
import { BRIEF_PRECISION } from '../../../src/survey.js';
import { chanceFrom, decideOn, type Firm, loadAttacked, randomFirm } from '../../analysis/disclosure/attack/survey.js';

/** Of whatever survey: a brief is said, each of its numbers stands in results.json, and its sentences are short. */

let project: Project;
beforeAll(async () => {
  project = await loadAttacked();
});

const NAMES = [
  'ranking-s',
  'gap-gap',
  'difference-by_trade',
  'difference-by_area-a',
  'split-s',
  'split-c',
  'breakdown-uses',
  'agreement-by_trade',
];
const passage = { ja: [], en: [] };
const nothing = { who: null, cost: null, feasibility: null, risk: null, missing: null };

function textsOf(length: Length, most: number | null): BriefTexts {
  const t = { ja: '題', en: 'Title' };
  return {
    title: t,
    addressee: t,
    length,
    headline: null,
    findings:
      most === null
        ? { picked: NAMES.map((finding) => ({ finding, also: [], topic: null, chart: 'means' as const })) }
        : { most },
    relevance: new Map(),
    proposals: NAMES.map((name) => ({
      title: t,
      text: passage,
      aspects: nothing,
      works: 'unknown',
      because: null,
      on: [name],
      when: [],
    })),
    limits: [],
  };
}

/** RFC 6901. */
function at(document: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, key) => (value as Record<string, unknown>)?.[key], document);
}

/** A mean or a difference with one decimal, a count, or a share in whole per cent. */
function isPrintedOf(value: unknown, written: string): boolean {
  if (typeof value !== 'number') return false;
  const number = Number(written.replace('−', '-').replace(/[,%±]/g, ''));
  if (/[.]/.test(written)) return Math.abs(value - number) <= 0.05 + 1e-9;
  return value === number || Math.abs(100 * value - number) <= 0.5 + 1e-9;
}

/** A number of its own cell, a share of two counts, or a bound: all counts of the answer, then n, then the frame. */
function workedOut({ of, figure }: Meaning, values: readonly number[]): unknown {
  const [last = 0, n = 0] = [values.at(-1), values.at(-2)];
  const counted = values.slice(0, -2).reduce((sum, one) => sum + one, 0);
  if (of === 'bound') return (figure === 'least' ? counted : counted + last - n) / last;
  if (of === 'group' && figure === 'share') return (values[0] ?? 0) / last;
  return values[0];
}

describe('the brief of any survey', () => {
  it('cites cells that hold what is written, in sentences that are short', () => {
    let numbers = 0;
    const survey = fc.record({
      seed: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
      size: fc.integer({ min: 0, max: 60 }),
      lean: fc.integer({ min: 0, max: 10 }),
      length: fc.constantFrom<Length>('short', 'full'),
      most: fc.option(fc.integer({ min: 1, max: 8 })),
    });
    fc.assert(
      fc.property(survey, ({ seed, size, lean, length, most }) => {
        const chance = chanceFrom(seed);
        const firms = Array.from({ length: size }, (_, index): Firm => randomFirm(`f${index}`, chance, lean));
        const decisions = decideOn(project, firms, []);
        const results: unknown = JSON.parse(resultsJson(project, decisions.analysis));
        const publication = protect(decisions, { kind: 'public' }, BRIEF_PRECISION);
        for (const { sentences, citations } of statementsOf(
          textsOf(length, most),
          publication,
          respondentTermsOf(project.terms),
        )) {
          for (const { written, meaning, cells } of citations) {
            const values = cells.map(({ pointer }) => at(results, pointer));
            const isRight = isPrintedOf(workedOut(meaning, values as number[]), written);
            expect([cells, written, values, isRight]).toEqual([cells, written, values, true]);
            numbers += 1;
          }
          for (const { ja, en } of sentences) {
            expect(ja.split(/(?<=。)/).filter((sentence) => [...sentence].length > 60)).toEqual([]);
            expect(en.split(/(?<=[.!?])\s+/).filter((sentence) => sentence.split(/\s+/).length > 25)).toEqual([]);
          }
        }
      }),
      { numRuns: 150, seed: 20261101 },
    );
    expect(numbers).toBeGreaterThan(800);
  });
});
