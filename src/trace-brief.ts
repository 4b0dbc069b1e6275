import { readPointer } from './analysis/pointers/index.js';
import { resultsJson } from './analysis/results/index.js';
import { nothingToTrace } from './messages.js';
import type { ResultsCell } from './model/cited.js';
import type { Problem } from './model/problem.js';
import type { Project } from './model/project.js';
import type { Text } from './model/text.js';
import { refusal } from './problems/index.js';
import { statementsOf } from './reports/brief/index.js';
import { respondentTermsOf } from './reports/text/index.js';
import { publishSurvey, type SourceWish } from './survey.js';

/** Sentences of the brief and the cells of results.json that they rest on. */
export interface Traced {
  /** The part of the brief where the sentences stand. */
  readonly where: string;
  readonly sentences: readonly Text[];
  /** The number of the note in the brief; null where the numbers are not printed, or there are none. */
  readonly note: number | null;
  readonly numbers: readonly TracedNumber[];
}

/** A number as it is printed, with the cells that it is read from or, where there are several, worked out from. */
export interface TracedNumber {
  readonly written: string;
  readonly cells: readonly TracedCell[];
}

/** `value` as it stands in results.json, exact; null where the cell holds no number. */
export type TracedCell = ResultsCell & { readonly value: number | null };

/** The numbers of a brief, in its order. */
export interface TraceOutcome {
  readonly project: Project;
  readonly warnings: readonly Problem[];
  readonly traced: readonly Traced[];
}

/**
 * Where each number of the brief comes from, in the order of the brief: publish, word, look up. Throws InputError as
 * `publishSurvey` does, and where the project has no brief.
 */
export async function traceBrief(root: string, wish: SourceWish): Promise<TraceOutcome> {
  const { project, analysis, publication, warnings } = await publishSurvey(root, wish);
  if (!project.brief) throw refusal([nothingToTrace()]);
  const results: unknown = JSON.parse(resultsJson(project, analysis));
  const traced = statementsOf(project.brief, publication, respondentTermsOf(project.terms)).map(
    ({ where, sentences, note, citations }) => ({
      where,
      sentences,
      note,
      numbers: citations.map(({ written, cells }) => ({
        written,
        cells: cells.map((cell) => ({ ...cell, value: numberAt(results, cell.pointer) })),
      })),
    }),
  );
  return { project, warnings, traced };
}

/** Follows a JSON pointer (RFC 6901). */
function numberAt(document: unknown, pointer: string): number | null {
  const value = readPointer(document, pointer);
  return typeof value === 'number' ? value : null;
}
