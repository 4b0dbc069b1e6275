import * as vega from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import { beforeAll, describe, expect, it } from 'vitest';
import { figureSpec } from '../../../src/output/charts/standalone/spec.js';
import { type ChartRenderer, openChartRenderer } from '../../../src/output/charts/vega.js';
import { openTypeface, type Typeface } from '../../../src/output/fonts/typeface.js';
import { palette } from '../../../src/reports/drawing/palette.js';
import { bars, sizeOf, type TextBox, textBoxes } from '../../support/drawn.js';
import { FIGURES, figure, HOSTILE, histogram, options, stack } from '../../support/figures.js';

const LANGS = ['ja', 'en'] as const;
const CASES = FIGURES.flatMap((one) => LANGS.map((lang) => [`${one.id} (${lang})`, one, lang] as const));

let typeface: Typeface;
let chartRenderer: ChartRenderer;
/** As any program draws a specification: nothing of ours, and a guess at how wide words are. */
const elsewhere = new Map<string, string>();

async function drawElsewhere(spec: TopLevelSpec): Promise<string> {
  const complaints: unknown[] = [];
  const keep = (...said: unknown[]) => complaints.push(said);
  const logger = { level: () => logger, error: keep, warn: keep, info: () => logger, debug: () => logger };
  const { spec: compiled } = compile(JSON.parse(JSON.stringify(spec)), { logger: logger as never });
  const view = new vega.View(vega.parse(compiled), { renderer: 'none', logger: logger as never });
  const svg = await view.toSVG();
  expect(complaints).toEqual([]);
  return svg;
}

beforeAll(async () => {
  typeface = await openTypeface();
  for (const [name, one, lang] of CASES)
    elsewhere.set(name, await drawElsewhere(figureSpec(one, { lang, measure: typeface.width })));
  chartRenderer = openChartRenderer(typeface.width);
});

const specOf = (one: (typeof FIGURES)[number], lang: 'ja' | 'en' = 'ja') => figureSpec(one, { lang, measure: typeface.width });
const draw = (one: (typeof FIGURES)[number], lang: 'ja' | 'en' = 'ja') => chartRenderer.drawWhole(specOf(one, lang));
const overlap = (a: TextBox, b: TextBox) =>
  a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;

/** A white edge around a number is the number a second time. */
const isHalo = (a: TextBox, b: TextBox) => a.text === b.text && a.left === b.left && a.top === b.top;

describe('a figure that stands alone', () => {
  it.each(CASES)('%s is the same picture in every program that draws Vega-Lite', async (name, one, lang) => {
    expect(await draw(one, lang)).toBe(elsewhere.get(name));
  });

  it.each(CASES)('%s clips no word and lays none on another', async (_, one, lang) => {
    const svg = await draw(one, lang);
    const { width, height } = sizeOf(svg);
    expect(width).toBe(720);
    const boxes = textBoxes(svg, typeface.width);
    expect(boxes.length).toBeGreaterThan(5);
    const inside = ({ left, right, top, bottom }: TextBox) =>
      left >= 20 && right <= width - 20 && top >= 20 && bottom <= height - 18;
    expect(boxes.filter((box) => !inside(box))).toEqual([]);
    const clashes = boxes.flatMap((a, index) =>
      boxes.slice(index + 1).flatMap((b) => (overlap(a, b) && !isHalo(a, b) ? [[a, b]] : [])),
    );
    expect(clashes).toEqual([]);
  });

  it.each(CASES)('%s says all of its words', async (_, one, lang) => {
    const said = textBoxes(await draw(one, lang), typeface.width)
      .map(({ text }) => text)
      .join('')
      .replace(/\s/g, '');
    const words = [one.title, ...one.subtitle, ...(one.question ? [one.question] : []), ...one.notes];
    for (const word of words) expect(said).toContain(word[lang].replace(/\s/g, ''));
  });

  it.each(CASES)('%s has no text under twelve pixels but counts on very narrow bars', async (_, one, lang) => {
    const small = textBoxes(await draw(one, lang), typeface.width).filter(({ size }) => size < 12);
    if (!one.id.startsWith('a-hundred')) expect(small).toEqual([]);
  });

  it('describes itself, names its fonts, and holds its data', () => {
    const spec = specOf(FIGURES[0] as (typeof FIGURES)[number], 'en');
    expect(spec).toMatchObject({
      $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
      description: 'The chart in words',
      background: '#ffffff',
      config: { font: 'Noto Sans JP, Hiragino Sans, Yu Gothic, Meiryo, sans-serif' },
      title: { text: ['Mean demand is highest for information on support'] },
      data: { values: [24, 16, 26, 22, 13, 6].map((count, index) => ({ level: index + 1, count })) },
    });
    expect(JSON.stringify(spec)).not.toMatch(/"(?:url|href)"/);
  });
});

