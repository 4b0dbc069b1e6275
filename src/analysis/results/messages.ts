import type { Message } from '../../model/problem.js';
import { say } from '../../problems/index.js';

/** What answers and the frame can make impossible to compute. */

export function weightsNotConverged(by: readonly string[], rounds: number): Message {
  return say(
    'weights-do-not-converge',
    `The weights by ${by.join(' and ')} did not converge in ${rounds} rounds of raking.`,
    'Check that the margins of the frame agree with each other, or merge categories with few respondents.',
  );
}

/** Respondents in a category of a grouping, and the units that the frame has there. */
interface InCategory {
  readonly by: string;
  readonly category: string;
  readonly respondents: number;
  readonly units: number;
}

export function moreThanUnits({ by, category, respondents, units }: InCategory): Message {
  return say(
    'more-than-units',
    `${respondents} respondents are in "${category}" of "${by}", but the frame has ${units} units there.`,
    'Check this number of units, and that these respondents are in the right category.',
  );
}

/** `several`: whether weights go by more than this grouping. */
export function nobodyToWeight({ by, category, units }: InCategory, several: boolean): Message {
  const who = several ? 'Nobody whose category is known in every grouping of the weights' : 'Nobody';
  return say(
    'nobody-to-weight',
    `${who} answered in "${category}" of "${by}", where the frame has ${units} units: answers cannot be weighted to it.`,
    `Merge the category with another one, here and where "${by}" is defined, or leave "${by}" out of weights.by.`,
  );
}

export function categoryWithoutUnits({ by, category, respondents }: InCategory): Message {
  return say(
    'category-without-units',
    `${respondents} respondents are in "${category}" of "${by}", which the margin of the frame does not have.`,
    `Write frame.margins.${by}.${category} with its units, so that these respondents can be weighted.`,
  );
}

export function tooManyWeights(weights: number, most: number): Message {
  return say(
    'too-many-weights',
    `The responses hold ${weights} different weights; at most ${most} are read.`,
    'Round them to three decimals.',
  );
}
