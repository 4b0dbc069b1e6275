import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { load } from 'js-yaml';
import { beforeAll, describe, expect, it } from 'vitest';
import { openPackage } from '../../support/opc.js';
import { packageFaults } from '../../support/package-faults.js';
import { hasSchemas, schemaFaults } from '../../support/schema.js';
import { KAWASAKI } from '../../support/shirabe.js';
import { loadAll, tablesOf } from '../../support/tables.js';
import { type ReadCell, type ReadSheet, readXlsx, recordsIn, sheetCalled } from '../../support/xlsx.js';

/** The tables of a whole survey, read back: of the web responses the numbers that the talk printed. */

interface Published {
  readonly items: readonly {
    readonly id: string;
    readonly mean: string;
    readonly median: string;
    readonly sd: string;
    readonly n: number;
  }[];
  readonly q4: Readonly<Record<string, number>>;
}

let published: Published;
let web: readonly ReadSheet[] = [];
let all: readonly ReadSheet[] = [];
let bytes: Uint8Array = new Uint8Array();
const sheet = (sheets: readonly ReadSheet[], name: string) => sheetCalled(sheets, name);
const held = (record: ReadonlyMap<string, ReadCell> | undefined, heading: string) => record?.get(heading)?.value;
const statistics = (name: string) =>
  new Map(recordsIn(sheet(web, name)).map((record) => [held(record, '変数名 / Variable'), record]));

beforeAll(async () => {
  published = load(await readFile(path.join(KAWASAKI, 'published.yaml'), 'utf8')) as Published;
  const loaded = await loadAll(KAWASAKI);
  web = readXlsx(tablesOf(loaded, ['web']).bytes);
  ({ bytes } = tablesOf(loaded));
  all = readXlsx(bytes);
});

describe('the sheets', () => {
  it('are named in both languages: the contents, then what is public, then what is for the team', () => {
    expect(all.map(({ name, tab }) => [name, tab])).toEqual([
      ['目次 Contents', 'FF4D4D4D'],
      ['公表 GT表 Public frequencies', 'FF0066BE'],
      ['公表 クロス表 Public cross tables', 'FF0066BE'],
      ['公表 項目統計 Public statistics', 'FF0066BE'],
      ['公表 群間比較 Public groups', 'FF0066BE'],
      ['公表 差 Public gaps', 'FF0066BE'],
      ['公表 コード表 Codebook', 'FF0066BE'],
      ['内部 GT表 Team frequencies', 'FF8B3200'],
      ['内部 クロス表n Team cross tables n', 'FF8B3200'],
      ['内部 クロス表% Team cross tables %', 'FF8B3200'],
      ['内部 項目統計 Team statistics', 'FF8B3200'],
      ['内部 群間比較 Team groups', 'FF8B3200'],
      ['内部 差 Team gaps', 'FF8B3200'],
    ]);
    for (const { name } of all) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
  });

  it('keep their headings and the names of rows in sight', () => {
    expect(all.map(({ frozen }) => [frozen.rows, frozen.columns])).toEqual([
      [3, 0],
      ...[1, 5, 1, 1, 1, 1].map((columns) => [3, columns]),
      ...[1, 5, 5, 1, 1, 1].map((columns) => [3, columns]),
    ]);
  });

  it('say in their first line whom they are for', () => {
    for (const { name, rows } of all.slice(1)) {
      const line = String(rows[0]?.[0]?.value);
      expect(line).toMatch(
        name.startsWith('内部') ? /^調査チーム内部用.*公表・転送しないでください.*not to be published/ : /^公表用/,
      );
    }
  });

  it('are listed in the contents, which lead to them and say what the survey is', () => {
    const contents = sheet(all, '目次 Contents');
    expect(contents.links).toEqual(all.slice(1).map(({ name }) => name));
    const words = contents.rows.flat().map((cell) => String(cell?.value ?? ''));
    expect(words).toContain('企業間連携とイノベーションに関する調査 / Survey on inter-firm alliances and innovation');
    expect(words).toContain('2026年11月1日 / 1 November 2026');
    expect(words.join('\n')).toContain('回答と企業名は合成データ（架空）です。');
    expect(words).toContain('記入のあった107社 / 107 firms with at least one answer');
    expect(words.join('\n')).toContain('四捨五入');
    expect(
      sheet(web, '目次 Contents')
        .rows.flat()
        .map((cell) => cell?.value),
    ).toContain('「WEB」で記入のあった34社のみ / only the 34 firms that answered by “Web”');
  });
});

