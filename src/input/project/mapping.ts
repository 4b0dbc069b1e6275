import type { Message } from '../../model/problem.js';
import { nearestWord, type ProblemCollector } from '../../problems/index.js';
import { describe, reportIssue } from './issues.js';
import { emptyValue, needsMapping, strangeKey } from './messages.js';
import type { Shape, Values } from './shape.js';
import { childCursor, type MappingNode, placeOf, placeOfKey, plainValue, type YamlCursor } from './yaml/index.js';

/** What was read from a mapping. */
export interface Reading<S extends Shape> {
  /** The values of the keys that were right. */
  readonly values: Partial<Values<S>>;
  /** All values; null where anything was wrong. */
  readonly whole: Values<S> | null;
  /** Keys that are missing, but were probably meant by a key that is not known here. */
  readonly misspelt: ReadonlySet<string>;
}

/** What else may be said about the keys of a mapping. */
export interface MappingOptions<S extends Shape> {
  /** The keys that may be written; all keys of the shape if absent. */
  readonly allowed?: readonly (keyof S & string)[];
  /** Makes the message for a key that is not allowed. */
  readonly strange?: (key: string, allowed: readonly string[]) => Message;
}

/**
 * Reads a mapping key by key, so that a mistake in one key does not hide a mistake in another. Each mistake is reported as a
 * problem.
 */
export function readMapping<S extends Shape>(
  cursor: YamlCursor,
  shape: S,
  problems: ProblemCollector,
  options: MappingOptions<S> = {},
): Reading<S> {
  if (cursor.node.kind !== 'mapping') {
    problems.error(
      placeOf(cursor),
      isEmpty(cursor) ? emptyValue() : needsMapping(describe(cursor.node), neededKeys(shape, options), textIn(cursor)),
    );
    return { values: {}, whole: null, misspelt: new Set() };
  }
  const allowed: readonly (keyof S & string)[] = options.allowed ?? Object.keys(shape);
  const strange = reportStrangeKeys(cursor, cursor.node, allowed, options.strange ?? strangeKey, problems);
  const values: Partial<Values<S>> = {};
  const absent = allowed.filter((key) => childCursor(cursor, key) === null);
  const misspelt = new Set(strange.flatMap((key) => nearestWord(key, absent) ?? []));
  let right = strange.length === 0;
  for (const key of allowed) if (!misspelt.has(key)) right = readKey(cursor, key, shape, values, problems) && right;
  return { values, whole: right ? (values as Values<S>) : null, misspelt };
}

function readKey<S extends Shape>(
  cursor: YamlCursor,
  key: keyof S & string,
  shape: S,
  values: Partial<Values<S>>,
  problems: ProblemCollector,
): boolean {
  const child = childCursor(cursor, key);
  const result = shape[key]?.safeParse(child ? plainValue(child.node) : undefined);
  if (result?.success) values[key] = result.data as Values<S>[typeof key];
  for (const issue of result?.error?.issues ?? []) reportIssue(cursor, { ...issue, path: [key, ...issue.path] }, problems);
  return result?.success ?? true;
}

function reportStrangeKeys(
  cursor: YamlCursor,
  node: MappingNode,
  allowed: readonly string[],
  words: (key: string, allowed: readonly string[]) => Message,
  problems: ProblemCollector,
): readonly string[] {
  const strange = [...node.entries.keys()].filter((key) => !allowed.includes(key));
  for (const key of strange) problems.error(placeOfKey(cursor, key), words(key, allowed));
  return strange;
}

/** The keys that must be written. */
function neededKeys<S extends Shape>(shape: S, { allowed = Object.keys(shape) }: MappingOptions<S>): readonly string[] {
  return allowed.filter((key) => shape[key] !== undefined && !shape[key].safeParse(undefined).success);
}

function textIn({ node }: YamlCursor): string | null {
  return node.kind === 'scalar' && typeof node.value === 'string' ? node.written : null;
}

function isEmpty(cursor: YamlCursor): boolean {
  return cursor.node.kind === 'scalar' && cursor.node.value === null;
}
