import { describe, expect, it } from 'vitest';
import { decide } from '../../src/analysis/disclosure/decide.js';
import { protect } from '../../src/analysis/disclosure/protect.js';
import { readLedger } from '../../src/analysis/releases/ledger.js';
import { analyse } from '../../src/analysis/results/analyse.js';
import { loadProject } from '../../src/input/project/load.js';
import { readResponses } from '../../src/input/responses/read.js';
import type { FeedbackView } from '../../src/model/feedback-view.js';
import type { Column } from '../../src/model/responses.js';
import type { Lang, Text } from '../../src/model/text.js';
import { composeFeedback } from '../../src/reports/feedback/feedback.js';
import { composeLetter } from '../../src/reports/letter/letter.js';
import { openReportContext } from '../../src/reports/report/context.js';
import { KAWASAKI } from '../support/shirabe.js';

/** The reports of all respondents as texts: easy to read, and with the numbers of the answers themselves. */

const { project } = await loadProject(KAWASAKI);
const { responses, registry, contacts } = await readResponses(project);
const analysis = analyse(project, responses, registry, null);
const decisions = decide(analysis, project.disclosure, await readLedger(project.root, project.id), project.feedback?.peers);
const measure = (word: string, size: number) => word.length * size * 0.6;
const context = openReportContext(project, measure);
const views = new Map<string, FeedbackView>();
for (const id of analysis.readers.ids) {
  const publication = protect(decisions, { kind: 'respondent', id }, { digits: 1, shareDigits: 2 });
  if (!project.feedback) throw new Error('The project has no feedback.');
  views.set(id, composeFeedback(context, project.feedback, publication, { id, name: registry.get(id)?.name ?? id }));
}

const letters = new Map(
  [...views.keys()].map((id) => {
    const { name, language } = registry.get(id) ?? { name: id, language: null };
    return [id, composeLetter(context, { name }, contacts.get(id) ?? null, language ?? 'ja')] as const;
  }),
);

