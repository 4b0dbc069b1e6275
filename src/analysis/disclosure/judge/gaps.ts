import type { Analysis } from '../../../model/analysis.js';
import type { GapPair } from '../../../model/inference.js';
import type { Withheld } from '../../../model/publication.js';
import { type PairReasons, type PairVerdict, pairKey, releaseMark, type Verdict } from '../rules/index.js';
import type { JudgeContext } from './context.js';
import { judgePairOf } from './pairs.js';

/**
 * By entry id and `pairKey`. The means of a pair are the means of its two items, so they fall with either of them; interval and test
 * rest on those who answered both. How many those are tells who was asked an item that has a condition, so that its pairs are not shown.
 */
export function judgeGaps(
  context: JudgeContext,
  items: ReadonlyMap<string, Verdict>,
): ReadonlyMap<string, ReadonlyMap<string, PairVerdict>> {
  return new Map(
    context.analysis.gaps.map(({ id, pairs }) => [
      id,
      new Map(pairs.map((pair) => [pairKey(pair), judgePair(context, { id, family: pairs.length }, pair, items)])),
    ]),
  );
}

function judgePair(
  context: JudgeContext,
  { id: gapId, family }: { readonly id: string; readonly family: number },
  pair: GapPair,
  items: ReadonlyMap<string, Verdict>,
): PairVerdict {
  const { heldReleases, isTeam } = context;
  const key = pairKey(pair);
  const kept = heldReleases.gaps.get(gapId)?.get(key);
  const held = kept ? releaseMark(kept) : null;
  const ofItems = [pair.from, pair.to].map((id) => items.get(id)?.statistics ?? null).find((reason) => reason !== null);
  const isConditional = !isTeam && isAskedOnCondition(context.analysis, pair);
  const means: Withheld | null = kept === null ? 'few-changed' : (ofItems ?? (isConditional ? 'complementary' : null));
  const { test, size } = ofPairs();
  return { means, test: means ?? test, size: means ?? size, held };

  function ofPairs(): PairReasons {
    if (pair.n === 0) return { test: 'not-computable', size: 'not-computable' };
    if (!isTeam && kept === undefined && heldReleases.tests.get(gapId)?.has(key))
      return { test: 'few-changed', size: 'few-changed' };
    return judgePairOf(context, { ...pair, family, turned: false });
  }
}

function isAskedOnCondition({ sections }: Analysis, { from, to }: GapPair): boolean {
  return sections.some(({ items }) => items.some(({ id, askedIf }) => askedIf !== null && (id === from || id === to)));
}
