import { REPORTS, type ReportKind } from '../model/project.js';
import type { Lang } from '../model/text.js';
import { describeProblem, refusal } from '../problems/index.js';
import { type Traced, type TracedCell, traceBrief } from '../trace-brief.js';
import { explain } from './failure.js';
import { untraceable } from './messages.js';
import { readWish, type WrittenOptions } from './options.js';
import { counted } from './table.js';
import type { Terminal } from './terminal.js';

/** Reports whose sentences are known by the cells that they rest on. */
const IS_TRACEABLE: Readonly<Record<ReportKind, boolean>> = { feedback: false, brief: true, slides: false };
const TRACEABLE: readonly string[] = REPORTS.filter((report) => IS_TRACEABLE[report]);

/** Prints what each sentence of a report rests on; returns the exit status. */
export async function runTrace(report: string, root: string, options: WrittenOptions, terminal: Terminal): Promise<number> {
  try {
    if (!TRACEABLE.includes(report)) throw refusal([untraceable(report, TRACEABLE)]);
    const { project, warnings, traced } = await traceBrief(root, readWish(options));
    for (const warning of warnings) terminal.err(`${describeProblem(warning)}\n`);
    const numbers = traced.flatMap(({ cells }) => cells).length;
    terminal.out(`${traced.map((one) => block(one, project.languages)).join('\n')}\n`);
    terminal.out(`${counted(numbers, 'number')}, each with its cell of results.json.\n`);
    return 0;
  } catch (error) {
    return explain(error, terminal);
  }
}

function block({ where, sentences, cells }: Traced, languages: readonly Lang[]): string {
  const words = languages.flatMap((lang) => sentences.map((sentence) => `    ${sentence[lang]}\n`));
  return `${where}\n${words.join('')}${cells.map(line).join('')}`;
}

/** As it is printed, what it is, where it stands, and its exact value there. */
function line({ written, cell, value }: TracedCell): string {
  const kept = cell.release === null ? '' : `  (printed as released in ${cell.release})`;
  return `      ${written.padEnd(6)} ${cell.name} = ${value ?? 'none'}  results.json${cell.pointer}${kept}\n`;
}
