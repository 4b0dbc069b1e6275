import { damagedXml, entitiesDeclared, nestedTooDeep } from '../messages.js';
import { giveUp } from '../unreadable.js';
import { Attributes, isOfName, isSpace } from './attributes.js';
import { resolved } from './entities.js';

/** What is told of a document while it is gone through. Names come without their prefixes. */
export interface XmlHandler {
  /** `attributes` hold this tag's until the call returns. */
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  /** A piece of text as it is meant; a text may come in several. */
  text(text: string): void;
}

/**
 * Goes through an XML document, piece by piece as it is unpacked, so that of a large one only a piece is in memory. It is strict:
 * tags must match and what is open must be closed. A document type, which could declare entities that grow without bound or name
 * other files, is refused. Namespaces are not resolved: of one format, no two elements that matter have the same name.
 */
export class XmlScanner {
  readonly #handler: XmlHandler;
  readonly #attributes = new Attributes();
  readonly #open: string[] = [];
  readonly #localNames = new Map<string, string>();
  #rest = '';
  #begun = false;

  constructor(handler: XmlHandler) {
    this.#handler = handler;
  }

  write(piece: string): void {
    const text = this.#rest === '' ? piece : this.#rest + piece;
    let position = 0;
    while (position < text.length) {
      const next = text.charCodeAt(position) === LESS ? this.#markup(text, position) : this.#text(text, position);
      if (next < 0) break;
      position = next;
    }
    this.#rest = position < text.length ? text.slice(position) : '';
    if (this.#rest.length > LONGEST) giveUp(damagedXml());
  }

  /** The document ends here. */
  end(): void {
    if (this.#rest.trim() !== '' || this.#open.length > 0 || !this.#begun) giveUp(damagedXml());
  }

  /** Takes the text up to the next tag; returns where that begins, or -1 where it is not in `text`. */
  #text(text: string, position: number): number {
    const end = text.indexOf('<', position);
    if (end < 0) return -1;
    const found = text.slice(position, end);
    if (found.includes('\0')) giveUp(damagedXml());
    if (this.#open.length > 0) this.#handler.text(resolved(withPlainBreaks(found)));
    else if (found.trim() !== '') giveUp(damagedXml());
    return end;
  }

  /** Takes what begins with `<`; returns where it ends, or -1 where that is not in `text`. */
  #markup(text: string, position: number): number {
    const second = text.charCodeAt(position + 1);
    if (second === SLASH) return this.#closing(text, position + 2);
    if (second === QUESTION) return after(text, '?>', position + 2);
    if (second === EXCLAMATION) return this.#declaration(text, position);
    return this.#opening(text, position + 1);
  }

  #closing(text: string, position: number): number {
    const end = text.indexOf('>', position);
    if (end < 0) return -1;
    const name = this.#open.pop();
    if (name === undefined || !text.startsWith(name, position)) giveUp(damagedXml());
    for (let index = position + name.length; index < end; index += 1) if (!isSpace(text.charCodeAt(index))) giveUp(damagedXml());
    this.#handler.close(this.#localName(name));
    return end + 1;
  }

  #declaration(text: string, position: number): number {
    if (text.startsWith('<!--', position)) return after(text, '-->', position + 4);
    if (text.startsWith('<![CDATA[', position)) {
      const end = text.indexOf(']]>', position + 9);
      if (end < 0) return -1;
      if (this.#open.length === 0) giveUp(damagedXml());
      this.#handler.text(withPlainBreaks(text.slice(position + 9, end)));
      return end + 3;
    }
    if (text.length - position < 9) return -1;
    giveUp(text.startsWith('<!DOCTYPE', position) ? entitiesDeclared() : damagedXml());
  }

  #opening(text: string, position: number): number {
    let nameEnd = position;
    while (isOfName(text.charCodeAt(nameEnd))) nameEnd += 1;
    const last = this.#attributes.fill(text, nameEnd);
    const empty = last >= 0 && text.charCodeAt(last) === SLASH;
    const end = empty ? last + 1 : last;
    if (end < 0 || end >= text.length) return -1;
    if (text.charCodeAt(end) !== GREATER || (this.#begun && this.#open.length === 0)) giveUp(damagedXml());
    this.#begun = true;
    const name = text.slice(position, nameEnd);
    const local = this.#localName(name);
    this.#handler.open(local, this.#attributes);
    if (empty) this.#handler.close(local);
    else if (this.#open.push(name) > DEEPEST) giveUp(nestedTooDeep());
    return end + 1;
  }

  /** The name without its prefix. Few names are in a document, and each is looked at once. */
  #localName(name: string): string {
    const known = this.#localNames.get(name);
    if (known !== undefined) return known;
    if (!NAME.test(name) || this.#localNames.size === MOST_NAMES) giveUp(damagedXml());
    const local = name.slice(name.indexOf(':') + 1);
    this.#localNames.set(name, local);
    return local;
  }
}

function after(text: string, mark: string, position: number): number {
  const end = text.indexOf(mark, position);
  return end < 0 ? -1 : end + mark.length;
}

/** Line breaks as XML has them, whatever the system that wrote the file. */
function withPlainBreaks(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

const NAME = /^(?:[\p{L}_][\p{L}\p{N}_.-]*:)?[\p{L}_][\p{L}\p{N}_.-]*$/u;

/** Elements inside each other: a cell of a table of OpenDocument with formatted text has some 12. */
const DEEPEST = 100;
/** Different names in one document: the formats of tables have some hundreds. */
const MOST_NAMES = 5_000;
/** Characters of one tag or text: a cell may have 50,000, each written by number. */
const LONGEST = 1_000_000;

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const QUESTION = 0x3f;
const EXCLAMATION = 0x21;
