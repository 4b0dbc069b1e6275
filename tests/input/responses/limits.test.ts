import { mkdir, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readResponses } from '../../../src/input/responses/read.js';
import { LIMITS } from '../../../src/model/limits.js';
import type { Project } from '../../../src/model/project.js';
import { InputError } from '../../../src/problems/problems.js';
import { bounded, makeHuge, makePipe } from '../../support/bounds.js';
import { type Content, type Given, projectWith, readOne, scale } from './builder.js';

/** Files that nobody would write by hand: each is refused soon, in few words, and without much memory. */

const items = [scale('q', 1, 5)];
const many = (count: number, row: (index: number) => string) => Array.from({ length: count }, (_, index) => row(index)).join('');
const table = (count: number, row: (index: number) => string) => `respondent,q\n${many(count, row)}`;

async function refused(content: Content, more: Partial<Given> = {}) {
  const project = await projectWith({ items, files: { 'web.csv': content }, ...more });
  return problemsIn(project);
}

function problemsIn(project: Project) {
  return bounded(async () => {
    try {
      await readResponses(project);
    } catch (error) {
      if (error instanceof InputError) return error.problems;
      throw error;
    }
    return [];
  });
}

describe('many rows that are wrong in one way', () => {
  const N = 60_000;
  it.each<[string, (index: number) => string, Partial<Given>]>([
    ['row-length', () => 'r1\n', {}],
    ['duplicate-respondent', () => 'r1,3\n', {}],
    ['not-registered', (index) => `z${index},3\n`, { registry: 'id,name\nr1,甲社\n' }],
    ['bad-id', (index) => `z/${index},3\n`, {}],
    ['invisible-in-id', (index) => `z${index}\u200b,3\n`, {}],
    ['id-missing', () => ',3\n', {}],
    ['off-scale', (index) => `r${index},9\n`, {}],
    ['off-scale', (index) => `r${index},x${index}\n`, {}],
  ])('%s: the first are shown, the rest is counted', async (code, row, more) => {
    const problems = await refused(table(N, row), more);
    const first = code === 'duplicate-respondent' ? 12 : 11;
    expect(problems.map((problem) => problem.code)).toEqual([...Array(10).fill(code), 'and-more']);
    expect(problems[10]).toMatchObject({ count: N - first + 1, message: expect.stringContaining(`lines ${first + 1}-60001.`) });
  });

  it('and rows of the registry', async () => {
    const registry = `id,name,language\n${many(N, (index) => `r${index},,xx\n`)}`;
    const problems = await refused('respondent,q\nr1,3\n', { registry });
    expect(problems.map(({ code }) => code)).toEqual(
      [...Array(10).fill(['name-missing', 'unknown-language'])].flat().toSpliced(19, 0, 'and-more').concat('and-more'),
    );
  });

  it('and cells of a table as large as any that is read', async () => {
    const columns = Array.from({ length: 200 }, (_, index) => `q${index}`);
    const row = `,${columns.map(() => '9').join(',')}\n`;
    const problems = await refused(`respondent,${columns.join(',')}\n${many(5000, (index) => `r${index}${row}`)}`, {
      items: columns.map((id) => scale(id, 1, 5)),
    });
    expect(problems).toHaveLength(11);
    expect(problems[10]?.count).toBe(200 * 5000 - 10);
  });
});

