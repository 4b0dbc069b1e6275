import { greatest } from '../../model/extremes.js';
import type { GroupComparison, GroupStatistics } from '../../model/inference.js';
import type { Item, MultipleItem, NumberItem, ScaleItem, Section, SingleItem } from '../../model/questionnaire.js';
import type { NumericColumn } from '../../model/responses.js';
import type { Frequencies } from '../statistics/index.js';
import { byLevel, countChoices, countLevels, levelFrequencies, numberFrequencies } from './answers.js';
import { testCounts, testNumbers, testOption } from './group-test.js';
import type { Grouping, Groups } from './grouping.js';
import { scoreFrequencies } from './score.js';
import { summarise } from './summary.js';
import { columnAs, columnOf, type Survey } from './survey.js';
import type { Counts } from './tally.js';

type Comparison = Omit<GroupComparison, 'adjusted'>;

/**
 * The comparisons of an item between groups, without the adjusted p-values: none for free text, one for each option of a
 * multiple-choice item, and one for any other item.
 */
export function compareItem(survey: Survey, groups: Groups, item: Item): readonly Comparison[] {
  switch (item.kind) {
    case 'scale':
    case 'number':
      return [compareNumbers(survey, groups, item)];
    case 'single':
      return [compareChoices(survey, groups, item)];
    case 'multiple':
      return item.options.map((_, option) => compareOption(survey, groups, item, option));
    case 'text':
      return [];
  }
}

/** The comparison of a section's scores between groups, without the adjusted p-value. The section has scored items. */
export function compareScore(survey: Survey, groups: Groups, section: Section): Comparison {
  const { grouping } = groups;
  const answers = groups.rows.map((rows) => scoreFrequencies(survey, section, rows));
  return {
    of: section.id,
    kind: 'score',
    option: null,
    groups: answers.map((group, index) => ({
      ...statisticsOf(survey, grouping, index, group, {}),
      byAnswered: group.byAnswered,
    })),
    test: testNumbers(survey, grouping, answers),
  };
}

function compareNumbers(survey: Survey, groups: Groups, item: ScaleItem | NumberItem): Comparison {
  const column = columnAs(item, columnOf(survey, item.id));
  const { grouping } = groups;
  const answers = groups.rows.map((rows) => numbersIn(item, column, rows));
  return {
    of: item.id,
    kind: 'item',
    option: null,
    groups: answers.map(({ frequencies, counts }, index) => statisticsOf(survey, grouping, index, frequencies, counts)),
    test: testNumbers(
      survey,
      grouping,
      answers.map(({ frequencies }) => frequencies),
    ),
  };
}

function numbersIn(item: ScaleItem | NumberItem, column: NumericColumn, rows: readonly number[]) {
  switch (item.kind) {
    case 'scale': {
      const levels = countLevels(item.scale, column, rows);
      return { frequencies: levelFrequencies(item.scale, levels), counts: byLevel(item.scale, levels) };
    }
    case 'number':
      return { frequencies: numberFrequencies(column, rows), counts: {} };
  }
}

function compareChoices(survey: Survey, groups: Groups, item: SingleItem): Comparison {
  const table = groups.rows.map((rows) => choices(survey, item, rows));
  const keyed = table.map((counts) => Object.fromEntries(item.options.map(({ id }, index) => [id, counts[index] ?? 0])));
  return {
    of: item.id,
    kind: 'item',
    option: null,
    groups: keyed.map((counts, index) => countsOnly(groups.grouping, index, counts)),
    test: testCounts(groups.grouping, table),
  };
}

function compareOption(survey: Survey, groups: Groups, item: MultipleItem, option: number): Comparison {
  const column = columnOf(survey, item.id);
  const table = groups.rows.map((rows) => {
    const yes = choices(survey, item, rows)[option] ?? 0;
    return [yes, rows.filter((row) => column.state[row] === 0).length - yes];
  });
  return {
    of: item.id,
    kind: 'option',
    option: item.options[option]?.id ?? null,
    groups: table.map(([yes = 0, no = 0], index) => countsOnly(groups.grouping, index, { yes, no })),
    test: testOption(groups.grouping, table),
  };
}

function choices(survey: Survey, item: SingleItem | MultipleItem, rows: readonly number[]): readonly number[] {
  return countChoices(item.options.length, columnAs(item, columnOf(survey, item.id)), rows);
}

function statisticsOf(survey: Survey, grouping: Grouping, index: number, answers: Frequencies, counts: Counts): GroupStatistics {
  const { mean, median, sd } = summarise(answers, survey.project.statistics.sd);
  return {
    category: grouping.categories[index]?.id ?? '',
    n: answers.total,
    mean,
    median,
    sd,
    modal: greatest(answers.counts, 0),
    byAnswered: [],
    counts,
  };
}

function countsOnly(grouping: Grouping, index: number, counts: Counts): GroupStatistics {
  const n = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return {
    category: grouping.categories[index]?.id ?? '',
    n,
    mean: null,
    median: null,
    sd: null,
    modal: greatest(Object.values(counts), 0),
    byAnswered: [],
    counts,
  };
}
