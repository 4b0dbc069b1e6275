import path from 'node:path';
import type { Contacts } from '../../model/delivery.js';
import { LIMITS } from '../../model/limits.js';
import type { Message, Problem } from '../../model/problem.js';
import type { Project, Source } from '../../model/project.js';
import type { Item } from '../../model/questionnaire.js';
import type { Column, Registry, ResponseRow, Responses } from '../../model/responses.js';
import { InputError, ProblemCollector, settingPlace } from '../../problems/index.js';
import { wholeAllowance } from '../tables/index.js';
import { type Coding, cellReader, codeAnswer } from './answers.js';
import { bandsOf, outsideGaps } from './bands.js';
import { codeKinds, parseLevel, parseNumber, parseOption } from './cell.js';
import { emptyColumn, stateIndex } from './columns.js';
import { conditionOn } from './conditions.js';
import { idFault, sameness } from './ids.js';
import { layOut } from './layout.js';
import * as words from './messages.js';
import { readRegistry } from './registry.js';
import { type AnswerTable, readTable } from './table.js';

/** The first column of a file of answers; RESPONDENT_COLUMN in input/project/uniqueness.ts reserves its name. */
const RESPONDENT = 'respondent';

/** What the files of answers and of respondents hold. */
export interface ReadResponses {
  readonly responses: Responses;
  readonly registry: Registry;
  readonly contacts: Contacts;
  readonly warnings: readonly Problem[];
}

/**
 * Reads and codes all answers of all sources, and the registry. Throws InputError that names everything wrong with them (of many
 * problems of one kind in a file, the first few).
 */
export async function readResponses(project: Project): Promise<ReadResponses> {
  const problems = new ProblemCollector();
  const items = project.questionnaire.sections.flatMap((section) => section.items);
  checkCodes(project, items, problems);
  const { registry, contacts } = await readRegistry(project, problems);
  const tables: Answered[] = [];
  const allowance = wholeAllowance();
  for (const source of project.sources) {
    const table = await readTable(source, RESPONDENT, allowance, problems);
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
  problems.error(settingPlace(project, 'frame.size'), words.moreThanFrame(returned, project.frame.size));
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
  const firsts = new Map<string, { readonly name: string; readonly line: number }>();
  const registered = [...registry.keys()];
  for (const { table } of tables) {
    const name = nameOf(project, table.file);
    for (const { cells, line } of table.rows) {
      const id = idOf(cells);
      const fault = idFault(id) ?? repeated(id) ?? unregistered(id);
      if (fault) problems.error({ file: table.file, line, key: RESPONDENT }, fault);
      if (id.length <= LIMITS.id && !firsts.has(sameness(id))) firsts.set(sameness(id), { name, line });
    }
  }

  function repeated(id: string): Message | null {
    const first = firsts.get(sameness(id));
    return first ? words.duplicateRespondent(id, `${first.name}, line ${first.line}`) : null;
  }
  function unregistered(id: string): Message | null {
    if (registry.size === 0 || registry.has(id)) return null;
    return words.notRegistered(id, path.basename(project.registryFile ?? ''), registered);
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
  const isAnswered = rowsWithAnswers(columns, total);
  return { rows: rows.map((row, index): ResponseRow => ({ ...row, answered: isAnswered[index] === 1 })), columns };
}

function codeTable(
  project: Project,
  table: AnswerTable,
  items: readonly Item[],
  columns: ReadonlyMap<string, Column>,
  offset: number,
  problems: ProblemCollector,
): void {
  const { file, headers } = table;
  const codes = codeKinds(project.missingCodes);
  const codings = layOut(table, items, problems).flatMap((place): readonly Coding[] => {
    const { askedIf } = place.item;
    const earlier = askedIf && items.find((item) => item.id === askedIf.item);
    const column = earlier && columns.get(earlier.id);
    const target = columns.get(place.item.id);
    const isAsked = askedIf && earlier && column ? conditionOn(earlier, column, askedIf.in) : null;
    return target
      ? [
          {
            file,
            headers,
            place,
            target,
            codes,
            read: outsideGaps(cellReader(place.item), bandsOf(project, place.item.id)),
            isAsked,
            problems,
          },
        ]
      : [];
  });
  // Row by row: problems are then found from the top of the file, and each row is fetched from memory once.
  table.rows.forEach((row, index) => {
    for (const coding of codings) codeAnswer(coding, row, offset + index);
  });
}

/** For each row, 1 where anything is answered, else 0. */
function rowsWithAnswers(columns: ReadonlyMap<string, Column>, total: number): Uint8Array {
  const isAnswered = new Uint8Array(total);
  const answered = stateIndex('answered');
  for (const { state } of columns.values())
    for (let index = 0; index < total; index += 1) if (state[index] === answered) isAnswered[index] = 1;
  return isAnswered;
}
