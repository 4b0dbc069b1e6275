import { cp932 } from '../../responses/cp932.js';
import type { DtaPlan } from './builder.js';

/** A survey in a Stata file; tests/fixtures/statistics/hand.*.dta are made of it. */

const LONG = '非常に長い自由記述の回答です。'.repeat(60);

export function surveyPlan(version: number, isBigEndian: boolean): DtaPlan {
  const isUnicode = version >= 118;
  const hasLongTexts = version >= 117;
  return {
    version,
    isBigEndian,
    ...(!isUnicode && { encode: cp932 }),
    variables: [
      { name: 'id', type: 8, label: '回答者ID（表示用）' },
      { name: 'dept', type: 'byte', labels: 'depts', label: '問1 所属部署' },
      { name: 'years', type: 'int' },
      { name: 'sales', type: 'long' },
      { name: 'share', type: 'float' },
      { name: 'weight', type: 'double', format: '%9.2f' },
      { name: 'day', type: 'long', format: '%td' },
      { name: 'stamp', type: 'double', format: '%tc' },
      hasLongTexts ? { name: 'comment', type: 'strL' } : { name: 'comment', type: 40 },
    ],
    labels: [
      {
        name: 'depts',
        values: [
          [1, '営業'],
          [2, '開発・申請'],
          [2_147_483_622, '無回答'],
        ],
      },
    ],
    ...(hasLongTexts && { longTexts: [{ at: [9, 1], text: LONG }] }),
    rows: [
      ['k1', 1, 3, 2_000_000_000, 0.5, 1 / 3, 24_208, 2_091_607_691_000, hasLongTexts ? { at: [9, 1] } : '能力の表示'],
      ['表能', 102, -5, -1, -2.25, 1e-9, -1, -1_000, hasLongTexts ? { at: [0, 0] } : ''],
      [
        '',
        2,
        32_741,
        2_147_483_621,
        { bits: '7f000000' },
        { bits: '7fe0010000000000' },
        2_147_483_621,
        { bits: '7fe0000000000000' },
        hasLongTexts ? { at: [9, 1] } : 'ソ',
      ],
    ],
  };
}
