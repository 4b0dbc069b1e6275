import { z } from 'zod';
import { LIMITS } from '../../../model/limits.js';
import type { KeepRule } from '../../../model/reading.js';
import type { ProblemCollector } from '../../../problems/index.js';
import { allOf } from '../all-of.js';
import { readMapping } from '../mapping.js';
import { mapping } from '../shape.js';
import { wordShape } from '../word-shapes.js';
import { childCursor, listCursors, placeOf, type YamlCursor } from '../yaml/index.js';
import { badKeepRule, lastIsTrue } from './messages.js';

const texts = z.array(wordShape).min(1);
const rows = mapping({
  except: z
    .array(
      z
        .int()
        .min(1)
        .max(LIMITS.tableRows * 10),
    )
    .min(1),
});
/** What a condition asks of the cells of a column: one of these keys. */
const TESTS = { in: texts, notIn: texts, filled: z.boolean(), last: z.boolean() };
type Test = keyof typeof TESTS;

/** The conditions that a row must meet to count; null, and problems, where any is wrong. */
export function readKeep(cursor: YamlCursor | null, problems: ProblemCollector): readonly KeepRule[] | null {
  return allOf(listCursors(cursor).map((entry) => readRule(entry, problems)));
}

function readRule(cursor: YamlCursor, problems: ProblemCollector): KeepRule | null {
  if (childCursor(cursor, 'rows')) {
    const { whole } = readMapping(cursor, { rows }, problems);
    return whole && { kind: 'rows', except: whole.rows.except };
  }
  const tests = (Object.keys(TESTS) as Test[]).filter((key) => childCursor(cursor, key));
  const [test, ...more] = tests;
  if (test === undefined || more.length > 0) {
    problems.error(placeOf(cursor), badKeepRule(tests));
    return null;
  }
  return READERS[test](cursor, problems);
}

/** How a condition is read by the key that says what it asks. */
const READERS: Readonly<Record<Test, (cursor: YamlCursor, problems: ProblemCollector) => KeepRule | null>> = {
  in: (cursor, problems) => {
    const { whole } = readMapping(cursor, { column: wordShape, in: TESTS.in }, problems);
    return whole && { kind: 'in', column: whole.column, values: whole.in };
  },
  notIn: (cursor, problems) => {
    const { whole } = readMapping(cursor, { column: wordShape, notIn: TESTS.notIn }, problems);
    return whole && { kind: 'notIn', column: whole.column, values: whole.notIn };
  },
  filled: (cursor, problems) => {
    const { whole } = readMapping(cursor, { column: wordShape, filled: TESTS.filled }, problems);
    return whole && { kind: whole.filled ? 'filled' : 'empty', column: whole.column };
  },
  last: (cursor, problems) => {
    const { whole } = readMapping(cursor, { column: wordShape, last: TESTS.last }, problems);
    if (whole?.last === false) problems.error(placeOf(cursor), lastIsTrue());
    return whole?.last ? { kind: 'last', column: whole.column } : null;
  },
};
