import { damagedXml } from '../messages.js';
import { giveUp } from '../unreadable.js';
import { resolved } from './entities.js';

/**
 * The attributes of one tag. The scanner fills the same object again for each tag, and values are cut out when they are asked for,
 * since a sheet has millions of them.
 */
export class Attributes {
  #text = '';
  #count = 0;
  readonly #names: string[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  /** The value of an attribute, whose name is told with its prefix; undefined where the tag has none of it. */
  get(name: string): string | undefined {
    for (let index = 0; index < this.#count; index += 1) if (this.#names[index] === name) return this.#valueAt(index);
    return undefined;
  }

  /**
   * The value of the first attribute that has this name behind a prefix: `id` finds `r:id`. With `prefix`, behind that one; else
   * behind any but those of what a program adds for itself.
   */
  getPrefixed(name: string, prefix?: string): string | undefined {
    for (let index = 0; index < this.#count; index += 1) {
      const whole = this.#names[index] as string;
      const colon = whole.length - name.length - 1;
      if (colon < 0 || whole.charCodeAt(colon) !== COLON || !whole.endsWith(name)) continue;
      const found = whole.slice(0, colon);
      if (prefix === undefined ? !OWN_OF_PROGRAMS.has(found) : found === prefix) return this.#valueAt(index);
    }
    return undefined;
  }

  #valueAt(index: number): string {
    return resolved(this.#text.slice(this.#starts[index], this.#ends[index]));
  }

  /**
   * Takes the attributes that stand in `text` from `position` on; returns where the `>` or `/` stands that ends them, or -1 where
   * it is not in `text`.
   */
  fill(text: string, position: number): number {
    this.#text = text;
    this.#count = 0;
    for (let start = skipSpaces(text, position); start < text.length; start = skipSpaces(text, start)) {
      const first = text.charCodeAt(start);
      if (first === GREATER || first === SLASH) return start;
      let end = start;
      while (isOfName(text.charCodeAt(end))) end += 1;
      // Nearly always nothing stands around the sign: that it is not looked for saves a tenth of the time of a large sheet.
      const equals = text.charCodeAt(end) === EQUALS ? end : skipSpaces(text, end);
      const quote = text.charCodeAt(equals + 1) === DOUBLE ? equals + 1 : skipSpaces(text, equals + 1);
      if (quote >= text.length) return -1;
      const mark = text.charCodeAt(quote);
      if (end === start || text.charCodeAt(equals) !== EQUALS || (mark !== DOUBLE && mark !== SINGLE)) giveUp(damagedXml());
      const close = text.indexOf(mark === DOUBLE ? '"' : "'", quote + 1);
      if (close < 0) return -1;
      this.#add(text.slice(start, end), quote + 1, close);
      start = close + 1;
    }
    return -1;
  }

  #add(name: string, start: number, end: number): void {
    if (this.#count === MOST) giveUp(damagedXml());
    this.#names[this.#count] = name;
    this.#starts[this.#count] = start;
    this.#ends[this.#count] = end;
    this.#count += 1;
  }
}

/** Of one tag; the first one of OpenDocument declares some 40 namespaces. */
const MOST = 1_000;

/** Prefixes of LibreOffice and OpenOffice for what the format does not know. */
const OWN_OF_PROGRAMS: ReadonlySet<string> = new Set(['calcext', 'loext', 'tableooo']);

const COLON = 0x3a;
const DOUBLE = 0x22;
const SINGLE = 0x27;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const GREATER = 0x3e;

function skipSpaces(text: string, from: number): number {
  let position = from;
  while (isSpace(text.charCodeAt(position))) position += 1;
  return position;
}

/** Letters, digits, `_`, `-`, `.` and `:`, and all that is not ASCII. */
export function isOfName(code: number): boolean {
  if (code >= 0x61 && code <= 0x7a) return true;
  return (code >= 0x2d && code <= 0x3a && code !== SLASH) || (code >= 0x41 && code <= 0x5a) || code === 0x5f || code >= 0x80;
}

export function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d;
}
