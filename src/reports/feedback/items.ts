import { itemStanding, judgedStanding, ownNumber, standingCounts } from '../../analysis/claims/index.js';
import type { ItemRow, ItemSection, ItemTable } from '../../model/feedback-view.js';
import type {
  NumberStatistics,
  Publication,
  PublishedChoiceItem,
  PublishedItem,
  PublishedNumberItem,
  PublishedScaleItem,
  PublishedSection,
} from '../../model/publication.js';
import { howMany, type Published, ZERO } from '../../model/published.js';
import type { Text } from '../../model/text.js';
import { type BarredItem, shownOptions } from '../charts/index.js';
import { isScale, type ReportContext } from '../report/index.js';
import {
  inSequence,
  integer,
  isWordedThroughout,
  judging,
  levelInWords,
  naming,
  notShown,
  numberedLabel,
  numberedTitle,
  type RespondentTerms,
  recommendationGroups,
  reverseMarked,
  same,
  sameText,
  scaleInWords,
  short,
  terms,
  withBandsWithheld,
  withOptionsWithheld,
  withUnit,
} from '../text/index.js';
import * as words from './items-wording.js';
import { ownWords } from './own.js';
import { lacksPeers, type PeerNames, peersMedian, peersOf } from './peers.js';
import { dashMeans } from './peers-wording.js';
import { verdictWords } from './verdict-wording.js';

/**
 * Every item but those answered in free words, in the order of the questionnaire: the reader's answer beside all answers. Sections
 * without such an item are left out.
 */
export function composeItems(context: ReportContext, publication: Publication, names: PeerNames): ItemTable {
  const { peers, sections } = publication;
  const isCompared = peers !== null && [...peers.items.values()].some((cell) => cell.shown);
  const group = isCompared ? peersOf(publication, names, context.respondentTerms) : null;
  const hasReverse = sections.some(({ items }) => items.filter(isScale).some(({ reverse }) => reverse));
  const withoutMedian = sections.flatMap(({ items }) => items.filter(isScale)).some(lacksMedian);
  const hasDash = withoutMedian || (group !== null && lacksPeers(publication, [...(peers?.items.keys() ?? [])]));
  return {
    heading: words.itemsHeading(context.respondentTerms),
    columns: words.itemColumns(context.respondentTerms),
    peers: group?.heading ?? null,
    sections: sections.map((section) => itemSection(context, publication, section)).filter(({ rows }) => rows.length > 0),
    notes: [...words.itemNotes(context.respondentTerms), ...(hasReverse ? [words.asAsked] : []), ...(hasDash ? [dashMeans] : [])],
  };
}

/** Whether an item whose answers are counted has no median. */
function lacksMedian({ distribution, statistics }: PublishedScaleItem): boolean {
  return distribution.shown && !statistics.shown;
}

function itemSection(context: ReportContext, publication: Publication, section: PublishedSection): ItemSection {
  const shared = sharedScale(section.items.filter(isScale));
  return {
    heading: numberedTitle(section.number, section.title),
    question: section.question,
    scale: shared,
    rows: section.items.flatMap((item) => [
      ...present(itemRow(context, publication, item, shared === null)),
      ...recommendationRows(publication, item),
    ]),
  };
}

/** The scale of all items in words; null where they differ in range or wording. */
function sharedScale(items: readonly PublishedScaleItem[]): Text | null {
  const [first, ...others] = items.map(({ scale }) => scaleInWords(scale));
  return first && others.every((scale) => sameText(scale, first)) ? first : null;
}

function itemRow(context: ReportContext, publication: Publication, item: PublishedItem, ownScale: boolean): ItemRow | null {
  switch (item.kind) {
    case 'scale':
      return scaleRow(publication, item, ownScale);
    case 'single':
    case 'multiple':
      return choiceRow(context, publication, item);
    case 'number':
      return numberRow(context, publication, item);
    case 'text':
      return null;
  }
}

