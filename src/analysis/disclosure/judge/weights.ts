import { available } from '../../statistics/index.js';
import {
  type Cell,
  itemOf,
  stratumNamed,
  stratumNumber,
  type Verdict,
  type Verdicts,
  type Withheld,
  weightSchemeOf,
} from '../rules/index.js';
import { subjectsAsked } from './conditions.js';
import type { JudgeContext } from './context.js';
import { isTelling, type Subject } from './subjects.js';
import type { VariableCell } from './tables.js';

/** Weighted figures of an item while they are judged. */
export interface WeightedFigures {
  readonly mean: WeightedPart;
  readonly shares: WeightedPart;
}

interface WeightedPart {
  readonly cells: readonly VariableCell[];
  /** Why it is withheld; changes while cells are judged together. */
  reason: Withheld | null;
}

/**
 * The weighted figures of every item that is weighted, by its id. Beside unweighted figures they are equations in the answers of those
 * who share a weight. So they are withheld where a category that is weighted has few who answered the item, or answers alike.
 */
export function openWeighted(
  context: JudgeContext,
  verdicts: Pick<Verdicts, 'items' | 'options'>,
): ReadonlyMap<string, WeightedFigures> {
  const { weights } = context.analysis;
  if (weights === null || !available(weights)) return new Map();
  const strata = weights.by.map((grouping) => context.analysis.whole().readers.categoriesIn(grouping));
  const scheme = weightSchemeOf(context.analysis, context.ledger);
  return new Map(weights.items.map(({ id }) => [id, openItem({ ...context, by: weights.by, strata, scheme }, id, verdicts)]));
}

interface WeightsContext extends JudgeContext {
  /** The groupings that weight, and (`strata`) the category of each respondent in each. */
  readonly by: readonly string[];
  readonly strata: readonly (readonly (string | null)[])[];
  /** Names the weights: those of another scheme are others. */
  readonly scheme: string;
}

function openItem(context: WeightsContext, itemId: string, verdicts: Pick<Verdicts, 'items' | 'options'>): WeightedFigures {
  const { by } = context;
  const { readers } = context.analysis.whole();
  const makers = by.flatMap((grouping) => readers.groupingOf(grouping).item ?? []);
  const subjects = subjectsIn(context, itemId, makers, verdicts);
  const reason = reasonFor(context, itemId, makers, subjects, verdicts.items);
  // What keeps the values of a release is among what stands.
  const shown = context.heldReleases.items.has(itemId) ? [] : subjects;
  const cellsBy = (known: (subject: Subject, context: WeightsContext) => readonly Cell[]) =>
    shown.flatMap((subject) =>
      makers.length > 0
        ? secretCells(context, subject)
        : known(subject, context).map((cell) => ({ variable: subject.variable, cell })),
    );
  return { mean: { cells: cellsBy(weightedCells), reason }, shares: { cells: cellsBy(classCells), reason } };
}

/** Of an item with several answers each option that is shown is a subject of its own. */
function subjectsIn(
  context: JudgeContext,
  itemId: string,
  makers: readonly string[],
  { options }: Pick<Verdicts, 'options'>,
): readonly Subject[] {
  const { analysis, subjectsOf } = context;
  const item = itemOf(analysis, itemId);
  const asked = subjectsAsked(context, itemId, makers);
  if (item?.kind !== 'multiple') return [subjectsOf.item(itemId, null), ...asked];
  const withheld = options.get(itemId);
  return [...item.options.flatMap(({ id }) => (withheld?.has(id) ? [] : [subjectsOf.item(itemId, id)])), ...asked];
}

function reasonFor(
  { analysis, heldReleases, thresholds, settings, isTeam, by, strata }: WeightsContext,
  itemId: string,
  makers: readonly string[],
  subjects: readonly Subject[],
  items: ReadonlyMap<string, Verdict>,
): Withheld | null {
  const ofItems = [itemId, ...makers].map((id) => items.get(id)?.statistics ?? null).find((one) => one !== null);
  if (isTeam || ofItems) return ofItems ?? null;
  // Weights move with the answers that make them: what was held back of those would show here.
  if (makers.some((id) => heldReleases.items.has(id)) && !heldReleases.items.has(itemId)) return 'few-changed';
  const { readers } = analysis.whole();
  const isFew = by.some((grouping, index) =>
    readers
      .groupingOf(grouping)
      .categories.some(({ id }) =>
        subjects.some(({ variable, over }) =>
          over((position) => strata[index]?.[position] === id).some((cell) =>
            isTelling(variable, cell, thresholds.distribution, settings),
          ),
        ),
      ),
  );
  return isFew ? 'too-few' : null;
}

/**
 * Where an item makes the weights nobody knows who has which. But those who have one are a known set, of the item weighted as of those
 * that make the weights.
 */
function secretCells({ subjectsOf, analysis, by, strata }: WeightsContext, subject: Subject): readonly VariableCell[] {
  const { readers } = analysis.whole();
  const isAnswering = new Set(subject.positions);
  const isWeighted = (position: number) => isAnswering.has(position) && !hasNull(strata, position);
  const makers = by.flatMap((grouping) => {
    const { item } = readers.groupingOf(grouping);
    return item === null ? [] : [subjectsOf.grouping(grouping, item)];
  });
  return [subject, ...makers].flatMap(({ variable, over }) => over(isWeighted).map((cell) => ({ variable, cell })));
}

/**
 * Shares of every level, beside the counts, leave so few whole numbers that they count as telling how often each level was given by
 * those who share a weight.
 */
function classCells({ over }: Subject, { strata }: Pick<WeightsContext, 'strata'>): readonly Cell[] {
  const known = new Set(
    (strata[0] ?? []).flatMap((_, position) => (hasNull(strata, position) ? [] : [stratumOf(strata, position)])),
  );
  return [...known].flatMap((stratum) => over((position) => stratumOf(strata, position) === stratum));
}

function stratumOf(strata: WeightsContext['strata'], position: number): string {
  return stratumNamed(strata.map((ofGrouping) => ofGrouping[position] ?? null));
}

function hasNull(strata: WeightsContext['strata'], position: number): boolean {
  return strata.some((ofGrouping) => (ofGrouping[position] ?? null) === null);
}

/** A number of its own for every weight: which numbers they are does not matter, as long as no two are the same. */
function weightedCells(
  { positions, over }: Subject,
  { strata, scheme }: Pick<WeightsContext, 'strata' | 'scheme'>,
): readonly Cell[] {
  const weightOf = (position: number) => stratumNumber(scheme, stratumOf(strata, position));
  return over((position) => !hasNull(strata, position)).map(({ marks }) => ({
    marks,
    counts: null,
    weights: Float64Array.from(marks, (mark, person) => (mark === 1 ? weightOf(positions[person] ?? -1) : 0)),
  }));
}
