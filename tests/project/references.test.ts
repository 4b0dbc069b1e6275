import { describe, expect, it } from 'vitest';
import { writeProject } from '../support/project.js';
import { added, type Broken, edit, expectProblem, problemsOf, WHOLE } from './broken.js';

const brief = (...replacements: Parameters<typeof edit>[1][]) => edit('brief.yaml', ...replacements);
const GAP = 'from: alpha, to: beta';
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

describe('findings', () => {
  it.each<Broken>([
    {
      code: 'unknown-section',
      changes: brief(['section: s1', 'section: ‸s11']),
      key: 'findings[0].section',
      message: 'There is no section "s11". Did you mean "s1"?',
    },
    {
      code: 'nothing-to-rank',
      changes: brief(['section: s1', 'section: ‸s2']),
      key: 'findings[0].section',
      message: 'The section "s2" has fewer than two scale items of one range, so there is nothing to rank.',
    },
    {
      code: 'nothing-to-rank',
      changes: { ...brief(['section: s1', 'section: ‸wide']), ...WIDE },
      key: 'findings[0].section',
      message: 'The section "wide" has fewer than two scale items of one range, so there is nothing to rank.',
    },
    {
      code: 'unknown-item',
      changes: brief(['item: gamma', 'item: ‸gama']),
      key: 'findings[2].item',
      message: 'There is no item "gama". Did you mean "gamma"?',
    },
    {
      code: 'wrong-item-kind',
      changes: brief(['item: gamma', 'item: ‸alpha']),
      key: 'findings[2].item',
      message: 'The item "alpha" is of kind scale; single or multiple was expected here.',
    },
    {
      code: 'unknown-result',
      changes: brief([GAP, 'from: ‸alhpa, to: beta']),
      key: 'findings[1].pairs[0].from',
      message: 'There is no section or item "alhpa". Did you mean "alpha"?',
    },
    {
      code: 'not-measured',
      changes: brief([GAP, 'from: alpha, to: ‸gamma']),
      key: 'findings[1].pairs[0].to',
      message: '"gamma" has no mean: it is neither a scale item nor a section whose scale items share one range.',
    },
    {
      code: 'not-measured',
      changes: brief([GAP, 'from: ‸s2, to: s1']),
      key: 'findings[1].pairs[0].from',
      message: '"s2" has no mean: it is neither a scale item nor a section whose scale items share one range.',
    },
    {
      code: 'unequal-ranges',
      changes: {
        ...brief([`[{label: {ja: 対, en: Pair}, ${GAP}`, '[‸{label: {ja: 対, en: Pair}, from: s1, to: wide_1']),
        ...WIDE,
      },
      key: 'findings[1].pairs[0]',
      message: '"s1" and "wide_1" have scales of different ranges, so their difference means nothing.',
    },
    {
      code: 'kind-missing',
      changes: brief(['- {kind: ranking, section: s1}', '- ‸{section: s1}']),
      key: 'findings[0]',
      message: 'It is not said of what kind this is.',
      advice: 'Write "kind: …" with one of ranking, gap, breakdown.',
    },
    {
      code: 'not-one-of',
      changes: brief(['kind: ranking', 'kind: ‸rankings']),
      key: 'findings[0].kind',
      message: 'One of ranking, gap, breakdown was expected here, not the text "rankings". Did you mean "ranking"?',
    },
    {
      code: 'missing-key',
      changes: brief(['{kind: breakdown, item: gamma}', '‸{kind: breakdown}']),
      key: 'findings[2].item',
      message: 'The key "item" is missing here.',
      advice: 'Write "item: …".',
    },
  ])('$code: $message', expectProblem);

  it.each(['from: s1, to: s1', 'from: s1, to: beta', 'from: alpha, to: s1'])('may compare %s', async (pair) => {
    expect(await problemsOf(await writeProject({ ...WHOLE, ...brief([GAP, pair]) }))).toEqual([]);
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
      code: 'last-wording-conditional',
      changes: brief([
        '  - text: {ja: 甲と乙, en: Alpha and beta}',
        `  - ‸text: {ja: 甲と乙, en: Alpha and beta}\n    when: [${CLAIM}]`,
      ]),
      key: 'headline[1]',
      message: 'The last wording must have no "when", so that there is always one to use.',
      advice: 'Add a wording that holds in any case.',
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
