import { createHash } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { LANGS } from '../../src/model/text.js';
import { readBack } from '../support/comparative.js';
import { composedFeedback } from '../support/feedback.js';
import { fontKinds, readPdf, squeezed } from '../support/pdf.js';
import { CHECKOUT, filesBelow, KAWASAKI, type Run, shirabe, temporaryFolder } from '../support/shirabe.js';
import { composedSlides } from '../support/slides.js';

/** The whole Kawasaki project, built as `npm start` builds it. */

let folder = '';
let run: Run;
let files: readonly string[] = [];
let firms: readonly { readonly id: string; readonly name: string; readonly language: string }[] = [];
const read = (file: string) => readFile(path.join(folder, file));
const ofKind = (extension: string) => files.filter((file) => file.endsWith(extension));

beforeAll(async () => {
  folder = await temporaryFolder();
  firms = parse(await readFile(path.join(KAWASAKI, 'respondents.csv')), { columns: true, bom: true });
  run = await shirabe(['build', '--out', folder]);
  files = await filesBelow(folder);
}, 300_000);

describe('a whole build', () => {
  it('succeeds and says what it made', () => {
    expect(run.err).not.toMatch(/error|warning/);
    expect(run.status).toBe(0);
    expect(run.out).toMatch(/feedback\s+ja\s+95\s+95/);
    expect(run.out).toMatch(/feedback\s+en\s+12\s+12/);
    expect(run.out).toMatch(/slides\s+bilingual\s+1\s+1\s+1/);
  });

  it('makes a report for each firm that answered, in its language, and none for the one that sent a blank questionnaire', () => {
    const expected = firms
      .filter(({ id }) => id !== 'K041')
      .flatMap(({ id, language }) =>
        ['feedback.*.html', 'feedback.*.pdf', 'letter.*.pdf'].map(
          (name) => `feedback/${id}/${name.replace('*', language || 'ja')}`,
        ),
      );
    expect(files.filter((file) => file.startsWith('feedback/K'))).toEqual(expected.sort());
    expect(expected).toHaveLength(321);
  });

  it('lists every report to be sent, under a name that says whose it is', async () => {
    const others = files.filter((file) => file.startsWith('feedback/') && !file.startsWith('feedback/K'));
    const [lists, copies] = [
      others.filter((file) => !file.includes('delivery/')),
      others.filter((file) => file.includes('delivery/')),
    ];
    expect(lists).toEqual(
      ['combined.csv', 'combined.pdf', 'delivery.csv', 'without-report.csv'].map((name) => `feedback/${name}`),
    );
    const rows: Record<string, string>[] = parse(await read('feedback/delivery.csv'), { columns: true, bom: true });
    expect(rows.map(({ file }) => `feedback/${file}`).sort()).toEqual(copies);
    expect(rows.map(({ id }) => id)).toEqual(firms.map(({ id }) => id).filter((id) => id !== 'K041'));
    expect(rows.find(({ id }) => id === 'K004')?.file).toBe('delivery/K004_架空パス工業株式会社_ja.pdf');
    for (const { id, language, file } of rows)
      expect((await read(`feedback/${file}`)).equals(await read(`feedback/${id}/feedback.${language}.pdf`)), file).toBe(true);
    expect((await read('feedback/without-report.csv')).toString()).toContain('K041,');
    expect(run.err).toContain('note: 1 respondent (K041) sent a blank questionnaire: see feedback/without-report.csv.');
  });

  it('makes brief and slides in three editions, results, tables and manifest, and nothing else but figures', () => {
    const editions = ['bilingual', 'en', 'ja'];
    const formats = { brief: ['html', 'pdf'], slides: ['html', 'pdf', 'pptx'] };
    const others = Object.entries(formats).flatMap(([report, made]) =>
      editions.flatMap((edition) => made.map((format) => `${report}/${report}.${edition}.${format}`)),
    );
    expect(files.filter((file) => !/^(feedback|figures)\//.test(file))).toEqual(
      [...others, 'manifest.json', 'results.json', 'results.xlsx'].sort(),
    );
  });

  it('makes a figure of each chart of brief and slides in both languages, and of no feedback', () => {
    const figures = files.filter((file) => file.startsWith('figures/'));
    const names = figures.map(
      (file) => /^figures\/((?:brief|slides)(?:-[\w-]+)?)\.(?:ja|en)\.(svg|png|vl\.json|csv|txt)$/.exec(file)?.[1],
    );
    expect(names).not.toContain(undefined);
    expect(figures.filter((file) => file.endsWith('.svg'))).toHaveLength(92);
    expect(figures).toHaveLength(4 * 92 + 4);
    expect(run.out).toContain('92 figures as SVG, PNG, Vega-Lite and CSV: figures/\n');
  });

  it('lists every output with its true hash and size, and every input, in the manifest', async () => {
    const manifest = JSON.parse((await read('manifest.json')).toString());
    expect(manifest.outputs.map((output: { file: string }) => output.file).sort()).toEqual(
      files.filter((file) => file !== 'manifest.json'),
    );
    for (const { file, sha256, bytes } of manifest.outputs) {
      const content = await read(file);
      expect([file, content.length, createHash('sha256').update(content).digest('hex')]).toEqual([file, bytes, sha256]);
    }
    expect(manifest.inputs.map((input: { file: string }) => input.file)).toEqual([
      'brief.yaml',
      'feedback.yaml',
      'project.yaml',
      'questionnaire.yaml',
      'respondents.csv',
      'responses/mail.csv',
      'responses/web.csv',
      'slides.yaml',
    ]);
    expect(JSON.stringify(manifest)).not.toContain(path.dirname(KAWASAKI));
  });

  it('keeps each feedback PDF under 400 KB', async () => {
    const sizes = await Promise.all(
      ofKind('.pdf')
        .filter((file) => file.startsWith('feedback/K'))
        .map(async (file) => (await stat(path.join(folder, file))).size),
    );
    expect(Math.max(...sizes)).toBeLessThanOrEqual(400_000);
  });

  it('embeds fonts as TrueType CID fonts in every PDF, never as Type 3', async () => {
    for (const file of ofKind('.pdf'))
      expect([file, [...fontKinds(await read(file))].sort()]).toEqual([file, ['CIDFontType2', 'Type0']]);
  });

  it('never lets one firm’s report hold another firm’s name or id', async () => {
    for (const { id } of firms.filter((firm) => firm.id !== 'K041')) {
      const file = ofKind('.html').find((candidate) => candidate.startsWith(`feedback/${id}/`)) ?? '';
      const html = unescaped((await read(file)).toString().replace(/base64,[A-Za-z0-9+/=]*/g, ''));
      const text = (await readPdf(await read(file.replace('.html', '.pdf')))).pages.join('');
      for (const other of firms.filter((firm) => firm.id !== id)) {
        expect(html.includes(other.name), `${file} names ${other.name}`).toBe(false);
        expect(text.includes(squeezed(other.name)), `${file} names ${other.name}`).toBe(false);
      }
      expect(html.match(/\bK\d{3}\b/g)?.filter((found) => found !== id) ?? []).toEqual([]);
    }
  }, 120_000);

  it('prints every name as it is written, however awkward', async () => {
    for (const { id, name } of firms.filter((firm) => firm.id !== 'K041')) {
      const file = ofKind('.pdf').find((candidate) => candidate.startsWith(`feedback/${id}/`)) ?? '';
      const { pages } = await readPdf(await read(file));
      expect(pages[0], id).toContain(squeezed(name));
    }
  }, 120_000);

  it('runs nothing but the slide show and the script of a report, and asks for nothing from outside in any HTML', async () => {
    const require = createRequire(import.meta.url);
    const known = await Promise.all(
      ['reveal.js', 'reveal.js/plugin/notes', path.join(CHECKOUT, 'templates/scripts/deck.js')].map((name) =>
        readFile(require.resolve(name), 'utf8'),
      ),
    );
    // What would end a script, or begin a comment in it, is escaped.
    const unescaped = (code: string) => code.replace(/<\\([/!])/g, '<$1');
    const scriptsOf: Readonly<Record<string, readonly string[]>> = {
      slides: known.map(unescaped),
      feedback: [await readFile(path.join(CHECKOUT, 'templates/scripts/report.js'), 'utf8')],
    };
    const SCRIPT = /<script>([\s\S]*?)<\/script>/g;
    for (const file of ofKind('.html')) {
      const whole = (await read(file)).toString();
      const scripts = [...whole.matchAll(SCRIPT)].map(([, code = '']) => unescaped(code));
      expect(scripts, file).toEqual(scriptsOf[file.split('/')[0] ?? ''] ?? []);
      const html = whole.replace(SCRIPT, '').replace(/<style data-show[\s\S]*?<\/style>/, '');
      expect(html, file).not.toMatch(/<(script|iframe|object|embed|link|img|form|base)\b/i);
      expect(html, file).not.toMatch(/\son\w+\s*=\s*["']/i);
      // What an owner may follow is no request of the document's own.
      const links = / href="#note-\d+"|<a href="https:\/\/[^"]+" rel="noreferrer">/g;
      const still = html.replace(/url\(data:font\/ttf;base64,/g, '').replace(links, '');
      expect(still, file).not.toMatch(/url\(|@import|(src|href|action)\s*=/i);
      expect(html, file).toContain(`content="default-src 'none'`);
    }
  });

  it('gives each PDF its title, language, bookmarks, tags and page size', async () => {
    const brief = await readPdf(await read('brief/brief.en.pdf'));
    expect(brief).toMatchObject({
      title: 'Policy brief – Survey on inter-firm alliances and innovation',
      language: 'en',
      tagged: true,
    });
    expect(brief.bookmarks).toContain('Wherethenumberscomefrom');
    expect(brief.size.map(Math.round)).toEqual([595, 842]);
    const slides = await readPdf(await read('slides/slides.ja.pdf'));
    expect(slides).toMatchObject({ title: '企業間連携とイノベーションに関する調査', language: 'ja', tagged: true });
    expect(slides.size.map(Math.round)).toEqual([960, 540]);
    const bilingual = await readPdf(await read('slides/slides.bilingual.pdf'));
    expect(bilingual.language).toBe('ja');
  });

  it('says on the first page who answered, and that the data are synthetic', async () => {
    const feedback = await readPdf(await read('feedback/K001/feedback.ja.pdf'));
    expect(feedback.pages[0]).toContain('1,315社のうち108社(8.2%)');
    for (const page of feedback.pages) expect(page).toContain('合成データ');
    const english = await readFile(path.join(folder, 'feedback/K010/feedback.en.html'), 'utf8');
    expect(english).toContain('content: "Answers and firm names are synthetic\\00002e  No real firm gave them');
    expect(feedback.pages.at(-1)).toContain('お問い合わせ');
    const brief = await readPdf(await read('brief/brief.ja.pdf'));
    expect(brief.pages[0]).toContain('1,315社');
    expect(brief.pages.join('')).toContain('回答と企業名は合成データ');
  });

  it('prints no comparative sentence on slides or in reports that is not in the ledger of claims', async () => {
    const deck = await composedSlides(KAWASAKI);
    for (const lang of LANGS) {
      const { unclaimed, claimed } = readBack({ ...deck, pdf: await readPdf(await read(`slides/slides.${lang}.pdf`)), lang });
      expect([lang, unclaimed, claimed >= 12]).toEqual([lang, [], true]);
    }
    // Three of each language: one with next to no answers in common with the others, one that left out a section.
    const { project, reports } = await composedFeedback(KAWASAKI, ['K001', 'K054', 'K070', 'K010', 'K036', 'K048']);
    for (const report of reports) {
      const lang = firms.find(({ id }) => id === report.id)?.language === 'en' ? 'en' : 'ja';
      const pdf = await readPdf(await read(`feedback/${report.id}/feedback.${lang}.pdf`));
      const { unclaimed, claimed } = readBack({ ...report, project, pdf, lang });
      expect([report.id, lang, unclaimed, claimed >= 20]).toEqual([report.id, lang, [], true]);
    }
  }, 60_000);

  it('makes nothing again where nothing changed, and the same bytes where it is forced to', async () => {
    const before = new Map(await Promise.all(files.map(async (file) => [file, (await read(file)).toString('base64')] as const)));
    const again = await shirabe(['build', '--out', folder]);
    expect(again.out).toMatch(/feedback\s+ja\s+95\s+95\s+0\s+[\d.]+ MB\s+190/);
    const forced = await shirabe(['build', '--out', folder, '--force', '--respondent', 'K001,K002']);
    expect(forced.out).toMatch(/feedback\s+ja\s+2\s+2\s+0\s+[\d.]+ MB\s+0/);
    for (const file of files) expect((await read(file)).toString('base64') === before.get(file), file).toBe(true);
  }, 120_000);

  it('makes again what was damaged, and leaves files that are not its own', async () => {
    await writeFile(path.join(folder, 'brief/brief.ja.pdf'), 'damaged');
    await writeFile(path.join(folder, 'notes.txt'), 'mine');
    await shirabe(['build', '--out', folder, '--report', 'brief']);
    expect((await read('brief/brief.ja.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    expect((await read('notes.txt')).toString()).toBe('mine');
  }, 60_000);
});

function unescaped(html: string): string {
  const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
  return html.replace(/&(amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity);
}
