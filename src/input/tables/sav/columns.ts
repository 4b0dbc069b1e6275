import type { TextReader } from '../binary/index.js';
import { fileDamaged, noVariables, tooManyVariables } from '../messages.js';
import { giveUp } from '../unreadable.js';
import { type Dictionary, type RawVariable, UNIT, unitsOf } from './dictionary.js';
import { longNames, veryLongWidths } from './extensions.js';
import { trimmed } from './trimmed.js';

/** A variable as its user sees it: one column, however many variable records it has. */
export interface Column {
  readonly name: string;
  /** In capitals, as other records name it. */
  readonly shortName: string;
  readonly label: string;
  /** The first of its variable records. */
  readonly raw: RawVariable;
  /** In bytes; 0 for a number. */
  readonly width: number;
  /** Where its bytes are in a case; the parts of a text of more than 255 bytes follow each other with gaps. */
  readonly parts: readonly { readonly start: number; readonly length: number }[];
}

/** In bytes: each variable record but the last of a very long text holds so much of it, and is counted as 252. */
const PART = 255;
const COUNTED = 252;

/** The columns of a file, in their order. Refuses a file with none, or with more than `most`. */
export function columnsOf({ variables, extensions }: Dictionary, text: TextReader, most: number): readonly Column[] {
  const names = longNames(extensions, text);
  const widths = veryLongWidths(extensions, text);
  const columns: Column[] = [];
  for (let index = 0; index < variables.length; ) {
    const raw = variables[index];
    if (!raw) break;
    const shortName = trimmed(raw.shortName, text).toUpperCase();
    const parts = partsOf(variables, index, widths.get(shortName) ?? raw.width);
    const name = names.get(shortName) ?? trimmed(raw.shortName, text);
    columns.push({ name, shortName, label: trimmed(raw.label, text), raw, ...parts });
    if (columns.length > most) giveUp(tooManyVariables(most));
    index += parts.parts.length;
  }
  return columns.length > 0 ? columns : giveUp(noVariables());
}

function partsOf(variables: readonly RawVariable[], first: number, width: number): Pick<Column, 'width' | 'parts'> {
  const count = width <= PART ? 1 : Math.ceil(width / COUNTED);
  const raws = variables.slice(first, first + count);
  const parts = raws.map((raw) => ({ start: (raw.position - 1) * UNIT, length: raw.width }));
  const isWhole = raws.length === count && raws.slice(0, -1).every((raw) => count === 1 || raw.width === PART);
  if (count > 1 && !(isWhole && (raws.at(-1)?.width ?? 0) > 0))
    giveUp(fileDamaged('the parts of a very long text do not fit together'));
  return { width: count === 1 ? (raws[0]?.width ?? 0) : width, parts };
}

/** How many bytes a case has. */
export function caseBytes(variables: readonly RawVariable[]): number {
  const last = variables.at(-1);
  return last ? (last.position - 1 + unitsOf(last.width)) * UNIT : 0;
}
