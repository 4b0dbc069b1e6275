import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Length } from '../../src/model/brief-texts.js';
import type { Lang } from '../../src/model/text.js';
import { composedBrief } from '../support/brief.js';
import { textOf } from '../support/brief-numbers/accounting.js';
import { kawasaki, ofKawasaki, Q7, Q14 } from '../support/brief-numbers/kawasaki.js';
import { LIBRARY, library, ofLibrary } from '../support/brief-numbers/library.js';
import { interval, mean, oneDecimal, printedCell, rounded, values } from '../support/brief-numbers/naive.js';
import { type Accountable, accountOf, notesIn } from '../support/brief-numbers/pages.js';
import { rulesOf } from '../support/brief-numbers/rules.js';
import type { Document } from '../support/brief-numbers/wording.js';
import { type ReadPdf, readPdf } from '../support/pdf.js';
import { KAWASAKI, shirabe, temporaryFolder } from '../support/shirabe.js';

/** Every number that is printed in a brief, worked out again from the files of answers. */

const LANGS = ['ja', 'en'] as const;
const LENGTHS = ['short', 'full'] as const;

interface Printed extends Document, Accountable {
  readonly pdf: ReadPdf;
  readonly html: string;
  readonly results: unknown;
}

const printed: Printed[] = [];

beforeAll(async () => {
  const folder = await temporaryFolder();
  for (const [name, root, survey] of [
    ['kawasaki', KAWASAKI, kawasaki],
    ['library', LIBRARY, library],
  ] as const)
    for (const length of LENGTHS) {
      const project = path.join(folder, `${name}-${length}`);
      await cp(root, project, { recursive: true });
      const yaml = await readFile(path.join(project, 'brief.yaml'), 'utf8');
      await writeFile(path.join(project, 'brief.yaml'), yaml.replace(/^length: .*$/m, `length: ${length}`));
      const out = path.join(folder, 'out', `${name}-${length}`);
      const run = await shirabe(['build', project, '--report', 'brief', '--lang', 'ja,en', '--format', 'html,pdf', '--out', out]);
      expect(run.status).toBe(0);
      const brief = await composedBrief(project, length);
      const results: unknown = JSON.parse(await readFile(path.join(out, 'results.json'), 'utf8'));
      for (const lang of LANGS) {
        const document = { brief, survey, lang, length };
        const pdf = await readPdf(await readFile(path.join(out, `brief/brief.${lang}.pdf`)));
        const names = notesIn(pdf.pieces.flat()).notes.flatMap(({ entries }) => entries.map(([, cell]) => cell));
        printed.push({
          ...document,
          results,
          pdf,
          html: await readFile(path.join(out, `brief/brief.${lang}.html`), 'utf8'),
          fragments: name === 'kawasaki' ? ofKawasaki(document) : ofLibrary(document),
          rules: rulesOf(document),
          cells: new Map(names.map((cell) => [cell, printedCell(survey, cell)])),
        });
      }
    }
});

const NAMES = (['kawasaki', 'library'] as const).flatMap((name) =>
  LENGTHS.flatMap((length) => LANGS.map((lang) => [name, length, lang] as const)),
);
const get = (name: string, length: Length, lang: Lang): Printed =>
  printed.find(
    (one) => one.survey === (name === 'kawasaki' ? kawasaki : library) && one.length === length && one.lang === lang,
  ) ?? expect.fail(`no ${name} ${length} ${lang}`);

describe('every number in the PDF of a brief', () => {
  it.each(NAMES)('of %s (%s, %s) is what the answers give, or is no result', (...which) => {
    const document = get(...which);
    const { missing, left } = accountOf(document, document.pdf.pieces);
    expect({ missing, left }).toEqual({ missing: [], left: [] });
  });

  it('is worked out again, as many in Japanese as in English', () => {
    const counts = NAMES.map((which) => {
      const document = get(...which);
      const { recomputed, entries } = accountOf(document, document.pdf.pieces);
      return `${which.join(' ')}: ${recomputed} in the text, ${entries} in the notes`;
    });
    expect(counts).toEqual([
      'kawasaki short ja: 48 in the text, 30 in the notes',
      'kawasaki short en: 48 in the text, 30 in the notes',
      'kawasaki full ja: 254 in the text, 41 in the notes',
      'kawasaki full en: 254 in the text, 41 in the notes',
      'library short ja: 38 in the text, 19 in the notes',
      'library short en: 38 in the text, 19 in the notes',
      'library full ja: 151 in the text, 19 in the notes',
      'library full en: 151 in the text, 19 in the notes',
    ]);
  });

  /** No results: numbers of notes, findings, figures and items, levels. They are not worked out again. */
  const PLACE =
    /^(?:〔\d+〕|\d{1,2}[.．]?|.*(?:（1～| \(1 to )\d[）)].*|(?:Figure|図)\s*\d.*|.*(?:finding|結果)\s*\d.*|.*\d(?: か| or)(?: \d.*)?|\d+[.．]\s?\D+|(?:非常|Strongly)\D+\d|\d）|.*Holm.*)$/u;

  it.each(NAMES)('of %s (%s, %s) is noticed where it is another', (...which) => {
    const document = get(...which);
    const pages = document.pdf.pieces;
    let changed = 0;
    const unnoticed: string[] = [];
    for (const [page, pieces] of pages.entries())
      for (const [index, piece] of pieces.entries()) {
        if (!/\d/.test(piece)) continue;
        const other = piece.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 2) % 10));
        const altered = pages.map((one, at) => (at === page ? one.map((same, place) => (place === index ? other : same)) : one));
        const { missing, left } = accountOf(document, altered);
        changed += 1;
        if (missing.length + left.length === 0 && !PLACE.test(piece.trim())) unnoticed.push(piece);
      }
    expect(unnoticed).toEqual([]);
    expect(changed).toBeGreaterThan(30);
  });
});

