import type { Cell } from '../rules/index.js';

/** Persons who are in the same cells. Whoever knows the cells alone cannot tell them apart. */
export interface Classes {
  /** The persons of each class, by position. */
  readonly members: readonly (readonly number[])[];
  /** Each cell as what it multiplies the answers of each class with: 1 or 0, or another number in a weighted cell. */
  readonly covers: readonly (readonly number[])[];
}

/** Persons in no cell are left out. */
export function classesOf(cells: readonly Cell[], persons: number): Classes {
  const classes = new Int32Array(persons);
  let count = 1;
  for (const cell of cells) count = refine(classes, count, cell);
  const members: number[][] = Array.from({ length: count }, () => []);
  for (let person = 0; person < persons; person += 1) members[classes[person] ?? 0]?.push(person);
  const covered = members.filter(([person]) => person !== undefined && cells.some((cell) => factorOf(cell, person) !== 0));
  return {
    members: covered,
    covers: cells.map((cell) => covered.map(([person = 0]) => factorOf(cell, person))),
  };
}

/** Divides classes whose persons a cell does not treat alike. Returns how many there are then. */
function refine(classes: Int32Array, count: number, cell: Cell): number {
  const found: Map<number, number>[] = Array.from({ length: count }, () => new Map());
  let next = 0;
  for (let person = 0; person < classes.length; person += 1) {
    const within = found[classes[person] ?? 0];
    const factor = factorOf(cell, person);
    const known = within?.get(factor);
    if (known === undefined) within?.set(factor, next);
    classes[person] = known ?? next;
    if (known === undefined) next += 1;
  }
  return next;
}

function factorOf({ marks, weights }: Cell, person: number): number {
  return weights === null ? (marks[person] ?? 0) : (weights[person] ?? 0);
}
