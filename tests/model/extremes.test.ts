import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { greatest, least } from '../../src/model/extremes.js';

describe('the least and the greatest', () => {
  it('of any number of numbers', () => {
    const many = Float64Array.from({ length: 1_000_000 }, (_, index) => (index * 7919) % 1_000_003);
    expect([least(many), greatest(many)]).toEqual([0, 1_000_002]);
  });

  it('of none, and with one more', () => {
    expect([least([]), greatest([])]).toEqual([Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]);
    expect([least([3], 2), least([1], 2), greatest([3], 2), greatest([1], 2)]).toEqual([2, 1, 3, 2]);
  });
});

/** Functions that people give lists to by spreading them into arguments, which overflows the stack from about 120,000 on. */
const SPREAD_INTO = /^Math\.(max|min|hypot)$|\.(push|unshift|splice|apply)$|^String\.from(CharCode|CodePoint)$/;

it('no list is spread into arguments in src/', () => {
  const root = new URL('../../src/', import.meta.url).pathname;
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const found = files.flatMap((name) => spreadsIn(name, readFileSync(path.join(root, name), 'utf8')));
  expect(files.length).toBeGreaterThan(500);
  expect(found).toEqual([]);
});

it('a list that is spread into arguments is found', () => {
  expect(spreadsIn('a.ts', 'const a = Math.max(0, ...counts);\nlist.push(...others);\nlist.push({ ...one });')).toEqual([
    'a.ts:1: Math.max(0, ...counts)',
    'a.ts:2: list.push(...others)',
  ]);
});

function spreadsIn(name: string, source: string): readonly string[] {
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.Latest);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.arguments.some(ts.isSpreadElement) && SPREAD_INTO.test(node.expression.getText(file))) {
      found.push(`${name}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}: ${node.getText(file)}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}
