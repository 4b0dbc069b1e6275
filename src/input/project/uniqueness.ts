import type { ProblemCollector } from '../../problems/index.js';
import type { AttributeDraft } from './attribute.js';
import { type Catalogue, type ItemDraft, itemsOf, type SectionDraft } from './catalogue.js';
import { duplicateColumn, duplicateId, reservedName } from './messages.js';
import { childCursor, placeOf, placeText, type YamlCursor } from './yaml/index.js';

/** The header of the column that says who answered. */
const RESPONDENT_COLUMN = 'respondent';

/** Ids of sections, items and attributes must differ, but that a section may share its id with one of its own items. */
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
    claim(section.id, idSpot(section.cursor), section, null);
    for (const item of section.items) claim(item.id, idSpot(item.cursor), null, section);
  }
  for (const attribute of attributes) claim(attribute.id, idSpot(attribute.cursor), null, null);
}

/** No two items may share a column of the response files, the columns for free text and single options included. */
export function checkColumns(catalogue: Catalogue, problems: ProblemCollector): void {
  const firsts = new Map<string, ItemDraft>();
  for (const item of itemsOf(catalogue)) {
    const cursor = childCursor(item.cursor, 'column') ?? idSpot(item.cursor);
    for (const header of item.headers) {
      const first = firsts.get(header);
      if (header === RESPONDENT_COLUMN) problems.error(placeOf(cursor), reservedName(header));
      else if (!first) firsts.set(header, item);
      else if (!isSame(first, item))
        problems.error(
          placeOf(cursor),
          duplicateColumn(header, placeText(childCursor(first.cursor, 'column') ?? idSpot(first.cursor))),
        );
    }
  }
}

/** Items of one id, and options of one id in an item, share their columns; that is reported once, as a duplicate id. */
function isSame(a: ItemDraft, b: ItemDraft): boolean {
  return a === b || (a.id !== null && a.id === b.id);
}

function idSpot(cursor: YamlCursor): YamlCursor {
  return childCursor(cursor, 'id') ?? childCursor(cursor, 'number') ?? cursor;
}
