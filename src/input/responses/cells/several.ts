import type { Option } from '../../../model/questionnaire.js';
import type { ItemReading } from '../../../model/reading.js';
import * as words from '../messages.js';
import { restOf, vocabularyOf } from './option.js';
import type { Chosen, Parsed } from './parsed.js';

/** Where a project does not say. */
const USUAL = ';';

/** Signs that are the same in half and in full width. */
const WIDTHS = ['；;', '，,', '｜|', '＆&', '／/', '：:', '＋+', '　 '];

/** What stands between two answers in a cell, as a pattern. White space around a sign is not part of the answers. */
export function separatorPattern(separator: string): RegExp {
  const sign = separator.trim();
  if (sign === '') return /\n/.test(separator) ? /\s*\n\s*/ : /\s+/;
  const signs = [...sign].map((character) => {
    const alike = WIDTHS.find((pair) => pair.includes(character)) ?? character;
    return `[${[...alike].map((each) => each.replace(/[\\\]^-]/g, '\\$&')).join('')}]`;
  });
  return new RegExp(signs.join('\\s*'));
}

/** A part of a cell: which option it names, -1 for none, and its text. */
interface Part {
  readonly option: number;
  readonly text: string;
}

/**
 * Reads the options that a cell names, with `separator` between them; some programs write one after the last too. The separator may stand
 * in the name of an option itself: the cell is cut so that as little as possible of it is none of the options, and of several such ways
 * longer names come first.
 */
export function optionsReader(options: readonly Option[], reading: ItemReading): (cell: string) => Parsed<Chosen> {
  const vocabulary = vocabularyOf(options, reading);
  const separator = separatorPattern(reading.separator ?? USUAL);
  const longest = vocabulary.mostParts(separator);
  const rest = restOf(reading);
  return (cell) => {
    const parts = cut(cell, separator, longest, (text) => vocabulary.find(text));
    if (parts.length === 0) return { fault: words.noOption(cell, reading.separator ?? USUAL) };
    const chosen: number[] = [];
    const texts: string[] = [];
    for (const { option, text } of parts) {
      if (option < 0 && rest < 0) return { fault: words.unknownOption(text, options, reading.separator) };
      if (option < 0) texts.push(text);
      const position = option < 0 ? rest : option;
      if (!chosen.includes(position)) chosen.push(position);
      else if (option >= 0) return { fault: words.repeatedOption(text) };
    }
    return { value: { options: chosen, text: texts.join(' / ') } };
  };
}

/** Cuts a cell into the names of options and what is between them. Neighbouring pieces that are no option are one part. */
export function cut(
  cell: string,
  separator: RegExp,
  longest: number,
  find: (text: string) => number | undefined,
): readonly Part[] {
  const pieces = piecesOf(cell, separator);
  /** By the piece where it begins: how many pieces of the rest are no option, and how many pieces its first part takes. */
  const best: { readonly strange: number; readonly takes: number; readonly option: number }[] = [];
  best[pieces.length] = { strange: 0, takes: 0, option: -1 };
  for (let from = pieces.length - 1; from >= 0; from -= 1) {
    let choice = { strange: (best[from + 1]?.strange ?? 0) + 1, takes: 1, option: -1 };
    for (let takes = 1; takes <= longest && from + takes <= pieces.length; takes += 1) {
      const option = find(textOf(cell, pieces, from, takes));
      const strange = best[from + takes]?.strange ?? 0;
      if (option !== undefined && strange <= choice.strange) choice = { strange, takes, option };
    }
    best[from] = choice;
  }
  const parts: Part[] = [];
  for (let from = 0; from < pieces.length; ) {
    let { takes, option } = best[from] ?? { takes: 1, option: -1 };
    while (option < 0 && from + takes < pieces.length && (best[from + takes]?.option ?? 0) < 0) takes += 1;
    parts.push({ option, text: textOf(cell, pieces, from, takes) });
    from += takes;
  }
  return parts;
}

/** Where a piece of a cell begins and ends. */
interface Piece {
  readonly start: number;
  readonly end: number;
}

/** What stands between separators, nothing but white space left out. */
function piecesOf(cell: string, separator: RegExp): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  for (const { index, 0: found } of [...cell.matchAll(new RegExp(separator, 'g')), { index: cell.length, 0: '' }]) {
    if (cell.slice(start, index).trim() !== '') pieces.push({ start, end: index });
    start = index + found.length;
  }
  return pieces;
}

function textOf(cell: string, pieces: readonly Piece[], from: number, takes: number): string {
  return cell.slice(pieces[from]?.start ?? 0, pieces[from + takes - 1]?.end ?? 0).trim();
}
