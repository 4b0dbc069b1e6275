const LF = 0x0a;
const CR = 0x0d;

/**
 * Gives the line, counted from 1, of ever later offsets in a file. The parser's own count is of no use here: it takes a
 * CR LF inside a quoted cell for two lines.
 */
export function lineCounter(bytes: Uint8Array): (offset: number) => number {
  let [position, line] = [0, 1];
  return (offset) => {
    for (; position < offset; position += 1) if (endsLine(bytes, position)) line += 1;
    return line;
  };
}

/** Where the next row begins: past the line breaks of empty lines. */
export function skipBreaks(bytes: Uint8Array, offset: number): number {
  let start = offset;
  while (bytes[start] === LF || bytes[start] === CR) start += 1;
  return start;
}

/** The line breaks of Unix, Windows and old Macs. */
function endsLine(bytes: Uint8Array, position: number): boolean {
  return bytes[position] === LF || (bytes[position] === CR && bytes[position + 1] !== LF);
}
