import { briefInWords, composedBrief, outlineOf } from '../support/brief.js';
import { asItIs, DATA_SETS, mailAndWebDiffer, oneIn } from '../support/data-sets.js';
import { type DataSet, type Edit, holdsItsWords } from '../support/golden.js';

/** What the brief says: headline, findings in their order, how sure each is, options and limits. */

const FINDINGS = /^findings:\n[\s\S]*?(?=^options:)/m;
const findings = (yaml: string): Edit => ['brief.yaml', FINDINGS, `findings:${yaml}\n`];
const BY_RULE = findings(' {most: 5}');

const OF_BRIEF: readonly DataSet[] = [
  {
    name: 'mail-and-web-agree',
    what: 'nothing; the brief asks for the agreement of mail and web, and for a difference of them',
    answers: asItIs,
    edits: [findings('\n  - {finding: agreement-by_source}\n  - {finding: difference-by_source}')],
  },
  {
    name: 'mail-and-web-differ',
    what: 'q5_1 answered 4 to 6 on the web and 1 to 3 by mail; the brief asks as in mail-and-web-agree',
    answers: mailAndWebDiffer,
    edits: [findings('\n  - {finding: agreement-by_source}\n  - {finding: difference-by_source}')],
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

holdsItsWords('brief', [...DATA_SETS, ...OF_BRIEF], async (project) => {
  const full = await composedBrief(project, 'full');
  const told = outlineOf(full, 'short').findings.map(({ candidate }) => candidate.id);
  return `${briefInWords(full)}\nIn the short form\n  ${told.join(', ') || 'nothing'}\n`;
});
