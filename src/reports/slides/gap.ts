import type { PublishedGap } from '../../model/publication.js';
import type { Text } from '../../model/text.js';
import { same } from '../../text/both.js';
import { terms } from '../../text/messages/common.js';
import * as words from '../../text/messages/slides.js';
import { fixed } from '../../text/numbers.js';
import type { Desk } from '../desk.js';
import { type Difference, differencesFigure } from './differences.js';
import type { Draft } from './draft.js';
import { parts, ROWS } from './plot.js';

const ALPHA = 0.05;

/** Two means of one subject within the same respondents, widest difference first. */
export async function gapDrafts(desk: Desk, gap: PublishedGap, covered: Text): Promise<readonly Draft[]> {
  const pairs = gap.pairs.flatMap(({ label, figures }) => (figures.shown ? [{ label, ...figures.value }] : []));
  const rows = pairs.sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
  const widest = rows[0];
  if (!widest) return [];
  const evident = rows.filter(({ adjusted }) => adjusted !== null && adjusted < ALPHA).length;
  const asDifference = (row: (typeof rows)[number]): Difference => ({
    label: row.label,
    difference: row.difference,
    interval: row.interval,
    values: [same(fixed(row.meanFrom, 1)), same(fixed(row.meanTo, 1))],
  });
  return Promise.all(
    parts(rows, ROWS).map(async (page) => ({
      stem: `gap-${gap.id}`,
      kicker: gap.label,
      titles: [words.gapTitle(widest.label, widest.difference, evident, rows.length)] as const,
      body: await differencesFigure(desk, page.map(asDifference), {
        title: gap.label,
        subtitle: words.gapSubtitle(Math.min(...rows.map(({ n }) => n)), Math.max(...rows.map(({ n }) => n)), desk.voice),
        labelHeading: words.subject,
        low: words.lowerSecond,
        high: words.higherSecond,
        valueHeadings: [words.first, words.second, terms.difference],
      }),
      footnote: words.gapNote(covered, desk.project.statistics.confidence),
    })),
  );
}
