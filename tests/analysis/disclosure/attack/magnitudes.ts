import type { Crowd, Sum } from './facts.js';
import type { Knowledge } from './knowledge.js';
import type { Row, Solver } from './solver.js';

/** A number that is known nearly. */
export interface KnownNumber {
  readonly id: string;
  readonly item: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly from: readonly string[];
}

/** How near a number must be known to count as known: within so much of itself. */
const NEAR = 0.1;

/** Respondents whom no sum tells apart, with their numbers in truth. */
interface NumberClass {
  readonly members: readonly { readonly id: string; readonly value: number }[];
  readonly weights: ReadonlyMap<Crowd, number>;
}

/**
 * Numbers that the sums leave no room for, given the least and the most that anybody may have: known from above to within 10 per
 * cent, as the largest of a sum is where little else is in it (the p% rule), a loss from below, or from both sides.
 */
export function estimate(
  sums: readonly Sum[],
  knowledge: Knowledge,
  coalition: ReadonlySet<string>,
  solver: Solver,
): readonly KnownNumber[] {
  const items = [...new Set(sums.map(({ item }) => item))];
  return items.flatMap((item) => {
    const ofItem = sums.filter((sum) => sum.item === item);
    return [
      ...allAlike(ofItem, knowledge, coalition),
      ...bySquares(ofItem, knowledge, coalition),
      ...ofClasses(ofItem, item, knowledge, coalition, solver),
    ];
  });
}

/** Where the deviation is 0, all gave the mean. */
function allAlike(sums: readonly Sum[], knowledge: Knowledge, coalition: ReadonlySet<string>): readonly KnownNumber[] {
  return sums.flatMap(({ cell, item, crowd, all }) => {
    const others = [...crowd.weights.keys()].filter((id) => !coalition.has(id));
    if (all === null) return [];
    return others.map((id) => ({
      id,
      item,
      value: knowledge.number(id, crowd.edition, item),
      low: all,
      high: all,
      from: [`${cell}, sd 0`],
    }));
  });
}

/**
 * None of n numbers is further from their mean than sqrt(n - 1) times their deviation (Samuelson 1968). The coalition knows sum and
 * squares of the others.
 */
function bySquares(sums: readonly Sum[], knowledge: Knowledge, coalition: ReadonlySet<string>): readonly KnownNumber[] {
  return sums.flatMap(({ cell, item, crowd, low, high, squares }) => {
    const plan = knowledge.item(item);
    if (squares === null || plan.kind !== 'number') return [];
    const [floor, ceiling] = [plan.floor ?? Number.NEGATIVE_INFINITY, plan.ceiling ?? Number.POSITIVE_INFINITY];
    const numbers = [...crowd.weights.keys()].map((id) => ({ id, value: knowledge.number(id, crowd.edition, item) }));
    const own = numbers.filter(({ id }) => coalition.has(id)).map(({ value }) => value);
    const others = numbers.filter(({ id }) => !coalition.has(id));
    const n = others.length;
    const mean = ((low + high) / 2 - own.reduce((sum, value) => sum + value, 0)) / n;
    const left = squares - own.reduce((sum, value) => sum + value ** 2, 0) - n * mean ** 2;
    const reach = Math.sqrt((Math.max(0, left) * (n - 1)) / n) + (high - low) / n;
    const outside = others.find(({ value }) => Math.abs(value - mean) > reach * (1 + 1e-9) + 1e-6);
    if (outside) throw new Error(`${cell} is misread: ${outside.value} is more than ${reach} from ${mean}.`);
    return others.flatMap(({ id, value }) => {
      const isTold =
        (isNear(value, mean + reach) && mean + reach < ceiling) || (isNear(value, mean - reach) && mean - reach > floor);
      return isTold
        ? [{ id, item, value, low: Math.max(floor, mean - reach), high: Math.min(ceiling, mean + reach), from: [`${cell}, sd`] }]
        : [];
    });
  });
}

