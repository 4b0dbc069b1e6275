import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { OtherRespondent } from '../../src/output/isolation/other-respondents.js';
import { findOthers } from '../../src/output/isolation/search-index.js';
import { scanObjects } from '../../src/output/pdf/read/scan.js';
import { pdfTexts } from '../../src/output/pdf/text/all-texts.js';
import { hexString, rewritten } from '../../src/output/pdf/write/rewrite.js';
import { PdfWriter } from '../../src/output/pdf/write/writer.js';
import { prepared } from '../output/isolation/search.js';
import { reachableByPart } from '../support/parts.js';
import { readPdf, squeezed } from '../support/pdf.js';
import { SMALL, writeProject } from '../support/project.js';
import { filesBelow, shirabe } from '../support/shirabe.js';

/** Firms whose names a file, a spreadsheet or a page may stumble over, and how they are reached. */
const FIRMS = [
  {
    id: 'a1',
    name: '../../甲社"<x>"',
    language: 'ja',
    email: 'info@kou.example.jp',
    address: '架空県一番町1-1　架空ビル3階',
    contact: '',
  },
  { id: 'a2', name: '=1+1 乙社', language: 'en', email: '', address: '2-2 Nibancho, Kakuu City', contact: 'Dr. Otsu Fiction' },
  {
    id: 'a3',
    name: `丙社${'長'.repeat(37)}`,
    language: 'ja',
    email: 'c@hei.example.jp',
    address: '架空県三番町3-3-3',
    contact: '架空 三郎',
  },
  { id: 'a4', name: '丁社（架空）', language: 'ja', email: '', address: '', contact: '' },
  { id: 'a5', name: '戊社白紙', language: 'ja', email: '', address: '架空県五番町5', contact: '' },
] as const;
const ANSWERING = FIRMS.slice(0, 4);
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

const LETTER = `  letter:
    title: {ja: 報告書の送付, en: Your report}
    sender: {ja: 試験大学, en: Test University}
    address: [{ja: 〒999-9999 大学町9, en: "9 University Street"}]
    salutation: {ja: 拝啓, en: Dear reader}
    paragraphs: [{ja: 報告書を同封します。, en: Please find your report enclosed.}]
    closing: {ja: 敬具, en: Yours}
`;
const withDelivery = (lines: string) => ({ 'feedback.yaml': `${SMALL['feedback.yaml']}delivery:\n${lines}` });

let project = '';
const out = (name: string) => path.join(path.dirname(project), name);
const build = (folder: string, ...more: readonly string[]) => shirabe(['build', project, '--out', out(folder), ...more]);
const read = (folder: string, file: string) => readFile(path.join(out(folder), file));
const table = async (folder: string, file: string) =>
  parse(await read(folder, file), { bom: true, columns: true, record_delimiter: '\r\n' }) as Record<string, string>[];
const configure = async (files: Readonly<Record<string, string>>) => {
  for (const [name, content] of Object.entries(files)) await writeFile(path.join(project, name), content);
};

beforeAll(async () => {
  project = await writeProject({
    ...withDelivery(`  passwords: generated\n  combined: true\n${LETTER}`),
    'slides.yaml': null,
    'project.yaml': `${SMALL['project.yaml']}terms: {honorific: {ja: 御中, en: ""}}\nsynthetic: {ja: 架空のデータ, en: Made-up data}\n`,
    'respondents.csv': `id,name,language,size,email,postcode,address,contact\n${FIRMS.map(
      ({ id, name, language, email, address, contact }, index) =>
        [id, quoted(name), language, `${index + 1}`, email, address && '9990001', quoted(address), contact].join(','),
    ).join('\n')}\n`,
    'responses/web.csv': 'respondent,alpha,beta,gamma,delta\na3,5,4,yes,*\na1,1,2,yes,3\na5,,,,\na2,3,,no,\na4,2,2,no,\n',
  });
  const { status, err } = await build('whole');
  expect([status, err.match(/error.*/g)]).toEqual([0, null]);
}, 120_000);

