import type { Lang } from '../model/text.js';
import { choicesOf } from './choices.js';
import type { DescribedColumn, Description, Note, Role } from './description.js';
import { type ExportFile, recognise } from './formats/index.js';
import { groupsOf, itemsOf, withRoles } from './guess/index.js';
import type { Decisions, People, Proposal, ProposedSection } from './proposal.js';
import { SOURCE_ID } from './source-id.js';
import { languageOf, type Words } from './words.js';

/** A proposal, and the positions of the files that it was made from: the answers, and what describes them. */
export interface Proposed {
  readonly file: number;
  readonly also: readonly number[];
  readonly proposal: Proposal;
}

/**
 * Proposes a project for the files of one export: the one that holds the answers, and what describes it. Null where nothing is written
 * in them. The same files and decisions always give the same proposal.
 */
export function propose(files: readonly ExportFile[], decisions: Decisions): Proposed | null {
  const recognised = recognise(files);
  if (!recognised) return null;
  const description = recognised.describe(decisions);
  return {
    file: recognised.file,
    also: recognised.also ?? [],
    proposal: proposalFor(recognised.title, withDialect(description, files[recognised.file]), decisions),
  };
}

function withDialect(description: Description, file: ExportFile | undefined): Description {
  const decimalComma = file?.table.separator === ';';
  return decimalComma
    ? { ...description, columns: description.columns.map((column) => ({ ...column, decimalComma })) }
    : description;
}

function proposalFor(format: string, description: Description, decisions: Decisions): Proposal {
  const columns = withRoles(description.columns);
  const sections = itemsOf(
    columns.filter(({ name }) => isNameable(name)),
    decisions,
  );
  const id = columns.find(({ role }) => role === 'id') ?? null;
  const time = columns.find(({ role }) => role === 'time') ?? null;
  const weight = columns.find(({ role }) => role === 'weight') ?? null;
  const used = (decisions.get('weights') ?? (weight?.name === description.weightedBy ? 'use' : 'ignore')) === 'use';
  const choices = choicesOf(sections, description, weight && { column: weight.name, used }, decisions);
  return {
    format,
    title: description.title,
    languages: languagesOf(sections, description),
    source: {
      sheet: description.sheet,
      headerRows: description.headerRows,
      id: id?.name ?? null,
      keep: description.keep,
      time: time?.name ?? null,
      rows: description.rows,
      counted: description.counted,
      leftOut: description.leftOut,
      ignored: columns.flatMap((column) =>
        column === weight && !used ? [{ name: column.name, why: 'weights that are not used' }] : ignoredColumn(column),
      ),
    },
    sections,
    groups: groupsOf(sections),
    people: peopleOf(columns, id, description),
    weight: weight && { column: weight.name, used },
    fieldwork: fieldworkOf(time),
    notes: [...description.notes, ...notesOf(columns, id)],
    choices,
  };
}

/** In projects that say nothing else, the column of ids. */
const RESERVED = 'respondent';

/** A name that can be written into a project as that of a column of answers. */
function isNameable(name: string): boolean {
  return name !== '' && name !== RESERVED && !/[\p{Cc}\p{Cs}]/u.test(name);
}

/** Why columns of a role are no items; null for those that are. */
const LEFT_OUT: Readonly<Record<Role, string | null>> = {
  answer: null,
  other: null,
  id: null,
  time: null,
  weight: null,
  name: 'names people',
  email: 'names people',
  private: 'says who somebody is',
  technical: 'written by the tool, dates, or empty',
  repeated: 'repeats other columns',
};

function ignoredColumn({ name, role }: DescribedColumn): readonly { readonly name: string; readonly why: string }[] {
  const why = isNameable(name) ? LEFT_OUT[role] : 'has no name that can be written';
  return why === null ? [] : [{ name, why }];
}

