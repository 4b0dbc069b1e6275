import { type Decisions, judgePeers, type Verdict, type Verdicts } from '../analysis/disclosure/index.js';
import type { Withheld } from '../model/publication.js';

/** A figure, or a part of one, that is withheld. */
export interface WithheldFigure {
  readonly cell: string;
  readonly what: string;
  readonly reason: Withheld;
}

/** What brief and slides do not show. */
export function withheldInPublic(decisions: Decisions): readonly WithheldFigure[] {
  return [...cellsIn(decisions.verdicts.public), ...tablesIn(decisions)];
}

/** What no feedback report shows of others. */
export function withheldInFeedback({ verdicts }: Decisions): readonly WithheldFigure[] {
  return cellsIn(verdicts.respondent);
}

/** Items and scores: every report has them. */
function cellsIn(verdicts: Verdicts): readonly WithheldFigure[] {
  const items = [...verdicts.items].flatMap(([id, verdict]) => rowsOf(id, verdict));
  const options = [...verdicts.options].flatMap(([id, ofItem]) =>
    Array.from(ofItem, ([option, reason]): WithheldFigure => ({ cell: `${id} ${option}`, what: 'all', reason })),
  );
  return [...items, ...options, ...[...verdicts.scores].flatMap(([id, verdict]) => rowsOf(`score of ${id}`, verdict))];
}

/** What a respondent's own report does not have: comparisons, gaps, the frame and weights. */
function tablesIn({ analysis, verdicts: { public: verdicts } }: Decisions): readonly WithheldFigure[] {
  const groups = analysis.groups.flatMap((group) =>
    [...(verdicts.groups.get(group.id) ?? [])].flatMap(([key, { categories }]) =>
      categories.flatMap((reason, index): readonly WithheldFigure[] =>
        reason === null ? [] : [{ cell: key, what: `${group.id}: ${group.categories[index]?.id ?? ''}`, reason }],
      ),
    ),
  );
  const gaps = [...verdicts.gaps].flatMap(([id, pairs]) =>
    [...pairs].flatMap(([key, { means, test, size }]): readonly WithheldFigure[] => {
      const cell = `${key} in ${id}`;
      if (means !== null) return [{ cell, what: 'all', reason: means }];
      if (test !== null) return [{ cell, what: 'interval, test', reason: test }];
      return size === null ? [] : [{ cell, what: 'interval, effect', reason: size }];
    }),
  );
  const pairs = analysis.sections.flatMap(({ id }): readonly WithheldFigure[] => {
    const ofPairs = verdicts.pairs.get(id);
    // What falls with the score is not listed again.
    if (!ofPairs || verdicts.scores.get(id)?.statistics !== null) return [];
    const { reliability, correlations, pairs: ranked } = ofPairs;
    return [
      ...(reliability === null ? [] : [{ cell: `items of ${id}`, what: 'reliability', reason: reliability }]),
      ...(correlations === null ? [] : [{ cell: `items of ${id}`, what: 'correlations', reason: correlations }]),
      ...[...ranked].flatMap(([cell, { test }]) => (test === null ? [] : [{ cell, what: `ranking of ${id}`, reason: test }])),
    ];
  });
  const margins = [...verdicts.margins].flatMap(([by, { categories }]) =>
    [...categories].flatMap(([category, reason]): readonly WithheldFigure[] =>
      reason === null ? [] : [{ cell: `respondents by ${by}`, what: category, reason }],
    ),
  );
  const weights = [...verdicts.weights].flatMap(([cell, { mean, shares }]): readonly WithheldFigure[] => [
    ...(mean === null ? [] : [{ cell, what: 'weighted mean', reason: mean }]),
    ...(shares === null ? [] : [{ cell, what: 'weighted shares', reason: shares }]),
  ]);
  return [...groups, ...gaps, ...pairs, ...margins, ...weights];
}

/** What is withheld of peers. A score has the id of its section. */
export function withheldOfPeers(decisions: Decisions): readonly WithheldFigure[] {
  return judgePeers(decisions).flatMap(({ by, category, reasons }): readonly WithheldFigure[] => {
    const what = `${by}: ${category.id}`;
    if (reasons === null) return [{ cell: 'all', what, reason: 'too-few' }];
    return [...reasons].flatMap(([cell, reason]) => (reason === null ? [] : [{ cell, what, reason }]));
  });
}

function rowsOf(cell: string, { distribution, statistics }: Verdict): readonly WithheldFigure[] {
  if (distribution !== null) return [{ cell, what: 'all', reason: distribution }];
  return statistics === null ? [] : [{ cell, what: 'mean, median, SD', reason: statistics }];
}
