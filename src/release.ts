import { type ChangedItem, composeRelease, type HeldItem } from './analysis/disclosure/index.js';
import { KEY_FILE, LEDGER_FILE, withRelease } from './analysis/releases/index.js';
import type { Problem } from './model/problem.js';
import { PRIVATE, refuseUnwritable, writeWhole } from './output/files/index.js';
import { analyseSurvey, decideSurvey, type SourceWish } from './survey.js';

/** A project folder, and the name and sources of the release to be made from it. */
export interface ReleaseRequest {
  readonly root: string;
  readonly name: string;
  readonly wish: SourceWish;
}

/** What was released. */
export interface ReleaseOutcome {
  readonly warnings: readonly Problem[];
  /** Respondents with answers in the sources counted. */
  readonly respondents: number;
  /**
   * Figures that the release holds. `held` are items whose values stay in an earlier release; `changed` are released items with
   * new values.
   */
  readonly cells: number;
  readonly held: readonly HeldItem[];
  readonly changed: readonly ChangedItem[];
  /** Absolute path of the ledger. */
  readonly file: string;
}

/**
 * The brief, the feedback reports and the workbook print this many decimals (BRIEF_PRECISION), and the slides may print more:
 * released values must not be rounded more than any of them.
 */
const LEAST_DIGITS = 1;

/**
 * Records what a build of today would publish, so that later builds are compared with it: load, read, analyse, decide, record.
 * Throws InputError, before anything is written, where anything is wrong or the name is taken; OutputError where a file cannot be
 * written.
 */
export async function release(request: ReleaseRequest): Promise<ReleaseOutcome> {
  const analysed = await analyseSurvey(request.root, request.wish);
  await refuseUnwritable(analysed.project.root);
  const survey = decideSurvey(analysed);
  const { project, sources, ledger, decisions, warnings } = survey;
  const digits = Math.max(LEAST_DIGITS, project.slides?.precision ?? 0);
  const published = composeRelease(decisions, {
    name: request.name,
    date: project.date,
    sources: sources && [...sources],
    digits,
  });
  const files = withRelease(ledger, published);
  // The ledger is written first: a key that counts fewer releases than there are is accepted, one that counts more is not.
  const file = await writeWhole(project.root, [LEDGER_FILE], files.ledger);
  await writeWhole(project.root, [KEY_FILE], files.key, PRIVATE);
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
