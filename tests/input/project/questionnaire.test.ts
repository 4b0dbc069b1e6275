import { describe, expect, it } from 'vitest';
import { loadProject } from '../../../src/input/project/load.js';
import { writeProject } from '../../support/project.js';
import { added, type Broken, edit, expectProblem, WHOLE } from './broken.js';

const ID_RULE = 'it must be of the letters A-Z and a-z, digits and _, and begin with a letter';
const DIFFER = 'Ids of sections, items and attributes must all differ (a section and one of its own items may share one).';
const ALPHA = '{id: alpha, number: 1, label: {ja: 甲, en: Alpha}}';
const BETA = '{id: beta, number: 2, label: {ja: 乙, en: Beta}}';
const CONDITION = 'askedIf: {item: gamma, in: "yes"}';
const questionnaire = (...replacements: Parameters<typeof edit>[1][]) => edit('questionnaire.yaml', ...replacements);

describe('ids and columns', () => {
  it.each<Broken>([
    {
      code: 'bad-id',
      changes: questionnaire(['id: s2', 'id: ‸2nd']),
      key: 'sections[1].id',
      message: `"2nd" cannot be an id here: ${ID_RULE}.`,
    },
    {
      code: 'bad-id',
      changes: questionnaire(['number: 2,', 'number: ‸2b-3,'], ['id: beta, ', '']),
      key: 'sections[0].items[1].number',
      message: `"s1_2b-3" cannot be an id here: ${ID_RULE}.`,
    },
    {
      code: 'reserved-name',
      changes: questionnaire(['id: s2', 'id: ‸toString']),
      key: 'sections[1].id',
      message: '"toString" is a reserved name.',
      advice: 'Choose another.',
    },
    {
      code: 'item-without-id',
      changes: questionnaire([BETA, '‸{label: {ja: 乙, en: Beta}}']),
      key: 'sections[0].items[1]',
      message: 'This item has neither an id nor a number.',
      advice: 'Write "id: …", or "number: …" to have the id made from the section\'s.',
    },
    {
      code: 'duplicate-id',
      changes: questionnaire(['id: delta', 'id: ‸alpha']),
      key: 'sections[1].items[1].id',
      message: 'The id "alpha" is used twice; the first is at questionnaire.yaml:9:14.',
      advice: DIFFER,
    },
    {
      code: 'duplicate-id',
      changes: questionnaire(['id: s2', 'id: ‸alpha']),
      key: 'sections[1].id',
      message: 'The id "alpha" is used twice; the first is at questionnaire.yaml:9:14.',
      advice: DIFFER,
    },
    {
      code: 'duplicate-id',
      changes: questionnaire(['id: delta', 'id: ‸s1']),
      key: 'sections[1].items[1].id',
      message: 'The id "s1" is used twice; the first is at questionnaire.yaml:4:9.',
      advice: DIFFER,
    },
    {
      code: 'duplicate-option',
      changes: questionnaire(['kind: single', 'kind: multiple'], ['{id: "no"', '{id: ‸"yes"']),
      key: 'sections[1].items[0].options[1].id',
      message: 'The option id "yes" is used twice; the first is at questionnaire.yaml:18:18.',
    },
    {
      code: 'duplicate-column',
      changes: questionnaire([BETA, '{id: beta, label: {ja: 乙, en: Beta}, column: ‸alpha}']),
      key: 'sections[0].items[1].column',
      message: 'The column "alpha" of the response files belongs to two items; the first is at questionnaire.yaml:9:14.',
      advice: 'Give one of them another "column".',
    },
    {
      code: 'duplicate-column',
      changes: questionnaire(
        ['label: {ja: いいえ, en: "No"}', 'label: {ja: いいえ, en: "No"}, open: true'],
        ['id: delta', 'id: ‸gamma_text'],
      ),
      key: 'sections[1].items[1].id',
      message: 'The column "gamma_text" of the response files belongs to two items; the first is at questionnaire.yaml:14:13.',
      advice: 'Give one of them another "column".',
    },
    {
      code: 'duplicate-column',
      changes: questionnaire(['kind: single', 'kind: multiple'], ['en: Delta}', 'en: Delta}, column: ‸"gamma:no"']),
      key: 'sections[1].items[1].column',
      message: 'The column "gamma:no" of the response files belongs to two items; the first is at questionnaire.yaml:14:13.',
      advice: 'Give one of them another "column".',
    },
    {
      code: 'reserved-name',
      changes: questionnaire([BETA, '{id: beta, label: {ja: 乙, en: Beta}, column: ‸respondent}']),
      key: 'sections[0].items[1].column',
      message: '"respondent" is a reserved name.',
      advice: 'Choose another.',
    },
  ])('$code: $message', expectProblem);

  it('may be shared by a section and one of its own items', async () => {
    const { project } = await loadProject(await writeProject({ ...WHOLE, ...questionnaire(['id: s2', 'id: delta']) }));
    expect(project.questionnaire.sections.map(({ id, items }) => [id, ...items.map((item) => item.id)])).toEqual([
      ['s1', 'alpha', 'beta'],
      ['delta', 'gamma', 'delta'],
    ]);
  });
});

