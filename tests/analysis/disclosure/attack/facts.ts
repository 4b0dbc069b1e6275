import type { Knowledge } from './knowledge.js';
import type { Question } from './questions.js';

/** Respondents of one edition, and what each counts for. One object for each set, so that equal sets are told by identity. */
export interface Crowd {
  readonly edition: number;
  readonly weights: ReadonlyMap<string, number>;
}

/** What respondents count for, times what their state counts for; or, of two questions, what their two states count for. */
export type Term =
  | { readonly crowd: Crowd; readonly question: Question; readonly by: readonly number[] }
  | {
      readonly crowd: Crowd;
      readonly question: Question;
      readonly second: Question;
      readonly by: readonly (readonly number[])[];
    };

/** A sum of terms that lies between `low` and `high`. */
export interface Bound {
  readonly terms: readonly Term[];
  readonly low: number;
  readonly high: number;
}

export type FactKind =
  | 'counts'
  | 'missing'
  | 'statistics'
  | 'weighted'
  | 'score'
  | 'pooled'
  | 'pairs answered'
  | 'gap'
  | 'groups'
  | 'groups by an item'
  | 'margin'
  | 'peers'
  | 'change';

/** One published number, or a few that stand together, as what it says about answers. */
export interface Fact {
  readonly kind: FactKind;
  /** Where it was read. */
  readonly cell: string;
  readonly edition: number;
  /** All hold. */
  readonly bounds: readonly Bound[];
  /** All bounds of at least one of these hold, if there are any. */
  readonly either: readonly (readonly Bound[])[];
}

/** A published sum of numbers of a crowd, in the unit of a number item. */
export interface Sum {
  readonly cell: string;
  readonly item: string;
  readonly crowd: Crowd;
  readonly low: number;
  readonly high: number;
  /** The value that all of the crowd gave, where the deviation says so; else null. */
  readonly all: number | null;
  /** The most that the squares of the numbers can add up to, where a deviation says so; else null. */
  readonly squares: number | null;
}

/** A term of one question that counts the states for which `counts` gives 1, or what it gives. */
export function term(crowd: Crowd, question: Question, counts: (state: string, index: number) => number): Term {
  return { crowd, question, by: question.states.map(counts) };
}

/** A term of two questions. */
export function jointTerm(
  crowd: Crowd,
  question: Question,
  second: Question,
  counts: (first: number, second: number) => number,
): Term {
  return { crowd, question, second, by: question.states.map((_, i) => second.states.map((__, j) => counts(i, j))) };
}

export function exactly(terms: readonly Term[], value: number): Bound {
  return { terms, low: value, high: value };
}

/** What a published number of `digits` decimals may have been, times `factor`. */
export function rounded(terms: readonly Term[], value: number, digits: number, factor: number): Bound {
  // A little more than half a unit: halves may be rounded either way by the last bit of a double.
  const half = 0.5000001 * 10 ** -digits + 1e-12;
  return { terms, low: (value - half) * factor, high: (value + half) * factor };
}

/** Whether what an attacker concludes from a publication is so. */
export function holds(fact: Fact, knowledge: Knowledge): boolean {
  const isRight = (bound: Bound) => {
    const value = bound.terms.reduce((sum, one) => sum + trueValue(one, knowledge), 0);
    return value >= bound.low - 1e-6 && value <= bound.high + 1e-6;
  };
  return fact.bounds.every(isRight) && (fact.either.length === 0 || fact.either.some((bounds) => bounds.every(isRight)));
}

function trueValue(one: Term, knowledge: Knowledge): number {
  let sum = 0;
  for (const [id, weight] of one.crowd.weights) {
    const first = knowledge.stateOf(id, one.crowd.edition, one.question);
    if (first === null) continue;
    if (!('second' in one)) sum += weight * (one.by[first] ?? 0);
    else {
      const second = knowledge.stateOf(id, one.crowd.edition, one.second);
      if (second !== null) sum += weight * (one.by[first]?.[second] ?? 0);
    }
  }
  return sum;
}
