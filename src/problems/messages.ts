import type { Message } from '../model/problem.js';
import type { LineRange } from './line-ranges.js';
import { say } from './wording.js';

/** Follows the last that is shown of many problems of one kind in a file. `lines` are those of the rest; `all`: of all of the rest. */
export function moreOfThisKind(count: number, lines: readonly LineRange[], all: boolean): Message {
  const more = count === 1 ? 'There is 1 more problem' : `There are ${grouped(count)} more problems`;
  const where = lines.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
  const listed = where === '' ? '' : `: line${/[-,]/.test(where) ? 's' : ''} ${where}${all ? '' : ', …'}`;
  return say('and-more', `${more} of this kind in this file${listed}.`, 'Correct the ones above first.');
}

/** Follows the last that is shown of many values that are wrong in one way. */
export const moreLikeThese = (count: number): Message => say('and-more', `There are ${grouped(count)} more like these.`);

/** Where a file has so many problems that reading it on would help nobody. */
export const readingStopped = (count: number): Message =>
  say('reading-stopped', `Reading stopped after ${grouped(count)} problems.`, 'Correct the ones above first.');

/** Follows the last problem that is printed where more were found than a person can take in. `count`: those not printed. */
export const moreThanPrinted = (count: number): string => `… and ${grouped(count)} more.`;

/** A number with commas between thousands. */
function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
