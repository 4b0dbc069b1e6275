import type { Class, Cluster, Edge, Unit } from './clusters.js';
import type { Bound, Crowd, Fact, Term } from './facts.js';
import type { Cell, FactRow, Program } from './program.js';
import type { Question } from './questions.js';

/** A sum over columns while it is put together. */
interface Sum {
  readonly values: Map<number, number>;
  constant: number;
}

/** How many units of a class are in each pair of states of two questions: a column where the pair is possible. */
interface Crossing {
  readonly units: Class;
  readonly columns: readonly (readonly (number | null)[])[];
}

/** Puts a program together: first the columns of all clusters, then the rows of one fact after the other. */
export class ProgramBuilder {
  readonly #lower: number[] = [];
  readonly #upper: number[] = [];
  readonly #truth: number[] = [];
  readonly #rows: FactRow[] = [];
  readonly #cells = new Map<Question, readonly Cell[]>();
  /** By the ids of two questions. */
  readonly #crossings = new Map<string, readonly Crossing[]>();

  constructor(clusters: Iterable<Cluster>) {
    for (const { questions, classes, edges } of clusters) {
      questions.forEach((question, at) => {
        const cells = (classes[at] ?? []).map((units) => this.#addCell(question, units, at));
        this.#cells.set(question, cells);
      });
      for (const edge of edges) this.#addEdge(questions, edge);
    }
  }

  program(): Omit<Program, 'facts'> {
    const cells = [...this.#cells.values()].flat();
    return { lower: this.#lower, upper: this.#upper, rows: this.#rows, cells, truth: Float64Array.from(this.#truth) };
  }

  add(fact: Fact): void {
    for (const bound of fact.bounds) this.#addBound(fact, bound);
    const [only, ...more] = fact.either;
    if (only && more.length === 0) for (const bound of only) this.#addBound(fact, bound);
    else if (only) this.#addChoice(fact);
  }

  #column(upper: number, truth: number): number {
    this.#lower.push(0);
    this.#upper.push(upper);
    this.#truth.push(truth);
    return this.#upper.length - 1;
  }

  /** Sums of whole numbers are whole, so that their ends can be too. */
  #row(fact: Fact | null, { values, constant }: Sum, low: number, high: number): void {
    const entries = [...values].filter(([, value]) => Math.abs(value) > 1e-12);
    if (entries.length === 0) return;
    const isWhole = entries.every(([, value]) => Number.isInteger(value)) && Math.abs(constant - Math.round(constant)) < 1e-9;
    const [from, to] = [low - constant, high - constant];
    this.#rows.push({
      fact,
      columns: entries.map(([column]) => column),
      values: entries.map(([, value]) => value),
      low: isWhole ? Math.ceil(from - 1e-6) : from - 1e-9,
      high: isWhole ? Math.floor(to + 1e-6) : to + 1e-9,
    });
  }

  #addCell(question: Question, units: Class, at: number): Cell {
    const possible = units[0].possible[at] ?? [];
    const truth = question.states.map((_, state) => units.filter((unit) => unit.truth[at] === state).length);
    const isOpen = possible.length > 1;
    const columns = question.states.map((_, state) =>
      isOpen && possible.includes(state) ? this.#column(units.length, truth[state] ?? 0) : null,
    );
    const known = question.states.map((_, state) => (!isOpen && possible.includes(state) ? units.length : 0));
    if (isOpen) this.#row(null, sumOf(columns), units.length, units.length);
    return { question, units, columns, known, truth };
  }

  #addEdge(questions: readonly Question[], { first, second, classes, isPossible }: Edge): void {
    const [a, b] = [questions[first], questions[second]];
    if (!a || !b) return;
    const [ofA, ofB] = [this.#cellsByUnit(a), this.#cellsByUnit(b)];
    const crossings = classes.map((units): Crossing => {
      const count = (i: number, j: number) => units.filter(({ truth }) => truth[first] === i && truth[second] === j).length;
      const may = (at: number, state: number) => units.some(({ possible }) => possible[at]?.includes(state));
      const columns = a.states.map((_, i) =>
        b.states.map((__, j) =>
          isPossible(i, j) && may(first, i) && may(second, j) ? this.#column(units.length, count(i, j)) : null,
        ),
      );
      a.states.forEach((_, i) => {
        this.#tie(columns[i] ?? [], cellsAmong(units, ofA), i);
      });
      b.states.forEach((_, j) => {
        this.#tie(
          columns.map((row) => row[j] ?? null),
          cellsAmong(units, ofB),
          j,
        );
      });
      return { units, columns };
    });
    const turned = crossings.map(({ units, columns }) => ({
      units,
      columns: b.states.map((_, j) => columns.map((row) => row[j] ?? null)),
    }));
    this.#crossings.set(`${a.id} ${b.id}`, crossings);
    this.#crossings.set(`${b.id} ${a.id}`, turned);
  }

  #cellsByUnit(question: Question): ReadonlyMap<Unit, Cell> {
    return new Map((this.#cells.get(question) ?? []).flatMap((cell) => cell.units.map((unit) => [unit, cell] as const)));
  }

  /** The pairs with one state are as many as there are in that state. */
  #tie(pairs: readonly (number | null)[], cells: readonly Cell[], state: number): void {
    const sum = sumOf(pairs);
    for (const cell of cells) {
      const column = cell.columns[state] ?? null;
      if (column === null) sum.constant -= cell.known[state] ?? 0;
      else addTo(sum, column, -1);
    }
    this.#row(null, sum, 0, 0);
  }

  #addBound(fact: Fact, { terms, low, high }: Bound): void {
    this.#row(fact, this.#sum(terms), low, high);
  }

  #sum(terms: readonly Term[]): Sum {
    const sum: Sum = { values: new Map(), constant: 0 };
    for (const term of terms) {
      if ('second' in term) {
        for (const { units, columns } of this.#crossings.get(`${term.question.id} ${term.second.id}`) ?? [])
          addPairs(sum, columns, term.by, weightOf(units, term.crowd));
      } else {
        for (const cell of this.#cells.get(term.question) ?? []) addStates(sum, cell, term.by, weightOf(cell.units, term.crowd));
      }
    }
    return sum;
  }

  /** At least one choice is true: a column for each says which, and frees the rows of the others. */
  #addChoice(fact: Fact): void {
    const isTrue = fact.either.map((bounds) => bounds.every((bound) => this.#isTrue(bound)));
    const chosen = fact.either.map((_, index) => this.#column(1, index === isTrue.indexOf(true) ? 1 : 0));
    this.#row(fact, sumOf(chosen), 1, 1);
    fact.either.forEach((bounds, index) => {
      for (const { terms, low, high } of bounds) {
        const sum = this.#sum(terms);
        const [least, most] = this.#range(sum);
        const freed = (by: number): Sum => ({ ...sum, values: new Map([...sum.values, [chosen[index] ?? 0, by]]) });
        if (most > high) this.#row(fact, freed(most - high), Number.NEGATIVE_INFINITY, most);
        if (least < low) this.#row(fact, freed(least - low), least, Number.POSITIVE_INFINITY);
      }
    });
  }

  #isTrue({ terms, low, high }: Bound): boolean {
    const { values, constant } = this.#sum(terms);
    const value = [...values].reduce((sum, [column, factor]) => sum + factor * (this.#truth[column] ?? 0), constant);
    return value >= low - 1e-6 && value <= high + 1e-6;
  }

  #range({ values, constant }: Sum): readonly [number, number] {
    let [least, most] = [constant, constant];
    for (const [column, value] of values) {
      least += Math.min(0, value) * (this.#upper[column] ?? 0);
      most += Math.max(0, value) * (this.#upper[column] ?? 0);
    }
    return [least, most];
  }
}

function cellsAmong(units: Class, cells: ReadonlyMap<Unit, Cell>): readonly Cell[] {
  return [...new Set(units.flatMap((unit) => cells.get(unit) ?? []))];
}

/** What each unit of a class counts for; 0 outside the crowd. */
function weightOf([unit]: Class, crowd: Crowd): number {
  return unit.weights.get(crowd) ?? 0;
}

function sumOf(columns: readonly (number | null)[]): Sum {
  const sum: Sum = { values: new Map(), constant: 0 };
  for (const column of columns) if (column !== null) addTo(sum, column, 1);
  return sum;
}

function addTo({ values }: Sum, column: number, value: number): void {
  if (value !== 0) values.set(column, (values.get(column) ?? 0) + value);
}

function addStates(sum: Sum, cell: Cell, by: readonly number[], weight: number): void {
  if (weight === 0) return;
  cell.columns.forEach((column, state) => {
    const value = weight * (by[state] ?? 0);
    if (column === null) sum.constant += value * (cell.known[state] ?? 0);
    else addTo(sum, column, value);
  });
}

function addPairs(sum: Sum, columns: Crossing['columns'], by: readonly (readonly number[])[], weight: number): void {
  if (weight === 0) return;
  columns.forEach((row, i) => {
    row.forEach((column, j) => {
      if (column !== null) addTo(sum, column, weight * (by[i]?.[j] ?? 0));
    });
  });
}
