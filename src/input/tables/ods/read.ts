import type { TableLimits } from '../limits.js';
import { encryptedDocument, noSheets, partMissing } from '../messages.js';
import type { Sheet } from '../sheet.js';
import { giveUp, orFault, type TableFault } from '../unreadable.js';
import { scanXml } from '../xml/index.js';
import { Archive, whileWorthIt } from '../zip/index.js';
import { ContentReader } from './content.js';

/**
 * Reads all sheets of an OpenDocument spreadsheet (ISO/IEC 26300), hidden ones too, in their order. Nothing is worked out: of a
 * formula, the value counts that the program which wrote the file has left.
 */
export function readOds(
  bytes: Uint8Array,
  limits: TableLimits,
): Promise<{ readonly sheets: readonly Sheet[] } | { readonly fault: TableFault }> {
  return orFault(async () => {
    const archive = new Archive(bytes);
    if (await isEncrypted(archive)) giveUp(encryptedDocument());
    const pieces = archive.pieces('content.xml') ?? giveUp(partMissing('content.xml'));
    const reader = new ContentReader(limits);
    await scanXml(
      whileWorthIt(pieces, () => reader.found * WORTH_OF_CELL + reader.characters * WORTH_OF_CHARACTER),
      reader,
    );
    if (reader.sheets.length === 0) giveUp(noSheets());
    return { sheets: reader.sheets };
  });
}

/**
 * What is protected by a password is packed as nobody can unpack it; the list of the parts tells. It is looked at as text, since
 * old programs declare a document type in it.
 */
async function isEncrypted(archive: Archive): Promise<boolean> {
  return ((await archive.whole('META-INF/manifest.xml')) ?? '').includes('encryption-data');
}

/** Bytes that a cell may take in the file, and a character of a text in it. */
const WORTH_OF_CELL = 1_000;
const WORTH_OF_CHARACTER = 20;
