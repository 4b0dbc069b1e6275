import { ByteReader, numberText, type TextReader } from '../binary/index.js';
import { tooManyLabels } from '../messages.js';
import type { Variable } from '../sheet.js';
import { giveUp } from '../unreadable.js';
import type { Column } from './columns.js';
import { type Dictionary, type LabelSet, MOST_LABELS, UNIT } from './dictionary.js';
import { longLabels, longMissing } from './extensions.js';
import { trimmed } from './trimmed.js';
import { isSystemMissing, numberKind, rangeOf } from './values.js';

type Labels = Variable['valueLabels'];
type Missing = Variable['missing'];

/** What the dictionary knows of the columns, in their order. */
export function describe(
  dictionary: Dictionary,
  columns: readonly Column[],
  text: TextReader,
  isLittleEndian: boolean,
): readonly Variable[] {
  const { extensions } = dictionary;
  const textLabels = longLabels(extensions, text, isLittleEndian);
  const textMissing = longMissing(extensions, text, isLittleEndian);
  const labelsOf = labelFinder(dictionary.labelSets, text, isLittleEndian);
  return columns.map((column): Variable => {
    const long = column.name.toUpperCase();
    const missing = missingOf(column, text, isLittleEndian);
    const longOnes = textMissing.get(long) ?? textMissing.get(column.shortName) ?? [];
    return {
      name: column.name,
      label: column.label,
      kind: column.width > 0 ? 'text' : numberKind(column.raw.format).kind,
      valueLabels: textLabels.get(long) ?? textLabels.get(column.shortName) ?? labelsOf(column),
      missing: { ...missing, values: [...missing.values, ...longOnes] },
    };
  });
}

/** The number in 8 bytes. */
function numberIn(bytes: Uint8Array, isLittleEndian: boolean): number {
  return new ByteReader(bytes, isLittleEndian).float64();
}

function missingOf({ raw, width }: Column, text: TextReader, isLittleEndian: boolean): Missing {
  if (width > 0) return { values: raw.missing.map((value) => trimmed(value.subarray(0, width), text)), ranges: [] };
  const numbers = raw.missing.map((value) => numberIn(value, isLittleEndian));
  const [low = 0, high = 0] = numbers;
  const values = (raw.hasRange ? numbers.slice(2) : numbers).map(numberText);
  return { values, ranges: raw.hasRange ? [rangeOf(low, high)] : [] };
}

/**
 * The cell for a number. In a column of dates, one that means no answer or has a label is written as the number that it is, since
 * it is no date.
 */
export function numberCell(format: number, { missing, valueLabels }: Pick<Variable, 'missing' | 'valueLabels'>) {
  const { kind, cell } = numberKind(format);
  if (kind === 'number') return (value: number): string => (isSystemMissing(value) ? '' : numberText(value));
  return (value: number): string => {
    if (isSystemMissing(value)) return '';
    const text = numberText(value);
    const isMissing = missing.values.includes(text) || missing.ranges.some(({ low, high }) => value >= low && value <= high);
    return isMissing || valueLabels.has(text) ? text : cell(value);
  };
}

/** Finds the labels of a column. Columns that are alike share one map: a file may give the labels of all places to each column. */
function labelFinder(sets: readonly LabelSet[], text: TextReader, isLittleEndian: boolean): (column: Column) => Labels {
  const setsAt = new Map<number, LabelSet[]>();
  for (const set of sets)
    for (const position of set.positions) {
      const there = setsAt.get(position);
      if (there) there.push(set);
      else setsAt.set(position, [set]);
    }
  const shared = new Map<LabelSet, Map<number, Labels>>();
  let copied = 0;
  return (column) => {
    const found = (setsAt.get(column.raw.position) ?? []).map((set) => sharedLabels(set, column));
    const [first = NO_LABELS, ...more] = found;
    if (more.length === 0) return first;
    copied += found.reduce((sum, labels) => sum + labels.size, 0);
    if (copied > MOST_LABELS) giveUp(tooManyLabels(MOST_LABELS));
    return new Map(found.flatMap((labels) => [...labels]));
  };

  /** A text may be narrower than the 8 bytes of a value. */
  function sharedLabels(set: LabelSet, { width }: Column): Labels {
    const key = Math.min(width, UNIT);
    const known = shared.get(set) ?? new Map<number, Labels>();
    const labels = known.get(key) ?? makeLabels(set, key);
    shared.set(set, known.set(key, labels));
    return labels;
  }

  function makeLabels({ labels }: LabelSet, width: number): Labels {
    const cell = (value: Uint8Array) =>
      width > 0 ? trimmed(value.subarray(0, width), text) : numberText(numberIn(value, isLittleEndian));
    return new Map(labels.map(({ value, label }) => [cell(value), trimmed(label, text)]));
  }
}

const NO_LABELS: Labels = new Map();
