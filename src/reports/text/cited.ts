import type { Citation, CitedPart, CitedText } from '../../model/cited.js';
import { byLang, LANGS, type Text } from '../../model/text.js';
import { judgementsIn, known } from './judging.js';
import { LANGUAGE } from './languages.js';

/**
 * Tag of a template literal that holds citations: a sentence in parts. A citation stays a part of its own; words that meet are
 * joined to one part.
 */
export function cite(
  words: TemplateStringsArray,
  ...values: readonly (CitedPart | readonly CitedPart[])[]
): readonly CitedPart[] {
  return joined(words.flatMap((word, index) => [word, ...partsOf(values[index])]));
}

function partsOf(value: CitedPart | readonly CitedPart[] | undefined): readonly CitedPart[] {
  if (value === undefined) return [];
  return isPart(value) ? [value] : value;
}

function isPart(value: CitedPart | readonly CitedPart[]): value is CitedPart {
  return typeof value === 'string' || 'cells' in value;
}

function joined(parts: readonly CitedPart[]): readonly CitedPart[] {
  const result: CitedPart[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (typeof part === 'string' && typeof last === 'string') result[result.length - 1] = last + part;
    else if (part !== '') result.push(part);
  }
  return result;
}

/** A sentence without a number, where cited text is expected. */
export function uncited(text: Text): CitedText {
  const cited = byLang((lang) => [text[lang]]);
  return known(cited, judgementsIn(text));
}

/** Joins sentences as `inSequence` does, and keeps their citations. */
export function citedInSequence(sentences: readonly CitedText[]): CitedText {
  return byLang((lang) =>
    joined(sentences.flatMap((sentence, index) => [...(index > 0 ? [LANGUAGE[lang].gap] : []), ...sentence[lang]])),
  );
}

/** The words of a sentence, without where its numbers come from. */
export function plainly(cited: CitedText): Text {
  return byLang((lang) => cited[lang].map((part) => (typeof part === 'string' ? part : part.written)).join(''));
}

/** All citations of a sentence, in the order of the first language; the other language holds the same ones. */
export function citationsIn(cited: CitedText): readonly Citation[] {
  return cited[LANGS[0]].filter((part): part is Citation => typeof part !== 'string');
}
