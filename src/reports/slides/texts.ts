import type { PublishedSection, PublishedTextItem } from '../../model/publication.js';
import type { Text } from '../../model/text.js';
import { plainRich } from '../report/index.js';
import { naming, numberedTitle, type RespondentTerms, same } from '../text/index.js';
import type { Draft } from './draft.js';
import * as words from './wording.js';

/** So many texts, or so many characters of full width, stand on one slide; a longer text is cut. */
const MOST = { texts: 8, width: 480 } as const;

/** What was written for an item: how many wrote something, and the texts where they are published. None where that is not shown. */
export function textDrafts(
  section: PublishedSection,
  item: PublishedTextItem,
  covered: Text,
  respondentTerms: RespondentTerms,
): readonly Draft[] {
  if (item.n === 0) return [];
  const pages = item.texts.length === 0 ? [[words.textsNotPublished]] : paged(item.texts).map((page) => page.map(same));
  return pages.map((page) => ({
    stem: item.id,
    kicker: numberedTitle(section.number, section.title),
    titles: [naming(words.textsTitle(item.short, item.n, respondentTerms))],
    body: { kind: 'text', lead: null, points: page.map((text) => ({ text: plainRich(text), points: [] })) },
    footnote: item.texts.length === 0 ? words.tableNote(covered) : words.textsNote(covered),
  }));
}

function paged(texts: readonly string[]): readonly (readonly string[])[] {
  const pages: string[][] = [];
  let room = 0;
  for (const text of texts.map(cut)) {
    const width = widthOf(text);
    const page = pages.at(-1);
    if (!page || page.length === MOST.texts || width > room) {
      pages.push([text]);
      room = MOST.width - width;
    } else {
      page.push(text);
      room -= width;
    }
  }
  return pages;
}

/** In characters of full width; Latin ones are about half as wide. */
function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x2000 ? 0.55 : 1), 0);
}

function cut(text: string): string {
  let start = '';
  for (const character of text.replaceAll(/\s+/gu, ' ')) {
    if (widthOf(start) > MOST.width - 2) return `${start}…`;
    start += character;
  }
  return start;
}
