import { cp932 } from '../../responses/cp932.js';
import { Bytes } from '../bytes.js';
import { type ExtensionPlan, HIGHEST, LOWEST, type SavPlan, SYSTEM_MISSING } from './builder.js';

/** A file with all that SPSS knows of a survey, in Japanese; tests/fixtures/statistics/hand.*.sav are made of it. */

const LONG = '非常に長い自由記述の回答です。'.repeat(14);

/** A text of 600 bytes stands in parts of 255, 255 and 96 bytes. */
export function inParts(text: string, width: number): readonly Uint8Array[] {
  const bytes = Buffer.alloc(width, ' ');
  Buffer.from(cp932(text)).copy(bytes);
  return [0, 255, 510].map((start) => bytes.subarray(start, Math.min(start + 255, width)));
}

/** Records 7 that the plan needs, in one order of bytes. */
function extensions(isBigEndian: boolean): readonly ExtensionPlan[] {
  const bytes = () => new Bytes(isBigEndian, cp932);
  const text = (content: string) => Buffer.from(cp932(content));
  const sized = (content: string) => `${cp932(content).length} ${content}`;
  return [
    {
      subtype: 3,
      size: 4,
      content: bytes()
        .int32(28, 0, 0, -1, 1, 1, isBigEndian ? 1 : 2, 932)
        .all(),
    },
    { subtype: 4, size: 8, content: bytes().float64(SYSTEM_MISSING, HIGHEST, LOWEST).all() },
    {
      subtype: 7,
      content: text(
        `$連絡手段=D1 1 ${sized('問4 連絡手段（複数可）')} ma1 ma2 ma3\n$best=C ${sized('問5 上位 2 つ')} rank1 rank2\n`,
      ),
    },
    { subtype: 13, content: text('ID=respondent_id\tSTR600=自由記述\tDEPT=所属部署_お勤めの部署\tCODE=code_of_many_letters') },
    { subtype: 14, content: text('STR600=00600\0\t') },
    { subtype: 19, content: text(`$media=E 1 3 yes ${sized('媒体')} med1 med2\n`) },
    {
      subtype: 21,
      content: bytes().sized('code_of_many_letters').int32(12, 1).sized('long code 1 ').sized('一つ目').all(),
    },
    { subtype: 22, content: bytes().sized('code_of_many_letters').uint8(2).int32(8).text('nothing', 8).text('refused', 8).all() },
    { subtype: 99, content: text('what no program knows') },
  ];
}

const DAY = 86_400;
/** 2026-04-12, counted from 1582-10-14. */
export const APRIL_12 = 161_983 * DAY;

export function surveyPlan(isBigEndian: boolean, compression: 0 | 1 | 2): SavPlan {
  const [first, second, third] = inParts(LONG, 600);
  const [, , shortEnd] = inParts('', 600);
  const row = (id: string, dept: number, ...rest: readonly (number | string | Uint8Array)[]) => [id, dept, ...rest];
  return {
    isBigEndian,
    compression,
    encode: cp932,
    weightAt: 5,
    variables: [
      { name: 'ID', width: 8, label: '回答者ID（表示用）' },
      { name: 'DEPT', label: '問1 所属部署', range: [LOWEST, 0], missing: [9] },
      { name: 'CODE', width: 12 },
      { name: 'WT', format: 5 },
      { name: 'DAY', format: 20, missing: [9_999] },
      { name: 'STAMP', format: 22 },
      { name: 'STR600', width: 255, label: '問6 ご自由に' },
      { name: 'STR600_1', width: 255 },
      { name: 'STR600_2', width: 96 },
      { name: 'MA1', label: 'メール' },
      { name: 'MA2', label: 'チャット' },
      { name: 'MA3', label: '電話（固定，携帯）' },
      { name: 'RANK1', missing: [98, 99] },
      { name: 'RANK2', range: [98, HIGHEST] },
      { name: 'MED1', width: 3 },
      { name: 'MED2', width: 3, missing: ['?'] },
    ],
    labels: [
      {
        labels: [
          [1, '営業'],
          [2, '開発・申請'],
          [9, '無回答'],
        ],
        positions: [2],
      },
      {
        labels: [
          [0, '非選択'],
          [1, '選択'],
        ],
        positions: [84, 85, 86],
      },
      { labels: [['yes', 'はい']], positions: [89, 90] },
    ],
    documents: ['調査票は 2026 年 4 月に配布した。', ''],
    extensions: extensions(isBigEndian),
    rows: [
      row(
        'k1',
        1,
        'long code 1',
        1.25,
        APRIL_12,
        APRIL_12 + 36_491,
        first ?? '',
        second ?? '',
        third ?? '',
        1,
        0,
        1,
        1,
        2,
        'yes',
        '?',
      ),
      row('表能', 9, 'nothing', 0.5, 9_999, SYSTEM_MISSING, '短い', '', shortEnd ?? '', 0, 0, 0, 98, 1e300, '', 'yes'),
      row('', -1, '', 1e-9, SYSTEM_MISSING, APRIL_12 + 0.25, '', '', '', SYSTEM_MISSING, 1, 1, -5, 98.5, 'no', ''),
    ],
  };
}

/** The cells that the rows of the plan are. */
export const SURVEY_CELLS: readonly (readonly string[])[] = [
  ['k1', '1', 'long code 1', '1.25', '2026-04-12', '2026-04-12T10:08:11', LONG, '1', '0', '1', '1', '2', 'yes', '?'],
  ['表能', '9', 'nothing', '0.5', '9999', '', '短い', '0', '0', '0', '98', `1${'0'.repeat(300)}`, '', 'yes'],
  ['', '-1', '', '0.000000001', '', '2026-04-12T00:00:00.25', '', '', '1', '1', '-5', '98.5', 'no', ''],
];
