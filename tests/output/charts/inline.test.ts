import { beforeAll, describe, expect, it } from 'vitest';
import { drawHistogram } from '../../../src/output/charts/inline/histogram.js';
import { markOwn } from '../../../src/output/charts/inline/own.js';
import { drawStrip, type Strip } from '../../../src/output/charts/inline/strip.js';
import { type ChartRenderer, openChartRenderer } from '../../../src/output/charts/vega.js';
import { palette } from '../../../src/reports/drawing/palette.js';

const SCALE = { low: 1, high: 6, lowLabel: { ja: '低', en: 'low' }, highLabel: { ja: '高', en: 'high' } };
const bars = (counts: readonly number[]) => ({
  bars: counts.map((count, index) => ({ key: String(index + 1), count, share: 0 })),
});
const LOOK = { width: 240, height: 100, labelSize: 14, peak: 10, mean: null, color: palette.bar };

let chartRenderer: ChartRenderer;
beforeAll(() => {
  chartRenderer = openChartRenderer((text, size) => text.length * size * 0.6);
});

/** The bars of a drawing as [left, bottom, right, top] from the outlines of its rectangles of one colour. */
function rectangles(svg: string, color: string): readonly { width: number; height: number; left: number }[] {
  return [...svg.matchAll(/<path[^>]*d="M([\d.-]+),([\d.-]+)h([\d.-]+)v([\d.-]+)h[\d.-]+Z"[^>]*fill="(#[0-9a-f]+)"/g)]
    .filter(([, , , , , fill]) => fill === color)
    .map(([, left, , width, height]) => ({ left: Number(left), width: Number(width), height: Math.abs(Number(height)) }));
}

describe('a histogram', () => {
  it('has bars as high as their counts, from zero, empty levels included', async () => {
    const { svg } = await drawHistogram(chartRenderer, SCALE, bars([1, 0, 5, 10, 2, 3]), LOOK);
    expect(rectangles(svg, palette.bar).map(({ height }) => height)).toEqual([10, 0, 50, 100, 20, 30]);
    expect([...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text).sort()).toEqual(
      ['0', '1', '1', '10', '2', '2', '3', '3', '4', '5', '5', '6'].sort(),
    );
  });

  it('shares its maximum with another by the given peak', async () => {
    const { svg } = await drawHistogram(chartRenderer, SCALE, bars([5, 5, 5, 5, 5, 5]), { ...LOOK, peak: 20 });
    expect(rectangles(svg, palette.bar).map(({ height }) => height)).toEqual([25, 25, 25, 25, 25, 25]);
  });

  it('marks the mean where it lies between the levels', async () => {
    const drawing = await drawHistogram(chartRenderer, SCALE, bars([1, 1, 1, 1, 1, 1]), { ...LOOK, mean: 3.5 });
    expect(drawing.svg).toMatch(
      new RegExp(
        `transform="translate\\(120,[\\d.]+\\)"[^>]*fill="${palette.mean}"|fill="${palette.mean}"[^>]*transform="translate\\(120,`,
      ),
    );
    expect(drawing.scale.origin + drawing.scale.unit * 3.5).toBe(120);
  });

  it('survives zero counts and a single answer level', async () => {
    expect(
      rectangles(
        (await drawHistogram(chartRenderer, SCALE, bars([0, 0, 0, 0, 0, 0]), { ...LOOK, peak: 0 })).svg,
        palette.bar,
      ).map(({ height }) => height),
    ).toEqual([0, 0, 0, 0, 0, 0]);
    expect(
      rectangles(
        (await drawHistogram(chartRenderer, SCALE, bars([0, 0, 7, 0, 0, 0]), { ...LOOK, peak: 7 })).svg,
        palette.bar,
      ).map(({ height }) => height),
    ).toEqual([0, 0, 100, 0, 0, 0]);
  });

  it('holds nothing but what is drawn: no text alternative of its own, no value to more than two digits', async () => {
    const { svg } = await drawHistogram(chartRenderer, SCALE, bars([1, 2, 3, 4, 5, 6]), { ...LOOK, mean: 4.333333333 });
    expect(svg).not.toMatch(/aria-label|role=|<title|\d\.\d{3}/);
    expect(svg).toContain('aria-hidden="true"');
  });
});

const STRIP: Strip = {
  low: 1,
  high: 6,
  grid: [1, 6],
  band: null,
  line: null,
  bar: null,
  barLook: 'bar',
  points: [],
  width: 300,
  height: 30,
};

describe('a strip', () => {
  it('maps values to its axis', async () => {
    const { scale, svg } = await drawStrip(chartRenderer, {
      ...STRIP,
      points: [{ value: 6, look: 'strong', label: '6.0', side: 'left' }],
    });
    expect(scale.origin + scale.unit * 1).toBe(34);
    expect(scale.origin + scale.unit * 6).toBe(266);
    expect(svg).toContain('>6.0</text>');
  });

  it('draws a bar from the low end in proportion', async () => {
    const { svg } = await drawStrip(chartRenderer, { ...STRIP, low: 0, high: 10, bar: 5 });
    expect(rectangles(svg, palette.bar)).toMatchObject([{ left: 0, width: 116 }]);
  });

  it('is drawn once for the same data and again for other data', async () => {
    const first = await drawStrip(chartRenderer, { ...STRIP, bar: 2 });
    expect((await drawStrip(chartRenderer, { ...STRIP, bar: 2 })).svg).toBe(first.svg);
    expect((await drawStrip(chartRenderer, { ...STRIP, bar: 3 })).svg).not.toBe(first.svg);
  });
});

describe('the reader’s own mark', () => {
  it('is a diamond at the value, in the one colour that nothing else has', async () => {
    const plain = await drawStrip(chartRenderer, { ...STRIP, points: [{ value: 2, look: 'respondents' }] });
    const marked = markOwn(plain, 4, 15);
    expect(plain.svg).not.toContain(palette.own);
    expect(marked.svg.match(new RegExp(palette.own, 'g'))).toHaveLength(1);
    expect(marked.svg).toContain(`M${Math.round((34 + 232 * 0.6) * 100) / 100},8`);
  });
});

describe('the pen', () => {
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
