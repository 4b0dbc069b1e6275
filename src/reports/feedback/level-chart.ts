import { judgedStanding } from '../../analysis/claims/index.js';
import type { DataTable, LevelChart } from '../../model/feedback-view.js';
import type { Bar, PublishedSection } from '../../model/publication.js';
import { asPrinted, largestOf, type Published } from '../../model/published.js';
import type { Scale } from '../../model/questionnaire.js';
import type { ItemStanding } from '../../model/standing.js';
import { answers } from '../charts/index.js';
import type { ReportContext } from '../report/index.js';
import { judging, levelInWords, percentage, scaleEnd, short, terms } from '../text/index.js';
import * as words from './themes-wording.js';
import { verdictAside } from './verdict-wording.js';

/** Everyone's answers to one item, with the reader's own marked; null where they are withheld. */
export function chartLevels(context: ReportContext, section: PublishedSection, standing: ItemStanding): LevelChart | null {
  const { item, own, verdict } = standing;
  if (!item.distribution.shown) return null;
  const { bars } = item.distribution.value;
  const counts = bars.map((bar) => ({ level: bar.key, count: context.respondentTerms.count(bar.count) }));
  return {
    subtitle: words.measureOf(section.measure, item.n, context.respondentTerms),
    low: scaleEnd(item.scale, 'low'),
    high: scaleEnd(item.scale, 'high'),
    chart: {
      kind: 'histogram',
      levels: bars.map(({ key, count }) => ({ level: asPrinted(key), count })),
      peak: largestOf(bars.map(({ count }) => count)),
      mean: null,
      released: null,
      series: answers,
      look: 'respondents',
    },
    mark: own,
    alt: judging(
      words.distributionAlt(item.label, counts, verdictAside(short(own), verdict), context.respondentTerms),
      judgedStanding(standing),
    ),
    data: dataOf(context, item.scale, bars, own),
  };
}

function dataOf({ respondentTerms }: ReportContext, scale: Scale, bars: readonly Bar[], own: Published): DataTable {
  return {
    heading: words.dataHeading,
    columns: [words.levelColumn, terms.count, terms.share],
    rows: bars.map(({ key, count, share }) => ({
      label: levelInWords(scale, asPrinted(key)),
      values: [respondentTerms.count(count), percentage(share)],
      own: Number(key) === own,
      said: words.levelSaid(key, respondentTerms.count(count), percentage(share), Number(key) === own, respondentTerms),
    })),
  };
}
