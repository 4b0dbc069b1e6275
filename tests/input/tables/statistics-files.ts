import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { readDta as dtaSheet } from '../../../src/input/tables/dta/index.js';
import type { CaseLimits } from '../../../src/input/tables/limits.js';
import { readSav as savSheet } from '../../../src/input/tables/sav/index.js';
import type { Sheet, Variable } from '../../../src/input/tables/sheet.js';
import { type TableFault, Unreadable } from '../../../src/input/tables/unreadable.js';

/** Files of statistics programs, and what R's haven reads of them (scripts/r/statistics-files.R). */

export const LIMITS: CaseLimits = { rows: 100_000, columns: 20_000, cells: 10_000_000, cell: 50_000 };

const FIXTURES = new URL('../../fixtures/', import.meta.url);

export function fixture(name: string): Buffer {
  return readFileSync(new URL(`statistics/${name}`, FIXTURES));
}

export type Read = { readonly sheet: Sheet } | { readonly fault: TableFault };

type Reader = (bytes: Uint8Array, limits: CaseLimits) => Read;

/** What a reader gives, or the fault for which it gave up; anything else that it throws is a fault of the program. */
function tried(read: (bytes: Uint8Array, limits: CaseLimits) => Sheet): Reader {
  return (bytes, limits) => {
    try {
      return { sheet: read(bytes, limits) };
    } catch (error) {
      if (error instanceof Unreadable) return { fault: error.fault };
      throw error;
    }
  };
}

export const readSav = tried(savSheet);
export const readDta = tried(dtaSheet);

export function sheetOf(read: Read): Sheet {
  if ('fault' in read) throw new Error(read.fault.message.message);
  return read.sheet;
}

/** What haven reads of a variable. Cells are numbers in 17 digits, texts, dates, letters of missing values, and null for none. */
interface HavenVariable {
  readonly name: string;
  readonly label: string;
  readonly kind: Variable['kind'];
  /** Whether `cells` are seconds of a clock. */
  readonly isClock: boolean;
  readonly labels: readonly (readonly [string, string])[];
  readonly missing: readonly string[];
  readonly range: readonly string[];
  readonly cells: readonly (string | null)[];
}

interface Haven {
  readonly files: Readonly<Record<string, { readonly n: number; readonly variables: readonly HavenVariable[] }>>;
}

const haven: Haven = JSON.parse(readFileSync(new URL('r/statistics-files.json', FIXTURES), 'utf8'));

/** Holds a sheet against what haven read of the file, but for some variables by their names. */
export function expectAsHaven(name: string, sheet: Sheet, except: readonly string[] = []): void {
  const { n, variables = [] } = haven.files[name] ?? {};
  const isCompared = ({ name: variable }: { readonly name: string }) => !except.includes(variable);
  expect(sheet.rows.map(({ line }) => line)).toEqual(Array.from({ length: n ?? 0 }, (_, index) => index + 1));
  expect(sheet.variables?.filter(isCompared).map((variable) => described(variable))).toEqual(
    variables.filter(isCompared).map(({ name, label, kind, labels, missing, range }) => ({
      name,
      label,
      kind,
      labels,
      missing,
      range: range.map((end) => Number(end.replace('Inf', 'Infinity'))),
    })),
  );
  variables.forEach((variable, index) => {
    if (!isCompared(variable)) return;
    const cells = sheet.rows.map((row) => row.cells[index] ?? '');
    expect(
      cells.map((cell) => readBack(cell, variable)),
      variable.name,
    ).toEqual(variable.cells.map((cell) => havenValue(cell ?? '', variable)));
  });
}

function described({ name, label, kind, valueLabels, missing }: Variable) {
  // The letters of Stata are told as missing by haven in another way.
  const values = missing.values.filter((value) => !LETTER.test(value));
  return {
    name,
    label,
    kind,
    labels: [...valueLabels],
    missing: values,
    range: missing.ranges.flatMap(({ low, high }) => [low, high]),
  };
}

const LETTER = /^\.[a-z]$/;

function havenValue(cell: string, { kind, isClock }: HavenVariable): string | number {
  return cell === '' || LETTER.test(cell) || !(kind === 'number' || isClock) ? cell : Number(cell);
}

/** A cell as haven has it; a number may be written with no exponent, and with no zeros that it does not need. */
function readBack(cell: string, variable: HavenVariable): string | number {
  if (variable.isClock && cell !== '') {
    const [hours = 0, minutes = 0, seconds = 0] = cell.split(':').map(Number);
    return 3600 * hours + 60 * minutes + seconds;
  }
  if (variable.kind === 'number' && cell !== '' && !LETTER.test(cell)) expect(cell).toMatch(/^-?\d+(\.\d*[1-9])?$/);
  return havenValue(cell, variable);
}
