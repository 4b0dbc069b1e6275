import type { Contact, Contacts } from '../../model/delivery.js';
import type { AttributeItem } from '../../model/item-traits.js';
import { LIMITS } from '../../model/limits.js';
import type { Message } from '../../model/problem.js';
import type { Project } from '../../model/project.js';
import type { Registry, Respondent } from '../../model/responses.js';
import { LANGS, type Lang, type Languages } from '../../model/text.js';
import type { ProblemCollector } from '../../problems/index.js';
import { type SheetRow, wholeAllowance } from '../tables/index.js';
import { bandsOf, outsideGaps } from './bands.js';
import { type CodeKinds, codeKinds, missingKind, type Parsed, parseNumber, parseOption } from './cells/index.js';
import { CONTACT_COLUMNS, readContact, unprintableIn } from './contact.js';
import { idFault, sameness } from './ids.js';
import * as words from './messages.js';
import { type AnswerTable, cellUnder, readTable } from './table/index.js';

/** Columns with a meaning of their own; REGISTRY_COLUMNS in input/project/attribute.ts must list the same. */
const FIXED = ['id', 'name', 'language', ...CONTACT_COLUMNS];

/** Both by respondent id. */
export interface ReadRegistry {
  readonly registry: Registry;
  readonly contacts: Contacts;
}

/**
 * The respondents with their names and attributes, and how they are reached; both empty where the project has no registry or its
 * file cannot be read, which is reported.
 */
export async function readRegistry(project: Project, problems: ProblemCollector): Promise<ReadRegistry> {
  const registry = new Map<string, Respondent>();
  const contacts = new Map<string, Contact>();
  const table =
    project.registryFile === null
      ? null
      : await readTable({ file: project.registryFile, sheet: null, separator: null }, 'id', wholeAllowance(), problems);
  if (table === null) return { registry, contacts };
  checkColumns(table, project.attributes, problems);
  const firsts = new Map<string, number>();
  const codes = codeKinds(project.missingCodes);
  for (const row of table.rows) {
    const respondent = readRespondent(project, codes, table, row, problems);
    if (!respondent) continue;
    const first = firsts.get(sameness(respondent.id));
    if (first !== undefined)
      problems.error({ file: table.file, line: row.line, key: 'id' }, words.duplicateRespondent(respondent.id, `line ${first}`));
    firsts.set(sameness(respondent.id), row.line);
    registry.set(respondent.id, respondent);
    contacts.set(respondent.id, readContact(table, row, project.feedback?.delivery?.passwords === 'registry', problems));
  }
  return { registry, contacts };
}

function checkColumns(table: AnswerTable, attributes: readonly AttributeItem[], problems: ProblemCollector): void {
  const known = new Set([...FIXED, ...attributes.map((attribute) => attribute.id)]);
  const unused = table.headers.filter((header) => header !== '' && !known.has(header));
  const missing = ['name', ...attributes.map((attribute) => attribute.id)].filter((id) => table.finder.exactly(id) < 0);
  for (const id of missing) {
    const noun = id === 'name' ? 'names' : `attribute "${id}"`;
    problems.error({ file: table.file, line: table.headerLine, key: id }, words.columnMissing(id, noun, unused, 'project.yaml'));
  }
  for (const header of unused)
    problems.warn({ file: table.file, line: table.headerLine, key: header }, words.columnUnknown(header, missing, 'attribute'));
}

function readRespondent(
  project: Project,
  codes: CodeKinds,
  table: AnswerTable,
  row: SheetRow,
  problems: ProblemCollector,
): Respondent | null {
  const cell = (header: string) => cellUnder(table, row, header);
  const error = (key: string, message: Message) => problems.error({ file: table.file, line: row.line, key }, message);
  const id = cell('id').normalize('NFC');
  const name = cell('name').normalize('NFC');
  const fault = idFault(id, false);
  if (fault) error('id', fault);
  if (table.finder.exactly('name') >= 0 && name === '') error('name', words.noName());
  const unprintable = unprintableIn(name);
  if (unprintable !== null) error('name', words.controlInName(unprintable));
  const language = languageOf(cell('language'), project.languages);
  if (language === null) error('language', words.unknownLanguage(cell('language'), project.languages));
  const attributes = project.attributes.flatMap((attribute): [string, string][] => {
    const value = cell(attribute.id);
    const fault = value === '' ? null : attributeFault(project, attribute, value);
    const unknown = value === '' || (fault !== null && missingKind(value, codes) !== null);
    if (fault && !unknown) error(attribute.id, fault);
    return unknown ? [] : [[attribute.id, value]];
  });
  // A respondent with a mistake stays registered, so that the mistake is not named again beside every answer.
  return id === '' || id.length > LIMITS.id
    ? null
    : { id, name, language: language ?? LANGS[0], attributes: new Map(attributes) };
}

function languageOf(written: string, languages: Languages): Lang | null {
  return written === '' ? languages[0] : (languages.find((lang) => lang === written.toLowerCase()) ?? null);
}

function attributeFault(project: Project, attribute: AttributeItem, value: string): Message | null {
  const read = outsideGaps((cell: string) => parseAttribute(attribute, cell), bandsOf(project, attribute.id));
  const parsed = read(value);
  return 'fault' in parsed ? parsed.fault : null;
}

function parseAttribute(attribute: AttributeItem, value: string): Parsed<number | string> {
  switch (attribute.kind) {
    case 'single':
      return parseOption(value, attribute.options);
    case 'number':
      return parseNumber(value, attribute);
    case 'text':
      return { value };
  }
}
