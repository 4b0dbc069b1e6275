import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { load } from 'js-yaml';
import * as vega from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import { beforeAll, describe, expect, it } from 'vitest';
import { sizeOf } from '../support/drawn.js';
import { readPng } from '../support/png.js';
import { edited, SMALL, writeProject } from '../support/project.js';
import { filesBelow, KAWASAKI, shirabe, temporaryFolder } from '../support/shirabe.js';

/** The figures of the talk and the brief, from the web responses: printed statistics, in four formats and two languages. */

interface Printed {
  readonly id: string;
  readonly mean: string;
  readonly median: string;
  readonly sd: string;
  readonly n: number;
  readonly sum: number;
}

const LANGS = ['ja', 'en'] as const;
const FORMATS = ['csv', 'png', 'svg', 'vl.json'];
const ARGS = ['--source', 'web', '--report', 'slides,brief', '--format', 'html', '--lang', 'ja,en'];
let folder = '';
let out = '';
let printed: readonly Printed[] = [];
const ids = new Map<string, readonly string[]>();
const read = (name: string) => readFile(path.join(folder, 'figures', name), 'utf8');

beforeAll(async () => {
  printed = (load(await readFile(path.join(KAWASAKI, 'published.yaml'), 'utf8')) as { items: Printed[] }).items;
  folder = await temporaryFolder();
  const run = await shirabe(['build', ...ARGS, '--out', folder]);
  expect([run.err.includes('error'), run.status]).toEqual([false, 0]);
  out = run.out;
  for (const lang of LANGS) {
    const lists = await Promise.all(['brief', 'slides'].map((report) => read(`${report}.${lang}.txt`)));
    ids.set(
      lang,
      [...lists.join('').matchAll(/^(.*)\t/gm)].map(([, id = '']) => id),
    );
  }
});

describe('the figures of the talk', () => {
  it('are four files in each language, and all of them are listed', async () => {
    const names = LANGS.flatMap((lang) => [
      ...(ids.get(lang) ?? []).flatMap((id) => FORMATS.map((format) => `figures/${id}.${lang}.${format}`)),
      `figures/brief.${lang}.txt`,
      `figures/slides.${lang}.txt`,
    ]);
    expect((await filesBelow(folder)).filter((file) => file.startsWith('figures/'))).toEqual([...names].sort());
    expect(ids.get('ja')).toEqual(ids.get('en'));
    for (const { id } of printed) expect(ids.get('ja')).toContain(`slides-${id}`);
    expect(ids.get('ja')).toEqual(
      expect.arrayContaining(['brief-gap-policy-2', 'slides-q4', 'slides-q4_stage', 'slides-overview-q7', 'slides-ranking-q12']),
    );
    expect(out).toContain(`\n${2 * (ids.get('ja')?.length ?? 0)} figures as SVG, PNG, Vega-Lite and CSV: figures/\n`);
    const { outputs } = JSON.parse(await readFile(path.join(folder, 'manifest.json'), 'utf8')) as { outputs: { file: string }[] };
    expect(outputs.map(({ file }) => file).filter((file) => file.startsWith('figures/'))).toEqual([...names].sort());
  });

  it('hold the statistics that the talk prints, in every format', async () => {
    for (const { id, mean, median, sd, n, sum } of printed) {
      for (const lang of LANGS) {
        const name = `slides-${id}.${lang}`;
        const [, ...rows] = parse(await read(`${name}.csv`), { bom: true }) as string[][];
        const counted = rows.map(([, level, count]) => ({ level: Number(level), count: Number(count) }));
        expect([name, counted.reduce((all, one) => all + one.count, 0)]).toEqual([name, n]);
        expect([name, counted.reduce((all, one) => all + one.level * one.count, 0)]).toEqual([name, sum]);
        for (const row of rows) expect(row.slice(3).map(Number)).toEqual([mean, median, sd, n].map(Number));
        const spec = JSON.parse(await read(`${name}.vl.json`)) as { data: { values: { level: number; count: number }[] } };
        expect(spec.data.values.map(({ level, count }) => ({ level, count }))).toEqual(counted);
        const words = [...(await read(`${name}.svg`)).matchAll(/>([^<>]+)<\/t(?:ext|span)>/g)].map(([, word]) => word);
        for (const word of [mean, median, sd, String(n), ...counted.map(({ count }) => String(count))])
          expect(words).toContain(word);
      }
    }
  });

  it('are the same picture as Vega-Lite, and twice their size as PNG', async () => {
    for (const lang of LANGS) {
      for (const id of ids.get(lang) ?? []) {
        const svg = await read(`${id}.${lang}.svg`);
        const view = new vega.View(vega.parse(compile(JSON.parse(await read(`${id}.${lang}.vl.json`)) as TopLevelSpec).spec), {
          renderer: 'none',
        });
        const body = (text: string) => text.replace(/^<svg[^>]*>(?:<title>[^<]*<\/title><desc>[^<]*<\/desc>)?/, '').trim();
        expect([id, body(svg)]).toEqual([id, body(await view.toSVG())]);
        const { width, height } = sizeOf(svg);
        const png = readPng(await readFile(path.join(folder, 'figures', `${id}.${lang}.png`)));
        expect([id, png.width, png.height]).toEqual([id, 2 * width, 2 * height]);
      }
    }
  });

  it('speak one language each', async () => {
    for (const id of ids.get('en') ?? []) {
      for (const format of ['svg', 'vl.json', 'csv'])
        expect([id, /[\u3041-\u30ff\u4e00-\u9fff]/.test(await read(`${id}.en.${format}`))]).toEqual([id, false]);
      expect(await read(`${id}.ja.svg`)).toMatch(
        /<title>[^<]*[\u3041-\u30ff\u4e00-\u9fff][^<]*<\/title><desc>[^<]*[\u3041-\u30ff\u4e00-\u9fff]/,
      );
    }
  });

  it('are not made again where nothing changed, and mended where one was damaged', async () => {
    const again = await shirabe(['build', ...ARGS, '--out', folder, '--verbose']);
    expect(again.out).toContain('SVG, PNG, Vega-Lite and CSV: figures/, unchanged\n');
    expect(again.err).not.toContain('made ');
    const file = path.join(folder, 'figures', 'slides-q4.en.svg');
    const before = await readFile(file, 'utf8');
    await writeFile(file, 'damaged');
    const mended = await shirabe(['build', ...ARGS, '--out', folder, '--verbose']);
    expect(mended.err).toContain('made figures/slides-q4.en.svg: the file is gone or was changed\n');
    expect(mended.err.match(/^made /gm)).toHaveLength(1);
    expect(mended.out).toContain(`, ${2 * (ids.get('en')?.length ?? 0) - 1} of them unchanged\n`);
    expect(await readFile(file, 'utf8')).toBe(before);
  });
});

