import type { Message } from '../model/problem.js';
import { say } from './wording.js';

/** Follows the last that is shown of a long list of problems of one kind. */
export function moreOfThisKind(count: number): Message {
  const more = count === 1 ? 'There is 1 more problem' : `There are ${count} more problems`;
  return say('and-more', `${more} of this kind in this file.`, 'Correct the ones above first.');
}
