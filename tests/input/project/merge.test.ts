import { describe, expect, it } from 'vitest';
import { loadProject } from '../../../src/input/project/load.js';
import { writeProject } from '../../support/project.js';
import { type Broken, edit, expectProblem } from './broken.js';

const NO = '- {id: "no", label: {ja: いいえ, en: "No"}}';
const OPEN = '- {id: open, label: {ja: 未定, en: Open}}';
const withMerge = (merge: string) => edit('questionnaire.yaml', [NO, `${NO}\n          ${OPEN}\n        merge: ${merge}`]);

describe('options that are taken together', () => {
  it.each([
    ['{decided: ["yes", "no"]}', { id: 'decided', options: ['yes', 'no'], says: null }],
    [
      '{decided: {options: ["yes", "no"], says: {ja: 決めている, en: have decided}}}',
      { id: 'decided', options: ['yes', 'no'], says: { ja: '決めている', en: 'have decided' } },
    ],
  ])('%s', async (written, merged) => {
    const { project } = await loadProject(await writeProject(withMerge(written)));
    const item = project.questionnaire.sections[1]?.items[0];
    expect(item?.kind === 'single' && item.merge).toEqual([merged]);
  });

  it.each<Broken>([
    {
      code: 'merge-unknown',
      changes: withMerge('{decided: ["yes", ‸"nno"]}'),
      key: 'sections[1].items[0].merge.decided[1]',
      message: 'There is no option "nno" to be merged. Did you mean "no"?',
      advice: 'The options: yes, no, open.',
    },
    {
      code: 'merged-twice',
      changes: withMerge('{decided: ["yes", ‸"yes"]}'),
      key: 'sections[1].items[0].merge.decided[1]',
      message: 'The option "yes" is listed twice.',
      advice: 'Name it once.',
    },
    {
      code: 'merges-all',
      changes: withMerge('{all: ‸["yes", "no", open]}'),
      key: 'sections[1].items[0].merge.all',
      message: '"all" merges all options, which says nothing.',
      advice: 'Leave at least one of them out.',
    },
    {
      code: 'too-few',
      changes: withMerge('{one: ‸["yes"]}'),
      key: 'sections[1].items[0].merge.one',
      message: 'At least 2 entries were expected here, not 1.',
    },
    {
      code: 'unknown-key',
      changes: withMerge('{decided: {options: ["yes", "no"], ‸says_: {ja: 甲, en: A}}}'),
      key: 'sections[1].items[0].merge.decided.says_',
      message: 'The key "says_" is not known here. Did you mean "says"?',
      advice: 'Keys allowed here: options, says.',
    },
  ])('$code: $message', expectProblem);
});

describe('a topic', () => {
  it('is what headlines call an item; an item without one has none', async () => {
    const changes = edit('questionnaire.yaml', [
      'label: {ja: 甲, en: Alpha}',
      'label: {ja: 甲, en: Alpha}, topic: {ja: 甲の数, en: alpha counts}',
    ]);
    const { project } = await loadProject(await writeProject(changes));
    expect(project.questionnaire.sections[0]?.items.map(({ topic }) => topic)).toEqual([
      { ja: '甲の数', en: 'alpha counts' },
      null,
    ]);
  });
});