function scaleRow(publication: Publication, item: PublishedScaleItem, ownScale: boolean): ItemRow {
  const row = {
    label: numberedLabel(item.number, reverseMarked(item.label, item.reverse)),
    scale: ownScale ? scaleInWords(item.scale) : null,
    own: ownLevel(publication, item),
  };
  if (!item.distribution.shown) return { ...row, numbers: null, note: notShown };
  const counts = standingCounts(publication, item);
  const standing = itemStanding(publication, item);
  const peers = peersMedian(publication, item.id);
  return {
    ...row,
    numbers: {
      median: item.statistics.shown ? same(short(item.statistics.value.median)) : terms.none,
      peers: peers === null ? terms.none : same(short(peers)),
      n: same(integer(item.n)),
      compared: counts && {
        verdict: standing ? judging(verdictWords[standing.verdict], judgedStanding(standing)) : naming(terms.none),
        same: same(integer(counts.same)),
      },
    },
    note: null,
  };
}

/** A list of what is there. */
function present(row: ItemRow | null): readonly ItemRow[] {
  return row === null ? [] : [row];
}

/** Beneath an item that asks for a recommendation: the groups of the others, and in which of them the reader is. */
function recommendationRows(publication: Publication, item: PublishedItem): readonly ItemRow[] {
  if (!isScale(item) || !item.recommendation?.groups.shown) return [];
  const own = ownNumber(publication, item.id);
  return [
    {
      label: words.groupsLabel,
      scale: null,
      own: own === null ? terms.none : recommendationGroups[groupOf(own)],
      numbers: null,
      note: words.groupsOfOthers(item.recommendation.groups.value),
    },
  ];
}

function groupOf(level: number): 'detractors' | 'passives' | 'promoters' {
  return level >= 9 ? 'promoters' : level >= 7 ? 'passives' : 'detractors';
}

/** The level that the reader chose, with its wording where all levels have one. */
function ownLevel(publication: Publication, { id, scale }: PublishedScaleItem): Text {
  const own = ownNumber(publication, id);
  return own !== null && isWordedThroughout(scale) ? levelInWords(scale, own) : ownWords(publication.own?.answers.get(id));
}

function choiceRow(context: ReportContext, publication: Publication, item: PublishedChoiceItem): ItemRow {
  const { distribution } = item;
  return {
    label: numberedLabel(item.number, item.label),
    scale: null,
    own: ownWords(publication.own?.answers.get(item.id), item.options),
    numbers: null,
    note: distribution.shown
      ? withOptionsWithheld(words.optionCounts(countsIn(item), item.n, context.respondentTerms), howMany(item.withheld))
      : notShown,
  };
}

function numberRow(context: ReportContext, publication: Publication, item: PublishedNumberItem): ItemRow {
  const own = ownNumber(publication, item.id);
  const { statistics } = item;
  return {
    label: numberedLabel(item.number, item.label),
    scale: null,
    own: own === null ? ownWords(publication.own?.answers.get(item.id)) : withUnit(short(own), item.unit),
    numbers: null,
    note: statistics.shown
      ? inSequence([numberOthers(statistics.value, item, context.respondentTerms), ...bandsOfOthers(context, item)])
      : notShown,
  };
}

function numberOthers(
  { median, q1, q3 }: NumberStatistics,
  { unit, n }: PublishedNumberItem,
  respondentTerms: RespondentTerms,
): Text {
  const worded = (value: Published) => withUnit(short(value), unit);
  return words.numberOthers(worded(median), worded(q1), worded(q3), n, respondentTerms);
}

/** How many of the others are in each band; nothing where that is withheld. */
function bandsOfOthers({ respondentTerms }: ReportContext, item: PublishedNumberItem): readonly Text[] {
  if (!item.distribution.shown) return [];
  return [withBandsWithheld(words.bandCounts(countsIn(item), respondentTerms), howMany(item.withheld))];
}

/** The options or bands that are shown, each with its count. */
function countsIn(item: BarredItem): readonly { readonly label: Text; readonly count: Published }[] {
  const bars = item.distribution.shown ? item.distribution.value.bars : [];
  return shownOptions(item).map(({ id, label }) => ({ label, count: bars.find(({ key }) => key === id)?.count ?? ZERO }));
}
