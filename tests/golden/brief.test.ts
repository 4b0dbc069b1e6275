import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { type Answers, type Row, surveyWith } from '../support/answers.js';
import { briefInWords, composedBrief, outlineOf } from '../support/brief.js';
import { KAWASAKI } from '../support/shirabe.js';

/**
 * What the brief of Kawasaki says of other answers: headline, findings in their order, how sure each is, options and limits, in
 * both languages. Each expected text was read against the change that it comes from.
 */

const registry = parse(await readFile(path.join(KAWASAKI, 'respondents.csv'), 'utf8'), { bom: true, columns: true }) as Answers[];
const employees = new Map(registry.map(({ id, employees: number }) => [id, Number(number)]));
const sizeOf = ({ respondent = '' }: Answers) => employees.get(respondent) ?? 0;

type Change = (answers: Answers, row: Row) => Answers | null;

const asItIs: Change = (answers) => answers;
const flipped = (answer = '') => (/^[1-6]$/.test(answer) ? String(7 - Number(answer)) : answer);
const eachOf =
  (prefix: string, value: (answer: string, index: number) => string): Change =>
  (answers, { index }) =>
    Object.fromEntries(
      Object.entries(answers).map(([item, answer]) => [item, item.startsWith(prefix) ? value(answer, index) : answer]),
    );
const oneIn =
  (at: number): Change =>
  (answers, { index }) =>
    index % at === 0 ? answers : null;
const withoutFollowUp = (answers: Answers, status: string): Answers => ({
  ...answers,
  q4: status,
  q4_stage: status === 'active' || status === 'engaged' ? answers.q4_stage || 'development' : '',
});

/** A text of a file of the project, and what stands there instead. */
type Edit = readonly [file: string, from: string | RegExp, to: string];

const FINDINGS = /^findings:\n[\s\S]*?(?=^options:)/m;
const findings = (yaml: string): Edit => ['brief.yaml', FINDINGS, `findings:${yaml}\n`];
const BY_RULE = findings(' {most: 5}');

interface Case {
  readonly name: string;
  /** What is different, in words. */
  readonly what: string;
  readonly answers: Change;
  readonly edits?: readonly Edit[];
}

const CASES: readonly Case[] = [
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
    name: 'mail-and-web-agree',
    what: 'nothing; the brief asks for the agreement of mail and web, and for a difference of them',
    answers: asItIs,
    edits: [findings('\n  - {finding: agreement-by_source}\n  - {finding: difference-by_source}')],
  },
  {
    name: 'mail-and-web-differ',
    what: 'q5_1 answered 4 to 6 on the web and 1 to 3 by mail; the brief asks as in mail-and-web-agree',
    answers: (answers, { source, index }) => ({ ...answers, q5_1: String((source === 'web' ? 6 : 3) - (index % 3)) }),
    edits: [findings('\n  - {finding: agreement-by_source}\n  - {finding: difference-by_source}')],
  },
  {
    name: 'four-in-five-alike',
    what: 'four firms in five are not engaged in a project',
    answers: (answers, { index }) => (index % 5 === 0 ? answers : withoutFollowUp(answers, 'none')),
  },
  {
    name: 'tie-of-options',
    what: 'as many firms are actively engaged as are not engaged, 36 of each',
    answers: (answers, { index }) =>
      withoutFollowUp(answers, index < 36 ? 'active' : index < 72 ? 'none' : index < 96 ? 'engaged' : 'considering'),
  },
  { name: 'by-rule', what: 'nothing; the five findings that score highest', answers: asItIs, edits: [BY_RULE] },
  {
    name: 'by-rule-with-relevance',
    what: 'nothing; the same, where reasons for a location matter four times as much and policies do not',
    answers: asItIs,
    edits: [BY_RULE, ['brief.yaml', 'options:\n', 'relevance: {q14: 4, gap-policy: 0}\noptions:\n']],
  },
  {
    name: 'by-rule-of-few',
    what: 'one firm in twelve; by rule, and the headline is that of the first finding',
    answers: oneIn(12),
    edits: [BY_RULE, ['brief.yaml', /^headline:\n[\s\S]*?(?=^# Findings)/m, '']],
  },
  {
    name: 'headline-of-the-first',
    what: 'nothing; the headline is that of the first finding',
    answers: asItIs,
    edits: [['brief.yaml', /^headline:\n[\s\S]*?(?=^# Findings)/m, '']],
  },
  {
    name: 'known-to-work',
    what: 'nothing; the author says of the first option that it is well known to work, and of the third that some speaks for it',
    answers: asItIs,
    edits: [
      ['brief.yaml', '    on: [gap-policy-1', '    works: good\n    because: {ja: 他市の評価, en: a trial elsewhere}\n    on: [gap-policy-1'],
      ['brief.yaml', '    on: [breakdown-q4_stage]', '    works: some\n    on: [breakdown-q4_stage]'],
    ],
  },
  {
    name: 'without-a-frame',
    what: 'nothing; how many firms were asked is not known',
    answers: asItIs,
    edits: [['project.yaml', /^frame:\n(?: .*\n)+/m, '']],
  },
];

async function surveyOf({ answers, edits = [] }: Case): Promise<string> {
  const project = await surveyWith(answers);
  for (const [name, from, to] of edits) {
    const file = path.join(project, name);
    const before = await readFile(file, 'utf8');
    const after = before.replace(from, () => to);
    expect(after, `${name} has no ${from}`).not.toBe(before);
    await writeFile(file, after);
  }
  return project;
}

describe('the brief of other answers', () => {
  it.each(CASES)('$name: $what', async (one) => {
    const project = await surveyOf(one);
    const full = await composedBrief(project, 'full');
    const told = outlineOf(full, 'short').findings.map(({ candidate }) => candidate.id);
    const words = `${briefInWords(full)}\nIn the short form\n  ${told.join(', ') || 'nothing'}\n`;
    await expect(`What is different: ${one.what}.\n\n${words}`).toMatchFileSnapshot(`brief/${one.name}/expected.txt`);
  });
});
