import { beforeAll, describe, expect, it } from 'vitest';
import { protect } from '../../src/analysis/disclosure/protect.js';
import type { Panel, Slide } from '../../src/model/slides-view.js';
import type { Text } from '../../src/model/text.js';
import { figuresOfSlides } from '../../src/reports/figures/slides.js';
import { openReportContext } from '../../src/reports/report/context.js';
import { composeWorkbook } from '../../src/reports/workbook/compose.js';
import { analyseSurvey, BRIEF_PRECISION, decideSurvey } from '../../src/survey.js';
import { composedFeedback } from '../support/feedback.js';
import { kindsProject } from '../support/kinds.js';
import { type ComposedSlides, composedSlides } from '../support/slides.js';

let root: string;
let deck: ComposedSlides;
beforeAll(async () => {
  root = await kindsProject();
  deck = await composedSlides(root);
});

function slide(id: string): Slide {
  const found = deck.view.slides.find((one) => one.id === id);
  if (!found) throw new Error(`There is no slide ${id} among ${deck.view.slides.map((one) => one.id).join(', ')}.`);
  return found;
}

function panel(itemId: string): Panel {
  const found = deck.view.slides.flatMap((one) => (one.kind === 'items' ? one.panels : [])).find((one) => one.itemId === itemId);
  if (!found) throw new Error(`There is no panel of ${itemId}.`);
  return found;
}

const statistics = (of: Panel) =>
  of.kind === 'choice' ? [] : of.statistics.map(({ label, value }) => `${label.en}: ${value.en}`);
const pointsIn = (of: Slide, lang: 'ja' | 'en') =>
  of.kind === 'text' ? of.points.map(({ text }) => text[lang].map((run) => run.text).join('')) : [];

describe('a number item', () => {
  it('has a band for every five years with fifteen in each, and its statistics', () => {
    const age = panel('age');
    if (age.kind !== 'number') throw new Error('It is no panel of numbers.');
    expect(age.rows.map(({ label, count, share }) => [label.en, count, share.en])).toEqual(
      ['≤ 24', '25–29', '30–34', '35–39', '40–44', '45–49', '50–54', '≥ 55'].map((label) => [label, '15', '13%']),
    );
    // Mean of 20 to 59; type-7 quartiles 29.75 and 49.25 and the sample deviation 11.59 to two figures, the median 39.5 to 40.
    expect(statistics(age)).toEqual(['Mean: 39.5', 'Median: 40', 'Middle half: 30–49', 'SD: 12']);
    expect([age.base.ja, age.base.en]).toEqual(['単位：歳、n = 120', 'Unit: years, n = 120']);
  });

  it('says where its middle half lies', () => {
    const { title } = slide('age-staff');
    expect([title.ja, title.en]).toEqual([
      '「年齢」の中央値は40歳、中央の半数は30から49歳である',
      'The median for “Age” is 40 years; the middle half lies between 30 and 49 years',
    ]);
  });

  it('may be asked for by name', async () => {
    const slides =
      'title: {ja: 結果, en: R}\nsubtitle: {ja: 副題, en: S}\npresenter: {ja: 試, en: T}\nslides: [{kind: items, items: [age]}]\n';
    const { view } = await composedSlides(await kindsProject({ 'slides.yaml': slides }));
    expect(view.slides.map(({ id }) => id)).toEqual(['age']);
  });

  it('is a figure of its own, with its bands as a table', () => {
    const figure = figuresOfSlides(
      openReportContext(deck.project, (text, size) => text.length * size * 0.6),
      deck.view,
    ).find(({ id }) => id === 'slides-staff');
    expect(figure?.table.rows.map((row) => row.slice(1, 4))).toEqual(
      ['≤ 4', '5–9', '10–49', '≥ 50'].map((label) => [{ ja: label, en: label }, 30, 25]),
    );
  });

  it('tells a reader the own number beside the bands of the others', async () => {
    const { reports } = await composedFeedback(root, ['R000']);
    const rows = reports[0]?.view.items.sections.flatMap((section) => section.rows) ?? [];
    const [age] = rows;
    // R000 is 20 years old, so that fourteen others are below 25; the median of the 119 is 40, and the third quartile 49.5, to two figures 50.
    expect([age?.own.ja, age?.own.en]).toEqual(['20歳', '20 years']);
    expect(age?.note?.en).toContain(
      'The median of other respondents is 40 years; the middle half lies between 30 years and 50 years (n = 119). ≤ 24: 14, 25–29: 15,',
    );
  });
});

