import type { MissingCodes, Project } from '../../model/project.js';
import type { Condition, Item, ItemKind, Section } from '../../model/questionnaire.js';
import type { MissingKind } from '../../model/responses.js';
import type { Text } from '../../model/text.js';
import { missingWords } from '../text/index.js';
import type { Scribe } from './cell-text.js';
import { code, type Field, figures, label, type Table, tableOf } from './field.js';
import { headings, kinds, roles, rowWords } from './headings-wording.js';
import { choicesOf } from './subject.js';

/** A row: one code of a variable, or a variable that has none. */
interface Entry {
  readonly id: string | Text;
  readonly role: Text;
  readonly column: string | null;
  readonly section: Section | null;
  readonly number: number | string | null;
  readonly label: Text | null;
  readonly kind: ItemKind | null;
  readonly code: string | number | null;
  readonly codeLabel: Text | null;
  readonly low: number | null;
  readonly high: number | null;
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
export function codebook(scribe: Scribe, project: Project): Table {
  const { questionnaire, attributes, analyses, missingCodes } = project;
  const entries = [
    ...questionnaire.sections.flatMap((section) => section.items.flatMap((item) => entriesOf(item, roles.item, section))),
    ...attributes.flatMap((item) => entriesOf(item, roles.attribute, null)),
    ...analyses.bands.flatMap(({ id, label: words, bands }) =>
      bands.map((band): Entry => {
        const { from: low, to: high } = band;
        return { ...EMPTY, id, role: roles.bands, label: words, code: band.id, codeLabel: band.label, low, high };
      }),
    ),
    ...missingEntries(missingCodes),
  ];
  return tableOf(fieldsFor(scribe), entries);
}

function entriesOf(item: Item, role: Text, section: Section | null): readonly Entry[] {
  const { id, column, number, label: words, kind, askedIf } = item;
  const range = item.kind === 'number' ? { low: item.min, high: item.max, unit: item.unit } : {};
  const reverse = item.kind === 'scale' && item.reverse;
  const entry: Entry = { ...EMPTY, id, role, column, section, number, label: words, kind, askedIf, reverse, ...range };
  const choices = choicesOf(item);
  if (choices.length === 0) return [entry];
  return choices.map((choice) => ({ ...entry, code: choice.code, codeLabel: choice.label }));
}

function missingEntries({ noAnswer, notApplicable, invalid }: MissingCodes): readonly Entry[] {
  const entry = (written: string | null, kind: MissingKind): Entry => ({
    ...EMPTY,
    id: rowWords.everyVariable,
    role: roles.missing,
    label: written === null ? rowWords.empty : null,
    code: written,
    codeLabel: missingWords[kind],
  });
  return [
    entry(null, 'noAnswer'),
    ...noAnswer.map((written) => entry(written, 'noAnswer')),
    ...notApplicable.map((written) => entry(written, 'notApplicable')),
    ...invalid.map((written) => entry(written, 'invalid')),
  ];
}

function fieldsFor(scribe: Scribe): readonly Field<Entry>[] {
  return [
    code(scribe, headings.id, ({ id }) => (typeof id === 'string' ? id : scribe.all(id))),
    label(scribe, headings.role, ({ role }) => role, 16),
    code(scribe, headings.column, ({ column }) => column),
    label(scribe, headings.section, ({ section }) => section?.title ?? null, 26),
    code(scribe, headings.number, ({ number }) => number),
    label(scribe, headings.item, (entry) => entry.label),
    label(scribe, headings.kind, ({ kind }) => kind && kinds[kind], 18),
    code(scribe, headings.code, (entry) => entry.code),
    label(scribe, headings.category, ({ codeLabel }) => codeLabel, 26),
    ...figures<Entry>(scribe, [
      [headings.from_, 'general', ({ low }) => low],
      [headings.to_, 'general', ({ high }) => high],
    ]),
    label(scribe, headings.unitOf, ({ unit }) => unit, 12),
    label(scribe, headings.reverse, ({ reverse }) => (reverse ? rowWords.yes : null), 12),
    code(scribe, headings.askedIf, ({ askedIf }) => askedIf && `${askedIf.item} = ${askedIf.in.join(', ')}`),
  ];
}