describe('kinds and scales', () => {
  it.each<Broken>([
    {
      code: 'kind-missing',
      changes: questionnaire(['- {id: delta, kind: number,', '- ‸{id: delta,'], [', min: 0, max: 10', '']),
      key: 'sections[1].items[1]',
      message: 'It is not said of what kind this is.',
      advice: 'Write "kind: …" with one of scale, single, multiple, number, text.',
    },
    {
      code: 'unknown-scale',
      changes: questionnaire(['scale: five', 'scale: ‸fiv']),
      key: 'sections[0].scale',
      message: 'There is no scale "fiv". Did you mean "five"?',
      advice: 'Scales: five.',
    },
    {
      code: 'unknown-scale',
      changes: questionnaire(
        ['scales:\n  five: {low: 1, high: 5, lowLabel: {ja: 低い, en: Low}, highLabel: {ja: 高い, en: High}}\n', ''],
        ['scale: five', 'scale: ‸five'],
      ),
      key: 'sections[0].scale',
      message: 'There is no scale "five".',
      advice: 'Define it under "scales".',
    },
    {
      code: 'scale-missing',
      changes: questionnaire(['- {id: delta, kind: number', '- ‸{id: delta, kind: scale'], [', min: 0, max: 10', '']),
      key: 'sections[1].items[1]',
      message: 'This item has no scale, and neither has its section.',
      advice: 'Write "scale: …" here or in the section.',
    },
    {
      code: 'scale-order',
      changes: questionnaire(['high: 5', 'high: ‸1']),
      key: 'scales.five.high',
      message: '"low" (1) must be less than "high" (1).',
    },
    {
      code: 'labels-of-levels',
      changes: questionnaire([
        'lowLabel: {ja: 低い, en: Low}, highLabel: {ja: 高い, en: High}',
        'labels: ‸[{ja: 低, en: L}, {ja: 高, en: H}]',
      ]),
      key: 'scales.five.labels',
      message: 'The scale has 5 levels, but 2 labels.',
      advice: 'Write a label for each level from 1 to 5: labels: [label of 1, label of 2, label of 3, label of 4, label of 5].',
    },
    {
      code: 'labels-and-end',
      changes: questionnaire([
        'lowLabel: {ja: 低い, en: Low}, highLabel: {ja: 高い, en: High}',
        'labels: [{ja: 一, en: A}, {ja: 二, en: B}, {ja: 三, en: C}, {ja: 四, en: D}, {ja: 五, en: E}], ‸lowLabel: {ja: 低い, en: Low}',
      ]),
      key: 'scales.five.lowLabel',
      message: '"lowLabel" is written beside "labels", which word every level, both ends included.',
      advice: 'Leave "lowLabel" out, or write "lowLabel" and "highLabel" instead of "labels".',
    },
    {
      code: 'scale-too-long',
      changes: questionnaire(['low: 1, high: 5', 'low: 0, high: ‸100']),
      key: 'scales.five.high',
      message: 'The scale has 101 levels; at most 21 can be shown.',
      advice: 'For larger ranges use kind: number.',
    },
    {
      code: 'range-order',
      changes: questionnaire(['max: 10', 'max: ‸0']),
      key: 'sections[1].items[1].max',
      message: '"min" must be less than "max".',
    },
    {
      code: 'range-order',
      changes: edit('project.yaml', ['min: 1}', 'min: 1, max: ‸0.5}']),
      key: 'respondents.attributes[0].max',
      message: '"min" must be less than "max".',
    },
    {
      code: 'unknown-key',
      changes: questionnaire(['    scale: five', '    ‸scael: five']),
      key: 'sections[0].scael',
      message: 'The key "scael" is not known here. Did you mean "scale"?',
      advice: 'Keys allowed here: id, number, title, short, measure, question, scale, kind, items.',
    },
    {
      code: 'too-few',
      changes: added('questionnaire.yaml', '  - id: s3\n    title: {ja: 第三, en: Third}\n    items: ‸[]'),
      key: 'sections[2].items',
      message: 'At least 1 entry was expected here, not 0.',
    },
  ])('$code: $message', expectProblem);
});

