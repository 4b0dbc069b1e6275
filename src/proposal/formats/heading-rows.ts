import type { Sheet } from '../../input/tables/index.js';
import { greatest } from '../../model/extremes.js';
import { rowTexts } from './columns.js';

/** Where the answers of a table begin that somebody made by hand, and which rows are none. */
export interface HeadingRows {
  /** Positions of the heading rows; titles above them are left out. */
  readonly headings: readonly number[];
  /** Those of them that columns are named from: units are no names. */
  readonly names: readonly number[];
  /** What stands in the rows above. */
  readonly titles: readonly string[];
  /** Numbers of the rows of sums, means and notes below the answers. */
  readonly totals: readonly number[];
}

const MOST_HEADINGS = 15;
const TOTAL =
  /^(合計|総計|計|小計|平均(値)?|中央値|標準偏差|最大(値)?|最小(値)?|件数|回答数|度数|total|sum|average|mean|median|count|sd|std|min|max|n)$/i;
const REMARK = /^(※|＊|\*|注[)）:：]|note[: ]|source[: ]|出典|備考[:：])/i;
const UNITS =
  /^([（(]?(単位|unit)[）)]?.*|点|歳|才|円|千円|万円|人|名|社|件|回|日|時間|分|年|か?月|[%％]|コード|code|選択|数値)$/i;
/** A row with so few cells above a table this wide is a title. */
const TITLE_CELLS = 2;
const WIDE = 4;

export function findHeadings(sheet: Sheet): HeadingRows {
  const first = firstData(sheet);
  const above = Array.from({ length: first }, (_, at) => at);
  const width = greatest(
    sheet.rows.slice(0, MOST_HEADINGS + 1).map((_, at) => filled(rowTexts(sheet, at)).length),
    0,
  );
  const isTitle = (at: number) => width >= WIDE && filled(rowTexts(sheet, at)).length <= TITLE_CELLS;
  const start = above.find((at) => !isTitle(at)) ?? Math.max(0, first - 1);
  const headings = above.filter((at) => at >= start);
  const names = headings.filter((at, place) => place === 0 || !isUnits(rowTexts(sheet, at)));
  const titles = above.filter((at) => at < start).flatMap((at) => filled(rowTexts(sheet, at)));
  return { headings, names, titles, totals: totalsOf(sheet, first, width) };
}

function filled(texts: readonly string[]): readonly string[] {
  return texts.filter((text) => text !== '');
}

function isUnits(texts: readonly string[]): boolean {
  const written = filled(texts);
  return (
    written.length > 0 &&
    (/単位|unit/i.test(written[0] ?? '') ||
      written.filter((text) => UNITS.test(text.replace(/^[（(]|[)）]$/gu, ''))).length * 2 > written.length)
  );
}

/** The first row from which on columns that hold numbers, dates or marks hold them; the second where nothing tells. */
function firstData(sheet: Sheet): number {
  const { rows } = sheet;
  const tail = rows.slice(Math.min(MOST_HEADINGS, Math.floor(rows.length / 2)), 500);
  const width = greatest(
    tail.map(({ cells }) => cells.length),
    0,
  );
  const typed = Array.from({ length: width }, (_, column) => {
    const cells = tail.map(({ cells }) => (cells[column] ?? '').trim()).filter((cell) => cell !== '');
    return cells.length > 0 && cells.filter(isDatum).length >= cells.length * 0.7;
  });
  const fits = (at: number) => {
    const texts = rowTexts(sheet, at);
    const places = texts.flatMap((text, column) => (text !== '' && typed[column] ? [isDatum(text)] : []));
    return places.length > 0 && places.filter(Boolean).length * 2 > places.length;
  };
  const found = Array.from({ length: Math.min(MOST_HEADINGS, rows.length) }, (_, at) => at).find((at) => at > 0 && fits(at));
  return found ?? Math.min(1, rows.length);
}

function isDatum(cell: string): boolean {
  const text = cell.normalize('NFKC').trim();
  return (
    /^[-+]?[\d,]*\.?\d+ ?(%|歳|才|円|人|名|年|回|日)?$/.test(text) ||
    /^\d{1,4}[-/.年]\d{1,2}([-/.月]\d{1,4}日?)?([ T].*)?$/.test(text) ||
    /^[○〇◯●✓✔×]$/u.test(cell.trim())
  );
}

function totalsOf(sheet: Sheet, first: number, width: number): readonly number[] {
  const found: number[] = [];
  for (const row of [...sheet.rows.slice(first)].reverse()) {
    const texts = row.cells.map((cell) => cell.trim());
    const label = texts.slice(0, 3).find((text) => text !== '') ?? '';
    const lonely = width >= WIDE && texts.filter((text) => text !== '').length === 1 && REMARK.test(label);
    if (!TOTAL.test(label.normalize('NFKC')) && !lonely) break;
    found.unshift(row.number ?? row.line);
  }
  return found;
}
