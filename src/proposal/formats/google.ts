import { headed } from '../table.js';
import { words } from '../words.js';
import { described, findSheet, sheetName } from './columns.js';
import type { Format } from './format.js';

/** The first heading of answers from Google Forms, in the languages that forms are made in. */
const TIMESTAMPS = new Set([
  'タイムスタンプ',
  'Timestamp',
  'Zeitstempel',
  'Horodateur',
  'Marca temporal',
  '타임스탬프',
  '时间戳记',
  '時間戳記',
  'Informazioni cronologiche',
  'Carimbo de data/hora',
]);
const ADDRESSES = /^(ユーザー名|メールアドレス|username|email address|e-mail-adresse|adresse e-mail)$/i;
const SCORES = /^(スコア|score|total score)$/i;

/**
 * Google Forms: the download of the form separates several answers by `;` and writes times with an offset, that of the linked sheet by
 * `, ` and without. A row of a grid is headed by its question and, in brackets, its label.
 */
export const google: Format = {
  title: 'Google Forms',
  recognise(files) {
    const found = findSheet(files, ([first = '']) => TIMESTAMPS.has(first));
    if (!found) return null;
    const { file, of, sheet } = found;
    return {
      file,
      describe: () => {
        const table = headed(sheet, [0]);
        const fromForm = table.columns[0]?.cells.some((cell) => /GMT|UTC/.test(cell)) === true;
        const separator = fromForm ? ';' : ', ';
        return described(
          table,
          [],
          ({ name }, index) => {
            if (index === 0) return { role: 'time' };
            if (index === 1 && ADDRESSES.test(name)) return { role: 'email' };
            if (SCORES.test(name)) return { role: 'technical' };
            const [, stem, part] = /^(.+?) ?\[([^[\]]+)\](?: \(\d+\))?$/u.exec(name) ?? [];
            if (!stem || !part) return { code: '', separator };
            return { code: '', separator, stem: words(stem), label: words(part), group: stem };
          },
          { sheet: sheetName(of, sheet) },
        );
      },
    };
  },
};
