import { ByteReader } from '../binary/index.js';
import { fileDamaged, notStata, stataVersion } from '../messages.js';
import { giveUp } from '../unreadable.js';

/** What a .dta file says first. */
export interface Header {
  /** From 113 to 119. */
  readonly version: number;
  readonly variables: number;
  readonly cases: number;
}

const OLDEST = 113;
const NEWEST = 119;
/** From here on parts of a file stand between tags. */
const FIRST_TAGGED = 117;
const OLD_ORDERS: Readonly<Record<number, boolean>> = { 1: false, 2: true };
const TAGGED_ORDERS: Readonly<Record<string, boolean>> = { MSF: false, LSF: true };

/** The header and a reader that is behind it. Refuses what is no Stata file, and formats before Stata 8 and after Stata 17. */
export function readHeader(bytes: Uint8Array): { readonly header: Header; readonly reader: ByteReader } {
  const probe = new ByteReader(bytes, true);
  return probe.isNext('<stata_dta>') ? taggedHeader(bytes, probe) : oldHeader(bytes, probe);
}

function oldHeader(bytes: Uint8Array, probe: ByteReader): ReturnType<typeof readHeader> {
  if (probe.left < 4) giveUp(notStata());
  const version = probe.uint8();
  const isLittleEndian = OLD_ORDERS[probe.uint8()];
  const isStata = version >= 102 && version < FIRST_TAGGED && isLittleEndian !== undefined && probe.uint8() === 1;
  if (!isStata) giveUp(notStata());
  if (version < OLDEST) giveUp(stataVersion(version));
  const reader = new ByteReader(bytes, isLittleEndian, 4);
  const variables = reader.uint16();
  const cases = reader.int32();
  // Label and time of the data set.
  reader.skip(81 + 18);
  if (cases < 0) giveUp(fileDamaged('it has a negative number of cases'));
  return { header: { version, variables, cases }, reader };
}

function taggedHeader(bytes: Uint8Array, probe: ByteReader): ReturnType<typeof readHeader> {
  probe.expect('<stata_dta><header><release>');
  const version = Number(ascii(probe.take(3)));
  if (!(version >= FIRST_TAGGED)) giveUp(fileDamaged('its format has no number'));
  if (version > NEWEST) giveUp(stataVersion(version));
  probe.expect('</release><byteorder>');
  const isLittleEndian = TAGGED_ORDERS[ascii(probe.take(3))] ?? giveUp(fileDamaged('its order of bytes is not known'));
  const reader = new ByteReader(bytes, isLittleEndian, probe.at);
  reader.expect('</byteorder><K>');
  const variables = version === NEWEST ? reader.uint32() : reader.uint16();
  reader.expect('</K><N>');
  const cases = version === FIRST_TAGGED ? reader.uint32() : reader.int64();
  reader.expect('</N><label>');
  reader.skip(version === FIRST_TAGGED ? reader.uint8() : reader.uint16());
  reader.expect('</label><timestamp>');
  reader.skip(reader.uint8());
  reader.expect('</timestamp></header>');
  return { header: { version, variables, cases }, reader };
}

function ascii(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}
