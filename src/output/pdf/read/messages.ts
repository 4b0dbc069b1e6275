import { RenderError } from '../../../problems/index.js';

/** What cannot be read could hide anything, so nothing of it is skipped. */
export function unreadable(what: string): RenderError {
  return new RenderError(`The PDF cannot be searched: ${what}.`);
}
