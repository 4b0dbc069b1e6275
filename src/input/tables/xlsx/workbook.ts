import { damagedXml, partMissing } from '../messages.js';
import { giveUp } from '../unreadable.js';
import { scanXml } from '../xml/index.js';
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

/** Reads the list of sheets, in their order; those that hold no cells, such as sheets of one chart, are left out. */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const path = await workbookPath(archive);
  const pieces = archive.pieces(path) ?? giveUp(partMissing(path));
  const relations = await relationsOf(archive, path);
  const told: { readonly name: string; readonly id: string; readonly hidden: boolean }[] = [];
  let from1904 = false;
  await scanXml(
    whileWorthIt(pieces, () => 0),
    {
      open: (name, attributes) => {
        if (name === 'workbookPr') from1904 = isTrue(attributes.get('date1904'));
        if (name !== 'sheet') return;
        if (told.length === MOST_SHEETS) giveUp(damagedXml());
        const hidden = (attributes.get('state') ?? 'visible') !== 'visible';
        told.push({ name: attributes.get('name') ?? '', id: attributes.getPrefixed('id') ?? '', hidden });
      },
      close: () => {},
      text: () => {},
    },
  );
  const sheets = told.flatMap(({ name, id, hidden }) => {
    const relation = relations.find((candidate) => candidate.id === id) ?? giveUp(damagedXml());
    return relation.type === 'worksheet' ? [{ name, path: relation.target, hidden }] : [];
  });
  const targetOf = (type: string) => relations.find((relation) => relation.type === type)?.target ?? null;
  return { sheets, strings: targetOf('sharedStrings'), styles: targetOf('styles'), from1904 };
}

/** The part that holds the list of sheets. */
export async function workbookPath(archive: Archive): Promise<string> {
  const [main] = (await relationsOf(archive, '')).filter(({ type }) => type === 'officeDocument');
  return main?.target ?? giveUp(partMissing('_rels/.rels'));
}

export function isTrue(written: string | undefined): boolean {
  return written === '1' || written === 'true' || written === 'on';
}

/** Each is read on its own. */
const MOST_SHEETS = 2_000;
