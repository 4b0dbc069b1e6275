import type { Summary } from '../../model/analysis.js';
import type { StatisticsSettings } from '../../model/project.js';
import { type Frequencies, mean, quantiles, standardDeviation } from '../statistics/index.js';

const QUARTILES = [0.25, 0.5, 0.75] as const;

/**
 * Mean, quartiles and standard deviation of answers, in the unit of the answers. Each is null where it cannot be computed;
 * `unavailable` then says why.
 */
export function summarise(answers: Frequencies, kind: StatisticsSettings['sd']): Summary {
  const quartiles = quantiles(answers, QUARTILES);
  if (quartiles === null) {
    return { mean: null, median: null, q1: null, q3: null, sd: null, unavailable: 'Nobody gave a usable answer.' };
  }
  const [q1, median, q3] = quartiles;
  const sd = standardDeviation(answers, kind);
  const summary = { mean: mean(answers), median, q1, q3, sd };
  return sd === null ? { ...summary, unavailable: 'A sample standard deviation needs two answers.' } : summary;
}
