import type { ChoiceAnalysis } from '../../model/analysis.js';
import type { OptionsInference } from '../../model/inference.js';
import { available, cochranQ, holm, mcNemar } from '../statistics/index.js';
import { isAnswered } from './answers.js';
import { columnAs, columnOf, type Survey } from './survey.js';

/** Compares the options of a multiple-choice item with each other. */
export function compareOptions(survey: Survey, item: Pick<ChoiceAnalysis, 'id' | 'options'>): OptionsInference {
  const { chosen, together, byNumber } = countTogether(survey, item);
  const pairs = item.options.flatMap(({ id: first }, i) =>
    item.options.slice(i + 1).map(({ id: second }, offset) => {
      const j = i + 1 + offset;
      const both = together[i]?.[j] ?? 0;
      return { first, second, test: mcNemar((chosen[i] ?? 0) - both, (chosen[j] ?? 0) - both) };
    }),
  );
  const adjusted = holm(pairs.map(({ test }) => (available(test) ? test.p : null)));
  return {
    equalShares: cochranQ(chosen, byNumber),
    pairs: pairs.map((pair, index) => ({ ...pair, adjusted: adjusted[index] ?? null })),
  };
}

/** How many chose each option, each two of them, and each number of them. */
function countTogether(survey: Survey, item: Pick<ChoiceAnalysis, 'id' | 'options'>) {
  const column = columnAs({ id: item.id, kind: 'multiple' }, columnOf(survey, item.id));
  const options = item.options.map((_, option) => option);
  const chosen = options.map(() => 0);
  const together = options.map(() => options.map(() => 0));
  const byNumber = [0, ...options.map(() => 0)];
  for (const row of survey.rows) {
    if (!isAnswered(column, row)) continue;
    const ofRow = options.filter((option) => column.chosen[option]?.[row] === 1);
    byNumber[ofRow.length] = (byNumber[ofRow.length] ?? 0) + 1;
    ofRow.forEach((first, at) => {
      chosen[first] = (chosen[first] ?? 0) + 1;
      const counts = together[first];
      if (counts) for (const second of ofRow.slice(at + 1)) counts[second] = (counts[second] ?? 0) + 1;
    });
  }
  return { chosen, together, byNumber };
}
