import { writeProject } from './project.js';

/**
 * A survey of 120 with an item of each kind, whose numbers can be worked out by hand:
 * every age from 20 to 59 three times; of employees 3, 8, 30 and 300 thirty times each; a recommendation of 5 thirty times, of 7 forty
 * times and of 9 fifty times; "yes" from the first 36; three levels 30, 50 and 40 times; every third wrote something, the first of them a name.
 */
export async function kindsProject(changes: Readonly<Record<string, string>> = {}): Promise<string> {
  return writeProject({
    'project.yaml': `title: {ja: 調査, en: Survey}
organisation: {ja: 試験, en: Test}
contact: {ja: 受付, en: Desk}
date: 2026-01-31
sources: [{id: web, label: {ja: ウェブ, en: Web}, file: responses/web.csv}]
respondents:
  attributes:
    - id: dept
      kind: single
      label: {ja: 部署, en: Department}
      options: [{id: sales, label: {ja: 営業, en: Sales}}, {id: works, label: {ja: 製造, en: Works}}]
`,
    'questionnaire.yaml': `sections:
  - id: about
    number: 1
    title: {ja: 概要, en: About}
    items:
      - {id: age, number: 1, kind: number, label: {ja: 年齢, en: Age}, unit: {ja: 歳, en: years}, min: 15, max: 99}
      - {id: staff, number: 2, kind: number, label: {ja: 従業員数, en: Employees}, unit: {ja: 人, en: people}, min: 0}
      - {id: comment, number: 3, kind: text, label: {ja: 意見, en: Comment}, publish: true}
      - {id: secret, number: 4, kind: text, label: {ja: 秘密, en: Secret}}
  - id: other
    number: 2
    title: {ja: 評価, en: Rating}
    items:
      - id: nps
        label: {ja: 推奨, en: Recommendation}
        recommendation: true
        scale: {low: 0, high: 10, lowLabel: {ja: 薦めない, en: Not likely}, highLabel: {ja: 薦める, en: Likely}}
      - id: yes
        label: {ja: 賛否, en: For or against}
        scale: {low: 0, high: 1, labels: [{ja: いいえ, en: "No"}, {ja: はい, en: "Yes"}]}
      - id: three
        label: {ja: 頻度, en: Frequency}
        scale: {low: 1, high: 3, labels: [{ja: ない, en: Never}, {ja: 時々, en: Now and then}, {ja: よくある, en: Often}]}
`,
    'slides.yaml': 'title: {ja: 結果, en: Results}\nsubtitle: {ja: 副題, en: Sub}\npresenter: {ja: 試験, en: Test}\n',
    'responses/web.csv': [HEADINGS, ...Array.from({ length: 120 }, (_, index) => rowOf(index))].join('\n'),
    'respondents.csv': `id,name,dept\n${Array.from({ length: 120 }, (_, index) => `${idOf(index)},会社${idOf(index)},${index % 2 === 0 ? 'sales' : 'works'}`).join('\n')}\n`,
    ...changes,
  });
}

const HEADINGS = 'respondent,age,staff,comment,secret,nps,yes,three';

function idOf(index: number): string {
  return `R${String(index).padStart(3, '0')}`;
}

function rowOf(index: number): string {
  const comment = index === 0 ? '会社R005はよい' : index % 3 === 0 ? `意見その${index}` : '';
  const cells = [
    20 + (index % 40),
    [3, 8, 30, 300][index % 4],
    comment,
    index % 3 === 0 ? `秘密${index}` : '',
    index < 30 ? 5 : index < 70 ? 7 : 9,
    index < 36 ? 1 : 0,
    index < 30 ? 1 : index < 80 ? 2 : 3,
  ];
  return [idOf(index), ...cells].join(',');
}
