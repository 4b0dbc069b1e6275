import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHECKOUT } from '../../support/shirabe.js';
import { catalogues, textsIn } from '../../support/wordings.js';

const HEAD = `/**
 * The fixed parts of everything that the documents of a single respondent may say, with gaps for what varies. Written by
 * \`npm run vocabulary\` from the catalogues of wording; a test fails where one of these says something else.
 */
`;

describe('the vocabulary', () => {
  it('is what the catalogues of wording say', async () => {
    const texts = [...new Set(catalogues().flatMap(textsIn))];
    expect(texts.filter((text) => /[\\`\n]|\$\{/.test(text))).toEqual([]);
    const written = `${HEAD}export const WORDS = \`\n${texts.join('\n')}\n\`;\n`;
    await expect(written).toMatchFileSnapshot(path.join(CHECKOUT, 'src/reports/vocabulary/words.ts'));
  });
});
