import type { Place, Problem } from '../../model/problem.js';
import type { Message } from './messages.js';

/** Collects what is wrong while loading goes on, so that one run names everything. */
export class Findings {
  readonly #problems: Problem[] = [];

  error(place: Place, message: Message): void {
    this.#problems.push({ severity: 'error', place, ...message });
  }

  warn(place: Place, message: Message): void {
    this.#problems.push({ severity: 'warning', place, ...message });
  }

  /** File by file in the given order, each from its top; the same fault reached through several aliases counts once. */
  sorted(files: readonly string[]): readonly Problem[] {
    const rank = (problem: Problem) => {
      const index = files.indexOf(problem.place?.file ?? '');
      return index < 0 ? files.length : index;
    };
    return withoutRepeats(this.#problems).sort(
      (a, b) =>
        rank(a) - rank(b) || (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0),
    );
  }
}

function withoutRepeats(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter((problem) => seen.size < seen.add(identity(problem)).size);
}

function identity({ place, message }: Problem): string {
  return [place?.file, place?.line, place?.column, message].join('\n');
}