/** Both languages only where every text has both. */
function languagesOf(sections: readonly ProposedSection[], { bilingual, columns }: Description): Proposal['languages'] {
  const wordings: readonly Words[] = sections.flatMap(({ title, items }) => [
    title,
    ...items.flatMap((item) => [
      item.label,
      ...('options' in item ? item.options.map(({ label }) => label) : []),
      ...('labels' in item ? item.labels : []),
    ]),
  ]);
  const own = wordings.filter(({ translated }) => translated === null).map(({ text }) => text);
  const leading: Lang = languageOf(
    own.length > 0 ? own : [...wordings.map(({ text }) => text), ...columns.map(({ label }) => label.text)],
  );
  if (bilingual && own.length === 0) return leading === 'ja' ? ['ja', 'en'] : ['en', 'ja'];
  return [leading];
}

/** The id of a respondent whose rows are numbered, as the reader of answers makes it. */
function rowId(position: number): string {
  return `${SOURCE_ID}-${position + 1}`;
}

function peopleOf(columns: readonly DescribedColumn[], id: DescribedColumn | null, { positions }: Description): People | null {
  const names = columns.filter(({ role }) => role === 'name');
  const [email] = columns.filter(({ role }) => role === 'email');
  const rows = positions.flatMap((position, at) => {
    const parts = names.map(({ cells }) => cells[at] ?? '').filter((part) => part !== '' && !/^anonymous$|^匿名$/i.test(part));
    const address = email?.cells[at] ?? '';
    const mail = /^[^\s@]+@[^\s@]+\.[a-z0-9-]{2,}$/i.test(address) ? address : '';
    const name = parts.length > 0 ? [...new Set(parts)].join(' ') : mail;
    return name === '' ? [] : [{ id: id?.cells[at] ?? rowId(position), name, email: mail }];
  });
  if (rows.length === 0) return null;
  return { hasEmail: rows.some((row) => row.email !== ''), rows };
}

function fieldworkOf(time: DescribedColumn | null): Proposal['fieldwork'] {
  const dates = (time?.cells ?? []).flatMap((cell) => dateIn(cell) ?? []).sort();
  const [first, last] = [dates[0], dates.at(-1)];
  return first === undefined || last === undefined ? null : { first, last };
}

/** The date of a moment as tools write it; of 4/12/2026 the month is first, as in the locale that writes slashes after it. */
function dateIn(written: string): string | null {
  const cell = inWesternYears(written.normalize('NFKC'));
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/.exec(cell) ?? [];
  const [, first, second, third] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(cell) ?? [];
  const parts = year !== undefined ? [year, month, day] : third !== undefined ? [third, first, second] : null;
  if (!parts) return null;
  const [y, m, d] = parts.map(Number);
  const right = m !== undefined && d !== undefined && m >= 1 && m <= 12 && d >= 1 && d <= 31;
  return right ? `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}` : null;
}

/** The year before the first of each era. */
const ERAS: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925 };

function inWesternYears(text: string): string {
  return text.replace(
    /^(令和|平成|昭和)(\d+|元)年/,
    (_, era: string, year: string) => `${(ERAS[era] ?? 0) + (year === '元' ? 1 : Number(year))}年`,
  );
}

function notesOf(columns: readonly DescribedColumn[], id: DescribedColumn | null): readonly Note[] {
  const notes: Note[] = [];
  if (id === null)
    notes.push({ about: 'ids', text: 'No column holds ids, so rows are numbered: keep their order when you replace the file.' });
  const same = columns.filter(
    ({ name }) => /^.+ \(2\)$/.test(name) && columns.some((one) => one.name === name.replace(/ \(2\)$/, ' (1)')),
  );
  if (same.length > 0)
    notes.push({
      about: 'columns',
      text: `Headings that occur twice are told apart by a number: ${same.map(({ name }) => name.replace(/ \(2\)$/, '')).join(', ')}`,
    });
  const people = columns.filter(({ role }) => role === 'name' || role === 'email' || role === 'private');
  if (people.length > 0)
    notes.push({
      about: 'people',
      text: `Columns that say who somebody is are no answers: ${people.map(({ name }) => name).join(', ')}`,
    });
  return notes;
}
