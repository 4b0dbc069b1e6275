import { listed } from '../../problems/index.js';

/** Why a document was not printed. */

/** `addresses`: what the page of the document asked for. */
export const reachesOut = (addresses: Iterable<string>): string =>
  `It reaches out of its file: ${listed([...addresses])}. Put what it needs into the template.`;
export const notPrinted = (error: unknown): string =>
  `It could not be printed: ${error instanceof Error ? error.message : String(error)}`;
