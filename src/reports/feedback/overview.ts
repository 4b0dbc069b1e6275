import { areaStanding, judgedArea } from '../../analysis/claims/index.js';
import type { DotsChart } from '../../model/chart.js';
import type { Overview, OverviewRow } from '../../model/feedback-view.js';
import type { Publication } from '../../model/publication.js';
import { declared, howMany, levelsOf, type Published } from '../../model/published.js';
import type { Scale } from '../../model/questionnaire.js';
import type { AreaStanding } from '../../model/standing.js';
import type { StandingVerdict } from '../../model/standing-verdict.js';
import type { Text, Told } from '../../model/text.js';
import type { ReportContext } from '../report/index.js';
import { fixed, inSequence, judging, same, terms } from '../text/index.js';
import * as words from './overview-wording.js';
import { lacksPeers, type PeerGroup, type PeerNames, peersMedian, peersOf } from './peers.js';
import { dashMeans, peersNote } from './peers-wording.js';
import { verdictAside, verdictInSentence, verdictWords } from './verdict-wording.js';

/**
 * All sections on one axis, in the order of the questionnaire; null where the reader has a value in none of them. Sections that are
 * withheld, or on another scale than the first, are left to the item pages.
 */
export function composeOverview(context: ReportContext, publication: Publication, names: PeerNames): Overview | null {
  const compared = publication.sections.map((section) => areaStanding(publication, section)).filter((area) => area !== null);
  const scale = compared[0]?.scale;
  if (!scale) return null;
  const shown = compared.filter((area) => area.scale.low === scale.low && area.scale.high === scale.high);
  if (shown.every(({ verdict }) => verdict === null)) return null;
  const hasPeers = publication.peers !== null && shown.some((area) => peersOn(publication, area) !== null);
  const group = hasPeers ? peersOf(publication, names, context.respondentTerms) : null;
  return {
    heading: headingOf(context, shown),
    low: String(declared(scale).low),
    high: String(declared(scale).high),
    columns: words.overviewColumns(context.respondentTerms),
    peers: group?.heading ?? null,
    chart: mediansOf(scale, shown),
    rows: shown.map((area) => overviewRow(context, publication, area, group)),
    legend: words.overviewLegend(context.respondentTerms),
    peersNote: group && noteOn(publication, group, shown),
  };
}

function headingOf({ respondentTerms }: ReportContext, shown: readonly AreaStanding[]): Told {
  const known = shown.flatMap(({ section, verdict }) => (verdict === null ? [] : [{ section, verdict }]));
  const judgements = shown.flatMap(judgedArea);
  const [only, ...more] = known;
  if (only && more.length === 0) {
    return judging(words.overviewOfOne(only.section.short, verdictInSentence(only.verdict), respondentTerms), judgements);
  }
  const count = (one: StandingVerdict) => howMany(known.filter(({ verdict }) => verdict === one));
  const counts: Readonly<Record<StandingVerdict, Published>> = {
    higher: count('higher'),
    'a-little-higher': count('a-little-higher'),
    'about-the-same': count('about-the-same'),
    'a-little-lower': count('a-little-lower'),
    lower: count('lower'),
  };
  return judging(words.overviewHeading({ counts, known: howMany(known), all: howMany(shown) }, respondentTerms), judgements);
}

/** The median of each section, and where the middle half of its answers lies. */
function mediansOf(scale: Scale, areas: readonly AreaStanding[]): DotsChart {
  const points = areas.map(({ basis: { median, q1, q3 } }) => ({ value: median, from: q1, to: q3 }));
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

function overviewRow(context: ReportContext, publication: Publication, area: AreaStanding, group: PeerGroup | null): OverviewRow {
  const { section, own, verdict, basis } = area;
  const numbers = { median: fixed(basis.median, 1), q1: fixed(basis.q1, 1), q3: fixed(basis.q3, 1) };
  const ofPeers = peersOn(publication, area);
  const peers = ofPeers === null || group === null ? null : { name: group.name, median: fixed(ofPeers, 1) };
  const said = own === null ? null : verdictAside(fixed(own, 1), verdict);
  return {
    label: section.short,
    alt: judging(words.overviewAlt(section.short, said, { ...numbers, peers }, context.respondentTerms), judgedArea(area)),
    mark: own,
    own: own === null ? terms.none : same(fixed(own, 1)),
    median: same(numbers.median),
    peers: peers === null ? terms.none : same(peers.median),
    verdict: judging(verdict === null ? words.noVerdict : verdictWords[verdict], judgedArea(area)),
  };
}

/** The comparison group's median of what the section is judged by. */
function peersOn(publication: Publication, { section, by }: AreaStanding): Published | null {
  if (by) return peersMedian(publication, by.item.id);
  const cell = publication.peers?.scores.get(section.id);
  return cell?.shown ? cell.value.median : null;
}

function noteOn(publication: Publication, group: PeerGroup, shown: readonly AreaStanding[]): Text {
  const hasDash = lacksPeers(
    publication,
    shown.map(({ section, by }) => by?.item.id ?? section.id),
  );
  return inSequence([peersNote(group.heading, group.who), ...(hasDash ? [dashMeans] : [])]);
}
