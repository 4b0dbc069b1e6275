import { beforeAll, describe, expect, it } from 'vitest';
import type { Chart, DotsChart, HistogramChart, OptionsChart, StackChart } from '../../../../src/model/chart.js';
import type { FigurePlot } from '../../../../src/model/figure.js';
import { type DocumentDrawer, openDocumentDrawer } from '../../../../src/output/charts/inline/drawer.js';
import { figureSpec } from '../../../../src/output/charts/standalone/spec.js';
import { palette } from '../../../../src/reports/drawing/palette.js';
import {
  choicePanel,
  DOTS,
  deckOf,
  dotsSlide,
  histogramOf,
  itemsSlide,
  STACK,
  scalePanel,
  stackSlide,
  t,
} from '../../../support/deck.js';
import { bars, textBoxes } from '../../../support/drawn.js';
import { figure } from '../../../support/figures.js';
import { made, type Plain } from '../../../support/made.js';
import { readDeck } from '../../../support/pptx.js';

/**
 * One layout, three drawers: the SVG in HTML, the Vega-Lite specification of a figure, and the native chart of PowerPoint. A constant
 * of the layout that is changed moves all three; one of a single drawer parts from the others here.
 */

const measure = (text: string, size: number) => text.length * size * 0.6;

let drawer: DocumentDrawer;
beforeAll(() => {
  drawer = openDocumentDrawer(measure);
});

interface Spec {
  readonly data: { readonly values: readonly Record<string, unknown>[] };
  readonly layer: readonly SpecLayer[];
}
interface SpecLayer {
  readonly name: string;
  readonly data?: { readonly values: readonly Record<string, number>[] };
  readonly mark: { readonly type: string; readonly height: number; readonly color: string };
  readonly encoding: { readonly x: { readonly scale: { readonly domain: readonly [number, number] } } };
}

function specOf(plot: FigurePlot): Spec & { readonly named: (name: string) => SpecLayer } {
  const spec = figureSpec(figure('f', plot), { lang: 'ja', measure }) as unknown as Spec;
  return { ...spec, named: (name) => spec.layer.find((layer) => layer.name === name) ?? expect.fail(`no layer ${name}`) };
}

function nativeOf(slide: Parameters<typeof deckOf>[0][number]) {
  const shapes = readDeck(deckOf([slide])).slides[0]?.shapes ?? [];
  const shape = shapes.find(({ chart }) => chart !== null) ?? expect.fail('no chart');
  const chart = shape.chart ?? expect.fail('no chart');
  const gaps = [...chart.xml.matchAll(/<c:gapWidth val="(\d+)"/g)].map(([, gap]) => Number(gap));
  /** Of bars, as parts of what each has room for; the gap is a whole number of per cent. */
  const widths = gaps.map((gap) => 1 / (1 + gap / 100));
  return { ...chart, widths, shapes };
}

/** The same histogram in the three. */
function histogramPlot(chart: HistogramChart): FigurePlot {
  return { kind: 'histogram', chart, low: t('低'), high: t('高'), mean: t('平均値'), statistics: [] };
}
function optionsPlot(chart: OptionsChart): FigurePlot {
  const words = chart.options.map((_, index) => t(String(index)));
  return { kind: 'options', chart, labels: words, values: words };
}
function rowsPlot(chart: StackChart | DotsChart, count: number): FigurePlot {
  const about = { labelHeading: t('項目'), low: t('低'), high: t('高'), valueHeadings: [], legend: [] };
  return { kind: 'rows', chart, head: about, rows: Array.from({ length: count }, () => ({ label: t('甲'), values: [] })) };
}

/** A gap in whole per cent of a bar tells the width of the bar to half a hundredth. */
const DIGITS = 2;

