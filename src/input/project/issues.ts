import type { z } from 'zod';
import type { Message } from '../../model/problem.js';
import { excerpt, type ProblemCollector } from '../../problems/index.js';
import {
  emptyText,
  emptyValue,
  missingKey,
  needsNoQuotes,
  needsQuotes,
  notOneOf,
  notWhole,
  strangeKey,
  tooFew,
  tooLarge,
  tooMany,
  tooSmall,
  wrongType,
} from './messages.js';
import type { Expected, Fault } from './shape.js';
import { type Node, nearestCursor, type Path, pathText, placeAt, placeOf, placeOfKey, type YamlCursor } from './yaml/index.js';

type Issue = z.core.$ZodIssue;

/** Reports what a shape found wrong with a value, in words, at the place where the value is written. */
export function reportIssue(cursor: YamlCursor, issue: Issue, problems: ProblemCollector): void {
  const path = issue.path.filter((part) => typeof part !== 'symbol');
  const target = nearestCursor(cursor, path);
  const lacking = path.slice(target.path.length - cursor.path.length);
  if (lacking.length > 0) reportMissing(target, lacking, issue, problems);
  else if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) problems.error(placeOfKey(target, key), strangeKey(key, issue.message.split(' ')));
  } else {
    const fault = faultOf(issue);
    if (fault && 'at' in fault)
      problems.error(placeOfKey(nearestCursor(cursor, path.slice(0, -1)), String(path.at(-1))), fault.message);
    else problems.error(placeOf(target), wordsFor(issue, target.node));
  }
}

/** What is missing has no place of its own; the mapping that lacks it has. */
function reportMissing(parent: YamlCursor, lacking: Path, issue: Issue, problems: ProblemCollector): void {
  const fault = faultOf(issue);
  const message = fault && 'message' in fault ? fault.message : missingKey(String(lacking[0]));
  problems.error(placeAt(parent.source, parent.node.offset, pathText([...parent.path, ...lacking])), message);
}

function wordsFor(issue: Issue, node: Node): Message {
  if (node.kind === 'scalar' && node.value === null) return emptyValue();
  switch (issue.code) {
    case 'invalid_type':
      return typeFault(issue.expected, node);
    case 'invalid_value':
      return notOneOf(describe(node), node.kind === 'scalar' ? node.written : '', issue.values.map(String));
    case 'too_small':
      return tooLittle(Number(issue.minimum), issue.origin, node);
    case 'too_big':
      return issue.origin === 'array'
        ? tooMany(Number(issue.maximum), lengthOf(node))
        : tooLarge(Number(issue.maximum), describe(node));
    default: {
      const fault = faultOf(issue);
      if (fault === null) return emptyValue();
      return 'message' in fault ? fault.message : typeFault(fault.expected, node);
    }
  }
}

function tooLittle(least: number, origin: string, node: Node): Message {
  if (origin === 'array') return tooFew(least, lengthOf(node));
  return origin === 'string' ? emptyText() : tooSmall(least, describe(node));
}

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'a text',
  text: 'a text',
  date: 'a date such as 2026-11-01',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping of keys to values',
  'number or text': 'a whole number or a text',
  'option or level': 'an option id or a level',
  'option or level, or a list of them': 'an option id or a level, or a list of them,',
} satisfies Partial<Record<z.core.$ZodInvalidTypeExpected | Expected, string>>;

function typeFault(expected: string, node: Node): Message {
  const words = EXPECTED[expected] ?? expected;
  if (node.kind !== 'scalar') return wrongType(words, describe(node));
  if (words === 'a text') return needsQuotes(words, describe(node), node.written);
  const isNumber = typeof node.value === 'number';
  if (expected === 'int' && isNumber && Number.isFinite(node.value)) return notWhole(describe(node));
  if (/^(int|number)$/.test(expected) && !isNumber && /^[+-]?\d+(\.\d+)?$/.test(node.written)) return needsNoQuotes(node.written);
  return wrongType(words, describe(node));
}

/** A value as messages name it, such as `the text "x"`, `the number 5` or `a list`. */
export function describe(node: Node): string {
  if (node.kind !== 'scalar') return node.kind === 'list' ? 'a list' : 'a mapping';
  if (node.value === null) return 'nothing';
  if (typeof node.value === 'string') return `the text "${excerpt(node.written)}"`;
  return typeof node.value === 'number' ? `the number ${excerpt(node.written)}` : excerpt(node.written);
}

function lengthOf(node: Node): number {
  return node.kind === 'list' ? node.items.length : 0;
}

function faultOf(issue: Issue): Fault | null {
  return issue.code === 'custom' && issue.params ? (issue.params as Fault) : null;
}
