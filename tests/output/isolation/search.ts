import type { KnownTexts } from '../../../src/output/isolation/known.js';
import type { OtherRespondent } from '../../../src/output/isolation/other-respondents.js';
import { findOthers, openSearchIndex } from '../../../src/output/isolation/search-index.js';

/** Respondents to look for, and a search for them. */

export const id = (text: string): OtherRespondent => ({ respondent: text, what: 'id', text });
export const name = (text: string, respondent = 'other'): OtherRespondent => ({ respondent, what: 'name', text });
export const free = (text: string, respondent = 'other'): OtherRespondent => ({ respondent, what: 'free text', text });

const NOTHING: KnownTexts = { program: [], asked: [], said: [], published: [], data: [], code: [] };

/** A search where nothing is known but what is given; a free text of five is nobody's. */
export function prepared(
  otherRespondents: readonly OtherRespondent[],
  known: Partial<KnownTexts> = {},
  allowed: readonly string[] = [],
): ReturnType<typeof openSearchIndex> {
  return openSearchIndex(otherRespondents, { known: { ...NOTHING, ...known }, allowed, shared: 5 });
}

/** The texts of strangers that are found. */
export function found(
  otherRespondents: readonly OtherRespondent[],
  texts: readonly string[],
  own: readonly string[] = [],
  known: Partial<KnownTexts> = {},
  allowed: readonly string[] = [],
): readonly string[] {
  return findOthers(prepared(otherRespondents, known, allowed).others, texts, 'reader', own).map(({ text }) => text);
}

export const isFound = (otherRespondent: OtherRespondent, text: string, known: Partial<KnownTexts> = {}): boolean =>
  found([otherRespondent], [text], [], known).length > 0;
