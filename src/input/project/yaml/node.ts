/** A YAML file as a tree in which every key and every value knows its place. Offsets count UTF-16 units from 0. */
export type Node = ScalarNode | ListNode | MappingNode;

export interface ScalarNode {
  readonly kind: 'scalar';
  readonly offset: number;
  /** A text keeps a line break wherever its source line broke, also where YAML would fold it to a space. */
  readonly value: string | number | boolean | null;
  /** As written in the file, without quotes. */
  readonly written: string;
}
export interface ListNode {
  readonly kind: 'list';
  readonly offset: number;
  readonly items: readonly Node[];
}
export interface Entry {
  readonly keyOffset: number;
  readonly value: Node;
}
export interface MappingNode {
  readonly kind: 'mapping';
  readonly offset: number;
  readonly entries: ReadonlyMap<string, Entry>;
}

export type Path = readonly (string | number)[];

/** The node as plain values for a shape to check. Objects have no prototype, so that keys such as `constructor` are only keys. */
export function plainValue(node: Node): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(plainValue);
  const result: Record<string, unknown> = Object.create(null);
  for (const [key, entry] of node.entries) result[key] = plainValue(entry.value);
  return result;
}

/** The value at a key or position (from 0); null where there is none. */
export function childNode(node: Node, key: string | number): Node | null {
  if (node.kind === 'mapping') return node.entries.get(String(key))?.value ?? null;
  if (node.kind === 'list' && typeof key === 'number') return node.items[key] ?? null;
  return null;
}

/** A path as text: `sections[2].items[0].label.en`. */
export function pathText(path: Path): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text === '' ? part : `${text}.${part}`;
  }, '');
}
