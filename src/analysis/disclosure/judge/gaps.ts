import type { Analysis } from '../../../model/analysis.js';
import type { GapPair } from '../../../model/inference.js';
import type { Withheld } from '../../../model/publication.js';
import { areAlike, type PairVerdict, pairKey, releaseMark, type Verdict } from '../rules/index.js';
import type { JudgeContext } from './context.js';

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
      new Map(pairs.map((pair) => [pairKey(pair), judgePair(context, id, pair, items)])),
    ]),
  );
}

function judgePair(context: JudgeContext, gapId: string, pair: GapPair, items: ReadonlyMap<string, Verdict>): PairVerdict {
  const { heldReleases, thresholds, isTeam } = context;
  const key = pairKey(pair);
  const kept = heldReleases.gaps.get(gapId)?.get(key);
  const held = kept ? releaseMark(kept) : null;
  const ofItems = [pair.from, pair.to].map((id) => items.get(id)?.statistics ?? null).find((reason) => reason !== null);
  const isConditional = !isTeam && isAskedOnCondition(context.analysis, pair);
  const means: Withheld | null = kept === null ? 'few-changed' : (ofItems ?? (isConditional ? 'complementary' : null));
  const ofTest = (): Withheld | null => {
    if (pair.n === 0) return 'not-computable';
    if (isTeam) return null;
    if (kept === undefined && heldReleases.tests.get(gapId)?.has(key)) return 'few-changed';
    if (pair.n < thresholds.statistics) return 'too-few';
    return areAlike(signsOf(context.analysis, pair)) ? 'alike' : null;
  };
  return { means, test: means ?? ofTest(), held };
}

function isAskedOnCondition({ sections }: Analysis, { from, to }: GapPair): boolean {
  return sections.some(({ items }) => items.some(({ id, askedIf }) => askedIf !== null && (id === from || id === to)));
}

/** How many answered the second item higher, how many the same, and how many lower. */
function signsOf({ readers }: Analysis, { from, to }: GapPair): readonly number[] {
  const [first, second] = [readers.answersTo(from), readers.answersTo(to)];
  const counts = [0, 0, 0];
  first.forEach((answer, position) => {
    const other = second[position] ?? null;
    if (answer === null || other === null) return;
    const sign = 1 + Math.sign(Number(other) - Number(answer));
    counts[sign] = (counts[sign] ?? 0) + 1;
  });
  return counts;
}
