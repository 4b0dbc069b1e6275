/** Where the lines of a text begin. */
function startsOf(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Gives the line and the column of an offset, both from 1. */
export function positionsIn(text: string): (offset: number) => { readonly line: number; readonly column: number } {
  const starts = startsOf(text);
  return (offset) => {
    let [line, beyond] = [0, starts.length];
    while (beyond - line > 1) {
      const middle = (line + beyond) >> 1;
      if ((starts[middle] ?? 0) <= offset) line = middle;
      else beyond = middle;
    }
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
}

/** Gives the offset of a place as Handlebars tells it: the line from 1, the column from 0. */
export function offsetsIn(text: string): (place: { readonly line: number; readonly column: number }) => number {
  const starts = startsOf(text);
  return ({ line, column }) => (starts[line - 1] ?? text.length) + column;
}
