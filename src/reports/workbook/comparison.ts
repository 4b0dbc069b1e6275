import { TESTS, type TestMethod } from '../../model/test-method.js';
import type { Text } from '../../model/text.js';
import type { CellText } from './cell-text.js';
import { code, type Field, label } from './field.js';
import { effects, headings, tests } from './headings-wording.js';
import type { Names } from './named.js';
import { type Subject, subjectFields } from './subject.js';

/** Which comparison of groups a row is of. */
export interface ComparisonName {
  readonly entry: string;
  readonly grouping: Text;
  readonly subject: Subject;
  /** Null where the comparison is not of a single option. */
  readonly option: Text | null;
}

/** Throws Error where the subject of the comparison is not among `names`. */
export function comparisonName(
  names: Names,
  entry: { readonly id: string; readonly label: Text },
  comparison: { readonly of: string; readonly kind: 'item' | 'score' | 'option'; readonly option: string | null },
): ComparisonName {
  const { of, kind, option } = comparison;
  return { entry: entry.id, grouping: entry.label, subject: names.subject(kind, of), option: names.option(of, option) };
}

/** The first columns of a table of comparisons. */
export function comparisonFields<T>(cellText: CellText, read: (record: T) => ComparisonName): readonly Field<T>[] {
  return [
    code(cellText, headings.comparison, (record) => read(record).entry),
    label(cellText, headings.grouping, (record) => read(record).grouping, 18),
    ...subjectFields<T>(cellText, (record) => read(record).subject),
    label(cellText, headings.option, (record) => read(record).option, 20),
  ];
}

/** Columns with the test and its effect size in words; a cell is empty where there is none. */
export function methodFields<T>(cellText: CellText, methodOf: (record: T) => TestMethod | null): readonly Field<T>[] {
  const wordsBy = (wordsOf: (method: TestMethod) => Text | null) => (record: T) => {
    const method = methodOf(record);
    return method && wordsOf(method);
  };
  return [
    label(
      cellText,
      headings.method,
      wordsBy((method) => tests[method]),
      24,
    ),
    label(cellText, headings.effectSize, wordsBy(effectOf), 18),
  ];
}

function effectOf(method: TestMethod): Text | null {
  const { effect } = TESTS[method];
  return effect && effects[effect];
}
