import type { Analysis } from '../../model/analysis.js';
import type { Ledger } from '../../model/ledger.js';
import type { DisclosureSettings } from '../../model/project.js';
import type { Audience } from '../../model/publication.js';
import {
  type Change,
  changeOf,
  heldReleasesOf,
  openRespondentsBehind,
  type Since,
  sinceReleases,
  withReleased,
} from './releases/index.js';
import {
  type ChangedItem,
  type HeldItem,
  type HeldReleases,
  judge,
  type RespondentsBehindOf,
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
  readonly heldReleases: HeldReleases;
  readonly ledger: Ledger;
  readonly respondentsBehindOf: RespondentsBehindOf;
  readonly verdicts: Readonly<Record<Audience['kind'], Verdicts>>;
  /** Items that keep their released values, and items that were released and appear with new ones. */
  readonly held: readonly HeldItem[];
  readonly changed: readonly ChangedItem[];
  /** By item id: what an item that appears with new values is compared with. */
  readonly since: ReadonlyMap<string, Since>;
}

const NOTHING_HELD: HeldReleases = { items: new Map(), sections: new Map(), groups: new Map(), gaps: new Map() };

export function decide(
  analysis: Analysis,
  settings: DisclosureSettings,
  ledger: Ledger,
  peers: readonly string[] = [],
): Decisions {
  const respondentsBehindOf = openRespondentsBehind(analysis, ledger);
  const changes = changesOf(analysis, settings, ledger, respondentsBehindOf);
  const heldReleases = heldReleasesOf(analysis, changes, ledger, respondentsBehindOf, settings);
  const withHeld = withReleased(analysis, heldReleases);
  return {
    settings,
    peers,
    analysis: withHeld,
    heldReleases,
    ledger,
    respondentsBehindOf,
    verdicts: {
      public: judge(withHeld, settings, heldReleases, ledger, respondentsBehindOf, 'public'),
      respondent: judge(withHeld, settings, heldReleases, ledger, respondentsBehindOf, 'respondent'),
      team: judge(analysis, settings, NOTHING_HELD, ledger, respondentsBehindOf, 'team'),
    },
    held: heldItems(changes),
    changed: changedItems(changes),
    since: sinceReleases(analysis, changes, respondentsBehindOf),
  };
}

function changesOf(
  analysis: Analysis,
  settings: DisclosureSettings,
  ledger: Ledger,
  respondentsBehindOf: RespondentsBehindOf,
): ReadonlyMap<string, Change> {
  const items = analysis.sections.flatMap((section) => section.items);
  return new Map(items.map((item) => [item.id, changeOf(ledger, item, respondentsBehindOf, settings)]));
}

function heldItems(changes: ReadonlyMap<string, Change>): readonly HeldItem[] {
  return [...changes].flatMap(([itemId, change]) =>
    change.kind === 'held'
      ? [{ itemId, since: releaseMark(change.release), respondents: change.respondents, because: change.because }]
      : [],
  );
}

function changedItems(changes: ReadonlyMap<string, Change>): readonly ChangedItem[] {
  return [...changes].flatMap(([itemId, change]) =>
    change.kind === 'changed' ? [{ itemId, since: releaseMark(change.release), respondents: change.respondents }] : [],
  );
}
