import type { MissingKind } from './responses.js';
import type { Text } from './text.js';

/** How many replied by one source. */
export interface SourceCount {
  readonly id: string;
  readonly label: Text;
  /** Questionnaires that came back, blank ones included, and (`answered`) those with at least one answer. */
  readonly returned: number;
  readonly answered: number;
  /** False where the build was restricted to other sources; all statistics then leave this source out. */
  readonly included: boolean;
}

/** How many were asked and how many replied. */
export interface Sample {
  /** Number of units asked; null where the project names no frame. */
  readonly frame: number | null;
  /** Questionnaires that came back by the included sources, blank ones included. */
  readonly returned: number;
  /** Those of them with at least one answer. */
  readonly answered: number;
  /** returned / frame, 0..1; null without a frame. */
  readonly responseRate: number | null;
  readonly sources: readonly SourceCount[];
  /** The same counts over all sources, whether included or not. */
  readonly total: { readonly returned: number; readonly answered: number; readonly responseRate: number | null };
}

/** How many answers are missing, by kind. */
export type MissingCounts = Readonly<Record<MissingKind, number>>;
