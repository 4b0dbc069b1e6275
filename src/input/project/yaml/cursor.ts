import type { Place } from '../../../model/problem.js';
import { childNode, type Node, type Path, pathText } from './node.js';
import { placeAt, type TextSource } from './source.js';

/** A value of a YAML file together with the path to it. */
export interface YamlCursor {
  readonly source: TextSource;
  readonly node: Node;
  readonly path: Path;
}

/** The value at a key of a mapping or a position (from 0) of a list; null where there is none. */
export function childCursor(cursor: YamlCursor, key: string | number): YamlCursor | null {
  const node = childNode(cursor.node, key);
  return node && { source: cursor.source, node, path: [...cursor.path, key] };
}

/** The value at the end of `keys`; where one is missing, the last value that is there. */
export function nearestCursor(cursor: YamlCursor, keys: Path): YamlCursor {
  let nearest = cursor;
  for (const key of keys) {
    const child = childCursor(nearest, key);
    if (!child) break;
    nearest = child;
  }
  return nearest;
}

/** The entries of a list; empty for null and for a value that is not a list. */
export function listCursors(cursor: YamlCursor | null): readonly YamlCursor[] {
  if (cursor?.node.kind !== 'list') return [];
  return cursor.node.items.map((node, index) => ({ source: cursor.source, node, path: [...cursor.path, index] }));
}

/** Where the value is written. */
export function placeOf(cursor: YamlCursor): Place {
  return placeAt(cursor.source, cursor.node.offset, pathText(cursor.path));
}

/** Where a key of the mapping is written; where the mapping begins, if it has no such key. */
export function placeOfKey(cursor: YamlCursor, key: string): Place {
  const entry = cursor.node.kind === 'mapping' ? cursor.node.entries.get(key) : undefined;
  return placeAt(cursor.source, entry?.keyOffset ?? cursor.node.offset, pathText([...cursor.path, key]));
}

/** `questionnaire.yaml:12:9`, for a message that names a second place. */
export function placeText(cursor: YamlCursor): string {
  const { line, column } = placeOf(cursor);
  return `${cursor.source.name}:${line}:${column}`;
}
