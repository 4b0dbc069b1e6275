import { type Decisions, judgePeers, type Verdict, type Verdicts } from '../analysis/disclosure/index.js';
import type { Withheld } from '../model/publication.js';
import { quoted } from '../problems/index.js';
import { changeLines } from './changes.js';
import { table } from './table.js';

/** The most figures that are named on one line. */
const MOST_NAMED = 6;

const REASONS: Readonly<Record<Withheld, string>> = {
  'too-few': 'too few respondents',
  alike: 'nearly all answers are alike',
  dominated: 'one answer makes up most of the sum',
  complementary: 'it could be subtracted from other figures, or others from it',
  'few-changed': 'too few respondents changed since a release that does not have it',
  'not-computable': 'nobody answered',
};

/** Prints what is withheld from whom and why, and what keeps released values; never a withheld value. */
export function disclosureReport(decisions: Decisions): string {
  const { settings } = decisions;
  const rules = [
    `Thresholds: ${settings.public} respondents in public, ${settings.feedback} others in feedback, ${settings.spread} for means and quantiles; ${settings.changed} must change before a released figure does.`,
    ...(settings.reason === null ? [] : [`Below the defaults because: ${settings.reason}`]),
    ...settings.allow.map(({ phrase, reason }) => `Every report may say ${quoted(phrase)} because: ${reason}`),
  ];
  const audiences = [
    `Brief and slides\n${withheldTable([...cellsIn(decisions.verdicts.public), ...tablesIn(decisions)])}`,
    `Feedback reports (the others of a reader)\n${withheldTable(cellsIn(decisions.verdicts.respondent))}`,
    ...(decisions.peers.length > 0 ? [`Peers in feedback reports (medians)\n${withheldTable(peersIn(decisions))}`] : []),
  ];
  const changes = changeLines(decisions);
  return `${[rules.join('\n'), ...audiences, ...(changes.length > 0 ? [changes.join('\n')] : [])].join('\n\n')}\n`;
}

interface Row {
  readonly cell: string;
  readonly what: string;
  readonly reason: Withheld;
}

function withheldTable(rows: readonly Row[]): string {
  if (rows.length === 0) return 'Nothing is withheld.';
  const lines = merged(rows).map(({ cell, what, reason }) => [cell, what, REASONS[reason]]);
  return table([['Withheld', 'What', 'Why'], ...lines]);
}

/** Items and scores: every report has them. */
function cellsIn(verdicts: Verdicts): readonly Row[] {
  const items = [...verdicts.items].flatMap(([id, verdict]) => rowsOf(id, verdict));
  const options = [...verdicts.options].flatMap(([id, ofItem]) =>
    Array.from(ofItem, ([option, reason]): Row => ({ cell: `${id} ${option}`, what: 'all', reason })),
  );
  return [...items, ...options, ...[...verdicts.scores].flatMap(([id, verdict]) => rowsOf(`score of ${id}`, verdict))];
}

/** What a respondent's own report does not have: comparisons, gaps, the frame and weights. */
function tablesIn({ analysis, verdicts: { public: verdicts } }: Decisions): readonly Row[] {
  const groups = analysis.groups.flatMap((group) =>
    [...(verdicts.groups.get(group.id) ?? [])].flatMap(([key, { categories }]) =>
      categories.flatMap((reason, index): readonly Row[] =>
        reason === null ? [] : [{ cell: key, what: `${group.id}: ${group.categories[index]?.id ?? ''}`, reason }],
      ),
    ),
  );
  const gaps = [...verdicts.gaps].flatMap(([id, pairs]) =>
    [...pairs].flatMap(([key, { means, test }]): readonly Row[] => {
      const cell = `${key} in ${id}`;
      if (means !== null) return [{ cell, what: 'all', reason: means }];
      return test === null ? [] : [{ cell, what: 'interval, test', reason: test }];
    }),
  );
  const margins = [...verdicts.margins].flatMap(([by, { categories }]) =>
    [...categories].flatMap(([category, reason]): readonly Row[] =>
      reason === null ? [] : [{ cell: `respondents by ${by}`, what: category, reason }],
    ),
  );
  const weights = [...verdicts.weights].flatMap(([cell, { mean, shares }]): readonly Row[] => [
    ...(mean === null ? [] : [{ cell, what: 'weighted mean', reason: mean }]),
    ...(shares === null ? [] : [{ cell, what: 'weighted shares', reason: shares }]),
  ]);
  return [...groups, ...gaps, ...margins, ...weights];
}

/** A score has the id of its section. */
function peersIn(decisions: Decisions): readonly Row[] {
  return judgePeers(decisions).flatMap(({ by, category, reasons }): readonly Row[] => {
    const what = `${by}: ${category.id}`;
    if (reasons === null) return [{ cell: 'all', what, reason: 'too-few' }];
    return [...reasons].flatMap(([cell, reason]) => (reason === null ? [] : [{ cell, what, reason }]));
  });
}

function rowsOf(cell: string, { distribution, statistics }: Verdict): readonly Row[] {
  if (distribution !== null) return [{ cell, what: 'all', reason: distribution }];
  return statistics === null ? [] : [{ cell, what: 'mean, median, SD', reason: statistics }];
}

/** Puts figures on one line where the same part of them is withheld for the same reason. */
function merged(rows: readonly Row[]): readonly Row[] {
  const lines = new Map<string, { readonly row: Row; readonly cells: string[] }>();
  for (const row of rows) {
    const key = `${row.what} ${row.reason}`;
    const line = lines.get(key) ?? { row, cells: [] };
    line.cells.push(row.cell);
    lines.set(key, line);
  }
  return Array.from(lines.values(), ({ row, cells }) => ({ ...row, cell: listed(cells) }));
}

function listed(cells: readonly string[]): string {
  const shown = cells.slice(0, MOST_NAMED).join(', ');
  return cells.length > MOST_NAMED ? `${shown} and ${cells.length - MOST_NAMED} more` : shown;
}
