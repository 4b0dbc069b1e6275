/** Cells up to the last one in which something is written. */
export function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  let end = cells.length;
  while (end > 0 && cells[end - 1] === '') end -= 1;
  return end === cells.length ? cells : cells.slice(0, end);
}

/**
 * A cell without the spaces around it. Around an id, only those are taken away that a person sees: an id with a character that
 * cannot be seen is a mistake, wherever in it that stands.
 */
export function tidied(cell: string, isId: boolean): string {
  const [first, last] = [cell.charCodeAt(0), cell.charCodeAt(cell.length - 1)];
  if (isBare(first) && isBare(last)) return cell;
  return isId ? withoutSpaces(cell) : cell.trim();
}

/** Whether a character is no space, as is known of ASCII at once; true where there is none. */
function isBare(code: number): boolean {
  return Number.isNaN(code) || (code > SPACE && code < 0x7f);
}

const SPACE = 0x20;
const WIDE_SPACE = 0x3000;

function withoutSpaces(cell: string): string {
  const isSpace = (code: number) => code === SPACE || code === WIDE_SPACE || (code >= 0x09 && code <= 0x0d);
  let [start, end] = [0, cell.length];
  while (isSpace(cell.charCodeAt(start))) start += 1;
  while (end > start && isSpace(cell.charCodeAt(end - 1))) end -= 1;
  return cell.slice(start, end);
}