describe('conditions', () => {
  it.each<Broken>([
    {
      code: 'condition-on-later',
      changes: questionnaire([ALPHA, `{id: alpha, number: 1, label: {ja: 甲, en: Alpha}, askedIf: {item: ‸gamma, in: "yes"}}`]),
      key: 'sections[0].items[0].askedIf.item',
      message: 'The item "gamma" does not come before this one.',
      advice: 'Only an earlier answer can decide whether an item is asked.',
    },
    {
      code: 'condition-on-later',
      changes: questionnaire([CONDITION, 'askedIf: {item: ‸delta, in: 1}']),
      key: 'sections[1].items[1].askedIf.item',
      message: 'The item "delta" does not come before this one.',
      advice: 'Only an earlier answer can decide whether an item is asked.',
    },
    {
      code: 'condition-on-unknown',
      changes: questionnaire([CONDITION, 'askedIf: {item: ‸gama, in: "yes"}']),
      key: 'sections[1].items[1].askedIf.item',
      message: 'There is no earlier item "gama". Did you mean "gamma"?',
    },
    {
      code: 'condition-on-kind',
      changes: added(
        'questionnaire.yaml',
        '      - {id: last, kind: text, label: {ja: 戊, en: Last}, askedIf: {item: ‸delta, in: 1}}',
      ),
      key: 'sections[1].items[2].askedIf.item',
      message: 'The item "delta" is of kind number; a condition needs kind scale, single or multiple.',
    },
    {
      code: 'condition-option',
      changes: questionnaire(['in: "yes"', 'in: ["yes", ‸noo]']),
      key: 'sections[1].items[1].askedIf.in[1]',
      message: 'The item "gamma" has no option "noo". Did you mean "no"?',
      advice: 'Its options: yes, no.',
    },
    {
      code: 'condition-level',
      changes: questionnaire([CONDITION, 'askedIf: {item: alpha, in: [5, ‸6]}']),
      key: 'sections[1].items[1].askedIf.in[1]',
      message: 'The item "alpha" has no level 6; its scale goes from 1 to 5.',
    },
    {
      code: 'condition-level',
      changes: questionnaire([CONDITION, 'askedIf: {item: alpha, in: [‸0, 1]}']),
      key: 'sections[1].items[1].askedIf.in[0]',
      message: 'The item "alpha" has no level 0; its scale goes from 1 to 5.',
    },
    {
      code: 'condition-level',
      changes: questionnaire([CONDITION, 'askedIf: {item: alpha, in: ‸2.5}']),
      key: 'sections[1].items[1].askedIf.in',
      message: 'The item "alpha" has no level 2.5; its scale goes from 1 to 5.',
    },
    {
      code: 'needs-quotes',
      changes: questionnaire(['in: "yes"', 'in: ‸1']),
      key: 'sections[1].items[1].askedIf.in',
      message: 'An option id was expected here, not the number 1.',
      advice: 'Put it in quotation marks: "1".',
    },
  ])('$code: $message', expectProblem);

  it('take one answer or several, levels of a scale as numbers', async () => {
    const conditionOf = async (condition: string) => {
      const { project } = await loadProject(await writeProject({ ...WHOLE, ...questionnaire([CONDITION, condition]) }));
      return project.questionnaire.sections[1]?.items[1]?.askedIf;
    };
    expect(await conditionOf('askedIf: {item: gamma, in: ["no", "yes"]}')).toEqual({ item: 'gamma', in: ['no', 'yes'] });
    expect(await conditionOf('askedIf: {item: gamma, in: "no"}')).toEqual({ item: 'gamma', in: ['no'] });
    expect(await conditionOf('askedIf: {item: beta, in: [1, 2]}')).toEqual({ item: 'beta', in: ['1', '2'] });
  });
});
