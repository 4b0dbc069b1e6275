import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { CHECKOUT } from './shirabe.js';

/** The doors of what is composed for a single respondent. */
const DOORS = ['src/reports/feedback/index.ts', 'src/reports/letter/index.ts'];
/** Files that word something. */
const CATALOGUE = /(^|[/-])(wording|dates)\.ts$/;

/** The catalogues, relative to the checkout, that the documents for a respondent are worded from. */
export function catalogues(): readonly string[] {
  const reached = new Set<string>();
  const follow = (file: string) => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const { fileName } of ts.preProcessFile(readFileSync(path.join(CHECKOUT, file), 'utf8')).importedFiles) {
      if (!fileName.startsWith('.')) continue;
      const imported = path.normalize(path.join(path.dirname(file), fileName.replace(/\.js$/, '.ts')));
      if (imported.startsWith('src/reports/')) follow(imported);
    }
  };
  for (const door of DOORS) follow(door);
  return [...reached].filter((file) => CATALOGUE.test(file)).sort();
}

/** The fixed parts of all texts in a catalogue, in the order in which they stand there: each alternative, with gaps for what varies. */
export function textsIn(file: string): readonly string[] {
  const source = sourceOf(file);
  const texts: string[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return;
    if (isText(node) && !isCode(node)) texts.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return texts.map((text) => text.trim()).filter((text) => /\p{L}/u.test(text));
}

/** All names that a catalogue gives to its values, parameters and properties. */
export function namesIn(file: string): readonly string[] {
  const names = new Set<string>();
  const visit = (node: ts.Node) => {
    if (ts.isIdentifier(node)) names.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(sourceOf(file));
  return [...names];
}

function sourceOf(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(path.join(CHECKOUT, file), 'utf8'), ts.ScriptTarget.Latest, true);
}

function isText(node: ts.Node): node is ts.LiteralLikeNode {
  return (
    ts.isStringLiteral(node) ||
    ts.isNoSubstitutionTemplateLiteral(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddleOrTemplateTail(node)
  );
}

/** Whether a literal tells cases apart rather than being said. */
function isCode(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isCaseClause(parent) || (ts.isCallExpression(parent) && ts.isStringLiteral(node))) return true;
  return (
    ts.isBinaryExpression(parent) &&
    [ts.SyntaxKind.EqualsEqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsEqualsToken].includes(parent.operatorToken.kind)
  );
}
