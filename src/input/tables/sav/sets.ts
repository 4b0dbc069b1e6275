import { numberText, type TextReader } from '../binary/index.js';
import type { ResponseSet } from '../sheet.js';
import type { Column } from './columns.js';
import { type Dictionary, EXTENSION } from './dictionary.js';
import { contentsOf } from './extensions.js';

/**
 * The multiple-response sets that the file defines; one that is not written as SPSS does, or without variables, is left out, since
 * its columns are read all the same.
 */
export function responseSets(
  extensions: Dictionary['extensions'],
  columns: readonly Column[],
  text: TextReader,
): readonly ResponseSet[] {
  const finder = new Map<string, Column>([
    ...columns.map((column) => [column.name.toUpperCase(), column] as const),
    ...columns.map((column) => [column.shortName, column] as const),
  ]);
  const found = new Map<string, ResponseSet>();
  for (const subtype of [EXTENSION.sets, EXTENSION.setsOfCountedValues])
    for (const content of contentsOf(extensions, subtype))
      for (const line of linesOf(content)) {
        const set = setOf(line, finder, text);
        if (set) found.set(set.name, set);
      }
  return [...found.values()];
}

const LINE_FEED = 0x0a;
const SPACE = 0x20;

function linesOf(content: Uint8Array): readonly Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let start = 0; start < content.length; ) {
    const feed = content.indexOf(LINE_FEED, start);
    const end = feed < 0 ? content.length : feed;
    if (end > start) lines.push(content.subarray(start, end));
    start = end + 1;
  }
  return lines;
}

/** Of `$tools=D1 1 12 Tools in use tool1 tool2`, where lengths are in bytes; `D` counts a value, `E` too, `C` none. */
function setOf(line: Uint8Array, finder: ReadonlyMap<string, Column>, text: TextReader): ResponseSet | null {
  const equals = line.indexOf('='.charCodeAt(0));
  const kind = String.fromCharCode(line[equals + 1] ?? 0);
  if (equals <= 0 || !['C', 'D', 'E'].includes(kind)) return null;
  const cursor = new Cursor(line, equals + 2, text);
  // `E 1` and `E 11`: where the labels of the categories and of the set come from.
  if (kind === 'E') cursor.word();
  const counted = kind === 'C' ? null : cursor.sized();
  const label = cursor.sized();
  const names = cursor.rest();
  const name = text.read(line.subarray(0, equals));
  if (label === null || names === null || name === null || (kind !== 'C' && counted === null)) return null;
  const members = names.split(/[ \0]+/).flatMap((word) => finder.get(word.toUpperCase()) ?? []);
  const isOfNumbers = members.every(({ width }) => width === 0);
  return {
    name,
    label: label.trim(),
    counted: counted === null ? null : countedCell(counted, isOfNumbers),
    variables: [...new Set(members.map((member) => member.name))],
  };
}

/** The cell that means "chosen": `01` counts the number 1. */
function countedCell(counted: string, isOfNumbers: boolean): string {
  return (isOfNumbers && numberText(Number(counted))) || counted.trimEnd();
}

/** Reads a line from left to right; null for what is not there. */
class Cursor {
  #at: number;

  constructor(
    readonly line: Uint8Array,
    at: number,
    readonly text: TextReader,
  ) {
    this.#at = at;
  }

  /** Up to the next space. */
  word(): string {
    while (this.line[this.#at] === SPACE) this.#at += 1;
    const space = this.line.indexOf(SPACE, this.#at);
    const end = space < 0 ? this.line.length : space;
    const word = Buffer.from(this.line.subarray(this.#at, end)).toString('latin1');
    this.#at = end;
    return word;
  }

  /** A length in bytes, a space, and so many bytes of text. */
  sized(): string | null {
    const length = this.word();
    const start = this.#at + 1;
    if (!/^\d{1,5}$/.test(length) || start + Number(length) > this.line.length) return null;
    this.#at = start + Number(length);
    return this.text.read(this.line.subarray(start, this.#at));
  }

  rest(): string | null {
    return this.text.read(this.line.subarray(this.#at));
  }
}
