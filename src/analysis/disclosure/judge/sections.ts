import type { Readers, ScaleAnalysis, SectionAnalysis } from '../../../model/analysis.js';
import type { RankedPair, SectionInference } from '../../../model/inference.js';
import { has } from '../../../model/item-traits.js';
import type { Withheld } from '../../../model/publication.js';
import type { Outcome } from '../../../model/statistics.js';
import { available } from '../../statistics/index.js';
import { areAlike, isPerfect, NOTHING_WITHHELD, type PairReasons, pairKey, type SectionPairsVerdict } from '../rules/index.js';
import { NO_ANSWER, stepsOf } from './answers.js';
import type { JudgeContext } from './context.js';
import { judgePairOf } from './pairs.js';

/** By section id: how the answers to the items of a section go together. */
export function judgeSections(context: JudgeContext): ReadonlyMap<string, SectionPairsVerdict> {
  const { analysis, isTeam } = context;
  return new Map(
    analysis.sections.flatMap((section) => {
      const inference = analysis.scales.get(section.id);
      return inference ? [[section.id, isTeam ? NOTHING_WITHHELD : judgeSection(context, section, inference)] as const] : [];
    }),
  );
}

function judgeSection(context: JudgeContext, section: SectionAnalysis, inference: SectionInference): SectionPairsVerdict {
  const { thresholds, analysis } = context;
  const items = section.items.filter((item) => has(item, 'levels'));
  // How many answered two items, or all, tells who was asked those that have a condition.
  const isConditional = items.some((item) => item.askedIf !== null);
  const areTold = !isConditional && (hasPerfect(inference) || haveTwoAlike(analysis.readers, items));
  const reasonFor = (outcomes: readonly Outcome<{ readonly n: number }>[]): Withheld | null => {
    if (isConditional) return 'complementary';
    if (outcomes.some((outcome) => available(outcome) && outcome.n < thresholds.statistics)) return 'too-few';
    return areTold ? 'alike' : null;
  };
  return {
    reliability: reasonFor([inference.reliability]),
    correlations: reasonFor(inference.correlations.map(({ result }) => result)),
    pairs: judgeRanked(context, section.id, inference),
  };
}

/**
 * About all pairs of items, by the rules of a gap: a pair whose answers in pairs changed too little since a release that tested it is not
 * tested, where the score is not held itself. How many answered both is not told, which would tell who was asked a conditional item.
 */
function judgeRanked(context: JudgeContext, sectionId: string, { ranking }: SectionInference): ReadonlyMap<string, PairReasons> {
  const { heldReleases } = context;
  const pairs = available(ranking) ? ranking.pairs : [];
  const changedLittle = heldReleases.sections.has(sectionId) ? undefined : heldReleases.ranked.get(sectionId);
  const reasonsFor = ({ first, second, test }: RankedPair): PairReasons => {
    const pair = { from: first, to: second, test, family: pairs.length, turned: true };
    if (changedLittle?.has(pairKey(pair))) return { test: 'few-changed', size: 'few-changed' };
    return judgePairOf(context, pair);
  };
  return new Map(pairs.map((pair) => [pairKey({ from: pair.first, to: pair.second }), reasonsFor(pair)]));
}

/** Whether any coefficient would be published as 1 or -1. */
function hasPerfect({ reliability, correlations }: SectionInference): boolean {
  const ofReliability = available(reliability)
    ? [reliability.alpha, ...reliability.perItem.flatMap(({ itemTotal, alphaIfDropped }) => [itemTotal, alphaIfDropped])]
    : [];
  const ofPairs = correlations.flatMap(({ result }) => (available(result) ? [result.rho] : []));
  return [...ofReliability, ...ofPairs].some((value) => typeof value === 'number' && isPerfect(value));
}

/**
 * Whether nearly all who answered two of the items answered them alike, the second so much above the first, or above its mirror image:
 * fewer than three differ from that. Coefficients would tell so, and with it every answer to the one item from the other.
 */
function haveTwoAlike(readers: Readers, items: readonly ScaleAnalysis[]): boolean {
  const steps = items.map(({ id, scale }) => stepsOf(readers, id, scale.low));
  const levels = Math.max(0, ...items.map(({ scale }) => scale.high - scale.low + 1));
  return steps.some((first, index) => steps.slice(index + 1).some((second) => goTogether(first, second, levels)));
}

function goTogether(first: Int32Array, second: Int32Array, levels: number): boolean {
  const [differences, sums] = [new Int32Array(2 * levels), new Int32Array(2 * levels)];
  for (let position = 0; position < first.length; position += 1) {
    const [a, b] = [first[position] ?? NO_ANSWER, second[position] ?? NO_ANSWER];
    if (a === NO_ANSWER || b === NO_ANSWER) continue;
    differences[b - a + levels] = (differences[b - a + levels] ?? 0) + 1;
    sums[a + b] = (sums[a + b] ?? 0) + 1;
  }
  return areAlike(Array.from(differences)) || areAlike(Array.from(sums));
}
