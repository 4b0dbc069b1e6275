import { REPORTS, type ReportKind } from '../model/project.js';
import type { Lang } from '../model/text.js';
import { refusal } from '../problems/index.js';
import { type Traced, type TracedNumber, traceBrief } from '../trace-brief.js';
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
    const numbers = traced.flatMap((one) => one.numbers).length;
    terminal.out(`${traced.map((one) => block(one, project.languages)).join('\n')}\n`);
    terminal.out(`${counted(numbers, 'number')}, each with its cells of results.json.\n`);
    return 0;
  } catch (error) {
    return explain(error, terminal);
  }
}

function block({ where, note, sentences, numbers }: Traced, languages: readonly Lang[]): string {
  const words = languages.flatMap((lang) => sentences.map((sentence) => `    ${sentence[lang]}\n`));
  const head = note === null ? where : `${where}, note ${note}`;
  return `${head}\n${words.join('')}${numbers.map(lines).join('')}`;
}

/** The number as printed, then the name and place of each of its cells with the exact value there. */
function lines({ written, cells }: TracedNumber): string {
  return cells
    .map((cell, index) => {
      const kept = cell.release === null ? '' : `  (printed as released in ${cell.release})`;
      const mark = cells.length === 1 ? written : index === 0 ? `${written} from` : '';
      return `      ${mark.padEnd(6)} ${cell.name} = ${cell.value ?? 'none'}  results.json${cell.pointer}${kept}\n`;
    })
    .join('');
}
