import type { OptionRow } from '../../model/document.js';
import type { Bar, PublishedChoiceItem } from '../../model/publication.js';
import type { Text } from '../../model/text.js';
import { drawStrip, type Strip } from '../../output/charts/index.js';
import { both, integer, percentage } from '../text/index.js';
import type { ReportContext } from './context.js';

/**
 * The options of a choice item as bars on one zero-based axis; empty where the distribution is withheld. `own` is what the
 * reader chose, null where there is no such reader; `peak` the count that fills the width, where others share the axis.
 */
export async function optionRows(
  context: ReportContext,
  item: PublishedChoiceItem,
  size: Pick<Strip, 'width' | 'height' | 'side'> & { readonly peak?: number },
  own: ReadonlySet<string> | null,
): Promise<readonly OptionRow[]> {
  if (!item.distribution.shown) return [];
  const { bars } = item.distribution.value;
  const { peak = Math.max(1, ...bars.map((bar) => bar.count)), ...plot } = size;
  return Promise.all(
    item.options.map(async (option) => {
      const bar = bars.find((candidate) => candidate.key === option.id) ?? { key: option.id, count: 0, share: 0 };
      const drawing = await drawStrip(context.chartRenderer, {
        ...plot,
        low: 0,
        high: peak,
        grid: [0],
        band: null,
        line: null,
        bar: bar.count,
        barLook: own ? 'respondents' : 'bar',
        points: [],
      });
      return {
        label: option.label,
        picture: { drawing, alt: optionAlt(context, option.label, bar) },
        count: integer(bar.count),
        share: percentage(bar.share),
        own: own?.has(option.id) ?? false,
      };
    }),
  );
}

function optionAlt(context: ReportContext, label: Text, bar: Bar): Text {
  return both(
    (lang) =>
      `${label[lang]}${lang === 'ja' ? '：' : ': '}${context.respondentTerms.count(bar.count)[lang]} (${percentage(bar.share)[lang]})`,
  );
}
