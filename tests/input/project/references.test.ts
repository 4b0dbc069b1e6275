import { describe, expect, it } from 'vitest';
import { writeProject } from '../../support/project.js';
import { added, type Broken, edit, expectProblem, problemsOf, WHOLE } from './broken.js';

const brief = (...replacements: Parameters<typeof edit>[1][]) => edit('brief.yaml', ...replacements);
const CLAIM = '{statistic: mean, of: alpha, atLeast: 3}';

/** A third section of the questionnaire: one item on a scale of its own. */
const WIDE = added(
  'questionnaire.yaml',
  `  - id: wide
    title: {ja: 広い, en: Wide}
    scale: {low: 0, high: 10, lowLabel: {ja: 低, en: Low}, highLabel: {ja: 高, en: High}}
    items:
      - {number: 1, label: {ja: 己, en: Zeta}}`,
);
const ANALYSES = added(
  'project.yaml',
  `analyses:
  groups: [{id: ways, by: source, of: [s1]}]
  gaps: [{id: pair, label: {ja: 対, en: Pair}, pairs: [{label: {ja: 対, en: Pair}, from: alpha, to: beta}]}]`,
);
const LISTED = '"shirabe findings" lists those that there are.';

describe('findings', () => {
  it.each<Broken>([
    {
      code: 'unknown-finding',
      changes: brief(['finding: ranking-s1', 'finding: ‸ranking-s11']),
      key: 'findings[0].finding',
      message: 'No finding can be called "ranking-s11" here. Did you mean "ranking-s1"?',
      advice: LISTED,
    },
    {
      code: 'unknown-finding',
      changes: { ...brief(['finding: ranking-s1, chart: agreement', 'finding: ‸ranking-wide']), ...WIDE },
      key: 'findings[0].finding',
      message: 'No finding can be called "ranking-wide" here. Did you mean "ranking-s1"?',
      advice: LISTED,
    },
    {
      code: 'unknown-finding',
      changes: brief(['split-s1', '‸breakdown-alpha']),
      key: 'findings[1].also[0]',
      message: 'No finding can be called "breakdown-alpha" here. Did you mean "breakdown-gamma"?',
      advice: LISTED,
    },
    {
      code: 'unknown-finding',
      changes: brief(['{s1: 2}', '{s9: ‸2}']),
      key: 'relevance.s9',
      message: 'No finding can be called "s9" here. Did you mean "s1"?',
      advice: LISTED,
    },
    {
      code: 'unknown-finding',
      changes: brief(['on: [ranking-s1]', 'on: [‸gap-pair]']),
      key: 'options[0].on[0]',
      message: 'No finding can be called "gap-pair" here.',
      advice: LISTED,
    },
    {
      code: 'too-small',
      changes: brief(['{s1: 2}', '{s1: ‸-1}']),
      key: 'relevance.s1',
      message: 'The least possible value here is 0, not the number -1.',
    },
    {
      code: 'chart-of-rankings-only',
      changes: brief(['breakdown-gamma, also: [split-s1]', 'breakdown-gamma, chart: ‸means']),
      key: 'findings[1].chart',
      message: 'Only a ranking can be drawn in another way.',
      advice: 'Leave "chart" out.',
    },
    {
      code: 'repeated-entry',
      changes: brief(['breakdown-gamma', '‸ranking-s1']),
      key: 'findings[1].finding',
      message: '"ranking-s1" is listed twice.',
      advice: 'Remove one of them.',
    },
    {
      code: 'missing-key',
      changes: brief(['{finding: ranking-s1, chart: agreement}', '‸{chart: agreement}']),
      key: 'findings[0].finding',
      message: 'The key "finding" is missing here.',
      advice: 'Write "finding: …".',
    },
    {
      code: 'too-large',
      changes: brief([
        'findings:\n  - {finding: ranking-s1, chart: agreement}\n  - {finding: breakdown-gamma, also: [split-s1]}',
        'findings: {most: ‸13}',
      ]),
      key: 'findings.most',
      message: 'The greatest possible value here is 12, not the number 13.',
    },
    {
      code: 'quote-too-long',
      changes: brief(['ja: "平均{{mean alpha}}"', 'ja: ‸"平均{{mean alpha 1 2}}"']),
      key: 'options[0].text.ja',
      message: 'The quote of "mean" has a word too many: "2".',
      advice:
        'A quote names a result, what it is of, and digits where they matter: {{mean ITEM}}, {{mean ITEM 2}}, {{share ITEM OPTION}}, {{returned}}.',
    },
  ])('$code: $message', expectProblem);

  it.each([
    'ranking-s1',
    'gap-pair',
    'gap-pair-1',
    'difference-ways',
    'difference-ways-s1',
    'difference-ways-alpha',
    'agreement-ways',
    'breakdown-gamma',
    'split-s1',
    'split-alpha',
  ])('may be called %s', async (finding) => {
    const changes = { ...brief(['finding: ranking-s1, chart: agreement', `finding: ${finding}`]), ...ANALYSES };
    const others = ['finding: breakdown-gamma, also: [split-s1]', 'finding: split-beta'] as const;
    const text = finding === 'breakdown-gamma' ? (changes['brief.yaml'] ?? '').replace(...others) : changes['brief.yaml'];
    expect(await problemsOf(await writeProject({ ...WHOLE, ...changes, 'brief.yaml': text ?? '' }))).toEqual([]);
  });
});

