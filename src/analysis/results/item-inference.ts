import type { ItemAnalysis, SectionAnalysis } from '../../model/analysis.js';
import type { ItemInference } from '../../model/inference.js';
import type { Item } from '../../model/questionnaire.js';
import { type Frequencies, type IntervalSettings, meanInterval, skewness, wilsonInterval } from '../statistics/index.js';
import { levelFrequencies, numberFrequencies } from './answers.js';
import { extremes } from './item.js';
import { columnOf, type Survey } from './survey.js';
import { share } from './tally.js';

/** Intervals, skewness and the share of no answer of every item, by its id. */
export function inferItems(survey: Survey, sections: readonly SectionAnalysis[]): ReadonlyMap<string, ItemInference> {
  const settings = intervalsOf(survey);
  return new Map(
    sections.flatMap((section) => section.items.map((item) => [item.id, inferItem(survey, item, settings)] as const)),
  );
}

/** Level of intervals, and the frame for the finite population correction. */
export function intervalsOf({ project }: Survey): IntervalSettings {
  return { level: project.statistics.confidence, frame: project.frame?.size ?? null };
}

function inferItem(survey: Survey, item: ItemAnalysis, settings: IntervalSettings): ItemInference {
  const { noAnswer, invalid } = item.missing;
  const noAnswerShare = share(noAnswer, item.n + noAnswer + invalid);
  if (item.kind === 'text') return { noAnswerShare };
  if (item.kind === 'number') return { noAnswerShare, ...moments(numbersOf(survey, item.id), settings) };
  const shareIntervals = Object.fromEntries(
    Object.entries(item.counts).map(([key, count]) => [key, wilsonInterval(count, item.base, settings)]),
  );
  if (item.kind !== 'scale') return { noAnswerShare, shareIntervals };
  const { top, bottom } = extremes(item.scale, item.counts);
  return {
    noAnswerShare,
    ...moments(levelFrequencies(item.scale, Object.values(item.counts)), settings),
    shareIntervals,
    topTwoInterval: wilsonInterval(top, item.base, settings),
    bottomTwoInterval: wilsonInterval(bottom, item.base, settings),
  };
}

function moments(answers: Frequencies, settings: IntervalSettings): Pick<ItemInference, 'interval' | 'skewness'> {
  return { interval: meanInterval(answers, settings), skewness: skewness(answers) };
}

function numbersOf(survey: Survey, id: Item['id']): Frequencies {
  const column = columnOf(survey, id);
  if (column.kind !== 'numeric') throw new Error(`${id} has no numbers.`);
  return numberFrequencies(column, survey.rows);
}
