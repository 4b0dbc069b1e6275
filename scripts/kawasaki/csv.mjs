// @ts-check

/**
 * A table as RFC 4180 has it: cells with a comma, a quotation mark or a line break stand in quotation marks.
 * @param {readonly (readonly string[])[]} rows
 * @param {{lineEnd: '\n' | '\r\n', byteOrderMark: boolean}} form
 */
export function csv(rows, { lineEnd, byteOrderMark }) {
  const lines = rows.map((row) => row.map(cell).join(','));
  return `${byteOrderMark ? '\ufeff' : ''}${lines.join(lineEnd)}${lineEnd}`;
}

/** @param {string} value */
function cell(value) {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
