import type { Place, Problem } from '../model/problem.js';
import type { Message } from './messages.js';
import { andMore } from './messages.js';

/** As many problems of one file as anyone reads. */
const SHOWN = 30;

/** Collects what is wrong, so that one run names everything. */
export class Findings {
  readonly #problems: Problem[] = [];

  error(place: Place, message: Message): void {
    this.#problems.push({ severity: 'error', place, ...message });
  }

  warn(place: Place, message: Message): void {
    this.#problems.push({ severity: 'warning', place, ...message });
  }

  /** In the order found, errors first; the rest of a long list by its number. */
  list(): readonly Problem[] {
    const files = [...new Set(this.#problems.map((problem) => problem.place?.file ?? ''))];
    return files.flatMap((file) => {
      const here = this.#problems.filter((problem) => (problem.place?.file ?? '') === file);
      return [...shortened(here, 'error', file), ...shortened(here, 'warning', file)];
    });
  }
}

function shortened(problems: readonly Problem[], severity: Problem['severity'], file: string): readonly Problem[] {
  const all = problems.filter((problem) => problem.severity === severity);
  if (all.length <= SHOWN) return all;
  return [...all.slice(0, SHOWN), { severity, place: { file }, ...andMore(all.length - SHOWN) }];
}
