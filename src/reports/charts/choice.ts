import type { ChartTableRow } from '../../model/document.js';
import { kindHas } from '../../model/item-traits.js';
import type { Plotted } from '../../model/plotted.js';
import type { Publication, PublishedChoiceItem } from '../../model/publication.js';
import type { OptionsChart } from '../../model/slides-view.js';
import type { Text } from '../../model/text.js';
import { isChoice, optionRows, type ReportContext } from '../report/index.js';
import { same, terms } from '../text/index.js';
import type { Plot } from './plot.js';
import * as words from './wording.js';

/** A choice item and those that were asked only of who chose certain of its options, as far as they may be shown. */
export function funnelOf(
  context: ReportContext,
  publication: Publication,
  item: PublishedChoiceItem,
): readonly PublishedChoiceItem[] {
  const asked = context.project.questionnaire.sections.flatMap(({ items }) => items);
  const isFollowUp = ({ id }: { readonly id: string }) => asked.find((one) => one.id === id)?.askedIf?.item === item.id;
  const choices = publication.sections.flatMap(({ items }) => items).filter(isChoice);
  return [item, ...choices.filter((one) => isFollowUp(one) && one.distribution.shown)];
}

export function choiceTitles(context: ReportContext, item: PublishedChoiceItem): readonly [Text] {
  const bars = item.distribution.shown ? item.distribution.value.bars : [];
  const most = Math.max(0, ...bars.map(({ count }) => count));
  const leaders = item.options.filter(({ id }) => bars.some(({ key, count }) => key === id && count === most));
  return [
    words.mostFrequent(
      item.short,
      leaders.map(({ label }) => label),
      most,
      item.base,
      context.respondentTerms,
    ),
  ];
}

/** The options of an item as bars with counts, then those of its follow-ups, on one axis. */
export async function choiceFigure(
  context: ReportContext,
  plot: Plot,
  publication: Publication,
  item: PublishedChoiceItem,
): Promise<Plotted<OptionsChart>> {
  const [first = item, ...followUps] = funnelOf(context, publication, item);
  const peak = peakOf([first, ...followUps]);
  const parts = await Promise.all(
    [first, ...followUps].map(async (one, index) =>
      (await optionRows(context, one, { ...plot, peak }, null)).map(({ label, picture, count, share }) => ({
        label: index > 0 ? words.followUp(label) : label,
        picture,
        values: [same(count), share],
      })),
    ),
  );
  const rows: readonly ChartTableRow[] = parts.flat();
  const options = rows.map(({ label, values: [count] }) => ({ label, count: Number(count?.en.replaceAll(',', '') ?? 0) }));
  return {
    figure: {
      title: first.short,
      subtitle: words.countsSubtitle(
        kindHas(first.kind, 'several'),
        first.base,
        followUps.map(asFollowUp),
        context.respondentTerms,
      ),
      question: publication.sections.find(({ id }) => id === first.sectionId)?.question ?? null,
      labelHeading: terms.option,
      low: same('0'),
      high: same(String(peak)),
      valueHeadings: [terms.count, terms.share],
      rows,
      legend: [],
    },
    chart: { kind: 'options', options, peak, series: words.answers },
  };
}

function asFollowUp({ short, base }: PublishedChoiceItem) {
  return { label: short, base };
}

function peakOf(items: readonly PublishedChoiceItem[]): number {
  const counts = items.flatMap(({ distribution }) =>
    distribution.shown ? distribution.value.bars.map(({ count }) => count) : [],
  );
  return Math.max(1, ...counts);
}