/** Every text of a report or a letter but those that are lists rather than sentences. */
function textsOf(value: unknown, path = ''): readonly { path: string; text: Text }[] {
  if (value === null || typeof value !== 'object' || /\.(alt|chart\.chart)$/.test(path)) return [];
  if ('ja' in value && 'en' in value) {
    const text = value as Text;
    const isList = /rows\.\d+\.note$/.test(path) && !text.ja.endsWith('。');
    return isList ? [] : [{ path, text }];
  }
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`));
}

const SPLIT: Readonly<Record<Lang, RegExp>> = { ja: /(?<=[。！？])/u, en: /(?<=[.!?]”?)\s+(?=[“A-Z0-9])/u };
const sizeOf = (sentence: string, lang: Lang) =>
  lang === 'ja' ? [...sentence.trim()].length : sentence.trim().split(/\s+/).length;

describe('the reports of all respondents', () => {
  it('are 107, with a letter each', () => expect([views.size, letters.size]).toEqual([107, 107]));

  it('are measured with all that they say: also advice that fits nobody yet, and the letter', () => {
    const paths = [...(views.values().next().value ? textsOf(views.values().next().value) : [])].map(({ path }) => path);
    for (const part of [
      'introduction',
      'highlights',
      'overview',
      'guide',
      'themes',
      'advice',
      'items',
      'method',
      'confidentiality',
    ])
      expect(paths.filter((path) => path.startsWith(`.${part}`)).length, part).toBeGreaterThan(0);
    expect(textsOf(project.feedback).length).toBeGreaterThan(40);
    expect(textsOf(letters.get('K001')).filter(({ path }) => path.startsWith('.paragraphs'))).toHaveLength(4);
  });

  it.each<[Lang, number, string]>([
    ['ja', 60, 'characters'],
    ['en', 25, 'words'],
  ])('have no sentence in %s of more than %d %s', (lang, most) => {
    const long = [...views, ...letters, ['feedback.yaml', project.feedback] as const].flatMap(([id, view]) =>
      textsOf(view).flatMap(({ path, text }) =>
        text[lang]
          .split(SPLIT[lang])
          .filter((sentence) => sizeOf(sentence, lang) > most)
          .map((sentence) => `${id}${path}: ${sentence}`),
      ),
    );
    expect(long.slice(0, 20)).toEqual([]);
  });

  it('end every sentence of their paragraphs, and leave nothing undefined', () => {
    for (const [id, view] of views) {
      const said = textsOf(view)
        .map(({ text }) => `${text.ja} ${text.en}`)
        .join('\n');
      expect(`${id} ${/undefined|NaN|null|Infinity|\[object/.exec(said)?.[0] ?? 'fine'}`).toBe(`${id} fine`);
      for (const { body } of view.themes?.themes ?? []) expect([body.ja.at(-1), body.en.at(-1)]).toEqual(['。', '.']);
    }
  });
});

// Counted from the answers as they came, by nothing of the program's own arithmetic.

const rowsBy = new Map(responses.rows.map(({ id }, row) => [id, row]));
const answerOf = (column: Column | undefined, row: number) =>
  column?.kind === 'numeric' && column.state[row] === 0 ? (column.values[row] ?? null) : null;

function besides(reader: string, itemId: string) {
  const column = responses.columns.get(itemId);
  const own = answerOf(column, rowsBy.get(reader) ?? -1);
  const others = [...rowsBy].flatMap(([id, row]) => (id === reader ? [] : (answerOf(column, row) ?? [])));
  const ordered = others.sort((a, b) => a - b);
  const middle = [ordered[Math.floor((ordered.length - 1) / 2)] ?? 0, ordered[Math.ceil((ordered.length - 1) / 2)] ?? 0];
  const count = (keep: (value: number) => boolean) => (own === null ? '–' : String(others.filter(keep).length));
  return {
    own,
    median: String(((middle[0] ?? 0) + (middle[1] ?? 0)) / 2),
    higher: count((value) => value > (own ?? 0)),
    same: count((value) => value === own),
    lower: count((value) => value < (own ?? 0)),
    n: String(others.length),
  };
}

const scaleItems = project.questionnaire.sections.flatMap(({ items }) => items.filter(({ kind }) => kind === 'scale'));

describe('the numbers of every report', () => {
  it('in the table are those of the answers, the reader left out', () => {
    for (const [id, view] of views) {
      const rows = view.items.sections.flatMap((section) => section.rows).filter(({ numbers }) => numbers !== null);
      expect(rows.length).toBe(scaleItems.length);
      rows.forEach(({ own, numbers }, index) => {
        const counted = besides(id, scaleItems[index]?.id ?? '');
        const { own: answer, median, n, ...expected } = counted;
        expect([id, numbers?.median.en, numbers?.n.en]).toEqual([id, median, n]);
        const places = Object.entries(numbers?.standing ?? {}).map(([key, text]) => [key, text.en]);
        expect([id, Object.fromEntries(places)]).toEqual([id, answer === null ? {} : expected]);
        if (answer !== null) expect([id, own.en]).toEqual([id, String(answer)]);
      });
    }
  });

  it('in the sentences of the areas are the same in both languages, and those of the answers', () => {
    let sentences = 0;
    for (const [id, view] of views) {
      for (const { heading, body, chart } of view.themes?.themes ?? []) {
        if (chart === null) continue;
        sentences += 1;
        const item = scaleItems.find(({ label }) => heading.ja.startsWith(`「${label.ja}」`));
        const counted = besides(id, item?.id ?? '');
        const others = [counted.higher, counted.same, counted.lower].filter((count) => count !== '0');
        const counts = [String(counted.own), ...others].sort();
        const said = (text: string) => text.replace(/Of the other \d+ firms/, '').match(/\d+(\.\d+)?/g) ?? [];
        for (const numbers of [said(body.ja), said(body.en)]) {
          expect([id, numbers.slice(0, counts.length).sort(), numbers[counts.length]]).toEqual([id, counts, counted.median]);
        }
        const all = /Of the other (\d+) firms/.exec(body.en)?.[1] ?? counted.n;
        expect([id, all]).toEqual([id, counted.n]);
      }
    }
    expect(sentences).toBeGreaterThan(700);
  });

  it('in the charts are the counts of the others, level by level', () => {
    for (const [id, view] of views) {
      for (const { heading, chart } of view.themes?.themes ?? []) {
        const item = scaleItems.find(({ label }) => heading.ja.startsWith(`「${label.ja}」`));
        if (!chart || !item) continue;
        const column = responses.columns.get(item.id);
        const counts = chart.data.rows.map(
          ({ label }) => [...rowsBy].filter(([other, row]) => other !== id && answerOf(column, row) === Number(label.ja)).length,
        );
        expect([id, chart.data.rows.map(({ values }) => values[0]?.ja)]).toEqual([id, counts.map((count) => `${count}社`)]);
        expect([id, chart.alt.ja]).toEqual([
          id,
          `${item.label.ja}：${counts.map((count, index) => `${index + 1}が${count}社`).join('、')}。貴社は${besides(id, item.id).own}。`,
        ]);
      }
    }
  });
});
