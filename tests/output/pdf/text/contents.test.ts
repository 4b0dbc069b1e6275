import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTypeface } from '../../../../src/output/fonts/typeface.js';
import { readPdfFile } from '../../../../src/output/pdf/read/file.js';
import { pdfTexts } from '../../../../src/output/pdf/text/all-texts.js';
import { PDF_WORDS } from '../../../../src/output/pdf/text/reserved-words.js';
import { openPrinter, type Printer } from '../../../../src/output/print/printer.js';
import { RenderError } from '../../../../src/problems/render-error.js';
import { readPdf, squeezed } from '../../../support/pdf.js';

/** The texts of a PDF that are words rather than data. */
const wordsOf = (bytes: Uint8Array) => pdfTexts(bytes).filter((text) => !text.startsWith('\0'));
const dataOf = (bytes: Uint8Array) => pdfTexts(bytes).filter((text) => text.startsWith('\0'));

/** Text as UTF-16 with its mark, as a hexadecimal string. */
const utf16 = (text: string) => `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;

/** A stream as it stands in an object. */
function stream(content: string | Uint8Array, entries = '', filtered = true): string {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : content;
  const written = Buffer.from(filtered ? deflateSync(bytes) : bytes).toString('latin1');
  return `<<${entries}${filtered ? '/Filter /FlateDecode' : ''} /Length ${written.length}>> stream\n${written}\nendstream`;
}

/** A PDF of objects numbered from 1. */
function pdf(objects: readonly string[], trailer = '<</Root 1 0 R>>'): Buffer {
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('');
  return Buffer.from(`%PDF-1.4\n${body}trailer\n${trailer}\nstartxref\n0\n%%EOF\n`, 'latin1');
}

/** A font of one byte for a character: a to z, and Ａ to Ｚ for what is drawn as A to Z. */
const MAP = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def
1 begincodespacerange <00> <FF> endcodespacerange
3 beginbfrange <20> <20> <0020> <61> <7A> <0061> <41> <42> [<5C71> <D842DFB7>] endbfrange
2 beginbfchar <43> <00660069> <44> <05D0> endbfchar
1 beginbfchar <45> <05D1> endbfchar
endcmap CMapName currentdict /CMap defineresource pop end end`;
const FONT = '<</Type /Font /Subtype /Type0 /BaseFont /Own /ToUnicode 4 0 R>>';

/** A PDF with one page that has this content, and more objects from number 6 on. */
function page(content: string, more: readonly string[] = [], resources = '/Font <</F1 5 0 R>>'): Buffer {
  return pdf([
    '<</Type /Catalog /Pages 2 0 R>>',
    `<</Type /Pages /Kids [3 0 R] /Count 1 /Resources <<${resources}>> /MediaBox [0 0 100 100]>>`,
    '<</Type /Page /Parent 2 0 R /Contents 6 0 R>>',
    stream(MAP),
    FONT,
    stream(content),
    ...more,
  ]);
}
const drawn = (operators: string) => `BT /F1 10 Tf ${operators} ET`;

