import { describe, expect, it } from 'vitest';
import { openPatchworks } from '../../../src/output/isolation/patchwork.js';
import { found, free, name } from './search.js';

const KNOWN = [
  'Staff are helpful',
  'Opening hours suit me',
  'Mean',
  'of',
  '職員は親切である',
  'の平均は',
  'の',
  '年',
  '月',
  '日',
];
const CODE = ['<p class="number">', '@media print { color: red; }', 'endstream endobj'];
const { isPatchwork } = openPatchworks(KNOWN, CODE);

describe('a text is a patchwork', () => {
  it.each([
    'Staff are helpful: Opening hours',
    'are helpful 3.4 Opening',
    'Mean 3.4',
    'helpful, mean of Staff',
    'Staffarehelpful4.2Openinghours',
    '親切であるの平均は3.4',
    '2026年5月31日の平均',
    'print endstream, number; p',
    'Staff &amp; are helpful',
  ])('where known texts stand beside each other in it, or nothing but code: %s', (text) => {
    expect(isPatchwork(text, [])).toBe(true);
  });

  it.each([
    'Staff are rude',
    'More helpful staff are needed',
    'Opening hours are too short',
    'Staff lpful',
    '職員は不親切である',
    '職員の対応',
    '044-123-4567',
    'Mean 044-123-4567',
    'red ink',
    '',
  ])('and is none where anything is its own: %s', (text) => {
    expect(isPatchwork(text, [])).toBe(false);
  });

  it('also with the reader’s own texts', () => {
    expect(isPatchwork('Mean of Horizon Ltd', [])).toBe(false);
    expect(isPatchwork('Mean of Horizon Ltd', ['Horizon Ltd'])).toBe(true);
  });

  it('of some length within a moment, however many pieces there are', () => {
    const pieces = Array.from({ length: 5000 }, (_, index) => `${'aあ'.repeat(20)}${index.toString(36).replace(/\d/g, 'x')}`);
    const started = performance.now();
    expect(openPatchworks(pieces, []).isPatchwork('あa'.repeat(499), [])).toBe(false);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

it('a free text that is one is not found; a name is', () => {
  const document = '<p>Staff are helpful Mean</p>';
  const known = { asked: ['Staff are helpful', 'Mean'] };
  expect(found([free('helpful Mean'), free('are rude')], [document, 'are rude'], [], known)).toEqual(['are rude']);
  expect(found([name('Helpful Mean')], [document], [], known)).toEqual(['Helpful Mean']);
});
