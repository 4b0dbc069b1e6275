import { describe, it } from 'vitest';
import { added, type Broken, expectProblem } from './broken.js';

const feedback = (rule: string) =>
  added('feedback.yaml', `actions:\n  - title: {ja: 話す, en: Talk}\n    text: {ja: 社内で, en: At work}\n    if: ‸${rule}`);
const linked = (link: string) =>
  added('feedback.yaml', `programmes:\n  - title: {ja: 話す, en: Talk}\n    text: {ja: 社内で, en: At work}\n    link: ${link}`);
const HOW =
  'Write "item >= 5", "item - item >= 3", "section is higher", "item = option" or "item in [option, option]", joined by "and" and "or".';
const NO_MEAN = (id: string) =>
  `"${id}" has no mean: it is neither a scale item nor a section whose scale items share one range.`;
const VERDICTS = 'Write one of lower, a-little-lower, about-the-same, a-little-higher, higher';
const key = 'actions[0].if';

describe('a rule of feedback.yaml', () => {
  it.each<Broken>([
    {
      code: 'unknown-result',
      changes: feedback('alpa >= 3'),
      key,
      message: 'There is no section or item "alpa". Did you mean "alpha"?',
    },
    { code: 'rule-incomplete', changes: feedback('alpha >='), key, message: '"alpha >=" is no whole test.', advice: HOW },
    { code: 'rule-incomplete', changes: feedback('alpha'), key, message: '"alpha" is no whole test.', advice: HOW },
    {
      code: 'rule-incomplete',
      changes: feedback('alpha >= 3 and'),
      key,
      message: 'A test is missing in this rule.',
      advice: HOW,
    },
    {
      code: 'rule-sign',
      changes: feedback('alpha in [1, 2]'),
      key,
      message: '"in" cannot stand after "alpha"; >=, <=, >, < or = was expected.',
    },
    {
      code: 'rule-sign',
      changes: feedback('gamma >= yes'),
      key,
      message: '">=" cannot stand after "gamma"; = or in was expected.',
    },
    {
      code: 'rule-not-number',
      changes: feedback('alpha >= five'),
      key,
      message: '"five" after "alpha >=" is not a number.',
      advice: 'Write one number, then "and", "or" or nothing.',
    },
    {
      code: 'rule-not-number',
      changes: feedback('alpha >= 3 beta <= 2'),
      key,
      message: '"3 beta <= 2" after "alpha >=" is not a number.',
      advice: 'Write one number, then "and", "or" or nothing.',
    },
    {
      code: 'rule-bound-outside',
      changes: feedback('beta > 6'),
      key,
      message: 'The answers to "beta" go from 1 to 5; 6 is none of them.',
    },
    {
      code: 'condition-option',
      changes: feedback('gamma in [yes, noo]'),
      key,
      message: 'The item "gamma" has no option "noo". Did you mean "no"?',
      advice: 'Its options: yes, no.',
    },
    {
      code: 'rule-not-list',
      changes: feedback('gamma in yes'),
      key,
      message: '"yes" after "gamma" is not what a rule can ask of options.',
      advice: 'Write "gamma = option" or "gamma in [option, option]".',
    },
    {
      code: 'rule-not-list',
      changes: feedback('gamma = yes no'),
      key,
      message: '"yes no" after "gamma" is not what a rule can ask of options.',
      advice: 'Write "gamma = option" or "gamma in [option, option]".',
    },
    { code: 'not-measured', changes: feedback('s2 >= 3'), key, message: NO_MEAN('s2') },
    { code: 'not-measured', changes: feedback('alpha - delta >= 1'), key, message: NO_MEAN('delta') },
    { code: 'not-measured', changes: feedback('gamma is higher'), key, message: NO_MEAN('gamma') },
    {
      code: 'rule-bound-outside',
      changes: feedback('s1 >= 7'),
      key,
      message: 'The answers to "s1" go from 1 to 5; 7 is none of them.',
    },
    {
      code: 'unknown-result',
      changes: feedback('alpha - bet >= 1'),
      key,
      message: 'There is no section or item "bet". Did you mean "beta"?',
    },
    {
      code: 'rule-gap-outside',
      changes: feedback('alpha - s1 >= 5'),
      key,
      message: '"alpha - s1" lies between -4 and 4; it can never be 5.',
    },
    { code: 'rule-incomplete', changes: feedback('alpha - beta'), key, message: '"alpha - beta" is no whole test.', advice: HOW },
    {
      code: 'rule-verdict',
      changes: feedback('alpha is hihger'),
      key,
      message: '"hihger" after "alpha is" is no way to compare. Did you mean "higher"?',
      advice: `${VERDICTS}, or several in brackets.`,
    },
    {
      code: 'rule-verdict',
      changes: feedback('alpha is [higher, above]'),
      key,
      message: '"above" after "alpha is" is no way to compare.',
      advice: `${VERDICTS}, or several in brackets.`,
    },
  ])('$code: $message', expectProblem);
});

describe('peers of feedback.yaml', () => {
  const peers = (list: string) => added('feedback.yaml', `peers: ${list}`);

  it.each<Broken>([
    {
      code: 'missing-key',
      changes: peers('[‸{by: size}]'),
      key: 'peers[0].name',
      message: 'The key "name" is missing here.',
      advice: 'Write "name: …".',
    },
    {
      code: 'unknown-key',
      changes: peers('[{by: size, ‸nmae: {ja: 同規模, en: your size}, name: {ja: 同規模, en: your size}}]'),
      key: 'peers[0].nmae',
      message: 'The key "nmae" is not known here. Did you mean "name"?',
      advice: 'Keys allowed here: by, name.',
    },
    {
      code: 'wrong-type',
      changes: peers('[‸3]'),
      key: 'peers[0]',
      message: 'A mapping of keys to values was expected here, not the number 3.',
      advice: 'Write it as {by: …, name: …}.',
    },
  ])('$code: $message', expectProblem);
});

describe('a link of feedback.yaml', () => {
  const advice = 'Write it whole, beginning with https://, without spaces, other scripts encoded, in at most 200 characters.';
  const long = `https://example.jp/${'a'.repeat(200)}`;
  it.each([
    ['a script', 'javascript:alert(1)', 'javascript:alert(1)'],
    ['a quote', 'https://example.jp/"onclick', 'https://example.jp/"onclick'],
    ['no scheme', 'www.example.jp', 'www.example.jp'],
    ['Japanese characters', 'https://例え.jp/', 'https://例え.jp/'],
    ['more than a code holds legibly', long, `${long.slice(0, 60)}…`],
  ])('may not have %s', (_, url, shown) =>
    expectProblem({
      code: 'bad-link',
      changes: linked(`{url: ‸'${url}', label: {ja: 例, en: Example}}`),
      key: 'programmes[0].link.url',
      message: `"${shown}" is not an address that a report can link to.`,
      advice,
    }),
  );
});
