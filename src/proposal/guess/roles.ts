import type { DescribedColumn, Role } from '../description.js';
import { usual } from '../words.js';
import { tally } from './values.js';

/** What columns are for that no format explains: by their headings, and by what stands in them. */

const ID =
  /^(id|no\.?|№|#|番号|回答番号|回答者番号|回答者id|回答id|整理番号|通し番号|連番|管理番号|sample ?id|respondent( ?id)?|response ?id|record ?id|case ?id|participant( ?id)?|_id|key)$/i;
const TIME =
  /^(タイムスタンプ|回答日時?|送信日時?|提出日時?|回収日時?|記入日時?|調査日|登録日時?|受付日時?|日時|日付|timestamp|submitted( at| on)?|submission (date|time)|completed( at)?|completion time|end ?(date|time)|date( submitted)?|time|created( at)?|recorded ?date)$/i;
const EMAIL = /^(e-?mail( address)?|メール(アドレス)?|eメール|電子メール|連絡先メール.*)$/i;
const PERSON =
  /^(お?名前|ご?氏名|姓|名|フルネーム|担当者名?|ご?記入者名?|回答者名|(full |first |last |your |family |given )?name)$/i;
/** Many may answer for one of these, so that it divides them rather than names them. */
const ORGANISATION = /^(会社名|企業名|貴社名|御社名|法人名|団体名|事業所名|店舗名|学校名|(company|organi[sz]ation)( name)?)$/i;
const PRIVATE =
  /^(ご?住所|電話(番号)?|携帯(番号|電話)?|tel\.?|phone( number)?|mobile|address|street|postcode|zip( code)?|郵便番号|生年月日|date of birth|birthday|dob|社員番号|学籍番号|口座番号)$/i;
const TECHNICAL =
  /^(ip( ?(address|アドレス))?|user ?agent|ブラウザ|browser|緯度|経度|latitude|longitude|token|seed|u?uid|uuid|session( ?id)?|所要時間|回答時間|duration.*|elapsed.*|version|status|ステータス|回答状況|language|言語|referr?er|url)$/i;
const WEIGHT = /^(weights?|wt|wgt|ウェイト|ウエイト|重み|ウェイト値)$/i;

const BY_HEADING: readonly (readonly [Role, RegExp])[] = [
  ['email', EMAIL],
  ['private', PRIVATE],
  ['technical', TECHNICAL],
  ['weight', WEIGHT],
];

const ADDRESS_CELL = /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i;
const PHONE_CELL = /^(\+\d{1,3}[ -]?)?(0\d{1,4}[-( ]?\d{1,4}[-) ]?\d{3,4})$/;
const MOMENT_CELL =
  /^(令和|平成|昭和)(\d+|元)年\d{1,2}月\d{1,2}日|^\d{4}[-/]\d{1,2}[-/]\d{1,2}([ T].*)?$|^\d{1,2}\/\d{1,2}\/\d{4}([ T].*)?$/;
const ID_CELL = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]{0,63}$/u;

/** Gives each column its role; one at most is the id, one the time. A column of ids that repeat or are no ids is none. */
export function withRoles(columns: readonly DescribedColumn[]): readonly DescribedColumn[] {
  const roles = columns.map(roleOf);
  const id = columns.findIndex((column, at) => roles[at] === 'id' && isIds(column.cells));
  const times = columns.flatMap((column, at) => (roles[at] === 'time' && column.cells.some((cell) => cell !== '') ? [at] : []));
  const time = times.find((at) => columns[at]?.role === 'time') ?? times[0];
  const weight = roles.findIndex((role, at) => role === 'weight' && isWeights(columns[at]?.cells ?? []));
  return columns.map((column, at) => {
    const role = roles[at] ?? 'answer';
    if (role === 'id' && at !== id) return { ...column, role: 'technical' };
    if (role === 'time' && at !== time) return { ...column, role: 'technical' };
    if (role === 'weight' && at !== weight) return { ...column, role: 'technical' };
    return { ...column, role };
  });
}

function roleOf(column: DescribedColumn): Role {
  const { name, cells, role, label, group, declared } = column;
  if (role !== 'answer') return role;
  if (name === '' || !cells.some((cell) => cell !== '')) return emptyRole(column);
  if (group !== null || (declared !== null && declared !== 'text' && declared !== 'number')) return 'answer';
  const heading = label.text.normalize('NFKC').trim();
  const filled = cells.filter((cell) => cell !== '');
  const share = (pattern: RegExp) => filled.filter((cell) => pattern.test(usual(cell))).length / filled.length;
  if (ID.test(heading) && isIds(cells)) return 'id';
  if (share(MOMENT_CELL) >= 0.9) return TIME.test(heading) ? 'time' : 'technical';
  const named = BY_HEADING.find(([, pattern]) => pattern.test(heading));
  if (named) return named[0];
  if (PERSON.test(heading)) return 'name';
  if (ORGANISATION.test(heading) && tally(cells).size >= filled.length * 0.7) return 'name';
  if (filled.length > 1 && share(ADDRESS_CELL) > 0.5) return 'email';
  return filled.length > 1 && share(PHONE_CELL) > 0.8 ? 'private' : 'answer';
}

/** An option of a multiple choice that nobody chose is a column without a mark. */
function emptyRole({ name, declared, group }: DescribedColumn): Role {
  return name !== '' && (group !== null || declared === 'box') ? 'answer' : 'technical';
}

function isIds(cells: readonly string[]): boolean {
  const same = new Set(cells.map((cell) => cell.normalize('NFKC').toLowerCase()));
  return cells.length > 0 && same.size === cells.length && cells.every((cell) => ID_CELL.test(cell));
}

function isWeights(cells: readonly string[]): boolean {
  return cells.length > 0 && cells.every((cell) => cell !== '' && Number(cell) >= 0) && cells.some((cell) => Number(cell) > 0);
}
