import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type EffectSize, TESTS, type TestMethod } from '../../src/model/test-method.js';
import { effects, tests } from '../../src/reports/workbook/headings-wording.js';

const METHODS = Object.keys(TESTS) as readonly TestMethod[];
const ROWS = readFileSync(new URL('../../docs/statistics.md', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('|'));
const R = readFileSync(new URL('../../scripts/r/inference.R', import.meta.url), 'utf8');
const R_OF_CHANGES = readFileSync(new URL('../../scripts/r/change-of-mean.R', import.meta.url), 'utf8');

/** What computes each test in R, for the reference values. */
const IN_R: Readonly<Record<TestMethod, string>> = {
  'mann-whitney': 'wilcox.test(',
  'kruskal-wallis': 'kruskal.test(',
  'chi-squared': 'chisq.test(',
  fisher: 'fisher.test(',
  'signed-rank': 'wilcox.test(',
  'change-of-mean': 'pt(',
  'goodness-of-fit': 'chisq.test(',
};

function rowNaming(words: string): string | undefined {
  return ROWS.find((row) => row.toLowerCase().includes(words.toLowerCase()));
}

describe('docs/statistics.md', () => {
  it.each(METHODS)('names %s as the workbook does, with its size of effect on the same line', (method) => {
    const row = rowNaming(tests[method].en);
    expect(row, `${tests[method].en} is not in docs/statistics.md`).toBeDefined();
    const { effect } = TESTS[method];
    if (effect) expect(row?.toLowerCase()).toContain(effects[effect].en.toLowerCase());
  });
});

describe('every size of effect', () => {
  it('is that of some test', () => {
    const told = new Set(METHODS.map((method): EffectSize | null => TESTS[method].effect));
    expect(Object.keys(effects).filter((effect) => !told.has(effect as EffectSize))).toEqual([]);
  });
});

describe('scripts/r', () => {
  it.each(METHODS)('computes %s for comparison', (method) => {
    expect(TESTS[method].compares === 'releases' ? R_OF_CHANGES : R).toContain(IN_R[method]);
  });
});
