import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { CHECKOUT } from '../../support/shirabe.js';

/**
 * Numbers become words in reports/text/numbers.ts, which takes published ones. Any other way would be a way around it: a number in a
 * template literal, String(number), number.toFixed(). Published numbers may go either way, for they may be seen.
 */

/** The sheets for the team hold exact numbers; the vocabulary is made, and holds none. */
const EXEMPT = /^src\/reports\/(?:text\/numbers\.ts|workbook\/team\/|vocabulary\/)/;
const WRITERS = new Set(['toFixed', 'toString', 'toLocaleString', 'toPrecision', 'toExponential', 'join']);

const { fileNames, options } = ts.parseJsonConfigFileContent(
  ts.readConfigFile(path.join(CHECKOUT, 'tsconfig.json'), ts.sys.readFile).config,
  ts.sys,
  CHECKOUT,
);
const program = ts.createProgram(fileNames, { ...options, noEmit: true, incremental: false });
const checker = program.getTypeChecker();

/** Whether it may be a number that is not published, a list of such, or anything at all. */
function isPlain(node: ts.Node): boolean {
  const type = checker.getTypeAtLocation(node);
  const parts = (type.isUnion() ? type.types : [type]).flatMap((one) => [one, one.getNumberIndexType() ?? []].flat());
  return parts.some(({ flags }) => (flags & (ts.TypeFlags.NumberLike | ts.TypeFlags.Any)) !== 0);
}

/** What is written out here, but for what stands deeper in it. */
function writtenIn(node: ts.Node): readonly ts.Node[] {
  if (ts.isTemplateExpression(node)) return node.templateSpans.map(({ expression }) => expression);
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    const isText = (checker.getTypeAtLocation(node).flags & ts.TypeFlags.StringLike) !== 0;
    return isText ? [node.left, node.right] : [];
  }
  if (!ts.isCallExpression(node)) return [];
  const { expression: called, arguments: given } = node;
  if (ts.isIdentifier(called)) return called.text === 'String' ? given : [];
  if (!ts.isPropertyAccessExpression(called)) return [];
  const isEach = called.name.text === 'map' && given[0]?.getText() === 'String';
  return isEach || WRITERS.has(called.name.text) ? [called.expression] : [];
}

function plainIn(node: ts.Node): readonly ts.Node[] {
  const deeper: ts.Node[] = [];
  ts.forEachChild(node, (child) => void deeper.push(...plainIn(child)));
  return [...writtenIn(node).filter(isPlain), ...deeper];
}

describe('a number in words', () => {
  const files = program
    .getSourceFiles()
    .map((file) => ({ file, name: path.relative(CHECKOUT, file.fileName) }))
    .filter(({ name }) => name.startsWith('src/reports/'));

  it('is written by text/numbers.ts, unless it is published', () => {
    const read = files.filter(({ name }) => !EXEMPT.test(name));
    expect(read.length).toBeGreaterThan(100);
    const found = read.flatMap(({ file, name }) => plainIn(file).map((node) => `${name}: ${node.getText()}`));
    expect(found).toEqual([]);
  });

  it('would be found elsewhere, as it is there', () => {
    const numbers = files.find(({ name }) => name.endsWith('text/numbers.ts'));
    expect(numbers && plainIn(numbers.file).length).toBeGreaterThanOrEqual(3);
  });
});
