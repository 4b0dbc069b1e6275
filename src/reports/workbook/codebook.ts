import type { Project } from '../../model/project.js';
import { declared, type Published } from '../../model/published.js';
import type { Condition, Item, ItemKind, Section } from '../../model/questionnaire.js';
import type { MissingCodes } from '../../model/reading.js';
import { MISSING_KINDS, type MissingKind } from '../../model/responses.js';
import type { Text } from '../../model/text.js';
import { missingWords } from '../text/index.js';
import type { CellText } from './cell-text.js';
import { code, type Field, label, numberColumns, type SheetTable, tableOf } from './field.js';
import { headings, kinds, roles, rowWords } from './headings-wording.js';
import { choicesOf } from './subject.js';

/** A row: one code of a variable, or a variable that has none. */
interface Entry {
  readonly id: string | Text;
  readonly role: Text;
  readonly column: string | null;
  readonly section: Section | null;
  readonly number: Published | string | null;
  readonly label: Text | null;
  readonly kind: ItemKind | null;
  readonly code: string | Published | null;
  readonly codeLabel: Text | null;
  readonly low: Published | null;
  readonly high: Published | null;
  readonly unit: Text | null;
  readonly reverse: boolean;
  readonly askedIf: Condition | null;
}

const EMPTY: Omit<Entry, 'id' | 'role'> = {
  column: null,
  section: null,
  number: null,
  label: null,
  kind: null,
  code: null,
  codeLabel: null,
  low: null,
  high: null,
  unit: null,
  reverse: false,
  askedIf: null,
};

/** Everything that a name or a code in the tables and the response files stands for. */
export function codebook(cellText: CellText, project: Project): SheetTable {
  const { questionnaire, attributes, analyses, missingCodes } = project;
  const entries = [
    ...questionnaire.sections.flatMap((section) => section.items.flatMap((item) => entriesOf(item, roles.item, section))),
    ...attributes.flatMap((item) => entriesOf(item, roles.attribute, null)),
    ...analyses.bands.flatMap(({ id, label: words, bands }) =>
      bands.map((band): Entry => {
        const { from: low, to: high } = declared(band);
        return { ...EMPTY, id, role: roles.bands, label: words, code: band.id, codeLabel: band.label, low, high };
      }),
    ),
    ...missingEntries(missingCodes),
  ];
  return tableOf(fieldsFor(cellText), entries);
}

function entriesOf(item: Item, role: Text, section: Section | null): readonly Entry[] {
  const { id, column, label: words, kind, askedIf } = item;
  const { number } = declared(item);
  const entry: Entry = { ...EMPTY, id, role, column, section, number, label: words, kind, askedIf, ...ownEntries(item) };
  const choices = choicesOf(item);
  if (choices.length === 0) return [entry];
  return choices.map((choice) => ({ ...entry, code: choice.code, codeLabel: choice.label }));
}

/** What only items of this kind have besides their choices. */
function ownEntries(item: Item): Partial<Entry> {
  switch (item.kind) {
    case 'scale':
      return { reverse: item.reverse };
    case 'number':
      return { low: declared(item).min, high: declared(item).max, unit: item.unit };
    case 'single':
    case 'multiple':
    case 'text':
      return {};
  }
}

function missingEntries(codes: MissingCodes): readonly Entry[] {
  const entry = (written: string | null, kind: MissingKind): Entry => ({
    ...EMPTY,
    id: rowWords.everyVariable,
    role: roles.missing,
    label: written === null ? rowWords.empty : null,
    code: written,
    codeLabel: missingWords[kind],
  });
  return [entry(null, 'noAnswer'), ...MISSING_KINDS.flatMap((kind) => codes[kind].map((written) => entry(written, kind)))];
}

function fieldsFor(cellText: CellText): readonly Field<Entry>[] {
  return [
    code(cellText, headings.id, ({ id }) => (typeof id === 'string' ? id : cellText.all(id))),
    label(cellText, headings.role, ({ role }) => role, 16),
    code(cellText, headings.column, ({ column }) => column),
    label(cellText, headings.section, ({ section }) => section?.title ?? null, 26),
    code(cellText, headings.number, ({ number }) => number),
    label(cellText, headings.item, (entry) => entry.label),
    label(cellText, headings.kind, ({ kind }) => kind && kinds[kind], 18),
    code(cellText, headings.code, (entry) => entry.code),
    label(cellText, headings.category, ({ codeLabel }) => codeLabel, 26),
    ...numberColumns<Entry>(cellText, [
      [headings.from_, 'general', ({ low }) => low],
      [headings.to_, 'general', ({ high }) => high],
    ]),
    label(cellText, headings.unitOf, ({ unit }) => unit, 12),
    label(cellText, headings.reverse, ({ reverse }) => (reverse ? rowWords.yes : null), 12),
    code(cellText, headings.askedIf, ({ askedIf }) => askedIf && `${askedIf.item} = ${askedIf.in.join(', ')}`),
  ];
}