describe('what a printed document carries', () => {
  let printer: Printer;
  let fonts = '';
  const HOSTILE = [
    '山田',
    '髙﨑㈱',
    '𠮷田',
    '<script>alert(1)</script>',
    'A & B',
    '100% (株) "引用" \'x\' \\n ()\\',
    'ﾊﾟﾝ',
    '葛󠄀城',
  ];
  const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
  const html = (title: string, body: string) =>
    `<!DOCTYPE html><html lang="ja"><head><meta charset="utf-8"><title>${escaped(title)}</title><style>html{font-family:"Shirabe Sans"}
     .a{display:flex;justify-content:space-between} ${fonts}</style></head><body>${body}</body></html>`;
  const print = (title: string, body: string) => printer.print(html(title, body), { created: '2026-11-01' });

  beforeAll(async () => {
    fonts = await (await openTypeface()).css(`${HOSTILE.join('')}甲乙丙本文、見出し章一二回答者数0123456789abcdefgKW`);
    printer = openPrinter({ timeoutMs: 20_000 });
  });
  afterAll(() => printer.close());

  it.each(HOSTILE)('is found where it is %s: title, heading, bookmark, text, alternative text', async (name) => {
    const text = escaped(name);
    const bytes = await print(
      `${name} 甲`,
      `<h1>${text} 乙</h1><p>本文 ${text}、本文</p><img src="data:image/gif;base64,R0lGODdhAQABAIAAAAAAAAAAACwAAAAAAQABAAACAkQBADs=" alt="${text} 丙">`,
    );
    const texts = wordsOf(bytes);
    expect(texts).toContain(`${name} 甲`);
    expect(texts).toContain(`${name} 乙`);
    expect(texts).toContain(`${name} 丙`);
    expect(texts.some((each) => squeezed(each).includes(squeezed(`本文${name}、本文`)))).toBe(true);
  });

  it('is on every page the text that a reader of PDFs finds there', async () => {
    const cells = Array.from({ length: 99 }, (_, index) => `<tr><th>数 ${index}</th><td>回答者 ${index * 7}</td></tr>`).join('');
    const bytes = await print(
      '試験',
      `<h1>見出し</h1><div class="a"><b>本文</b><i>KW</i></div><p style="opacity:.5">甲<span style="letter-spacing:2em">abc</span></p>
       <p style="transform:rotate(9deg)">丙<sub>1</sub></p><p style="background:linear-gradient(#fff,#000);-webkit-background-clip:text">章</p>
       <p style="filter:blur(0px);mix-blend-mode:multiply">一</p><p><a href="https://x.invalid/%E5%B1%B1%E7%94%B0">二</a></p><table>${cells}</table>`,
    );
    const { pages } = await readPdf(bytes);
    expect(pages.length).toBeGreaterThan(2);
    const texts = wordsOf(bytes).map(squeezed);
    for (const text of pages) expect(texts).toContain(text);
    expect(texts).toContain('https://x.invalid/%E5%B1%B1%E7%94%B0');
  });

  it('is written in the words of PDFs and names of its own', async () => {
    const names = new Set<string>();
    const bytes = await print(
      '試験',
      '<h1>見出し</h1><ul><li>甲</li></ul><table><tr><th>乙</th></tr></table><p style="opacity:.5"><a href="#">二</a></p>',
    );
    const strings = new Set<string>();
    readPdfFile(bytes, { comments: new Set(), names, strings });
    const own = /^(?:[A-Z]{1,2}\d*|ca||[A-Z]{6}\+.*)$/;
    const [producer = ''] = [...strings].filter((each) => each.startsWith('Skia'));
    const words = [...names, ...producer.split(' '), ...[...names].flatMap((each) => each.split('+').slice(1))];
    expect(words.filter((each) => !own.test(each) && !PDF_WORDS.includes(each))).toEqual([]);
  });

  it('cannot be told where a glyph stands for no character', async () => {
    const bytes = await print('試験', '<p>山川</p>');
    expect(() => pdfTexts(bytes)).toThrow('The PDF cannot be searched: it draws a glyph without saying which character that is.');
  });
});

describe('text on a page', () => {
  it.each([
    ['in one piece', '(abc) Tj', 'abc'],
    ['as hexadecimal', '<61 62\n63> Tj', 'abc'],
    ['glyph by glyph', '(a) Tj 9.5 0 Td (b) Tj 9.5 0 Td (c) Tj', 'abc'],
    ['with distances', '[(a) -20 (b) .5 (c)] TJ', 'abc'],
    ['in a range with a list', '(A) Tj (B) Tj', '山𠮷'],
    ['as a glyph of two letters', '(C) Tj', 'fi'],
    ['from the right', '(ED) Tj', 'אב'],
    ['with a stand-in', '/Span <</ActualText <FEFF5C71>>> BDC (ab) Tj EMC', '山'],
    ['with a stand-in for a glyph without a character', '/Span <</ActualText (x)>> BDC (Z) Tj EMC', 'x'],
    ['with a comment', '(a) Tj % (x) Tj\n(b) Tj', 'ab'],
    [
      'with escapes',
      String.raw`(\141\
\142) Tj`,
      'ab',
    ],
  ])('is read %s', (_, operators, expected) => {
    expect(wordsOf(page(drawn(operators)))).toContain(expected);
  });

  it.each([
    ['lines', '(a) Tj 0 -12 Td (b) Tj T* (c) Tj 1 0 0 1 5 5 Tm (d) Tj (e) \' 0 0 (f) "', 'a\nb\nc\nd\ne\nf'],
    ['columns', '(a) Tj 50 0 Td (b) Tj [(c) -900 (d)] TJ', 'a\nbc\nd'],
  ])('is kept apart in %s, and joined', (_, operators, expected) => {
    const texts = wordsOf(page(drawn(operators))).map((text) => text.trim());
    expect(texts).toContain(expected);
    expect(texts).toContain(expected.replaceAll('\n', ''));
  });

  it('is read in the order of drawing, forms in their place, with the font that is set', () => {
    const form = stream('BT (b) Tj ET', '/Type /XObject /Subtype /Form ');
    const content = '/F1 10 Tf BT (a) Tj ET q /X1 Do Q BT (c) Tj ET';
    expect(wordsOf(page(content, [form], '/Font <</F1 5 0 R>> /XObject <</X1 7 0 R>>'))).toContain('abc');
  });

  it('is read in forms, patterns and glyphs that no page uses', () => {
    const own = '/Resources <</Font <</F1 5 0 R>>>>';
    const bytes = page('', [
      stream(drawn('(form) Tj'), `/Subtype /Form ${own}`),
      stream(drawn('(tile) Tj'), `/PatternType 1 ${own}`),
      `<</Type /Font /Subtype /Type3 /CharProcs <</a 10 0 R>> ${own}>>`,
      stream(`9 0 d0 ${drawn('(glyph) Tj')}`),
    ]);
    expect(wordsOf(bytes)).toEqual(expect.arrayContaining(['form', 'tile', 'glyph']));
  });

  it('is read from contents of several streams, which may split between words', () => {
    const bytes = page('BT /F1 10 Tf (a)', [stream('Tj (b) Tj ET')]);
    const split = Buffer.from(bytes.toString('latin1').replace('/Contents 6 0 R', '/Contents [6 0 R 7 0 R]'), 'latin1');
    expect(wordsOf(split)).toContain('ab');
  });

  it('is joined, whatever it is', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z ]{1,6}$/), { minLength: 1 }), (pieces) => {
        const operators = pieces.map((piece) => `(${piece}) Tj 1 0 Td`).join(' ');
        expect(wordsOf(page(drawn(operators)))).toContain(pieces.join('').replace(/\s/g, ''));
      }),
    );
  });
});

