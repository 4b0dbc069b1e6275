import type { Analysis } from '../../model/analysis.js';
import type { Ledger } from '../../model/ledger.js';
import type { DisclosureSettings } from '../../model/project.js';
import type { Audience } from '../../model/publication.js';
import { type JudgeContext, judge, judgePeersTogether, openSubjects, type PeersAudit } from './judge/index.js';
import {
  type Change,
  changeOf,
  heldReleasesOf,
  type MeanChange,
  meanChanges,
  openRespondentsBehind,
  type RespondentsBehindOf,
  withHeldValues,
} from './releases/index.js';
import {
  type Cell,
  type ChangedItem,
  type HeldItem,
  type HeldReleases,
  releaseMark,
  thresholdsFor,
  type Verdicts,
} from './rules/index.js';

/**
 * What each audience may see of an analysis. It is decided once for all reports, so that no two of them together give away more.
 */
export interface Decisions {
  readonly settings: DisclosureSettings;
  /**
   * The groupings by which readers of feedback reports are compared with their peers; the first that gives a large enough group
   * is used.
   */
  readonly peers: readonly string[];
  /** Items, scores, comparisons and gaps that are held have their released values here. */
  readonly analysis: Analysis;
  readonly heldReleases: HeldReleases;
  readonly ledger: Ledger;
  readonly respondentsBehindOf: RespondentsBehindOf;
  readonly verdicts: Readonly<Record<Audience['kind'], Verdicts>>;
  /** Whether peers may be shown beside all other figures of an item. */
  readonly isPeersSafe: PeersAudit;
  /** Items that keep their released values (`held`), and released items that appear with new values (`changed`). */
  readonly held: readonly HeldItem[];
  readonly changed: readonly ChangedItem[];
  /** By item id, only for items that appear with new values: the last release they are compared with. */
  readonly meanChanges: ReadonlyMap<string, MeanChange>;
}

const NOTHING_HELD: HeldReleases = {
  items: new Map(),
  options: new Map(),
  lost: new Set(),
  sections: new Map(),
  groups: new Map(),
  gaps: new Map(),
  tests: new Map(),
  ranked: new Map(),
};

/**
 * Decides what may be shown to the public, to a respondent and to the team, and which figures keep their released values. `peers`
 * are groupings that respondents may be compared within, in order of preference; none by default. An analysis that leaves sources out
 * is judged together with that of all sources, and so that editions of any sources can be put beside each other.
 */
export function decide(
  analysis: Analysis,
  settings: DisclosureSettings,
  ledger: Ledger,
  peers: readonly string[] = [],
): Decisions {
  const respondentsBehindOf = openRespondentsBehind(analysis, ledger);
  const changes = changesOf(analysis, settings, ledger, respondentsBehindOf);
  const heldReleases = heldReleasesOf(analysis, changes, ledger, respondentsBehindOf, settings);
  const withHeld = withHeldValues(analysis, heldReleases);
  const whole = analysis.whole();
  const isRestricted = whole !== analysis;
  const subjectsOf = openSubjects(whole, isRestricted ? openRespondentsBehind(whole, ledger) : respondentsBehindOf, isRestricted);
  const elsewhere = isRestricted ? decide(whole, settings, ledger, peers).verdicts.public.cells : new Map();
  const context = (audience: Audience['kind'], shown: Pick<JudgeContext, 'analysis' | 'heldReleases'>): JudgeContext => ({
    ...shown,
    settings,
    thresholds: thresholdsFor(audience, settings),
    ledger,
    subjectsOf,
    elsewhere,
    isTeam: audience === 'team',
  });
  const outside = { analysis: withHeld, heldReleases };
  const inPublic = judge(context('public', outside), 'public');
  const inFeedback = judge(context('respondent', outside), 'respondent');
  return {
    settings,
    peers,
    analysis: withHeld,
    heldReleases,
    ledger,
    respondentsBehindOf,
    verdicts: {
      public: inPublic,
      // Each reader knows what anyone may see, so that bands are judged beside all of that.
      respondent: { ...inFeedback, bands: inPublic.bands },
      team: judge(context('team', { analysis, heldReleases: NOTHING_HELD }), 'team'),
    },
    isPeersSafe: judgePeersTogether(context('respondent', outside), peers, together(inPublic.cells, inFeedback.cells, elsewhere)),
    held: heldItems(changes),
    changed: changedItems(changes),
    meanChanges: meanChanges(analysis, changes, respondentsBehindOf),
  };
}

type CellsByVariable = Verdicts['cells'];

function together(...sets: readonly CellsByVariable[]): CellsByVariable {
  const found = new Map<string, readonly Cell[]>();
  for (const [id, cells] of sets.flatMap((set) => [...set])) found.set(id, [...(found.get(id) ?? []), ...cells]);
  return found;
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
      ? [
          {
            itemId,
            release: releaseMark(change.release),
            respondents: change.respondents,
            because: change.because,
            hold: change.hold,
          },
        ]
      : [],
  );
}

function changedItems(changes: ReadonlyMap<string, Change>): readonly ChangedItem[] {
  return [...changes].flatMap(([itemId, change]) =>
    change.kind === 'changed' ? [{ itemId, release: releaseMark(change.release), respondents: change.respondents }] : [],
  );
}
