import type { Place } from '../../../model/problem.js';

/** The text of one file, with what is needed to name places in it. */
export interface TextSource {
  /** Absolute path. */
  readonly file: string;
  /** Path within the project folder. */
  readonly name: string;
  readonly text: string;
  /** Offset of the first character of each line, in UTF-16 units. */
  readonly lineStarts: readonly number[];
}

/** `file` is the absolute path, `name` the path within the project folder. */
export function textSource(file: string, name: string, text: string): TextSource {
  const lineStarts = [0];
  for (const lineBreak of text.matchAll(/\r\n|\r|\n/g)) lineStarts.push(lineBreak.index + lineBreak[0].length);
  return { file, name, text, lineStarts };
}

/** The line that holds the offset, counted from 0. */
export function lineIndexAt(source: TextSource, offset: number): number {
  let low = 0;
  let high = source.lineStarts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((source.lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The offset at which a line (from 0) begins; the end of the text for a line that does not exist. */
export function lineStart(source: TextSource, index: number): number {
  return source.lineStarts[index] ?? source.text.length;
}

/** A line (from 0) without its line break. */
export function lineText(source: TextSource, index: number): string {
  return source.text.slice(lineStart(source, index), lineStart(source, index + 1)).replace(/[\r\n]+$/, '');
}

/** The place of an offset for a problem: line and column from 1. */
export function placeAt(source: TextSource, offset: number, key = ''): Place {
  const index = lineIndexAt(source, offset);
  const place = { file: source.file, line: index + 1, column: offset - lineStart(source, index) + 1 };
  return key === '' ? place : { ...place, key };
}
