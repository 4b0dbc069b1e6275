import { createHash } from 'node:crypto';
import type { Analysis } from '../../../model/analysis.js';
import type { Ledger } from '../../../model/ledger.js';
import { available } from '../../statistics/index.js';

/** A name for the categories that a respondent is in, one of each grouping that weights. */
export function stratumNamed(categories: readonly (string | null)[]): string {
  return JSON.stringify(categories);
}

/**
 * A number from 1 to 2 that stands for the weight of a stratum under a scheme of weights. Which numbers stand for weights does not
 * matter, as long as no two are the same, nor one a simple sum of others.
 */
export function stratumNumber(scheme: string, stratum: string): number {
  const name = JSON.stringify([scheme, stratum]);
  const number = known.get(name) ?? 1 + createHash('sha256').update(name).digest().readUIntBE(0, BYTES) / 2 ** (8 * BYTES);
  known.set(name, number);
  return number;
}

/** Fewer than the 53 bits that a number keeps. */
const BYTES = 6;

const known = new Map<string, number>();

/**
 * A token for everything that weights are computed from: the method, the frame, and how many respondents are in each stratum. Where it
 * differs, other weights may stand behind weighted figures. Empty without weights.
 */
export function weightSchemeOf({ weights, margins, readers }: Analysis, ledger: Ledger): string {
  if (weights === null || !available(weights)) return '';
  const { method, by, trim } = weights;
  const frame = by.map((grouping) =>
    margins.find((margin) => margin.by === grouping)?.categories.map((one) => [one.id, one.frame]),
  );
  const strata = by.map((grouping) => readers.categoriesIn(grouping));
  const respondents = new Map<string, number>();
  readers.ids.forEach((_, position) => {
    const stratum = stratumNamed(strata.map((ofGrouping) => ofGrouping[position] ?? null));
    respondents.set(stratum, (respondents.get(stratum) ?? 0) + 1);
  });
  const sorted = [...respondents].sort(([a], [b]) => (a < b ? -1 : 1));
  return ledger.answerToken('weights', '', JSON.stringify({ method, by, trim, frame, respondents: sorted }));
}
