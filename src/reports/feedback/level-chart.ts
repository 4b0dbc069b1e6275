import type { DataTable, LevelChart } from '../../model/feedback-view.js';
import type { Bar, PublishedScaleItem, PublishedSection } from '../../model/publication.js';
import { drawHistogram, markOwn } from '../../output/charts/index.js';
import { palette } from '../drawing/index.js';
import type { ReportContext } from '../report/index.js';
import { percentage, same, scaleEnd, short, terms } from '../text/index.js';
import * as words from './themes-wording.js';

/** Long scales get narrower bars, which still hold a count of three digits. */
const BAR_WIDTH = { usual: 44, narrow: 25, narrowFrom: 8 };
const LOOK = { height: 38, labelSize: 14, mean: null, color: palette.respondents };
/** A diamond of this size covers the number of its level. */
const OWN_SIZE = 9.5;

/** Everyone's answers to one item, with the reader's diamond under the axis in place of the level's number. */
export async function chartLevels(
  context: ReportContext,
  section: PublishedSection,
  item: PublishedScaleItem,
  own: number,
): Promise<LevelChart | null> {
  if (!item.distribution.shown) return null;
  const { bars } = item.distribution.value;
  const levels = item.scale.high - item.scale.low + 1;
  const width = levels * (levels < BAR_WIDTH.narrowFrom ? BAR_WIDTH.usual : BAR_WIDTH.narrow);
  const peak = Math.max(...bars.map((bar) => bar.count));
  const drawing = await drawHistogram(context.chartRenderer, item.scale, item.distribution.value, { ...LOOK, width, peak });
  const counts = bars.map((bar) => ({ level: bar.key, count: context.respondentTerms.count(bar.count) }));
  return {
    subtitle: words.measureOf(section.measure, item.n, context.respondentTerms),
    low: scaleEnd(item.scale.low, item.scale.lowLabel, 'low'),
    high: scaleEnd(item.scale.high, item.scale.highLabel, 'high'),
    picture: {
      drawing: markOwn(drawing, own, drawing.height - 11, OWN_SIZE),
      alt: words.distributionAlt(item.label, counts, short(own), context.respondentTerms),
    },
    data: dataOf(context, bars, own),
  };
}

function dataOf({ respondentTerms }: ReportContext, bars: readonly Bar[], own: number): DataTable {
  return {
    heading: words.dataHeading,
    columns: [words.levelColumn, terms.count, terms.share],
    rows: bars.map(({ key, count, share }) => ({
      label: same(key),
      values: [respondentTerms.count(count), percentage(share)],
      own: Number(key) === own,
      said: words.levelSaid(key, respondentTerms.count(count), percentage(share), Number(key) === own, respondentTerms),
    })),
  };
}
