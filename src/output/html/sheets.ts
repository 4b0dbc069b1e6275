import { type StyleTokens, styleRules, styleTokens, type Tokens } from '../../design/index.js';
import type { ProblemCollector } from '../../problems/index.js';
import type { TemplateFile } from './files.js';
import { positionsIn } from './lines.js';
import { unknownToken } from './messages.js';

/** The sheet with which every document begins. */
const FIRST = 'base';
/** For places that take no custom property: an @page rule, a media query, a selector. */
const TOKEN = /token\(\s*(--[\w-]+)\s*\)/g;

/**
 * Style sheets by name, as documents hold them: `token(--name)` is replaced by its value, and the first sheet begins with the
 * custom properties. Tokens that do not exist are named in `problems`.
 */
export function fillSheets(
  sheets: ReadonlyMap<string, TemplateFile>,
  tokens: Tokens,
  problems: ProblemCollector,
): ReadonlyMap<string, string> {
  const known = styleTokens(tokens);
  for (const sheet of sheets.values()) checkTokens(sheet, known, problems);
  return new Map(
    [...sheets].map(([name, { text }]) => {
      const filled = text.replace(TOKEN, (_, token: string) => known.root[token] ?? '');
      return [name, name === FIRST ? `${styleRules(tokens)}\n${filled}` : filled];
    }),
  );
}

function checkTokens({ file, text }: TemplateFile, { root }: StyleTokens, problems: ProblemCollector): void {
  const positionOf = positionsIn(text);
  for (const { index, 1: name = '' } of text.matchAll(TOKEN)) {
    if (Object.hasOwn(root, name)) continue;
    problems.error({ file, ...positionOf(index) }, unknownToken(name, Object.keys(root)));
  }
}
