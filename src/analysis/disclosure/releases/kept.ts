import type { Release, ReleasedHold } from '../../../model/ledger.js';
import { type Basis, type Cell, cellOver, DISSENTERS, type Variable } from '../rules/index.js';
import { basisOf } from './basis.js';

/** How many answers there are today that a release did not have, and how many it had that are gone. */
export function changedSince(release: Release, itemId: string, now: Basis): ReleasedHold {
  const then = basisOf(release, itemId);
  const beyond = (one: Basis, other: Basis) => [...one].filter(([member, answer]) => other.get(member) !== answer).length;
  return { release: release.name, joined: beyond(now, then), left: beyond(then, now) };
}

/** A release that showed an item, and the cell over everyone who answered it then. */
export interface ShownVersion {
  readonly release: Release;
  readonly cell: Cell;
}

/**
 * Whether new values of an item would tell what those answered for whose sake a release kept older values: that it did, though enough had
 * changed, told that these answered nearly alike, and new values tell which answer that was, where it cannot have been another. An answer
 * can have been theirs where so many of those who changed since the version that was kept gave it, without two insiders who are none of
 * them; or where so many of those who are gone had. Nothing is told where so few joined or left that they are alike anyhow.
 */
export function tellsOfKept(
  variable: Variable,
  today: Cell,
  versions: readonly ShownVersion[],
  holds: readonly ReleasedHold[],
): boolean {
  if (variable.truth.kind !== 'levels' || variable.truth.count === 0) return false;
  return holds.some(({ release, joined, left }) => {
    const then = versions.find((version) => version.release.name === release)?.cell;
    const isFew = (size: number) => size > 0 && size < DISSENTERS;
    if (then === undefined || isFew(joined) || isFew(left)) return false;
    const possible = [
      ...(joined === 0 ? [] : countsBeyond(variable, today, then).filter((count) => count >= joined)),
      ...(left === 0 ? [] : countsBeyond(variable, then, today).filter((count) => count >= left)),
    ];
    return joined + left > 0 && possible.length < 2;
  });
}

/** How often each answer was given by those who are in the one and not in the other. */
function countsBeyond(variable: Variable, one: Cell, other: Cell): readonly number[] {
  return cellOver(variable, (person) => one.marks[person] === 1 && other.marks[person] !== 1).counts ?? [];
}
