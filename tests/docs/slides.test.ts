import { describe, expect, it } from 'vitest';
import { KINDS } from '../../src/input/project/slides/kinds.js';
import { textShapes } from '../../src/input/project/text-shapes.js';
import { codesIn, docsPage, tableBelow } from './tables.js';

/** docs/slides.md against the kinds of slides that slides.yaml may have. */

const rows = new Map(
  tableBelow(await docsPage('slides.md'), '## Kinds').map(([kind, keys, title]) => [codesIn(kind)[0] ?? '', { keys, title }]),
);
const texts = textShapes(['ja', 'en']);

describe('the kinds of slides', () => {
  it('are all described, and no others', () => expect([...rows.keys()].sort()).toEqual(Object.keys(KINDS).sort()));

  it.each(Object.entries(KINDS))('%s with its keys, and whether its title is needed', (kind, { shape, titled }) => {
    const row = rows.get(kind);
    expect(codesIn(row?.keys)).toEqual(expect.arrayContaining(Object.keys(shape(texts))));
    expect(row?.title === 'needed').toBe(titled);
  });
});