describe('a whole build', () => {
  it('makes the list, the files to send, the letters and one file to print, and names who gets nothing', async () => {
    const delivered = (await filesBelow(out('whole'))).filter((file) => /^feedback\/(?!a\d\/)|letter/.test(file));
    expect(delivered).toEqual([
      ...['ja', 'en', 'ja', 'ja'].map((language, index) => `feedback/a${index + 1}/letter.${language}.pdf`),
      'feedback/combined.csv',
      'feedback/combined.pdf',
      'feedback/delivery.csv',
      'feedback/delivery/a1_甲社_x_ja.pdf',
      'feedback/delivery/a2_=1+1 乙社_en.pdf',
      `feedback/delivery/a3_丙社${'長'.repeat(37)}_ja.pdf`,
      'feedback/delivery/a4_丁社（架空）_ja.pdf',
      'feedback/passwords.csv',
      'feedback/without-report.csv',
    ]);
    expect(await table('whole', 'feedback/without-report.csv')).toEqual([
      { id: 'a5', name: '戊社白紙', why: '調査票が無記入で返送されました' },
    ]);
  });

  it('lists whom to send what, in the order of the registry, with the true hash and size', async () => {
    const rows = await table('whole', 'feedback/delivery.csv');
    expect(rows.map(({ id, name, email, language }) => [id, name, email, language])).toEqual(
      ANSWERING.map(({ id, name, email, language }) => [id, name.replace(/^=/, "'="), email, language]),
    );
    expect(Object.keys(rows[0] ?? {})).toEqual(['id', 'name', 'email', 'language', 'file', 'sha256', 'bytes']);
    for (const { file = '', sha256, bytes } of rows) {
      const content = await read('whole', `feedback/${file}`);
      expect([createHash('sha256').update(content).digest('hex'), `${content.length}`]).toEqual([sha256, bytes]);
    }
  });

  it('locks each file with its own reader’s password, and no other opens it', async () => {
    const passwords = await table('whole', 'feedback/passwords.csv');
    expect(passwords.map(({ id }) => id)).toEqual(['a1', 'a2', 'a3', 'a4']);
    const list = await table('whole', 'feedback/delivery.csv');
    for (const [index, { name, id, language }] of ANSWERING.entries()) {
      const content = await read('whole', `feedback/${list[index]?.file}`);
      const { pages, tagged, title, bookmarks, language: lang } = await readPdf(content, passwords[index]?.password);
      const plain = await readPdf(await read('whole', `feedback/${id}/feedback.${language}.pdf`));
      expect({ pages, tagged, title, bookmarks, language: lang }).toEqual({
        pages: plain.pages,
        tagged: true,
        title: plain.title,
        bookmarks: plain.bookmarks,
        language,
      });
      expect(pages[0]).toContain(squeezed(name));
      for (const wrong of [undefined, passwords[(index + 1) % 4]?.password])
        await expect(readPdf(content, wrong)).rejects.toMatchObject({ name: 'PasswordException' });
    }
  });

  it('combines letters and reports: the right firm under each bookmark, on a front page, as its list says', async () => {
    const bytes = await read('whole', 'feedback/combined.pdf');
    const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
    const marks = (await document.getOutline()) ?? [];
    expect(marks.map(({ title }) => title)).toEqual(ANSWERING.map(({ id, name }) => `${id} ${name}`));
    const targets = await Promise.all(marks.map(({ dest }) => document.getPageIndex((dest as [never])[0])));
    const { pages } = await readPdf(bytes);
    const list = await table('whole', 'feedback/combined.csv');
    let next = 1;
    for (const [index, { name, id, language }] of ANSWERING.entries()) {
      const first = (targets[index] ?? 0) + 1;
      expect([first % 2, first]).toEqual([1, next]);
      const report = (await readPdf(await read('whole', `feedback/${id}/feedback.${language}.pdf`))).pages;
      const part = pages.slice(first - 1, first + 1 + 2 * Math.ceil(report.length / 2));
      expect(list[index]).toMatchObject({ id, first_page: `${first}`, pages: `${part.length}` });
      expect(part[0]).toContain(squeezed(name));
      expect(part[1]).toBe('');
      expect(part.slice(2, 2 + report.length)).toEqual(report);
      expect(part.slice(2 + report.length).join('')).toBe('');
      next += part.length;
    }
    expect(pages.length).toBe(next - 1);
  });

  it('records everything but the passwords in the manifest', async () => {
    const { outputs } = JSON.parse((await read('whole', 'manifest.json')).toString()) as { outputs: { file: string }[] };
    const files = (await filesBelow(out('whole'))).filter((file) => !/manifest|passwords/.test(file));
    expect(outputs.map(({ file }) => file).sort()).toEqual([...files].sort());
    expect((await stat(path.join(out('whole'), 'feedback/passwords.csv'))).mode & 0o777).toBe(0o600);
  });
});

