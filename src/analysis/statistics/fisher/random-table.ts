import type { Random } from './random.js';

/**
 * Fills `table` (row by row) with a random table of these margins, as probable as it is when rows and columns are independent
 * (Patefield 1981, AS 159, Applied Statistics 30): each cell by the hypergeometric distribution given those before it.
 * `logFactorials` has those of 0 up to the total.
 */
export function fillRandomly(
  table: Int32Array,
  rowTotals: readonly number[],
  columnTotals: readonly number[],
  logFactorials: Float64Array,
  random: Random,
): void {
  const width = columnTotals.length;
  const ofColumns = Int32Array.from(columnTotals);
  rowTotals.forEach((rowTotal, row) => {
    const isLast = row === rowTotals.length - 1;
    let toPlace = rowTotal;
    let whole = ofColumns.reduce((sum, each) => sum + each, 0);
    for (let column = 0; column < width; column += 1) {
      const ofColumn = ofColumns[column] ?? 0;
      const cell = isLast ? ofColumn : column === width - 1 ? toPlace : draw(whole, ofColumn, toPlace, logFactorials, random);
      table[row * width + column] = cell;
      ofColumns[column] = ofColumn - cell;
      toPlace -= cell;
      whole -= ofColumn;
    }
  });
}

/**
 * How many of `marked` among `whole` come with `drawn` draws: probabilities are added up from the most probable number outwards until
 * they pass a random one.
 */
function draw(whole: number, marked: number, drawn: number, logFactorials: Float64Array, random: Random): number {
  const lowest = Math.max(0, marked + drawn - whole);
  const highest = Math.min(marked, drawn);
  if (lowest === highest) return lowest;
  const log = (n: number) => logFactorials[n] ?? 0;
  const mode = Math.min(highest, Math.floor(((marked + 1) * (drawn + 1)) / (whole + 2)));
  const others = whole - marked - drawn;
  const logOfMode =
    log(marked) +
    log(whole - marked) +
    log(drawn) +
    log(whole - drawn) -
    log(whole) -
    (log(mode) + log(marked - mode) + log(drawn - mode) + log(others + mode));
  const atMode = Math.exp(logOfMode);
  for (;;) {
    let rest = random() - atMode;
    if (rest < 0) return mode;
    let [up, down] = [mode, mode];
    let [ofUp, ofDown] = [atMode, atMode];
    while (up < highest || down > lowest) {
      if (up < highest) {
        ofUp *= ((marked - up) * (drawn - up)) / ((up + 1) * (others + up + 1));
        up += 1;
        rest -= ofUp;
        if (rest < 0) return up;
      }
      if (down > lowest) {
        ofDown *= (down * (others + down)) / ((marked - down + 1) * (drawn - down + 1));
        down -= 1;
        rest -= ofDown;
        if (rest < 0) return down;
      }
    }
    // The probabilities add up to a little less than 1, and the random number lay beyond: another one.
  }
}
