import { createHash } from 'node:crypto';
import { cp, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { SMALL, writeProject } from '../support/project.js';
import { filesBelow, KAWASAKI, shirabe } from '../support/shirabe.js';
import { readXlsx, recordsIn, sheetCalled } from '../support/xlsx.js';

/** The tables that every build leaves beside results.json. */

let project = '';
let folder = '';
const file = () => path.join(folder, 'results.xlsx');
const build = (...more: string[]) =>
  shirabe(['build', project, '--report', 'slides', '--format', 'html', '--out', folder, ...more]);
const seen = async () => ({ written: (await stat(file())).mtimeMs, bytes: await readFile(file(), 'base64') });

beforeAll(async () => {
  project = await writeProject();
  folder = path.join(path.dirname(project), 'out');
  expect((await build()).status).toBe(0);
});

describe('results.xlsx', () => {
  it('is on record with its hash, and holds what results.json holds', async () => {
    const { outputs } = JSON.parse(await readFile(path.join(folder, 'manifest.json'), 'utf8'));
    const content = await readFile(file());
    expect(outputs.find((output: { file: string }) => output.file === 'results.xlsx')).toMatchObject({
      bytes: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
    });
    const results = JSON.parse(await readFile(path.join(folder, 'results.json'), 'utf8'));
    const [first] = recordsIn(sheetCalled(readXlsx(content), '内部 項目統計 Team statistics'));
    expect(first?.get('平均値 / Mean')?.value).toBe(results.sections[0].items[0].mean);
  });

  it('is not written again where nothing changed, and is after --force, with the same bytes', async () => {
    const before = await seen();
    await build();
    expect(await seen()).toEqual(before);
    await build('--force');
    const after = await seen();
    expect(after.bytes).toBe(before.bytes);
    expect(after.written).toBeGreaterThan(before.written);
  });

  it('is made again where it was changed by hand, or an answer or a label was', async () => {
    const { bytes } = await seen();
    await writeFile(file(), 'changed');
    await build();
    expect((await seen()).bytes).toBe(bytes);
    for (const [name, from, to] of [
      ['responses/web.csv', 'a1,1,', 'a1,2,'],
      ['questionnaire.yaml', 'Alpha', 'First letter'],
    ] as const) {
      const last = await seen();
      await writeFile(path.join(project, name), (await readFile(path.join(project, name), 'utf8')).replace(from, to));
      await build();
      expect([name, (await seen()).bytes === last.bytes]).toEqual([name, false]);
    }
  });

  it('counts the sources that the build counts', async () => {
    const other = await writeProject({
      'project.yaml': `${SMALL['project.yaml']}`.replace(
        'sources:\n',
        'sources:\n  - {id: mail, label: {ja: 郵送, en: Mail}, file: responses/mail.csv}\n',
      ),
      'respondents.csv': `${SMALL['respondents.csv']}a9,丁社,ja,\n`,
      'responses/mail.csv': 'respondent,alpha,beta,gamma,delta\na9,5,,,\n',
    });
    const means = [];
    for (const more of [[], ['--source', 'mail']]) {
      const run = await shirabe(['build', other, '--report', 'slides', '--format', 'html', '--out', folder, ...more]);
      expect([run.status, run.err.includes('error')]).toEqual([0, false]);
      const [first] = recordsIn(sheetCalled(readXlsx(await readFile(file())), '内部 項目統計 Team statistics'));
      means.push(first?.get('平均値 / Mean')?.value);
    }
    // 1, 3, 5 by web and 5 by mail.
    expect(means).toEqual([3.5, 5]);
  });

  it('is not there, nor is anything else, where the data are wrong', async () => {
    const wrong = await writeProject({ 'responses/web.csv': 'respondent,alpha\na1,\na1,2\n' });
    const out = path.join(path.dirname(wrong), 'wrong');
    expect((await shirabe(['build', wrong, '--out', out])).status).toBe(2);
    expect(await filesBelow(out).catch(() => [])).toEqual([]);
  });

  it('keeps a released figure in public where too few answers changed, and says so; the team sees today', async () => {
    const survey = path.join(path.dirname(project), 'survey');
    await cp(KAWASAKI, survey, { recursive: true });
    const statistics = async () => {
      const run = await shirabe(['build', survey, '--report', 'brief', '--format', 'html', '--lang', 'ja', '--out', folder]);
      expect(run.status).toBe(0);
      const sheets = readXlsx(await readFile(file()));
      const rowIn = (name: string) =>
        recordsIn(sheetCalled(sheets, name)).find((record) => record.get('変数名 / Variable')?.value === 'q7_1');
      return { shown: rowIn('公表 項目統計 Public statistics'), exact: rowIn('内部 項目統計 Team statistics') };
    };
    const before = await statistics();
    expect(before.shown?.get('公表時点 / As released')).toBeUndefined();
    expect((await shirabe(['release', 'first', survey])).status).toBe(0);
    const responses = path.join(survey, 'responses/mail.csv');
    const rows = (await readFile(responses, 'utf8')).split('\n').map((row) => row.split(','));
    const column = rows[0]?.indexOf('q7_1') ?? -1;
    const changed = rows.map((cells) =>
      /^K00[234]$/.test(cells[0] ?? '') ? cells.with(column, cells[column] === '1' ? '6' : '1') : cells,
    );
    await writeFile(responses, changed.map((cells) => cells.join(',')).join('\n'));
    const after = await statistics();
    const mean = (record: typeof after.shown) => record?.get('平均値 / Mean')?.value;
    expect(mean(after.exact)).not.toBe(mean(before.exact));
    expect(mean(after.shown)).toBe(mean(before.shown));
    expect(after.shown?.get('公表時点 / As released')?.value).toBe('first (2026-11-01)');
  });
});
