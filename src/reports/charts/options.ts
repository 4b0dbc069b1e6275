import type { BarLook, OptionsChart } from '../../model/chart.js';
import type { OptionRow } from '../../model/document.js';
import type { PublishedChoiceItem, PublishedNumberItem } from '../../model/publication.js';
import { largestOf, ONE } from '../../model/published.js';
import type { Option } from '../../model/questionnaire.js';
import { integer, percentage, type RespondentTerms } from '../text/index.js';
import { rowAlternative } from './alternative.js';
import { answers } from './wording.js';

/** An item whose answers are counted by options, or by the bands that its numbers are in. */
export type BarredItem = Pick<PublishedChoiceItem | PublishedNumberItem, 'distribution' | 'options'>;

/**
 * The options of choice items, or the bands of number items, as bars on one axis, one item below the other, each in its order. Items and options that are withheld
 * are left out.
 */
export function optionsChart(items: readonly BarredItem[], look: BarLook): OptionsChart {
  const options = items.flatMap(({ distribution, options: asked }) => {
    if (!distribution.shown) return [];
    const { bars } = distribution.value;
    return asked.flatMap(({ id }) => {
      const bar = bars.find(({ key }) => key === id);
      return bar ? [{ count: bar.count, share: bar.share }] : [];
    });
  });
  const peak = largestOf([ONE, ...options.map(({ count }) => count)]);
  return { kind: 'options', options, peak, series: answers, look };
}

/** The options of an item whose counts are shown, in their order. */
export function shownOptions({ distribution, options }: BarredItem): readonly Option[] {
  if (!distribution.shown) return [];
  const keys = new Set(distribution.value.bars.map(({ key }) => key));
  return options.filter(({ id }) => keys.has(id));
}

/**
 * What stands beside the bars of `optionsChart`, made of the same `items`. `own`: ids of the options that the reader chose; null in
 * a report that has no such reader.
 */
export function optionRows(
  chart: OptionsChart,
  items: readonly BarredItem[],
  own: ReadonlySet<string> | null,
  respondentTerms: RespondentTerms,
): readonly OptionRow[] {
  const shown = items.flatMap(shownOptions);
  return chart.options.flatMap(({ count, share }, row) => {
    const option = shown[row];
    if (!option) return [];
    return {
      label: option.label,
      alt: rowAlternative(chart, row, option.label, respondentTerms),
      count: integer(count),
      share: percentage(share),
      own: own?.has(option.id) ?? false,
    };
  });
}
