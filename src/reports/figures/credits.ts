import type { DocumentHead } from '../../model/document.js';
import type { Text } from '../../model/text.js';
import * as words from './wording.js';

/** Where a figure comes from, and that its data are made up where they are. */
export function sourceNotes(head: DocumentHead): readonly Text[] {
  return [words.source(head), ...(head.synthetic ? [head.synthetic] : [])];
}