describe('wordings and their conditions', () => {
  it.each<Broken>([
    {
      code: 'unknown-result',
      changes: brief(['of: alpha', 'of: ‸alpah']),
      key: 'headline[0].when[0].of',
      message: 'There is no section or item "alpah". Did you mean "alpha"?',
    },
    {
      code: 'not-measured',
      changes: brief(['of: alpha', 'of: ‸delta']),
      key: 'headline[0].when[0].of',
      message: '"delta" has no mean: it is neither a scale item nor a section whose scale items share one range.',
    },
    {
      code: 'not-one-of',
      changes: brief(['statistic: mean', 'statistic: ‸average']),
      key: 'headline[0].when[0].statistic',
      message: 'One of mean, median, topTwo, bottomTwo was expected here, not the text "average".',
    },
    {
      code: 'bound-missing',
      changes: brief([CLAIM, '‸{statistic: mean, of: alpha}']),
      key: 'headline[0].when[0]',
      message: 'This condition has neither "atLeast" nor "atMost".',
      advice: 'Write at least one of them.',
    },
    {
      code: 'bound-outside',
      changes: brief(['atLeast: 3', 'atLeast: ‸6']),
      key: 'headline[0].when[0].atLeast',
      message: '6 can never be reached: "mean" lies between 1 and 5 here.',
    },
    {
      code: 'bound-outside',
      changes: brief([CLAIM, '{statistic: topTwo, of: s1, atMost: ‸60}']),
      key: 'headline[0].when[0].atMost',
      message: '60 can never be reached: "topTwo" lies between 0 and 1 here.',
    },
    {
      code: 'wording-unreachable',
      changes: brief([
        `  - text: {ja: 甲は高い, en: Alpha is high}\n    when: [${CLAIM}]`,
        '  - ‸text: {ja: 甲は高い, en: Alpha is high}',
      ]),
      key: 'headline[0]',
      message: 'This wording has no "when", so those after it can never be used.',
      advice: 'Give it a "when", or move it to the end.',
    },
    {
      code: 'too-few',
      changes: brief([`[${CLAIM}]`, '‸[]']),
      key: 'headline[0].when',
      message: 'At least 1 entry was expected here, not 0.',
    },
  ])('$code: $message', expectProblem);
});

describe('references to what is broken itself', () => {
  const codesOf = async (changes: Record<string, string>) =>
    (await problemsOf(await writeProject({ ...WHOLE, ...changes }))).map(({ code }) => code);

  it.each([
    ['an item of no id', edit('questionnaire.yaml', ['id: gamma', 'id: 5']), ['needs-quotes']],
    ['an item of no kind', edit('questionnaire.yaml', ['kind: single', 'kind: singel']), ['not-one-of']],
    [
      'a section of no items',
      edit('questionnaire.yaml', ['    items:\n      - {id: alpha', '    itmes:\n      - {id: alpha']),
      ['unknown-key'],
    ],
    ['a scale that is broken', edit('questionnaire.yaml', ['high: 5', 'high: 0']), ['scale-order']],
    ['a questionnaire that cannot be read', { 'questionnaire.yaml': 'sections: [' }, ['yaml-unclosed']],
  ] as const)('are not reported on top: %s', async (_, changes, codes) => {
    expect(await codesOf(changes)).toEqual(codes);
  });
});