describe('no delivered file', () => {
  const otherRespondents = FIRMS.flatMap(({ id, name, email, address, contact }): OtherRespondent[] => [
    { respondent: id, what: 'name', text: name },
    ...[email, address, contact].filter(Boolean).map((text): OtherRespondent => ({ respondent: id, what: 'address', text })),
  ]);
  const { others, unsearchable } = prepared(otherRespondents);
  const foundIn = (pdf: Uint8Array, reader: string) =>
    findOthers(others, pdfTexts(pdf), reader, []).map(({ respondent }) => respondent);

  it('holds another firm’s name or address: letters, and parts of the combined file with all that they draw on', async () => {
    expect(unsearchable).toEqual({ plain: [], shared: [], known: [] });
    const bytes = await read('whole', 'feedback/combined.pdf');
    const source = bytes.toString('latin1');
    const { objects } = scanObjects(bytes, { comments: new Set(), names: new Set(), strings: new Set() });
    for (const [index, { numbers, title }] of reachableByPart(bytes).entries()) {
      const { id, language } = ANSWERING[index] ?? { id: '', language: '' };
      const writer = new PdfWriter();
      const pieces = [writer.header('1.7'), writer.object(1, `<</Type /Catalog /Title ${hexString(title)}>>`)];
      const rewrite = { reference: (number: number) => `${number} 0 R`, string: hexString };
      for (const object of objects.filter(({ number }) => numbers.has(number)))
        pieces.push(writer.object(object.number, rewritten(source.slice(...object.span), rewrite), object.bytes));
      const part = Buffer.concat([...pieces, writer.end('/Root 1 0 R')]);
      expect([id, foundIn(part, id)]).toEqual([id, []]);
      // The search does find each of them where it is.
      expect(foundIn(part, 'nobody')).toContain(id);
      expect([id, foundIn(await read('whole', `feedback/${id}/letter.${language}.pdf`), id)]).toEqual([id, []]);
    }
    expect(new Set(foundIn(bytes, 'nobody'))).toEqual(new Set(['a1', 'a2', 'a3', 'a4']));
  });
});

describe('a letter', () => {
  const MM = 72 / 25.4;
  /** The pieces of text on the first page with their boxes, in millimetres from the upper left corner. */
  async function piecesOf(file: string) {
    const document = await getDocument({ data: new Uint8Array(await read('whole', file)), verbosity: 0 }).promise;
    expect(document.numPages).toBe(1);
    const page = await document.getPage(1);
    const { height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    return items.flatMap((item) => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [, , , size, left, baseline] = item.transform as number[];
      const [x, y, em] = [left ?? 0, baseline ?? 0, size ?? 0].map((points) => points / MM) as [number, number, number];
      return [
        {
          text: item.str,
          left: x,
          right: x + item.width / MM,
          top: height / MM - y - em * 0.88,
          bottom: height / MM - y + em * 0.12,
        },
      ];
    });
  }

  it.each(ANSWERING)(
    'shows the address of $id in the window however the sheet lies in it, and nothing else there',
    async (firm) => {
      const pieces = await piecesOf(`feedback/${firm.id}/letter.${firm.language}.pdf`);
      // 長形3号 with a window of 45 x 90 mm, 20 mm from the left and 12 mm from the top; the sheet may slip 25 mm and 21 mm.
      const seen = pieces.filter(({ left, top }) => left < 110 && top < 57);
      for (const piece of seen) {
        expect(piece.left, piece.text).toBeGreaterThanOrEqual(20);
        expect(piece.right, piece.text).toBeLessThanOrEqual(85);
        expect(piece.top, piece.text).toBeGreaterThanOrEqual(12);
        expect(piece.bottom, piece.text).toBeLessThanOrEqual(36);
      }
      const shown = squeezed(seen.map(({ text }) => text).join(''));
      const [name, address, contact] = [firm.name, firm.address, firm.contact].map(squeezed);
      const postcode = firm.address === '' ? '' : '〒999-0001';
      const expected =
        firm.language === 'en'
          ? `${name}${contact}${address}${postcode}`
          : `${postcode}${address}${name}${contact === '' ? '御中' : `${contact}様`}`;
      expect(shown).toBe(squeezed(expected));
    },
  );

  it('has sender, date, salutation, body and the notice, and shows no e-mail address', async () => {
    const { pages, title, tagged } = await readPdf(await read('whole', 'feedback/a1/letter.ja.pdf'));
    for (const text of [
      '2026年1月31日',
      '試験大学',
      '〒999-9999大学町9',
      '報告書の送付',
      '拝啓',
      '報告書を同封します。',
      '敬具',
      '架空のデータ',
    ])
      expect(pages[0]).toContain(squeezed(text));
    expect(pages[0]).not.toContain('example.jp');
    expect([title, tagged]).toEqual(['報告書の送付 – 小さな調査', true]);
  });

  it('has marks where it is folded, 99 and 198 mm from the top', async () => {
    const document = await getDocument({ data: new Uint8Array(await read('whole', 'feedback/a1/letter.ja.pdf')), verbosity: 0 })
      .promise;
    const sheet = await document.getPage(1);
    const marks = await horizontalLines(sheet, sheet.getViewport({ scale: 1 }).height);
    for (const at of [99, 198])
      expect(
        marks.some((mark) => Math.abs(mark / MM - at) < 0.4),
        `${at} mm in ${marks.map((mark) => mark / MM)}`,
      ).toBe(true);
  });

  it('is refused by name where its address cannot be read in the window', async () => {
    const registry = await readFile(path.join(project, 'respondents.csv'), 'utf8');
    await configure({ 'respondents.csv': registry.replace('架空県三番町3-3-3', `架空県${'三'.repeat(150)}`) });
    const { status, err } = await build('long', '--respondent', 'a3', '--format', 'pdf');
    await configure({ 'respondents.csv': registry });
    expect(status).toBe(1);
    expect(err).toContain(
      'error: feedback/a3/letter.ja could not be made: its address is too long for the window of the envelope. Shorten',
    );
  });
});