function ofClasses(
  sums: readonly Sum[],
  item: string,
  knowledge: Knowledge,
  coalition: ReadonlySet<string>,
  solver: Solver,
): readonly KnownNumber[] {
  const plan = knowledge.item(item);
  if (plan.kind !== 'number') return [];
  const [floor, ceiling] = [plan.floor ?? Number.NEGATIVE_INFINITY, plan.ceiling ?? Number.POSITIVE_INFINITY];
  const classes = classesOf(sums, item, knowledge, coalition);
  const rows = sums.map((sum) => rowOf(sum, classes, item, knowledge, coalition));
  const program = {
    lower: classes.map(({ members }) => members.length * floor),
    upper: classes.map(({ members }) => members.length * ceiling),
    rows,
  };
  const held = solver.hold(program);
  return classes.flatMap(({ members }, index): readonly KnownNumber[] => {
    const others = members.length - 1;
    const total = members.reduce((sum, { value }) => sum + value, 0);
    // What the others of the class must have at least, or may have at most, leaves the rest of its sum for one.
    const suspects = members.filter(
      ({ value }) =>
        isNear(value, total - others * floor) ||
        isNear(value, total - others * ceiling) ||
        (others === 0 && Number.isFinite(floor)),
    );
    if (suspects.length === 0) return [];
    const cost = (sign: number) => Float64Array.from(classes, (_, at) => (at === index ? sign : 0));
    const most = held.minimise(cost(-1));
    const least = held.minimise(cost(1));
    const high = Math.min(
      ceiling,
      most === 'unknown' ? Number.POSITIVE_INFINITY : -most.cost - (others > 0 ? others * floor : 0),
    );
    const low = Math.max(
      floor,
      least === 'unknown' ? Number.NEGATIVE_INFINITY : least.cost - (others > 0 ? others * ceiling : 0),
    );
    return suspects.flatMap(({ id, value }) => {
      const isDominant = value > 0 ? isNear(value, high) && high < ceiling : isNear(value, low) && low > floor;
      const isPinned = isNear(value, high) && isNear(value, low) && (low > floor || high < ceiling);
      return isDominant || isPinned ? [{ id, item, value, low, high, from: sums.map(({ cell }) => cell) }] : [];
    });
  });
}

function isNear(value: number, bound: number): boolean {
  return Math.abs(bound - value) <= NEAR * Math.abs(value) && value !== 0;
}

function classesOf(
  sums: readonly Sum[],
  item: string,
  knowledge: Knowledge,
  coalition: ReadonlySet<string>,
): readonly NumberClass[] {
  const units = new Map<string, { id: string; value: number; signature: string; weights: Map<Crowd, number> }>();
  for (const crowd of new Set(sums.map((sum) => sum.crowd))) {
    for (const [id, weight] of crowd.weights) {
      if (coalition.has(id)) continue;
      const key = `${id} ${knowledge.version(id, crowd.edition, item)}`;
      const unit = units.get(key) ?? {
        id,
        value: knowledge.number(id, crowd.edition, item),
        signature: '',
        weights: new Map(),
      };
      unit.weights.set(crowd, weight);
      unit.signature = [...unit.weights].map(([one, of]) => `${sums.findIndex((sum) => sum.crowd === one)}*${of}`).join(' ');
      units.set(key, unit);
    }
  }
  const classes = new Map<string, NumberClass & { members: { id: string; value: number }[] }>();
  for (const { id, value, signature, weights } of units.values()) {
    const one = classes.get(signature) ?? { members: [], weights };
    one.members.push({ id, value });
    classes.set(signature, one);
  }
  return [...classes.values()];
}

function rowOf(
  sum: Sum,
  classes: readonly NumberClass[],
  item: string,
  knowledge: Knowledge,
  coalition: ReadonlySet<string>,
): Row {
  const { crowd, cell } = sum;
  const own = [...crowd.weights].reduce(
    (total, [id, weight]) => (coalition.has(id) ? total + weight * knowledge.number(id, crowd.edition, item) : total),
    0,
  );
  const within = classes.flatMap(({ weights }, index) => (weights.has(crowd) ? [index] : []));
  const values = within.map((index) => classes[index]?.weights.get(crowd) ?? 0);
  const truth = within.reduce(
    (total, index, at) =>
      total + (values[at] ?? 0) * (classes[index]?.members ?? []).reduce((part, { value }) => part + value, 0),
    own,
  );
  if (truth < sum.low - 1e-3 || truth > sum.high + 1e-3)
    throw new Error(`${cell} is misread: ${truth} is not between ${sum.low} and ${sum.high}.`);
  return { columns: within, values, low: sum.low - own, high: sum.high - own };
}
