import { type AliasEvent, EVENT_ID, type Event, type ScalarEvent } from 'js-yaml';
import { LIMITS } from '../../../model/limits.js';
import type { Message } from '../../../model/problem.js';
import type { ProblemCollector } from '../../../problems/index.js';
import {
  aliasOfItself,
  duplicateKey,
  keyNotPlain,
  specialStart,
  tooLongText,
  tooManyAliases,
  tooManyEntries,
  tooManyValues,
} from '../messages.js';
import type { Entry, Node } from './node.js';
import { scalarNode } from './scalar.js';
import { lineIndexAt, lineText, placeAt, type TextSource } from './source.js';

/** The file as a whole cannot be used. Thrown and caught within this folder; `parseYaml` turns it into a problem. */
export class Refusal extends Error {
  constructor(
    readonly offset: number,
    readonly reason: Message,
  ) {
    super(reason.message);
  }
}

/**
 * The first document of an event stream as a tree. A key that occurs twice is reported, and its first value kept. Throws Refusal
 * for a file that cannot be used.
 */
export function buildTree(source: TextSource, events: readonly Event[], problems: ProblemCollector): Node {
  return new TreeBuilder(source, events, problems).document();
}

interface Anchor {
  /** Null while the anchored value is still being read. */
  node: Node | null;
  size: number;
}

class TreeBuilder {
  readonly #source: TextSource;
  readonly #events: readonly Event[];
  readonly #problems: ProblemCollector;
  readonly #anchors = new Map<string, Anchor>();
  #next = 0;
  #aliases = 0;
  #values = 0;

  constructor(source: TextSource, events: readonly Event[], problems: ProblemCollector) {
    this.#source = source;
    this.#events = events;
    this.#problems = problems;
  }

  document(): Node {
    this.#next = 1;
    return this.#value(0);
  }

  #value(fallback: number): Node {
    const event = this.#events[this.#next++];
    const before = this.#values;
    this.#charge(1, fallback);
    if (event === undefined || event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP)
      throw new Error('Unbalanced YAML events.');
    if (event.type === EVENT_ID.ALIAS) return this.#alias(event);
    if (event.tagStart >= 0) throw this.#special('!', event.tagStart);
    const anchor = this.#anchor(event.anchorStart, event.anchorEnd);
    const node = this.#content(event, fallback);
    if (anchor) Object.assign(anchor, { node, size: this.#values - before });
    return node;
  }

  #content(event: Exclude<Event, AliasEvent | { type: 1 | 6 }>, fallback: number): Node {
    if (event.type === EVENT_ID.SCALAR) return this.#scalar(event, fallback);
    if (event.type === EVENT_ID.SEQUENCE) return { kind: 'list', offset: event.start, items: this.#items(event.start) };
    return { kind: 'mapping', offset: event.start, entries: this.#entries(event.start) };
  }

  #scalar(event: ScalarEvent, fallback: number): Node {
    if (event.valueEnd - event.valueStart > LIMITS.yamlText)
      throw new Refusal(event.valueStart, tooLongText(event.valueEnd - event.valueStart, LIMITS.yamlText));
    return scalarNode(this.#source.text, event, fallback);
  }

  #items(start: number): Node[] {
    const items: Node[] = [];
    while (!this.#closing()) {
      if (items.length === LIMITS.yamlEntries) throw this.#tooManyEntries(start);
      items.push(this.#value(start));
    }
    return items;
  }

  #entries(start: number): Map<string, Entry> {
    const entries = new Map<string, Entry>();
    for (let count = 0; !this.#closing(); count += 1) {
      if (count === LIMITS.yamlEntries) throw this.#tooManyEntries(start);
      const key = this.#key(start);
      const value = this.#value(key?.offset ?? start);
      if (key === null) continue;
      const first = entries.get(key.name);
      if (first)
        this.#problems.error(placeAt(this.#source, key.offset), duplicateKey(key.name, this.#placeText(first.keyOffset)));
      else entries.set(key.name, { keyOffset: key.offset, value });
    }
    return entries;
  }

  #key(start: number): { name: string; offset: number } | null {
    const event = this.#events[this.#next];
    const node = this.#value(start);
    const plain = node.kind === 'scalar' && event?.type === EVENT_ID.SCALAR && isWritten(event) && node.written !== '';
    if (plain) return { name: node.written, offset: node.offset };
    this.#problems.error(placeAt(this.#source, node.offset), keyNotPlain());
    return null;
  }

  #closing(): boolean {
    if (this.#events[this.#next]?.type !== EVENT_ID.POP) return false;
    this.#next += 1;
    return true;
  }

  #anchor(start: number, end: number): Anchor | null {
    if (start < 0) return null;
    const anchor: Anchor = { node: null, size: 0 };
    this.#anchors.set(this.#source.text.slice(start, end), anchor);
    return anchor;
  }

  #alias(event: AliasEvent): Node {
    const offset = event.anchorStart - 1;
    const name = this.#source.text.slice(event.anchorStart, event.anchorEnd);
    const anchor = this.#anchors.get(name);
    if (!anchor) throw this.#special('*', offset);
    if (!anchor.node) throw new Refusal(offset, aliasOfItself(name));
    this.#aliases += 1;
    if (this.#aliases > LIMITS.yamlAliases) throw new Refusal(offset, tooManyAliases(LIMITS.yamlAliases));
    this.#charge(anchor.size, offset);
    return anchor.node;
  }

  #charge(values: number, offset: number): void {
    this.#values += values;
    if (this.#values > LIMITS.yamlValues) throw new Refusal(offset, tooManyValues(LIMITS.yamlValues));
  }

  #tooManyEntries(start: number): Refusal {
    return new Refusal(start, tooManyEntries(LIMITS.yamlEntries));
  }

  #special(character: string, offset: number): Refusal {
    return new Refusal(offset, specialStart(character, lineText(this.#source, lineIndexAt(this.#source, offset))));
  }

  #placeText(offset: number): string {
    const { line, column } = placeAt(this.#source, offset);
    return `${this.#source.name}:${line}:${column}`;
  }
}

function isWritten(event: ScalarEvent): boolean {
  return event.valueStart >= 0;
}
