import { expect, it } from 'vitest';
import { PAINT } from '../../../src/output/pptx/paint.js';
import { paragraphXml } from '../../../src/output/pptx/paragraph.js';
import { all, attribute, first, parseXml, textOf } from '../../support/xml.js';

function runsOf(text: string): readonly (readonly [string, string])[] {
  const span = { text, lang: 'ja', size: 20, color: PAINT.heading, bold: false } as const;
  const xml = paragraphXml({ spans: [span], line: 1.5 }).replace('<a:p>', '<a:p xmlns:a="a">');
  return all(parseXml(xml), 'a:r').map((run) => [textOf(first(run, 'a:t')), attribute(first(run, 'a:ea'), 'typeface')]);
}

it('names a Korean typeface for words in Hangul, and none for others', () => {
  expect(runsOf('店名は 김철수 (주)한국 です')).toEqual([
    ['店名は ', ''],
    ['김철수 (주)한국', 'Malgun Gothic'],
    [' です', ''],
  ]);
  expect(runsOf('Łukasz')).toEqual([['Łukasz', '']]);
  expect(runsOf('')).toEqual([['', '']]);
});
