import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { load } from 'js-yaml';
import { mean as meanOf, medianSorted, sampleVariance, sum } from 'simple-statistics';
import { describe, expect, it } from 'vitest';

interface PublishedItem {
  readonly id: string;
  readonly label: string;
  readonly mean: string;
  readonly median: string;
  readonly sd: string;
  readonly n: number;
}
interface Published {
  readonly sample: Readonly<Record<'frame' | 'web' | 'mail' | 'blank', number>> & { readonly responseRate: string };
  readonly q4: Readonly<Record<string, number>>;
  readonly q4_stage: Readonly<Record<string, number>>;
  readonly items: readonly PublishedItem[];
}
interface QuestionnaireItem {
  readonly id?: string;
  readonly number?: number;
  readonly kind?: string;
  readonly label: Readonly<Record<'ja' | 'en', string>>;
}
interface Questionnaire {
  readonly sections: readonly { readonly id: string; readonly items: readonly QuestionnaireItem[] }[];
}
type Row = Readonly<Record<string, string>>;

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PROJECT = path.join(ROOT, 'config/kawasaki');
const FILES = ['respondents.csv', 'responses/web.csv', 'responses/mail.csv'];

const published = load(read('published.yaml')) as Published;
const questionnaire = load(read('questionnaire.yaml')) as Questionnaire;
const items = questionnaire.sections.flatMap((section) =>
  section.items.map((item) => ({ ...item, id: item.id ?? `${section.id}_${item.number}`, section: section.id })),
);
const scaleItems = items.filter((item) => item.kind === undefined);
const web = rows('responses/web.csv');
const mail = rows('responses/mail.csv');
const registry = rows('respondents.csv');
const firmById = new Map(registry.map((firm) => [cell(firm, 'id'), firm]));

function read(name: string): string {
  return readFileSync(path.join(PROJECT, name), 'utf8');
}

function rows(name: string): Row[] {
  return parse(read(name), { bom: true, columns: true }) as Row[];
}

function cell(row: Row, column: string): string {
  const value = row[column];
  if (value === undefined) throw new Error(`no column ${column}`);
  return value;
}

/** Usable answers of one scale item. */
function answers(from: readonly Row[], id: string): number[] {
  return from
    .map((row) => cell(row, id))
    .filter((value) => /^[1-6]$/.test(value))
    .map(Number);
}

function itemsOf(section: string): string[] {
  return scaleItems.filter((item) => item.section === section).map((item) => item.id);
}

function isBlank(row: Row): boolean {
  return items.every((item) => cell(row, item.id) === '');
}

function tally(from: readonly Row[], id: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of from) counts[cell(row, id)] = (counts[cell(row, id)] ?? 0) + 1;
  return counts;
}

/** numerator / denominator to seven decimals, halves up, in whole numbers. */
function sevenDecimals(numerator: bigint, denominator: bigint): string {
  return withPoint((2n * numerator * 10_000_000n + denominator) / (2n * denominator));
}

/** The root of numerator / denominator to seven decimals: round(x) is floor((floor(2x) + 1) / 2). */
function rootToSevenDecimals(numerator: bigint, denominator: bigint): string {
  return withPoint((integerRoot((4n * 10n ** 14n * numerator) / denominator) + 1n) / 2n);
}

function withPoint(scaled: bigint): string {
  const digits = scaled.toString().padStart(8, '0');
  return `${digits.slice(0, -7)}.${digits.slice(-7)}`;
}

function integerRoot(value: bigint): bigint {
  let root = value;
  for (let next = (root + 1n) / 2n; next < root; next = (root + value / root) / 2n) root = next;
  return root;
}

function exactStatistics(values: readonly number[]) {
  const n = BigInt(values.length);
  const total = BigInt(sum([...values]));
  const squares = BigInt(sum(values.map((value) => value * value)));
  return {
    n: values.length,
    mean: sevenDecimals(total, n),
    median: String(medianSorted([...values].sort((a, b) => a - b))),
    sd: rootToSevenDecimals(n * squares - total * total, n * n),
  };
}

/** Cronbach's alpha over the rows that answered all the items. */
function alpha(from: readonly Row[], ids: readonly string[]): number {
  const complete = from.map((row) => answersOf(row, ids)).filter((values) => values.length === ids.length);
  const variances = ids.map((_, column) => sampleVariance(complete.map((values) => values[column] ?? Number.NaN)));
  const totals = sampleVariance(complete.map((values) => sum(values)));
  return (ids.length / (ids.length - 1)) * (1 - sum(variances) / totals);
}

function answersOf(row: Row, ids: readonly string[]): number[] {
  return ids.flatMap((id) => answers([row], id));
}

