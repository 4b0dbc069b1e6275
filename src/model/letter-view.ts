import type { DocumentHead } from './document.js';
import type { Text } from './text.js';

/** A line of the address in the window of the envelope. */
export interface AddressLine {
  readonly text: Text;
  /** 御中 or 様, which stays in one piece after the text; may be empty. */
  readonly honorific: string;
  /** True for the name of the addressee, false for the place. */
  readonly isName: boolean;
}

/** The size of type of an address, chosen so that it stays within the window: see reports/letter/window.ts. */
export type AddressSize = 'normal' | 'small' | 'tiny';

/** The letter that goes with a report on paper. */
export interface LetterView {
  readonly report: 'letter';
  readonly head: DocumentHead;
  readonly recipient: { readonly lines: readonly AddressLine[]; readonly size: AddressSize };
  readonly sender: { readonly name: Text; readonly address: readonly Text[] };
  readonly salutation: Text;
  readonly paragraphs: readonly Text[];
  readonly closing: Text | null;
}
