import type { Place } from '../../model/problem.js';
import { childCursor, placeOf, type YamlCursor } from './yaml/index.js';

/** Where every value at or below a cursor is written, by its key as messages name it. Empty for null. */
export function placesBelow(cursor: YamlCursor | null): ReadonlyMap<string, Place> {
  return new Map(
    cursor === null
      ? []
      : [cursor, ...descendantsOf(cursor)].map((one) => {
          const place = placeOf(one);
          return [place.key ?? '', place] as const;
        }),
  );
}

function descendantsOf(cursor: YamlCursor): readonly YamlCursor[] {
  const { node } = cursor;
  const keys = node.kind === 'mapping' ? [...node.entries.keys()] : node.kind === 'list' ? [...node.items.keys()] : [];
  return keys.flatMap((key) => {
    const child = childCursor(cursor, key);
    return child ? [child, ...descendantsOf(child)] : [];
  });
}
