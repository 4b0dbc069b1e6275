import type { Place } from '../../../model/problem.js';
import { childNode, type Node, type Path, pathText } from './node.js';
import { placeAt, type TextSource } from './source.js';

/** A value of a YAML file together with the way to it. */
export interface YamlCursor {
  readonly source: TextSource;
  readonly node: Node;
  readonly path: Path;
}

export function childCursor(cursor: YamlCursor, key: string | number): YamlCursor | null {
  const node = childNode(cursor.node, key);
  return node && { source: cursor.source, node, path: [...cursor.path, key] };
}

/** The value at the end of the keys, or else the innermost one on the way there. */
export function nearestCursor(cursor: YamlCursor, keys: Path): YamlCursor {
  let nearest = cursor;
  for (const key of keys) {
    const child = childCursor(nearest, key);
    if (!child) break;
    nearest = child;
  }
  return nearest;
}

/** The entries of a list; none where the value is no list. */
export function listCursors(cursor: YamlCursor | null): readonly YamlCursor[] {
  if (cursor?.node.kind !== 'list') return [];
  return cursor.node.items.map((node, index) => ({ source: cursor.source, node, path: [...cursor.path, index] }));
}

/** Where the value stands. */
export function placeOf(cursor: YamlCursor): Place {
  return placeAt(cursor.source, cursor.node.offset, pathText(cursor.path));
}

/** Where a key of the mapping stands; the mapping itself where it has no such key. */
export function placeOfKey(cursor: YamlCursor, key: string): Place {
  const entry = cursor.node.kind === 'mapping' ? cursor.node.entries.get(key) : undefined;
  return placeAt(cursor.source, entry?.keyOffset ?? cursor.node.offset, pathText([...cursor.path, key]));
}

/** `questionnaire.yaml:12:9`, for a message that names a second place. */
export function placeText(cursor: YamlCursor): string {
  const { line, column } = placeOf(cursor);
  return `${cursor.source.name}:${line}:${column}`;
}