describe('a recommendation', () => {
  it('is told in three groups with the net score and its interval', () => {
    // 30 of 120 detractors, 40 passives, 50 promoters; the interval by t.test in R.
    expect(statistics(panel('nps'))).toEqual([
      'Net score: +17 [+2, +31]',
      'Detractors 0–6: 25%',
      'Passives 7–8: 33%',
      'Promoters 9–10: 42%',
      'n: 120',
    ]);
  });

  it('can be quoted', async () => {
    const slides = `title: {ja: 結果, en: R}
subtitle: {ja: 副題, en: S}
presenter: {ja: 試, en: T}
slides:
  - kind: text
    title: {ja: 題, en: T}
    points: [{ja: "{{net nps}}と{{promoters nps}}と{{detractors nps}}、{{median age}}と{{mean age}}", en: "{{net nps}} {{promoters nps}} {{detractors nps}}, {{median age}} and {{mean age}}"}]
`;
    const { view } = await composedSlides(await kindsProject({ 'slides.yaml': slides }));
    expect(pointsIn(view.slides[0] as Slide, 'en')).toEqual(['+17 42% 25%, 40 and 39.5']);
  });

  it('shows a reader in which group the own answer is', async () => {
    const { reports } = await composedFeedback(root, ['R000']);
    const row = reports[0]?.view.items.sections.flatMap(({ rows }) => rows).find(({ label }) => label.en === 'Groups');
    // Without R000 there are 29 detractors, 40 passives and 50 promoters among 119.
    expect([row?.own.en, row?.note?.en]).toEqual([
      'Detractors 0–6',
      'Detractors 0–6: 24%, Passives 7–8: 34%, Promoters 9–10: 42%; net score: +18',
    ]);
  });

  it('is refused on another scale', async () => {
    const questionnaire = (await import('node:fs/promises')).readFile;
    const text = await questionnaire(`${root}/questionnaire.yaml`, 'utf8');
    const changed = await kindsProject({ 'questionnaire.yaml': text.replace('{low: 0, high: 10,', '{low: 1, high: 10,') });
    await expect(analyseSurvey(changed, { sources: null })).rejects.toMatchObject({
      problems: [{ code: 'recommendation-scale', place: { line: 16, key: 'sections[1].items[0].recommendation' } }],
    });
  });
});

describe('scales of two and three levels', () => {
  it('are told by one level, in every sentence', () => {
    const said = JSON.stringify(deck.view.slides);
    expect(said).not.toMatch(/0–0|1–1|3–3|2–2/);
  });

  it('have their words under the bars', () => {
    const [two, three] = [panel('yes'), panel('three')];
    const levels = (of: Panel): readonly Text[] | null => (of.kind === 'scale' ? of.levels : null);
    expect(levels(two)?.map(({ ja }) => ja)).toEqual(['いいえ', 'はい']);
    expect(levels(three)?.map(({ en }) => en)).toEqual(['Never', 'Now and then', 'Often']);
  });

  it('end in one level: 30 % said yes, a quarter never', () => {
    const items = deck.publication.sections.flatMap((section) => section.items);
    const ends = (id: string) => {
      const item = items.find((one) => one.id === id);
      return item?.kind === 'scale' && item.agreement.shown ? item.agreement.value : null;
    };
    expect(ends('yes')).toEqual({ topTwo: 0.3, bottomTwo: 0.7 });
    expect(ends('three')).toEqual({ topTwo: 0.33, bottomTwo: 0.25 });
  });

  it('tell a reader the own answer in words', async () => {
    const { reports } = await composedFeedback(root, ['R000']);
    const rows = reports[0]?.view.items.sections.flatMap((section) => section.rows) ?? [];
    const own = (label: string) => rows.find((row) => row.label.en === label)?.own.ja;
    expect([own('For or against'), own('Frequency'), own('Recommendation')]).toEqual(['1 はい', '1 ない', '5']);
  });
});