describe('a number in a sentence', () => {
  /** RFC 6901. */
  const at = (document: unknown, pointer: string) =>
    pointer
      .split('/')
      .slice(1)
      .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
      .reduce<unknown>((value, key) => (value as Record<string, unknown>)?.[key], document);

  /** Whether it is what is written of it: a share in per cent, a mean with one decimal or a count. */
  function isPrintedOf(value: number, written: string): boolean {
    const number = Number(written.replace('−', '-').replace(/[,%±]/g, ''));
    const candidates = [rounded(value, 1), rounded(100 * value, 0), rounded(100 * value, 1), value];
    return candidates.some((one) => Math.abs(one - number) < 1e-9);
  }

  it.each(NAMES)('of %s (%s, %s) leads in HTML to its note, which holds it, and to its cell', (...which) => {
    const { html, results, pdf } = get(...which);
    const notes = new Map(
      [...html.matchAll(/<li id="note-(\d+)">(.*?)<\/li>/gs)].map(([, number = '', entry = '']) => [
        number,
        [
          ...entry
            .replace(/<span class="note-number">\d+<\/span>/g, '')
            .matchAll(/title="results\.json([^"]+)">([^<]*?) = ([^<,]+),?</g),
        ].map(([, pointer = '', written = '', name = '']) => ({ pointer, written: written.trim(), name })),
      ]),
    );
    expect([...notes.keys()]).toEqual([...notes.keys()].map((_, index) => String(index + 1)));
    const links = [...html.matchAll(/<a [^>]*href="#note-(\d+)"[^>]*title="results\.json([^"]+)"[^>]*>([^<]*)<\/a>/g)];
    expect(links.length).toBeGreaterThan(10);
    for (const [whole, note = '', pointer = '', written = ''] of links) {
      const value = at(results, pointer);
      expect([whole, typeof value]).toEqual([whole, 'number']);
      expect([whole, value, isPrintedOf(Number(value), written)]).toEqual([whole, value, true]);
      expect(notes.get(note)?.map((entry) => `${entry.written} ${entry.pointer}`)).toContain(`${written} ${pointer}`);
    }
    // What is printed has the same notes, and marks each of them behind a sentence.
    const text = textOf(pdf.pieces.flat());
    const printedNotes = notesIn(pdf.pieces.flat()).notes;
    expect(printedNotes.map(({ number, entries }) => [String(number), entries])).toEqual(
      [...notes].map(([number, entries]) => [number, entries.map(({ written, name }) => [written, name])]),
    );
    for (const { number } of printedNotes) expect(text).toMatch(new RegExp(`[。.)）概要glance]〔${number}〕`));
  });
});

describe('a line in a figure', () => {
  it('is Student’s interval of a mean, corrected for the frame', () => {
    const { html, survey } = get('kawasaki', 'full', 'en');
    const told = [...html.matchAll(/aria-label="[^"]*Mean (\d\.\d) \((\d\.\d)–(\d\.\d)\)"/g)].map(([, ...one]) => one.join(' '));
    const expected = [Q7, Q14].flatMap((items) =>
      items
        .toSorted((a, b) => mean(values(survey.rows, b)) - mean(values(survey.rows, a)))
        .map((item) => {
          const answers = values(survey.rows, item);
          return [mean(answers), ...interval(answers, survey.frame)].map(oneDecimal).join(' ');
        }),
    );
    expect(told.toSorted()).toEqual(expected.toSorted());
  });
});
