import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FeedbackView } from '../../src/model/feedback-view.js';
import type { Project } from '../../src/model/project.js';
import { LANGS, type Lang } from '../../src/model/text.js';
import { naming } from '../../src/reports/text/index.js';
import { factNames } from '../support/fact-names.js';
import { composedFeedback, type FeedbackSurvey } from '../support/feedback.js';
import { contradictions, headlineCounts, type SaidVerdict, verdictsSaid, wordsOf } from '../support/feedback-verdicts.js';
import { CHECKOUT, KAWASAKI } from '../support/shirabe.js';

/** No report says two things of one fact, and the first page says what is true of its reader alone. */

const kawasaki = await composedFeedback(KAWASAKI);
const library = await composedFeedback(path.join(CHECKOUT, 'tests/projects/library'));

/** What the tables of a view say. */
function inTables(view: FeedbackView, lang: Lang): readonly SaidVerdict[] {
  const areas = (view.overview?.rows ?? []).map(({ label, verdict }) => [label, verdict] as const);
  const items = view.items.sections
    .flatMap(({ rows }) => rows)
    .flatMap(({ label, numbers }) => (numbers?.compared ? [[label, numbers.compared.verdict] as const] : []));
  return [...areas, ...items].map(([label, verdict]) => ({
    about: label[lang],
    verdict: verdict[lang].toLowerCase(),
    where: `${label[lang]}: ${verdict[lang]}`,
  }));
}

function contradictionsIn(view: FeedbackView, project: Project, lang: Lang): readonly string[] {
  return contradictions([...verdictsSaid(wordsOf(view, lang)), ...inTables(view, lang)], factNames(project, lang));
}

describe.each<[string, FeedbackSurvey, number]>([
  ['Kawasaki', kawasaki, 107],
  ['the library', library, 300],
])('the reports of %s', (_, { project, reports }, readers) => {
  it('are for every reader', () => expect(reports.length).toBe(readers));

  it.each(LANGS)('give no two verdicts of one fact, in %s', (lang) => {
    const found = reports.flatMap(({ id, view }) => contradictionsIn(view, project, lang).map((one) => `${id} ${one}`));
    expect(found).toEqual([]);
  });

  it('give verdicts that can be read: of every fact of the first page, every area and every item answered', () => {
    for (const { id, view } of reports) {
      for (const lang of LANGS) {
        const said = verdictsSaid(wordsOf({ highlights: view.highlights, themes: view.themes }, lang));
        const charts = (view.themes?.themes ?? []).filter(({ chart }) => chart !== null).length;
        const facts = view.highlights.filter(({ body }) => /^ご回答は/.test(body.ja)).length;
        expect([id, said.length >= charts + facts]).toEqual([id, true]);
      }
    }
  });

  it('count in their headline what the rows below it say', () => {
    let headlines = 0;
    for (const { id, view } of reports) {
      const counts = view.overview && headlineCounts(view.overview.heading.ja);
      if (!view.overview || !counts) continue;
      headlines += 1;
      const rows = view.overview.rows.filter(({ verdict }) => verdict.ja !== '回答なし');
      const expected = new Map<string, number>();
      for (const { verdict } of rows) expected.set(verdict.ja, (expected.get(verdict.ja) ?? 0) + 1);
      const positive = new Map([...counts].filter(([, count]) => count > 0));
      expect([id, [...positive].toSorted()]).toEqual([id, [...expected].toSorted()]);
      const numbers = (text: string) => (text.match(/\d+/g) ?? []).map(Number);
      expect(numbers(view.overview.heading.en).reduce((sum, n) => sum + n, 0)).toBeGreaterThan(0);
    }
    if (readers === 107) expect(headlines).toBeGreaterThan(90);
  });

  it('never name a section twice among the facts of the first page', () => {
    for (const { id, view } of reports) {
      const areas = view.highlights.map(({ kicker }) => kicker.ja.replace('共通する点　', ''));
      expect([id, new Set(areas).size]).toEqual([id, areas.length]);
    }
  });

  it('praise and blame nobody', () => {
    for (const { id, view } of reports) {
      expect([id, /優れ|劣|良い|悪い|できていない|不足/.exec(wordsOf(view, 'ja'))?.[0] ?? null]).toEqual([id, null]);
      expect([
        id,
        /\b(better|worse|best|worst|poor|weak|fail)\w*/i.exec(wordsOf({ ...view, advice: null }, 'en'))?.[0] ?? null,
      ]).toEqual([id, null]);
    }
  });
});

describe('the first fact of the reports of Kawasaki', () => {
  const firsts = kawasaki.reports.map(({ view }) => view.highlights[0]);
  const times = new Map<string, number>();
  for (const one of firsts) {
    const said = `${one?.heading.ja} ${/\d+/.exec(one?.body.ja ?? '')?.[0]}`;
    times.set(said, (times.get(said) ?? 0) + 1);
  }

  it('is one of 52 answers to items over 107 readers, none in more than 6 reports', () => {
    expect([times.size, Math.max(...times.values())]).toEqual([52, 6]);
  });

  it('is never in the middle of the others, and never a floor that they share', () => {
    for (const one of firsts) expect(one?.heading.ja).not.toMatch(/同程度/);
  });
});

describe('a planted contradiction', () => {
  const [first] = kawasaki.reports;
  if (!first) throw new Error('There is no report.');
  const plant = (of: FeedbackView) => contradictionsIn(of, kawasaki.project, 'ja');
  const lower = naming({ ja: '低め', en: 'Lower' });

  it('is found between the overview and the area of a single item', () => {
    const { overview } = first.view;
    if (!overview) throw new Error('There is no overview.');
    const rows = overview.rows.map((row, index) => (index === 0 ? { ...row, verdict: lower } : row));
    expect(plant({ ...first.view, overview: { ...overview, rows } })).toEqual([expect.stringContaining('q1_4:')]);
  });

  it('is found between a fact of the first page and its area', () => {
    const [card, ...cards] = first.view.highlights;
    if (!card) throw new Error('There is no fact.');
    const heading = { ...card.heading, ja: card.heading.ja.replace('高め', 'やや低め') };
    expect(plant({ ...first.view, highlights: [{ ...card, heading }, ...cards] })).toEqual([expect.stringContaining('やや低め')]);
  });

  it('is found in the alternative of a chart, and in the reason of a piece of advice', () => {
    const { themes, advice } = first.view;
    if (!themes || !advice) throw new Error('There is nothing to read.');
    const planted = themes.themes.map((theme, index) =>
      index === 0 && theme.chart
        ? { ...theme, chart: { ...theme.chart, alt: { ...theme.chart.alt, ja: theme.chart.alt.ja.replace('やや高め', '低め') } } }
        : theme,
    );
    expect(plant({ ...first.view, themes: { ...themes, themes: planted } })).toHaveLength(1);
    const actions = advice.actions.map((one) => ({
      ...one,
      because: one.because && { ...one.because, ja: one.because.ja.replace('低め', '高め') },
    }));
    expect(plant({ ...first.view, advice: { ...advice, actions } })).toHaveLength(1);
  });
});
