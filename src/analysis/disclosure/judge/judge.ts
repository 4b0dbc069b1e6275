import type { Audience } from '../../../model/publication.js';
import { SEES_GROUPS, type Verdict, type Verdicts, type Withheld } from '../rules/index.js';
import { type BandFigure, openBands } from './bands.js';
import type { JudgeContext } from './context.js';
import { judgeGaps } from './gaps.js';
import { openTables, verdictsOn } from './groups.js';
import { judgeItems, judgeOptions } from './items.js';
import { marginVerdicts, openMargins } from './margins.js';
import { judgeScores } from './scores.js';
import { judgeSections } from './sections.js';
import { isTelling, type Subject } from './subjects.js';
import type { VariableCell } from './tables.js';
import { judgeTogether } from './together.js';
import { openWeighted } from './weights.js';

/** What one kind of audience may see. */
export function judge(context: JudgeContext, audience: Audience['kind']): Verdicts {
  const items = judgeItems(context);
  const options = judgeOptions(context, items);
  const scores = judgeScores(context, items);
  const tables = SEES_GROUPS[audience] ? openTables(context, { items, scores, options }) : [];
  const weighted = openWeighted(context, { items, options });
  const margins = openMargins(context, items);
  const bands = openBands(context, items);
  const cells = judgeTogether(
    context,
    { tables, weighted: [...weighted.values()], margins: SEES_GROUPS[audience] ? margins : [], bands },
    totalsOf(context, items),
  );
  return {
    items,
    options,
    scores,
    pairs: SEES_GROUPS[audience] ? judgeSections(context) : new Map(),
    groups: verdictsOn(context, tables),
    gaps: judgeGaps(context, items),
    margins: marginVerdicts(context, margins),
    weights: new Map([...weighted].map(([id, { mean, shares }]) => [id, { mean: mean.reason, shares: shares.reason }])),
    bands: new Map(
      bands
        .filter(({ reasons }) => reasons.includes(null))
        .map(({ itemId, options, reasons }) => [itemId, withheldIn(options, reasons)]),
    ),
    cells,
  };
}

function withheldIn(options: BandFigure['options'], reasons: BandFigure['reasons']): ReadonlyMap<string, Withheld> {
  return new Map(
    options.flatMap(({ id }, index) => {
      const reason = reasons[index] ?? null;
      return reason === null ? [] : [[id, reason] as const];
    }),
  );
}

/** The answers of everyone to each item that anyone may see, if only in a feedback report; items that are held stand already. */
function totalsOf(context: JudgeContext, items: ReadonlyMap<string, Verdict>): readonly VariableCell[] {
  const { analysis, heldReleases, subjectsOf } = context;
  const shown = analysis.sections
    .flatMap((section) => section.items)
    .filter(({ id, kind }) => kind !== 'text' && !heldReleases.items.has(id) && items.get(id)?.distribution === null);
  return shown.flatMap((item) => {
    const options = item.kind === 'multiple' ? item.options.map(({ id }) => id) : [null];
    const subjects = [
      ...options.map((option) => subjectsOf.item(item.id, option)),
      ...(item.askedIf === null ? [] : [subjectsOf.reach(item.id)]),
    ];
    return subjects.flatMap((subject) => cellsOf(context, subject));
  });
}

/**
 * Editions of single sources can be put beside that of all, so that their totals are kept free for them: unless one of them could not
 * be shown.
 */
function cellsOf({ thresholds, settings }: JudgeContext, { variable, over, bySource }: Subject): readonly VariableCell[] {
  const ofSources = bySource();
  const isShown = ofSources.every((cell) => !isTelling(variable, cell, thresholds.distribution, settings));
  return [...over(), ...(isShown ? ofSources : [])].map((cell) => ({ variable, cell }));
}
