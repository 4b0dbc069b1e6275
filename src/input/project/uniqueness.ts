import type { ProblemCollector } from '../../problems/index.js';
import type { AttributeDraft } from './attribute.js';
import { type Catalogue, type ItemDraft, itemsOf, type SectionDraft } from './catalogue.js';
import { duplicateColumn, duplicateId, reservedName } from './messages.js';
import { childCursor, placeOf, placeText, type YamlCursor } from './yaml/index.js';

/** The column that says who answered, which must be the same as RESPONDENT in input/responses/read.ts. */
const RESPONDENT_COLUMN = 'respondent';

/**
 * Reports ids of sections, items and attributes that are used twice; only a section may share its id with one of its own items.
 */
export function checkIds(catalogue: Catalogue, attributes: readonly AttributeDraft[], problems: ProblemCollector): void {
  const firsts = new Map<string, { readonly cursor: YamlCursor; readonly section: SectionDraft | null }>();
  const claim = (id: string | null, cursor: YamlCursor, section: SectionDraft | null, home: SectionDraft | null) => {
    if (id === null) return;
    const first = firsts.get(id);
    if (first && (home === null || first.section !== home))
      problems.error(placeOf(cursor), duplicateId(id, placeText(first.cursor)));
    else firsts.set(id, { cursor, section });
  };
  for (const section of catalogue.sections) {
    claim(section.id, idCursor(section.cursor), section, null);
    for (const item of section.items) claim(item.id, idCursor(item.cursor), null, section);
  }
  for (const attribute of attributes) claim(attribute.id, idCursor(attribute.cursor), null, null);
}

/**
 * Reports columns of the response files that two items share in one of `sources`, among them those for free text and for single
 * options. A file may have two columns whose names differ in case alone.
 */
export function checkColumns(catalogue: Catalogue, sources: readonly string[], problems: ProblemCollector): void {
  const firsts = new Map<string, ItemDraft>();
  for (const item of itemsOf(catalogue)) {
    const cursor = childCursor(item.cursor, 'column') ?? idCursor(item.cursor);
    for (const { source, name } of item.headers) {
      if (name === RESPONDENT_COLUMN) problems.error(placeOf(cursor), reservedName(name));
      const keys = (source === null ? sources : [source]).map((each) => `${each}\n${name}`);
      const first = keys.map((key) => firsts.get(key)).find((known) => known !== undefined);
      for (const key of keys) if (!firsts.has(key)) firsts.set(key, item);
      if (first && !isSame(first, item))
        problems.error(
          placeOf(cursor),
          duplicateColumn(name, placeText(childCursor(first.cursor, 'column') ?? idCursor(first.cursor))),
        );
    }
  }
}

/**
 * Items with one id share their columns too, which is already reported as a duplicate id; so do two options with one id in an
 * item.
 */
function isSame(a: ItemDraft, b: ItemDraft): boolean {
  return a === b || (a.id !== null && a.id === b.id);
}

function idCursor(cursor: YamlCursor): YamlCursor {
  return childCursor(cursor, 'id') ?? childCursor(cursor, 'number') ?? cursor;
}
