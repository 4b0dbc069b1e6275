import { describe, expect, it } from 'vitest';
import { loadProject } from '../../src/input/project/index.js';
import { itemShape } from '../../src/input/project/item/index.js';
import { createReader } from '../../src/input/project/reader.js';
import { readingShape } from '../../src/input/project/source/reading.js';
import { readResponses } from '../../src/input/responses/index.js';
import { ProblemCollector } from '../../src/problems/collector.js';
import { SMALL, writeProject } from '../support/project.js';
import { codesIn, docsPage, tableBelow } from './tables.js';

/** docs/data.md against the keys that there are, and its examples as a project. */

const page = await docsPage('data.md');
const example = (name: string) => new RegExp(`^\`\`\`yaml ${name}\\n([\\s\\S]*?)^\`\`\``, 'm').exec(page)?.[1] ?? '';
const indented = (text: string, by: string) => text.replace(/^(?=.)/gm, by);

const FILES = {
  'project.yaml': `${SMALL['project.yaml']?.replace(/ {2}- \{id: web.*\n/, () => indented(example('source'), '  ')).replace(/^missing: .*\n/m, '')}weights:\n${indented(example('weights'), '  ')}`,
  'questionnaire.yaml': `sections:\n  - id: s\n    title: {ja: 第一, en: First}\n    items:\n${indented(example('items'), '      ')}`,
  'slides.yaml': null,
  'feedback.yaml': null,
  'responses/web.csv': `ResponseId,Status,Kind,Finished,Email,EndDate,IPAddress,UserLanguage,weight,Q1,Q2,Q3_1,Q3_2,Q3_3_TEXT,Q4
ID,状態,種類,完了,メール,終了,IP,言語,重み,満足度,手段,自宅,会社,その他,年齢
x,x,x,x,x,x,x,x,x,x,x,x,x,x,x
R1,0,real,1,a@x.jp,2026-04-12 10:00,,,1.5,A5,"1, 電話 (固定, 携帯)",○,,,２６歳
R2,0,real,1,a@x.jp,2026-04-12 09:00,,,1,A1,1,,,,1
R3,8,real,1,b@x.jp,2026-04-12 10:00,,,1,A1,1,,,,1
R4,IP address,TEST,1,c@x.jp,2026-04-12 10:00,,,1,A1,1,,,,1
R5,0,real,1,,2026-04-12 10:00,,,0.5,9,手紙,,,駅,"1,200 years"
R6,0,real,1,,2026-04-12 10:00,,,1,満足,,,,,40
`,
};

describe('docs/data.md', () => {
  it('names every key of a source that says how its file is read', () => {
    const described = tableBelow(page, '## A source').map(([key]) => codesIn(key)[0]);
    expect(described).toEqual(['file', 'sheet', ...Object.keys(readingShape)]);
  });

  it('names keys of items that there are', () => {
    const described = tableBelow(page, '## An item').flatMap(([key]) => codesIn(key)[0] ?? []);
    const known = Object.keys(itemShape(createReader([], new ProblemCollector()).texts));
    expect(described.filter((key) => !known.includes(key))).toEqual(['labels']);
  });

  it('has examples that are read as it says', async () => {
    const { project } = await loadProject(await writeProject(FILES));
    const { responses, warnings } = await readResponses(project);
    expect(responses.rows.map(({ id }) => id)).toEqual(['R1', 'R5', 'R6']);
    expect([...(responses.weights ?? [])]).toEqual([1.5, 0.5, 1]);
    const column = (id: string) => responses.columns.get(id);
    const [satisfaction, tools, places, age] = ['satisfaction', 'tools', 'places', 'age'].map(column);
    expect(satisfaction?.kind === 'numeric' && [...satisfaction.values]).toEqual([5, Number.NaN, 5]);
    expect(tools?.kind === 'multiple' && tools.chosen.map((marks) => [...marks])).toEqual([
      [1, 0, 0],
      [1, 0, 0],
      [0, 1, 0],
    ]);
    expect([...(tools?.state ?? [])]).toEqual([0, 0, 0]);
    expect(tools?.kind === 'multiple' && tools.openText).toEqual(['', '手紙', '']);
    expect(places?.kind === 'multiple' && places.chosen.map((marks) => [...marks])).toEqual([
      [1, 0, 0],
      [0, 0, 0],
      [0, 1, 0],
    ]);
    expect(age?.kind === 'numeric' && [...age.values]).toEqual([26, 1200, 40]);
    expect(warnings.map(({ code }) => code)).toEqual(['not-registered-counted', 'rows-left-out']);
  });
});
