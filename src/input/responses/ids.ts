/** Respondent ids become folder names on any system: letters and digits of any script, `_` and `-`, 1 to 64 characters. */
const PATTERN = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*$/u;

/** In UTF-16 units, so that the name of a folder stays below 255 bytes in any script. */
const MOST = 64;

/** Names that Windows reserves for devices, also with superscript digits. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** Whether a text can be the id of a respondent. */
export function isId(text: string): boolean {
  return text.length <= MOST && PATTERN.test(text) && !DEVICES.test(text.normalize('NFKC'));
}

/** Equal for ids that some disk would take for the same name: Unicode forms and upper and lower case do not count. */
export function sameness(id: string): string {
  return id.normalize('NFKC').toLowerCase();
}
