/** JSON pointers (RFC 6901), written and read. */

/** Keys of objects and places in lists, outermost first, as a pointer. */
export function writePointer(keys: readonly (string | number)[]): string {
  return keys.map((key) => `/${escaped(String(key))}`).join('');
}

/**
 * The value that a pointer leads to; undefined where there is none. Throws Error for a text that is not a pointer: one that is
 * not empty and does not begin with a slash.
 */
export function readPointer(document: unknown, pointer: string): unknown {
  return keysIn(pointer).reduce<unknown>(inside, document);
}

function keysIn(pointer: string): readonly string[] {
  const [before, ...keys] = pointer.split('/');
  if (before !== '') throw new Error(`"${pointer}" is no JSON pointer.`);
  return keys.map(unescaped);
}

/** A place in a list has no zeros before it, so that two pointers never mean one place. */
const PLACE = /^(0|[1-9]\d*)$/;

function inside(outer: unknown, key: string): unknown {
  if (typeof outer !== 'object' || outer === null || !Object.hasOwn(outer, key)) return undefined;
  if (Array.isArray(outer) && !PLACE.test(key)) return undefined;
  return (outer as Record<string, unknown>)[key];
}

function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

function unescaped(key: string): string {
  return key.replaceAll('~1', '/').replaceAll('~0', '~');
}
