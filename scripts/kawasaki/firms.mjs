// @ts-check
import { namedFirms } from './names.mjs';
import { randomFor } from './random.mjs';

/** Responses as counted in the talk; one of those by mail came back blank. */
export const RETURNED = { web: 34, mail: 74 };

/**
 * @typedef {object} Firm
 * @property {string} id
 * @property {'web' | 'mail'} source
 * @property {boolean} blank true for the questionnaire that came back without an answer
 * @property {string} name
 * @property {'ja' | 'en'} language of its feedback report
 * @property {string} industry
 * @property {number} size standardised: 0 for a typical firm, 1 for one about three times as large
 * @property {Record<'employees' | 'capital' | 'ward' | 'founded', string>} attributes as written in the registry
 */

const WARDS = /** @type {const} */ ([
  ['kawasaki', 30],
  ['saiwai', 13],
  ['nakahara', 15],
  ['takatsu', 24],
  ['miyamae', 8],
  ['tama', 6],
  ['asao', 4],
]);

/** In units of 10,000 yen, from the smallest firms to the largest; common sums occur more than once. */
const CAPITALS = [
  300, 300, 300, 500, 500, 800, 1000, 1000, 1000, 1000, 1000, 1200, 1500, 1600, 2000, 2000, 2400, 3000, 3000, 3600, 4000, 4500,
  5000, 6000, 8000, 9000, 9800, 10000, 15000, 28000,
];

/** Japanese-named firms that prefer an English report; firms with a Latin name get one as well. */
const READ_ENGLISH = ['架空北斗岬エレクトロニクス株式会社', '架空A&B電装株式会社'];

/** Cells that the registry lacks: which attribute, and of the how manyeth firm. */
const UNKNOWN = /** @type {const} */ ([
  ['capital', 11],
  ['capital', 46],
  ['capital', 80],
  ['employees', 63],
  ['founded', 29],
  ['founded', 91],
  ['ward', 74],
]);

/**
 * All firms that returned a questionnaire, in the order of their ids, which do not tell by which way they answered.
 * @returns {Firm[]}
 */
export function makeFirms() {
  const random = randomFor('registry');
  const order = random.shuffled(namedFirms());
  const places = random.shuffled(order.map((_, index) => index + 1));
  const firms = order.map(({ name, industry }, index) => {
    const source = index < RETURNED.web ? /** @type {const} */ ('web') : /** @type {const} */ ('mail');
    const size = sizeOf(name, source, random);
    return {
      id: `K${String(places[index]).padStart(3, '0')}`,
      source,
      blank: index === order.length - 1,
      name,
      language: languageOf(name),
      industry,
      size,
      attributes: {
        employees: String(employeesOf(size)),
        capital: String(capitalOf(name, size, random)),
        ward: wardOf(random),
        founded: String(foundedIn(name, source, random)),
      },
    };
  });
  firms.sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const [attribute, index] of UNKNOWN) {
    const firm = firms[index];
    if (firm !== undefined) firm.attributes[attribute] = '';
  }
  return firms;
}

/** @param {string} name */
function isLimited(name) {
  return name.includes('有限会社') || name.includes('合資会社');
}

/** @param {string} name @returns {'ja' | 'en'} */
function languageOf(name) {
  const isLatin = !/[\p{Script=Han}\p{Script=Katakana}]/u.test(name);
  return isLatin || READ_ENGLISH.includes(name) ? 'en' : 'ja';
}

/**
 * Firms that answered by mail are somewhat smaller, and so are those of the legal forms for small firms.
 * @param {string} name @param {'web' | 'mail'} source @param {import('./random.mjs').Random} random
 */
function sizeOf(name, source, random) {
  const size = (source === 'web' ? 0.3 : -0.1) + random.normal();
  return isLimited(name) ? Math.min(1, size - 0.7) : size;
}

/** @param {number} size */
function employeesOf(size) {
  return Math.min(299, Math.max(1, Math.round(Math.exp(2.8 + 1.15 * size))));
}

/** @param {string} name @param {number} size @param {import('./random.mjs').Random} random */
function capitalOf(name, size, random) {
  const highest = isLimited(name) ? 8 : CAPITALS.length - 1;
  const place = Math.round(13 + 6.5 * size + 3.5 * random.normal());
  // A stock company needed ten million yen for most of the time in which these firms were founded.
  const lowest = isLimited(name) ? 0 : 5;
  return CAPITALS[Math.min(highest, Math.max(lowest, place))] ?? 1000;
}

/** @param {import('./random.mjs').Random} random @returns {string} */
function wardOf(random) {
  let rest = random.below(WARDS.reduce((sum, [, weight]) => sum + weight, 0));
  for (const [ward, weight] of WARDS) {
    if (rest < weight) return ward;
    rest -= weight;
  }
  return WARDS[0][0];
}

/**
 * Firms that answered by mail are older. No limited company (有限会社) was founded after 2005.
 * @param {string} name @param {'web' | 'mail'} source @param {import('./random.mjs').Random} random
 */
function foundedIn(name, source, random) {
  const year = Math.round((source === 'web' ? 1980 : 1967) + 20 * random.normal());
  return Math.min(isLimited(name) ? 2005 : 2019, Math.max(1918, year));
}
