import type { Role } from '../description.js';
import { headed } from '../table.js';
import { described, findSheet, sheetName } from './columns.js';
import type { Format } from './format.js';

const STARTS = /^(開始時刻|start time)$/i;
const ENDS = /^(完了時刻|completion time)$/i;

/** The columns that the tool writes before the questions, by their headings in both languages. */
const OWN: readonly (readonly [RegExp, Role])[] = [
  [/^id$/i, 'id'],
  [STARTS, 'technical'],
  [ENDS, 'time'],
  [/^(メール|email)$/i, 'email'],
  [/^(名前|name)$/i, 'name'],
  [/^(最終変更時刻|last modified time|言語|language)$/i, 'technical'],
];
/** Of a quiz. */
const POINTS =
  /^(total points|quiz feedback|合計点数?|クイズのフィードバック)$|^(points|feedback|ポイント|点数|フィードバック) ?[-–]/i;
const OWN_WIDTH = 8;

/** Microsoft Forms: several answers are separated by `;`, with one after the last. */
export const microsoft: Format = {
  title: 'Microsoft Forms',
  recognise(files) {
    const found = findSheet(
      files,
      ([first = '', second = '', third = '']) => /^id$/i.test(first) && STARTS.test(second) && ENDS.test(third),
    );
    if (!found) return null;
    const { file, of, sheet } = found;
    return {
      file,
      describe: () =>
        described(
          headed(sheet, [0]),
          [],
          ({ name }, index) => {
            const own = index < OWN_WIDTH ? OWN.find(([heading]) => heading.test(name)) : undefined;
            if (own) return { role: own[1] };
            return POINTS.test(name) ? { role: 'technical' } : { code: '', separator: ';' };
          },
          { sheet: sheetName(of, sheet) },
        ),
    };
  },
};
