import type { Fact } from './facts.js';
import type { Knowledge } from './knowledge.js';
import { type Cell, type Program, programsOf } from './program.js';
import type { Scenario } from './scenario.js';
import { isSharedByAll, secretsOf } from './secrets.js';
import type { Held, Solution, Solver } from './solver.js';

/** An answer, or part of one, that somebody is shown to have given. */
export interface Recovered {
  /** Nobody of these is told apart; all have given it. */
  readonly ids: readonly string[];
  readonly question: string;
  /** The states of which one is known to be true. */
  readonly states: readonly string[];
  /** What it follows from: the facts without any of which it would be safe. */
  explain(): readonly Fact[];
  /** Whether it takes that answers are whole numbers. */
  readonly isWhole: boolean;
}

export interface Findings {
  readonly recovered: readonly Recovered[];
  /** Programs that the solver gave up on. */
  readonly undecided: number;
}

/** A class that in truth is alike: all in one of some states. It is recovered where no other answers would fit. */
interface Candidate {
  readonly cell: Cell;
  readonly states: readonly number[];
}

/** Of what hangs together first, everything of which the facts leave only one possibility. */
export function deduce(
  facts: readonly Fact[],
  scenario: Scenario,
  knowledge: Knowledge,
  coalition: ReadonlySet<string>,
  solver: Solver,
): Findings {
  const recovered: Recovered[] = [];
  let undecided = 0;
  for (const program of programsOf(facts, knowledge, coalition)) {
    const candidates = candidatesIn(program, scenario, knowledge, coalition);
    if (candidates.length === 0) continue;
    assertTrue(program);
    const left = leftOver(program, candidates, solver);
    if (left === 'unknown') undecided += 1;
    else {
      recovered.push(...left.candidates.map((candidate) => describe(program, candidate, left.isWhole, solver)));
      if (recovered.length > 0) break;
    }
  }
  return { recovered, undecided };
}

function describe(program: Program, candidate: Candidate, isWhole: boolean, solver: Solver): Recovered {
  const { cell, states } = candidate;
  return {
    ids: cell.units.map(({ id }) => id),
    question: cell.question.id,
    states: states.map((state) => cell.question.states[state] ?? ''),
    isWhole,
    explain: () => neededFor(program, candidate, solver),
  };
}

function candidatesIn(
  { cells }: Program,
  scenario: Scenario,
  knowledge: Knowledge,
  coalition: ReadonlySet<string>,
): readonly Candidate[] {
  return cells.flatMap((cell) => {
    if (cell.columns.every((column) => column === null) || cell.units.every(({ id }) => coalition.has(id))) return [];
    return secretsOf(cell.question, scenario, knowledge).flatMap(({ states, isShownByAbsence }) => {
      const isAlike = states.reduce((sum, state) => sum + (cell.truth[state] ?? 0), 0) === cell.units.length;
      const nobody = isShownByAbsence === 'by all' ? new Set<string>() : coalition;
      const isTrivial = isShownByAbsence !== 'never' && isSharedByAll(cell, states, scenario, knowledge, nobody);
      return isAlike && !isTrivial ? [{ cell, states }] : [];
    });
  });
}

/** What is concluded from publications must be so, else the attack is wrong about what they mean. */
function assertTrue({ rows, truth }: Program): void {
  for (const { columns, values, low, high, fact } of rows) {
    const value = columns.reduce((sum, column, index) => sum + (values[index] ?? 0) * (truth[column] ?? 0), 0);
    if (value < low - 1e-6 || value > high + 1e-6)
      throw new Error(`${fact?.cell ?? 'What must be so'} is misread: ${value} is not between ${low} and ${high}.`);
  }
}

/**
 * The candidates that all possible answers agree on, found by looking for answers that differ from the truth in as many as can
 * be. Most programs have whole corners; where they have not, other corners are tried before the search for whole numbers.
 */
function leftOver(
  program: Program,
  candidates: readonly Candidate[],
  solver: Solver,
): { readonly candidates: readonly Candidate[]; readonly isWhole: boolean } | 'unknown' {
  const held = solver.hold(program);
  let left = candidates;
  let isWhole = false;
  while (left.length > 0) {
    const total = left.reduce((sum, { cell }) => sum + cell.units.length, 0);
    const best = held.minimise(costOf(program, left, () => 1));
    if (best !== 'unknown' && best.cost > total - 1e-4) break;
    const others = otherAnswers(program, held, left, best);
    if (others === 'unknown') return 'unknown';
    if (others === null) {
      isWhole = true;
      break;
    }
    left = left.filter(({ cell, states }) => countIn(others, cell, states) > cell.units.length - 0.5);
  }
  return { candidates: left, isWhole };
}

const TRIES = 4;

/** Whole answers that fit and differ from the truth in one of the candidates at least; null where there are none. */
function otherAnswers(program: Program, held: Held, left: readonly Candidate[], best: Solution): Float64Array | null | 'unknown' {
  if (best !== 'unknown' && isWholeSolution(best.columns)) return best.columns;
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const corner = held.minimise(costOf(program, left, (at) => ((at * 7 + attempt * 3) % 5) + 0.5));
    if (
      corner !== 'unknown' &&
      isWholeSolution(corner.columns) &&
      left.some(({ cell, states }) => countIn(corner.columns, cell, states) < cell.units.length - 0.5)
    )
      return corner.columns;
  }
  return held.find(
    costOf(program, left, () => 1),
    left.reduce((sum, { cell }) => sum + cell.units.length, 0) - 1,
  );
}

function countIn(columns: Float64Array, { columns: ofStates }: Cell, states: readonly number[]): number {
  return states.reduce((sum, state) => sum + (columns[ofStates[state] ?? -1] ?? 0), 0);
}

function costOf({ upper }: Program, candidates: readonly Candidate[], weight: (at: number) => number): Float64Array {
  const cost = new Float64Array(upper.length);
  candidates.forEach(({ cell, states }, at) => {
    for (const state of states) {
      const column = cell.columns[state] ?? null;
      if (column !== null) cost[column] = (cost[column] ?? 0) + weight(at);
    }
  });
  return cost;
}

function isWholeSolution(columns: Float64Array): boolean {
  return columns.every((value) => Math.abs(value - Math.round(value)) < 1e-6);
}

function neededFor(program: Program, candidate: Candidate, solver: Solver): readonly Fact[] {
  const isKnownFrom = (facts: ReadonlySet<Fact>) => {
    const rows = program.rows.filter(({ fact }) => fact === null || facts.has(fact));
    const left = leftOver({ ...program, rows }, [candidate], solver);
    return left !== 'unknown' && left.candidates.length > 0;
  };
  const needed = new Set(program.facts);
  for (const fact of program.facts) {
    needed.delete(fact);
    if (!isKnownFrom(needed)) needed.add(fact);
  }
  return [...needed];
}
