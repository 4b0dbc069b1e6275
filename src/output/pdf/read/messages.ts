import { RenderError } from '../../../problems/index.js';

/** What cannot be read could hide anything; nothing of it is passed over. */
export function unreadable(what: string): RenderError {
  return new RenderError(`The PDF cannot be searched: ${what}.`);
}
