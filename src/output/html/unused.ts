import path from 'node:path';
import type { ProblemCollector } from '../../problems/index.js';
import type { FileKind, TemplateFile } from './files.js';
import { templateTwice, templateUnused } from './messages.js';
import type { ParsedTemplate } from './partials.js';

/** Notes for people, which may lie anywhere. */
const NOTES = ['.md', '.txt'];

/** All files of the folders, and what came of them. */
interface Found {
  /** Built-in ones and the project's own, in the order in which one replaces another of its kind and name. */
  readonly files: readonly TemplateFile[];
  /** Absolute paths of the project's files with other endings. */
  readonly others: readonly string[];
  readonly templates: ReadonlyMap<string, ParsedTemplate>;
}

/** Warns of the project's files that no document is made of: a file with a slip in its name replaces nothing. */
export function nameUnused({ files, others, templates }: Found, problems: ProblemCollector): void {
  const builtIn = files.filter(({ own }) => !own);
  const own = files.filter((file) => file.own);
  const used = usedNames(builtIn, own, templates);
  const names = (kind?: FileKind) =>
    builtIn.filter((one) => kind === undefined || one.kind === kind).map(({ file }) => path.basename(file));
  own.forEach((one, index) => {
    const twin = own.slice(index + 1).find((other) => isSame(one, other));
    const isUsed = used.has(keyOf(one));
    if (twin) problems.warn({ file: one.file }, templateTwice(path.relative(path.dirname(one.file), twin.file)));
    else if (!isUsed) problems.warn({ file: one.file }, templateUnused(path.basename(one.file), names(one.kind)));
  });
  for (const file of others)
    if (!NOTES.includes(path.extname(file))) problems.warn({ file }, templateUnused(path.basename(file), names()));
}

/** What replaces a built-in file, and what is called from there, and from there again. */
function usedNames(
  builtIn: readonly TemplateFile[],
  own: readonly TemplateFile[],
  templates: ReadonlyMap<string, ParsedTemplate>,
): ReadonlySet<string> {
  const used = new Set(builtIn.map(keyOf));
  const isOwn = new Set(own.map(keyOf));
  for (const key of used) {
    const [kind, name = ''] = key.split('/');
    if (kind !== 'templates' || !isOwn.has(key)) continue;
    const { partials = [], texts = [] } = templates.get(name)?.calls ?? {};
    for (const called of partials) used.add(keyOf({ kind: 'templates', name: called.name }));
    for (const text of texts) for (const of of ['styles', 'scripts'] as const) used.add(keyOf({ kind: of, name: text }));
  }
  return used;
}

function isSame(one: TemplateFile, other: TemplateFile): boolean {
  return keyOf(one) === keyOf(other);
}

function keyOf({ kind, name }: Pick<TemplateFile, 'kind' | 'name'>): string {
  return `${kind}/${name}`;
}
