import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeProblem } from '../../src/problems.js';
import { loadProject } from '../../src/project/load.js';
import { writeProject } from '../support/project.js';
import { added, type Changes, edit, problemsOf, WHOLE } from './broken.js';

const load = async (changes: Changes) => (await loadProject(await writeProject({ ...WHOLE, ...changes }))).project;

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
frame: {size: 1315, description: {ja: 名簿, en: A list}}
terms:
  own: {ja: 貴社, en: your firm}
  respondents: {ja: 回答企業, en: responding firms}
  counter: {ja: 社, en: firms, one: firm}
  honorific: {ja: 御中, en: ""}
sources:
  - {id: mail, label: {ja: 郵送, en: Mail}, file: responses/mail.csv}
  - {id: web, label: {ja: WEB, en: Web}, file: responses/web.csv}
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
statistics: {sd: population, base: applicable}
disclosure: {public: 12, feedback: 6, spread: 20}
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
nextSteps: [{ja: 話す, en: Talk}]
`,
  'brief.yaml': `title: {ja: 要約, en: Brief}
addressee: {ja: 市, en: City}
headline:
  - text: {ja: 高い, en: High}
    when: [{statistic: mean, of: q1_1, atLeast: 3.5}, {statistic: bottomTwo, of: q1_1, atLeast: 0.1, atMost: 0.4}]
  - text: {ja: 他, en: Else}
findings:
  - {kind: breakdown, item: many, implication: {ja: 含意, en: Implication}}
limits: [{ja: 限界, en: Limit}]
`,
  'slides.yaml': `title: {ja: 結果, en: Results}
