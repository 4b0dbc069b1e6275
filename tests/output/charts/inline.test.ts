import { beforeAll, describe, expect, it } from 'vitest';
import type { DotsChart, HistogramChart, OptionsChart } from '../../../src/model/chart.js';
import { type DocumentDrawer, openDocumentDrawer } from '../../../src/output/charts/inline/drawer.js';
import { drawHistogram } from '../../../src/output/charts/inline/histogram.js';
import { type ChartRenderer, openChartRenderer } from '../../../src/output/charts/vega.js';
import { palette } from '../../../src/reports/drawing/palette.js';
import { DOTS, histogramOf } from '../../support/deck.js';
import { bars } from '../../support/drawn.js';
import { made, type Plain } from '../../support/made.js';

const measure = (text: string, size: number) => text.length * size * 0.6;
const SIZE = { width: 240, height: 100, labelSize: 14 };

let chartRenderer: ChartRenderer;
let drawer: DocumentDrawer;
beforeAll(() => {
  chartRenderer = openChartRenderer(measure);
  drawer = openDocumentDrawer(measure);
});

const histogram = (counts: readonly number[], more: Partial<Plain<HistogramChart>> = {}) =>
  drawHistogram(chartRenderer, histogramOf(counts, { mean: null, ...more }), SIZE);
const heights = (svg: string) => bars(svg).flatMap(({ color, height }) => (color === palette.bar ? [height] : []));

describe('a histogram', () => {
  it('has bars as high as their counts, from zero, empty levels included', async () => {
    const { svg } = await histogram([1, 0, 5, 10, 2, 3]);
    expect(heights(svg)).toEqual([10, 0, 50, 100, 20, 30]);
    expect([...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text).sort()).toEqual(
      ['0', '1', '1', '10', '2', '2', '3', '3', '4', '5', '5', '6'].sort(),
    );
  });

  it('shares its maximum with another by the given peak', async () => {
    expect(heights((await histogram([5, 5, 5, 5, 5, 5], { peak: 20 })).svg)).toEqual([25, 25, 25, 25, 25, 25]);
  });

  it('marks the mean where it lies between the levels', async () => {
    const drawing = await histogram([1, 1, 1, 1, 1, 1], { mean: 3.5 });
    expect(drawing.svg).toMatch(
      new RegExp(
        `transform="translate\\(120,[\\d.]+\\)"[^>]*fill="${palette.mean}"|fill="${palette.mean}"[^>]*transform="translate\\(120,`,
      ),
    );
    expect(drawing.scale.origin + drawing.scale.unit * 3.5).toBe(120);
  });

  it('survives zero counts and a single answer level', async () => {
    expect(heights((await histogram([0, 0, 0, 0, 0, 0], { peak: 0 })).svg)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(heights((await histogram([0, 0, 7, 0, 0, 0])).svg)).toEqual([0, 0, 100, 0, 0, 0]);
  });

  it('has an earlier release behind its bars, and its numbers in front of both', async () => {
    const released = { name: { ja: '前回', en: 'before' }, counts: [4, 0, 6] };
    const { svg } = await histogram([5, 0, 7], { released });
    const inOrder = ['stroke-dasharray', `fill="${palette.bar}"`, 'stroke-width="5"'];
    const places = [...inOrder.map((mark) => svg.indexOf(mark)), svg.lastIndexOf(`fill="${palette.ink}"`)];
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(Math.min(...places)).toBeGreaterThan(0);
    expect(svg.match(/stroke-dasharray/g)).toHaveLength(2);
  });

  it('holds nothing but what is drawn: no text alternative of its own, no value to more than two digits', async () => {
    const { svg } = await histogram([1, 2, 3, 4, 5, 6], { mean: 4.333333333 });
    expect(svg).not.toMatch(/aria-label|role=|<title|\d\.\d{3}/);
    expect(svg).toContain('aria-hidden="true"');
  });

  it('comes at two heights on slides, of which the style sheet takes one, and at one elsewhere', async () => {
    const chart = histogramOf([1, 2, 3]);
    expect((await drawer.histogram('slides', chart, null)).map(({ width }) => width)).toEqual([546, 546]);
    expect((await drawer.histogram('feedback', chart, null)).map(({ width }) => width)).toEqual([132]);
  });
});

const options = (counts: readonly number[], peak: number): OptionsChart =>
  made({
    kind: 'options',
    options: counts.map((count) => ({ count, share: 0 })),
    peak,
    series: { ja: '回答数', en: 'Answers' },
    look: 'bar',
  });

describe('a row', () => {
  it('of points maps values to its axis', async () => {
    const { scale, svg } = await drawer.row('brief', DOTS, 0, null);
    expect(scale.origin + scale.unit * 1).toBe(34);
    expect(scale.origin + scale.unit * 6).toBeCloseTo(266, 8);
    expect(svg).toContain(`translate(${Math.round(23200 * (3.2 / 5)) / 100},10.5)`);
  });

  it('of options is a bar from zero in proportion', async () => {
    const { svg } = await drawer.row('brief', options([5], 10), 0, null);
    expect(bars(svg).filter(({ color }) => color === palette.bar)).toMatchObject([{ left: 34, width: 116 }]);
  });

  it('is drawn once for the same data and again for other data', async () => {
    const first = await drawer.row('brief', options([2, 2, 3], 10), 0, null);
    expect((await drawer.row('brief', options([2, 2, 3], 10), 1, null)).svg).toBe(first.svg);
    expect((await drawer.row('brief', options([2, 2, 3], 10), 2, null)).svg).not.toBe(first.svg);
  });

  it('has a band where its intervals are of the answers, and a line where they are of how sure a value is', async () => {
    const band: DotsChart = { ...DOTS, spread: 'band' };
    const [asLine, asBand] = await Promise.all([drawer.row('brief', DOTS, 0, null), drawer.row('brief', band, 0, null)]);
    const isBand = ({ color }: { readonly color: string }) => color === palette.band;
    expect([bars(asLine.svg).some(isBand), asLine.svg.includes('stroke-width="2.5"')]).toEqual([false, true]);
    expect([bars(asBand.svg).filter(isBand), asBand.svg.includes('stroke-width="2.5"')]).toMatchObject([
      [{ left: 34 + 232 * (2.9 / 5), width: 232 * (0.6 / 5) }],
      false,
    ]);
  });
});

describe('the reader’s own mark', () => {
  it('is a diamond at the value, in the one colour that nothing else has', async () => {
    const plain = await drawer.row('feedback', DOTS, 0, null);
    const marked = await drawer.row('feedback', DOTS, 0, 4);
    expect(plain.svg).not.toContain(palette.own);
    expect(marked.svg.match(new RegExp(palette.own, 'g'))).toHaveLength(1);
    expect(marked.svg).toContain(`M${Math.round((34 + 182 * 0.6) * 100) / 100},6`);
  });
});

describe('what draws', () => {
  it('refuses to load anything', async () => {
    const spec = {
      data: { url: 'file:///etc/passwd' },
      mark: 'point',
      encoding: { x: { field: 'a', type: 'quantitative' } },
    } as const;
    await expect(chartRenderer.draw(spec, {})).rejects.toThrow('A chart');
  });

  it('treats a warning as an error', async () => {
    const spec = {
      data: { name: 'rows' },
      mark: 'bar',
      encoding: {
        x: { field: 'a', type: 'quantitative' },
        color: { field: 'b', type: 'quantitative', scale: { type: 'log', domain: [0, 1] } },
      },
    } as const;
    await expect(chartRenderer.draw(spec, { rows: [{ a: 1, b: 0 }] })).rejects.toThrow('A chart could not be drawn');
  });
});
