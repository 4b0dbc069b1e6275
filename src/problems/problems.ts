import path from 'node:path';
import { closest, distance } from 'fastest-levenshtein';
import type { Message, Place, Problem } from '../model/problem.js';

/** The user's input cannot be used. Carries every problem found, not only the first; the command then ends with exit status 2. */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map((problem) => describeProblem(problem)).join('\n'));
    this.problems = problems;
  }
}

/**
 * Makes the InputError (to be thrown) for these messages, all at one place; without a place where there is none to name, as on
 * the command line.
 */
export function refusal(messages: readonly Message[], place?: Place): InputError {
  return new InputError(messages.map((message) => ({ severity: 'error', ...(place && { place }), ...message })));
}

/** A warning that has no single place. */
export function warning(message: Message): Problem {
  return { severity: 'warning', ...message };
}

/**
 * One problem as the terminal shows it: `file:line:column: error: message [key]`, then the advice on a line of its own. Paths
 * below the folder `from` are shortened.
 */
export function describeProblem(problem: Problem, from: string = process.cwd()): string {
  const place = problem.place;
  const where = place
    ? [nearestPath(place.file, from), place.line, place.column].filter((part) => part !== undefined).join(':')
    : '';
  const key = place?.key ? ` [${place.key}]` : '';
  const head = `${where ? `${where}: ` : ''}${problem.severity}: ${problem.message}${key}`;
  return problem.advice ? `${head}\n    ${problem.advice}` : head;
}

function nearestPath(file: string, from: string): string {
  const relative = path.relative(from, file);
  return relative.startsWith('..') ? file : relative;
}

/**
 * The candidate that `word` was probably meant to be: with the same letters in another order, or with at most a third of its
 * letters wrong. Null where none is near.
 */
export function nearestWord(word: string, candidates: Iterable<string>): string | null {
  const list = [...candidates];
  const misplaced = list.find((candidate) => sortedLetters(candidate) === sortedLetters(word));
  if (list.length === 0 || misplaced !== undefined) return misplaced ?? null;
  const best = closest(word, list);
  const allowed = Math.max(1, Math.floor(Math.max(word.length, best.length) / 3));
  return distance(word.toLowerCase(), best.toLowerCase()) <= allowed ? best : null;
}

function sortedLetters(word: string): string {
  return [...word.toLowerCase()].sort().join('');
}

/** A longer word is not a typing error. */
const LONGEST = 100;
/** Comparing with more candidates than this would take seconds. */
const COMPARED = 5000;

/** ` Did you mean "x"?` to follow a message; empty where no candidate is near. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const list = [...candidates];
  const best = word.length > LONGEST || list.length > COMPARED ? null : nearestWord(word, list);
  return best === null ? '' : ` Did you mean "${best}"?`;
}