subtitle: {ja: 副題, en: Subtitle}
presenter: {ja: 発表, en: Speaker}
order: [[q1_1, q1_2], [q2]]
precision: 7
closing: [{ja: 終, en: End}]
`,
  'respondents.csv': null,
  'lists/firms.csv': '',
  'responses/mail.csv': '',
};

describe('a project with every key', () => {
  const five = { low: 1, high: 5, lowLabel: { ja: '低い', en: 'Low' }, highLabel: { ja: '高い', en: 'High' } };
  const two = { low: -2, high: 2, lowLabel: { ja: '悪い', en: 'Bad' }, highLabel: { ja: '良い', en: 'Good' } };

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
      frame: { size: 1315, description: { ja: '名簿', en: 'A list' } },
      terms: {
        own: { ja: '貴社', en: 'your firm' },
        respondents: { ja: '回答企業', en: 'responding firms' },
        counter: { ja: '社', en: 'firms' },
        counterOne: 'firm',
        honorific: { ja: '御中', en: '' },
      },
      sources: [
        { id: 'mail', label: { ja: '郵送', en: 'Mail' }, file: `${root}/responses/mail.csv` },
        { id: 'web', label: { ja: 'WEB', en: 'Web' }, file: `${root}/responses/web.csv` },
      ],
      registryFile: `${root}/lists/firms.csv`,
      attributes: [
        {
          id: 'industry',
          number: 3,
          kind: 'single',
          label: { ja: '業種', en: 'Industry' },
          short: { ja: '業', en: 'Ind.' },
          column: 'industry',
          askedIf: null,
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
          column: 'staff',
          askedIf: null,
          unit: { ja: '人', en: 'people' },
          min: 1,
          max: 300,
        },
        {
          id: 'remark',
          number: null,
          kind: 'text',
          label: { ja: '備考', en: 'Remark' },
          short: { ja: '備考', en: 'Remark' },
          column: 'remark',
          askedIf: null,
        },
      ],
      missingCodes: { noAnswer: ['99', '無回答'], notApplicable: ['-'], invalid: ['*'] },
      statistics: { sd: 'population', base: 'applicable' },
      disclosure: { public: 12, feedback: 6, spread: 20 },
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
                column: 'Q1-1',
                askedIf: null,
                scale: five,
                reverse: true,
              },
              {
                id: 'q1_2',
                number: 2,
                kind: 'scale',
                label: { ja: '乙', en: 'Beta' },
                short: { ja: '乙', en: 'Beta' },
                column: 'q1_2',
                askedIf: { item: 'q1_1', in: ['4', '5'] },
                scale: two,
                reverse: false,
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
                column: 'q2',
                askedIf: null,
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
                column: 'many',
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
                column: 'amount',
                askedIf: null,
                unit: { ja: '円', en: 'yen' },
                min: 0.5,
                max: 10,
              },
              {
                id: 'words',
                number: null,
                kind: 'text',
                label: { ja: '記述', en: 'Words' },
                short: { ja: '記述', en: 'Words' },
                column: 'words',
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
        nextSteps: [{ ja: '話す', en: 'Talk' }],
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
        findings: [{ kind: 'breakdown', item: 'many', implication: { ja: '含意', en: 'Implication' } }],
        limits: [{ ja: '限界', en: 'Limit' }],
      },
      slides: {
        title: { ja: '結果', en: 'Results' },
        subtitle: { ja: '副題', en: 'Subtitle' },
        presenter: { ja: '発表', en: 'Speaker' },
        order: [['q1_1', 'q1_2'], ['q2']],
        precision: 7,
        closing: [{ ja: '終', en: 'End' }],
      },
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

describe('defaults', () => {
  it('stand in for what project.yaml leaves out', async () => {
    const project = await load({});
    expect(project.id).toBe('small');
    expect([project.fieldwork, project.synthetic, project.frame]).toEqual([null, null, null]);
    expect(project.languages).toEqual(['ja', 'en']);
    expect(project.terms).toEqual({
      own: { ja: 'あなた', en: 'you' },
      respondents: { ja: '回答者', en: 'respondents' },
      counter: { ja: '人', en: 'respondents' },
      counterOne: 'respondent',
      honorific: { ja: '様', en: '' },
    });
    expect(project.statistics).toEqual({ sd: 'sample', base: 'answered' });
    expect(project.disclosure).toEqual({ public: 10, feedback: 5, spread: 10 });
    expect(project.reports).toEqual(['feedback', 'brief', 'slides']);
    expect(project.editions).toEqual(['ja', 'en', 'bilingual']);
    expect(project.formats).toEqual(['html', 'pdf']);
    expect(project.registryFile).toBe(path.join(project.root, 'respondents.csv'));
  });

  it('stand in for what the report texts leave out', async () => {
    const { feedback, brief, slides } = await load({});
    expect(feedback?.nextSteps).toEqual([]);
    expect(brief?.limits).toEqual([]);
    expect(brief?.findings.map(({ implication }) => implication)).toEqual([null, null, null]);
    expect([slides?.order, slides?.precision, slides?.closing]).toEqual([null, 2, []]);
  });

  it('fill what a mapping leaves out, key by key', async () => {
    const settings = 'statistics: {sd: population}\ndisclosure: {spread: 30}\nterms: {own: {ja: 貴社, en: your firm}}';
    const project = await load(added('project.yaml', settings));
    expect(project.statistics).toEqual({ sd: 'population', base: 'answered' });
    expect(project.disclosure).toEqual({ public: 10, feedback: 5, spread: 30 });
    expect([project.terms.own.en, project.terms.counter.en]).toEqual(['your firm', 'respondents']);
  });

  it('give an empty project no codes and no registry', async () => {
    const minimal = String(WHOLE['project.yaml']).replace(/respondents:[\s\S]*/, '');
    const project = await load({ 'project.yaml': minimal, 'respondents.csv': null });
    expect(project.missingCodes).toEqual({ noAnswer: [], notApplicable: [], invalid: [] });
    expect([project.registryFile, project.attributes]).toEqual([null, []]);
  });

  it('take the plural of a counter where no singular is written', async () => {
    const { terms } = await load(added('project.yaml', 'terms: {counter: {ja: 社, en: firms}}'));
    expect([terms.counter, terms.counterOne]).toEqual([{ ja: '社', en: 'firms' }, 'firms']);
  });

  it('make reports of the texts that are there', async () => {
    const { reports, brief, files } = await load({ 'brief.yaml': null });
    expect([reports, brief]).toEqual([['feedback', 'slides'], null]);
    expect(files.some((file) => file.endsWith('brief.yaml'))).toBe(false);
  });

  it('do not keep texts from being read of reports that are not made', async () => {
    const changes = added('project.yaml', 'reports: [slides]');
    const { reports, brief } = await load(changes);
    expect([reports, brief?.title.en]).toEqual([['slides'], 'Brief']);
    const broken = await problemsOf(await writeProject({ ...WHOLE, ...changes, 'brief.yaml': '' }));
    expect(broken.map(({ code }) => code)).toEqual(['yaml-empty']);
  });
});

describe('a project of one language', () => {
  const plain = (text: string | undefined, lang: 'ja' | 'en') =>
    (text ?? '').replaceAll(/\{ja: ([^,}]+), en: ("?[^,}"]+"?)\}/g, (_, ja, en) => (lang === 'ja' ? ja : en));
  const inOne = (lang: 'ja' | 'en') =>
    Object.fromEntries(
      Object.entries(WHOLE).map(([name, text]) => [
        name,
        name.endsWith('.csv') ? text : plain(text, lang) + (name === 'project.yaml' ? `languages: [${lang}]\n` : ''),
      ]),
    );

  it('takes plain texts, and repeats them for the other language', async () => {
    const project = await load(inOne('ja'));
    expect(project.title).toEqual({ ja: '小さな調査', en: '小さな調査' });
    expect(project.editions).toEqual(['ja']);
    expect(project.terms.own).toEqual({ ja: 'あなた', en: 'あなた' });
    expect(project.questionnaire.sections[0]?.measure).toEqual({ ja: '評点', en: '評点' });
    expect(project.attributes[0]?.label).toEqual({ ja: '規模', en: '規模' });
  });

  it('may be English', async () => {
    const project = await load(inOne('en'));
    expect(project.title).toEqual({ ja: 'Small survey', en: 'Small survey' });
    expect(project.editions).toEqual(['en']);
    expect(project.terms.honorific).toEqual({ ja: '', en: '' });
  });

  it('may have texts of both, of which it shows its own', async () => {
    const project = await load(added('project.yaml', 'languages: [en]'));
    expect(project.title).toEqual({ ja: 'Small survey', en: 'Small survey' });
  });
});

describe('texts', () => {
  it('are joined over line breaks as their language writes them, trimmed and composed', async () => {
    const text = 'title:\n  ja: >-\n    回答は\n    Web と\n    郵送で\n    集めた。\n  en: "  Answers\n    came in. "\n';
    const { slides } = await load(edit('slides.yaml', ['title: {ja: 結果, en: Results}\n', text]));
    expect(slides?.title).toEqual({ ja: '回答は Web と郵送で集めた。', en: 'Answers came in.' });
    const decomposed = await load(edit('slides.yaml', ['ja: 結果', 'ja: か\u3099']));
    expect(decomposed.slides?.title.ja).toBe('が');
  });

  it('stay what they are, whatever they mean elsewhere', async () => {
    const odd = '<script>{{x}}</script> =1+1 & \\u0041 $& 𠮷';
    const { slides } = await load(edit('slides.yaml', ['en: Results', `en: '${odd}'`]));
    expect(slides?.title.en).toBe(odd);
  });

  it('may be repeated by aliases', async () => {
    const { slides } = await load(
      edit('slides.yaml', ['{ja: 結果, en: Results}', '&t {ja: 結果, en: Results}'], ['{ja: 副題, en: Subtitle}', '*t']),
    );
    expect(slides?.subtitle).toEqual({ ja: '結果', en: 'Results' });
  });
});

describe('several mistakes', () => {
  it('are all named in one run, file by file from the top, without what only follows from them', async () => {
    const root = await writeProject({
      ...WHOLE,
      ...edit(
        'project.yaml',
        ['en: Test}', 'en: }'],
        ['2026-01-31', '2026-13-01'],
        ['responses/web.csv', '../web.csv'],
        ['missing', 'mising'],
      ),
      ...edit('questionnaire.yaml', ['id: beta', 'id: alpha'], ['{ja: 丙, en: Gamma}', 'Gamma'], ['item: gamma', 'item: gama']),
      ...edit('brief.yaml', ['section: s1', 'section: s9'], ['of: alpha', 'of: delta']),
      'slides.yaml': 'title: "x\n',
      'feedback.yaml': '',
    });
    const told = (await problemsOf(root)).map((problem) => describeProblem(problem, root).split('\n')[0]);
    expect(told).toEqual([
      'project.yaml:2:24: error: Nothing is written here. [organisation.en]',
      'project.yaml:4:7: error: There is no day 2026-13-01 in the calendar. [date]',
      'project.yaml:6:48: error: "../web.csv" leads out of the project folder. [sources[0].file]',
      'project.yaml:10:1: error: The key "mising" is not known here. Did you mean "missing"? [mising]',
      'questionnaire.yaml:10:14: error: The id "alpha" is used twice; the first is at questionnaire.yaml:9:14. [sections[0].items[1].id]',
      'questionnaire.yaml:16:16: error: A text in both languages was expected here. [sections[1].items[0].label]',
      'questionnaire.yaml:20:95: error: There is no earlier item "gama". Did you mean "gamma"? [sections[1].items[1].askedIf.item]',
      'feedback.yaml:1:1: error: The file is empty.',
      'brief.yaml:5:34: error: "delta" has no mean: it is neither a scale item nor a section whose scale items share one range. [headline[0].when[0].of]',
      'brief.yaml:8:30: error: There is no section "s9". Did you mean "s1"? [findings[0].section]',
      'brief.yaml:12:57: error: There is no section or item "beta". [findings[1].pairs[0].to]',
      'slides.yaml:1:1: error: A quotation mark or bracket opened here or above is not closed. The line reads: title: "x',
    ]);
  });

  it('do not depend on languages that cannot be read', async () => {
    const problems = await problemsOf(
      await writeProject({
        ...WHOLE,
        ...added('project.yaml', 'languages: [en, de]'),
        ...edit('slides.yaml', ['{ja: 結果, en: Results}', 'Results']),
      }),
    );
    expect(problems.map(({ code }) => code)).toEqual(['not-one-of']);
  });
});

describe('whatever is done to a file', () => {
  const names = Object.keys(WHOLE).filter((name) => name.endsWith('.yaml'));
  const scrap = fc.constantFrom(
    '',
    ' ',
    '\n',
    '\t',
    ':',
    ': ',
    '- ',
    '{',
    '}',
    '[',
    ']',
    ',',
    '"',
    "'",
    '#',
    '&a ',
    '*a',
    '!',
    '|',
    '>',
    '%',
    '\\',
    '0',
    '~',
    'ja',
    '：',
    '\u0000',
    '\uD800',
    '<<: ',
    '? ',
    '---\n',
    '__proto__',
  );

  it('a project is loaded or refused with problems that have words and a place', async () => {
    const root = await writeProject(WHOLE);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), fc.nat(), fc.nat({ max: 40 }), scrap, async (name, at, length, put) => {
        const text = String(WHOLE[name]);
        const start = at % text.length;
        await writeFile(path.join(root, name), text.slice(0, start) + put + text.slice(start + length));
        const problems = await problemsOf(root);
        await writeFile(path.join(root, name), text);
        for (const { place, message } of problems) {
          expect(place?.file.startsWith(root)).toBe(true);
          expect(message).toMatch(/^["A-Z][^\n]*[^\n]$/);
          expect(message).not.toMatch(/undefined|NaN|\[object|Invalid input/);
        }
      }),
      { numRuns: 200 },
    );
  });
});
