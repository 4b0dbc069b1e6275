/** Days at whose end a second was inserted into Coordinated Universal Time (IERS Bulletin C; none after 2016 so far). */
const DAYS = [
  '1972-06-30',
  '1972-12-31',
  '1973-12-31',
  '1974-12-31',
  '1975-12-31',
  '1976-12-31',
  '1977-12-31',
  '1978-12-31',
  '1979-12-31',
  '1981-06-30',
  '1982-06-30',
  '1983-06-30',
  '1985-06-30',
  '1987-12-31',
  '1989-12-31',
  '1990-12-31',
  '1992-06-30',
  '1993-06-30',
  '1994-06-30',
  '1995-12-31',
  '1997-06-30',
  '1998-12-31',
  '2005-12-31',
  '2008-12-31',
  '2012-06-30',
  '2015-06-30',
  '2016-12-31',
];

/** Where each inserted second begins, in milliseconds since 1970 that count the inserted seconds before it. */
const STARTS = DAYS.map((day, index) => Date.parse(`${day}T24:00:00Z`) + index * 1_000);

/**
 * How many inserted seconds have begun before or at a moment, which is given in milliseconds since 1970 that count them. Within one,
 * it is counted too, so that 23:59:60 becomes 23:59:59.
 */
export function elapsedLeapSeconds(milliseconds: number): number {
  return STARTS.findLastIndex((start) => start <= milliseconds) + 1;
}
