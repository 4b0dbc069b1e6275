import type { Lang } from '../../../model/text.js';
import { didYouMean, excerpt, listed, say } from '../../../problems/index.js';
import { LANGUAGES } from '../messages.js';

/** Every message about the slides of a talk, in one place so that tests can assert each. */

const FORMS =
  'A quote names a result, what it is of, and digits where they matter: {{mean ITEM}}, {{mean ITEM 2}}, {{share ITEM OPTION}}, {{returned}}.';

export const quoteUnclosed = (text: string) =>
  say('quote-unclosed', `A quoted result is opened by {{ and not closed by }}: "${excerpt(text)}".`, FORMS);
export const unknownQuote = (name: string, known: readonly string[]) =>
  say(
    'unknown-quote',
    `There is no result "${excerpt(name)}" to quote.${didYouMean(name, known)}`,
    `Results: ${known.join(', ')}.`,
  );
export const quoteIncomplete = (name: string, lacking: string) =>
  say('quote-incomplete', `The quote of "${name}" does not say ${lacking}.`, FORMS);
export const quoteTooLong = (name: string, word: string) =>
  say('quote-too-long', `The quote of "${name}" has a word too many: "${excerpt(word)}".`, FORMS);
export const quoteDigits = (written: string, most: number) =>
  say('quote-digits', `A result can be quoted with 0 to ${most} digits after the point, not ${excerpt(written)}.`);
export const unknownSource = (id: string, known: readonly string[]) =>
  say(
    'unknown-source',
    `There is no source "${excerpt(id)}" in this project.${didYouMean(id, known)}`,
    `Sources: ${listed(known)}.`,
  );
/** The results that a text quotes in one language, as words. */
interface QuotedIn {
  readonly lang: Lang;
  readonly results: string;
}

export const quotesDiffer = (first: QuotedIn, other: QuotedIn) =>
  say(
    'quotes-differ',
    `The ${LANGUAGES[first.lang]} text quotes ${first.results || 'no result'}, the ${LANGUAGES[other.lang]} one ${other.results || 'none'}.`,
    'Quote the same results in both languages, so that both say the same.',
  );
export const emphasisUnclosed = (text: string) =>
  say('emphasis-unclosed', `An emphasis is opened by ** and not closed: "${excerpt(text)}".`, 'Write **emphasised words**.');
export const unknownEntry = (noun: 'gaps' | 'groups', id: string, known: readonly string[]) =>
  say(
    'unknown-analysis',
    `project.yaml has no entry "${excerpt(id)}" in analyses.${noun}.${didYouMean(id, known)}`,
    known.length === 0 ? `Write one under "analyses: ${noun}:".` : `Entries: ${listed(known)}.`,
  );
export const notCompared = (id: string, entry: string, known: readonly string[]) =>
  say(
    'not-compared',
    `The entry "${entry}" of analyses.groups does not compare "${excerpt(id)}".${didYouMean(id, known)}`,
    `It compares: ${listed(known)}.`,
  );
export const imageTurned = (name: string) =>
  say(
    'image-turned',
    `"${excerpt(name)}" lies on its side, and only a note of the camera's in it says so.`,
    'Open it, turn it until it is upright, and save it again: not every program heeds the note.',
  );
export const imageTooLarge = (bytes: number, most: number) =>
  say(
    'image-too-large',
    `The picture has ${(bytes / 1e6).toFixed(1)} MB; at most ${(most / 1e6).toFixed(0)} MB are taken.`,
    'Make it smaller: 1,920 pixels in width are enough for a slide.',
  );
export const imagesTooLarge = (mostBytes: number, mostPixels: number) =>
  say(
    'images-too-large',
    `With this one the pictures of the slides have more than ${mostBytes / 1e6} MB or ${mostPixels / 1e6} million pixels.`,
    'Make them smaller: 1,920 pixels in width are enough for a slide.',
  );
export const headlineBesideTitle = () =>
  say('headline-beside-title', 'This slide has a "title" already, so no "headline" can be used.', 'Leave one of the two out.');
export const headlineOfMany = (kind: string) =>
  say(
    'headline-of-many',
    `A slide of kind ${kind} without a section stands for every section, and one headline cannot be of all.`,
    'Name the section.',
  );
