import { describe, expect, it } from 'vitest';
import { FINDERS } from '../../src/analysis/claims/candidates.js';
import { codesIn, docsPage, tableBelow } from './tables.js';

/** docs/findings.md against the kinds of findings. */

describe('the kinds of findings', () => {
  it('are all described, in the order in which findings of equal scores stand', async () => {
    const names = tableBelow(await docsPage('findings.md'), '## Kinds').map(([name]) => codesIn(name)[0]?.split('-')[0]);
    expect(names).toEqual(Object.keys(FINDERS));
  });
});