describe('item statistics', () => {
  it('are exact for the team: every mean, median and deviation that the talk printed', () => {
    const records = statistics('内部 項目統計 Team statistics');
    expect(published.items).toHaveLength(34);
    for (const { id, n, mean, median, sd } of published.items) {
      const record = records.get(id);
      const [ownMean, ownSd] = ['平均値 / Mean', '標準偏差 / Standard deviation'].map((name) =>
        Number(held(record, name)).toFixed(7),
      );
      expect([id, held(record, 'n'), ownMean, String(held(record, '中央値 / Median')), ownSd]).toEqual([id, n, mean, median, sd]);
    }
    expect(records.get('q7_3')?.get('平均値 / Mean')).toMatchObject({ type: 'number', value: 144 / 33, format: '0.00' });
  });

  it('are rounded in public, in the cell as on the screen', () => {
    const records = statistics('公表 項目統計 Public statistics');
    expect(records.get('q7_3')?.get('平均値 / Mean')).toMatchObject({ type: 'number', value: 4.4, format: '0.0' });
    for (const { id, mean } of published.items)
      expect([id, held(records.get(id), '平均値 / Mean')]).toEqual([id, Math.round(Number(mean) * 10) / 10]);
  });
});

describe('GT tables', () => {
  const linesOf = (name: string, id: string) =>
    recordsIn(sheet(web, name)).filter((record) => held(record, '変数名 / Variable') === id);

  it('count each option, all respondents first, and what is missing apart', () => {
    const lines = linesOf('公表 GT表 Public frequencies', 'q4');
    expect(held(lines[0], '選択肢・段階')).toBe('全体');
    expect(held(lines[0], '件数 / Count')).toBe(34);
    const counted = new Map(lines.map((line) => [held(line, 'コード / Code'), line]));
    for (const option of ['active', 'engaged'])
      expect([option, held(counted.get(option), '件数 / Count')]).toEqual([option, published.q4[option]]);
    expect(counted.get('active')?.get('%')).toMatchObject({ type: 'number', value: 0.21, format: '0%' });
    expect(lines.slice(-3).map((line) => held(line, '選択肢・段階'))).toEqual(['無回答', '非該当', '無効']);
  });

  it('hold exact shares for the team', () => {
    const active = linesOf('内部 GT表 Team frequencies', 'q4').find((line) => held(line, 'コード / Code') === 'active');
    expect(active?.get('%')).toMatchObject({ type: 'number', value: 7 / 34, format: '0.0%' });
  });

  it('keep apart who was not asked: the stage is asked of the 18 firms that collaborate', () => {
    const lines = linesOf('内部 GT表 Team frequencies', 'q4_stage');
    const count = (label: string) =>
      held(
        lines.find((line) => held(line, '選択肢・段階') === label),
        '件数 / Count',
      );
    expect([count('全体'), count('非該当')]).toEqual([18, 16]);
  });
});

describe('cross tables', () => {
  it('add up to all respondents, option by option, in every grouping of every item', () => {
    const name = '内部 クロス表n Team cross tables n';
    const { rows } = sheet(all, name);
    const numbers = (row: readonly (ReadCell | null)[]) =>
      row.slice(6).map((cell) => (typeof cell?.value === 'number' ? cell.value : 0));
    let [total, sums]: [readonly number[], Map<string, readonly number[]>] = [[], new Map()];
    let tables = 0;
    const close = () => {
      for (const [grouping, sum] of sums) expect([grouping, ...sum]).toEqual([grouping, ...total]);
      tables += sums.size;
      sums = new Map();
    };
    for (const row of rows.slice(3)) {
      const grouping = String(row[1]?.value);
      if (row[6]?.type === 'text') close();
      else if (grouping === '全体') total = numbers(row);
      else
        sums.set(
          grouping,
          numbers(row).map((value, index) => value + (sums.get(grouping)?.[index] ?? 0)),
        );
    }
    close();
    // 36 items by industry, ward, size, source and time of reply.
    expect(tables).toBe(36 * 5);
  });

  it('give row shares, and the mean of each group, for the team', () => {
    const rows = sheet(all, '内部 クロス表% Team cross tables %').rows.filter((row) => row[0]?.value === 'q5_2');
    const [heading, total, ...groups] = rows;
    expect(heading?.[7]?.value).toBe('1 全く重視しない / 1 Not at all important');
    expect(total?.[1]?.value).toBe('全体');
    for (const row of [total, ...groups]) {
      const shares = row?.slice(7, 13) ?? [];
      for (const cell of shares) expect(cell === null || cell.format).toBe(cell === null || '0.0%');
      const sum = shares.reduce((so, cell) => so + Number(cell?.value ?? 0), 0);
      if (Number(row?.[6]?.value) > 0) expect(sum).toBeCloseTo(1, 12);
    }
  });

  it('withhold in public whatever group has fewer than ten answers, and the way to it', () => {
    const exact = new Map(
      sheet(web, '内部 クロス表n Team cross tables n')
        .rows.slice(3)
        .map((row) => [[row[0], row[1], row[5]].map((cell) => cell?.value).join(' '), Number(row[6]?.value)]),
    );
    const rows = sheet(web, '公表 クロス表 Public cross tables').rows.slice(3);
    let [shown, hidden] = [0, 0];
    for (const row of rows) {
      const n = exact.get([row[0], row[1], row[5]].map((cell) => cell?.value).join(' '));
      if (row[5] === null || n === undefined) continue;
      if (n < 10) {
        hidden += 1;
        for (const cell of row.slice(6)) expect(cell?.value).toBe('非公表');
      } else if (row[6]?.type === 'number') {
        shown += 1;
        expect(row[6].value).toBe(n);
      }
    }
    expect(hidden).toBeGreaterThan(300);
    expect(shown).toBeGreaterThan(60);
  });
});

