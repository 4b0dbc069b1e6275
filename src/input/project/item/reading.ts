import { kindHas } from '../../../model/item-traits.js';
import type { ItemKind } from '../../../model/questionnaire.js';
import type { ColumnName, ItemReading, Unmarked } from '../../../model/reading.js';
import type { ColumnDraft } from '../catalogue.js';
import { NO_CODES } from '../missing-codes.js';
import { namesOf } from './columns.js';
import type { OptionsDraft } from './options.js';
import type { ScaleDraft } from './scale.js';
import type { LevelValues } from './values.js';

interface Written {
  readonly id: string;
  readonly column: ColumnName;
  readonly scale: ScaleDraft | null;
  readonly options: OptionsDraft | null;
  readonly levels: LevelValues | null;
  readonly values: {
    readonly missing: ItemReading['missing'] | null;
    readonly separator?: string | null;
    readonly unmarked?: Unmarked | null;
  };
}

/** How files hold the answers to an item; null where in the usual way. */
export function readingOf({ column, scale, options, levels, values }: Written): ItemReading | null {
  const reading: ItemReading = {
    column,
    missing: values.missing ?? NO_CODES,
    separator: values.separator ?? null,
    unmarked: values.unmarked ?? null,
    levels: levels ?? scale?.values ?? null,
    options: options?.readings ?? [],
  };
  const isUsual =
    typeof column === 'string' &&
    values.missing === null &&
    reading.separator === null &&
    reading.unmarked === null &&
    reading.levels === null &&
    reading.options.every(
      ({ values: texts, column: own, text }) => texts.length === 0 && own === null && (text === null || text === 'beside'),
    );
  return isUsual ? null : reading;
}

/** The one name that documents call the column by: of several sources, that of the first that has it. */
export function columnOf(column: ColumnName): string {
  return namesOf(column)[0]?.name ?? '';
}

/**
 * Every column that the item may have in a response file, its own first. The names must be those that the layout in input/responses
 * looks for.
 */
export function columnsOf({
  column,
  kind,
  options,
}: {
  readonly column: ColumnName | null;
  readonly kind: ItemKind | null;
  readonly options: OptionsDraft | null;
}): readonly ColumnDraft[] {
  if (column === null) return [];
  const own = namesOf(column);
  const readings = options?.readings ?? [];
  const besides = readings.some(({ text }) => text === 'beside')
    ? own.map(({ source, name }) => ({ source, name: `${name}_text` }))
    : [];
  const marks = kindHas(kind, 'marked')
    ? (options?.ids ?? []).flatMap((option) => own.map(({ source, name }) => ({ source, name: `${name}:${option}` })))
    : [];
  const texts = readings.flatMap(({ text }) => (text !== null && typeof text === 'object' ? namesOf(text.column) : []));
  return [...own, ...besides, ...marks, ...readings.flatMap((option) => (option.column ? namesOf(option.column) : [])), ...texts];
}