/** Mean over the rows of each row's mean over the items it answered. */
function meanScore(from: readonly Row[], ids: readonly string[]): number {
  const scores = from.map((row) => answersOf(row, ids)).filter((values) => values.length > 0);
  return meanOf(scores.map((values) => meanOf(values)));
}

function employees(row: Row): number {
  const firm = firmById.get(cell(row, 'respondent'));
  return firm === undefined || cell(firm, 'employees') === '' ? Number.NaN : Number(cell(firm, 'employees'));
}

describe('web responses of the Kawasaki project', () => {
  it.each(published.items)('give the printed mean, median and standard deviation of $id', ({ id, n, mean, median, sd }) => {
    expect(exactStatistics(answers(web, id))).toEqual({ n, mean, median, sd });
  });

  it('hold whole numbers from 1 to 6, or nothing, for every scale item', () => {
    for (const { id } of scaleItems) {
      expect(web.map((row) => cell(row, id)).filter((value) => !/^[1-6]?$/.test(value))).toEqual([]);
    }
  });

  it('give the printed counts of question 4 and of the stages', () => {
    expect(tally(web, 'q4')).toEqual({ ...published.q4, considering: 7, none: 9 });
    expect(tally(web, 'q4_stage')).toEqual({ ...published.q4_stage, '': 16 });
  });
});

describe('questionnaire of the Kawasaki project', () => {
  it('has the 34 printed items with their labels, by number within each section', () => {
    const labels = new Map(scaleItems.map((item) => [item.id, item.label.ja]));
    expect(labels).toEqual(new Map(scaleItems.map(({ id }) => [id, published.items.find((item) => item.id === id)?.label])));
    expect(labels.size).toBe(34);
    for (const { items: own } of questionnaire.sections) {
      const numbers = own.map((item) => item.number ?? 0);
      expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    }
    expect(questionnaire.sections.map(({ id }) => id)).toEqual(['q1', 'q3', 'q4', 'q5', 'q7', 'q10', 'q12', 'q13', 'q14']);
  });
});

describe('responses of both ways', () => {
  const answered = mail.filter((row) => !isBlank(row));
  const all = [...web, ...answered];

  it('come from 34 firms by web and 74 by mail, of which one blank', () => {
    expect(published.sample).toEqual({ frame: 1315, web: 34, mail: 74, blank: 1, responseRate: '8.2' });
    expect([web.length, mail.length, mail.filter(isBlank).length, web.filter(isBlank).length]).toEqual([34, 74, 1, 0]);
  });

  it('have one column an item, in the order of the questionnaire', () => {
    const header = ['respondent', ...items.map((item) => item.id)];
    for (const row of [web[0], mail[0]]) expect(Object.keys(row ?? {})).toEqual(header);
  });

  it('ask for the stage only where there is a project', () => {
    const asked = new Set(['active', 'engaged']);
    const wrong = all.filter((row) => cell(row, 'q4_stage') !== '' && !asked.has(cell(row, 'q4')));
    expect(wrong).toEqual([]);
    for (const [id, options] of [
      ['q4', ['', 'active', 'considering', 'engaged', 'none']],
      ['q4_stage', ['', 'commercialisation', 'development', 'market']],
    ] as const) {
      expect(Object.keys(tally(mail, id)).sort()).toEqual(options);
    }
  });

  it('leave out 2 to 5 % of the mail answers, some whole sections, and mark four twice', () => {
    const cells = answered.flatMap((row) => scaleItems.map(({ id }) => cell(row, id)));
    const share = cells.filter((value) => value === '').length / cells.length;
    expect(share).toBeGreaterThan(0.02);
    expect(share).toBeLessThan(0.05);
    expect(cells.filter((value) => value === '*')).toHaveLength(4);
    expect(cells.filter((value) => !/^[1-6*]?$/.test(value))).toEqual([]);
    for (const section of ['q7', 'q12', 'q13', 'q14']) {
      const without = answered.filter((row) => itemsOf(section).every((id) => cell(row, id) === ''));
      expect(without.length, section).toBeGreaterThanOrEqual(1);
    }
  });

  it.each(['q5', 'q7', 'q10', 'q12', 'q14'])('agree within section %s', (section) => {
    expect(alpha(all, itemsOf(section))).toBeGreaterThan(0.7);
    expect(alpha(all, itemsOf(section))).toBeLessThan(0.85);
    expect(alpha(web, itemsOf(section))).toBeGreaterThan(0.6);
    expect(alpha(answered, itemsOf(section))).toBeGreaterThan(0.6);
  });

  it('differ by the size of the firm and by question 4', () => {
    const larger = all.filter((row) => employees(row) >= 20);
    const smaller = all.filter((row) => employees(row) < 20);
    expect(larger.length).toBeGreaterThan(20);
    expect(meanScore(larger, itemsOf('q10')) - meanScore(smaller, itemsOf('q10'))).toBeGreaterThan(0.15);
    expect(meanScore(larger, ['q1_4']) - meanScore(smaller, ['q1_4'])).toBeGreaterThan(0.4);

    const isIn = (options: readonly string[]) => all.filter((row) => options.includes(cell(row, 'q4')));
    const [partners, others] = [isIn(['active', 'engaged']), isIn(['considering', 'none'])];
    expect(meanScore(partners, ['q1_4']) - meanScore(others, ['q1_4'])).toBeGreaterThan(0.8);
    expect(meanScore(partners, itemsOf('q5')) - meanScore(others, itemsOf('q5'))).toBeGreaterThan(0.3);
  });

  it('differ between web and mail, but not by much', () => {
    const differences = scaleItems.map(({ id }) => Math.abs(meanOf(answers(mail, id)) - meanOf(answers(web, id))));
    expect(Math.max(...differences)).toBeLessThan(0.6);
    expect(meanOf(differences)).toBeGreaterThan(0.05);
    expect(meanScore(answered, itemsOf('q10'))).toBeLessThan(meanScore(web, itemsOf('q10')));
  });
});

