import { z } from 'zod';
import type { Message } from '../../model/problem.js';
import type { ProblemCollector } from '../../problems/index.js';
import { reportIssue } from './issues.js';
import { keyOfOtherKind, strangeKey } from './messages.js';
import { childCursor, plainValue, type YamlCursor } from './yaml/index.js';

/** The kind that a mapping names: null where it names none; `broken`, and a problem, where it is none of `kinds`. */
export function readKind<K extends string>(
  cursor: YamlCursor,
  kinds: readonly K[],
  problems: ProblemCollector,
): K | null | 'broken' {
  const child = childCursor(cursor, 'kind');
  if (!child) return null;
  const result = z.enum(kinds).safeParse(plainValue(child.node));
  if (result.success) return result.data;
  for (const issue of result.error.issues) reportIssue(child, issue, problems);
  return 'broken';
}

/** Words for a key that is not allowed here, and may belong to another kind; `kindsWith` gives the kinds that have a key. */
export function strangeToKind(
  kind: string | null,
  kindsWith: (key: string) => readonly string[],
): (key: string, allowed: readonly string[]) => Message {
  return (key, allowed) => {
    const kinds = kindsWith(key);
    return kind === null || kinds.length === 0 ? strangeKey(key, allowed) : keyOfOtherKind(key, kinds, kind);
  };
}
