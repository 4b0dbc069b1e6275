import type { Contact } from '../../model/delivery.js';
import type { AddressLine } from '../../model/letter-view.js';
import type { Lang } from '../../model/text.js';
import { type RespondentTerms, same } from '../text/index.js';

/** Wording of the letter: only the address, since its author writes the rest. */

/** How a name is addressed already. */
const ADDRESSED = /\s*(御中|様|殿|先生)$/;

/**
 * The address from top to bottom, as post in Japan reads it: the postcode first, and a line for each part of the address that an
 * ideographic space sets apart. Where a person or a department is named, the
 * firm goes without its honorific.
 */
function recipientInJapanese(name: string, contact: Contact, respondentTerms: RespondentTerms): readonly AddressLine[] {
  return [
    where(postcode(contact.postcode)),
    ...contact.address.split(/\u3000+/).map(where),
    who(name, contact.person === '' ? respondentTerms.honorific.ja : ''),
    who(contact.person, '様'),
  ].flat();
}

/** The lines of the address for a letter in English: the name comes first. */
function recipientInEnglish(name: string, contact: Contact): readonly AddressLine[] {
  return [who(name, ''), who(contact.person, ''), where(contact.address), where(postcode(contact.postcode))].flat();
}

/** The lines of the address, in the order of each language. */
export const recipientIn: Readonly<Record<Lang, typeof recipientInJapanese>> = {
  ja: recipientInJapanese,
  en: recipientInEnglish,
};

function where(text: string): readonly AddressLine[] {
  return text === '' ? [] : [{ text: same(text), honorific: '', isName: false }];
}

function who(name: string, honorific: string): readonly AddressLine[] {
  const [written = '', own] = name.split(ADDRESSED);
  return name === '' ? [] : [{ text: same(written), honorific: own ?? honorific, isName: true }];
}

/** 〒210-0001; a code of another country as it is written. */
function postcode(written: string): string {
  const [, area, place] = /^〒?\s*(\d{3})[-‐−ー]?(\d{4})$/.exec(written.normalize('NFKC')) ?? [];
  return area === undefined ? written : `〒${area}-${place}`;
}
