// @ts-check
import { mostNaturalCounts, sortedAnswers } from './counts.mjs';
import { leanings, makeTraits } from './model.mjs';
import { randomFor } from './random.mjs';

/**
 * Answers by item id, one to a firm, '' where there is none.
 * @typedef {Map<string, string[]>} Answers
 */

/**
 * @typedef {object} PublishedFile
 * @property {import('./counts.mjs').Published[]} items
 * @property {{active: number, engaged: number}} q4
 * @property {Record<string, number>} q4_stage
 */

/** How many of the other web firms consider a collaboration project: assumed, as the talk does not print it. */
const CONSIDERING = 7;

/**
 * Web answers with exactly the published statistics: for each item the most natural counts, given out in the order of the
 * firms' leanings.
 * @param {readonly import('./firms.mjs').Firm[]} firms
 * @param {PublishedFile} published
 * @returns {Answers}
 */
export function makeWebAnswers(firms, published) {
  const random = randomFor('web');
  const traits = makeTraits(firms, random);
  /** @type {Answers} */
  const answers = new Map();
  for (const item of [...published.items].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const ranking = ranked(leanings(item.id, traits, random));
    const left = random.shuffled(ranking).slice(0, firms.length - item.n);
    answers.set(item.id, givenOut(sortedAnswers(mostNaturalCounts(item)).map(String), ranking, left));
  }
  const projects = ranked(leanings('q4', traits, random));
  answers.set('q4', givenOut(projectAnswers(published.q4, firms.length), projects, []));
  const withProject = new Set(projects.slice(firms.length - total(published.q4)));
  const progress = ranked(leanings('q4_stage', traits, random));
  const without = progress.filter((firm) => !withProject.has(firm));
  answers.set('q4_stage', givenOut(repeated(Object.entries(published.q4_stage)), progress, without));
  return answers;
}

/**
 * Answers to question 4 from the least to the most active.
 * @param {PublishedFile['q4']} published @param {number} firms
 */
function projectAnswers(published, firms) {
  const others = firms - total(published);
  return repeated([
    ['none', others - CONSIDERING],
    ['considering', CONSIDERING],
    ['engaged', published.engaged],
    ['active', published.active],
  ]);
}

/**
 * Gives ascending answers to the firms in ascending order of their leanings; firms in `left` stay without.
 * @param {readonly string[]} ascending @param {readonly number[]} ranking @param {readonly number[]} left
 */
function givenOut(ascending, ranking, left) {
  const given = ranking.map(() => '');
  const receivers = ranking.filter((firm) => !left.includes(firm));
  for (const [place, firm] of receivers.entries()) given[firm] = ascending[place] ?? '';
  return given;
}

/**
 * Places in the list, in ascending order of what is there.
 * @param {readonly number[]} values
 */
function ranked(values) {
  return [...values.keys()].sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
}

/** @param {readonly (readonly [string, number])[]} counts */
function repeated(counts) {
  return counts.flatMap(([value, count]) => Array.from({ length: count }, () => value));
}

/** @param {Record<string, number>} counts */
function total(counts) {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
