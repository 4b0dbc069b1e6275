import { characterLimit, type TextReader } from '../binary/index.js';
import type { CaseLimits } from '../limits.js';
import { caseCut, casesLeft, casesMissing, textsTooWide, tooManyCases, tooManyValues } from '../messages.js';
import type { SheetRow, Variable } from '../sheet.js';
import { giveUp } from '../unreadable.js';
import type { CaseSource } from './case-source.js';
import { cellReader } from './cells.js';
import type { Column } from './columns.js';
import { UNIT } from './dictionary.js';

/** What is known of the cases before they are read. */
export interface CaseLayout {
  readonly columns: readonly Column[];
  readonly variables: readonly Variable[];
  readonly text: TextReader;
  readonly isLittleEndian: boolean;
  /** Of a case, in bytes. */
  readonly size: number;
  /** How many cases the file says that it has; null where it does not say. */
  readonly said: number | null;
}

/** Units of all cases together, for each cell that is allowed: texts may be 64 bytes wide on average, mostly of spaces. */
const UNITS_OF_A_CELL = 8;

/** All cases as rows. Refuses a file that has more or fewer than it says, and what is more than the limits. */
export function readCases(open: () => CaseSource, layout: CaseLayout, limits: CaseLimits): readonly SheetRow[] {
  const { columns, variables, said } = layout;
  checkSize(said ?? 0, layout, limits);
  const source = open();
  const options = { ...layout, mostCharacters: limits.cell };
  const readers = columns.flatMap((column, index) => {
    const variable = variables[index];
    return variable ? [cellReader(source, column, variable, options)] : [];
  });
  const limited = characterLimit();
  const rows: SheetRow[] = [];
  for (let line = 1; isNext(source, rows.length, said); line += 1) {
    checkSize(line, layout, limits);
    rows.push(limited({ line, cells: readers.map((read) => read(line)) }));
  }
  return rows;
}

function checkSize(cases: number, { columns, size }: CaseLayout, limits: CaseLimits): void {
  if (cases > limits.rows) giveUp(tooManyCases(limits.rows));
  if (cases * columns.length > limits.cells) giveUp(tooManyValues(limits.cells));
  if ((cases * size) / UNIT > limits.cells * UNITS_OF_A_CELL) giveUp(textsTooWide());
}

/** Whether a case follows after `found`; some programs fill the end of the file up, which makes no whole case. */
function isNext(source: CaseSource, found: number, said: number | null): boolean {
  const next = source.next();
  if (found === said) return next === 'whole' ? giveUp(casesLeft(said)) : false;
  if (next === 'whole') return true;
  if (said !== null) giveUp(casesMissing(said, found));
  return next === 'part' ? giveUp(caseCut()) : false;
}
