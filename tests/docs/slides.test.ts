import { describe, expect, it } from 'vitest';

import { createReader } from '../../src/input/project/reader.js';
import { KINDS, type SlideReader } from '../../src/input/project/slides/kinds.js';
import { ProblemCollector } from '../../src/problems/collector.js';
import { codesIn, docsPage, tableBelow } from './tables.js';

/** docs/slides.md against the kinds of slides that slides.yaml may have. */

const rows = new Map(
  tableBelow(await docsPage('slides.md'), '## Kinds').map(([kind, keys, title]) => [codesIn(kind)[0] ?? '', { keys, title }]),
);
const reader = createReader(['ja', 'en'], new ProblemCollector()) as SlideReader;

describe('the kinds of slides', () => {
  it('are all described, and no others', () => expect([...rows.keys()].sort()).toEqual(Object.keys(KINDS).sort()));

  it.each(Object.entries(KINDS))('%s with its keys, and whether its title is needed', (kind, { shape, titled }) => {
    const row = rows.get(kind);
    expect(codesIn(row?.keys)).toEqual(expect.arrayContaining(Object.keys(shape(reader))));
    expect(row?.title === 'needed').toBe(titled);
  });
});
