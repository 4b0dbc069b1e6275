import { describe, expect, it } from 'vitest';
import { packageFaults } from '../../support/package-faults.js';
import { edited } from '../../support/project.js';
import { readSmall } from '../../support/small.js';
import { tablesOf } from '../../support/tables.js';
import { type ReadSheet, readXlsx, recordsIn, sheetCalled } from '../../support/xlsx.js';

/** Small surveys of which every number is known. */

type Changes = Readonly<Record<string, string>>;

async function tables(changes: Changes): Promise<readonly ReadSheet[]> {
  const { bytes } = tablesOf(await readSmall(changes));
  expect(packageFaults(bytes)).toEqual([]);
  return readXlsx(bytes);
}

/** `n` respondents; of the answers to alpha one in five at each level. */
function answers(n: number): Changes {
  const rows = Array.from(
    { length: n },
    (_, index) => `r${index + 1},${(index % 5) + 1},${(index % 3) + 1},${index % 2 ? 'yes' : 'no'},`,
  );
  return {
    'respondents.csv': `id,name,language,size\n${rows.map((row, index) => `${row.split(',')[0]},名${index},,${index + 1}`).join('\n')}\n`,
    'responses/web.csv': `respondent,alpha,beta,gamma,delta\n${rows.join('\n')}\n`,
  };
}

const valuesOf = (sheets: readonly ReadSheet[], name: string, id: string) =>
  recordsIn(sheetCalled(sheets, name))
    .filter((record) => record.get('変数名 / Variable')?.value === id)
    .map((record) => [record.get('選択肢・段階')?.value, record.get('件数 / Count')?.value, record.get('%')?.value]);

describe('what too few answered', () => {
  it('is withheld from public sheets, and exact on those for the team', async () => {
    const sheets = await tables(answers(9));
    const hidden = (label: string) => [label, '非公表', '非公表'];
    expect(valuesOf(sheets, '公表 GT表 Public frequencies', 'alpha')).toEqual([
      ...['全体', '1 低い', '2', '3', '4', '5 高い'].map(hidden),
      ...['無回答', '非該当', '無効'].map((label) => [label, '非公表', undefined]),
    ]);
    expect(valuesOf(sheets, '内部 GT表 Team frequencies', 'alpha').slice(1, 6)).toEqual([
      ['1 低い', 2, 2 / 9],
      ['2', 2, 2 / 9],
      ['3', 2, 2 / 9],
      ['4', 2, 2 / 9],
      ['5 高い', 1, 1 / 9],
    ]);
    const [first] = recordsIn(sheetCalled(sheets, '公表 項目統計 Public statistics'));
    expect(first?.get('平均値 / Mean')).toMatchObject({ type: 'text', value: '非公表' });
  });

  it('is shown from ten on, rounded', async () => {
    const sheets = await tables(answers(12));
    expect(valuesOf(sheets, '公表 GT表 Public frequencies', 'alpha').slice(0, 3)).toEqual([
      ['全体', 12, 1],
      ['1 低い', 3, 0.25],
      ['2', 3, 0.25],
    ]);
    const [first] = recordsIn(sheetCalled(sheets, '公表 項目統計 Public statistics'));
    // 33 / 12 = 2.75, halves up.
    expect(first?.get('平均値 / Mean')).toMatchObject({ type: 'number', value: 2.8 });
    const [exact] = recordsIn(sheetCalled(sheets, '内部 項目統計 Team statistics'));
    expect(exact?.get('平均値 / Mean')?.value).toBe(2.75);
  });

  it('is explained in the contents', async () => {
    const marks = sheetCalled(await tables(answers(9)), '目次 Contents').rows.map((row) => row[0]?.value);
    expect(marks.filter((mark) => mark === '非公表')).toHaveLength(1);
  });
});

describe('a survey that compares nothing', () => {
  it('has no sheets of groups and gaps, and cross tables by its sources', async () => {
    const sheets = await tables(answers(12));
    expect(sheets.map(({ name }) => name)).toEqual([
      '目次 Contents',
      '公表 GT表 Public frequencies',
      '公表 項目統計 Public statistics',
      '公表 コード表 Codebook',
      '内部 GT表 Team frequencies',
      '内部 クロス表n Team cross tables n',
      '内部 クロス表% Team cross tables %',
      '内部 項目統計 Team statistics',
    ]);
    const rows = sheetCalled(sheets, '内部 クロス表n Team cross tables n').rows.filter((row) => row[0]?.value === 'gamma');
    expect(rows.map((row) => row.slice(3).map((cell) => cell?.value ?? null))).toEqual([
      [
        null,
        null,
        null,
        'n',
        'はい / Yes',
        'いいえ / No',
        null,
        null,
        null,
        '無回答 / No answer',
        '非該当 / Not asked',
        '無効 / Not usable',
      ],
      ['全体', 'All respondents', null, 12, 6, 6, null, null, null, 0, 0, 0],
      ['ウェブ', 'Web', 'web', 12, 6, 6, null, null, null, 0, 0, 0],
    ]);
  });
});

describe('the codebook', () => {
  it('has a row for each code, with conditions, ranges and the codes of missing answers', async () => {
    const records = recordsIn(sheetCalled(await tables(answers(12)), '公表 コード表 Codebook'));
    const of = (id: string) => records.filter((record) => record.get('変数名 / Variable')?.value === id);
    expect(of('alpha').map((record) => [record.get('コード / Code')?.value, record.get('Option or level')?.value])).toEqual([
      [1, '1 Low'],
      [2, '2'],
      [3, '3'],
      [4, '4'],
      [5, '5 High'],
    ]);
    expect(
      of('delta').map((record) =>
        ['質問の条件 / Asked only if', '下限 / From', '上限 / To'].map((name) => record.get(name)?.value),
      ),
    ).toEqual([['gamma = yes', 0, 10]]);
    expect(
      of('（すべての変数） / (every variable)').map((record) => [
        record.get('コード / Code')?.value,
        record.get('Option or level')?.value,
      ]),
    ).toEqual([
      [undefined, 'No answer'],
      ['99', 'No answer'],
      ['-', 'Not asked'],
      ['*', 'Not usable'],
    ]);
  });
});

describe('the words of a project', () => {
  it('may look like formulas and markup', async () => {
    const label = '=HYPERLINK("x")&<b>';
    const sheets = await tables({
      ...answers(12),
      ...edited('questionnaire.yaml', '{ja: 甲, en: Alpha}', `{ja: '${label}', en: '@A'}`),
    });
    for (const { name, rows, formulas } of sheets) {
      expect(formulas).toBe(0);
      const found = rows.flat().filter((cell) => cell?.value === label);
      if (/GT表/.test(name)) expect(found.length).toBeGreaterThan(0);
      for (const cell of found) expect(cell).toMatchObject({ type: 'text', quoted: true });
    }
  });

  it('are in one language alone where it has one', async () => {
    const changes = { ...answers(12), ...edited('project.yaml', 'date: 2026-01-31', 'date: 2026-01-31\nlanguages: [en]') };
    const sheets = await tables(changes);
    const [, frequencies] = sheets;
    expect(frequencies?.rows[2]?.map((cell) => cell?.value).slice(0, 6)).toEqual([
      'Variable',
      'No.',
      'Item',
      'Kind',
      'Code',
      'Option or level',
    ]);
    expect(sheets.map(({ name }) => name)).toContain('公表 GT表 Public frequencies');
    const words = sheets.flatMap(({ rows }) => rows.flat()).map((cell) => String(cell?.value ?? ''));
    expect(words.filter((word) => /[ぁ-ん]/.test(word))).toEqual([]);
  });
});