describe('strings, names and files in a PDF', () => {
  const NAME = '髙﨑 𠮷田 (株) A & B \\ % emoji👍 שלום';

  it.each([
    ['UTF-16', `<</Title ${utf16(NAME)}>>`],
    ['UTF-8 with its mark', `<</Title <EFBBBF${Buffer.from(NAME).toString('hex')}>>>`],
    ['UTF-8 without one', `<</Title <${Buffer.from(NAME).toString('hex')}>>>`],
    ['a name', `<</Type /${Buffer.from(NAME).toString('hex').replace(/../g, '#$&')}>>`],
    ['a list in a list', `[1 [2 0 R ${utf16(NAME)}] null]`],
    ['a comment', `null % ${Buffer.from(NAME).toString('latin1')}\n`],
    ['an attached text', stream(Buffer.from(NAME), '/Type /EmbeddedFile ')],
    ['a text that is not compressed', stream(Buffer.from(NAME), '/Type /Metadata ', false)],
    ['an object stream', stream(`9 0 ${utf16(NAME)}`, '/Type /ObjStm /N 1 /First 4 ')],
    ['a property of a part of a page', stream(`/P <</Alt ${utf16(NAME)}>> BDC EMC`, '/Subtype /Form ')],
  ])('are found as %s', (_, object) => {
    expect(wordsOf(page('', [object])).map((text) => text.trim())).toContain(NAME);
  });

  it.each([
    [String.raw`(a(b)\)\(\\c)`, 'a(b))(\\c'],
    [
      String.raw`(\101\7x\n\
\r\q)`,
      'A\x07x\n\rq',
    ],
    ['(a\r\nb\rc)', 'a\nb\nc'],
    ['<41 4>', 'A@'],
    ['(\xe9\xe8)', 'éè'],
  ])('are read as they are written: %j', (written, expected) => {
    expect(wordsOf(page('', [`<</Title ${written}>>`]))).toContain(expected);
  });

  it('are found whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        fc.pre(!/^\0/.test(text));
        const bytes = Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()]).toString('latin1');
        const literal = `(${bytes.replace(/[()\\]/g, '\\$&').replaceAll('\r', '\\r')})`;
        expect(wordsOf(page('', [`<</Title ${literal}>>`]))).toContain(text);
        expect(wordsOf(page('', [`<</Title ${utf16(text)}>>`]))).toContain(text);
      }),
    );
  });

  it('have every byte beside them, as data: streams decompressed, and what is outside', () => {
    const font = Buffer.from(Array.from({ length: 3000 }, (_, index) => (index * 7919) % 251));
    const bytes = page(drawn('(abc) Tj'), [
      stream(font, '/Length1 3000 '),
      stream('GIF', '/Subtype /Image /Filter /DCTDecode ', false),
    ]);
    const data = dataOf(bytes);
    expect(data).toContain(`\0${font.toString('latin1')}`);
    expect(data).toContain('\0BT /F1 10 Tf (abc) Tj ET');
    expect(data).toContain('\0GIF');
    expect(data.at(-1)).toMatch(/^\0%PDF-1\.4\n1 0 obj\n[\s\S]*%%EOF\n$/);
    expect(wordsOf(bytes).join('')).not.toContain(font.toString('latin1').slice(0, 50));
  });

  it('reads a length that stands elsewhere', () => {
    const bytes = page('', ['<</Length 8 0 R>> stream\nhello\nendstream', '5']);
    expect(wordsOf(bytes)).toContain('hello');
  });
});

