import { available } from '../../../analysis/statistics/index.js';
import type { Analysis } from '../../../model/analysis.js';
import type { GroupComparison, GroupTest } from '../../../model/inference.js';
import type { CliffsDelta } from '../../../model/statistics.js';
import type { CellText } from '../cell-text.js';
import { type ComparisonName, comparisonFields, comparisonName, methodFields } from '../comparison.js';
import { code, numberColumns, type SheetTable, tableOf } from '../field.js';
import { headings } from '../headings-wording.js';
import { namesIn } from '../named.js';

interface Tested {
  readonly name: ComparisonName;
  /** Null where it cannot be computed. */
  readonly test: GroupTest | null;
  readonly why: string | null;
  readonly adjusted: number | null;
}

/** The tests of groups, one row for each comparison, all exact. */
export function teamGroups(cellText: CellText, { sections, groups }: Analysis): SheetTable<number> {
  const names = namesIn(sections);
  const records = groups.flatMap((entry) =>
    entry.comparisons.map((comparison) => testedOf(comparisonName(names, entry, comparison), comparison)),
  );
  const fields = [
    ...comparisonFields<Tested>(cellText, ({ name }) => name),
    ...methodFields<Tested>(cellText, ({ test }) => test?.method ?? null),
    ...numberColumns<Tested, number>(cellText, [
      [headings.statistic, 'decimal3', ({ test }) => test && statisticOf(test)],
      [headings.degreesOfFreedom, 'general', ({ test }) => test && degreesOf(test)],
      [headings.p, 'decimal4', ({ test }) => test?.p ?? null],
      [headings.adjusted, 'decimal4', ({ adjusted }) => adjusted],
      [headings.effect, 'decimal3', ({ test }) => test && effectOf(test)],
      [headings.effectLow, 'decimal3', ({ test }) => deltaOf(test)?.low ?? null],
      [headings.effectHigh, 'decimal3', ({ test }) => deltaOf(test)?.high ?? null],
    ]),
    code<Tested>(cellText, headings.why, ({ why }) => why),
  ];
  return tableOf(fields, records);
}

function testedOf(name: ComparisonName, { test, adjusted }: GroupComparison): Tested {
  return available(test) ? { name, test, why: null, adjusted } : { name, test: null, why: test.unavailable, adjusted };
}

/** U of the first group, H, or chi-squared. */
function statisticOf(test: GroupTest): number | null {
  switch (test.method) {
    case 'mann-whitney':
      return test.result.u1;
    case 'kruskal-wallis':
      return test.result.h;
    case 'chi-squared':
    case 'fisher':
      return test.result.statistic;
  }
}

function degreesOf(test: GroupTest): number | null {
  switch (test.method) {
    case 'mann-whitney':
      return null;
    case 'kruskal-wallis':
    case 'chi-squared':
    case 'fisher':
      return test.result.degreesOfFreedom;
  }
}

function effectOf(test: GroupTest): number | null {
  switch (test.method) {
    case 'mann-whitney':
      return deltaOf(test)?.delta ?? null;
    case 'kruskal-wallis':
      return test.result.epsilonSquared;
    case 'chi-squared':
    case 'fisher':
      return test.result.cramersV;
  }
}

/** Cliff's delta, the one effect size that has an interval; null where the test has another one. */
function deltaOf(test: GroupTest | null): CliffsDelta | null {
  if (test === null) return null;
  switch (test.method) {
    case 'mann-whitney':
      return available(test.effect) ? test.effect : null;
    case 'kruskal-wallis':
    case 'chi-squared':
    case 'fisher':
      return null;
  }
}
