import type { AttributeDraft } from './attribute.js';
import { type Catalogue, type ItemDraft, itemsOf, type SectionDraft } from './catalogue.js';
import type { Findings } from './findings.js';
import { duplicateColumn, duplicateId, reservedName } from './messages.js';
import { childSpot, placeOf, placeText, type Spot } from './yaml/index.js';

/** The header of the column that says who answered. */
const RESPONDENT_COLUMN = 'respondent';

/** Ids of sections, items and attributes must differ, but that a section may share its id with one of its own items. */
export function checkIds(catalogue: Catalogue, attributes: readonly AttributeDraft[], findings: Findings): void {
  const firsts = new Map<string, { readonly spot: Spot; readonly section: SectionDraft | null }>();
  const claim = (id: string | null, spot: Spot, section: SectionDraft | null, home: SectionDraft | null) => {
    if (id === null) return;
    const first = firsts.get(id);
    if (first && (home === null || first.section !== home)) findings.error(placeOf(spot), duplicateId(id, placeText(first.spot)));
    else firsts.set(id, { spot, section });
  };
  for (const section of catalogue.sections) {
    claim(section.id, idSpot(section.spot), section, null);
    for (const item of section.items) claim(item.id, idSpot(item.spot), null, section);
  }
  for (const attribute of attributes) claim(attribute.id, idSpot(attribute.spot), null, null);
}

/** No two items may share a column of the response files, the columns for free text and single options included. */
export function checkColumns(catalogue: Catalogue, findings: Findings): void {
  const firsts = new Map<string, ItemDraft>();
  for (const item of itemsOf(catalogue)) {
    const spot = childSpot(item.spot, 'column') ?? idSpot(item.spot);
    for (const header of item.headers) {
      const first = firsts.get(header);
      if (header === RESPONDENT_COLUMN) findings.error(placeOf(spot), reservedName(header));
      else if (!first) firsts.set(header, item);
      else if (!isSame(first, item))
        findings.error(placeOf(spot), duplicateColumn(header, placeText(childSpot(first.spot, 'column') ?? idSpot(first.spot))));
    }
  }
}

/** Items of one id, and options of one id in an item, share their columns; that is reported once, as a duplicate id. */
function isSame(a: ItemDraft, b: ItemDraft): boolean {
  return a === b || (a.id !== null && a.id === b.id);
}

function idSpot(spot: Spot): Spot {
  return childSpot(spot, 'id') ?? childSpot(spot, 'number') ?? spot;
}