describe('registry of the Kawasaki project', () => {
  const names = registry.map((firm) => cell(firm, 'name'));

  it('holds every respondent once, under ids that do not tell the way of answering', () => {
    const ids = Array.from({ length: 108 }, (_, index) => `K${String(index + 1).padStart(3, '0')}`);
    expect(registry.map((firm) => cell(firm, 'id'))).toEqual(ids);
    expect([...web, ...mail].map((row) => cell(row, 'respondent')).sort()).toEqual(ids);
    const lowHalf = web.filter((row) => cell(row, 'respondent') <= 'K054').length;
    expect(lowHalf).toBeGreaterThan(10);
    expect(lowHalf).toBeLessThan(24);
  });

  it('names only firms that are recognisably fictional, each once', () => {
    expect(names.filter((name) => !/架空|Kakuu|Fictional/.test(name))).toEqual([]);
    expect(new Set(names).size).toBe(108);
  });

  it.each(['髙', '﨑', '㈱', '𠮷', '&', '<', '>', "'", '"', ','])('has at least two names with %s', (character) => {
    expect(names.filter((name) => name.includes(character)).length).toBeGreaterThanOrEqual(2);
  });

  it('has names that look like a formula, a script, a template, a path, and one of 40 characters', () => {
    for (const pattern of [/^=/, /<script>/, /\{\{.*\}\}/, /\.\.\//]) expect(names.some((name) => pattern.test(name))).toBe(true);
    expect(Math.max(...names.map((name) => [...name].length))).toBe(40);
    expect(names.filter((name) => /^[\p{Script=Latin}\p{P}\p{S}\d ]+$/u.test(name)).length).toBeGreaterThanOrEqual(8);
  });

  it('has plausible attributes, a few of them unknown', () => {
    expect(registry.filter((firm) => cell(firm, 'language') === 'en')).toHaveLength(12);
    const numbers = { employees: [1, 299], capital: [300, 30_000], founded: [1918, 2019] } as const;
    for (const [attribute, [lowest, highest]] of Object.entries(numbers)) {
      const known = registry.map((firm) => cell(firm, attribute)).filter((value) => value !== '');
      expect(known.length, attribute).toBeGreaterThan(103);
      expect(known.length, attribute).toBeLessThan(108);
      expect(known.map(Number).filter((value) => !(Number.isInteger(value) && value >= lowest && value <= highest))).toEqual([]);
    }
    const wards = ['', 'asao', 'kawasaki', 'miyamae', 'nakahara', 'saiwai', 'takatsu', 'tama'];
    expect(Object.keys(tally(registry, 'ward')).sort()).toEqual(wards);
    const old = registry.filter((firm) => cell(firm, 'name').includes('有限会社') && Number(cell(firm, 'founded')) > 2005);
    expect(old).toEqual([]);
  });
});

describe('scripts/make-kawasaki-responses.mjs', () => {
  it('writes the committed files again, byte for byte', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'kawasaki-'));
    try {
      execFileSync(process.execPath, [path.join(ROOT, 'scripts/make-kawasaki-responses.mjs'), '--out', folder]);
      for (const file of FILES) {
        expect(readFileSync(path.join(folder, file)).equals(readFileSync(path.join(PROJECT, file))), file).toBe(true);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
