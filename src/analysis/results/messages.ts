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
