import { REPORTS, type ReportKind } from '../model/project.js';
import type { Lang } from '../model/text.js';
import { refusal } from '../problems/index.js';
import { type Traced, type TracedCell, traceBrief } from '../trace-brief.js';
import { explain, printWarnings } from './failure.js';
import { untraceable } from './messages.js';
import { readWish, type WrittenOptions } from './options.js';
import { counted } from './table.js';
import type { Terminal } from './terminal.js';

/** Reports whose sentences can be traced to the cells of results.json. */
const IS_TRACEABLE: Readonly<Record<ReportKind, boolean>> = { feedback: false, brief: true, slides: false };
const TRACEABLE: readonly string[] = REPORTS.filter((report) => IS_TRACEABLE[report]);

/**
 * Prints the cells of results.json that each sentence of a report rests on. Returns the exit status, as `explain` does for
 * errors.
 */
export async function runTrace(report: string, root: string, options: WrittenOptions, terminal: Terminal): Promise<number> {
  try {
    if (!TRACEABLE.includes(report)) throw refusal([untraceable(report, TRACEABLE)]);
    const { project, warnings, traced } = await traceBrief(root, readWish(options));
    printWarnings(warnings, terminal);
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

/** The number as printed, the name and place of its cell, and the exact value there. */
function line({ written, cell, value }: TracedCell): string {
  const kept = cell.release === null ? '' : `  (printed as released in ${cell.release})`;
  return `      ${written.padEnd(6)} ${cell.name} = ${value ?? 'none'}  results.json${cell.pointer}${kept}\n`;
}
