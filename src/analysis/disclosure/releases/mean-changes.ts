import type { Analysis, ScaleAnalysis } from '../../../model/analysis.js';
import { has } from '../../../model/item-traits.js';
import type { Release } from '../../../model/ledger.js';
import type { Outcome } from '../../../model/statistics.js';
import { isTold } from '../../claims/index.js';
import {
  available,
  type ChangeOfMean,
  changeOfMean,
  frequenciesFrom,
  holm,
  mean,
  type Round,
  standardDeviation,
  unavailable,
} from '../../statistics/index.js';
import type { Verdict } from '../rules/index.js';
import { basisOf } from './basis.js';
import type { Change } from './changes.js';
import type { RespondentsBehindOf } from './respondents-behind.js';

/** An item as it was released last, and how its mean has changed since. */
export interface MeanChange {
  readonly release: Release;
  readonly n: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly shares: Readonly<Record<string, number | null>>;
  readonly mean: number;
  readonly change: Outcome<ChangeOfMean>;
}

/** A change that is shown. */
export interface ShownChange extends MeanChange {
  /** Whether it is larger than chance explains, by a p-value adjusted by Holm over all changes that are shown. */
  readonly evident: boolean;
}

/** Of the intervals of changes. */
const LEVEL = 0.95;

/** By item id: scale items that appear with new values, each beside the values of the last release that has it. */
export function meanChanges(
  analysis: Analysis,
  changes: ReadonlyMap<string, Change>,
  respondentsBehindOf: RespondentsBehindOf,
): ReadonlyMap<string, MeanChange> {
  const items = analysis.sections.flatMap((section) => section.items).filter((item) => has(item, 'levels'));
  return new Map(
    items.flatMap((item): (readonly [string, MeanChange])[] => {
      const change = changes.get(item.id);
      const found =
        change?.kind === 'changed'
          ? changeOfItem(item, change.release, { respondentsBehindOf, frame: analysis.sample.frame })
          : null;
      return found ? [[item.id, found]] : [];
    }),
  );
}

/**
 * By item id, the changes that one audience sees: of items that are shown whole, today as at the release. They are a family of their
 * own, for adjusted over others too they would tell of those.
 */
export function shownChanges(
  meanChanges: ReadonlyMap<string, MeanChange>,
  verdicts: ReadonlyMap<string, Verdict>,
): ReadonlyMap<string, ShownChange> {
  const shown = [...meanChanges].filter(([id]) => {
    const verdict = verdicts.get(id);
    return verdict && !verdict.distribution && !verdict.statistics && !verdict.held;
  });
  const adjusted = holm(shown.map(([, { change }]) => (available(change) ? change.p : null)));
  return new Map(shown.map(([id, meanChange], index) => [id, { ...meanChange, evident: isTold(adjusted[index] ?? 1) }]));
}

/** Whose answers they were, and the number of units in the frame, null for none. */
interface Rounds {
  readonly respondentsBehindOf: RespondentsBehindOf;
  readonly frame: number | null;
}

function changeOfItem(item: ScaleAnalysis, release: Release, { respondentsBehindOf, frame }: Rounds): MeanChange | null {
  const values = release.cells.items[item.id]?.values as ScaleAnalysis | undefined;
  if (!values || values.mean === null) return null;
  const { n, counts, shares } = values;
  const now = roundOf(item.counts);
  const before = roundOf(counts);
  const common = commonAnswers(release, item.id, respondentsBehindOf);
  const change = now && before ? changeOfMean(before, now, common, { level: LEVEL, frame }) : unavailable('Nobody answered.');
  return { release, n, counts, shares, mean: values.mean, change };
}

function commonAnswers(release: Release, itemId: string, respondentsBehindOf: RespondentsBehindOf): number {
  const { now, hasAnswered } = respondentsBehindOf(itemId);
  let common = 0;
  for (const [member, answer] of basisOf(release, itemId)) if (hasAnswered(member) && now.get(member) === answer) common += 1;
  return common;
}

function roundOf(counts: Readonly<Record<string, number>>): Round | null {
  const frequencies = frequenciesFrom(Object.keys(counts).map(Number), Object.values(counts));
  const [centre, sd] = [mean(frequencies), standardDeviation(frequencies, 'population')];
  return centre === null || sd === null ? null : { n: frequencies.total, mean: centre, sd };
}
