/** Which addresses a document may hold. */

/** Stands where a template writes something that is not known before it is filled in. */
export const UNKNOWN = '\uE000';
/** Stands where a block of a template begins or ends: of what is before and behind it, one may be left out. */
export const BOUNDARY = '\f';

/** Leads to another computer, or to the root of a disk; browsers take a backslash for a slash. */
const FAR = /^(?:[a-z][a-z0-9+.-]*:|[\\/])/i;
const LOADED = /^(?:#|data:)/i;
const LINKED = /^(?:https?|mailto|tel):/i;

/**
 * Whether what is at an address would be loaded from outside of the document: all but data: addresses and places in the document
 * itself. What is `UNKNOWN` as a whole is judged once it is known.
 */
export function loadsFromOutside(written: string): boolean {
  const [first, ...others] = partsOf(written)
    .map((part) => part.replace(/^\uE000+/, ''))
    .filter((part) => part !== '');
  if (first !== undefined && !LOADED.test(first)) return true;
  return others.some((part) => FAR.test(part) && !LOADED.test(part));
}

/** As `loadsFromOutside`, for a list of addresses with commas between them, each with a size behind it. */
export function listLoadsFromOutside(written: string): boolean {
  const words = written.split(/[ \t\n\r\f]+/).map((word) => word.replace(/^,+|,+$/g, ''));
  return words.some((word) => !/^[\d.]+[wxh]$/.test(word) && loadsFromOutside(word));
}

/** Whether an address that a reader may go to by a click runs code, or leads into the reader's own computer. */
export function isUnsafeLink(written: string): boolean {
  return partsOf(written).some((part) => FAR.test(part) && !LINKED.test(part));
}

/** The parts between the boundaries of blocks, as a browser reads them. */
function partsOf(written: string): readonly string[] {
  return written.split(BOUNDARY).map((part) => part.replace(/[\t\n\r]/g, '').replace(/^[\0- ]+|[\0- ]+$/g, ''));
}
