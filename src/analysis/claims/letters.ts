import type { PairClaim } from '../../model/claims.js';
import { has } from '../../model/item-traits.js';
import type { PublishedSection } from '../../model/publication.js';
import { pairsIn, printedMean } from './pairs.js';

/** More columns than there are letters are not shown. */
const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * The letters of the items of a section by their ids, from the highest mean on; null where nothing was compared, or where there are too
 * many.
 */
export function lettersIn(section: PublishedSection): ReadonlyMap<string, string> | null {
  const claims = pairsIn(section);
  const items = section.items
    .filter((item) => has(item, 'levels'))
    .filter(({ statistics }) => statistics.shown)
    .toSorted((a, b) => printedMean(b) - printedMean(a));
  return claims.length === 0
    ? null
    : lettersOf(
        items.map(({ id }) => id),
        claims,
      );
}

/**
 * A compact letter display: items that share a letter are not told apart, and items that share none are. The letters by item id, those of
 * the first item first, in the order of `items`; null where there are too many. Insert and absorb (Piepho 2004, Journal of Computational
 * and Graphical Statistics 13: 456-466): a column of items is split by each pair in it that is told apart, and dropped where it lies
 * within another.
 */
export function lettersOf(items: readonly string[], claims: readonly PairClaim[]): ReadonlyMap<string, string> | null {
  const told = claims.filter(({ verdict }) => verdict === 'higher' || verdict === 'lower');
  let columns: readonly ReadonlySet<string>[] = [new Set(items)];
  for (const { first, second } of told) {
    columns = absorbed(
      columns.flatMap((column) =>
        column.has(first) && column.has(second) ? [without(column, first), without(column, second)] : [column],
      ),
    );
    if (columns.length > LETTERS.length) return null;
  }
  const places = columns.map((column) => items.map((item) => (column.has(item) ? '0' : '1')).join(''));
  const ordered = columns.toSorted((a, b) => ((places[columns.indexOf(a)] ?? '') < (places[columns.indexOf(b)] ?? '') ? -1 : 1));
  return new Map(items.map((item) => [item, ordered.map((column, index) => (column.has(item) ? LETTERS[index] : '')).join('')]));
}

function without(column: ReadonlySet<string>, item: string): ReadonlySet<string> {
  return new Set([...column].filter((one) => one !== item));
}

/** Without the columns that lie within another; of equal ones the first stays. */
function absorbed(columns: readonly ReadonlySet<string>[]): readonly ReadonlySet<string>[] {
  return columns.filter((column, index) =>
    columns.every((other, place) => {
      if (place === index || !isWithin(column, other)) return true;
      return other.size === column.size && index < place;
    }),
  );
}

function isWithin(column: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return column.size <= other.size && [...column].every((item) => other.has(item));
}
