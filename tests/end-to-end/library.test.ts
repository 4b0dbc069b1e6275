import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { LANGS } from '../../src/model/text.js';
import { readBack } from '../support/comparative.js';
import { composedFeedback } from '../support/feedback.js';
import { type ReadPdf, readPdf, squeezed } from '../support/pdf.js';
import { CHECKOUT, type Run, shirabe, temporaryFolder } from '../support/shirabe.js';
import { composedSlides } from '../support/slides.js';

/**
 * A survey unlike the first: English first, scales of 1-5 and 0-10, one item reverse-worded, single and multiple choice with
 * "other", a number, free text, a condition, two file formats. Its answers come in blocks of known sizes (make.mjs).
 */

const PROJECT = path.join(CHECKOUT, 'tests/projects/library');

let run: Run;
let folder = '';
let results: {
  sample: object;
  sections: { id: string; score: { n: number; mean: number; median: number } | null; items: Record<string, unknown>[] }[];
};
const pdf = async (file: string): Promise<ReadPdf> => readPdf(await readFile(path.join(folder, file)));
const item = (id: string) => results.sections.flatMap((section) => section.items).find((candidate) => candidate.id === id);

beforeAll(async () => {
  folder = await temporaryFolder();
  const args = ['--respondent', 'v001,v005,v013', '--report', 'feedback,brief,slides', '--lang', 'ja,en,bilingual'];
  run = await shirabe(['build', PROJECT, '--out', folder, ...args]);
  results = JSON.parse(await readFile(path.join(folder, 'results.json'), 'utf8'));
});

