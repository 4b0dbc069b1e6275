import { damagedXml } from '../messages.js';
import { giveUp } from '../unreadable.js';
import { scanXml } from '../xml/index.js';
import { type Archive, whileWorthIt } from '../zip/index.js';
import { builtInFormat, formatOf, type Shown } from './formats.js';

/** How cells of each style show a number, by the number of the style. A file without styles shows bare numbers. */
export async function readStyles(archive: Archive, part: string | null): Promise<readonly Shown[]> {
  const pieces = part === null ? null : archive.pieces(part);
  if (!pieces) return [];
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let inCells = false;
  await scanXml(
    whileWorthIt(pieces, () => 0),
    {
      open: (name, attributes) => {
        const id = Number(attributes.get('numFmtId') ?? 0);
        if (name === 'cellXfs') inCells = true;
        else if (name === 'numFmt') codes.set(id, (attributes.get('formatCode') ?? '').slice(0, LONGEST_CODE));
        else if (name === 'xf' && inCells) ids.push(id);
        if (ids.length > MOST || codes.size > MOST) giveUp(damagedXml());
      },
      close: (name) => {
        if (name === 'cellXfs') inCells = false;
      },
      text: () => {},
    },
  );
  const shown = new Map([...codes].map(([id, code]) => [id, formatOf(code)] as const));
  return ids.map((id) => shown.get(id) ?? builtInFormat(id));
}

/** Excel has at most 65,490 styles. */
const MOST = 100_000;
/** Characters; Excel takes 255. */
const LONGEST_CODE = 1_000;
