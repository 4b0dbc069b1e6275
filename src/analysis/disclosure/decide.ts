import type { Analysis } from '../../model/analysis.js';
import type { Ledger } from '../../model/ledger.js';
import type { DisclosureSettings } from '../../model/project.js';
import { type Change, changeOf, holdingOf, openPersons, type Since, sinceReleases, withReleased } from './releases/index.js';
import {
  type ChangedFigure,
  type HeldFigure,
  type Holding,
  judge,
  type PersonsOf,
  releaseMark,
  type Verdicts,
} from './rules/index.js';

/** What each audience may see of an analysis: decided once for all reports, so that no two of them together give away more. */
export interface Decisions {
  readonly settings: DisclosureSettings;
  /** What the readers of feedback reports are grouped by to be compared, the first that serves. */
  readonly peers: readonly string[];
  /** With the released values of everything that keeps them. */
  readonly analysis: Analysis;
  readonly holding: Holding;
  readonly ledger: Ledger;
  readonly personsOf: PersonsOf;
  readonly verdicts: Readonly<Record<'public' | 'respondent' | 'team', Verdicts>>;
  /** Items that keep their released values, and items that were released and appear with new ones. */
  readonly held: readonly HeldFigure[];
  readonly changed: readonly ChangedFigure[];
  /** By item id: what an item that appears with new values is compared with. */
  readonly since: ReadonlyMap<string, Since>;
}

const NOTHING_HELD: Holding = { items: new Map(), sections: new Map(), groups: new Map(), gaps: new Map() };

export function decide(
  analysis: Analysis,
  settings: DisclosureSettings,
  ledger: Ledger,
  peers: readonly string[] = [],
): Decisions {
  const personsOf = openPersons(analysis, ledger);
  const changes = changesOf(analysis, settings, ledger, personsOf);
  const holding = holdingOf(analysis, changes, ledger, personsOf, settings);
  const kept = withReleased(analysis, holding);
  return {
    settings,
    peers,
    analysis: kept,
    holding,
    ledger,
    personsOf,
    verdicts: {
      public: judge(kept, settings, holding, ledger, personsOf, 'public'),
      respondent: judge(kept, settings, holding, ledger, personsOf, 'respondent'),
      team: judge(analysis, settings, NOTHING_HELD, ledger, personsOf, 'team'),
    },
    held: heldFigures(changes),
    changed: changedFigures(changes),
    since: sinceReleases(analysis, changes, personsOf),
  };
}

function changesOf(
  analysis: Analysis,
  settings: DisclosureSettings,
  ledger: Ledger,
  personsOf: PersonsOf,
): ReadonlyMap<string, Change> {
  const items = analysis.sections.flatMap((section) => section.items);
  return new Map(items.map((item) => [item.id, changeOf(ledger, item, personsOf, settings)]));
}

function heldFigures(changes: ReadonlyMap<string, Change>): readonly HeldFigure[] {
  return [...changes].flatMap(([itemId, change]) =>
    change.kind === 'held'
      ? [{ itemId, since: releaseMark(change.release), respondents: change.respondents, because: change.because }]
      : [],
  );
}

function changedFigures(changes: ReadonlyMap<string, Change>): readonly ChangedFigure[] {
  return [...changes].flatMap(([itemId, change]) =>
    change.kind === 'changed' ? [{ itemId, since: releaseMark(change.release), respondents: change.respondents }] : [],
  );
}
