import type { Place } from '../../../model/problem.js';
import { childNode, type Node, type Path, pathText } from './node.js';
import { placeAt, type TextSource } from './source.js';

/** A value of a YAML file together with the way to it. */
export interface Spot {
  readonly source: TextSource;
  readonly node: Node;
  readonly path: Path;
}

export function childSpot(spot: Spot, key: string | number): Spot | null {
  const node = childNode(spot.node, key);
  return node && { source: spot.source, node, path: [...spot.path, key] };
}

/** The value at the end of the keys, or else the innermost one on the way there. */
export function nearestSpot(spot: Spot, keys: Path): Spot {
  let nearest = spot;
  for (const key of keys) {
    const child = childSpot(nearest, key);
    if (!child) break;
    nearest = child;
  }
  return nearest;
}

/** The entries of a list; none where the value is no list. */
export function listSpots(spot: Spot | null): readonly Spot[] {
  if (spot?.node.kind !== 'list') return [];
  return spot.node.items.map((node, index) => ({ source: spot.source, node, path: [...spot.path, index] }));
}

/** Where the value stands. */
export function placeOf(spot: Spot): Place {
  return placeAt(spot.source, spot.node.offset, pathText(spot.path));
}

/** Where a key of the mapping stands; the mapping itself where it has no such key. */
export function placeOfKey(spot: Spot, key: string): Place {
  const entry = spot.node.kind === 'mapping' ? spot.node.entries.get(key) : undefined;
  return placeAt(spot.source, entry?.keyOffset ?? spot.node.offset, pathText([...spot.path, key]));
}

/** `questionnaire.yaml:12:9`, for a message that names a second place. */
export function placeText(spot: Spot): string {
  const { line, column } = placeOf(spot);
  return `${spot.source.name}:${line}:${column}`;
}
