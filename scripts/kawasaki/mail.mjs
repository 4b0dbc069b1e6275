// @ts-check
import { leanings, makeTraits } from './model.mjs';
import { randomFor } from './random.mjs';
import { levelOf, shapeWith } from './shape.mjs';

/** By how many levels the opinions of firms that answered by mail differ from those of the web, by section. */
const SHIFTS = new Map(Object.entries({ q1: -0.15, q3: -0.2, q5: 0.15, q7: -0.1, q10: -0.25, q12: -0.15, q13: -0.1, q14: 0.15 }));

/** A firm ticks the first option for which its leaning on question 4 is below the limit. */
const PROJECT_LIMITS = /** @type {const} */ ([
  ['none', -0.35],
  ['considering', 0.3],
  ['engaged', 1.1],
  ['active', Number.POSITIVE_INFINITY],
]);
const STAGE_LIMITS = /** @type {const} */ ([
  ['development', 0.1],
  ['commercialisation', 0.85],
  ['market', Number.POSITIVE_INFINITY],
]);

/** Sections that some firm leaves out as a whole, one firm each; how often any other answer is left out; double marks. */
const SECTIONS_LEFT_OUT = ['q13', 'q12', 'q14', 'q7'];
const LEFT_OUT = { first: 0.012, last: 0.03 };
const DOUBLE_MARKS = 4;
const DOUBLE_MARK = '*';

/**
 * Mail answers: the same shapes as on the web, somewhat shifted, drawn firm by firm and therefore not exact; the last of
 * the steps leaves answers out and marks some as ticked twice.
 * @param {readonly import('./firms.mjs').Firm[]} firms
 * @param {import('./web.mjs').PublishedFile} published
 * @param {readonly string[]} itemIds in the order of the questionnaire
 * @returns {import('./web.mjs').Answers}
 */
export function makeMailAnswers(firms, published, itemIds) {
  const random = randomFor('mail');
  const traits = makeTraits(firms, random);
  /** @type {import('./web.mjs').Answers} */
  const answers = new Map();
  for (const item of [...published.items].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const { centre, spread } = shapeWith(Number(item.mean), Number(item.sd));
    const shifted = centre + (SHIFTS.get(sectionOf(item.id)) ?? 0) + 0.15 * random.normal();
    const opinions = leanings(item.id, traits, random).map((leaning) => shifted + spread * leaning);
    answers.set(
      item.id,
      opinions.map((opinion) => String(levelOf(opinion))),
    );
  }
  answers.set(
    'q4',
    leanings('q4', traits, random).map((leaning) => firstBelow(PROJECT_LIMITS, leaning)),
  );
  answers.set(
    'q4_stage',
    leanings('q4_stage', traits, random).map((leaning) => firstBelow(STAGE_LIMITS, leaning)),
  );
  leaveOut(answers, itemIds, firms, random);
  keepCondition(answers);
  markTwice(answers, random);
  for (const column of answers.values()) {
    for (const [row, firm] of firms.entries()) if (firm.blank) column[row] = '';
  }
  return answers;
}

/**
 * @param {readonly (readonly [string, number])[]} limits @param {number} leaning
 */
function firstBelow(limits, leaning) {
  return limits.find(([, limit]) => leaning < limit)?.[0] ?? '';
}

/**
 * Single answers, more often towards the end of the questionnaire, and a few whole sections.
 * @param {import('./web.mjs').Answers} answers
 * @param {readonly string[]} itemIds
 * @param {readonly import('./firms.mjs').Firm[]} firms
 * @param {import('./random.mjs').Random} random
 */
function leaveOut(answers, itemIds, firms, random) {
  for (const [place, itemId] of itemIds.entries()) {
    const chance = LEFT_OUT.first + ((LEFT_OUT.last - LEFT_OUT.first) * place) / (itemIds.length - 1);
    const column = answers.get(itemId) ?? [];
    for (const row of column.keys()) if (random.uniform() < chance) column[row] = '';
  }
  const rows = random.shuffled([...firms.keys()].filter((row) => firms[row]?.blank === false));
  for (const [place, section] of SECTIONS_LEFT_OUT.entries()) {
    for (const itemId of itemIds.filter((id) => sectionOf(id) === section)) {
      const column = answers.get(itemId);
      const row = rows[place];
      if (column !== undefined && row !== undefined) column[row] = '';
    }
  }
}

/**
 * The stage is asked of firms with a collaboration project only.
 * @param {import('./web.mjs').Answers} answers
 */
function keepCondition(answers) {
  const projects = answers.get('q4') ?? [];
  const stages = answers.get('q4_stage') ?? [];
  for (const [row, project] of projects.entries()) {
    if (project !== 'active' && project !== 'engaged') stages[row] = '';
  }
}

/**
 * @param {import('./web.mjs').Answers} answers @param {import('./random.mjs').Random} random
 */
function markTwice(answers, random) {
  const scaleItems = [...answers.keys()].filter((id) => sectionOf(id) !== 'q4');
  for (const itemId of random.shuffled(scaleItems).slice(0, DOUBLE_MARKS)) {
    const column = answers.get(itemId) ?? [];
    const row = random.shuffled([...column.keys()]).find((candidate) => column[candidate] !== '');
    if (row !== undefined) column[row] = DOUBLE_MARK;
  }
}

/** @param {string} itemId */
function sectionOf(itemId) {
  return itemId.replace(/_.*$/, '');
}
