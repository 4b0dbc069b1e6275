import type { Withheld } from '../analysis/disclosure/index.js';
import { quoted } from '../problems/index.js';
import type { DecidedSurvey } from '../survey.js';
import { changeLines } from './changes.js';
import { returning } from './remedies.js';
import { table } from './table.js';
import { type WithheldFigure, withheldInFeedback, withheldInPublic, withheldOfPeers } from './withheld.js';

/** The most figures that are named on one line. */
const MOST_NAMED = 6;

/** Why figures are withheld, and what of the survey would have to change for them to be shown under the same rules. */
const REASONS: Readonly<Record<Withheld, { readonly why: string; readonly remedy: string }>> = {
  'too-few': { why: 'too few respondents', remedy: 'more respondents, or a wider category' },
  alike: { why: 'nearly all answers are alike', remedy: 'at least three answers other than most, or a wider category' },
  dominated: {
    why: 'one answer makes up most of the sum',
    remedy: 'bands of the numbers as an item with one answer, or a wider category',
  },
  complementary: {
    why: 'it could be subtracted from other figures, or others from it',
    remedy: 'more respondents, wider categories, or fewer figures of the same answers',
  },
  'few-changed': {
    why: 'too few respondents changed since a release that does not have it, or its levels or options are gone today',
    remedy: 'more respondents who join or correct their answers; levels and options as they were released',
  },
  'not-computable': { why: 'nobody answered', remedy: 'answers' },
};

/** Prints what is withheld from whom and why, what would bring it back, and what keeps released values; never a withheld value. */
export function disclosureReport(survey: DecidedSurvey): string {
  const { decisions } = survey;
  const { settings } = decisions;
  const rules = [
    `Thresholds: ${settings.public} respondents in public, ${settings.feedback} others in feedback, ${settings.spread} for means and quantiles; ${settings.changed} must change before a released figure does.`,
    ...(settings.reason === null ? [] : [`Below the defaults because: ${settings.reason}`]),
    ...settings.allow.map(({ phrase, reason }) => `Every report may say ${quoted(phrase)} because: ${reason}`),
  ];
  const [inPublic, inFeedback] = [withheldInPublic(decisions), withheldInFeedback(decisions)];
  const ofPeers = decisions.peers.length > 0 ? withheldOfPeers(decisions) : null;
  const audiences = [
    `Brief and slides\n${withheldTable(inPublic)}`,
    `Feedback reports (the others of a reader)\n${withheldTable(inFeedback)}`,
    ...(ofPeers === null ? [] : [`Peers in feedback reports (medians)\n${withheldTable(ofPeers)}`]),
  ];
  const changes = changeLines(decisions);
  return `${[
    rules.join('\n'),
    ...audiences,
    ...remedies(survey, [...inPublic, ...inFeedback, ...(ofPeers ?? [])]),
    ...(changes.length > 0 ? [changes.join('\n')] : []),
  ].join('\n\n')}\n`;
}

function withheldTable(figures: readonly WithheldFigure[]): string {
  if (figures.length === 0) return 'Nothing is withheld.';
  const lines = merged(figures).map(({ cell, what, reason }) => [cell, what, REASONS[reason].why]);
  return table([['Withheld', 'What', 'Why'], ...lines]);
}

/** What would bring figures back: for each reason that there is, and by leaving out what others could be subtracted from. */
function remedies(survey: DecidedSurvey, figures: readonly WithheldFigure[]): readonly string[] {
  if (figures.length === 0) return [];
  const reasons = [...new Set(figures.map(({ reason }) => reason))].map((reason) => [
    REASONS[reason].why,
    REASONS[reason].remedy,
  ]);
  const alternatives = returning(survey).flatMap(({ without, figures: back }) =>
    merged(back).map(({ cell, what }) => [without, cell, what]),
  );
  return [
    `What would bring figures back\n${table([['Withheld because', 'Would be shown with'], ...reasons])}`,
    ...(alternatives.length > 0
      ? [
          `What would be shown in brief and slides without other figures\n${table([['Without', 'Shown', 'What'], ...alternatives])}`,
        ]
      : []),
  ];
}

/** Puts figures on one line where the same part of them is withheld for the same reason. */
function merged(rows: readonly WithheldFigure[]): readonly WithheldFigure[] {
  const lines = new Map<string, { readonly row: WithheldFigure; readonly cells: string[] }>();
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