describe('more than is read', () => {
  it.each<[string, () => Content, number | undefined]>([
    ['too-many-rows', () => table(LIMITS.tableRows + 1, (index) => `r${index},3\n`), LIMITS.tableRows + 2],
    ['too-many-columns', () => `respondent,q${',c'.repeat(LIMITS.tableColumns)}\n`, 1],
    ['too-many-columns', () => `respondent,q\nr1,3${',1'.repeat(LIMITS.tableColumns)}\n`, 2],
    ['too-many-cells', () => table(530, (index) => `r${index}${',1'.repeat(19_000)}\n`), 528],
    ['cell-too-long', () => `respondent,q\nr1,"${'x'.repeat(LIMITS.cell)}"\n`, 2],
    ['cell-too-long', () => 'x'.repeat(5_000_000), 1],
    ['cell-too-long', () => `respondent,q\n${'a'.repeat(5_000_000)}!,3\n`, 2],
    ['bad-quotes', () => `respondent,q\nr1,"${'x,y\n'.repeat(1_000_000)}`, 2],
    ['cell-too-long', () => `respondent,q\n${'"'.repeat(2_000_001)}`, 2],
    ['bad-quotes', () => `respondent,q\n${'r1,3"\n'.repeat(500_000)}`, 2],
    ['file-empty', () => `${','.repeat(2_000_000)}\n`, undefined],
    ['file-empty', () => '\r'.repeat(2_000_000), undefined],
    ['not-text', () => Buffer.alloc(2_000_000), 1],
    ['wrong-encoding', () => Buffer.alloc(2_000_000, 0xff), 1],
    ['wrong-encoding', () => Buffer.concat([Buffer.from(table(400_000, () => 'r1,日\n')), Buffer.from([0xe3])]), 400_002],
    ['too-large-to-guess', () => Buffer.alloc(LIMITS.tableBytesOfOldEncoding + 1, 0xb1), 1],
  ])('%s', async (code, content, line) => {
    expect((await refused(content())).map((problem) => [problem.code, problem.place?.line])).toEqual([[code, line]]);
  });

  it('counts the rows of all files together', async () => {
    const half = (from: number) => table(LIMITS.tableRows / 2 + 1, (index) => `r${from + index},3\n`);
    const problems = await refused(half(0), { files: { 'web.csv': half(0), 'mail.csv': half(1_000_000) } });
    expect(problems.map(({ code, place }) => [path.basename(place?.file ?? ''), code])).toEqual([['mail.csv', 'too-many-rows']]);
  });

  it('does not open a file that is too large', async () => {
    const project = await projectWith({ items, files: { 'web.csv': '' }, registry: 'id,name\nr1,甲社\n' });
    makeHuge(project.sources[0]?.file ?? '', 2 ** 40);
    expect((await problemsIn(project)).map(({ code }) => code)).toEqual(['file-too-large']);
  });
});

describe('what is no file', () => {
  it.each<[string, (file: string) => unknown]>([
    ['a pipe', makePipe],
    ['a folder', (file) => mkdir(file)],
    ['a device', (file) => symlink('/dev/zero', file)],
  ])('is refused: %s in the place of answers or of the registry', async (_, make) => {
    for (const name of ['web.csv', 'respondents.csv']) {
      const project = await projectWith({ items, files: { 'web.csv': 'respondent,q\nr1,3\n' }, registry: 'id,name\nr1,甲社\n' });
      await rm(path.join(project.root, name));
      await make(path.join(project.root, name));
      expect((await problemsIn(project)).map(({ code }) => code)).toEqual(['not-a-file']);
    }
  });
});

describe('what is large and right', () => {
  it('is read: 20,000 rows, 50 items, the last one of them not as the others', async () => {
    const columns = Array.from({ length: 50 }, (_, index) => `q${index}`);
    const row = (value: number) => `,${columns.map((_, column) => (column === 49 ? 5 - value : value)).join(',')}\n`;
    const content = `respondent,${columns.join(',')}\n${many(20_000, (index) => `r${index}${row(1 + (index % 4))}`)}`;
    const { responses, warnings } = await readOne(
      columns.map((id) => scale(id, 1, 5)),
      content,
    );
    expect([responses.rows.length, warnings]).toEqual([20_000, []]);
    const sums = ['q0', 'q49'].map((id) => {
      const column = responses.columns.get(id);
      return column?.kind === 'numeric' ? column.values.reduce((sum, value) => sum + value, 0) : Number.NaN;
    });
    expect(sums).toEqual([5000 * 10, 5000 * 10]);
    expect(responses.rows[19_999]).toEqual({ id: 'r19999', source: 's1', answered: true });
  });

  it('is read: a cell of pages, a spreadsheet of 16,384 columns, and a million rows without anything in them', async () => {
    const text = `${'あ'.repeat(LIMITS.cell - 10)}`;
    const { responses } = await readOne(
      items,
      `respondent,q,remark${','.repeat(16_381)}\nr1,3,"${text}"${','.repeat(16_381)}\n${',,\n'.repeat(1_000_000)}`,
    );
    expect(responses.rows.map(({ id }) => id)).toEqual(['r1']);
  });
});
