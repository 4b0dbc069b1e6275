import type { Coded } from './description.js';
import { words } from './words.js';

/**
 * Codes that a heading explains: "満足度（１：非常に不満～５：非常に満足、９：無回答）", "1有2無", "1. Yes 2. No". Empty where it
 * explains fewer than two.
 */
export function codesIn(text: string): readonly Coded[] {
  const plain = text.normalize('NFKC');
  const found = [...plain.matchAll(/(-?\d{1,4})\s*[:=]\s*([^:=\d~～〜、,;/／()（）]+)/gu)];
  const bare = found.length >= 2 ? found : wholly(plain);
  const codes = bare.map(([, value = '', label = '']) => ({ value, label: words(label.replace(/[\s・\-–]+$/u, '')) }));
  const different = new Set(codes.map(({ value }) => value)).size === codes.length;
  return codes.length >= 2 && different && codes.every(({ label }) => label.text !== '') ? codes : [];
}

/** A text that is a list of codes from its first to its last character. */
function wholly(text: string): RegExpMatchArray[] {
  const inner = text.replace(/^[\s(（【[]+|[\s)）】\]]+$/gu, '');
  const parts = /^(?:\d{1,2}[.)．]?\s*[^\d\s,、・/][^\d]*?[\s,、・/]*)+$/u.test(inner)
    ? [...inner.matchAll(/(\d{1,2})[.)．]?\s*([^\d]+?)(?=[\s,、・/]*(?:\d|$))/gu)]
    : [];
  return parts.length >= 2 && parts[0]?.index === 0 ? parts : [];
}

/** A heading without the codes that it explains in brackets. */
export function withoutCodes(text: string): string {
  const cut = text.replace(/[（(][^（()）]*[)）]/gu, (part) =>
    codesIn(part).length > 0 || codesIn(part.slice(1, -1)).length > 0 ? '' : part,
  );
  return cut.trim() === '' ? text : cut;
}
