import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Length } from '../../src/model/brief-texts.js';
import type { Meaning, ResultsCell } from '../../src/model/cited.js';
import type { Lang } from '../../src/model/text.js';
import { statementsOf } from '../../src/reports/brief/statements.js';
import { respondentTermsOf } from '../../src/reports/text/respondent-terms.js';
import { type ComposedBrief, composedBrief } from '../support/brief.js';
import { textOf } from '../support/brief-numbers/accounting.js';
import { kawasaki, ofKawasaki, Q7, Q14 } from '../support/brief-numbers/kawasaki.js';
import { LIBRARY, library, ofLibrary } from '../support/brief-numbers/library.js';
import {
  interval,
  mean,
  type Naive,
  oneDecimal,
  printedCell,
  rounded,
  values,
  wholePercent,
} from '../support/brief-numbers/naive.js';
import { type Accountable, accountOf } from '../support/brief-numbers/pages.js';
import { rulesOf } from '../support/brief-numbers/rules.js';
import type { Document } from '../support/brief-numbers/wording.js';
import { readBack } from '../support/comparative.js';
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

/** What the notes tell of. */
function notedIn({ project, publication }: ComposedBrief, length: Length) {
  if (!project.brief) throw new Error('There is no brief.');
  const statements = statementsOf({ ...project.brief, length }, publication, respondentTermsOf(project.terms));
  return statements.flatMap(({ note, citations }) => (note === null ? [] : citations.map((one) => ({ note, ...one }))));
}

/** A number worked out again: of its one cell, of options taken together, or a bound, of counts, the number of answers and the frame. */
function expectedOf(survey: Naive, meaning: Meaning, cells: readonly ResultsCell[]): string {
  const printed = cells.map(({ name }) => printedCell(survey, name));
  if (printed.length === 1) return printed[0] ?? '';
  const numbers = printed.map((one) => Number(one.replace(',', '')));
  if (meaning.of === 'answer') {
    const base = meaning.figure === 'shares' ? numbers.pop() : null;
    const chose = numbers.reduce((sum, one) => sum + one, 0);
    return base === null ? String(chose) : wholePercent(chose / Number(base));
  }
  if (meaning.of !== 'bound') return expect.fail(`${meaning.of} of many cells`);
  const [asked = 0, answered = 0] = [numbers.at(-1), numbers.at(-2)];
  const chose = numbers.slice(0, -2).reduce((sum, one) => sum + one, 0);
  return wholePercent((meaning.figure === 'least' ? chose : chose + asked - answered) / asked);
}

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
        printed.push({
          ...document,
          results,
          pdf,
          html: await readFile(path.join(out, `brief/brief.${lang}.html`), 'utf8'),
          fragments: name === 'kawasaki' ? ofKawasaki(document) : ofLibrary(document),
          rules: rulesOf(document),
          notes: brief.view.sources.notes.map(({ number, words }) => ({ number, words: words[lang] })),
          noted: notedIn(brief, length).map((one) => ({ ...one, expected: expectedOf(survey, one.meaning, one.cells) })),
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
      'kawasaki short ja: 51 in the text, 37 in the notes',
      'kawasaki short en: 51 in the text, 37 in the notes',
      'kawasaki full ja: 224 in the text, 49 in the notes',
      'kawasaki full en: 224 in the text, 49 in the notes',
      'library short ja: 38 in the text, 24 in the notes',
      'library short en: 38 in the text, 24 in the notes',
      'library full ja: 141 in the text, 28 in the notes',
      'library full en: 141 in the text, 28 in the notes',
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

describe('every comparative sentence in the PDF of a brief', () => {
  it.each(NAMES)('of %s (%s, %s) is in the ledger of claims, or is a note', (...which) => {
    const { brief, pdf, lang } = get(...which);
    const { unclaimed, claimed } = readBack({ ...brief, pdf, lang });
    expect(unclaimed).toEqual([]);
    expect(claimed).toBeGreaterThanOrEqual(7);
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

  it.each(NAMES)('of %s (%s, %s) leads in HTML to its note, which says in words what it is', (...which) => {
    const { html, results, pdf, brief, length, lang } = get(...which);
    const notes = new Map(
      [...html.matchAll(/<li id="note-(\d+)">.*?<span class="note-words">(.*?)<\/span><\/li>/gs)].map(
        ([, number = '', words = '']) => [Number(number), words],
      ),
    );
    expect([...notes.keys()]).toEqual([...notes.keys()].map((_, index) => index + 1));
    const noted = notedIn(brief, length);
    const links = [...html.matchAll(/<a [^>]*href="#note-(\d+)"[^>]*title="([^"]+)"[^>]*>([^<]*)<\/a>/g)];
    expect(links.length).toBeGreaterThan(10);
    for (const [whole, note = '', words = '', written = ''] of links) {
      expect(notes.get(Number(note))).toContain(written);
      expect(words).toMatch(lang === 'ja' ? /^[^＝]+＝.{2,}/ : /^.+ = .{2,}/);
      // One with this note stands in a cell, or in several that it is worked out from.
      const same = noted.filter((one) => one.note === Number(note) && one.written === written);
      expect([whole, same.length]).not.toEqual([whole, 0]);
      for (const { cells } of same) {
        const found = cells.map(({ pointer }) => at(results, pointer));
        expect([whole, found.every((value) => typeof value === 'number')]).toEqual([whole, true]);
        if (found.length === 1) expect([whole, isPrintedOf(Number(found[0]), written)]).toEqual([whole, true]);
      }
    }
    // What is printed marks each note behind a sentence.
    const text = textOf(pdf.pieces.flat());
    for (const number of notes.keys()) expect(text).toMatch(new RegExp(`[。.)）概要glance]〔${number}〕`));
  });

  it.each(NAMES)('of %s (%s, %s) has no name of a machine beside it', (...which) => {
    const { html, pdf, brief } = get(...which);
    const seen = html.replace(/<(style|script)[^>]*>.*?<\/\1>/gs, '');
    const names = notedIn(brief, get(...which).length).flatMap(({ cells }) => cells.map(({ name }) => name));
    for (const name of ['results.json', ...names]) {
      expect(seen).not.toContain(name);
      expect(pdf.pages.join('')).not.toContain(name);
    }
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
