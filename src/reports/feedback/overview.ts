import type { DotsChart } from '../../model/chart.js';
import type { Overview, OverviewRow } from '../../model/feedback-view.js';
import type { Publication, PublishedSection, Statistics } from '../../model/publication.js';
import { declared, howMany, levelsOf, type Published } from '../../model/published.js';
import type { Scale } from '../../model/questionnaire.js';
import type { ReportContext } from '../report/index.js';
import { fixed, same, terms } from '../text/index.js';
import * as words from './overview-wording.js';
import { whoArePeers } from './peers.js';

type Position = 'higher' | 'within' | 'lower' | 'unknown';

/**
 * All sections on one axis, in the order of the questionnaire; null where the reader has a score in none of them. Sections that are
 * withheld, or on another scale than the first, are left to the item pages.
 */
export function composeOverview(context: ReportContext, publication: Publication): Overview | null {
  const scored = publication.sections.map((section) => scoredSection(publication, section)).filter((section) => section !== null);
  const scale = scored[0]?.scale;
  if (!scale) return null;
  const shown = scored.filter((section) => section.scale.low === scale.low && section.scale.high === scale.high);
  const known = shown.map(positionOf).filter((position) => position !== 'unknown');
  if (known.length === 0) return null;
  const within = howMany(known.filter((position) => position === 'within'));
  const who = shown.some((section) => section.peers !== null) ? whoArePeers(publication, context.respondentTerms) : null;
  return {
    heading: words.overviewHeading(within, howMany(known), howMany(shown), context.respondentTerms),
    low: String(declared(scale).low),
    high: String(declared(scale).high),
    columns: words.overviewColumns(context.respondentTerms),
    peers: who && words.peersColumn,
    chart: mediansOf(scale, shown),
    rows: shown.map((section) => overviewRow(context, section)),
    legend: words.overviewLegend(context.respondentTerms),
    peersNote: who && words.peersNote(who),
  };
}

interface Scored {
  readonly section: PublishedSection;
  readonly scale: Scale;
  readonly statistics: Statistics;
  readonly own: Published | null;
  /** Median of the comparison group. */
  readonly peers: Published | null;
}

function scoredSection({ own, peers }: Publication, section: PublishedSection): Scored | null {
  if (!section.score?.statistics.shown) return null;
  const ofPeers = peers?.scores.get(section.id);
  return {
    section,
    scale: section.score.scale,
    statistics: section.score.statistics.value,
    own: own?.scores.get(section.id) ?? null,
    peers: ofPeers?.shown ? ofPeers.value.median : null,
  };
}

/** The median of each section, and where the middle half of its answers lies. */
function mediansOf(scale: Scale, sections: readonly Scored[]): DotsChart {
  const points = sections.map(({ statistics: { median, q1, q3 } }) => ({ value: median, from: q1, to: q3 }));
  return {
    kind: 'dots',
    low: scale.low,
    high: scale.high,
    grid: levelsOf(scale),
    zero: null,
    spread: 'band',
    series: [{ name: terms.median, look: 'respondents', points }],
  };
}

function overviewRow(context: ReportContext, scored: Scored): OverviewRow {
  const { section, statistics, own, peers } = scored;
  const { median, q1, q3 } = statistics;
  const digits = (value: Published | null) => (value === null ? null : fixed(value, 1));
  const numbers = { median: fixed(median, 1), q1: fixed(q1, 1), q3: fixed(q3, 1), peers: digits(peers) };
  return {
    label: section.short,
    alt: words.overviewAlt(section.short, digits(own), numbers, context.respondentTerms),
    mark: own,
    own: own === null ? terms.none : same(fixed(own, 1)),
    median: same(numbers.median),
    peers: peers === null ? terms.none : same(fixed(peers, 1)),
    verdict: words.verdict(positionOf(scored), context.respondentTerms),
  };
}

/** Within the middle half of all respondents, ends included, is called similar. */
function positionOf({ own, statistics: { q1, q3 } }: Scored): Position {
  if (own === null) return 'unknown';
  if (own > q3) return 'higher';
  return own < q1 ? 'lower' : 'within';
}
