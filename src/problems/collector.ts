import type { Message, Place, Problem } from '../model/problem.js';
import { moreOfThisKind } from './messages.js';

/** Collects what is wrong while reading goes on, so that one run names everything. */
export class ProblemCollector {
  readonly #shown: Problem[] = [];
  /** How often each kind occurs in each file: those not shown are counted, not kept. */
  readonly #counts = new Map<string, number>();
  readonly #most: number;

  /**
   * `most`: how many problems of one kind in one file are shown. Of a longer list, the first are shown, and then how many more
   * there are.
   */
  constructor(most = Number.POSITIVE_INFINITY) {
    this.#most = most;
  }

  error(place: Place, message: Message): void {
    this.#add('error', place, message);
  }

  warn(place: Place, message: Message): void {
    this.#add('warning', place, message);
  }

  /** All problems: files in the order found, and errors before warnings in each file. */
  list(): readonly Problem[] {
    const files = [...new Set(this.#shown.map((problem) => problem.place?.file))];
    return files.flatMap((file) =>
      (['error', 'warning'] as const).flatMap((severity) =>
        this.#withRest(this.#shown.filter((problem) => problem.place?.file === file && problem.severity === severity)),
      ),
    );
  }

  /**
   * All problems: files in the given order (others last), each by line and column. A problem that is reached through several YAML
   * aliases is listed once.
   */
  sorted(files: readonly string[]): readonly Problem[] {
    const rank = (problem: Problem) => {
      const index = files.indexOf(problem.place?.file ?? '');
      return index < 0 ? files.length : index;
    };
    return withoutRepeats(this.list()).sort(
      (a, b) =>
        rank(a) - rank(b) || (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0),
    );
  }

  #add(severity: Problem['severity'], place: Place, message: Message): void {
    const kind = kindOf(severity, message.code, place.file);
    const count = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, count);
    if (count <= this.#most) this.#shown.push({ severity, place, ...message });
  }

  /** Says after the last one shown of each kind how many there are besides. */
  #withRest(problems: readonly Problem[]): readonly Problem[] {
    const shown = new Map<string, number>();
    return problems.flatMap((problem) => {
      const { severity, code } = problem;
      const file = problem.place?.file ?? '';
      const position = (shown.get(code) ?? 0) + 1;
      shown.set(code, position);
      const rest = (this.#counts.get(kindOf(severity, code, file)) ?? 0) - this.#most;
      return position === this.#most && rest > 0 ? [problem, { severity, place: { file }, ...moreOfThisKind(rest) }] : [problem];
    });
  }
}

function kindOf(severity: string, code: string, file: string): string {
  return `${severity} ${code} ${file}`;
}

function withoutRepeats(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter((problem) => seen.size < seen.add(identity(problem)).size);
}

function identity({ place, message }: Problem): string {
  return [place?.file, place?.line, place?.column, message].join('\n');
}
