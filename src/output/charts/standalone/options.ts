import { greatest } from '../../../model/extremes.js';
import type { FigurePlot } from '../../../model/figure.js';
import { axisOf, barHeight } from '../../../reports/charts/index.js';
import { palette } from '../../../reports/drawing/index.js';
import type { LaidPlot } from './page.js';
import { LEAST_ROW, layRows } from './rows.js';
import { type Setting, SIZES, widthOf } from './setting.js';

type OptionsPlot = Extract<FigurePlot, { kind: 'options' }>;

const LEAST_PLOT = 260;
const BEFORE_VALUE = 8;

/** Horizontal bars from zero, with count and share at their ends. */
export function optionsPlot({ chart, labels: named, values }: OptionsPlot, setting: Setting): LaidPlot {
  const { lang } = setting;
  const labels = named.map((label) => label[lang]);
  const rows = layRows({ labels, labelHeading: '', ends: ['', ''], columns: [] }, LEAST_PLOT, setting);
  const widest = greatest(values.map((value) => widthOf(setting, value[lang], SIZES.value)));
  const bars = Math.max(40, rows.width - widest - BEFORE_VALUE);
  // The axis goes on past the highest count by as much as its label takes.
  const end = (axisOf(chart).to * rows.width) / bars;
  const x = {
    field: 'count',
    type: 'quantitative' as const,
    scale: { domain: [0, Math.round(end * 1000) / 1000], nice: false, padding: 0 },
    axis: null,
  };
  const { y } = rows;
  return {
    ...rows,
    below: 0,
    values: chart.options.map(({ count }, index) => ({
      row: index + 1,
      option: labels[index] ?? '',
      count,
      text: values[index]?.[lang] ?? '',
    })),
    layers: [
      ...rows.layers,
      {
        name: 'bars',
        mark: { type: 'bar', color: palette[chart.look], height: barHeight('options', LEAST_ROW) },
        encoding: { x, x2: { datum: 0 }, y },
      },
      {
        name: 'zero',
        data: { values: [{ value: 0 }] },
        mark: { type: 'rule', color: palette.axis },
        encoding: { x: { ...x, field: 'value' } },
      },
      {
        name: 'values',
        mark: { type: 'text', align: 'left', baseline: 'middle', dx: BEFORE_VALUE, fontSize: SIZES.value, color: palette.ink },
        encoding: { x, y, text: { field: 'text', type: 'nominal' } },
      },
    ],
    keys: [],
  };
}
