import type { RecommendationAnalysis } from '../../model/analysis.js';
import type { Interval, Outcome } from '../../model/statistics.js';
import { frequenciesFrom, type IntervalSettings, meanInterval, whereAvailable } from '../statistics/index.js';
import { type Counts, share } from './tally.js';

/** The levels of 0 to 10 at which the groups begin (Reichheld 2003, Harvard Business Review 81(12)). */
const PASSIVES_FROM = 7;
const PROMOTERS_FROM = 9;

/** In per cent, so that the score goes from -100 to 100. */
const POINTS = 100;

/** How many recommend (9 and 10), are passive (7 and 8), and do not (0 to 6), from the counts by level. */
function groupsOf(counts: Counts) {
  const among = (from: number, to: number) =>
    Object.entries(counts).reduce((sum, [level, count]) => (Number(level) >= from && Number(level) < to ? sum + count : sum), 0);
  return {
    detractors: among(0, PASSIVES_FROM),
    passives: among(PASSIVES_FROM, PROMOTERS_FROM),
    promoters: among(PROMOTERS_FROM, Number.POSITIVE_INFINITY),
  };
}

/**
 * The three groups as parts of those who answered, 0..1, and the net score: the share of promoters minus that of detractors, in points from
 * -100 to 100. Null where nobody answered.
 */
export function recommendationOf(counts: Counts): RecommendationAnalysis {
  const { detractors, passives, promoters } = groupsOf(counts);
  const n = detractors + passives + promoters;
  return {
    detractors: share(detractors, n),
    passives: share(passives, n),
    promoters: share(promoters, n),
    net: n === 0 ? null : (POINTS * (promoters - detractors)) / n,
  };
}

/** Of the net score, which is the mean of 100 for each promoter, 0 for each passive and -100 for each detractor: as of any mean, within its ends. */
export function netInterval(counts: Counts, settings: IntervalSettings): Outcome<Interval> {
  const { detractors, passives, promoters } = groupsOf(counts);
  const interval = meanInterval(frequenciesFrom([-POINTS, 0, POINTS], [detractors, passives, promoters]), settings);
  return whereAvailable(interval, ({ low, high }) => ({ low: Math.max(-POINTS, low), high: Math.min(POINTS, high) }));
}
