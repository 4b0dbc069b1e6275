import type { Message, Place, Problem } from '../model/problem.js';
import { LineRanges } from './line-ranges.js';
import { moreOfThisKind, readingStopped } from './messages.js';
import { InputError, problemOf, refusal } from './problems.js';

/** How many problems of one kind in one file are shown: the rest is much like them. */
export const SHOWN = 10;

/** What is known of the problems of one kind in one file. */
interface Kind {
  /** How many are shown; of the others, how many there are and where. */
  shown: number;
  rest: number;
  readonly lines: LineRanges;
}

/** Collects what is wrong while reading goes on, so that one run names everything. */
export class ProblemCollector {
  readonly #shown: Problem[] = [];
  readonly #identities = new Set<string>();
  /** By file, then by severity and code: those not shown are counted, not kept. */
  readonly #kinds = new Map<string, Map<string, Kind>>();
  readonly #most: number;
  readonly #bearable: number;
  #count = 0;

  /**
   * `most`: how many problems of one kind in one file are shown. Of a longer list, the first are shown, and then how many more
   * there are and in which lines. Beyond `bearable` problems an InputError with those found so far is thrown.
   */
  constructor(most = SHOWN, bearable = Number.POSITIVE_INFINITY) {
    this.#most = most;
    this.#bearable = bearable;
  }

  error(place: Place, message: Message): void {
    this.#add('error', place, message);
  }

  warn(place: Place, message: Message): void {
    this.#add('warning', place, message);
  }

  /** All problems: files in the order found, and errors before warnings in each file. */
  list(): readonly Problem[] {
    return [...this.#kinds.keys()].flatMap((file) =>
      (['error', 'warning'] as const).flatMap((severity) =>
        this.#withRest(this.#shown.filter((problem) => problem.place?.file === file && problem.severity === severity)),
      ),
    );
  }

  /** All problems: files in the given order (others last), each by line and column. */
  sorted(files: readonly string[]): readonly Problem[] {
    const rank = (problem: Problem) => {
      const index = files.indexOf(problem.place?.file ?? '');
      return index < 0 ? files.length : index;
    };
    const sorted = [...this.#shown].sort(
      (a, b) =>
        rank(a) - rank(b) || (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0),
    );
    return this.#withRest(sorted);
  }

  #add(severity: Problem['severity'], place: Place, message: Message): void {
    const kind = this.#kindOf(severity, message.code, place.file);
    if (kind.shown < this.#most) this.#show(problemOf(severity, message, place), kind);
    else {
      kind.rest += 1;
      if (place.line !== undefined) kind.lines.add(place.line);
    }
    this.#count += 1;
    if (this.#count < this.#bearable) return;
    const stopped = refusal([readingStopped(this.#count)], { file: place.file });
    throw new InputError([...this.list(), ...stopped.problems]);
  }

  /** A problem that is reached in several ways, such as through YAML aliases, is shown once. */
  #show(problem: Problem, kind: Kind): void {
    const { place, message } = problem;
    const identity = [place?.file, place?.line, place?.column ?? place?.key, message].join('\n');
    if (this.#identities.has(identity)) return;
    this.#identities.add(identity);
    this.#shown.push(problem);
    kind.shown += 1;
  }

  #kindOf(severity: Problem['severity'], code: string, file: string): Kind {
    const kinds = this.#kinds.get(file) ?? new Map<string, Kind>();
    if (kinds.size === 0) this.#kinds.set(file, kinds);
    const name = severity === 'error' ? code : `${severity} ${code}`;
    const kind = kinds.get(name) ?? { shown: 0, rest: 0, lines: new LineRanges() };
    if (kind.shown === 0) kinds.set(name, kind);
    return kind;
  }

  /** Says after the last one shown of each kind how many there are besides. */
  #withRest(problems: readonly Problem[]): readonly Problem[] {
    const said = new Map<Kind, number>();
    return problems.flatMap((problem) => {
      const { severity, code } = problem;
      const file = problem.place?.file ?? '';
      const kind = this.#kindOf(severity, code, file);
      const position = (said.get(kind) ?? 0) + 1;
      said.set(kind, position);
      if (position < kind.shown || kind.rest === 0) return [problem];
      const { ranges, all } = kind.lines;
      const more = problemOf(severity, moreOfThisKind(kind.rest, ranges, all), { file });
      return [problem, { ...more, count: kind.rest }];
    });
  }
}
