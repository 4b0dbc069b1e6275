import { describe, expect, it } from 'vitest';
import { protect } from '../../../../src/analysis/disclosure/protect.js';
import type { HistogramChart } from '../../../../src/model/chart.js';
import { asPrinted, largestOf } from '../../../../src/model/published.js';
import { drawHistogram } from '../../../../src/output/charts/inline/histogram.js';
import { openChartRenderer } from '../../../../src/output/charts/vega.js';
import { chanceFrom, decideOn, loadAttacked, randomFirm } from './survey.js';

describe('coordinates of a drawing', () => {
  it('hold the published counts and nothing finer', async () => {
    const chance = chanceFrom(3);
    const firms = Array.from({ length: 37 }, (_, index) => randomFirm(`f${index}`, chance, 0));
    const decisions = decideOn(await loadAttacked(), firms, []);
    const [section] = protect(decisions, { kind: 'public' }, { digits: 1, shareDigits: 2 }).sections;
    const item = section?.items.find((one) => one.kind === 'scale' && one.distribution.shown && one.n % 10 !== 0);
    if (item?.kind !== 'scale' || !item.distribution.shown) throw new Error('Nothing is shown.');
    const { bars } = item.distribution.value;
    const chart: HistogramChart = {
      kind: 'histogram',
      levels: bars.map(({ key, count }) => ({ level: asPrinted(key), count })),
      peak: largestOf(bars.map(({ count }) => count)),
      mean: item.statistics.shown ? item.statistics.value.mean : null,
      released: null,
      series: { ja: '', en: '' },
      look: 'bar',
    };
    const size = { width: 200, height: 100, labelSize: 12 };
    const renderer = openChartRenderer((text, height) => text.length * height * 0.6);
    const drawing = await drawHistogram(renderer, chart, size);
    const again = await drawHistogram(renderer, { ...chart, levels: chart.levels.map((level) => ({ ...level })) }, size);
    expect(drawing.svg).toBe(again.svg);
    const exact = decisions.analysis.sections[0]?.items.find(({ id }) => id === item.id);
    if (exact?.kind !== 'scale' || exact.mean === null) throw new Error('There is no mean.');
    expect(item.statistics.shown && item.statistics.value.mean).not.toBe(exact.mean);
    for (const number of [exact.mean, exact.sd ?? 0]) expect(drawing.svg).not.toContain(String(number).slice(0, 8));
  });
});
