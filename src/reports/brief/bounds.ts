import type { Length } from '../../model/brief-texts.js';
import type { BoundFigure, Citation, CitedText, ResultsCell } from '../../model/cited.js';
import { has } from '../../model/item-traits.js';
import type { Publication, PublishedItem } from '../../model/publication.js';
import { boundsOverFrame, type Published, sumOf } from '../../model/published.js';
import { bottomLevels, topLevels } from '../../model/scale-ends.js';
import type { Text } from '../../model/text.js';
import { cited, eitherOf, isScale, itemCell, itemOf, sampleCell, workedOut } from '../report/index.js';
import { citedInSequence, highestLevels, integer, lowestLevels, percent, type RespondentTerms } from '../text/index.js';
import * as words from './bounds-wording.js';

/** More shares than these are too many for one paragraph, and for the second page of two. */
const MOST: Readonly<Record<Length, number>> = { short: 1, full: 2 };

/** A share that is quoted: who chose which answers to an item. */
interface Share {
  readonly item: PublishedItem;
  readonly subject: Text;
  readonly answers: readonly string[];
  readonly figure: Citation;
}

/**
 * What the quoted shares could be among everyone who was asked, had all of those without an answer answered otherwise, or the same (Manski
 * 1989, worst-case bounds). Null where nobody knows how many were asked, or no share is quoted whose count is shown. Items that not
 * everyone was asked are left out, since nobody knows whom of the others they apply to.
 */
export function wordBounds(
  publication: Publication,
  terms: RespondentTerms,
  quoted: readonly Citation[],
  length: Length,
): CitedText | null {
  const { frame } = publication.sample;
  if (frame === null) return null;
  const asked = cited(integer(frame), sampleCell('frame'));
  const all = quoted.flatMap((citation) => shareIn(publication, citation) ?? []);
  const shares = all.filter(({ subject }, index) => all.findIndex((one) => one.subject.ja === subject.ja) === index);
  const bounded = shares.flatMap((share) => boundedOf(publication, terms, share, frame, asked) ?? []);
  return bounded.length === 0 ? null : citedInSequence([words.introduction(asked, terms), ...bounded.slice(0, MOST[length])]);
}

function shareIn(publication: Publication, figure: Citation): Share | null {
  const { meaning } = figure;
  if (meaning.of === 'answer' && meaning.figure === 'shares') {
    const item = itemOf(publication, meaning.item);
    if (!has(item, 'options')) return null;
    const subject = words.optionOf(item.short, eitherOf(item, meaning.answers));
    return { item, subject, answers: meaning.answers, figure };
  }
  if (meaning.of !== 'item' || (meaning.figure !== 'topTwo' && meaning.figure !== 'bottomTwo')) return null;
  const item = itemOf(publication, meaning.item);
  if (!isScale(item)) return null;
  const [levels, answers] =
    meaning.figure === 'topTwo'
      ? [highestLevels(item.scale), topLevels(item.scale)]
      : [lowestLevels(item.scale), bottomLevels(item.scale)];
  return { item, subject: words.levelsOf(item.short, levels), answers: answers.map(String), figure };
}

function boundedOf(
  publication: Publication,
  terms: RespondentTerms,
  { item, subject, answers, figure }: Share,
  frame: Published,
  asked: Citation,
): CitedText | null {
  if (!has(item, 'listed') || !item.distribution.shown || item.missing.notApplicable > 0) return null;
  const { bars } = item.distribution.value;
  const chosen = answers.flatMap((answer) => bars.find(({ key }) => key === answer) ?? []);
  if (chosen.length < answers.length || item.n > frame) return null;
  const { low, high } = boundsOverFrame(sumOf(chosen.map(({ count }) => count)), item.n, frame);
  const counts = answers.map((answer) => itemCell(publication, item.id, 'counts', answer));
  const from: readonly ResultsCell[] = [...counts, itemCell(publication, item.id, 'n'), ...asked.cells];
  const bound = (share: Published, of: BoundFigure) => workedOut(percent(share), { of: 'bound', figure: of }, from);
  const base = cited(integer(item.base), itemCell(publication, item.id, 'base'));
  const share = { ...figure, written: figure.written.replace('%', '') };
  return words.bounded(subject, { share, base, least: bound(low, 'least'), most: bound(high, 'most') }, terms);
}
