import type { Analysis } from '../../../model/analysis.js';
import type { Ledger } from '../../../model/ledger.js';
import type { DisclosureSettings } from '../../../model/project.js';
import type { Cell, HeldReleases, Thresholds } from '../rules/index.js';
import type { SubjectsOf } from './subjects.js';

/** What figures are judged by, for one audience. */
export interface JudgeContext {
  /** With released values in place of today's for what is held. */
  readonly analysis: Analysis;
  readonly settings: DisclosureSettings;
  readonly thresholds: Thresholds;
  readonly heldReleases: HeldReleases;
  readonly ledger: Ledger;
  readonly subjectsOf: SubjectsOf;
  /** What the edition with all sources shows, by the id of the variable; empty where this is that edition. */
  readonly elsewhere: ReadonlyMap<string, readonly Cell[]>;
  /** Whether the audience sees everything that can be computed. */
  readonly isTeam: boolean;
}