describe('bars of a histogram', () => {
  const released = { name: t('前回', 'before'), counts: [3, 2, 4, 1, 5, 6] };
  const chart = histogramOf([5, 1, 7, 9, 2, 1], { released, mean: 2.5 });
  const distance = 546 / 6;

  it.each([
    ['the bars', palette.bar, 'bars', 1, 0.78],
    ['the outline of an earlier release', palette.paper, 'released', 0, 0.92],
  ])('%s are as broad in all three', async (_, color, layer, native, width) => {
    const [{ svg }] = await drawer.histogram('slides', chart, null);
    for (const bar of bars(svg).filter((one) => one.color === color)) expect(bar.width / distance).toBeCloseTo(width, 3);
    const spec = specOf(histogramPlot(chart));
    const rows = layer === 'bars' ? spec.data.values : spec.named(layer).data?.values;
    expect(rows).toHaveLength(6);
    for (const { from, to } of rows ?? []) expect(Number(to) - Number(from)).toBeCloseTo(width, 10);
    expect(nativeOf(itemsSlide('s', [scalePanel('a', chart)])).widths[native]).toBeCloseTo(width, DIGITS);
  });

  it('lie in one order in all three: the outline behind the bars, their numbers in front of both', async () => {
    const layers = specOf(histogramPlot(chart)).layer.map(({ name }) => name);
    const marks = ['released', 'bars', 'halos', 'counts', 'mean'];
    expect(layers.filter((name) => marks.includes(name))).toEqual(marks);
    const [{ svg }] = await drawer.histogram('slides', chart, null);
    const drawn = [...svg.matchAll(/<g class="mark-(\w+) role-mark/g)].map(([, mark]) => mark);
    expect(drawn).toEqual(['rect', 'rect', 'text', 'text', 'symbol']);
    expect(nativeOf(itemsSlide('s', [scalePanel('a', chart)])).series.map(({ name }) => name)).toEqual(['前回', '回答数']);
  });

  it('have their mean at the same part of the axis in all three', async () => {
    const share = (2.5 - 0.5) / 6;
    const [{ svg }] = await drawer.histogram('slides', chart, null);
    const at = new RegExp(`translate\\(([\\d.]+),[\\d.]+\\)"[^>]*fill="${palette.mean}"`).exec(svg)?.[1];
    expect(Number(at) / 546).toBeCloseTo(share, 4);
    const layer = specOf(histogramPlot(chart)).named('mean');
    const [from, to] = layer.encoding.x.scale.domain;
    expect(((layer.data?.values[0]?.mean ?? 0) - from) / (to - from)).toBeCloseTo(share, 10);
    const { shapes } = nativeOf(itemsSlide('s', [scalePanel('a', chart)]));
    const boxOf = (name: string) => shapes.find((shape) => shape.name === name)?.box ?? [0, 0, 0, 0];
    const [[left, , width], [markLeft, , markWidth]] = [boxOf('item:a:chart'), boxOf('item:a:mean')];
    expect((markLeft + markWidth / 2 - left) / width).toBeCloseTo(share, 3);
  });
});

describe('bars of options', () => {
  const panel = choicePanel('c', [7, 14, 0]);
  const chart = panel.kind === 'choice' && panel.chart ? panel.chart : expect.fail('no chart');

  it('are as high in their rows in all three, to a pixel', async () => {
    const { svg } = await drawer.row('slides', chart, 0, null);
    const [bar] = bars(svg).filter(({ color }) => color === palette.bar);
    expect(Math.abs((bar?.height ?? 0) - 44 * (5 / 9))).toBeLessThan(1);
    expect(Math.abs(specOf(optionsPlot(chart)).named('bars').mark.height - 34 * (5 / 9))).toBeLessThan(1);
    expect(nativeOf(itemsSlide('s', [panel])).widths).toEqual([5 / 9]);
  });

  it('are as long as their counts on one axis in all three', async () => {
    const lengths = await Promise.all([0, 1].map(async (row) => (await drawer.row('slides', chart, row, null)).svg));
    const widths = lengths.map((svg) => bars(svg).find(({ color }) => color === palette.bar)?.width);
    expect(widths).toEqual([(300 - 68) / 2, 300 - 68]);
    expect(specOf(optionsPlot(chart)).data.values.map(({ count }) => count)).toEqual([7, 14, 0]);
    expect(nativeOf(itemsSlide('s', [panel])).axis).toEqual([0, 14]);
  });
});

describe('bars of shares', () => {
  /** Two rows of four series. */
  const stackOf = (shares: readonly (readonly [number, number])[], more: Partial<StackChart> = {}): StackChart => ({
    ...STACK,
    series: STACK.series.map((one, index) => ({ ...one, shares: made(shares[index] ?? []) })),
    ...more,
  });
  const drawn = async (chart: StackChart, row: number) => drawer.row('slides', chart, row, null);

  it('are as high in their rows in all three, to a pixel', async () => {
    const { svg } = await drawn(STACK, 0);
    const heights = bars(svg).map(({ height }) => height);
    expect(new Set(heights).size).toBe(1);
    expect(Math.abs((heights[0] ?? 0) - 36 * (20 / 27))).toBeLessThan(1);
    expect(Math.abs(specOf(rowsPlot(STACK, 2)).named('bars').mark.height - 34 * (20 / 27))).toBeLessThan(1);
    expect(nativeOf(stackSlide('s')).widths[0]).toBeCloseTo(20 / 27, DIGITS);
  });

  it.each([
    [0.05, false],
    [0.059, false],
    [0.06, true],
    [0.061, true],
    [0.07, true],
  ])('of %d hold a number or none, the same in all three: %s', async (share, isLabelled) => {
    const chart = stackOf(
      [
        [0.3, share],
        [share, 0.3],
        [0.64 - share, 0.3],
        [0.06, 0.4 - share],
      ].map(([a = 0, b = 0]) => [a, b]),
    );
    const number = String(Math.round(100 * share));
    const inHtml = textBoxes((await drawn(chart, 1)).svg, measure).map(({ text }) => text);
    expect(inHtml.includes(number)).toBe(isLabelled);
    const rows = specOf(rowsPlot(chart, 2)).data.values.filter(({ percent }) => Math.abs(Number(percent) - 100 * share) < 1e-9);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row.number).toBe(isLabelled ? number : '');
    const named = nativeOf(stackSlide('s', chart)).series;
    expect(named.find(({ name }) => name === '1')?.unlabelled).toEqual(isLabelled ? [] : [1]);
    expect(named.find(({ name }) => name === '2')?.unlabelled).toEqual(isLabelled ? [] : [0]);
  });

  it.each<[string, Plain<Pick<StackChart, 'longest'>> & Partial<Pick<StackChart, 'left'>>, number, number]>([
    ['to whole per cent, outwards', { longest: { left: 0.234, right: 0.671 } }, -24, 68],
    ['without the dust of adding', { longest: { left: 0.1 + 0.2, right: 0.57 + 0.01 } }, -30, 58],
    ['at least to ten on either side', { longest: { left: 0, right: 1 } }, -10, 100],
    ['from zero to a hundred without a middle', { left: null, longest: { left: 0, right: 0.98 } }, 0, 100],
  ])('stand on an axis that goes %s, the same in all three', async (_, more, from, to) => {
    const chart = { ...STACK, ...made(more) };
    const { scale } = await drawn(chart, 0);
    expect([-scale.origin / scale.unit, (470 - scale.origin) / scale.unit].map((end) => Number(end.toFixed(9)) + 0)).toEqual([
      from,
      to,
    ]);
    expect(specOf(rowsPlot(chart, 2)).named('bars').encoding.x.scale.domain).toEqual([from, to]);
    expect(nativeOf(stackSlide('s', chart)).axis).toEqual([from, to]);
  });
});

describe('points', () => {
  const differences: Partial<DotsChart> = { low: -1, high: 1, grid: [-1, -0.5, 0, 0.5, 1], zero: 0 };
  const points = made([{ value: 0.5, from: 0.25, to: 0.75 }, { value: -0.5, from: -0.5, to: -0.5 }, null]);
  const chart: DotsChart = { ...DOTS, ...differences, series: [{ name: t('差'), look: 'filled', points }] };

  it('stand on one axis in all three', async () => {
    const { scale } = await drawer.row('slides', DOTS, 0, null);
    const side = Math.round((34 * 19) / 14);
    expect([scale.origin + scale.unit, scale.origin + scale.unit * 6].map(Math.round)).toEqual([side, 470 - side]);
    expect(specOf(rowsPlot(DOTS, 3)).named('points_1').encoding.x.scale.domain).toEqual([1, 6]);
    expect(nativeOf(dotsSlide('s')).axis).toEqual([1, 6]);
  });

  it('have an interval where its ends differ, and none else, in all three', async () => {
    const lines = await Promise.all([0, 1].map(async (row) => (await drawer.row('slides', DOTS, row, null)).svg));
    expect(lines.map((svg) => /stroke="#0066be" stroke-width="2.5"\/>/.test(svg))).toEqual([true, false]);
    expect(specOf(rowsPlot(DOTS, 3)).data.values.map(({ low, high }) => [low, high])).toEqual([
      [3.9, 4.5],
      [undefined, undefined],
    ]);
    const [, ...intervals] = nativeOf(dotsSlide('s')).series;
    expect(intervals.map(({ across }) => across)).toEqual([[3.9, 4.5]]);
  });

  it('hang on the zero of differences by stems as broad and as dark, in front of the zero and behind the intervals', async () => {
    const { svg } = await drawer.row('slides', chart, 0, null);
    const stem = /<line[^>]*stroke="(#[0-9a-f]+)" stroke-width="9"\/>/.exec(svg);
    expect([stem?.[1], 36 * 0.25]).toEqual([palette.respondents, 9]);
    const spec = specOf(rowsPlot(chart, 3));
    expect(spec.named('stems').mark).toMatchObject({ color: palette.respondents, height: Math.round(34 * 0.25) });
    const order = ['grid', 'zero', 'stems', 'intervals', 'points_1'];
    expect(spec.layer.map(({ name }) => name).filter((name) => order.includes(name))).toEqual(order);
    const drawn = [palette.grid, palette.axis, palette.respondents, palette.bar].map((color) => svg.indexOf(`"${color}"`));
    expect(drawn).toEqual([...drawn].sort((a, b) => a - b));
  });
});

describe('kinds of charts', () => {
  it('are all here', () => {
    const here: Readonly<Record<Chart['kind'], true>> = { histogram: true, options: true, stack: true, dots: true };
    expect(Object.keys(here)).toHaveLength(4);
  });
});
