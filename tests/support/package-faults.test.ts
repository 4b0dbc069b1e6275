import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { deckOf, everyKind } from './deck.js';
import { packageFaults } from './package-faults.js';

/** A check that finds nothing is no check: every fault is planted once. */

const GOOD = deckOf(everyKind());

/** The deck with a text in one of its parts replaced; null: the part is left out. */
function broken(path: string, change: ((text: string) => string) | null): readonly string[] {
  const parts = unzipSync(GOOD);
  const part = parts[path] ?? expect.fail(`no ${path}`);
  if (change === null) delete parts[path];
  else {
    const before = new TextDecoder().decode(part);
    const after = change(before);
    expect(after, 'nothing was changed').not.toBe(before);
    parts[path] = strToU8(after);
  }
  return packageFaults(zipSync(parts));
}

const CHART = 'ppt/charts/chart1.xml';
const SLIDE = 'ppt/slides/slide6.xml';
const TYPES = '[Content_Types].xml';

describe('the check of packages finds', () => {
  it.each([
    ['a part that is not well formed', SLIDE, (text: string) => text.replace('</p:sld>', ''), /slide6\.xml is not well formed/],
    ['a part that is declared and missing', 'ppt/slides/slide2.xml', null, /slide2\.xml is declared and does not exist/],
    [
      'a part that is not declared',
      TYPES,
      (text: string) => text.replace(/<Override PartName="\/ppt\/slides\/slide6\.xml"[^>]*>/, ''),
      /slide6\.xml is declared as nothing but XML/,
    ],
    [
      'an extension that is not declared',
      TYPES,
      (text: string) => text.replace(/<Default Extension="png"[^>]*>/, ''),
      /image1\.png is not declared/,
    ],
    [
      'a master that is declared and does not exist',
      TYPES,
      (text: string) => text.replace('slideMaster1.xml', 'slideMaster2.xml'),
      /slideMaster2\.xml is declared and does not exist/,
    ],
    [
      'a relationship to nothing',
      'ppt/charts/_rels/chart1.xml.rels',
      (text: string) => text.replace('chart1.xlsx', 'chart99.xlsx'),
      /rId1 leads to ppt\/embeddings\/chart99\.xlsx, which does not exist/,
    ],
    [
      'a way out of the package',
      'ppt/charts/_rels/chart1.xml.rels',
      (text: string) => text.replace('Target=', 'TargetMode="External" Target='),
      /rId1 leads out of the package/,
    ],
    [
      'a part that nothing leads to',
      'ppt/_rels/presentation.xml.rels',
      (text: string) => text.replace(/<Relationship [^>]*slides\/slide6\.xml"[^>]*>/, ''),
      /nothing leads to ppt\/slides\/slide6\.xml/,
    ],
    [
      'a mention of nothing',
      SLIDE,
      (text: string) => text.replace('r:id="rId2"', 'r:id="rId77"'),
      /mentions rId77, which is nothing/,
    ],
    [
      'two shapes of one id',
      SLIDE,
      (text: string) => text.replace('<p:cNvPr id="4"', '<p:cNvPr id="3"'),
      /two shapes have the id 3/,
    ],
    [
      'two shapes of one name',
      SLIDE,
      (text: string) => text.replace('name="item:a:label"', 'name="title"'),
      /two shapes are called title/,
    ],
    [
      'two slides of one id',
      'ppt/presentation.xml',
      (text: string) => text.replace('id="257"', 'id="256"'),
      /two slides have the id 256/,
    ],
    [
      'a layout with the id of the master',
      'ppt/slideMasters/slideMaster1.xml',
      (text: string) => text.replace('id="2147483649"', 'id="2147483648"'),
      /have the id 2147483648/,
    ],
    [
      'a place that the layout has not',
      SLIDE,
      (text: string) => text.replace('idx="13"', 'idx="99"'),
      /fills body 99, which its layout has not/,
    ],
    ['a slide without a title', SLIDE, (text: string) => text.replace('<p:ph type="title"/>', ''), /has not one title/],
    [
      'an axis that is there twice',
      CHART,
      (text: string) => text.replaceAll('222222222', '111111111'),
      /axis 111111111 is there twice/,
    ],
    [
      'an axis that is not there',
      CHART,
      (text: string) => text.replace('<c:axId val="222222222"/></c:barChart>', '<c:axId val="5"/></c:barChart>'),
      /there is no axis 5/,
    ],
    [
      'a number that is another one in the workbook',
      CHART,
      (text: string) => text.replace('<c:v>7</c:v>', '<c:v>8</c:v>'),
      /B4 is 7 in the workbook, 8 in the chart/,
    ],
    [
      'a zero that the chart has not',
      CHART,
      (text: string) => text.replace(/<c:pt idx="1"><c:v>0<\/c:v><\/c:pt>/, ''),
      /B3 is 0 in the workbook, null in the chart/,
    ],
    [
      'text without a font for Japanese',
      CHART,
      (text: string) => text.replace('<a:ea typeface="+mn-ea"/>', ''),
      /has text without a font for East Asia/,
    ],
    [
      'a chart without an alternative',
      SLIDE,
      (text: string) => text.replace(/ descr="[^"]*"/, ''),
      /item:a:chart has no text alternative/,
    ],
    [
      'a picture with its path as one',
      'ppt/slides/slide11.xml',
      (text: string) => text.replace(/ descr="[^"]*"/, ' descr="C:\\photos\\me.png"'),
      /the alternative C:\\photos\\me\.png is a path/,
    ],
  ])('%s', (_, path, change, fault) => {
    expect(broken(path, change).join('\n')).toMatch(fault);
  });

  it('a damaged workbook', () => {
    const parts = unzipSync(GOOD);
    const book = unzipSync(parts['ppt/embeddings/chart1.xlsx'] ?? new Uint8Array());
    delete book['xl/styles.xml'];
    parts['ppt/embeddings/chart1.xlsx'] = zipSync(book);
    expect(packageFaults(zipSync(parts)).join('\n')).toMatch(/chart1\.xlsx: \/xl\/styles\.xml is declared and does not exist/);
  });

  it('nothing where nothing is wrong', () => {
    expect(packageFaults(zipSync(unzipSync(GOOD)))).toEqual([]);
  });
});
