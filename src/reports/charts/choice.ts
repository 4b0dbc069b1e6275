import type { OptionsChart } from '../../model/chart.js';
import type { ChartTable } from '../../model/document.js';
import { kindHas } from '../../model/item-traits.js';
import type { Publication, PublishedChoiceItem } from '../../model/publication.js';
import { howMany, sumOf } from '../../model/published.js';
import { isChoice, type ReportContext } from '../report/index.js';
import { naming, same, terms, withOptionsWithheld } from '../text/index.js';
import { optionRows, optionsChart, shownOptions } from './options.js';
import * as words from './wording.js';

/** A choice item, then the items that only those were asked who chose certain of its options, as far as these may be shown. */
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

/** The options of an item as bars with counts, then those of its follow-ups, on one axis. */
export function choiceChart(
  context: ReportContext,
  publication: Publication,
  item: PublishedChoiceItem,
): ChartTable<OptionsChart> {
  const [first = item, ...followUps] = funnelOf(context, publication, item);
  const chart = optionsChart([first, ...followUps], 'bar');
  const own = shownOptions(first).length;
  const withheld = sumOf([first, ...followUps].map((one) => howMany(one.withheld)));
  return {
    title: naming(first.short),
    subtitle: withOptionsWithheld(
      words.countsSubtitle(kindHas(first.kind, 'several'), first.base, followUps.map(asFollowUp), context.respondentTerms),
      withheld,
    ),
    question: publication.sections.find(({ id }) => id === first.sectionId)?.question ?? null,
    labelHeading: terms.option,
    low: same('0'),
    high: same(String(chart.peak)),
    valueHeadings: [terms.count, terms.share],
    chart,
    rows: optionRows(chart, [first, ...followUps], null, context.respondentTerms).map(({ label, alt, count, share }, row) => ({
      label: row < own ? label : words.followUp(label),
      alt,
      values: [same(count), share],
    })),
    legend: [],
  };
}

function asFollowUp({ short, base }: PublishedChoiceItem) {
  return { label: short, base };
}
