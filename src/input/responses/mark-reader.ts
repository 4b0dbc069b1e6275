import { markOf } from '../../model/marks.js';
import type { MultipleItem } from '../../model/questionnaire.js';
import type { ItemReading } from '../../model/reading.js';
import type { MissingKind } from '../../model/responses.js';
import { isDigitMark, restOf, vocabularyOf } from './cells/index.js';
import * as words from './messages.js';
import type { Said } from './said.js';

/** What the cells of all options in a row mean together. */
export type MarkReader = (cells: readonly string[]) => Said;

/** What one cell means for its option. */
type Mark = { readonly mark: boolean; readonly text: string } | { readonly missing: MissingKind } | 'strange';

/** What marks are read with. */
export interface MarkContext {
  readonly item: MultipleItem;
  readonly reading: ItemReading;
  /** The column of each option; null for an option that only a text tells. */
  readonly columns: readonly (number | null)[];
  /** The only mark; null where there are the usual ones. */
  readonly counted: string | null;
  readonly missing: (cell: string, column: number) => MissingKind | null;
}

/** Beyond these, the cells of an option are hardly marks. */
const REMEMBERED = 1000;

/**
 * Reads the cells of a multiple-choice item that has a column for each option. An option is chosen by a mark, such as 1 or ○, by its own
 * label, id or value, or, where it takes what no other option is, by a text. Missing answers must be told in all cells or in none; one
 * unusable mark makes the whole answer unusable.
 */
export function markReader(context: MarkContext): MarkReader {
  const places = context.columns.flatMap((column, option) =>
    column === null ? [] : [{ column, option, read: cellReaderOf(context, option) }],
  );
  const { unmarked } = context.reading;
  return (cells) => {
    const chosen: number[] = [];
    const kinds = new Set<MissingKind>();
    let text = '';
    let strange: Said | null = null;
    let [hasMark, first, missing] = [false, -1, -1];
    for (const { column, option, read } of places) {
      const cell = cells[column] ?? '';
      if (cell === '') continue;
      if (first < 0) first = column;
      const found = read(cell, column);
      if (found === 'strange') {
        hasMark = true;
        strange ??= { fault: words.notMark(cell, context.item, option), column };
      } else if ('missing' in found) {
        kinds.add(found.missing);
        if (missing < 0) missing = column;
      } else {
        hasMark = true;
        if (found.mark) chosen.push(option);
        if (found.text !== '') text = found.text;
      }
    }
    const at = (column: number) => ({ cell: cells[column] ?? '', column: Math.max(0, column) });
    if (kinds.has('invalid')) return { missing: 'invalid', ...at(missing) };
    if (kinds.size > 1 || (kinds.size === 1 && hasMark))
      return { fault: words.mixedMarks(cells[missing] ?? ''), column: missing };
    if (strange) return strange;
    for (const kind of kinds) return { missing: kind, ...at(missing) };
    if (chosen.length === 0 && (unmarked !== null || !hasMark))
      return unmarked === 'none' ? { missing: 'noneChosen' } : { missing: 'noAnswer', cell: '', column: places[0]?.column ?? 0 };
    return { value: { options: chosen, text }, ...at(first) };
  };
}

function cellReaderOf(context: MarkContext, option: number): (cell: string, column: number) => Mark {
  const known = new Map<string, Mark>();
  const vocabulary = vocabularyOf(context.item.options, context.reading);
  const takesRest = restOf(context.reading) === option;
  return (cell, column) => {
    const found = known.get(cell);
    if (found) return found;
    const mark = readMark(cell, column);
    if (known.size < REMEMBERED) known.set(cell, mark);
    return mark;
  };

  function readMark(cell: string, column: number): Mark {
    if (context.counted !== null) {
      const missing = cell === context.counted ? null : context.missing(cell, column);
      return missing === null ? { mark: cell === context.counted, text: '' } : { missing };
    }
    if (isDigitMark(cell) && vocabulary.find(cell) !== option) return { mark: cell === '1', text: '' };
    const missing = isDigitMark(cell) ? null : context.missing(cell, column);
    if (missing !== null) return { missing };
    const mark = vocabulary.find(cell) === option ? true : markOf(cell);
    if (mark !== undefined) return { mark, text: '' };
    return takesRest ? { mark: true, text: cell } : 'strange';
  }
}
