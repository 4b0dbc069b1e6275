const LF = 0x0a;
const CR = 0x0d;

/**
 * Returns a function that gives the line, from 1, of an offset in bytes; each call must ask for a later offset. The parser's own
 * count cannot be used, since it takes a CR LF inside a quoted cell for two lines.
 */
export function lineCounter(bytes: Uint8Array): (offset: number) => number {
  let [position, line] = [0, 1];
  return (offset) => {
    for (; position < offset; position += 1) if (endsLine(bytes, position)) line += 1;
    return line;
  };
}

/** The offset at which the next row begins, after the line breaks of empty lines. */
export function skipBreaks(bytes: Uint8Array, offset: number): number {
  let start = offset;
  while (bytes[start] === LF || bytes[start] === CR) start += 1;
  return start;
}

/** Whether a line ends here: by the line breaks of Unix, Windows and old Macs. */
function endsLine(bytes: Uint8Array, position: number): boolean {
  return bytes[position] === LF || (bytes[position] === CR && bytes[position + 1] !== LF);
}