describe('free answers', () => {
  it('are published where the questionnaire says so, without those that name a respondent', () => {
    const { title } = slide('comment');
    expect([title.ja, title.en]).toEqual(['「意見」には40人が記入した', '40 respondents wrote something for “Comment”']);
    const texts = deck.view.slides.filter(({ id }) => id.startsWith('comment')).flatMap((one) => pointsIn(one, 'ja'));
    expect(texts.length).toBe(39);
    expect(texts[0]).toBe('意見その102');
    expect(texts.join()).not.toContain('会社');
  });

  it('are counted alone else', () => {
    expect(pointsIn(slide('secret'), 'en')).toEqual(['What was written is not published.']);
    expect(JSON.stringify(deck.view)).not.toContain('秘密6');
    expect(JSON.stringify(deck.publication)).not.toContain('秘密6');
  });

  it('stand in no report of a respondent', async () => {
    const { reports } = await composedFeedback(root, ['R000']);
    expect(JSON.stringify([reports[0]?.view, reports[0]?.publication.sections])).not.toMatch(/意見その|秘密\d/);
  });

  it('are listed for the team with the attributes of who wrote them', async () => {
    const { project, analysis, decisions } = decideSurvey(await analyseSurvey(root, { sources: null }));
    const workbook = composeWorkbook(project, protect(decisions, { kind: 'public' }, BRIEF_PRECISION), analysis);
    const sheet = workbook.sheets.find(({ name }) => name === '内部 自由記述 Team texts');
    const rows = sheet?.rows.map(({ cells }) => cells) ?? [];
    expect(rows.length).toBe(80);
    expect(rows[0]).toContain('会社R005はよい');
    // The even ones are in sales, and come first: 0, 6, 12, ...; after twenty of them those of the works.
    expect([rows[0], rows[20]].map((cells) => cells?.filter((cell) => ['Sales', 'Works'].includes(String(cell))))).toEqual([
      ['Sales'],
      ['Works'],
    ]);
    const open = workbook.sheets.filter(({ audience }) => audience !== 'team');
    expect(JSON.stringify(open)).not.toContain('秘密6');
  });

  it('name a respondent in any width and case', async () => {
    const csv = (rows: string) => `respondent,comment\n${rows}`;
    const rows = Array.from(
      { length: 12 },
      (_, index) => `R${index + 10},${index === 0 ? 'ｒ１１ さんへ' : `よい${index}`}`,
    ).join('\n');
    const changed = await kindsProject({
      'questionnaire.yaml':
        'sections: [{id: s, title: {ja: 題, en: T}, items: [{id: comment, kind: text, label: {ja: 意見, en: Comment}, publish: true}]}]\n',
      'responses/web.csv': csv(rows),
      'respondents.csv': `id,name,dept\n${Array.from({ length: 12 }, (_, index) => `R${index + 10},乙社,sales`).join('\n')}\n`,
    });
    const { analysis } = await analyseSurvey(changed, { sources: null });
    expect(analysis.readers.publishableTexts('comment')).toEqual([
      'よい1',
      'よい10',
      'よい11',
      ...Array.from({ length: 8 }, (_, index) => `よい${index + 2}`),
    ]);
  });
});

describe('a quoted net score', () => {
  it('is refused of an item that asks for no recommendation', async () => {
    const slides =
      'title: {ja: 結果, en: R}\nsubtitle: {ja: 副題, en: S}\npresenter: {ja: 試, en: T}\nslides:\n  - kind: text\n    title: {ja: 題, en: T}\n    points: [{ja: "{{net three}}", en: "{{net three}}"}]\n';
    await expect(analyseSurvey(await kindsProject({ 'slides.yaml': slides }), { sources: null })).rejects.toMatchObject({
      problems: [{ code: 'no-recommendation' }, { code: 'no-recommendation' }],
    });
  });
});

describe('the slides', () => {
  it('have their own numbers, which no browser has to count', () => {
    expect(deck.view.slides.map(({ page }) => page)).toEqual(deck.view.slides.map((_, index) => index + 1));
  });
});
