import { type AuditRules, INSIDERS, type Magnitudes, nearness, remaining } from '../rules/index.js';
import { type Answers, mergedIn } from './answers.js';
import { classesOf, type Factors, withoutWeights } from './classes.js';
import { MOST_LOOKED_AT } from './exchanges.js';
import { isOpen, type Rare } from './insiders.js';
import { openPairs, type Pairs } from './pairs.js';

/** Which way amounts are moved: `above` down, towards `min`; `below` up, towards `max`. */
type Room = 'above' | 'below';

/**
 * Whether it follows from the sums of the cells, and from what amounts there can be, how much somebody has, to within `percent` of it. It
 * does not follow where the largest amount of each class could be more by so much, and less by so much where there is a `max`, without
 * changing a sum: others of the class could have that much less together, or there is an exchange over four classes. Insiders know
 * their own amounts, so that only those count who are none, whoever they are. Where no such change is found it is true, even if a longer
 * chain of exchanges would do. `told` has the cells as what they multiply the amounts of each class with.
 */
export function pinsAmount(told: readonly Factors[], answers: Answers, rules: Pick<AuditRules, 'magnitudes'>): boolean {
  const classes = classesOf(told, answers.sizes.length);
  // The sum of a class that is a cell itself is told outright: rules for single cells judge it.
  if (classes.count < 2) return false;
  const { magnitudes } = mergedIn(classes, answers);
  const pairs = openPairs(classes.covers.flatMap(withoutWeights), classes.count);
  return magnitudes.some((own, at) => {
    const change = nearness(own, rules.magnitudes);
    if (change <= 0) return false;
    const canMove = (room: Room) => isOpen(changesOf({ magnitudes, pairs }, at, change, room), INSIDERS);
    // Nobody has less than `min`, whatever the sums are.
    const isAtMin = (own.above.largest[0] ?? 0) < change;
    return !canMove('below') || (!isAtMin && !canMove('above'));
  });
}

interface Searched {
  /** Of each class. */
  readonly magnitudes: readonly Magnitudes[];
  readonly pairs: Pairs;
}

/** The ways to move an amount of a class: within the class, and by exchanges. */
function* changesOf({ magnitudes, pairs }: Searched, at: number, change: number, room: Room): Generator<readonly Rare[]> {
  const other: Room = room === 'below' ? 'above' : 'below';
  const needs = (group: number, of: Room, without: number): readonly Rare[] | null => {
    const own = magnitudes[group];
    return own ? rareIn(own, group, of, change, without) : null;
  };
  const within = needs(at, other, 1);
  if (within) yield within;
  let looked = 0;
  for (const to of pairs.nearest(at)) {
    const ofTo = needs(to, other, 0);
    if (ofTo === null) continue;
    for (const [from, back] of pairs.alike(at, to)) {
      looked += 1;
      if (from === at || from === to || back === at || back === to) continue;
      const [ofFrom, ofBack] = [needs(from, other, 0), needs(back, room, 0)];
      if (ofFrom && ofBack) yield [...ofTo, ...ofFrom, ...ofBack];
    }
    if (looked > MOST_LOOKED_AT) return;
  }
}

/**
 * How few of a class may be insiders so that the others, without the `without` largest, cannot be moved by `change` any more: nothing where
 * even INSIDERS may be, null where they cannot be moved at all.
 */
function rareIn(own: Magnitudes, group: number, room: Room, change: number, without: number): readonly Rare[] | null {
  for (let insiders = 0; insiders <= INSIDERS; insiders += 1) {
    if (remaining(own[room], without + insiders) >= change) continue;
    return insiders === 0 ? null : [{ of: group, respondents: insiders }];
  }
  return [];
}
