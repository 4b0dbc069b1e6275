import { describe, expect, it } from 'vitest';
import { loadProject } from '../../../src/input/project/load.js';
import { writeProject } from '../../support/project.js';
import { added, type Broken, expectProblem, WHOLE } from './broken.js';

const CREW = `analyses:
  bands:
    - id: crew
      of: size
      label: {ja: 規模, en: Size}
      bands: [{id: few, label: {ja: 少, en: Few}, to: 9}, {id: many, label: {ja: 多, en: Many}, from: 10}]
`;
const FRAME = 'frame:\n  size: 100\n  description: {ja: 枠, en: Frame}\n  margins: {crew: {few: 60, many: 40}}\n';

const BY_CREW = '  groups: [{id: by_crew, by: crew, of: [alpha]}]\n';

function written(analyses: string, more = ''): Record<string, string> {
  return added('project.yaml', `${CREW}${analyses}${more}`);
}

describe('analyses, margins and weights', () => {
  it('may name bands, attributes, items, sources and arrival', async () => {
    const groups = ['crew', 'gamma', 'source', 'arrival'].map((by) => `    - {id: by_${by}, by: ${by}, of: [s1, delta]}`);
    const changes = written(`  groups:\n${groups.join('\n')}\n`, `${FRAME}weights: {method: post-stratification, by: [crew]}`);
    const { project } = await loadProject(await writeProject({ ...WHOLE, ...changes }));
    expect(project.analyses.groups.map(({ by, adjust }) => [by, adjust])).toEqual([
      ['crew', 'holm'],
      ['gamma', 'holm'],
      ['source', 'holm'],
      ['arrival', 'holm'],
    ]);
    expect(project.frame?.margins.get('crew')?.get('many')).toBe(40);
    expect(project.weights).toEqual({ method: 'post-stratification', by: ['crew'], trim: null });
  });

  it.each<Broken>([
    {
      code: 'unknown-grouping',
      changes: written('  groups: [{id: a, by: ‸crow, of: [s1]}]'),
      key: 'analyses.groups[0].by',
      message: 'Respondents cannot be grouped by "crow". Did you mean "crew"?',
      advice:
        'They can be grouped by single-choice attributes and items, bands, source and arrival: crew, gamma, source, arrival.',
    },
    {
      code: 'unknown-result',
      changes: written('  groups: [{id: a, by: crew, of: [s1, ‸alphaa]}]'),
      key: 'analyses.groups[0].of[1]',
      message: 'There is no section or item "alphaa". Did you mean "alpha"?',
    },
    {
      code: 'repeated-entry',
      changes: written('  groups: [{id: a, by: crew, of: [s1, ‸s1]}]'),
      key: 'analyses.groups[0].of[1]',
      message: '"s1" is listed twice.',
      advice: 'Remove one of them.',
    },
    {
      code: 'duplicate-id',
      changes: written('  groups: [{id: a, by: crew, of: [s1]}, {id: ‸a, by: source, of: [s1]}]'),
      key: 'analyses.groups[1].id',
      message: 'The id "a" is used twice; the first is at project.yaml:17:17.',
      advice: 'Ids of sections, items and attributes must all differ (a section and one of its own items may share one).',
    },
    {
      code: 'wrong-item-kind',
      changes: written(
        '  gaps: [{id: a, label: {ja: 差, en: Gap}, pairs: [{label: {ja: 差, en: Gap}, from: alpha, to: ‸gamma}]}]',
      ),
      key: 'analyses.gaps[0].pairs[0].to',
      message: 'The item "gamma" is of kind single; scale was expected here.',
    },
    {
      code: 'nothing-to-correlate',
      changes: written('  correlations: [{id: a, label: {ja: 関連, en: Ties}, of: ‸[alpha]}]'),
      key: 'analyses.correlations[0].of',
      message: 'A single entry has nothing to correlate with.',
      advice: 'Add another one, or list others under "with".',
    },
    {
      code: 'not-measured',
      changes: written('  correlations: [{id: a, label: {ja: 関連, en: Ties}, of: [alpha], with: [‸gamma]}]'),
      key: 'analyses.correlations[0].with[0]',
      message: '"gamma" has no mean: it is neither a scale item nor a section whose scale items share one range.',
    },
    {
      code: 'unknown-groups',
      changes: written(`${BY_CREW}  crosses: [{id: b, groups: ‸by_crow, categories: [few], of: alpha, answers: topTwo}]`),
      key: 'analyses.crosses[0].groups',
      message: 'No entry of analyses.groups is called "by_crow". Did you mean "by_crew"?',
      advice: 'There are: by_crew.',
    },
    {
      code: 'not-in-groups',
      changes: written(`${BY_CREW}  crosses: [{id: b, groups: by_crew, categories: [few], of: ‸gamma, answers: ["yes"]}]`),
      key: 'analyses.crosses[0].of',
      message: 'The entry "by_crew" of analyses.groups does not compare "gamma".',
      advice: 'Add "gamma" to its "of": a cross is told from its figures.',
    },
    {
      code: 'unknown-category',
      changes: written(`${BY_CREW}  crosses: [{id: b, groups: by_crew, categories: [‸fwe], of: alpha, answers: topTwo}]`),
      key: 'analyses.crosses[0].categories[0]',
      message: '"crew" has no category "fwe". Did you mean "few"?',
      advice: 'It has: few, many.',
    },
    {
      code: 'cross-of-all',
      changes: written(`${BY_CREW}  crosses: [{id: b, groups: by_crew, categories: ‸[few, many], of: alpha, answers: topTwo}]`),
      key: 'analyses.crosses[0].categories',
      message: 'These are all categories, which leaves nobody to be compared with.',
      advice: 'Leave at least one of them out.',
    },
    {
      code: 'condition-level',
      changes: written(`${BY_CREW}  crosses: [{id: b, groups: by_crew, categories: [few], of: alpha, answers: [‸99]}]`),
      key: 'analyses.crosses[0].answers[0]',
      message: 'The item "alpha" has no level 99; its scale goes from 1 to 5.',
    },
    {
      code: 'unknown-key',
      changes: written('  ‸similiar: {margin: 0.3}'),
      key: 'analyses.similiar',
      message: 'The key "similiar" is not known here. Did you mean "similar"?',
      advice: 'Keys allowed here: bands, groups, gaps, correlations, crosses, similar.',
    },
    {
      code: 'unknown-key',
      changes: written('  similar: {‸margn: 0.3}'),
      key: 'analyses.similar.margn',
      message: 'The key "margn" is not known here. Did you mean "margin"?',
      advice: 'Keys allowed here: margin.',
    },
    {
      code: 'margin-too-fine',
      changes: written('  similar: {margin: ‸0.125}'),
      key: 'analyses.similar.margin',
      message: 'The margin 0.125 has more than two decimals.',
      advice: 'Write it in whole hundredths of a scale point, such as 0.3.',
    },
    {
      code: 'too-small',
      changes: written('  similar: {margin: ‸0}'),
      key: 'analyses.similar.margin',
      message: 'The least possible value here is 0.01, not the number 0.',
    },
    {
      code: 'nothing-to-band',
      changes: added('project.yaml', CREW.replace('of: size', 'of: ‸sise')),
      key: 'analyses.bands[0].of',
      message: '"sise" is no number of the registry or of the questionnaire. Did you mean "size"?',
      advice: 'Bands can be made of: size, delta.',
    },
    {
      code: 'bands-overlap',
      changes: added('project.yaml', CREW.replace('{id: many', '‸{id: many').replace('from: 10', 'from: 9')),
      key: 'analyses.bands[0].bands[1]',
      message: 'The band "many" does not begin above the end of "few".',
      advice: 'Write bands upwards; only the first may lack "from" and only the last "to".',
    },
    {
      code: 'reserved-name',
      changes: added('project.yaml', CREW.replace('id: crew', 'id: ‸source')),
      key: 'analyses.bands[0].id',
      message: '"source" is a reserved name.',
      advice: 'Choose another.',
    },
    {
      code: 'duplicate-id',
      changes: added('project.yaml', CREW.replace('id: crew', 'id: ‸alpha')),
      key: 'analyses.bands[0].id',
      message: 'The id "alpha" is used twice; the first is at questionnaire.yaml:9:9.',
      advice: 'Ids of sections, items and attributes must all differ (a section and one of its own items may share one).',
    },
    {
      code: 'unknown-category',
      changes: written('', FRAME.replace('few: 60', '‸fwe: 60')),
      key: 'frame.margins.crew.fwe',
      message: '"crew" has no category "fwe". Did you mean "few"?',
      advice: 'It has: few, many.',
    },
    {
      code: 'margin-not-whole',
      changes: written('', FRAME.replace('few: 60', 'few: ‸6.5')),
      key: 'frame.margins.crew.few',
      message: 'A number of units of the frame was expected here, whole and not below 0; found the number 6.5.',
    },
    {
      code: 'margin-larger-than-frame',
      changes: written('', FRAME.replace('margins: {crew', 'margins: {‸crew').replace('few: 60', 'few: 61')),
      key: 'frame.margins.crew',
      message: 'The categories of "crew" add up to 101 units, but the frame has 100.',
    },
    {
      code: 'weights-without-margin',
      changes: written('', `${FRAME}weights: {method: raking, by: [crew, ‸source]}`),
      key: 'weights.by[1]',
      message: 'The frame has no margin by "source", so answers cannot be weighted to it.',
      advice: 'Write frame.margins.source with the units of the frame in each category.',
    },
    {
      code: 'one-stratification',
      changes: written(
        '',
        `${FRAME.replace('many: 40}}', 'many: 40}, gamma: {"yes": 50, "no": 50}}')}weights: {method: post-stratification, by: ‸[crew, gamma]}`,
      ),
      key: 'weights.by',
      message: 'Post-stratification goes by one grouping.',
      advice: 'Name one, or use raking for several margins.',
    },
    {
      code: 'frame-missing',
      changes: written('', 'weights: ‸{method: raking, by: [crew]}'),
      key: 'weights',
      message: 'Weights need a frame with margins.',
      advice:
        'Write "frame" with "size", "description" and "margins"; or, where the responses hold the weights, weights: {column: weight}.',
    },
  ])('$code: $message', expectProblem);
});
