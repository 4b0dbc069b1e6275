import { describe, expect, it } from 'vitest';
import { expectAsHaven, fixture, LIMITS, readSav, sheetOf } from '../statistics-files.js';
import { savFile } from './builder.js';
import { SURVEY_CELLS, surveyPlan } from './hand-made.js';

/** All that SPSS knows of a survey, from files in either order of bytes and of each compression. */

const FILES = [
  ['hand.big-endian.sav', surveyPlan(true, 0)],
  ['hand.big-endian-bytecode.sav', surveyPlan(true, 1)],
  ['hand.zlib.zsav', surveyPlan(false, 2)],
] as const;

describe.each(FILES)('%s', (name, plan) => {
  const sheet = sheetOf(readSav(savFile(plan), LIMITS));
  const { rows, variables, sets, weight } = sheet;

  it('is the file that haven read', () => {
    expect(savFile(plan).equals(fixture(name))).toBe(true);
  });

  it('is read as by haven, which takes codes in a column of dates for days, and cuts seconds', () => {
    expectAsHaven(name, sheet, ['DAY', 'STAMP']);
  });

  it('has its cells', () => {
    expect(rows.map(({ cells }) => cells)).toEqual(SURVEY_CELLS);
  });

  it('names its variables in full', () => {
    expect(variables?.map((variable) => variable.name)).toEqual(
      'respondent_id 所属部署_お勤めの部署 code_of_many_letters WT DAY STAMP 自由記述 MA1 MA2 MA3 RANK1 RANK2 MED1 MED2'.split(
        ' ',
      ),
    );
  });

  it('has labels of numbers, short and long texts', () => {
    const labels = new Map(variables?.map((variable) => [variable.name, [...variable.valueLabels]]));
    expect(labels.get('所属部署_お勤めの部署')).toEqual([
      ['1', '営業'],
      ['2', '開発・申請'],
      ['9', '無回答'],
    ]);
    expect(labels.get('code_of_many_letters')).toEqual([['long code 1', '一つ目']]);
    expect(labels.get('MED2')).toEqual([['yes', 'はい']]);
    expect(labels.get('WT')).toEqual([]);
  });

  it('has what means no answer', () => {
    const missing = new Map(variables?.map((variable) => [variable.name, variable.missing]));
    expect(missing.get('所属部署_お勤めの部署')).toEqual({ values: ['9'], ranges: [{ low: Number.NEGATIVE_INFINITY, high: 0 }] });
    expect(missing.get('RANK1')).toEqual({ values: ['98', '99'], ranges: [] });
    expect(missing.get('RANK2')).toEqual({ values: [], ranges: [{ low: 98, high: Number.POSITIVE_INFINITY }] });
    expect(missing.get('code_of_many_letters')).toEqual({ values: ['nothing', 'refused'], ranges: [] });
    expect(missing.get('MED2')).toEqual({ values: ['?'], ranges: [] });
  });

  it('has its sets and its weight', () => {
    expect(sets).toEqual([
      { name: '$連絡手段', label: '問4 連絡手段（複数可）', counted: '1', variables: ['MA1', 'MA2', 'MA3'] },
      { name: '$best', label: '問5 上位 2 つ', counted: null, variables: ['RANK1', 'RANK2'] },
      { name: '$media', label: '媒体', counted: 'yes', variables: ['MED1', 'MED2'] },
    ]);
    // Its position counts the two units of CODE.
    expect(weight).toBe('WT');
  });
});