describe('a histogram that stands alone', () => {
  const heights = (svg: string) => bars(svg).filter(({ color }) => color === palette.bar);

  it('has bars as high as their counts from one zero, empty levels included', async () => {
    const drawn = heights(await draw(figure('h', histogram([1, 0, 5, 10, 2, 3]))));
    expect(drawn.map(({ height }) => Math.round(height))).toEqual([22, 0, 110, 220, 44, 66]);
    expect(new Set(drawn.map(({ top, height }) => Math.round(top + height))).size).toBe(1);
  });

  it('shares its maximum with its neighbour', async () => {
    const drawn = heights(await draw(figure('h', histogram([5, 5], { peak: 20 }))));
    expect(drawn.map(({ height }) => Math.round(height))).toEqual([55, 55]);
  });

  it('has its mean where it lies between the levels', async () => {
    const svg = await draw(figure('h', histogram([1, 1, 1, 1, 1, 1], { mean: 2.5 })));
    const [, second, third] = heights(svg).map(({ left, width }) => left + width / 2);
    const x = Number(/translate\(([\d.]+),[\d.]+\)" d="[^"]*"[^>]*fill="#00316a"/.exec(svg)?.[1]) + 24;
    expect(x).toBeCloseTo(((second ?? 0) + (third ?? 0)) / 2, 0);
  });
});

describe('bars of options that stand alone', () => {
  it('lie in the middle of their rows, each as high as its label', async () => {
    const svg = await draw(figure('o', options(['甲', '乙', '丙', HOSTILE[1]], [10, 5, 2, 1])));
    const middles = bars(svg)
      .filter(({ color }) => color === palette.bar)
      .map(({ top, height }) => top + height / 2);
    const rules = [...svg.matchAll(/<line transform="translate\(-?[\d.]+,([\d.]+)\)" x2="672" y2="0"/g)].map(([, y]) =>
      Number(y),
    );
    const top = middles[0] === undefined ? 0 : middles[0] - 17;
    expect(rules.map((y) => y - (rules[0] ?? 0))).toEqual([0, 34, 68, 102, 176]);
    expect(middles.map((middle) => Math.round(middle - top))).toEqual([17, 51, 85, 139]);
  });

  it('are as long as their counts', async () => {
    const drawn = bars(await draw(figure('o', options(['甲', '乙', '丙'], [10, 5, 0])))).filter(
      ({ color }) => color === palette.bar,
    );
    const [first, second, third] = drawn.map(({ width }) => width);
    expect(second).toBeCloseTo((first ?? 0) / 2, 5);
    expect(third).toBe(0);
  });
});

describe('stacked bars that stand alone', () => {
  it('meet at zero, are as long as their shares, and hold their numbers', async () => {
    const svg = await draw(figure('s', stack(['甲'], [[0.1, 0.2, 0.3, 0.4]], 2)));
    const drawn = bars(svg).filter(({ height }) => height === 25);
    const total = drawn.reduce((sum, { width }) => sum + width, 0);
    expect(drawn.map(({ width }) => Math.round((1000 * width) / total) / 1000)).toEqual([0.1, 0.2, 0.3, 0.4]);
    const zero = (drawn[1]?.left ?? 0) + (drawn[1]?.width ?? 0);
    expect(zero).toBeCloseTo(drawn[2]?.left ?? 0, 5);
    const numbers = textBoxes(svg, typeface.width).filter(({ size }) => size === 13);
    for (const [index, number] of ['10', '20', '30', '40'].entries()) {
      const bar = drawn[index];
      const label = numbers.find(({ text }) => text === number);
      expect((label?.left ?? 0) > (bar?.left ?? 0) && (label?.right ?? 0) < (bar?.left ?? 0) + (bar?.width ?? 0)).toBe(true);
    }
  });
});
