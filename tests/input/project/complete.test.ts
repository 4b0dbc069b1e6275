import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadProject } from '../../../src/input/project/load.js';
import { writeProject } from '../../support/project.js';
import { type Changes, WHOLE } from './broken.js';

/** Every key of the format that a small project can hold. */
const FULL: Changes = {
  'project.yaml': `id: full-1
title: {ja: 全部, en: Everything}
organisation: {ja: 大学, en: University}
contact: {ja: 受付, en: Desk}
date: "2026-11-01"
fieldwork: {ja: 十月, en: October}
languages: [en, ja]
synthetic: {ja: 架空, en: Made up}
frame:
  size: 1315
  description: {ja: 名簿, en: A list}
  margins:
    industry: {metal: 1000, food: 300}
    crew: {few: 900, many: 400}
terms:
  own: {ja: 貴社, en: your firm}
  respondents: {ja: 回答企業, en: responding firms}
  counter: {ja: 社, en: firms, one: firm}
  honorific: {ja: 御中, en: ""}
sources:
  - {id: mail, label: {ja: 郵送, en: Mail}, file: responses/mail.csv}
  - {id: web, label: {ja: WEB, en: Web}, file: responses/web.csv, sheet: Answers}
respondents:
  file: lists/firms.csv
  attributes:
    - id: industry
      number: 3
      kind: single
      label: {ja: 業種, en: Industry}
      short: {ja: 業, en: Ind.}
      options: [{id: metal, label: {ja: 金属, en: Metal}}, {id: food, label: {ja: 食料, en: Food}}]
    - {id: staff, kind: number, label: {ja: 従業員, en: Staff}, unit: {ja: 人, en: people}, min: 1, max: 300}
    - {id: remark, kind: text, label: {ja: 備考, en: Remark}}
missing: {noAnswer: ["99", "無回答"], notApplicable: ["-"], invalid: ["*"]}
statistics: {sd: population, base: applicable, confidence: 0.9, leastAnswered: 2}
disclosure:
  public: 12
  feedback: 4
  spread: 20
  changed: 6
  reader: included
  magnitudes: {percent: 15, largest: 3, share: 0.8}
  reason: All four owners agreed in writing.
  allow: [{phrase: "Ask us, too", reason: The desk says so.}]
analyses:
  bands:
    - id: crew
      of: staff
      label: {ja: 規模, en: Size}
      bands: [{id: few, label: {ja: 少, en: Few}, to: 9}, {id: many, label: {ja: 多, en: Many}, from: 10}]
  groups:
    - {id: by_crew, by: crew, of: [q1, q1_1], adjust: bh}
    - {id: early, by: arrival, of: [q1]}
  correlations: [{id: ties, label: {ja: 関連, en: Ties}, of: [q1_1], with: [q1_1], adjust: bh}]
  crosses: [{id: small, groups: by_crew, categories: [few], of: q1_1, answers: bottomTwo, base: answers}]
  gaps:
    - id: wishes
      label: {ja: 希望, en: Wishes}
      pairs: [{label: {ja: 甲, en: A}, from: q1_1, to: q1_1}]
  similar: {margin: 0.25}
weights: {method: raking, by: [industry, crew], trim: {least: 0.3, most: 3}}
reports: [slides, feedback]
editions: [bilingual, ja]
formats: [pdf]
`,
  'questionnaire.yaml': `scales:
  five: {low: 1, high: 5, lowLabel: {ja: 低い, en: Low}, highLabel: {ja: 高い, en: High}}
sections:
  - id: q1
    number: "1a"
    title: {ja: 第一, en: First}
    short: {ja: 一, en: 1st}
    measure: {ja: 重視度, en: importance}
    question: {ja: どうですか。, en: How is it?}
    scale: five
    items:
      - {number: 1, label: {ja: 甲, en: Alpha}, short: {ja: 短, en: Short}, reverse: true, column: "Q1-1"}
      - number: 2
        label: {ja: 乙, en: Beta}
        scale: {low: -2, high: 2, lowLabel: {ja: 悪い, en: Bad}, highLabel: {ja: 良い, en: Good}}
        askedIf: {item: q1_1, in: [4, 5]}
  - id: q2
    title: {ja: 第二, en: Second}
    kind: single
    items:
      - id: q2
        label: {ja: 丙, en: Gamma}
        options: [{id: "1", label: {ja: はい, en: "Yes"}}, {id: other, label: {ja: 他, en: Other}, open: true}]
      - id: many
        kind: multiple
        label: {ja: 丁, en: Delta}
        options: [{id: a, label: {ja: あ, en: A}}, {id: b, label: {ja: い, en: B}}]
        askedIf: {item: q2, in: other}
      - {id: amount, kind: number, label: {ja: 額, en: Amount}, unit: {ja: 円, en: yen}, min: 0.5, max: 10}
      - {id: words, kind: text, label: {ja: 記述, en: Words}}
`,
  'feedback.yaml': `title: {ja: 回答, en: Answers}
introduction: {ja: 感謝, en: Thanks}
actions:
  - {title: {ja: 話す, en: Talk}, text: {ja: 社内で, en: At work}}
  - if: q1_1 >= 4 and q2 = other or many in [a, b] and amount<2.5 or q1_1 − q1_1 > 0 and q1_1 is [higher, a-little-higher]
    title: {ja: 相談, en: Ask}
    text: {ja: 窓口で, en: At the desk}
programmes:
  - title: {ja: 窓口, en: Desk}
    text: {ja: 無料, en: Free}
    link: {url: "https://example.jp/a?b=1", label: {ja: 例, en: Example}}
peers: [industry, {by: crew, name: {ja: 同規模, en: your size}}]
delivery:
  fileName: "{name} {date}"
  passwords: generated
  combined: true
  letter:
    title: {ja: 送付, en: Report}
    sender: {ja: 大学, en: University}
    address: [{ja: 市, en: City}]
    salutation: {ja: 拝啓, en: Dear reader}
    paragraphs: [{ja: 同封, en: Enclosed}]
    closing: {ja: 敬具, en: Yours}
`,
  'brief.yaml': `title: {ja: 要約, en: Brief}
addressee: {ja: 市, en: City}
headline:
  - text: {ja: 高い, en: High}
    when: [{statistic: mean, of: q1_1, atLeast: 3.5}, {statistic: bottomTwo, of: q1_1, atLeast: 0.1, atMost: 0.4}]
  - text: {ja: 他, en: Else}
length: full
findings:
  - {finding: breakdown-many, topic: {ja: 話題, en: Topic}, also: [split-q1]}
relevance: {split-q1: 2, many: 0.5}
options:
  - title: {ja: 案, en: Option}
    text: {ja: "{{mean q1_1}}です", en: "It is {{mean q1_1}}"}
    cost: {ja: 小, en: low}
    works: some
    because: {ja: 例, en: A case}
    on: [split-q1]
    when: [{statistic: mean, of: q1_1, atLeast: 2}]
limits: [{ja: 限界, en: Limit}]
`,
  'slides.yaml': `title: {ja: 結果, en: Results}
subtitle: {ja: 副題, en: Subtitle}
presenter: {ja: 発表, en: Speaker}
precision: 7
slides: [{kind: items, items: [q1_1, q1_2], headline: [{text: {ja: 高い, en: "High"}, when: [{statistic: mean, of: q1_1, atLeast: 1.5}]}]}, {kind: closing, title: {ja: 終, en: End}}]
`,
  'respondents.csv': null,
  'lists/firms.csv': '',
  'responses/mail.csv': '',
};

