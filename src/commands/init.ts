import path from 'node:path';
import { checkSurvey } from '../check-survey.js';
import {
  openExample,
  openExport,
  type Plan,
  planProject,
  refuseOverwriting,
  type WrittenFile,
  writeProject,
} from '../init/index.js';
import { ITEM_KINDS } from '../model/item-traits.js';
import type { Lang } from '../model/text.js';
import { describeProblems, InputError } from '../problems/index.js';
import type { Choice } from '../proposal/index.js';
import { explain, printWarnings } from './failure.js';
import { counted } from './table.js';
import type { Terminal } from './terminal.js';

export interface InitOptions {
  readonly from?: readonly string[];
  readonly yes?: boolean;
}

/** Where and when the command runs. */
export interface Surroundings {
  /** An ISO date. */
  readonly today: string;
  /** In which language an example is written. */
  readonly lang: Lang;
}

/** Below this many respondents nothing of a public report is shown. */
const FEWEST = 10;

/**
 * Writes a project folder for an export, or an example of one, and checks it. Returns the exit status: 0 where the project can be built,
 * 2 where none is written or something has to be corrected in it first, 1 for an unexpected error.
 */
export async function runInit(
  folder: string,
  options: InitOptions,
  surroundings: Surroundings,
  terminal: Terminal,
): Promise<number> {
  try {
    const plan = await decide(folder, options, surroundings, terminal);
    const files = await writeProject(folder, plan, surroundings.today);
    terminal.out(report(folder, plan, files));
  } catch (error) {
    return explain(error, terminal);
  }
  return check(folder, terminal);
}

/** The proposal, after what changes numbers was asked where somebody can answer. */
async function decide(
  folder: string,
  { from = [], yes = false }: InitOptions,
  { lang }: Surroundings,
  terminal: Terminal,
): Promise<Plan> {
  const files = from.length === 0 ? await openExample(lang) : await openExport(from);
  const decisions = new Map<string, string>();
  let plan = planProject(files, decisions);
  await refuseOverwriting(folder, plan);
  printWarnings(plan.warnings, terminal);
  const { ask } = terminal;
  if (yes || ask === undefined || from.length === 0) return plan;
  for (const choice of plan.proposal.choices) {
    decisions.set(choice.key, await answerTo(choice, ask));
    plan = planProject(files, decisions);
  }
  return plan;
}

/** Asks until one of the answers is given by its number; nothing typed takes the first. */
async function answerTo({ question, answers, taken }: Choice, ask: NonNullable<Terminal['ask']>): Promise<string> {
  const usual = answers.findIndex(({ id }) => id === taken) + 1;
  const list = answers.map(({ text }, at) => `  ${at + 1}  ${text}${at + 1 === usual ? ' (Enter)' : ''}`).join('\n');
  for (;;) {
    const typed = (await ask(`${question}\n${list}\n> `)).trim();
    const chosen = answers[typed === '' ? usual - 1 : Number(typed) - 1];
    if (chosen) return chosen.id;
  }
}

function report(folder: string, { file, proposal }: Plan, files: readonly WrittenFile[]): string {
  const { source, sections, format, choices } = proposal;
  const items = sections.flatMap((section) => section.items);
  const kinds = ITEM_KINDS.flatMap((kind) => {
    const count = items.filter((item) => item.kind === kind).length;
    return count === 0 ? [] : [`${count} ${kind}`];
  });
  const left = source.leftOut.map(({ why, rows }) => `${rows} ${why}`);
  const checks = files.flatMap(({ name, text }) => checksIn(name, text));
  const lines = [
    `${file.name}: ${format}.`,
    `${source.counted} of ${counted(source.rows, 'row')} count${left.length === 0 ? '' : ` (left out: ${left.join(', ')})`}.`,
    `${counted(items.length, 'item')} in ${counted(sections.length, 'section')}: ${kinds.join(', ')}. ${counted(source.ignored.length, 'column')} left out.`,
    ...(source.counted < FEWEST
      ? [`Fewer than ${FEWEST} respondents count: public reports will show no result (docs/confidentiality.md).`]
      : []),
    '',
    `Written into ${folder}: ${[...files.map(({ name }) => name), `responses/${file.name}`].join(', ')}`,
    ...(checks.length === 0
      ? []
      : [
          `${checks.length} ${checks.length === 1 ? 'guess' : 'guesses'} to look at${choices.length === 0 ? '' : `, ${choices.length} of which change numbers`}:`,
          ...checks.map((line) => `  ${line}`),
        ]),
    '',
  ];
  return `${lines.join('\n')}\n`;
}

function checksIn(name: string, text: string): readonly string[] {
  return text.split('\n').flatMap((line, at) => {
    const found = /# CHECK: (.*)$/.exec(line)?.[1];
    return found === undefined ? [] : [`${name}:${at + 1}: ${found}`];
  });
}

/** What a build would refuse stands in the project then, to be corrected. */
async function check(folder: string, terminal: Terminal): Promise<number> {
  try {
    const { warnings } = await checkSurvey(folder, { sources: null });
    printWarnings(warnings, terminal);
    terminal.out(`The project can be built. Next:\n  shirabe build ${shown(folder)}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof InputError)) return explain(error, terminal);
    terminal.err(`${describeProblems(error.problems)}\n`);
    terminal.err(
      `The project is written, but cannot be built yet. Correct what is named above, then:\n  shirabe check ${shown(folder)}\n`,
    );
    return 2;
  }
}

function shown(folder: string): string {
  const written = path.normalize(folder);
  return /^[\w./\\:-]+$/.test(written) ? written : JSON.stringify(written);
}