describe('a second survey', () => {
  it('is built without a word of code about it, and a column that belongs to no item is named', () => {
    expect(run.status).toBe(0);
    expect(run.err).toContain('responses/online.csv:1: warning: The column "browser" belongs to no item and is left out.');
  });

  it('is not known to the program or its templates', async () => {
    for (const root of ['src', 'templates']) {
      const files = await readdir(path.join(CHECKOUT, root), { recursive: true, withFileTypes: true });
      for (const file of files.filter((entry) => entry.isFile())) {
        const text = (await readFile(path.join(file.parentPath, file.name), 'utf8')).replace(
          "DEFAULT_PROJECT = ['config/kawasaki']",
          '',
        );
        expect(text, file.name).not.toMatch(/kawasaki|川崎|図書館|riverside|q\d+_\d+/i);
      }
    }
  });

  it('counts 300 visitors from two sources', () => {
    expect(results.sample).toMatchObject({
      frame: 2000,
      returned: 300,
      answered: 300,
      responseRate: 0.15,
      sources: [
        { id: 'desk', returned: 120 },
        { id: 'online', returned: 180 },
      ],
    });
  });

  it('describes a 5-point scale with the sample standard deviation', () => {
    // 30 x 1, 45 x 2, 75 x 3, 90 x 4, 60 x 5: sum 1005, sum of squares 3825.
    expect(item('staff')).toMatchObject({
      n: 300,
      mean: 3.35,
      median: 3.5,
      q1: 2.75,
      q3: 4,
      counts: { 1: 30, 2: 45, 3: 75, 4: 90, 5: 60 },
      topTwo: 0.5,
      bottomTwo: 0.25,
    });
    expect(item('staff')?.sd).toBeCloseTo(Math.sqrt((3825 - 1005 ** 2 / 300) / 299), 12);
  });

  it('describes a 0-10 scale, empty levels included', () => {
    // Sum 2142.
    expect(item('recommend')).toMatchObject({
      n: 300,
      mean: 7.14,
      median: 7.5,
      q1: 6,
      q3: 8.25,
      counts: { 0: 3, 1: 0, 2: 6, 3: 9, 4: 12, 5: 30, 6: 30, 7: 60, 8: 75, 9: 45, 10: 30 },
    });
  });

  it('keeps no answer, not asked and not usable apart, and takes shares of those the item applies to', () => {
    expect(item('noise')).toMatchObject({ n: 285, base: 300, missing: { noAnswer: 15, notApplicable: 0, invalid: 0 } });
    expect(item('hours')).toMatchObject({ n: 291, base: 300, missing: { noAnswer: 0, notApplicable: 0, invalid: 9 } });
    expect(item('loans')).toMatchObject({ n: 180, base: 180, missing: { noAnswer: 0, notApplicable: 120, invalid: 0 } });
    expect(item('member')).toMatchObject({ n: 285, base: 300, counts: { yes: 180, no: 105 }, shares: { yes: 0.6, no: 0.35 } });
  });

  it('counts single and multiple choice, from one column and from a column for each option', () => {
    expect(item('reason')).toMatchObject({ counts: { borrow: 150, study: 90, other: 45 } });
    expect(item('uses')).toMatchObject({ n: 270, counts: { books: 180, music: 90, computers: 75, other: 45 } });
  });

  it('describes a number', () => {
    // 60 each of 1, 2, 4 and 12; 45 of 52: sum 3480 over 285.
    expect(item('visits')).toMatchObject({ n: 285, median: 4, q1: 2, q3: 12, min: 1, max: 52 });
    expect(item('visits')?.mean).toBeCloseTo(3480 / 285, 12);
  });

  it('turns a reverse-worded item round in its section’s score, and leaves the item itself as asked', () => {
    expect(item('noise')).toMatchObject({ counts: { 1: 60, 2: 90, 3: 60, 4: 45, 5: 30 } });
    const service = results.sections.find((section) => section.id === 'service');
    // Every answer counts once: 30+45+75+90+60, then noise mirrored, hours and loans.
    expect(service?.score).toMatchObject({ n: 300, counts: { 1: 111, 2: 174, 3: 231, 4: 321, 5: 219 } });
  });

  it('writes free text and respondents nowhere into the results', async () => {
    const text = JSON.stringify(results);
    expect(text).not.toMatch(/quiet|friends|Visitor|v0\d\d/);
    for (const name of ['brief/brief.en.html', 'slides/slides.en.html']) {
      expect(await readFile(path.join(folder, name), 'utf8')).not.toMatch(/quiet|friends|café|Visitor \d/);
    }
  });

  it('chooses the first headline that the results bear out', async () => {
    const { pages } = await pdf('brief/brief.en.pdf');
    expect(pages[0]).toContain(squeezed('At least half of the visitors lean towards recommending the library'));
    expect(pages.join('')).not.toContain('Visitorsarecontentwithstaff');
  });

  it('ranks, breaks down and compares in the brief', async () => {
    const text = (await pdf('brief/brief.en.pdf')).pages.join('');
    expect(text).toContain(squeezed('“Opening hours suit me” has the highest mean agreement'));
    expect(text).toContain(squeezed('A majority chose “Books” for “What do you use?”'));
    expect(text).toContain(squeezed('Of 300 visitors, 180 (60%) chose “Books”.'));
    expect(text).toContain(squeezed('Mean agreement is higher for “Opening hours suit me” than for “Staff are helpful”'));
    expect(text).toContain(
      squeezed('The mean is 3.7 for “Opening hours suit me” and 3.4 for “Staff are helpful” (difference −0.4 before rounding).'),
    );
  });

  it('says who answered: against the frame, by the way of answering, and weighted', async () => {
    const text = (await pdf('brief/brief.en.pdf')).pages.join('');
    // 60, 150 and 90 of 300 against 700, 800 and 500 of 2,000.
    for (const row of ['Up to 29 60 20% 35% 8.6%', '30 to 59 150 50% 40% 18.8%', '60 and over 90 30% 25% 18.0%'])
      expect(text).toContain(squeezed(row));
    expect(text).toContain(squeezed('By age group, visitors appear to differ from the frame.'));
    expect(text).toContain(squeezed('By “Are you a member?”, no difference was found between visitors and the frame.'));
    expect(text).toContain(squeezed('Answers by desk and online show no clear difference (7 comparisons).'));
    expect(text).toContain(squeezed('Weighted to the frame, the means shown change by at most 0.1'));
  });

  it('gives a visitor the own answers beside all, in the preferred language or any asked for', async () => {
    const text = (await pdf('feedback/v005/feedback.ja.pdf')).pages.join('');
    expect(text).toContain('Visitor5様');
    expect(text).toContain(squeezed('あなた'));
    const english = (await pdf('feedback/v001/feedback.en.pdf')).pages;
    expect(english[0]).toContain('Visitor1');
    expect(english.join('')).toContain(
      squeezed('The median of other visitors is 4 visits; the middle half lies between 2 visits and 12 visits (n = 284).'),
    );
  });

  it('prints no comparative sentence on slides or in reports that is not in the ledger of claims', async () => {
    const { project, reports } = await composedFeedback(PROJECT, ['v001', 'v005', 'v013']);
    const deck = await composedSlides(PROJECT);
    for (const lang of LANGS) {
      const slides = { ...deck, pdf: await pdf(`slides/slides.${lang}.pdf`), lang };
      expect([lang, readBack(slides)]).toEqual([lang, { unclaimed: [], claimed: 1 }]);
      for (const report of reports) {
        const read = readBack({ ...report, project, pdf: await pdf(`feedback/${report.id}/feedback.${lang}.pdf`), lang });
        expect([lang, report.id, read.unclaimed, read.claimed >= 8]).toEqual([lang, report.id, [], true]);
      }
    }
  });

  it('keeps a reader’s own free text as text', async () => {
    const html = await readFile(path.join(folder, 'feedback/v013/feedback.en.html'), 'utf8');
    expect(html).not.toContain('<b>');
  });

  it('leads with English in the bilingual edition', async () => {
    const { language, title } = await pdf('brief/brief.bilingual.pdf');
    expect([language, title]).toEqual([
      'en',
      'Summary for the board / 理事会への要約 – Library visitor survey / 図書館利用者調査',
    ]);
  });

  it('shows every item on the slides by itself, and means with two digits', async () => {
    const { pages } = await pdf('slides/slides.en.pdf');
    expect(pages.find((page) => page.includes(squeezed('1. Staff are helpful')))).toContain('Mean3.35Median3.5SD1.24n300');
    expect(pages.find((page) => page.includes('Extremelylikely10'))).toContain('Mean7.14Median7.5');
  });
});