describe('a project with every key', () => {
  const five = { low: 1, high: 5, labels: null, lowLabel: { ja: '低い', en: 'Low' }, highLabel: { ja: '高い', en: 'High' } };
  const two = { low: -2, high: 2, labels: null, lowLabel: { ja: '悪い', en: 'Bad' }, highLabel: { ja: '良い', en: 'Good' } };

  it('is loaded as it is written', async () => {
    const root = await writeProject({ ...WHOLE, ...FULL });
    const { project, warnings } = await loadProject(root);
    expect(warnings).toEqual([]);
    expect(project).toStrictEqual({
      id: 'full-1',
      root,
      title: { ja: '全部', en: 'Everything' },
      organisation: { ja: '大学', en: 'University' },
      contact: { ja: '受付', en: 'Desk' },
      date: '2026-11-01',
      fieldwork: { ja: '十月', en: 'October' },
      languages: ['en', 'ja'],
      synthetic: { ja: '架空', en: 'Made up' },
      frame: {
        size: 1315,
        description: { ja: '名簿', en: 'A list' },
        margins: new Map([
          [
            'industry',
            new Map([
              ['metal', 1000],
              ['food', 300],
            ]),
          ],
          [
            'crew',
            new Map([
              ['few', 900],
              ['many', 400],
            ]),
          ],
        ]),
      },
      terms: {
        own: { ja: '貴社', en: 'your firm' },
        respondents: { ja: '回答企業', en: 'responding firms' },
        counter: { ja: '社', en: 'firms' },
        counterOne: 'firm',
        honorific: { ja: '御中', en: '' },
      },
      sources: [
        { id: 'mail', label: { ja: '郵送', en: 'Mail' }, file: `${root}/responses/mail.csv`, sheet: null, reading: null },
        { id: 'web', label: { ja: 'WEB', en: 'Web' }, file: `${root}/responses/web.csv`, sheet: 'Answers', reading: null },
      ],
      registryFile: `${root}/lists/firms.csv`,
      attributes: [
        {
          id: 'industry',
          number: 3,
          kind: 'single',
          label: { ja: '業種', en: 'Industry' },
          short: { ja: '業', en: 'Ind.' },
          topic: null,
          column: 'industry',
          reading: null,
          askedIf: null,
          merge: [],
          options: [
            { id: 'metal', label: { ja: '金属', en: 'Metal' }, open: false },
            { id: 'food', label: { ja: '食料', en: 'Food' }, open: false },
          ],
        },
        {
          id: 'staff',
          number: null,
          kind: 'number',
          label: { ja: '従業員', en: 'Staff' },
          short: { ja: '従業員', en: 'Staff' },
          topic: null,
          column: 'staff',
          reading: null,
          askedIf: null,
          unit: { ja: '人', en: 'people' },
          min: 1,
          max: 300,
        },
        {
          id: 'remark',
          number: null,
          kind: 'text',
          publish: false,
          label: { ja: '備考', en: 'Remark' },
          short: { ja: '備考', en: 'Remark' },
          topic: null,
          column: 'remark',
          reading: null,
          askedIf: null,
        },
      ],
      missingCodes: { noAnswer: ['99', '無回答'], notApplicable: ['-'], invalid: ['*'] },
      statistics: { sd: 'population', base: 'applicable', confidence: 0.9, leastAnswered: 2 },
      disclosure: {
        public: 12,
        feedback: 4,
        spread: 20,
        changed: 6,
        reader: 'included',
        magnitudes: { percent: 15, largest: 3, share: 0.8 },
        reason: 'All four owners agreed in writing.',
        allow: [{ phrase: 'Ask us, too', reason: 'The desk says so.' }],
      },
      analyses: {
        bands: [
          {
            id: 'crew',
            of: 'staff',
            label: { ja: '規模', en: 'Size' },
            bands: [
              { id: 'few', label: { ja: '少', en: 'Few' }, from: null, to: 9 },
              { id: 'many', label: { ja: '多', en: 'Many' }, from: 10, to: null },
            ],
          },
        ],
        groups: [
          { id: 'by_crew', by: 'crew', of: ['q1', 'q1_1'], adjust: 'bh' },
          { id: 'early', by: 'arrival', of: ['q1'], adjust: 'holm' },
        ],
        gaps: [
          {
            id: 'wishes',
            label: { ja: '希望', en: 'Wishes' },
            pairs: [{ label: { ja: '甲', en: 'A' }, from: 'q1_1', to: 'q1_1' }],
            adjust: 'holm',
          },
        ],
        correlations: [{ id: 'ties', label: { ja: '関連', en: 'Ties' }, of: ['q1_1'], with: ['q1_1'], adjust: 'bh' }],
        crosses: [{ id: 'small', groups: 'by_crew', categories: ['few'], of: 'q1_1', answers: ['1', '2'], base: 'answers' }],
        similar: { margin: 0.25 },
      },
      weights: { method: 'raking', by: ['industry', 'crew'], trim: { least: 0.3, most: 3 } },
      questionnaire: {
        sections: [
          {
            id: 'q1',
            number: '1a',
            title: { ja: '第一', en: 'First' },
            short: { ja: '一', en: '1st' },
            measure: { ja: '重視度', en: 'importance' },
            question: { ja: 'どうですか。', en: 'How is it?' },
            items: [
              {
                id: 'q1_1',
                number: 1,
                kind: 'scale',
                label: { ja: '甲', en: 'Alpha' },
                short: { ja: '短', en: 'Short' },
                topic: null,
                column: 'Q1-1',
                reading: null,
                askedIf: null,
                scale: five,
                reverse: true,
                recommendation: false,
              },
              {
                id: 'q1_2',
                number: 2,
                kind: 'scale',
                label: { ja: '乙', en: 'Beta' },
                short: { ja: '乙', en: 'Beta' },
                topic: null,
                column: 'q1_2',
                reading: null,
                askedIf: { item: 'q1_1', in: ['4', '5'] },
                scale: two,
                reverse: false,
                recommendation: false,
              },
            ],
          },
          {
            id: 'q2',
            number: null,
            title: { ja: '第二', en: 'Second' },
            short: { ja: '第二', en: 'Second' },
            measure: { ja: '評点', en: 'rating' },
            question: null,
            items: [
              {
                id: 'q2',
                number: null,
                kind: 'single',
                label: { ja: '丙', en: 'Gamma' },
                short: { ja: '丙', en: 'Gamma' },
                topic: null,
                column: 'q2',
                reading: null,
                askedIf: null,
                merge: [],
                options: [
                  { id: '1', label: { ja: 'はい', en: 'Yes' }, open: false },
                  { id: 'other', label: { ja: '他', en: 'Other' }, open: true },
                ],
              },
              {
                id: 'many',
                number: null,
                kind: 'multiple',
                label: { ja: '丁', en: 'Delta' },
                short: { ja: '丁', en: 'Delta' },
                topic: null,
                column: 'many',
                reading: null,
                askedIf: { item: 'q2', in: ['other'] },
                options: [
                  { id: 'a', label: { ja: 'あ', en: 'A' }, open: false },
                  { id: 'b', label: { ja: 'い', en: 'B' }, open: false },
                ],
              },
              {
                id: 'amount',
                number: null,
                kind: 'number',
                label: { ja: '額', en: 'Amount' },
                short: { ja: '額', en: 'Amount' },
                topic: null,
                column: 'amount',
                reading: null,
                askedIf: null,
                unit: { ja: '円', en: 'yen' },
                min: 0.5,
                max: 10,
              },
              {
                id: 'words',
                number: null,
                kind: 'text',
                publish: false,
                label: { ja: '記述', en: 'Words' },
                short: { ja: '記述', en: 'Words' },
                topic: null,
                column: 'words',
                reading: null,
                askedIf: null,
              },
            ],
          },
        ],
      },
      reports: ['feedback', 'slides'],
      editions: ['bilingual', 'ja'],
      formats: ['pdf'],
      feedback: {
        title: { ja: '回答', en: 'Answers' },
        introduction: { ja: '感謝', en: 'Thanks' },
        peers: ['industry', 'crew'],
        peerNames: { crew: { ja: '同規模', en: 'your size' } },
        actions: [
          { title: { ja: '話す', en: 'Talk' }, text: { ja: '社内で', en: 'At work' }, if: null, link: null },
          {
            title: { ja: '相談', en: 'Ask' },
            text: { ja: '窓口で', en: 'At the desk' },
            if: [
              [
                { item: 'q1_1', kind: 'number', is: '>=', value: 4 },
                { item: 'q2', kind: 'options', options: ['other'] },
              ],
              [
                { item: 'many', kind: 'options', options: ['a', 'b'] },
                { item: 'amount', kind: 'number', is: '<', value: 2.5 },
              ],
              [
                { kind: 'gap', of: { kind: 'item', id: 'q1_1' }, less: { kind: 'item', id: 'q1_1' }, is: '>', value: 0 },
                { kind: 'standing', of: { kind: 'item', id: 'q1_1' }, verdicts: ['higher', 'a-little-higher'] },
              ],
            ],
            link: null,
          },
        ],
        programmes: [
          {
            title: { ja: '窓口', en: 'Desk' },
            text: { ja: '無料', en: 'Free' },
            if: null,
            link: { url: 'https://example.jp/a?b=1', label: { ja: '例', en: 'Example' } },
          },
        ],
        delivery: {
          fileName: '{name} {date}',
          passwords: 'generated',
          combined: true,
          letter: {
            title: { ja: '送付', en: 'Report' },
            sender: { ja: '大学', en: 'University' },
            address: [{ ja: '市', en: 'City' }],
            salutation: { ja: '拝啓', en: 'Dear reader' },
            paragraphs: [{ ja: '同封', en: 'Enclosed' }],
            closing: { ja: '敬具', en: 'Yours' },
          },
        },
      },
      brief: {
        title: { ja: '要約', en: 'Brief' },
        addressee: { ja: '市', en: 'City' },
        headline: [
          {
            text: { ja: '高い', en: 'High' },
            when: [
              { statistic: 'mean', of: 'q1_1', atLeast: 3.5, atMost: null },
              { statistic: 'bottomTwo', of: 'q1_1', atLeast: 0.1, atMost: 0.4 },
            ],
          },
          { text: { ja: '他', en: 'Else' }, when: [] },
        ],
        length: 'full',
        findings: {
          picked: [{ finding: 'breakdown-many', also: ['split-q1'], topic: { ja: '話題', en: 'Topic' }, chart: 'means' }],
        },
        relevance: new Map([
          ['split-q1', 2],
          ['many', 0.5],
        ]),
        proposals: [
          {
            title: { ja: '案', en: 'Option' },
            text: {
              ja: [
                { kind: 'quote', result: 'mean', of: 'q1_1', option: null, digits: null, strong: false },
                { kind: 'words', text: 'です', strong: false },
              ],
              en: [
                { kind: 'words', text: 'It is ', strong: false },
                { kind: 'quote', result: 'mean', of: 'q1_1', option: null, digits: null, strong: false },
              ],
            },
            aspects: {
              who: null,
              cost: { ja: [{ kind: 'words', text: '小', strong: false }], en: [{ kind: 'words', text: 'low', strong: false }] },
              feasibility: null,
              risk: null,
              missing: null,
            },
            works: 'some',
            because: {
              ja: [{ kind: 'words', text: '例', strong: false }],
              en: [{ kind: 'words', text: 'A case', strong: false }],
            },
            on: ['split-q1'],
            when: [{ statistic: 'mean', of: 'q1_1', atLeast: 2, atMost: null }],
          },
        ],
        limits: [{ ja: '限界', en: 'Limit' }],
      },
      slides: {
        title: { ja: '結果', en: 'Results' },
        subtitle: { ja: '副題', en: 'Subtitle' },
        presenter: { ja: '発表', en: 'Speaker' },
        precision: 7,
        pictures: [],
        slides: [
          {
            kind: 'items',
            items: ['q1_1', 'q1_2'],
            place: { file: path.join(root, 'slides.yaml'), line: 5, column: 10, key: 'slides[0]' },
            title: null,
            headline: [
              {
                text: {
                  ja: [{ kind: 'words', text: '高い', strong: false }],
                  en: [{ kind: 'words', text: 'High', strong: false }],
                },
                when: [{ statistic: 'mean', of: 'q1_1', atLeast: 1.5, atMost: null }],
              },
            ],
            kicker: null,
            notes: [],
          },
          {
            kind: 'closing',
            points: [],
            place: { file: path.join(root, 'slides.yaml'), line: 5, column: 139, key: 'slides[1]' },
            title: {
              ja: [{ kind: 'words', text: '終', strong: false }],
              en: [{ kind: 'words', text: 'End', strong: false }],
            },
            headline: null,
            kicker: null,
            notes: [],
          },
        ],
      },
      places: expect.any(Map),
      files: [
        'project.yaml',
        'questionnaire.yaml',
        'feedback.yaml',
        'brief.yaml',
        'slides.yaml',
        'responses/mail.csv',
        'responses/web.csv',
        'lists/firms.csv',
      ].map((name) => path.join(root, name)),
    });
  });
});