describe('the cells', () => {
  it('are numbers with formats, or texts, and never formulas', () => {
    const formats = { public: new Set<string>(), team: new Set<string>() };
    for (const { name, rows, formulas } of all) {
      expect(formulas).toBe(0);
      for (const cell of rows.flat()) {
        if (cell?.type === 'number') formats[name.startsWith('内部') ? 'team' : 'public'].add(cell.format);
      }
    }
    expect([...formats.public].sort()).toEqual(['#,##0', '0%', '0.0', '0.00', 'General']);
    expect([...formats.team].sort()).toEqual(['#,##0', '0.0%', '0.00', '0.000', '0.0000', 'General']);
  });

  it('of public sheets hold no more digits than they show', () => {
    // P-values show as many digits as they have.
    const digits: Readonly<Record<string, number>> = { '#,##0': 0, '0%': 2, '0.0': 1, '0.00': 2, General: 3 };
    for (const { name, rows } of all.filter((one) => one.name.startsWith('公表'))) {
      for (const cell of rows.flat()) {
        if (cell?.type !== 'number') continue;
        const decimals = /\.(\d+)$/.exec(String(cell.value))?.[1]?.length ?? 0;
        expect([name, cell.value, decimals <= (digits[cell.format] ?? -1)]).toEqual([name, cell.value, true]);
      }
    }
  });

  it('of p-values below .001 say that alone', () => {
    const gaps = sheet(all, '公表 差 Public gaps').rows.slice(3);
    expect(gaps.map((row) => row.at(-2)?.value)).toEqual(['<0.001', '<0.001']);
  });

  it('tell nothing of any respondent', async () => {
    // Cells lie at K1, K2 …, so that their own addresses do not count.
    const { names, text: textOf } = openPackage(bytes);
    const text = names
      .filter((name) => !/worksheets/.test(name))
      .map(textOf)
      .join('\n');
    const registry = await readFile(path.join(KAWASAKI, 'respondents.csv'), 'utf8');
    const people = registry
      .split(/\r?\n/)
      .slice(1)
      .filter(Boolean)
      .map((row) => row.split(','));
    expect(people.length).toBeGreaterThan(100);
    for (const [id = '', name = ''] of people) {
      expect(text).not.toContain(id);
      expect(text).not.toContain(name);
    }
    expect(text).not.toContain(KAWASAKI);
  });
});

describe('the file', () => {
  it('has the same bytes each time', async () => {
    expect(Buffer.from(tablesOf(await loadAll(KAWASAKI)).bytes).equals(bytes)).toBe(true);
  });

  it('is a sound package', () => {
    expect(packageFaults(bytes)).toEqual([]);
  });

  it.skipIf(!hasSchemas())('is what the schemas of Open XML ask for', async () => {
    expect(await schemaFaults(bytes, 'xlsx')).toEqual([]);
  });

  it('says of itself no more than the survey does', () => {
    const core = openPackage(bytes).text('docProps/core.xml');
    expect(core).toContain('<dcterms:created xsi:type="dcterms:W3CDTF">2026-11-01T00:00:00Z</dcterms:created>');
    expect(core).not.toMatch(/lastModifiedBy|root|home/);
  });
});
