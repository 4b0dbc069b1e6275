import type { Citation } from '../../model/cited.js';
import type { LabelledValue } from '../../model/document.js';
import { has } from '../../model/item-traits.js';
import type { Publication, PublishedSample } from '../../model/publication.js';
import { declared, howMany } from '../../model/published.js';
import type { Text } from '../../model/text.js';
import { dateInWords, integer, lowResponse, responseRate, same } from '../text/index.js';
import { cited, sampleCell, sourceCell } from './cells.js';
import type { ReportContext } from './context.js';
import * as words from './method-wording.js';

/** The facts of the survey, as AAPOR asks them to be disclosed: who asked whom, how, when, and how many replied. */
export function surveyFacts(context: ReportContext, publication: Publication): readonly LabelledValue[] {
  const { project, respondentTerms } = context;
  const { sample } = publication;
  const facts: (LabelledValue | null)[] = [
    { label: words.labels.organisation, value: project.organisation },
    project.fieldwork && { label: words.labels.fieldwork, value: project.fieldwork },
    project.frame && {
      label: words.labels.frame,
      value: words.frame(project.frame.description, declared(project.frame).size, respondentTerms),
    },
    {
      label: words.labels.returned,
      value: words.returned(sample.total.returned, sample.total.answered, sample.total.responseRate, respondentTerms),
    },
    { label: words.labels.mode, value: words.bySource(sample.sources) },
    { label: words.labels.counted, value: countedHere(context, sample) },
    { label: words.labels.edition, value: dateInWords(project.date) },
  ];
  return facts.filter((fact) => fact !== null);
}

/** The chief facts of the survey, for the strip on a first page; facts that are not known are left out. */
export function headlineFacts(context: ReportContext, sample: PublishedSample): readonly LabelledValue[] {
  const { respondentTerms } = context;
  const facts: (LabelledValue | null)[] = [
    sample.frame === null ? null : { label: words.labels.asked, value: respondentTerms.count(sample.frame) },
    { label: words.labels.returned, value: respondentTerms.count(sample.total.returned) },
    sample.total.responseRate === null
      ? null
      : { label: words.labels.responseRate, value: same(responseRate(sample.total.responseRate)) },
    { label: words.labels.mode, value: words.bySource(sample.sources) },
    countsAll(sample) ? null : { label: words.labels.counted, value: countedHere(context, sample) },
  ];
  return facts.filter((fact) => fact !== null);
}

/** The figures of the sample as they are printed, each with where it comes from; figures that are not known are left out. */
export function sampleCitations(sample: PublishedSample): readonly Citation[] {
  const { frame, total, sources } = sample;
  return [
    ...(frame === null ? [] : [cited(integer(frame), sampleCell('frame'))]),
    cited(integer(total.returned), sampleCell('total', 'returned')),
    ...(total.responseRate === null ? [] : [cited(responseRate(total.responseRate), sampleCell('total', 'responseRate'))]),
    ...sources.map(({ id, returned }) => cited(integer(returned), sourceCell(sample, id, 'returned'))),
    cited(integer(sample.answered), sampleCell('answered')),
  ];
}

/** Which ways of answering the results count, and how many respondents these are. */
export function countedHere(context: ReportContext, sample: PublishedSample): Text {
  const included = sample.sources.filter((source) => source.included).map((source) => source.label);
  return words.counted(included, sample.answered, countsAll(sample), context.respondentTerms);
}

/** Whether the results count every way of answering. */
export function countsAll(sample: PublishedSample): boolean {
  return sample.sources.every((source) => source.included);
}

/**
 * How the figures were computed; the first note says so where the answers are made up. `deviations` tells whether the report prints
 * standard deviations.
 */
export function methodNotes(
  context: ReportContext,
  publication: Publication,
  shown: { readonly deviations: boolean },
): readonly Text[] {
  const { statistics, synthetic } = context.project;
  return [
    ...(synthetic ? [synthetic] : []),
    ...(showsNothing(publication) ? [words.tooFew] : []),
    words.quantiles,
    ...(shown.deviations ? [words.standardDeviation(statistics.sd)] : []),
    words.shareBase(statistics.base),
    words.missing,
    words.rounding,
    ...releaseNotes(publication),
  ];
}

/** Whether the answers to no item are shown. */
function showsNothing({ sections }: Publication): boolean {
  const items = sections.flatMap((section) => section.items).filter((item) => has(item, 'charted'));
  return items.length > 0 && !items.some(({ distribution }) => distribution.shown);
}

/** Which figures keep the values of an earlier edition, for the sake of those who answered since or changed their answers. */
function releaseNotes({ sections }: Publication): readonly Text[] {
  const dates = sections.flatMap((section) => section.items).flatMap(({ held }) => (held ? [held.date] : []));
  return [...new Set(dates)].map((date) => words.asReleased(howMany(dates.filter((one) => one === date)), dateInWords(date)));
}

/** How many replied, and what that means; null where it is not known how many were asked. */
export function lowResponseNote(context: ReportContext, sample: PublishedSample): Text | null {
  const { responseRate: rate, returned } = sample.total;
  return sample.frame === null || rate === null ? null : lowResponse(sample.frame, returned, rate, context.respondentTerms);
}
