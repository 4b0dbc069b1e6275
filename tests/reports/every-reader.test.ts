import { describe, expect, it } from 'vitest';
import type { Column } from '../../src/model/responses.js';
import type { Lang, Text } from '../../src/model/text.js';
import { composeLetter } from '../../src/reports/letter/letter.js';
import { composedFeedback } from '../support/feedback.js';
import { KAWASAKI } from '../support/shirabe.js';

/** The reports of all respondents as texts: easy to read, and with the numbers of the answers themselves. */

const { project, responses, registry, contacts, context, reports } = await composedFeedback(KAWASAKI);
const views = new Map(reports.map(({ id, view }) => [id, view]));

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
  const quantile = (p: number) => {
    const place = (ordered.length - 1) * p;
    const [low, high] = [ordered[Math.floor(place)] ?? 0, ordered[Math.ceil(place)] ?? 0];
    return low + (place - Math.floor(place)) * (high - low);
  };
  const median = quantile(0.5);
  return {
    own,
    median: String(median),
    same: others.filter((value) => value === own).length,
    beyond: others.filter((value) => own !== null && (own > median ? value >= own : value <= own)).length,
    n: others.length,
    /** In the words of the Japanese report. */
    verdict: own === null ? null : verdictOf(own, median, quantile(0.25), quantile(0.75)),
  };
}

/** From the definition in README.md: half a step from the median, and the middle half. */
function verdictOf(own: number, median: number, q1: number, q3: number): string {
  const near = Math.abs(own - median) <= 0.5;
  const within = own >= q1 && own <= q3;
  if (near && within) return '同程度';
  return `${near || within ? 'やや' : ''}${own > median ? '高め' : '低め'}`;
}

const scaleItems = project.questionnaire.sections.flatMap(({ items }) => items.filter(({ kind }) => kind === 'scale'));

describe('the numbers of every report', () => {
  it('in the table are those of the answers, the reader left out, and so is how each compares', () => {
    for (const [id, view] of views) {
      const rows = view.items.sections.flatMap((section) => section.rows).filter(({ numbers }) => numbers !== null);
      expect(rows.length).toBe(scaleItems.length);
      rows.forEach(({ own, numbers }, index) => {
        const { own: answer, median, n, same, verdict } = besides(id, scaleItems[index]?.id ?? '');
        expect([id, numbers?.median.en, numbers?.n.en]).toEqual([id, median, String(n)]);
        const { compared } = numbers ?? {};
        expect([id, compared && [compared.verdict.ja, compared.same.ja]]).toEqual([
          id,
          answer === null ? null : [verdict, String(same)],
        ]);
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
        const { own, median, verdict } = besides(id, item?.id ?? '');
        const expected = String(own) === median ? [median] : [String(own), median];
        const first = [body.ja.split('。')[0], body.en.split(/\.\s|\.$/)[0]];
        for (const said of first) expect([id, said?.match(/\d+(\.\d+)?/g)]).toEqual([id, expected]);
        expect([id, heading.ja]).toEqual([id, `「${item?.label.ja}」は、${verdict}のご回答`]);
      }
    }
    expect(sentences).toBeGreaterThan(700);
  });

  it('on the first page are those of the answers', () => {
    let counted = 0;
    for (const [id, view] of views) {
      for (const { kicker, heading, body } of view.highlights) {
        const item = scaleItems.find(({ short }) => heading.ja.startsWith(`「${short.ja}」は、`));
        if (!item) continue;
        counted += 1;
        const { own, same, beyond, n, verdict } = besides(id, item.id);
        const alike = kicker.ja.startsWith('共通') ? same : beyond;
        expect([id, heading.ja]).toEqual([id, `「${item.short.ja}」は、${verdict}のご回答`]);
        expect([id, numbersIn(body.ja)]).toEqual([id, alike === 0 ? [own, n, own] : [own, own, n, alike]]);
        const en = kicker.ja.startsWith('共通') ? [own, same, n] : alike === 0 ? [own, n, own] : [own, n, alike, own];
        expect([id, numbersIn(body.en)]).toEqual([id, en]);
      }
    }
    expect(counted).toBeGreaterThan(250);
  });

  it('in the charts are the counts of the others, level by level', () => {
    for (const [id, view] of views) {
      for (const { heading, chart } of view.themes?.themes ?? []) {
        const item = scaleItems.find(({ label }) => heading.ja.startsWith(`「${label.ja}」`));
        if (!chart || !item) continue;
        const column = responses.columns.get(item.id);
        const counts = chart.data.rows.map(
          ({ label }) =>
            [...rowsBy].filter(([other, row]) => other !== id && answerOf(column, row) === Number.parseInt(label.ja, 10)).length,
        );
        const { own, verdict } = besides(id, item.id);
        expect([id, chart.data.rows.map(({ values }) => values[0]?.ja)]).toEqual([id, counts.map((count) => `${count}社`)]);
        expect([id, chart.alt.ja]).toEqual([
          id,
          `${item.label.ja}：${counts.map((count, index) => `${index + 1}が${count}社`).join('、')}。貴社のご回答は${own}（${verdict}）。`,
        ]);
      }
    }
  });
});

function numbersIn(text: string): readonly number[] {
  return (text.match(/\d+(\.\d+)?/g) ?? []).map(Number);
}
