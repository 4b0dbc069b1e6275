import path from 'node:path';
import { LIMITS } from '../../model/limits.js';
import type { Message } from '../../model/problem.js';
import type { Project } from '../../model/project.js';
import type { Registry, Respondent } from '../../model/responses.js';
import type { ProblemCollector } from '../../problems/index.js';
import { idFault, sameness } from './ids.js';
import * as words from './messages.js';
import type { Answered } from './sources.js';

/**
 * Every row needs an id that no other row has. The registry, where there is one, must have it too; but an export grows, so that of a source
 * that says where its ids are, those that the registry lacks are counted and told. Returns them, each named by its id.
 */
export function checkRespondents(
  project: Project,
  tables: readonly Answered[],
  registry: Registry,
  problems: ProblemCollector,
): Registry {
  const firsts = new Map<string, { readonly name: string; readonly line: number }>();
  const registered = [...registry.keys()];
  const registryName = path.basename(project.registryFile ?? '');
  const strangers = new Map<string, Respondent>();
  for (const { source, table, counted } of tables) {
    const name = nameOf(project, table.file);
    const strange: string[] = [];
    counted.rows.forEach(({ line }, index) => {
      const id = counted.ids[index] ?? '';
      const fault =
        idFault(id, source.reading !== null) ?? repeated(id) ?? unregistered(id, source.reading?.ids ? strange : null);
      if (fault) problems.error({ file: table.file, line, ...(counted.idHeader !== null && { key: counted.idHeader }) }, fault);
      if (id.length <= LIMITS.id && !firsts.has(sameness(id))) firsts.set(sameness(id), { name, line });
    });
    if (strange.length > 0) problems.warn({ file: table.file }, words.notRegisteredCounted(strange, registryName));
    for (const id of strange) strangers.set(id, { id, name: id, language: project.languages[0], attributes: new Map() });
  }
  return strangers;

  function repeated(id: string): Message | null {
    const first = firsts.get(sameness(id));
    return first ? words.duplicateRespondent(id, `${first.name}, line ${first.line}`) : null;
  }
  function unregistered(id: string, counted: string[] | null): Message | null {
    if (registry.size === 0 || registry.has(id)) return null;
    if (counted === null) return words.notRegistered(id, registryName, registered);
    counted.push(id);
    return null;
  }
}

/** The name of a file; with its folder where several sources have files of one name. */
function nameOf(project: Project, file: string): string {
  const name = path.basename(file);
  const alike = project.sources.filter((source) => path.basename(source.file) === name);
  return alike.length > 1 ? path.relative(project.root, file) : name;
}
