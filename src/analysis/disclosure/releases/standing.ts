import { kindHas } from '../../../model/item-traits.js';
import type { Release } from '../../../model/ledger.js';
import { type Cell, cellOver, conditionalOn, type Variable } from '../rules/index.js';
import { basisOf } from './basis.js';
import { partsOf, type ReleasedPart, type Told } from './released-parts.js';
import type { KnownAnswers } from './truths.js';

type Judged = Pick<Variable, 'parts' | 'truth'>;

/**
 * What releases have shown of the answers to an item, or to an option: of the item itself, and of those that are asked on a condition
 * about it, since who was asked them tells the answer to it.
 */
export function standingOf(known: KnownAnswers, variable: Judged, option: string | null): readonly Cell[] {
  return cellsOf(known, variable, (release) => [
    ...partsOf(known.ledger, release, known.item.id).map((part) => ({ part, told: part.tells(option) })),
    ...(option === null && kindHas(known.item.kind, 'several') ? [] : askedOnCondition(known, release, option)),
  ]);
}

/** The cells of a released item that are over everyone who answered it then. */
export function releasedTotals(known: KnownAnswers, variable: Judged): readonly Cell[] {
  return known.releases
    .filter(({ cells }) => cells.items[known.item.id] !== undefined)
    .map((release) => {
      const persons = new Set(
        Array.from(basisOf(release, known.item.id), ([member, answer]) => known.versions.personOf(member, answer)),
      );
      return cellOver(variable, (person) => persons.has(person));
    });
}

/** What releases have shown of who was asked an item. */
export function standingOnAsked(known: KnownAnswers, variable: Judged): readonly Cell[] {
  return cellsOf(known, variable, (release) => [
    ...partsOf(known.ledger, release, known.item.id).map((part) => told(part, part.isOfAsked)),
    ...askedOnCondition(known, release, null),
  ]);
}

/** What releases have shown of the categories of a grouping that the item makes: bands of another name are another division. */
export function standingOnGrouping(known: KnownAnswers, variable: Judged, by: string): readonly Cell[] {
  return cellsOf(known, variable, (release) =>
    partsOf(known.ledger, release, known.item.id).flatMap((part): readonly Shown[] =>
      part.by === null ? [] : [{ part, told: part.by === by ? 'counts' : 'sum' }],
    ),
  );
}

interface Shown {
  readonly part: Pick<ReleasedPart, 'has' | 'weightOf'>;
  readonly told: Told;
}

function told(part: ReleasedPart, isTold: boolean): Shown {
  return { part: { has: part.has, weightOf: null }, told: isTold ? 'counts' : 'nothing' };
}

/**
 * The number of those asked is the number of those who gave an answer that the condition names. Who was asked, but left the item out, is
 * known to have been asked, so that it is told of all of a group.
 */
function askedOnCondition({ ledger, item }: KnownAnswers, release: Release, option: string | null): readonly Shown[] {
  const conditions = Object.entries(release.conditions).map(([id, askedIf]) => ({ id, askedIf }));
  return conditionalOn(conditions, item.id)
    .filter(({ answers }) => option === null || answers.includes(option))
    .flatMap(({ id }) => partsOf(ledger, release, id).map((part) => told(part, part.isOfAsked)));
}

function cellsOf(known: KnownAnswers, variable: Judged, shownIn: (release: Release) => readonly Shown[]): readonly Cell[] {
  return known.releases.flatMap((release) => {
    const members = Array.from(basisOf(release, known.item.id), ([member, answer]) => ({
      member,
      person: known.versions.personOf(member, answer),
    }));
    return distinct(
      shownIn(release).flatMap(({ part, told }) => (told === 'nothing' ? [] : [cellOf(variable, members, part, told)])),
    );
  });
}

interface Member {
  readonly member: string;
  readonly person: number;
}

function cellOf(variable: Judged, members: readonly Member[], { has, weightOf }: Shown['part'], told: Told): Cell {
  const kept = new Uint8Array(variable.parts.length);
  const weights = weightOf && new Float64Array(variable.parts.length);
  for (const { member, person } of members) {
    if (person < 0 || !has(member)) continue;
    kept[person] = 1;
    if (weights) weights[person] = weightOf(member);
  }
  const cell = cellOver(variable, (person) => kept[person] === 1);
  const isLegible = told === 'counts' && weights === null && !isUnread(variable, cell);
  return { ...cell, weights, counts: isLegible ? cell.counts : null };
}

/** Whether some of the answers can no longer be read, so that nothing is known of how often each was given. */
function isUnread({ truth }: Judged, { marks }: Cell): boolean {
  return truth.kind === 'levels' && marks.some((mark, person) => mark === 1 && truth.levels[person] === -1);
}

/** Each once, with its counts where it has them anywhere; without those over nobody. */
function distinct(cells: readonly Cell[]): readonly Cell[] {
  const found = new Map<string, Cell>();
  for (const cell of cells) {
    const row = Buffer.from((cell.weights ?? cell.marks).buffer).toString('latin1');
    if (!cell.marks.includes(1)) continue;
    if (!found.has(row) || (cell.counts !== null && found.get(row)?.counts === null)) found.set(row, cell);
  }
  return [...found.values()];
}
