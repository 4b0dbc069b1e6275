import { availableParallelism } from 'node:os';
import type { Wish } from '../build/index.js';
import { FORMATS, type Format, REPORTS, type ReportKind } from '../model/project.js';
import { EDITIONS, type Edition } from '../model/text.js';
import { InputError, refusal, refusalOfEach } from '../problems/index.js';
import { badJobs, controlInFolder, noFolder, noValue, unknownChoice } from './messages.js';

/** The options of the command line as they were written. */
export interface WrittenOptions {
  readonly report?: string;
  readonly lang?: string;
  readonly format?: string;
  readonly source?: string;
  readonly respondent?: string;
  readonly out?: string;
  readonly jobs?: string;
  readonly force?: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly disclosure?: boolean;
}

/** The options as a wish; null where an option is not given. Throws InputError that names every value an option does not take. */
export function readWish(written: WrittenOptions): Wish {
  const faults: InputError[] = [];
  const attempt = <T>(read: () => T): T | null => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      faults.push(error);
      return null;
    }
  };
  const wish: Wish = {
    reports: attempt(() => oneOf<ReportKind>('--report', written.report, REPORTS)),
    editions: attempt(() => oneOf<Edition>('--lang', written.lang, EDITIONS)),
    formats: attempt(() => oneOf<Format>('--format', written.format, FORMATS)),
    sources: attempt(() => list('--source', written.source)),
    respondents: attempt(() => list('--respondent', written.respondent)),
  };
  if (faults.length > 0) throw new InputError(faults.flatMap((fault) => fault.problems));
  return wish;
}

/** The folder to write into; null without the option. Throws InputError for a name that no folder can be meant by. */
export function readOut(written: string | undefined): string | null {
  if (written === undefined) return null;
  if (written.trim() === '') throw refusal([noFolder()]);
  if (/\p{Cc}/u.test(written)) throw refusal([controlInFolder(written)]);
  return written;
}

const MOST_JOBS = 64;

/**
 * How many documents are made at once: 1 to 64, or without the option one more than there are processors, but at most 8. Throws
 * InputError for any other value.
 */
export function readJobs(written: string | undefined): number {
  // One more than processors: while it waits for the browser, another computes.
  if (written === undefined) return Math.min(availableParallelism() + 1, 8);
  const jobs = Number(written);
  if (/^\d+$/.test(written) && jobs >= 1 && jobs <= MOST_JOBS) return jobs;
  throw refusal([badJobs(written, MOST_JOBS)]);
}

function oneOf<T extends string>(option: string, written: string | undefined, allowed: readonly T[]): readonly T[] | null {
  const values = list(option, written);
  if (values === null) return null;
  const unknown = values.filter((value) => !(allowed as readonly string[]).includes(value));
  if (unknown.length > 0) throw refusalOfEach(unknown, (value) => unknownChoice(option, value, allowed));
  return allowed.filter((value) => values.includes(value));
}

/** The values of a comma-separated option, each once, in the order given. */
function list(option: string, written: string | undefined): readonly string[] | null {
  if (written === undefined) return null;
  const values = [...new Set(written.split(',').map((value) => value.trim()))].filter((value) => value !== '');
  if (values.length > 0) return values;
  throw refusal([noValue(option)]);
}
