import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { CHECKOUT } from '../support/shirabe.js';

/** Packages that a compiled file and all that it imports load at once, rather than when they are needed. */
async function loadedWith(entry: string): Promise<ReadonlySet<string>> {
  const packages = new Set<string>();
  const files = [path.join(CHECKOUT, 'dist', entry)];
  for (const file of files) {
    const text = await readFile(file, 'utf8');
    for (const [, from = ''] of text.matchAll(/^(?:import|export)\s(?:[^'";]*?\sfrom\s)?'([^']+)'/gm)) {
      const inside = path.resolve(path.dirname(file), from);
      if (!from.startsWith('.')) packages.add(from);
      else if (!files.includes(inside)) files.push(inside);
    }
  }
  return packages;
}

const HEAVY = ['vega', 'vega-lite', 'fontkit', 'subset-font', 'handlebars', '@resvg/resvg-js', 'puppeteer', 'puppeteer-core'];

it('loads neither charts, fonts nor browser before there is a document to make', async () => {
  const loaded = await loadedWith('build/index.js');
  expect(HEAVY.filter((name) => loaded.has(name))).toEqual([]);
  // They are found where they are loaded.
  const maker = await loadedWith('build/document-maker.js');
  expect(HEAVY.filter((name) => maker.has(name))).toEqual(['fontkit', 'subset-font', 'handlebars']);
  const charts = await loadedWith('output/charts/index.js');
  expect(HEAVY.filter((name) => charts.has(name))).toEqual(['vega', 'vega-lite']);
});
