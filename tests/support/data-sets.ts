import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Answers } from './answers.js';
import type { Change, DataSet } from './golden.js';
import { KAWASAKI } from './shirabe.js';

/** Other answers to the survey of Kawasaki, of which more than one report is read. */

const registry = parse(await readFile(path.join(KAWASAKI, 'respondents.csv'), 'utf8'), { bom: true, columns: true }) as Answers[];
const employees = new Map(registry.map(({ id, employees: number }) => [id, Number(number)]));
export const sizeOf = ({ respondent = '' }: Answers) => employees.get(respondent) ?? 0;

export const asItIs: Change = (answers) => answers;
const flipped = (answer = '') => (/^[1-6]$/.test(answer) ? String(7 - Number(answer)) : answer);
const eachOf =
  (prefix: string, value: (answer: string, index: number) => string): Change =>
  (answers, { index }) =>
    Object.fromEntries(
      Object.entries(answers).map(([item, answer]) => [item, item.startsWith(prefix) ? value(answer, index) : answer]),
    );
export const oneIn =
  (at: number): Change =>
  (answers, { index }) =>
    index % at === 0 ? answers : null;
export const withoutFollowUp = (answers: Answers, status: string): Answers => ({
  ...answers,
  q4: status,
  q4_stage: status === 'active' || status === 'engaged' ? answers.q4_stage || 'development' : '',
});

/** What is answered by mail and on the web differs. */
export const mailAndWebDiffer: Change = (answers, { source, index }) => ({
  ...answers,
  q5_1: String((source === 'web' ? 6 : 3) - (index % 3)),
});

export const DATA_SETS = [
  { name: 'as-it-is', what: 'nothing', answers: asItIs },
  {
    name: 'item-flipped',
    what: 'q7_3, the item rated highest: 1 for 6, 2 for 5 and so on',
    answers: (answers) => ({ ...answers, q7_3: flipped(answers.q7_3) }),
  },
  {
    name: 'use-and-demand-exchanged',
    what: 'use of policies (q10_1, q10_2) and demand for the same (q12_1, q12_4) change places',
    answers: ({ q10_1 = '', q10_2 = '', q12_1 = '', q12_4 = '', ...others }) => ({
      ...others,
      q10_1: q12_1,
      q10_2: q12_4,
      q12_1: q10_1,
      q12_4: q10_2,
    }),
  },
  {
    name: 'use-equals-demand',
    what: 'demand is answered as use was',
    answers: (answers) => ({ ...answers, q12_1: answers.q10_1 ?? '', q12_4: answers.q10_2 ?? '' }),
  },
  {
    name: 'nobody-wants-support',
    what: 'all of q12: 6 becomes 1, 5 becomes 2, and what was lower becomes 1 or 2',
    answers: eachOf('q12_', (answer) => ({ 6: '1', 5: '2', 4: '1', 3: '2', 2: '1', 1: '1' })[answer] ?? answer),
  },
  { name: 'section-blank', what: 'q14 is left blank by all', answers: eachOf('q14_', () => '') },
  { name: 'section-alike', what: 'q7 is answered 3 by all', answers: eachOf('q7_', () => '3') },
  {
    name: 'half-of-a-group',
    what: 'every other firm with 21 employees or more left out',
    answers: (answers, { index }) => (sizeOf(answers) > 20 && index % 2 === 0 ? null : answers),
  },
  { name: 'a-third', what: 'one firm in three', answers: oneIn(3) },
  { name: 'a-fifth', what: 'one firm in five: fewer than 30', answers: oneIn(5) },
  { name: 'nothing-can-be-concluded', what: 'one firm in twelve: fewer than ten', answers: oneIn(12) },
  {
    name: 'both-ends',
    what: 'q12_1 answered 1 by half and 6 by half, q12_4 and q12_6 answered 3 or 4',
    answers: (answers, { index }) => ({
      ...answers,
      q12_1: index % 2 === 0 ? '1' : '6',
      q12_4: String(3 + (index % 2)),
      q12_6: String(3 + (index % 2)),
    }),
  },
  {
    name: 'nobody-at-the-ends',
    what: 'q12 answered 3 or 4 by all',
    answers: eachOf('q12_', (_, index) => String(3 + (index % 2))),
  },
  {
    name: 'sizes-differ',
    what: 'q1_4 answered 4 or 5 by firms with 21 employees or more, 1 or 2 by smaller ones; firms of unknown size left out',
    answers: (answers, { index }) =>
      sizeOf(answers) > 0 ? { ...answers, q1_4: String((sizeOf(answers) > 20 ? 5 : 2) - (index % 2)) } : null,
  },
  {
    name: 'four-in-five-alike',
    what: 'four firms in five are not engaged in a project',
    answers: (answers, { index }) => (index % 5 === 0 ? answers : withoutFollowUp(answers, 'none')),
  },
  {
    name: 'tie-of-options',
    what: 'as many firms collaborate, in either way, as are not engaged, 45 of each',
    answers: (answers, { index }) =>
      withoutFollowUp(answers, index < 20 ? 'active' : index < 45 ? 'engaged' : index < 90 ? 'none' : 'considering'),
  },
] as const satisfies readonly DataSet[];
