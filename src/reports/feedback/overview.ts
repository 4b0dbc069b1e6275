import { markOwn } from '../../charts/own.js';
import { drawStrip } from '../../charts/strip.js';
import type { Overview, OverviewRow } from '../../model/document.js';
import type { Publication, PublishedSection, Statistics } from '../../model/publication.js';
import type { Scale } from '../../model/questionnaire.js';
import { same } from '../../text/both.js';
import { terms } from '../../text/messages/common.js';
import * as words from '../../text/messages/feedback.js';
import { fixed } from '../../text/numbers.js';
import type { Desk } from '../desk.js';
import { levelsOf } from '../lookup.js';

const STRIP = { width: 250, height: 26 };

type Position = 'higher' | 'within' | 'lower' | 'unknown';

/** All sections on one axis; sections on another scale than the first, or withheld, are left to the item pages. */
export async function composeOverview(desk: Desk, publication: Publication): Promise<Overview | null> {
  const scored = publication.sections.map(scoredSection).filter((section) => section !== null);
  const scale = scored[0]?.scale;
  if (!scale) return null;
  const shown = scored.filter((section) => section.scale.low === scale.low && section.scale.high === scale.high);
  const rows = await Promise.all(shown.map((section) => overviewRow(desk, section, ownScore(publication, section))));
  const known = rows.filter((row) => row.position !== 'unknown');
  if (known.length === 0) return null;
  const within = known.filter((row) => row.position === 'within').length;
  return {
    heading: words.overviewHeading(within, known.length, desk.voice),
    low: String(scale.low),
    high: String(scale.high),
    rows: rows.map((row) => row.row),
  };
}

interface Scored {
  readonly section: PublishedSection;
  readonly scale: Scale;
  readonly statistics: Statistics;
}

function scoredSection(section: PublishedSection): Scored | null {
  return section.score?.statistics.shown
    ? { section, scale: section.score.scale, statistics: section.score.statistics.value }
    : null;
}

function ownScore(publication: Publication, scored: Scored): number | null {
  return publication.own?.scores.get(scored.section.id) ?? null;
}

async function overviewRow(desk: Desk, scored: Scored, own: number | null): Promise<{ row: OverviewRow; position: Position }> {
  const { section, scale, statistics } = scored;
  const { median, q1, q3 } = statistics;
  const strip = await drawStrip(desk.pen, {
    ...STRIP,
    low: scale.low,
    high: scale.high,
    grid: levelsOf(scale),
    band: [q1, q3],
    line: null,
    bar: null,
    barLook: 'bar',
    points: [{ value: median, look: 'respondents' }],
  });
  const position = positionOf(own, q1, q3);
  const ownText = own === null ? null : fixed(own, 1);
  const row = {
    label: section.short,
    picture: {
      drawing: own === null ? strip : markOwn(strip, own, STRIP.height / 2),
      alt: words.overviewAlt(section.short, ownText, fixed(median, 1), fixed(q1, 1), fixed(q3, 1), desk.voice),
    },
    own: ownText === null ? terms.none : same(ownText),
    median: same(fixed(median, 1)),
    verdict: words.verdict(position, desk.voice),
  };
  return { row, position };
}

/** Within the middle half of all respondents, ends included, is called similar. */
function positionOf(own: number | null, q1: number, q3: number): Position {
  if (own === null) return 'unknown';
  if (own > q3) return 'higher';
  return own < q1 ? 'lower' : 'within';
}
