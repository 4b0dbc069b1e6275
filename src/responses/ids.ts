/** Respondent ids become folder names on any system: letters and digits of any script, `_` and `-`, 1 to 64 characters. */
const PATTERN = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]{0,63}$/u;

/** Names that Windows keeps for devices. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

export function isId(text: string): boolean {
  return PATTERN.test(text) && !DEVICES.test(text);
}

/** Ids that some disk would take for the same: Unicode forms and upper and lower case are one. */
export function sameness(id: string): string {
  return id.normalize('NFKC').toLowerCase();
}
