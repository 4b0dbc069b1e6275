import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGS } from '../../../src/model/text.js';

const styles = (name: string) => readFileSync(new URL(`../../../templates/styles/${name}.css`, import.meta.url), 'utf8');
const PAIRS = LANGS.flatMap((shown) => LANGS.filter((lang) => lang !== shown).map((hidden) => [shown, hidden] as const));

describe('a language that is not chosen on the screen', () => {
  it.each(PAIRS)('is hidden in a deck: %s shown, %s hidden', (shown, hidden) => {
    for (const look of ['l1', 'l2']) expect(styles('slides')).toContain(`.${shown} .${look}[lang="${hidden}"]`);
    expect(styles('slides')).toContain(`.${shown} .sep`);
  });

  it.each(PAIRS)('is hidden in a feedback report: %s shown, %s hidden', (shown, hidden) => {
    expect(styles('feedback')).toContain(`html[data-shown="${shown}"] :lang(${hidden}):is(.l1, .l2)`);
    expect(styles('feedback')).toContain(`html[data-shown="${shown}"] .sep`);
  });
});

describe('a letter', () => {
  it.each(LANGS)('has a look for its paragraphs in %s', (lang) => {
    expect(styles('letter')).toMatch(new RegExp(`section\\[lang="${lang}"\\]`));
  });
});
