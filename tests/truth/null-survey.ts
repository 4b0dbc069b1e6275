import type { Answering } from './answering.js';
import { drawn } from './answering.js';
import { type Chance, chanceOf } from './chance.js';
import { filesOf } from './files.js';
import type { DrawnSurvey, Named, Part, Question, Survey, Words } from './survey.js';

/**
 * Surveys of 108 in which what claims say is just not so: items of one distribution, groups by lot, options of equal shares, halves of exactly
 * a half, two items that differ by exactly the margin of similarity. Answers of one respondent go together.
 */

const RESPONDENTS = 108;
const words = (text: string): Words => ({ ja: text, en: text });
const SIX = { low: 1, high: 6, lowLabel: words('low'), highLabel: words('high') };
const plain = { number: null, topic: null, scale: null, reverse: false, options: [], merge: null, askedIf: null } as const;

function rated(section: string, index: number): Question {
  return { ...plain, id: `${section}_${index}`, kind: 'scale', label: words(`Item ${section} ${index}`), scale: SIX };
}
function part(id: string, items: readonly Question[], measure: string | null): Part {
  return { id, number: null, label: words(`Section ${id}`), measure: measure === null ? null : words(measure), items };
}
function options(item: string, count: number): readonly Named[] {
  return Array.from({ length: count }, (_, index) => ({ id: `o${index + 1}`, label: words(`${item} option ${index + 1}`) }));
}
const times = <T>(count: number, of: (index: number) => T) => Array.from({ length: count }, (_, index) => of(index));

/** Of each section, how its items are answered; all items of one alike. */
const LEANING_LOW = [0.28, 0.24, 0.2, 0.14, 0.09, 0.05];
const EVEN_HALVES = [0.1, 0.15, 0.25, 0.25, 0.15, 0.1];
const HALF_AT_LOWEST = [0.5, 0.2, 0.12, 0.08, 0.06, 0.04];
const UNIFORM = times(6, () => 1 / 6);
const UP_TO_FIVE = [0.15, 0.2, 0.3, 0.2, 0.15];

const PARTS: readonly Part[] = [
  part(
    'alike',
    times(6, (index) => rated('alike', index + 1)),
    'importance',
  ),
  part(
    'same',
    times(3, (index) => rated('same', index + 1)),
    'use',
  ),
  part(
    'halves',
    times(4, (index) => rated('halves', index + 1)),
    'agreement',
  ),
  part(
    'ends',
    times(3, (index) => rated('ends', index + 1)),
    'frequency',
  ),
  part(
    'level',
    times(4, (index) => rated('level', index + 1)),
    'demand',
  ),
  part(
    'margin',
    times(2, (index) => rated('margin', index + 1)),
    'trust',
  ),
  part(
    'choices',
    [
      { ...plain, id: 'tie', kind: 'single', label: words('Tie'), options: options('Tie', 3) },
      { ...plain, id: 'half', kind: 'single', label: words('Half'), options: options('Half', 3) },
      { ...plain, id: 'many', kind: 'multiple', label: words('Many'), options: options('Many', 4) },
    ],
    null,
  ),
];
const KINDS = ['a', 'b', 'c'].map((id) => ({ id, label: words(`Kind ${id}`) }));
const SOURCES = ['mail', 'web'].map((id) => ({ id, label: words(id), file: `responses/${id}.csv` }));

const SURVEY: Survey = {
  terms: { counter: words('firms'), counterOne: 'firm', respondents: words('firms'), own: words('your firm') },
  sd: 'sample',
  base: 'answered',
  readerIncluded: false,
  frame: 1315,
  margins: { kind: { a: 526, b: 395, c: 394 } },
  weights: null,
  similar: 0.5,
  sources: SOURCES,
  grouped: [
    { id: 'kind', label: words('Kind'), categories: KINDS },
    { id: 'source', label: words('Source'), categories: SOURCES },
  ],
  groups: [
    { id: 'by_kind', by: 'kind', of: ['alike', 'halves', 'tie', 'many'] },
    { id: 'by_source', by: 'source', of: ['alike', 'halves', 'tie', 'many'] },
  ],
  gaps: [
    {
      id: 'across',
      label: words('Gap'),
      pairs: times(3, (index) => ({ label: words(`Pair ${index + 1}`), from: `alike_${index + 1}`, to: `same_${index + 1}` })),
    },
    { id: 'one', label: words('One'), pairs: [{ label: words('Only'), from: 'alike_4', to: 'same_1' }] },
  ],
  parts: PARTS,
  bands: [50, 200],
};

export function nullSurvey(seed: number): DrawnSurvey {
  const chance = chanceOf(seed);
  const respondents = times(RESPONDENTS, (index): Answering => {
    // As in the frame: two in five are of the first kind.
    const kind = KINDS[drawn(chance, [526, 395, 394])]?.id ?? '';
    const source = SOURCES[Number(chance.happens(0.4))]?.id ?? '';
    return { id: `r${1000 + index}`, kind, size: 10, source, cells: cellsOf(chance) };
  });
  return { survey: SURVEY, files: filesOf(SURVEY, { respondents, readers: [] }), readers: [] };
}

function cellsOf(chance: Chance): Readonly<Record<string, string>> {
  const common = chance.normal();
  const level = (shares: readonly number[]) => levelAt(shares, Math.sqrt(0.3) * common + Math.sqrt(0.7) * chance.normal());
  const all = (section: string, count: number, shares: readonly number[]) =>
    times(count, (index) => [`${section}_${index + 1}`, String(level(shares))] as const);
  const first = level(UP_TO_FIVE);
  const leaning = levelAt([0.5, 0.5], common) === 1 ? 0.25 : 0.55;
  const marks = times(4, (index) => (chance.happens(leaning) ? `o${index + 1}` : '')).filter((mark) => mark !== '');
  const cells = [
    ...all('alike', 6, LEANING_LOW),
    ...all('same', 3, LEANING_LOW),
    ...all('halves', 4, EVEN_HALVES),
    ...all('ends', 3, HALF_AT_LOWEST),
    ...all('level', 4, UNIFORM),
    ['margin_1', String(first)],
    // As often one higher as not: half a step, which is the margin.
    ['margin_2', String(level(UP_TO_FIVE) + Number(chance.happens(0.5)))],
    ['tie', `o${1 + drawn(chance, [0.4, 0.4, 0.2])}`],
    ['half', `o${1 + drawn(chance, [0.5, 0.3, 0.2])}`],
    ['many', marks.join(';')],
  ] as const;
  return Object.fromEntries(cells.map(([id, cell]) => [id, chance.happens(0.02) ? '' : cell]));
}

/** The level of a value of a standard normal distribution, where levels have these shares. */
function levelAt(shares: readonly number[], value: number): number {
  const below = normalBelow(value);
  let sum = 0;
  const place = shares.findIndex((share) => {
    sum += share;
    return below < sum;
  });
  return place < 0 ? shares.length : place + 1;
}

/** The part of a standard normal distribution below a value, to 1e-7 (Abramowitz and Stegun 1964, 26.2.17). */
function normalBelow(value: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(value));
  const tail =
    0.3989422804014327 *
    Math.exp((-value * value) / 2) *
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return value > 0 ? 1 - tail : tail;
}