describe('figures of another survey', () => {
  const rows = Array.from(
    { length: 24 },
    (_, index) => `b${index},${(index % 5) + 1},${((3 * index) % 5) + 1},${index % 3 ? 'yes' : 'no'},`,
  );
  const responses = `respondent,alpha,beta,gamma,delta\n${rows.join('\n')}\n`;
  const slides = `${SMALL['slides.yaml']}slides:\n  - {kind: items, items: [alpha, beta]}\n  - {kind: items, items: [gamma]}\n  - {kind: ranking, section: s1}\n`;
  const project = (changes: Record<string, string | null> = {}) =>
    writeProject({
      ...edited('project.yaml', 'date: 2026-01-31\n', 'date: 2026-01-31\nformats: [html]\neditions: [bilingual]\n'),
      'slides.yaml': slides,
      'feedback.yaml': null,
      'respondents.csv': `id,name,language,size\n${rows.map((row) => `${row.split(',')[0]},名,ja,1`).join('\n')}\n`,
      'responses/web.csv': responses,
      ...changes,
    });
  const figures = async (to: string) => (await filesBelow(to)).filter((file) => file.startsWith('figures/'));

  it('come in each language of a bilingual edition, and go with their slide', async () => {
    const [before, after] = [
      await project(),
      await project({ 'slides.yaml': slides.replace(/ {2}- \{kind: items, items: \[gamma\]\}\n/, '') }),
    ];
    const to = path.join(await temporaryFolder(), 'out');
    const first = await shirabe(['build', before, '--out', to]);
    expect([first.err.match(/error.*/g), first.status]).toEqual([null, 0]);
    const all = ['alpha', 'beta', 'gamma', 'ranking-s1'].flatMap((id) =>
      LANGS.flatMap((lang) => FORMATS.map((format) => `figures/slides-${id}.${lang}.${format}`)),
    );
    expect(await figures(to)).toEqual([...all, 'figures/slides.en.txt', 'figures/slides.ja.txt'].sort());
    const second = await shirabe(['build', after, '--out', to]);
    expect(second.out).toContain('Removed from an earlier build: 8 files.');
    expect((await figures(to)).filter((file) => file.includes('gamma'))).toEqual([]);
  });

  it('that cannot be drawn are named, and take no document with them', async () => {
    const odd = await project({
      'slides.yaml': slides,
      ...edited('questionnaire.yaml', 'ja: はい, en: "Yes"', 'ja: はい🏭, en: "Yes"'),
    });
    const to = path.join(await temporaryFolder(), 'out');
    const run = await shirabe(['build', odd, '--format', 'pptx', '--lang', 'ja,en', '--out', to]);
    expect(run.status).toBe(1);
    expect(run.err).toContain('error: figures/slides.ja could not be made: The typeface has no glyph for "🏭"');
    expect((await filesBelow(to)).filter((file) => /pptx|txt/.test(file))).toEqual([
      'figures/slides.en.txt',
      'slides/slides.en.pptx',
      'slides/slides.ja.pptx',
    ]);
  });
});
