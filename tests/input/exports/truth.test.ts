import { readFileSync } from 'node:fs';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/analysis/results/index.js';
import { loadProject } from '../../../src/input/project/index.js';
import { readResponses } from '../../../src/input/responses/index.js';
import type { ItemAnalysis } from '../../../src/model/analysis.js';
import { temporaryFolder } from '../../support/shirabe.js';
import { EXPORTS, type Export, projectOf } from './projects.js';

/** Every export of the invented survey, read as it was downloaded, against what its 36 respondents answered. */

interface Answers {
  readonly i: number;
  readonly dept: string | null;
  readonly remote: string;
  readonly days: number | null;
  readonly grid: readonly (number | null)[];
  readonly tools: readonly string[] | null;
  readonly nps: number | null;
  readonly age: number | null;
  readonly comment: string | null;
}

const FIXTURES = new URL('../../fixtures/', import.meta.url);
const TRUTH: readonly Answers[] = JSON.parse(readFileSync(new URL('exports/truth.json', FIXTURES), 'utf8'));

async function analysed(given: Export) {
  const folder = path.join(await temporaryFolder(), 'export');
  const name = path.basename(given.file);
  await mkdir(path.join(folder, 'responses'), { recursive: true });
  for (const [file, text] of Object.entries(projectOf(given, name))) await writeFile(path.join(folder, file), text);
  await copyFile(fileURLToPath(new URL(given.file, FIXTURES)), path.join(folder, 'responses', name));
  const { project } = await loadProject(folder);
  const { responses, registry, warnings } = await readResponses(project);
  const { sections, sample, leftOut } = analyse(project, responses, registry, null);
  return {
    items: new Map(sections.flatMap((section) => section.items).map((item) => [item.id, item])),
    sample,
    leftOut,
    warnings,
  };
}

/** The counts, number of answers and mean of an item, from the answers themselves. */
const counted = (values: readonly (string | null)[]) => {
  const known = values.filter((value) => value !== null);
  const counts: Record<string, number> = {};
  for (const value of known) counts[value] = (counts[value] ?? 0) + 1;
  return { n: known.length, counts };
};
const mean = (values: readonly (number | null)[]) => {
  const known = values.filter((value) => value !== null);
  return { n: known.length, mean: known.reduce((sum, value) => sum + value, 0) / known.length };
};

/** Without answers that nobody gave. */
const given = (counts: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));

function expectCounts(item: ItemAnalysis | undefined, values: readonly (string | null)[]): void {
  if (!item) return;
  const expected = counted(values);
  expect({ id: item.id, n: item.n, counts: 'counts' in item ? given(item.counts) : {} }).toEqual({ id: item.id, ...expected });
}

function expectMean(item: ItemAnalysis | undefined, values: readonly (number | null)[]): void {
  if (!item) return;
  const expected = mean(values);
  expect({ id: item.id, n: item.n }).toEqual({ id: item.id, n: expected.n });
  expect('mean' in item && item.mean, item.id).toBeCloseTo(expected.mean, 12);
}

describe('an export is read as it was downloaded', () => {
  it.each(EXPORTS.map((each) => [each.file, each] as const))('%s', async (_, each) => {
    const { items, sample } = await analysed(each);
    const people = TRUTH.filter(({ i }) => !(each.without ?? []).includes(i));
    expect(sample.returned).toBe(people.length);
    expectCounts(
      items.get('dept'),
      people.map(({ dept }) => dept),
    );
    expectCounts(
      items.get('remote'),
      people.map(({ remote }) => remote),
    );
    expectMean(
      items.get('days'),
      people.map(({ days }) => days),
    );
    ['pay', 'boss', 'office', 'commute'].forEach((id, row) => {
      const values = people.map(({ i, grid }) => each.cell?.(i, id) ?? grid[row] ?? null);
      expectMean(
        items.get(id),
        values.map((value) => (value === 'invalid' ? null : value)),
      );
    });
    expectMean(
      items.get('nps'),
      people.map(({ nps }) => nps),
    );
    expectMean(
      items.get('age'),
      people.map(({ age }) => age),
    );
    expect(items.get('comment')?.n ?? null).toBe(items.has('comment') ? people.filter(({ comment }) => comment).length : null);
    const tools = items.get('tools');
    const chosen = people.flatMap((person) => person.tools ?? []);
    expect(tools?.n).toBe(people.filter((person) => person.tools !== null).length);
    expect(tools && 'counts' in tools && given(tools.counts)).toEqual(counted(chosen).counts);
  });
});
