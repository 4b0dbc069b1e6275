import { damagedXml, partMissing } from '../messages.js';
import { giveUp } from '../unreadable.js';
import { type Attributes, scanXml, type XmlHandler } from '../xml/index.js';
import { type Archive, whileWorthIt } from '../zip/index.js';
import { relationsOf } from './relations.js';

/** What a workbook says of itself. Paths are those of parts. */
export interface Workbook {
  readonly sheets: readonly SheetPart[];
  readonly strings: string | null;
  readonly styles: string | null;
  /** Whether days are counted from 1904. */
  readonly from1904: boolean;
}

export interface SheetPart {
  readonly name: string;
  readonly path: string;
  readonly hidden: boolean;
}

/**
 * Reads the list of sheets, in their order; those that hold no cells, such as sheets of one chart, are left out. What is not as the
 * format demands is taken as damage, lest a sheet be left out unseen.
 */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const path = await workbookPath(archive);
  const relations = await relationsOf(archive, path);
  const list = new SheetList();
  await scanXml(
    whileWorthIt(archive.pieces(path) ?? giveUp(partMissing(path)), () => 0),
    list,
  );
  const sheets = list.sheets.flatMap(({ name, id, hidden }) => {
    const { type, target } = relations.find((relation) => relation.id === id) ?? giveUp(damagedXml());
    if (type !== 'worksheet' && !WITHOUT_CELLS.includes(type)) giveUp(damagedXml());
    return type === 'worksheet' ? [{ name, path: target, hidden }] : [];
  });
  if (new Set(sheets.map((sheet) => sheet.path.toLowerCase())).size < sheets.length) giveUp(damagedXml());
  const targetOf = (type: string) => relations.find((relation) => relation.type === type)?.target ?? null;
  return { sheets, strings: targetOf('sharedStrings'), styles: targetOf('styles'), from1904: list.from1904 };
}

/** What a workbook says of itself and its sheets, as it comes by. */
class SheetList implements XmlHandler {
  readonly sheets: { readonly name: string; readonly id: string; readonly hidden: boolean }[] = [];
  from1904 = false;
  #inside = false;

  open(name: string, attributes: Attributes): void {
    if (name === 'workbookPr') this.from1904 = isTrue(attributes.get('date1904'));
    if (name === 'sheets') this.#inside = true;
    else if (this.#inside) this.#add(name, attributes);
  }

  close(name: string): void {
    if (name === 'sheets') this.#inside = false;
  }

  text(): void {}

  #add(name: string, attributes: Attributes): void {
    if (name !== 'sheet' || this.sheets.length === MOST_SHEETS) giveUp(damagedXml());
    const hidden = (attributes.get('state') ?? 'visible') !== 'visible';
    this.sheets.push({ name: attributes.get('name') ?? '', id: attributes.getPrefixed('id') ?? '', hidden });
  }
}

/** The part that holds the list of sheets. */
export async function workbookPath(archive: Archive): Promise<string> {
  const [main] = (await relationsOf(archive, '')).filter(({ type }) => type === 'officeDocument');
  return main?.target ?? giveUp(partMissing('_rels/.rels'));
}

export function isTrue(written: string | undefined): boolean {
  return written === '1' || written === 'true' || written === 'on';
}

/** Sheets of one chart, of a dialogue, and of macros as they were before Visual Basic. */
const WITHOUT_CELLS = ['chartsheet', 'dialogsheet', 'xlMacrosheet', 'xlIntlMacrosheet'];
/** Each is read on its own. */
const MOST_SHEETS = 2_000;