describe('a PDF that cannot be read in full', () => {
  const inTheEnd = (text: string) => Buffer.concat([page(''), Buffer.from(text)]);
  const deflated = deflateSync(Buffer.from('abc')).toString('latin1');

  it.each([
    ['is none', Buffer.from('<html>'), 'it does not begin as a PDF does'],
    ['has no pages', pdf(['<</Type /Catalog>>']), 'it has no pages'],
    ['is encrypted', pdf(['null'], '<</Encrypt 9 0 R>>'), 'it is encrypted'],
    ['is encrypted by a stream', page('', [stream('', '/Type /XRef /Encrypt 9 0 R ')]), 'it is encrypted'],
    [
      'has an unknown filter',
      page('', [stream('a', '/Filter [/LZWDecode] ', false)]),
      'a stream has the filter "LZWDecode", which is not known',
    ],
    [
      'has a predictor',
      page('', [stream('a', '/DecodeParms <</Predictor 12>> ')]),
      'a stream has a predictor, which is not known',
    ],
    ['has its stream in another file', page('', [stream('a', '/F (x) ')]), 'a stream lies in another file'],
    [
      'has a broken stream',
      page('', [stream('abcdef', '/Filter /FlateDecode ', false)]),
      'a stream cannot be decompressed (incorrect header check)',
    ],
    [
      'hides something behind a stream',
      page('', [stream(`${deflated}K002`, '/Filter /FlateDecode ', false)]),
      'a stream goes on after its compressed bytes',
    ],
    [
      'has a wrong length',
      page('', ['<</Length 3>> stream\nabcdef\nendstream']),
      'the stream of object 7 is not as long as it says',
    ],
    ['has no length', page('', ['<<>> stream\nabcdef\nendstream']), 'the stream of object 7 is broken'],
    ['ends early', page('').subarray(0, 300), /^The PDF cannot be searched: /],
    ['goes on after its end', inTheEnd('K002'), /something stands outside of its objects before byte \d+/],
    ['has a string outside', inTheEnd('(K002)'), /something stands outside of its objects before byte \d+/],
    ['has an object twice', inTheEnd('1 0 obj null endobj'), 'object 1 is there twice'],
    ['has an open string', page('', ['(a']), /a string does not end that begins at byte \d+/],
    ['has an odd string', page('', ['<4g>']), /a string is not hexadecimal that begins at byte \d+/],
    ['has an odd value', page('', ['K002']), /there is a "K002" before byte \d+, where a value belongs/],
    ['has an odd number', page('', ['12K002']), /there is something that is no number at byte \d+/],
    ['has two values in an object', page('', ['1 2']), 'object 7 is not one value'],
    ['has a key without a value', page('', ['<</A>>']), /a dictionary is broken before byte \d+/],
    ['has a key twice', page('', ['<</A 1 /A 2>>']), /a dictionary has two entries "A" before byte \d+/],
    [
      'has a broken object stream',
      page('', [stream('9 0 1 2', '/Type /ObjStm /First 4 ')]),
      'the object stream 7 does not hold what it says',
    ],
    ['draws a glyph without a character', page(drawn('(Z) Tj')), 'it draws a glyph without saying which character that is'],
    ['draws without a font', page('BT (a) Tj ET'), 'the font "" does not say which characters it draws'],
    ['has an unknown operator', page('K002'), 'a page holds the operator "K002", which is not known'],
    ['has a picture in a page', page('BI /W 1 ID x EI'), 'a page holds the operator "BI", which is not known'],
    ['ends within an instruction', page('(K002)'), 'a page ends within an instruction'],
    ['uses a form that is not there', page('/X1 Do'), 'a page uses a form that is not there'],
    [
      'uses a form in itself',
      page('/X1 Do', [stream('/X1 Do', '/Subtype /Form ')], '/XObject <</X1 7 0 R>>'),
      'a form uses itself',
    ],
    ['leaves a marked part open', page('/P BMC'), 'a marked part does not end'],
    ['ends a marked part too often', page('EMC'), 'a marked part ends that did not begin'],
  ])('is not passed over where it %s', (_, bytes, reason) => {
    const expected = typeof reason === 'string' ? `The PDF cannot be searched: ${reason}.` : reason;
    expect(() => pdfTexts(bytes)).toThrow(expected);
    expect(() => pdfTexts(bytes)).toThrow(RenderError);
  });

  it('is told from others without ever breaking down', () => {
    const whole = page(drawn('(abc) Tj'), ['<</Title (a(b)c)>>', stream('text')]);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }), (at, byte) => {
        const changed = Buffer.from(whole);
        changed[at] = byte;
        try {
          expect(pdfTexts(changed).length).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(RenderError);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