describe('a second build', () => {
  const tell = async (folder: string) => {
    const files = (await filesBelow(out(folder))).filter((file) => file.startsWith('feedback/'));
    return Promise.all(files.map(async (file) => [file, (await stat(path.join(out(folder), file))).ino] as const));
  };

  it('writes nothing of the delivery where nothing changed', async () => {
    const before = await tell('whole');
    const { status, err, out: said } = await build('whole', '--verbose');
    expect([status, err.match(/^made .*/gm)]).toEqual([0, null]);
    expect(said).toContain('To send: 4 files, listed in feedback/delivery.csv; to print: feedback/combined.pdf.');
    expect(err).toContain('note: 1 respondent (a5) sent a blank questionnaire: see feedback/without-report.csv.');
    expect(err).toContain('note: 1 respondent (a4) cannot be reached: the registry has neither e-mail nor address.');
    expect(await tell('whole')).toEqual(before);
  });

  it('makes the same bytes elsewhere, under the same passwords', async () => {
    await mkdir(path.join(out('again'), 'feedback'), { recursive: true });
    await cp(path.join(out('whole'), 'feedback/passwords.csv'), path.join(out('again'), 'feedback/passwords.csv'));
    expect((await build('again')).status).toBe(0);
    for (const file of await filesBelow(out('whole')))
      expect((await read('again', file)).equals(await read('whole', file)), file).toBe(true);
  });

  it('makes again what is lost or damaged, one by one', async () => {
    const lost = ['feedback/combined.csv', 'feedback/delivery/a4_丁社（架空）_ja.pdf'];
    const before = new Map(
      await Promise.all([...lost, 'feedback/delivery.csv'].map(async (file) => [file, await read('again', file)] as const)),
    );
    for (const file of lost) await rm(path.join(out('again'), file));
    await writeFile(path.join(out('again'), 'feedback/delivery.csv'), 'mine');
    const { err } = await build('again', '--verbose');
    expect((err.match(/^made .*/gm) ?? []).map((line) => line.replace(/^made (.*): .*/, '$1')).sort()).toEqual(
      [...before.keys()].sort(),
    );
    for (const [file, content] of before) expect((await read('again', file)).equals(content), file).toBe(true);
  });

  it('of a part leaves the delivery of the whole as it is, and says so', async () => {
    const delivered = async () => (await tell('again')).filter(([file]) => !/a\d\//.test(file));
    const before = await delivered();
    const { err, status } = await build('again', '--respondent', 'a1', '--format', 'pdf', '--force');
    expect(status).toBe(0);
    expect(err).toContain(
      'note: feedback/delivery.csv and what it lists were left as they are: only a whole build without failures renews them.',
    );
    expect(await delivered()).toEqual(before);
    const fresh = await build('part', '--respondent', 'a1');
    expect(fresh.status).toBe(0);
    expect((await filesBelow(out('part'))).filter((file) => /delivery|combined|passwords/.test(file))).toEqual([]);
  });

  it('names a list of passwords that cannot be read, keeps it, and builds the rest', async () => {
    await mkdir(path.join(out('broken'), 'feedback'), { recursive: true });
    await writeFile(path.join(out('broken'), 'feedback/passwords.csv'), 'id,password\na1,x\n');
    const { status, err } = await build('broken');
    expect(status).toBe(1);
    expect(err).toMatch(
      /error: feedback\/delivery could not be made: .*passwords\.csv:1: the columns id, name, password were expected/,
    );
    expect((await read('broken', 'feedback/passwords.csv')).toString()).toBe('id,password\na1,x\n');
    const files = await filesBelow(out('broken'));
    expect(files.filter((file) => file.endsWith('letter.ja.pdf'))).toHaveLength(3);
    expect(files.filter((file) => /delivery/.test(file))).toEqual([]);
  });

  it('without a delivery removes all of it but the passwords, and the reports stay as they were', async () => {
    const report = await stat(path.join(out('again'), 'feedback/a1/feedback.ja.pdf'));
    await configure({ 'feedback.yaml': SMALL['feedback.yaml'] ?? '' });
    expect((await build('again')).status).toBe(0);
    const left = (await filesBelow(out('again'))).filter(
      (file) => file.startsWith('feedback/') && !/feedback\.(ja|en)\./.test(file),
    );
    expect(left).toEqual(['feedback/passwords.csv']);
    await build('again', '--respondent', 'a1', '--format', 'pdf');
    expect((await stat(path.join(out('again'), 'feedback/a1/feedback.ja.pdf'))).ino).toBe(report.ino);
  });
});

describe('other ways of delivery', () => {
  it('takes passwords from the registry, and needs one for each reader', async () => {
    await configure(withDelivery('  passwords: registry\n'));
    const { status, err } = await build('registry');
    expect(status).toBe(2);
    expect(err).toMatch(
      /respondents\.csv: error: There is no password for a1, a2, a3, a4, and delivered PDFs are to have the registry’s\. \[password\]/,
    );
    await expect(filesBelow(out('registry'))).rejects.toThrow();
    const registry = (await readFile(path.join(project, 'respondents.csv'), 'utf8')).trimEnd().split('\n');
    const lines = registry.map((line, index) => `${line},${index === 0 ? 'password' : index === 5 ? '' : `pass-word-${index}`}`);
    await configure({ 'respondents.csv': `${lines.join('\n')}\n` });
    const right = await build('registry');
    await configure({ 'respondents.csv': `${registry.join('\n')}\n` });
    expect([right.status, right.err.match(/error.*/g)]).toEqual([0, null]);
    const content = await read('registry', 'feedback/delivery/a4_丁社（架空）_ja.pdf');
    expect((await readPdf(content, 'pass-word-4')).pages[0]).toContain('丁社');
    await expect(readPdf(content, 'pass-word-1')).rejects.toMatchObject({ name: 'PasswordException' });
    expect(await filesBelow(out('registry'))).not.toContain('feedback/passwords.csv');
  });

  it('sends HTML where there is no PDF, and refuses what needs PDF', async () => {
    const text = (await readFile(path.join(project, 'project.yaml'), 'utf8')).replace('missing:', 'formats: [html]\nmissing:');
    await configure({ 'project.yaml': text, ...withDelivery('  fileName: "{language} {name}"\n') });
    expect((await build('html')).status).toBe(0);
    const [first] = await table('html', 'feedback/delivery.csv');
    expect(first?.file).toBe('delivery/ja 甲社_x_a1.html');
    const html = await read('html', `feedback/${first?.file}`);
    expect(html.equals(await read('html', 'feedback/a1/feedback.ja.html'))).toBe(true);
    await configure(withDelivery('  combined: true\n'));
    const { status, err } = await build('none');
    expect(status).toBe(2);
    expect(err).toContain('feedback.yaml: error: This needs PDF files, and the project makes none. [delivery.combined]');
  });
});

/** Distances in points, from the upper edge, of thin horizontal lines and boxes that a page draws near its left edge. */
async function horizontalLines(
  page: Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>,
  height: number,
): Promise<readonly number[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  let matrix = [1, 0, 0, 1, 0, 0];
  const saved: number[][] = [];
  const found: number[] = [];
  fnArray.forEach((operator, index) => {
    const given = argsArray[index] as readonly number[];
    if (operator === OPS.save) saved.push(matrix);
    else if (operator === OPS.restore) matrix = saved.pop() ?? matrix;
    else if (operator === OPS.transform) matrix = multiplied(matrix, given);
    else if (operator === OPS.constructPath) {
      const [, , box] = argsArray[index] as [unknown, unknown, ArrayLike<number>];
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = Array.from(box);
      const [a = 1, , , d = 1, e = 0, f = 0] = matrix;
      const thin = Math.abs((y1 - y0) * d) < 1.5;
      if (thin && a * x0 + e < 40 && Math.abs((x1 - x0) * a) > 8) found.push(height - (d * ((y0 + y1) / 2) + f));
    }
  });
  return found;
}

function multiplied(m: readonly number[], n: readonly number[]): number[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = n;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
