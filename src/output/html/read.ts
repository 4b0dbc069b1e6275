import path from 'node:path';
import { type Tokens, tokens } from '../../design/index.js';
import type { Problem } from '../../model/problem.js';
import { InputError, ProblemCollector } from '../../problems/index.js';
import { type FileKind, readFolder, type TemplateFile } from './files.js';
import { helpers } from './helpers.js';
import { inTime } from './in-time.js';
import { positionsIn } from './lines.js';
import { templateDeep, templateSlow } from './messages.js';
import { callsOf, checkPartials, type ParsedTemplate } from './partials.js';
import { type Finding, findingsInScript, findingsInStyles, findingsInTemplate, markupOf } from './references/index.js';
import { fillSheets } from './sheets.js';
import { checkCalls, parseTemplate } from './template-check.js';
import { nameUnused } from './unused.js';

/** Files of templates by their names, all of which were checked. */
export interface CheckedFiles {
  readonly templates: ReadonlyMap<string, ParsedTemplate>;
  /** Style sheets and scripts as documents hold them. */
  readonly styles: ReadonlyMap<string, string>;
  readonly scripts: ReadonlyMap<string, string>;
  /** Whether any of them is the project's own. */
  readonly own: boolean;
  /** What is strange, but no error. */
  readonly warnings: readonly Problem[];
}

/** Of one kind in one file; a longer list tells no more. */
const MOST_SHOWN = 20;
const MOST_SECONDS = 5;

/**
 * Reads templates, style sheets and scripts. The first folder is built in, a later one is a project's own, which lies in the
 * project folder: a file there replaces one of the same name. Rejects with InputError for what cannot be read, lets text through
 * unescaped, calls what there is not, or would load anything from outside of a document.
 */
export async function readTemplates(folders: readonly string[], design: Tokens = tokens): Promise<CheckedFiles> {
  const problems = new ProblemCollector(MOST_SHOWN);
  const files: TemplateFile[] = [];
  const others: string[] = [];
  for (const [index, folder] of folders.entries()) {
    const read = await readFolder(folder, index === 0 ? null : path.dirname(folder), problems);
    for (const file of read.files) files.push(file);
    for (const other of read.others) others.push(other);
  }
  const sheets = byName(files, 'styles');
  const scripts = byName(files, 'scripts');
  const templates = parseAll(byName(files, 'templates'), problems);
  checkPartials(templates, problems);
  for (const one of [...templates.values(), ...sheets.values(), ...scripts.values()]) checkStandsAlone(one, problems);
  const styles = fillSheets(sheets, design, problems);
  nameUnused({ files, others, templates }, problems);
  const found = problems.list();
  const errors = found.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new InputError(errors);
  return { templates, styles, scripts: textsOf(scripts), own: files.some(({ own }) => own), warnings: found };
}

/** The last of each name. */
function byName(files: readonly TemplateFile[], kind: FileKind): ReadonlyMap<string, TemplateFile> {
  return new Map(files.filter((file) => file.kind === kind).map((file) => [file.name, file]));
}

function textsOf(files: ReadonlyMap<string, TemplateFile>): ReadonlyMap<string, string> {
  return new Map([...files].map(([name, { text }]) => [name, text]));
}

function parseAll(files: ReadonlyMap<string, TemplateFile>, problems: ProblemCollector): ReadonlyMap<string, ParsedTemplate> {
  const parsed = new Map<string, ParsedTemplate>();
  for (const [name, file] of files) {
    const template = soon(file, problems, () => parse(file, problems));
    if (template) parsed.set(name, template);
  }
  return parsed;
}

function parse(file: TemplateFile, problems: ProblemCollector): ParsedTemplate | null {
  const program = parseTemplate(file, problems);
  if (!program) return null;
  checkCalls(file.file, program, helpers, problems);
  return { ...file, program, calls: callsOf(program) };
}

/** Names what a file of a project's own would load or run; the built-in ones were looked at when they were written. */
function checkStandsAlone(file: TemplateFile | ParsedTemplate, problems: ProblemCollector): void {
  if (!file.own) return;
  const positionOf = positionsIn(file.text);
  for (const { offset, message } of soon(file, problems, () => findingsIn(file)) ?? [])
    problems.error({ file: file.file, ...positionOf(offset) }, message);
}

function findingsIn(file: TemplateFile | ParsedTemplate): readonly Finding[] {
  if ('program' in file) return findingsInTemplate(markupOf(file.text, file.program));
  return file.kind === 'styles' ? findingsInStyles(file.text) : findingsInScript(file.text);
}

/** What comes of a file; null, and a problem, where no parser gets to its end, or as deep as it goes. */
function soon<T>({ file, own }: TemplateFile, problems: ProblemCollector, read: () => T | null): T | null {
  if (!own) return read();
  const tooSlow = () => {
    problems.error({ file }, templateSlow(MOST_SECONDS));
    return null;
  };
  try {
    return inTime(MOST_SECONDS, read, tooSlow);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    problems.error({ file }, templateDeep());
    return null;
  }
}
