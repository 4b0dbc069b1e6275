import { ByteReader } from '../binary/index.js';
import type { CaseLimits } from '../limits.js';
import type { Sheet } from '../sheet.js';
import { readCases } from './cases.js';
import { textValues } from './cells.js';
import { caseBytes, columnsOf } from './columns.js';
import { describe } from './described.js';
import { readDictionary } from './dictionary.js';
import { readerOf } from './encoding.js';
import { extendedCases } from './extensions.js';
import { readHeader } from './header.js';
import { openCases } from './open-cases.js';
import { responseSets } from './sets.js';

/** Bytes of the cases in which texts are looked for that tell their encoding, where nothing else does. */
const SAMPLED = 80_000_000;

/**
 * Reads an SPSS system file, .sav or .zsav: its cases as rows, from the first, and what it knows of its variables. A file of which
 * any row, label or text cannot be read is refused as a whole: throws Unreadable.
 */
export function readSav(bytes: Uint8Array, limits: CaseLimits): Sheet {
  const header = readHeader(bytes);
  const { isLittleEndian } = header;
  const dictionary = readDictionary(bytes, header);
  const size = caseBytes(dictionary.variables);
  const open = () => openCases(header, new ByteReader(bytes, isLittleEndian, dictionary.dataAt), size);
  const text = readerOf(dictionary, isLittleEndian, () => textValues(open(), dictionary, Math.floor(SAMPLED / size)));
  const columns = columnsOf(dictionary, text, limits.columns);
  const variables = describe(dictionary, columns, text, isLittleEndian);
  const said = header.cases ?? extendedCases(dictionary.extensions, isLittleEndian);
  return {
    name: null,
    rows: readCases(open, { columns, variables, text, isLittleEndian, size, said }, limits),
    variables,
    sets: responseSets(dictionary.extensions, columns, text),
    weight: columns.find(({ raw }) => raw.position === header.weightAt)?.name ?? null,
  };
}
