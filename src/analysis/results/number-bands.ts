import type { BandsAnalysis } from '../../model/analysis.js';
import type { NumberItem } from '../../model/questionnaire.js';
import type { NumericColumn, Responses } from '../../model/responses.js';
import type { Text } from '../../model/text.js';
import { isAnswered } from './answers.js';
import { bandEdges, type Range, rangesBetween } from './band-edges.js';
import { bandLabel } from './band-wording.js';
import { columnAs, columnOf, type Survey } from './survey.js';
import { sharesOf, type Tally } from './tally.js';

/** The bands in which the distribution of a number item is told. */
export interface NumberBands {
  /** A name of `analyses.bands`, or `ownBandsId`. */
  readonly id: string;
  readonly bands: readonly (Range & { readonly label: Text })[];
}

/** The name of the bands that a number item is divided into by itself; no id of a project has a space. */
export function ownBandsId(itemId: string): string {
  return `bands ${itemId}`;
}

/** By responses, since every edition, reader and group asks for the same bands. */
const known = new WeakMap<Responses, Map<string, NumberBands | null>>();

/**
 * The bands of a number item: those of `analyses.bands`, or else round ones, in each of which at least as many answered as figures in public
 * and in feedback reports need. They are of all sources, so that all editions have the same. Null where too few answered for two bands.
 */
export function bandsOf(survey: Survey, item: NumberItem): NumberBands | null {
  const written = survey.project.analyses.bands.find(({ of }) => of === item.id);
  if (written) return { id: written.id, bands: written.bands.map((band) => ({ ...band, includes: 'both' })) };
  const ofResponses = known.get(survey.responses) ?? new Map<string, NumberBands | null>();
  known.set(survey.responses, ofResponses);
  const found = ofResponses.get(item.id) ?? roundBands(survey, item);
  ofResponses.set(item.id, found);
  return found;
}

function roundBands(survey: Survey, item: NumberItem): NumberBands | null {
  const { project, responses } = survey;
  const column = columnAs(item, columnOf(survey, item.id));
  const values = responses.rows.flatMap(({ answered }, row) =>
    answered && isAnswered(column, row) ? [column.values[row] ?? Number.NaN] : [],
  );
  const edges = bandEdges(values, Math.max(project.disclosure.public, project.disclosure.feedback + 1));
  if (edges.length === 0) return null;
  const ranges = rangesBetween(edges, values.every(Number.isInteger));
  return { id: ownBandsId(item.id), bands: ranges.map((range) => ({ ...range, label: bandLabel(range) })) };
}

/** The position of the band that a number is in; -1 where it is in none. */
export function bandOf({ bands }: NumberBands, value: number): number {
  return bands.findIndex(({ from, to, includes }) => {
    const isBefore = to === null || (includes === 'both' ? value <= to : value < to);
    return isBefore && value >= (from ?? Number.NEGATIVE_INFINITY);
  });
}

/** The distribution of a number item over `rows`; null where it has no bands. */
export function analyseBands(
  bands: NumberBands | null,
  column: NumericColumn,
  rows: readonly number[],
  { base }: Tally,
): BandsAnalysis | null {
  if (bands === null) return null;
  const found = bands.bands.map(() => 0);
  let outside = 0;
  for (const row of rows) {
    if (!isAnswered(column, row)) continue;
    const at = bandOf(bands, column.values[row] ?? Number.NaN);
    if (at < 0) outside += 1;
    else found[at] = (found[at] ?? 0) + 1;
  }
  const counts = Object.fromEntries(bands.bands.map(({ id }, at) => [id, found[at] ?? 0]));
  return {
    by: bands.id,
    options: bands.bands.map(({ id, label }) => ({ id, label, open: false })),
    ends: bands.bands.map(({ from, to }) => ({ from, to })),
    counts,
    shares: sharesOf(counts, base),
    outside,
  };
}
