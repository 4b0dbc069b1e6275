import path from 'node:path';
import { type BuildOutcome, build } from '../build/index.js';
import { FORMATS, type Format } from '../model/project.js';
import { changeLines } from './changes.js';
import { deliveryLines, deliverySummary } from './delivery.js';
import { explain, printWarnings } from './failure.js';
import { figuresSummary } from './figures.js';
import { readJobs, readOut, readWish, type WrittenOptions } from './options.js';
import { openProgress } from './progress.js';
import { reasonLines } from './reasons.js';
import { counted, table } from './table.js';
import type { Terminal } from './terminal.js';

/**
 * Builds a project and prints what was made. Returns the exit status: 0, 1 where a document failed or for an unexpected error, 2
 * for wrong input.
 */
export async function runBuild(root: string, options: WrittenOptions, terminal: Terminal): Promise<number> {
  const quiet = options.quiet === true;
  const progress = openProgress(terminal, quiet);
  const started = terminal.now();
  try {
    const request = {
      root,
      wish: readWish(options),
      out: readOut(options.out),
      jobs: readJobs(options.jobs),
      force: options.force === true,
    };
    const outcome = await build(request, progress);
    progress.end();
    printWarnings(outcome.warnings, terminal);
    if (!quiet) for (const line of [...changeLines(outcome), ...deliveryLines(outcome)]) terminal.err(`${line}\n`);
    if (options.verbose === true)
      for (const line of reasonLines([...outcome.made, ...outcome.figures, ...(outcome.delivered?.files ?? [])]))
        terminal.err(`${line}\n`);
    for (const { document, reason } of outcome.failures) terminal.err(`error: ${document} could not be made: ${reason}\n`);
    if (!quiet) terminal.out(summary(outcome, (terminal.now() - started) / 1000));
    return outcome.failures.length > 0 ? 1 : 0;
  } catch (error) {
    progress.end();
    return explain(error, terminal);
  }
}

/** What was made, kind by kind, and how long it took. */
function summary(outcome: BuildOutcome, seconds: number): string {
  const { made, failures, removed } = outcome;
  const kinds = [...new Set(made.map(({ report, edition }) => `${report} ${edition}`))];
  const rows = kinds.map((kind) => {
    const files = made.filter(({ report, edition }) => `${report} ${edition}` === kind);
    const count = (format: Format) => String(files.filter((file) => file.format === format).length);
    const bytes = files.reduce((sum, file) => sum + file.record.bytes, 0);
    const [report = '', edition = ''] = kind.split(' ');
    const unchanged = files.filter(({ reasons }) => reasons.length === 0).length;
    return [report, edition, ...FORMATS.map(count), megabytes(bytes), String(unchanged)];
  });
  const headings = ['Report', 'Edition', ...FORMATS.map((format) => format.toUpperCase()), 'Size', 'Unchanged'];
  const lines = [
    table([headings, ...rows]),
    '',
    `${counted(made.length, 'file')} in ${seconds.toFixed(1)} s: ${path.relative(process.cwd(), outcome.folder) || '.'}`,
    ...figuresSummary(outcome.figures),
    ...deliverySummary(outcome),
    ...(removed.length > 0 ? [`Removed from an earlier build: ${counted(removed.length, 'file')}.`] : []),
    ...(failures.length > 0 ? [`${counted(failures.length, 'document')} could not be made.`] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
