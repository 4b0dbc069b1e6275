/** Respondent ids become folder names on any system: letters and digits of any script, `_` and `-`, 1 to 64 characters. */
const PATTERN = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*$/u;

/** Of UTF-16, so that the name of a folder stays below 255 bytes in any script. */
const MOST = 64;

/** Names that Windows keeps for devices, written with superscript digits as well. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

export function isId(text: string): boolean {
  return text.length <= MOST && PATTERN.test(text) && !DEVICES.test(text.normalize('NFKC'));
}

/** Ids that some disk would take for the same: Unicode forms and upper and lower case are one. */
export function sameness(id: string): string {
  return id.normalize('NFKC').toLowerCase();
}
