import type { Slide, SlidesView } from '../../model/document.js';
import type { SlidesTexts } from '../../model/project.js';
import type { Publication, PublishedSection } from '../../model/publication.js';
import type { Text } from '../../model/text.js';
import { both } from '../../text/both.js';
import { dateInWords } from '../../text/dates.js';
import { numberedTitle } from '../../text/messages/common.js';
import * as words from '../../text/messages/slides.js';
import { type Desk, documentHead } from '../desk.js';
import { countedHere, lowResponseNote, methodNotes, surveyFacts } from '../method.js';
import { headlineOf, type Placed } from './headline.js';
import { composePanels, fitsSlide } from './panel.js';
import { summarySlide } from './summary.js';
import { tableSlides } from './table.js';

/** The talk: who answered, every item two to a slide, the summary, all numbers, and how they were computed. */
export async function composeSlides(desk: Desk, texts: SlidesTexts, publication: Publication): Promise<SlidesView> {
  const { project } = desk;
  const covered = countedHere(desk, publication.sample);
  const itemSlides = await Promise.all(
    slideGroups(texts, publication).map((group) => itemsSlide(desk, group, texts.precision, covered)),
  );
  const slides: (Slide | null)[] = [
    { kind: 'title', title: texts.title, subtitle: texts.subtitle, presenter: texts.presenter, date: dateInWords(project.date) },
    surveySlide(desk, publication),
    ...itemSlides,
    summarySlide(publication),
    texts.closing.length > 0 ? { kind: 'points', title: words.closingTitle, points: texts.closing, note: null } : null,
    ...tableSlides(publication, texts.precision, words.tableNote(covered)),
    { kind: 'points', title: words.methodTitle, points: methodNotes(desk, publication), note: project.title },
  ];
  return { head: documentHead(desk, 'slides', texts.title, words.audience()), slides: slides.filter((slide) => slide !== null) };
}

function surveySlide(desk: Desk, publication: Publication): Slide {
  const { sample } = publication;
  const low = lowResponseNote(desk, sample);
  return {
    kind: 'facts',
    title: words.surveyTitle(sample.frame, sample.total.returned, sample.total.responseRate, desk.voice),
    facts: surveyFacts(desk, publication),
    notes: low ? [low] : [],
  };
}

async function itemsSlide(desk: Desk, group: readonly Placed[], digits: number, covered: Text): Promise<Slide> {
  const marksMean = group.some(({ item }) => item.kind === 'scale' && item.statistics.shown);
  const sections = [...new Set(group.map(({ section }) => section))];
  return {
    kind: 'items',
    kicker: both((lang) =>
      sections.map((section) => numberedTitle(section.number, section.title)[lang]).join(lang === 'ja' ? '／' : ' · '),
    ),
    title: headlineOf(desk, group),
    panels: await composePanels(
      desk,
      group.map(({ item }) => item),
      digits,
    ),
    note: words.chartNote(covered, marksMean),
  };
}

/** The author's order, or every item in the order of the questionnaire, two of a section to a slide. */
function slideGroups(texts: SlidesTexts, publication: Publication): readonly (readonly Placed[])[] {
  const places = publication.sections.flatMap(placedItems);
  if (texts.order === null) return publication.sections.flatMap((section) => pairs(placedItems(section)));
  return texts.order.map((ids) => ids.flatMap((id) => places.filter(({ item }) => item.id === id)));
}

function placedItems(section: PublishedSection): readonly Placed[] {
  return section.items.filter(fitsSlide).map((item) => ({ item, section }));
}

function pairs<T>(list: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / 2) }, (_, index) => list.slice(2 * index, 2 * index + 2));
}
