import { describe, expect, it } from 'vitest';
import { writeProject } from '../support/project.js';
import { readDocument } from '../truth/checker/sentences.js';
import { documentsIn } from '../truth/documents.js';

/** Levels of an item by how many gave each, the lowest first. */
const levels = (counts: readonly number[]) => counts.flatMap((count, index) => Array.from({ length: count }, () => index + 1));

/** 370 of 130 answers is 2.846: to two decimals 2.85, to one 2.8 and not 2.9. */
const X = levels([20, 30, 40, 30, 10]);
const Y = levels([60, 40, 20, 8, 2]);

async function slides() {
  const label = (word: string) => `{ja: ${word}, en: ${word}}`;
  const root = await writeProject({
    'project.yaml': `title: {ja: 調査, en: Survey}
organisation: {ja: 試験, en: Test}
contact: {ja: 受付, en: Desk}
date: 2026-01-31
sources:
  - {id: web, label: {ja: ウェブ, en: Web}, file: responses/web.csv}
respondents:
  attributes: []
`,
    'questionnaire.yaml': `sections:
  - id: s
    title: ${label('Section')}
    measure: ${label('use')}
    scale: {low: 1, high: 5, lowLabel: ${label('Low')}, highLabel: ${label('High')}}
    items:
      - {id: x, label: ${label('X')}}
      - {id: y, label: ${label('Y')}}
`,
    'slides.yaml': `title: {ja: 結果, en: Results}
subtitle: {ja: 副題, en: Subtitle}
presenter: {ja: 試験, en: Test}
slides:
  - kind: text
    title: {ja: "{{mean x}}", en: "{{mean x}}"}
    points: [{ja: "{{mean x 2}}", en: "{{mean x 2}}"}]
  - {kind: items, items: [x]}
  - {kind: ranking}
  - {kind: table}
`,
    'feedback.yaml': null,
    'respondents.csv': `id,name\n${X.map((_, index) => `r${index},N${index}`).join('\n')}\n`,
    'responses/web.csv': `respondent,x,y\n${X.map((value, index) => `r${index},${value},${Y[index]}`).join('\n')}\n`,
  });
  const { views } = await documentsIn(root, null, null);
  return views.flatMap(({ name, view }) => (name === 'slides' ? readDocument(name, view).texts : []));
}

describe('a deck with two decimals', () => {
  it('prints a mean with them in boxes and tables, and rounds it once where sentences and charts have one', async () => {
    const texts = (await slides()).map(({ place, words }) => ({ place, en: words.en }));
    const at = (place: string) => texts.find((one) => one.place === place)?.en;
    expect(at('.slides.0.title')).toBe('2.8');
    expect(at('.slides.0.points.0.text')).toBe('2.85');
    expect(at('.slides.1.panels.0.statistics.0.value')).toBe('2.85');
    expect(at('.slides.2.title')).toBe('Mean use is highest for “X” (2.8)');
    expect(at('.slides.2.chart.rows.0.values.0')).toBe('2.8');
    expect(at('.slides.3.table.rows.0.values.0')).toBe('2.85');
  });
});
