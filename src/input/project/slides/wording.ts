import { kindsWith } from '../../../model/item-traits.js';
import type { AuthoredPoint, Passage, Quoted } from '../../../model/slides-texts.js';
import { LANGS, type Lang, type Text } from '../../../model/text.js';
import { allOf } from '../all-of.js';
import { reportIssue } from '../issues.js';
import { readMapping } from '../mapping.js';
import type { Reader } from '../reader.js';
import type { References } from '../references.js';
import { entries } from '../shape.js';
import type { TextShapes } from '../text-shapes.js';
import { childCursor, listCursors, nearestCursor, placeOf, plainValue, type YamlCursor } from '../yaml/index.js';
import { quotesDiffer, unknownSource } from './messages.js';
import { parsePassage, type Quote, quotesIn } from './passage.js';

/**
 * Reads authored wording and checks every result that it quotes. Each function returns null, and reports problems, where anything
 * is wrong.
 */
export interface Wording {
  /** The text at a key of `parent`; it is known to be a text. */
  passage(parent: YamlCursor, key: string, text: Text): Passage | null;
  /** The texts in the list at a key; empty where the key is not written. */
  passages(parent: YamlCursor, key: string): readonly Passage[] | null;
  /** The points in the list at a key, each a text or a text with points of its own. */
  points(parent: YamlCursor, key: string): readonly AuthoredPoint[] | null;
}

export function pointShape(texts: TextShapes) {
  return { text: texts.required, points: entries(1) };
}

/** `sources` are the ids of the project's sources, for quotes of their numbers. */
export function openWording(reader: Reader, references: References, sources: readonly string[]): Wording {
  const { problems, texts } = reader;

  function parse(text: Text, cursor: YamlCursor): Passage | null {
    const cursorIn = (lang: Lang) => nearestCursor(cursor, [lang]);
    const passage = parsePassage(text, (lang, message) => problems.error(placeOf(cursorIn(lang)), message));
    if (passage === null) return null;
    for (const lang of LANGS) for (const quote of quotesIn(passage, lang)) checkQuote(quote, cursorIn(lang));
    const [first, ...others] = LANGS.map((lang) => ({ lang, results: quotesIn(passage, lang).map(inWords).sort().join(', ') }));
    const other = others.find(({ results }) => results !== first?.results);
    if (first && other) problems.warn(placeOf(cursor), quotesDiffer(first, other));
    return passage;
  }

  function checkQuote({ result, of, option }: Quote, cursor: YamlCursor): void {
    if (of === null) return;
    if (result === 'returned' || result === 'answered') {
      if (!sources.includes(of)) problems.error(placeOf(cursor), unknownSource(of, sources));
    } else if (option !== null) references.answer(of, option, cursor);
    else if (result === 'n') references.item(of, kindsWith('counted'), cursor);
    else if (RECOMMENDATION.includes(result)) references.recommendation(of, cursor);
    else references.quotable(of, OF_NUMBERS.includes(result), cursor);
  }

  function readText(cursor: YamlCursor): Passage | null {
    const result = texts.required.safeParse(plainValue(cursor.node));
    for (const issue of result.error?.issues ?? []) reportIssue(cursor, issue, problems);
    return result.success ? parse(result.data, cursor) : null;
  }

  function readPoint(cursor: YamlCursor): AuthoredPoint | null {
    const isText = cursor.node.kind !== 'mapping' || childCursor(cursor, 'text') === null;
    if (isText) {
      const text = readText(cursor);
      return text && { text, points: [] };
    }
    const { whole } = readMapping(cursor, pointShape(texts), problems);
    const points = passages(cursor, 'points');
    const text = whole && passage(cursor, 'text', whole.text);
    return text && points && { text, points };
  }

  function passage(parent: YamlCursor, key: string, text: Text): Passage | null {
    return parse(text, nearestCursor(parent, [key]));
  }

  function passages(parent: YamlCursor, key: string): readonly Passage[] | null {
    return allOf(listCursors(childCursor(parent, key)).map(readText));
  }

  return { passage, passages, points: (parent, key) => allOf(listCursors(childCursor(parent, key)).map(readPoint)) };
}

/** Figures of an item that asks for a recommendation, and those that number items have, too. */
const RECOMMENDATION: readonly Quoted[] = ['net', 'promoters', 'passives', 'detractors'];
const OF_NUMBERS: readonly Quoted[] = ['mean', 'median', 'sd'];

function inWords({ result, of, option }: Quote): string {
  return [result, of, option].filter((word) => word !== null).join(' ');
}
