import type { Place, Problem } from '../../model/problem.js';
import { andMore, type Message } from './messages.js';

/** As many problems of one kind in one file as anyone reads. */
const SHOWN = 50;

/** Collects what is wrong, so that one run names everything; of a long list of one kind, the first and how many more. */
export class Findings {
  readonly #shown: Problem[] = [];
  /** How often each kind occurs in each file: those not shown are counted, not kept. */
  readonly #counts = new Map<string, number>();

  error(place: Place, message: Message): void {
    this.#add('error', place, message);
  }

  warn(place: Place, message: Message): void {
    this.#add('warning', place, message);
  }

  /** File by file in the order found, errors first. */
  list(): readonly Problem[] {
    const files = [...new Set(this.#shown.map((problem) => problem.place?.file))];
    return files.flatMap((file) =>
      (['error', 'warning'] as const).flatMap((severity) =>
        this.#withRest(this.#shown.filter((problem) => problem.place?.file === file && problem.severity === severity)),
      ),
    );
  }

  #add(severity: Problem['severity'], place: Place, message: Message): void {
    const kind = kindOf(severity, message.code, place.file);
    const count = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, count);
    if (count <= SHOWN) this.#shown.push({ severity, place, ...message });
  }

  /** Says after the last one shown of each kind how many there are besides. */
  #withRest(problems: readonly Problem[]): readonly Problem[] {
    const shown = new Map<string, number>();
    return problems.flatMap((problem) => {
      const { severity, code } = problem;
      const file = problem.place?.file ?? '';
      const position = (shown.get(code) ?? 0) + 1;
      shown.set(code, position);
      const rest = (this.#counts.get(kindOf(severity, code, file)) ?? 0) - SHOWN;
      return position === SHOWN && rest > 0 ? [problem, { severity, place: { file }, ...andMore(rest) }] : [problem];
    });
  }
}

function kindOf(severity: string, code: string, file: string): string {
  return `${severity} ${code} ${file}`;
}
