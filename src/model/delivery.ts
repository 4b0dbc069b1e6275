import type { Text } from './text.js';

/** What may stand in braces in the name of a delivered file. */
export const FILE_NAME_PARTS = ['id', 'name', 'language', 'title', 'date'] as const;
export type FileNamePart = (typeof FILE_NAME_PARTS)[number];

/** How finished feedback reaches its readers: `delivery` of feedback.yaml. */
export interface DeliverySettings {
  /** Pattern of a delivered file's name, without extension: text with FILE_NAME_PARTS in braces. */
  readonly fileName: string;
  /** Where the passwords of delivered PDFs come from; null where they open without one. */
  readonly passwords: 'registry' | 'generated' | null;
  /** One PDF of all letters and reports, for a print shop. */
  readonly combined: boolean;
  /** Null where no letter goes with a report. */
  readonly letter: LetterTexts | null;
}

/** The wording of the letter that goes with a report. */
export interface LetterTexts {
  readonly title: Text;
  readonly sender: Text;
  /** The sender's address, line by line. */
  readonly address: readonly Text[];
  readonly salutation: Text;
  readonly paragraphs: readonly Text[];
  readonly closing: Text | null;
}

/** How one respondent is reached, as the registry says; empty texts where it does not. */
export interface Contact {
  readonly email: string;
  readonly postcode: string;
  readonly address: string;
  /** The name of a contact or a department. */
  readonly person: string;
  readonly password: string;
}

/**
 * By respondent id. Kept apart from the registry, which the analysis takes: addresses are used only for letters and for the list
 * of what is sent.
 */
export type Contacts = ReadonlyMap<string, Contact>;

export const NO_CONTACT: Contact = { email: '', postcode: '', address: '', person: '', password: '' };
