import path from 'node:path';
import { expect } from 'vitest';
import { CHECKOUT } from '../shirabe.js';
import { type Fragment, found } from './accounting.js';
import { facts } from './facts.js';
import { gapChart, gapData, optionsData, optionsFigure, rankingChart, rankingData } from './figures.js';
import {
  answersIn,
  choosing,
  chosen,
  grouped,
  mean,
  type Naive,
  oneDecimal,
  raked,
  rounded,
  values,
  wholePercent,
  withSign,
} from './naive.js';
import {
  base,
  bounded,
  bounds,
  breakdown,
  cellsOf,
  type Document,
  gapOfItems,
  ranking,
  said,
  short,
  smallest,
  topShare,
} from './wording.js';

/** All that is printed in the brief of the library survey. */

export const LIBRARY = path.join(CHECKOUT, 'tests/projects/library');

export const library: Naive = {
  frame: 2000,
  ...(await answersIn(LIBRARY, { desk: 'responses/desk.tsv', online: 'responses/online.csv' })),
  pairs: new Map([['staff_hours-1', ['hours', 'staff']]]),
  ends: (item) => (item === 'recommend' ? [0, 10] : [1, 5]),
  baseIsApplicable: true,
};

const SERVICE = ['staff', 'noise', 'hours', 'loans'];
const USES = ['books', 'music', 'computers', 'other'];

export function ofLibrary(document: Document): readonly Fragment[] {
  const { survey, lang, length } = document;
  const cell = cellsOf(document);
  const isFull = length === 'full';
  const answered = grouped(choosing(survey.rows, 'uses', USES));
  const pair = [['staff_hours-1', lang === 'ja' ? '同意' : 'Agreement']] as const;
  // Service and its four items, and likelihood and its one; by age, likelihood is compared as an item alone.
  const ways = String(1 + SERVICE.length + 2);
  const noDifference = said(lang, found`見られません（${ways}通りを比較）`, found`no clear difference (${ways} comparisons)`);
  const books = chosen(survey.rows, 'uses', 'books');
  const [least, most] = [books, books + survey.frame - Number(answered)].map((n) => wholePercent(n / survey.frame));
  const weighted = weightedMeans(survey);
  const largest = oneDecimal(Math.max(...weighted.map(({ change }) => Math.abs(change))));
  const weights = said(lang, found`最大で${largest}変わります`, found`at most ${largest} (`);
  return [
    ranking(document, SERVICE),
    topShare(document, SERVICE),
    gapOfItems(document, 'staff_hours-1', 'hours', 'staff'),
    breakdown(document, 'uses', 'books'),
    ...(isFull ? [gapOfItems(document, 'staff_hours-1', 'hours', 'staff'), breakdown(document, 'uses', 'books')] : []),
    ...rankingChart(document, 'service', SERVICE),
    said(lang, found`同意の平均は${cell('hours.mean')}です`, found`has a mean of ${cell('hours.mean')}.`),
    ...bounds(document, ['hours']),
    ...facts(document),
    ...(isFull
      ? [
          bounded(document, short(document, 'uses'), least, most, cell('uses.base'), cell('uses.shares.books')),
          said(lang, found`利用者、n=${cell('uses.base')}`, found`visitors, n=${cell('uses.base')}`),
          found`${'0'}|${cell('uses.counts.books')}`,
          ...optionsFigure(document, 'uses', USES),
          ...gapChart(document, pair),
          ...rankingData(document, 'service', SERVICE),
          ...optionsData(document, 'uses', USES),
          ...gapData(document, pair),
          noDifference,
          weights,
          ...marginRows(document),
          ...weighted.map(
            ({ item, plain, weighted: other, change, n }) =>
              found`${short(document, item)}${plain}|${other}|${withSign(change)}|${String(n)}`,
          ),
          base(smallest(survey, SERVICE)),
          base(answered),
          base(cell('staff_hours-1.n')),
        ]
      : []),
    ...(isFull ? [] : [base(smallest(survey, SERVICE))]),
    base(answered),
    base(cell('staff_hours-1.n')),
  ];
}

const AGES = { young: 700, middle: 800, old: 500 };
const MEMBERS = { yes: 1200, no: 800 };

const registry = new Map(
  (await answersIn(LIBRARY, { all: 'respondents.csv' })).rows.map(({ id = '', age = '' }) => [id, Number(age)]),
);
function ageOf({ respondent = '' }: Readonly<Record<string, string>>): string {
  const age = registry.get(respondent) ?? 0;
  return age <= 29 ? 'young' : age <= 59 ? 'middle' : 'old';
}

/** Those of whom no category is known have no weight. */
function weightedMeans({ rows }: Naive) {
  const known = rows.filter(({ member }) => member === 'yes' || member === 'no');
  const weights = raked([known.map(ageOf), known.map(({ member = '' }) => member)], [AGES, MEMBERS]);
  // So that bringing them within bounds changes nothing.
  expect([Math.min(...weights) > 0.3, Math.max(...weights) < 3]).toEqual([true, true]);
  return [...SERVICE, 'recommend'].map((item) => {
    const answers = known.flatMap((row, index) => values([row], item).map((value) => ({ value, weight: weights[index] ?? 0 })));
    const whole = answers.reduce((sum, { weight }) => sum + weight, 0);
    const [plain, other] = [
      rounded(mean(values(rows, item)), 1),
      rounded(answers.reduce((sum, { value, weight }) => sum + value * weight, 0) / whole, 1),
    ];
    return { item, plain: plain.toFixed(1), weighted: other.toFixed(1), change: other - plain, n: values(rows, item).length };
  });
}

function marginRows({ survey: { rows }, brief, lang }: Document): readonly Fragment[] {
  const lines = (of: (row: Readonly<Record<string, string>>) => string, frame: Readonly<Record<string, number>>, by: string) => {
    const categories = brief.publication.margins.find((margin) => margin.by === by)?.categories ?? [];
    const known = rows.filter((row) => of(row) in frame).length;
    const all = Object.values(frame).reduce((sum, size) => sum + size, 0);
    return categories.map(({ id, label }) => {
      const [n, size] = [rows.filter((row) => of(row) === id).length, frame[id] ?? 0];
      return found`${label[lang].replace(/.*\d/, '')}${grouped(n)}|${wholePercent(n / known)}%|${wholePercent(size / all)}%|${oneDecimal((100 * n) / size)}%`;
    });
  };
  return [...lines(ageOf, AGES, 'age_group'), ...lines(({ member = '' }) => member, MEMBERS, 'member')];
}
