import path from 'node:path';
import { closest, distance } from 'fastest-levenshtein';
import type { Message, Place, Problem } from '../model/problem.js';
import { moreLikeThese, moreThanPrinted } from './messages.js';
import { excerpt, visible } from './wording.js';

/** The user's input cannot be used. Carries every problem found, not only the first; the command then ends with exit status 2. */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(describeProblems(problems));
    this.problems = problems;
  }
}

/**
 * Makes the InputError (to be thrown) for these messages, all at one place; without a place where there is none to name, as on
 * the command line.
 */
export function refusal(messages: readonly Message[], place?: Place): InputError {
  return new InputError(messages.map((message) => problemOf('error', message, place)));
}

/** As `refusal`, with a message for each of some values: of many, the first few are worded and the rest is counted. */
export function refusalOfEach<T>(values: readonly T[], word: (value: T) => Message): InputError {
  const problems = values.slice(0, MOST_WORDED).map((value) => problemOf('error', word(value)));
  const rest = values.length - problems.length;
  return new InputError(rest === 0 ? problems : [...problems, { ...problemOf('error', moreLikeThese(rest)), count: rest }]);
}

/** A warning; without a place where it has no single one. */
export function warning(message: Message, place?: Place): Problem {
  return problemOf('warning', message, place);
}

/** The problem that a message is of; the message is worded now. */
export function problemOf(severity: Problem['severity'], message: Message, place?: Place): Problem {
  const { code, message: worded, advice } = message;
  return { severity, ...(place && { place }), code, message: worded, ...(advice !== undefined && { advice }) };
}

/**
 * Problems as the terminal shows them, one below the other; of more than a person can take in, the first, and how many more there
 * are.
 */
export function describeProblems(problems: readonly Problem[], from?: string): string {
  const lines: string[] = [];
  let bytes = 0;
  for (const [index, problem] of problems.entries()) {
    const line = describeProblem(problem, from);
    bytes += Buffer.byteLength(line) + 1;
    if (bytes > MOST_BYTES && lines.length > 0) return [...lines, moreThanPrinted(countOf(problems.slice(index)))].join('\n');
    lines.push(line);
  }
  return lines.join('\n');
}

/** How many problems there are, those counted that are not listed one by one. */
export function countOf(problems: readonly Problem[]): number {
  return problems.reduce((sum, { count = 1 }) => sum + count, 0);
}

/**
 * One problem as the terminal shows it: `file:line:column: error: message [key]`, then the advice on a line of its own. Paths
 * below the folder `from` are shortened, and nothing is longer than a few lines, whatever was put into the message.
 */
export function describeProblem(problem: Problem, from: string = process.cwd()): string {
  const place = problem.place;
  const where = place
    ? [nearestPath(place.file, from), place.line, place.column].filter((part) => part !== undefined).join(':')
    : '';
  const key = place?.key ? ` [${excerpt(place.key, MOST_KEY)}]` : '';
  const head = `${where ? `${where}: ` : ''}${problem.severity}: ${excerpt(problem.message, MOST_MESSAGE)}${key}`;
  return problem.advice ? `${head}\n    ${excerpt(problem.advice, MOST_MESSAGE)}` : head;
}

/** Of all problems together. */
const MOST_BYTES = 8000;
/** Characters of a message or an advice, and of a key. */
const [MOST_MESSAGE, MOST_KEY] = [1000, 200];
/** Values that are wrong in one way: those beyond are counted. */
const MOST_WORDED = 10;

function nearestPath(file: string, from: string): string {
  const relative = path.relative(from, file);
  return visible(relative.startsWith('..') ? file : relative);
}

/** A longer word is not a typing error. */
const LONGEST = 100;
/** Comparing with more candidates than this would take seconds. */
const COMPARED = 5000;

/**
 * The candidate that `word` was probably meant to be: with the same letters in another order, or with at most a third of its
 * letters wrong. Null where none is near, and where the word is too long or there are too many candidates to compare.
 */
export function nearestWord(word: string, candidates: Iterable<string>): string | null {
  const all = [...candidates];
  if (word.length > LONGEST || all.length > COMPARED) return null;
  const list = all.filter((candidate) => candidate.length <= LONGEST);
  const letters = sortedLetters(word);
  const misplaced = list.find((candidate) => candidate.length === word.length && sortedLetters(candidate) === letters);
  if (list.length === 0 || misplaced !== undefined) return misplaced ?? null;
  const best = closest(word, list);
  const allowed = Math.max(1, Math.floor(Math.max(word.length, best.length) / 3));
  return distance(word.toLowerCase(), best.toLowerCase()) <= allowed ? best : null;
}

function sortedLetters(word: string): string {
  return [...word.toLowerCase()].sort().join('');
}

/** ` Did you mean "x"?` to follow a message; empty where no candidate is near. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const best = nearestWord(word, candidates);
  return best === null ? '' : ` Did you mean "${visible(best)}"?`;
}
