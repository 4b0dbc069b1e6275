import { type ChangedItem, composeRelease, type HeldItem } from './analysis/disclosure/index.js';
import { KEY_FILE, LEDGER_FILE, withRelease } from './analysis/releases/index.js';
import type { Problem } from './model/problem.js';
import { writeWhole } from './output/files/index.js';
import { analyseSurvey, decideSurvey, type SourceWish } from './survey.js';

export interface ReleaseRequest {
  readonly root: string;
  readonly name: string;
  readonly wish: SourceWish;
}

export interface ReleaseOutcome {
  readonly warnings: readonly Problem[];
  readonly respondents: number;
  /** Cells that the release holds, and items left to an earlier one. */
  readonly cells: number;
  readonly held: readonly HeldItem[];
  readonly changed: readonly ChangedItem[];
  readonly file: string;
}

/** Means, medians and the like are published with at least one decimal. */
const LEAST_DIGITS = 1;

/**
 * Writes down what a build of today publishes, so that later builds are compared with it: load, read, analyse, decide, compose the release.
 * Throws InputError, before anything is written, where anything is wrong.
 */
export async function release(request: ReleaseRequest): Promise<ReleaseOutcome> {
  const survey = decideSurvey(await analyseSurvey(request.root, request.wish));
  const { project, sources, ledger, decisions, warnings } = survey;
  const digits = Math.max(LEAST_DIGITS, project.slides?.precision ?? 0);
  const published = composeRelease(decisions, {
    name: request.name,
    date: project.date,
    sources: sources && [...sources],
    digits,
  });
  const files = withRelease(ledger, published);
  // The ledger first: a key that counts fewer releases than there are is no fault, the other way round it is.
  const file = await writeWhole(project.root, [LEDGER_FILE], files.ledger);
  await writeWhole(project.root, [KEY_FILE], files.key);
  const { items, scores, groups, gaps } = published.cells;
  const nested = [...Object.values(groups), ...Object.values(gaps)].reduce((sum, entry) => sum + Object.keys(entry).length, 0);
  return {
    warnings,
    respondents: published.members.length,
    cells: Object.keys(items).length + Object.keys(scores).length + nested,
    held: decisions.held,
    changed: decisions.changed,
    file,
  };
}
