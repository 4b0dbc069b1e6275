import { ByteReader, numberText, refuse, type TextReader } from '../binary/index.js';
import { tooManyLabels } from '../messages.js';
import type { Variable } from '../sheet.js';
import type { Column } from './columns.js';
import { type Dictionary, type LabelSet, MOST_LABELS } from './dictionary.js';
import { longLabels, longMissing, trimmed } from './extensions.js';
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
      valueLabels: textLabels.get(long) ?? textLabels.get(column.shortName) ?? labelsOf(column, missing),
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
 * The cell for a number. One that means no answer is written as the number that it is, so that it can be told in a column of dates
 * too.
 */
export function numberCell(format: number, missing: Missing): (value: number) => string {
  const { kind, cell } = numberKind(format);
  if (kind === 'number') return (value) => (isSystemMissing(value) ? '' : numberText(value));
  const codes = new Set(missing.values);
  return (value) => {
    if (isSystemMissing(value)) return '';
    const isCode = codes.has(numberText(value)) || missing.ranges.some(({ low, high }) => value >= low && value <= high);
    return isCode ? numberText(value) : cell(value);
  };
}

/** Finds the labels of a column. Columns that are alike share one map: a file may give the labels of all places to each column. */
function labelFinder(
  sets: readonly LabelSet[],
  text: TextReader,
  isLittleEndian: boolean,
): (column: Column, missing: Missing) => Labels {
  const setsAt = new Map<number, LabelSet[]>();
  for (const set of sets)
    for (const position of set.positions) {
      const there = setsAt.get(position);
      if (there) there.push(set);
      else setsAt.set(position, [set]);
    }
  const shared = new Map<LabelSet, Map<string, Labels>>();
  let copied = 0;
  return (column, missing) => {
    const found = (setsAt.get(column.raw.position) ?? []).map((set) => sharedLabels(set, column, missing));
    const [first = NO_LABELS, ...more] = found;
    if (more.length === 0) return first;
    copied += found.reduce((sum, labels) => sum + labels.size, 0);
    if (copied > MOST_LABELS) refuse(tooManyLabels(MOST_LABELS));
    return new Map(found.flatMap((labels) => [...labels]));
  };

  function sharedLabels(set: LabelSet, column: Column, missing: Missing): Labels {
    const key = JSON.stringify(column.width > 0 ? column.width : [column.raw.format, missing]);
    const known = shared.get(set) ?? new Map<string, Labels>();
    const labels = known.get(key) ?? makeLabels(set, column, missing);
    shared.set(set, known.set(key, labels));
    return labels;
  }

  function makeLabels({ labels }: LabelSet, { width, raw }: Column, missing: Missing): Labels {
    copied += labels.length;
    if (copied > MOST_LABELS) refuse(tooManyLabels(MOST_LABELS));
    const cell = numberCell(raw.format, missing);
    return new Map(
      labels.map(({ value, label }) => [
        width > 0 ? trimmed(value.subarray(0, width), text) : cell(numberIn(value, isLittleEndian)),
        trimmed(label, text),
      ]),
    );
  }
}

const NO_LABELS: Labels = new Map();
