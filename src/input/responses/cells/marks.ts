/** The cells of a multiple-choice item that has a column for each option. */

/** 1 and 0 are marks even where one of them is also a code for a missing answer, as 0 may be for the scale items of a project. */
export function isDigitMark(cell: string): boolean {
  return cell === '1' || cell === '0';
}
