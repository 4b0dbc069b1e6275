import type { ChoiceAnalysis, ItemAnalysis, NumberAnalysis, ScaleAnalysis, SectionAnalysis } from '../../model/analysis.js';
import type { ItemInference } from '../../model/inference.js';
import { boundsOverFrame } from '../../model/published.js';
import type { Interval, Outcome } from '../../model/statistics.js';
import {
  type Frequencies,
  type IntervalSettings,
  meanInterval,
  medianInterval,
  skewness,
  unavailable,
  wilsonInterval,
} from '../statistics/index.js';
import { levelFrequencies, numberFrequencies } from './answers.js';
import { extremes } from './item.js';
import { compareOptions } from './option-pairs.js';
import { netInterval } from './recommendation.js';
import { columnAs, columnOf, type Survey } from './survey.js';
import { countAsked, share } from './tally.js';

/** Intervals, bounds over the frame, skewness and the share of no answer of every item, by its id. */
export function inferItems(survey: Survey, sections: readonly SectionAnalysis[]): ReadonlyMap<string, ItemInference> {
  const settings = intervalsOf(survey);
  return new Map(
    sections.flatMap((section) => section.items.map((item) => [item.id, inferItem(survey, item, settings)] as const)),
  );
}

/** The confidence level of all intervals, and the size of the frame for the finite population correction. */
export function intervalsOf({ project }: Survey): IntervalSettings {
  return { level: project.statistics.confidence, frame: project.frame?.size ?? null };
}

function inferItem(survey: Survey, item: ItemAnalysis, settings: IntervalSettings): ItemInference {
  const noAnswerShare = share(item.missing.noAnswer, countAsked(item.n, item.missing));
  switch (item.kind) {
    case 'scale':
      return { noAnswerShare, ...inferLevels(item, settings) };
    case 'single':
      return { noAnswerShare, shareIntervals: shareIntervalsOf(item, settings), ...shareBoundsOf(item, settings) };
    case 'multiple':
      return {
        noAnswerShare,
        shareIntervals: shareIntervalsOf(item, settings),
        ...shareBoundsOf(item, settings),
        optionTests: compareOptions(survey, item),
      };
    case 'number':
      return { noAnswerShare, ...moments(numbersOf(survey, item), settings) };
    case 'text':
      return { noAnswerShare };
  }
}

function inferLevels(item: ScaleAnalysis, settings: IntervalSettings): Omit<ItemInference, 'noAnswerShare'> {
  const { top, bottom } = extremes(item.scale, item.counts);
  return {
    ...moments(levelFrequencies(item.scale, Object.values(item.counts)), settings),
    shareIntervals: shareIntervalsOf(item, settings),
    topTwoInterval: wilsonInterval(top, item.base, settings),
    bottomTwoInterval: wilsonInterval(bottom, item.base, settings),
    ...(item.net !== undefined && { netInterval: netInterval(item.counts, settings) }),
    ...shareBoundsOf(item, settings),
    ...(settings.frame !== null && { topTwoBounds: boundsOf(item, top, settings.frame) }),
  };
}

function shareIntervalsOf(
  { counts, base }: ScaleAnalysis | ChoiceAnalysis,
  settings: IntervalSettings,
): Readonly<Record<string, Outcome<Interval>>> {
  return Object.fromEntries(Object.entries(counts).map(([key, count]) => [key, wilsonInterval(count, base, settings)]));
}

function shareBoundsOf(item: ScaleAnalysis | ChoiceAnalysis, { frame }: IntervalSettings): Pick<ItemInference, 'shareBounds'> {
  if (frame === null) return {};
  return {
    shareBounds: Object.fromEntries(Object.entries(item.counts).map(([key, count]) => [key, boundsOf(item, count, frame)])),
  };
}

function boundsOf({ n, askedIf }: ItemAnalysis, count: number, frame: number): Outcome<Interval> {
  if (askedIf !== null) return unavailable('It is not known how many in the frame would have been asked this.');
  return boundsOverFrame(count, n, frame);
}

function moments(
  answers: Frequencies,
  settings: IntervalSettings,
): Pick<ItemInference, 'interval' | 'skewness' | 'medianInterval'> {
  return {
    interval: meanInterval(answers, settings),
    skewness: skewness(answers),
    medianInterval: medianInterval(answers, settings.level),
  };
}

function numbersOf(survey: Survey, item: NumberAnalysis): Frequencies {
  return numberFrequencies(columnAs(item, columnOf(survey, item.id)), survey.rows);
}
