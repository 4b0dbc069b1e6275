import type { FigureRow } from '../../model/document.js';
import type { Finding } from '../../model/project.js';
import type { Bar, Publication, PublishedChoiceItem } from '../../model/publication.js';
import type { Text } from '../../model/text.js';
import { same } from '../../text/both.js';
import * as words from '../../text/messages/brief.js';
import { terms } from '../../text/messages/common.js';
import { breakdownHeading } from '../../text/messages/findings/distribution.js';
import type { Desk } from '../desk.js';
import { itemOf } from '../lookup.js';
import { optionRows } from '../options.js';
import { type Draft, withheldDraft } from './draft.js';
import { PLOT } from './plot.js';

/** The answers to one choice item, in the order of its options. */
export async function breakdownFinding(
  desk: Desk,
  publication: Publication,
  finding: Finding & { kind: 'breakdown' },
): Promise<Draft> {
  const item = itemOf(publication, finding.item);
  if ((item.kind !== 'single' && item.kind !== 'multiple') || !item.distribution.shown) {
    return withheldDraft(item.short, desk.voice, finding.implication);
  }
  const { bars } = item.distribution.value;
  const [most, least] = [extreme(bars, (a, b) => a > b), extreme(bars, (a, b) => a < b)];
  const leaders = bars.filter((bar) => bar.count === most.count).map((bar) => labelOf(item, bar));
  const heading = breakdownHeading(item.short, leaders, item.kind === 'single' ? most.share * leaders.length : most.share);
  const basis = words.bases(item.base, item.base);
  return {
    heading,
    body: words.breakdownBody(
      labelOf(item, most),
      most.count,
      item.base,
      most.share,
      labelOf(item, least),
      least.count,
      desk.voice,
    ),
    base: basis,
    implication: finding.implication,
    figure: {
      title: words.breakdownFigure(item.short),
      subtitle: words.subtitle(words.countMeasure(item.kind === 'multiple'), desk.voice, basis),
      question: publication.sections.find((section) => section.id === item.sectionId)?.question ?? null,
      labelHeading: terms.option,
      low: same(''),
      high: same(''),
      valueHeadings: [terms.count, terms.share],
      rows: await breakdownRows(desk, item),
      legend: [],
    },
  };
}

async function breakdownRows(desk: Desk, item: PublishedChoiceItem): Promise<readonly FigureRow[]> {
  const rows = await optionRows(desk, item, PLOT, null);
  return rows.map((row) => ({ label: row.label, picture: row.picture, values: [same(row.count), row.share] }));
}

function extreme(bars: readonly Bar[], precedes: (a: number, b: number) => boolean): Bar {
  return bars.reduce((found, bar) => (precedes(bar.count, found.count) ? bar : found));
}

function labelOf(item: PublishedChoiceItem, bar: Bar): Text {
  return item.options.find((option) => option.id === bar.key)?.label ?? same(bar.key);
}
