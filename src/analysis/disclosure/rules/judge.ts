import type { Analysis } from '../../../model/analysis.js';
import type { Ledger } from '../../../model/ledger.js';
import type { DisclosureSettings } from '../../../model/project.js';
import type { Audience, Withheld } from '../../../model/publication.js';
import type { HeldReleases, RespondentsBehindOf } from './held.js';
import { judgeGroups } from './judge-groups.js';
import { type JudgeContext, judgeItems, judgeScores } from './judge-items.js';
import { releaseMark, SEES_GROUPS, thresholdsFor } from './rules.js';
import { pairKey, type Verdict, type Verdicts } from './verdicts.js';

/** What one kind of audience may see. `analysis` has released values in place of today's for what `heldReleases` lists. */
export function judge(
  analysis: Analysis,
  settings: DisclosureSettings,
  heldReleases: HeldReleases,
  ledger: Ledger,
  respondentsBehindOf: RespondentsBehindOf,
  audience: Audience['kind'],
): Verdicts {
  const context: JudgeContext = {
    analysis,
    settings,
    thresholds: thresholdsFor(audience, settings),
    heldReleases,
    ledger,
    respondentsBehindOf,
  };
  const items = judgeItems(context);
  const scores = judgeScores(context, items);
  return {
    items,
    scores,
    groups: SEES_GROUPS[audience] ? judgeGroups(context, items, scores) : new Map(),
    gaps: judgeGaps(context, items),
    margins: judgeMargins(context),
    weights: judgeWeights(context),
  };
}

/** The means of a gap are the means of its two items, so it falls with either of them. */
function judgeGaps(
  { analysis, thresholds, heldReleases }: JudgeContext,
  items: ReadonlyMap<string, Verdict>,
): ReadonlyMap<string, ReadonlyMap<string, Verdict>> {
  return new Map(
    analysis.gaps.map((gap) => [
      gap.id,
      new Map(
        gap.pairs.map((pair) => {
          const kept = heldReleases.gaps.get(gap.id)?.get(pairKey(pair));
          const ofItems = [pair.from, pair.to].map((id) => items.get(id)?.statistics ?? null).find((reason) => reason !== null);
          const isEqual = thresholds.distribution > 1 && 'standardError' in pair.interval && pair.interval.standardError === 0;
          const few = pair.n < thresholds.statistics ? ('too-few' as const) : null;
          const none = pair.n === 0 ? ('not-computable' as const) : null;
          const reason: Withheld | null = kept === null ? 'few-changed' : (ofItems ?? none ?? few ?? (isEqual ? 'alike' : null));
          return [pairKey(pair), { distribution: reason, statistics: reason, held: kept ? releaseMark(kept) : null }] as const;
        }),
      ),
    ]),
  );
}

/**
 * Respondents by category: a category with few is withheld, and as many others as are needed so that it cannot be worked out by
 * subtraction.
 */
function judgeMargins({ analysis, thresholds }: JudgeContext): ReadonlyMap<string, ReadonlyMap<string, Withheld | null>> {
  return new Map(
    analysis.margins.map(({ by, categories, unknown }) => {
      const least = thresholds.distribution;
      const reasons = categories.map(({ respondents }): Withheld | null =>
        respondents > 0 && respondents < least ? 'too-few' : null,
      );
      const rest = () =>
        categories.reduce((sum, { respondents }, index) => (reasons[index] === null ? sum : sum + respondents), unknown);
      while (reasons.some((reason) => reason === 'too-few') && rest() < least) {
        const shown = categories.flatMap(({ respondents }, index) =>
          reasons[index] === null && respondents > 0 ? [{ respondents, index }] : [],
        );
        const smallest = shown.sort((a, b) => a.respondents - b.respondents)[0];
        if (!smallest) break;
        reasons[smallest.index] = 'complementary';
      }
      return [by, new Map(categories.map(({ id }, index) => [id, reasons[index] ?? null]))] as const;
    }),
  );
}

/** A weight that few share gives them away: weighted figures beside unweighted ones are equations in the answers. */
function judgeWeights({ analysis, thresholds }: JudgeContext): Withheld | null {
  const { weights, margins } = analysis;
  if (weights === null || 'unavailable' in weights) return 'not-computable';
  const few = margins.some(
    ({ by, categories }) =>
      weights.by.includes(by) && categories.some(({ respondents }) => respondents > 0 && respondents < thresholds.distribution),
  );
  return few ? 'too-few' : null;
}
