import { ledgerOf } from '../../src/analysis/claims/index.js';
import type { Project } from '../../src/model/project.js';
import type { Publication } from '../../src/model/publication.js';
import { LANGS, type Lang } from '../../src/model/text.js';
import type { View } from '../../src/model/view.js';
import { judgementsOn } from '../../src/reports/report/judgements.js';
import { EXCEPTIONS, HEADINGS } from './comparative-exceptions.js';
import type { ReadPdf } from './pdf.js';

/**
 * Comparative sentences read back out of a PDF. They are told by words of comparing, not by the program's own patterns: whatever holds
 * one must be a sentence whose judgements stand in the ledger of claims, what an author or a questionnaire wrote, or one of a few
 * notes that judge nothing.
 */

/** Words that compare, rank, or call something much or little. */
const WORDS: Readonly<Record<Lang, RegExp>> = {
  ja: /(?<!に)より(?!どころ)|最も|最大|最小|最多|上位|下位|首位|以上|以下|未満|過半|半数|多数|大半|多く|多い|少な|高い|高め|高く|低い|低め|低く|大きい|大きく|小さい|上回|下回|(?<!偏)差|同程度|同じ|同数|等しい|異な|違い|違う|両端|分かれ|偏(?!差)|変化|変わ|増え|減|並ぶ|比べ|比較|いずれも|共通/gu,
  en: /\b(?:more|most|less|least|fewer|fewest|higher|highest|lower|lowest|larger|largest|smaller|smallest|greater|greatest|majority|minority|half|exceeds?|falls? short|above|below|beyond|differ(?:s|ed|ent|ences?)?|same|similar|equal|alike|divided|than|compare[ds]?|comparisons?|ranks?|top|bottom|frequent|chang(?:e|es|ed)|increased?|decreased?|rose|fell|none of|stands? out|share the|a little|in common)\b/giu,
};

/** A document as it was read, and what it was made from. */
export interface ReadDocument {
  readonly pdf: Pick<ReadPdf, 'pieces'>;
  readonly lang: Lang;
  readonly view: View;
  readonly publication: Publication;
  readonly project: Project;
}

/** What was read of comparing. */
interface ReadBack {
  /** Where comparative words are left over, with what stands around them. */
  readonly unclaimed: readonly string[];
  /** How many different sentences with such words are in the ledger and were found. */
  readonly claimed: number;
}

export function readBack({ pdf, lang, view, publication, project }: ReadDocument): ReadBack {
  const ledger = ledgerOf(publication);
  const claimed = judgementsOn(view).filter(({ fact, verdict }) => ledger.get(fact) === verdict);
  const sentences = [...new Set(claimed.map(({ sentence }) => sentence))].map((sentence) => squeezed(sentence[lang]));
  const written = new Set([...writtenIn(project, lang), ...scaleEndsIn(project, lang)].map(squeezed));
  written.delete('');
  const all = squeezed(pdf.pieces.flat().join(''));
  const found = claimed.filter(
    ({ sentence }) => sentence[lang].search(WORDS[lang]) >= 0 && all.includes(squeezed(sentence[lang])),
  );
  const unclaimed = pdf.pieces.flatMap((pieces, page) => {
    const left = leftOf(pieces, lang, sentences, written);
    return [...left.matchAll(WORDS[lang])].map(({ index, 0: word }) => {
      const [before, after] = [left.slice(Math.max(0, index - AROUND), index), left.slice(index + word.length).slice(0, AROUND)];
      return `page ${page + 1}: …${before}[${word}]${after}…`;
    });
  });
  return { unclaimed, claimed: new Set(found.map(({ sentence }) => sentence[lang])).size };
}

/** So many characters before and behind a word tell where it stands. */
const AROUND = 60;

/** Words shorter than this are looked for as a piece of their own alone: a cell of a table, the end of a scale. */
const SHORT = 8;
const isShort = (text: string): boolean => text.length < SHORT;

/** Stands between the pieces of a page, and in place of what was taken out. */
const [BETWEEN, TAKEN] = ['│', '·'];

/** The text of a page without what is claimed, excepted or written by people. */
function leftOf(pieces: readonly string[], lang: Lang, claimed: readonly string[], written: ReadonlySet<string>): string {
  const cells = new Map<string, number>();
  for (const cell of claimed.filter(isShort)) cells.set(cell, (cells.get(cell) ?? 0) + 1);
  const text = pieces.join(BETWEEN).normalize('NFKC').replace(/\s+/g, ' ');
  const kept = withoutAll(
    text,
    claimed.filter((one) => !isShort(one)),
  )
    .split(BETWEEN)
    .map((piece) => {
      const [cell, count] = [squeezed(piece), cells.get(squeezed(piece)) ?? 0];
      cells.set(cell, Math.max(0, count - 1));
      return count > 0 || written.has(cell) || HEADINGS[lang].has(cell) ? TAKEN : piece;
    });
  // English words stand apart, Japanese ones do not.
  const joined = kept.join(' ').replace(/\s+/g, lang === 'ja' ? '' : ' ');
  const told = EXCEPTIONS[lang].reduce((left, { words }) => left.replace(words, TAKEN), joined);
  return withoutAll(
    told,
    [...written].filter((one) => !isShort(one) || /\d/.test(one)),
  );
}

/** Without these sentences, the longest first. */
function withoutAll(text: string, sentences: readonly string[]): string {
  const packed = text.replace(/[ │]/g, '');
  const there = sentences.filter((sentence) => packed.includes(sentence));
  return there.toSorted((a, b) => b.length - a.length).reduce(without, text);
}

function squeezed(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}

/** `sentence` has no white space; that of `text`, and where its pieces end, do not count. */
function without(text: string, sentence: string): string {
  const places = [...text.matchAll(/[^ │]/g)].map(({ index }) => index);
  const packed = places.map((place) => text[place]).join('');
  let [result, from, at] = ['', 0, packed.indexOf(sentence)];
  while (at >= 0) {
    const [begin, end] = [places[at] ?? 0, (places[at + sentence.length - 1] ?? 0) + 1];
    result += text.slice(from, begin) + TAKEN;
    from = end;
    at = packed.indexOf(sentence, at + sentence.length);
  }
  return result + text.slice(from);
}

/** All that people wrote in the files of a project: labels, questions, texts of the reports. */
function writtenIn(value: unknown, lang: Lang): readonly string[] {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [];
  if (Array.isArray(value)) return value.flatMap((one) => writtenIn(one, lang));
  if (LANGS.every((one) => one in value)) {
    const own = (value as Record<Lang, unknown>)[lang];
    if (typeof own === 'string') return [own];
    return Array.isArray(own) ? own.flatMap((part) => (part.kind === 'words' ? [String(part.text)] : [])) : [];
  }
  return Object.values(value).flatMap((one) => writtenIn(one, lang));
}

/** The ends of scales with their numbers, as charts and tables have them. */
function scaleEndsIn({ questionnaire }: Project, lang: Lang): readonly string[] {
  const items = questionnaire.sections.flatMap((section) => section.items);
  return items.flatMap((item) => {
    if (item.kind !== 'scale') return [];
    const { low, high, lowLabel, highLabel } = item.scale;
    return [`${low}${lowLabel[lang]}`, `${high}${highLabel[lang]}`, `${highLabel[lang]}${high}`];
  });
}
