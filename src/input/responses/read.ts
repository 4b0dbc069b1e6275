import path from 'node:path';
import type { Contacts } from '../../model/delivery.js';
import type { Problem } from '../../model/problem.js';
import type { Project, Source } from '../../model/project.js';
import type { Item } from '../../model/questionnaire.js';
import type { Column, Registry, ResponseRow, Responses } from '../../model/responses.js';
import { InputError, ProblemCollector } from '../../problems/index.js';
import { codeAnswer } from './answers.js';
import { parseLevel, parseNumber, parseOption } from './cell.js';
import { emptyColumn, stateIndex } from './columns.js';
import { isId, sameness } from './ids.js';
import { layOut } from './layout.js';
import * as words from './messages.js';
import { readRegistry } from './registry.js';
import { type AnswerTable, readTable } from './table.js';

/** The first column of a file of answers; RESPONDENT_COLUMN in input/project/uniqueness.ts reserves its name. */
const RESPONDENT = 'respondent';
/** The most problems of one kind in one file that are shown. */
const SHOWN = 50;

/** What the files of answers and of respondents hold. */
export interface ReadResponses {
  readonly responses: Responses;
  readonly registry: Registry;
  readonly contacts: Contacts;
  readonly warnings: readonly Problem[];
}

/**
 * Reads and codes all answers of all sources, and the registry. Throws InputError that names everything wrong with them (at most
 * 50 problems of one kind in a file).
 */
export async function readResponses(project: Project): Promise<ReadResponses> {
  const problems = new ProblemCollector(SHOWN);
  const items = project.questionnaire.sections.flatMap((section) => section.items);
  checkCodes(project, items, problems);
  const { registry, contacts } = await readRegistry(project, problems);
  const tables: Answered[] = [];
  for (const source of project.sources) {
    const table = await readTable(source.file, RESPONDENT, problems);
    if (table) tables.push({ source, table });
  }
  checkRespondents(project, tables, registry, problems);
  const responses = codeAll(project, tables, items, problems);
  checkFrame(project, responses.rows.length, problems);
  const found = problems.list();
  const errors = found.filter((problem) => problem.severity === 'error');
  if (errors.length > 0) throw new InputError(errors);
  return { responses, registry, contacts, warnings: found };
}

/** A table of answers and the source that it belongs to. */
interface Answered {
  readonly source: Source;
  readonly table: AnswerTable;
}

/** With more replies than units asked, response rates and intervals would mean nothing. */
function checkFrame(project: Project, returned: number, problems: ProblemCollector): void {
  if (project.frame === null || returned <= project.frame.size) return;
  problems.error(
    { file: path.join(project.root, 'project.yaml'), key: 'frame.size' },
    words.moreThanFrame(returned, project.frame.size),
  );
}

/** A code for a missing answer that is also an answer would silently lose answers. */
function checkCodes(project: Project, items: readonly Item[], problems: ProblemCollector): void {
  for (const [kind, codes] of Object.entries(project.missingCodes)) {
    for (const code of codes) {
      const item = items.find((candidate) => isAnswer(candidate, code));
      if (item)
        problems.error(
          { file: path.join(project.root, 'project.yaml'), key: `missing.${kind}` },
          words.codeIsAnswer(code, item.id),
        );
    }
  }
}

function isAnswer(item: Item, code: string): boolean {
  switch (item.kind) {
    case 'scale':
      return 'value' in parseLevel(code, item.scale);
    case 'number':
      return 'value' in parseNumber(code, item);
    case 'single':
    case 'multiple':
      return 'value' in parseOption(code, item.options);
    case 'text':
      return false;
  }
}

/** Every row needs an id that no other row has, and that the registry has, where there is one. */
function checkRespondents(project: Project, tables: readonly Answered[], registry: Registry, problems: ProblemCollector): void {
  const firsts = new Map<string, string>();
  const registered = [...registry.keys()];
  for (const { table } of tables) {
    const name = nameOf(project, table.file);
    for (const row of table.rows) {
      const id = idOf(row.cells);
      const place = { file: table.file, line: row.line, key: RESPONDENT };
      const first = firsts.get(sameness(id));
      if (id === '') problems.error(place, words.noId());
      else if (!isId(id)) problems.error(place, words.badId(id));
      else if (first) problems.error(place, words.duplicateRespondent(id, first));
      else if (registry.size > 0 && !registry.has(id)) {
        problems.error(place, words.notRegistered(id, path.basename(project.registryFile ?? ''), registered));
      }
      if (!first) firsts.set(sameness(id), `${name}, line ${row.line}`);
    }
  }
}

/** The name of a file; with its folder where several sources have files of one name. */
function nameOf(project: Project, file: string): string {
  const name = path.basename(file);
  const alike = project.sources.filter((source) => path.basename(source.file) === name);
  return alike.length > 1 ? path.relative(project.root, file) : name;
}

function idOf(cells: readonly string[]): string {
  return (cells[0] ?? '').normalize('NFC');
}

/** Items are coded in the order of the questionnaire, so that the item a condition refers to comes first. */
function codeAll(project: Project, tables: readonly Answered[], items: readonly Item[], problems: ProblemCollector): Responses {
  const total = tables.reduce((sum, { table }) => sum + table.rows.length, 0);
  const columns = new Map(items.map((item) => [item.id, emptyColumn(item, total)]));
  let offset = 0;
  for (const { table } of tables) {
    codeTable(project, table, items, columns, offset, problems);
    offset += table.rows.length;
  }
  const rows = tables.flatMap(({ source, table }) => table.rows.map((row) => ({ id: idOf(row.cells), source: source.id })));
  return { rows: rows.map((row, index): ResponseRow => ({ ...row, answered: anyAnswer(columns, index) })), columns };
}

function codeTable(
  project: Project,
  table: AnswerTable,
  items: readonly Item[],
  columns: ReadonlyMap<string, Column>,
  offset: number,
  problems: ProblemCollector,
): void {
  for (const place of layOut(table, items, problems)) {
    const earlier = items.find((item) => item.id === place.item.askedIf?.item);
    const column = earlier && columns.get(earlier.id);
    const target = columns.get(place.item.id);
    const condition = earlier && column ? { item: earlier, column, in: place.item.askedIf?.in ?? [] } : null;
    const coding = { file: table.file, headers: table.headers, place, codes: project.missingCodes, condition, problems };
    if (target)
      table.rows.forEach((row, index) => {
        codeAnswer(coding, row, target, offset + index);
      });
  }
}

function anyAnswer(columns: ReadonlyMap<string, Column>, index: number): boolean {
  return [...columns.values()].some((column) => column.state[index] === stateIndex('answered'));
}
