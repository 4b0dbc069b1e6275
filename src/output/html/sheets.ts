import { type StyleTokens, styleRules, styleTokens, type Tokens } from '../../design/index.js';
import { InputError, ProblemCollector } from '../../problems/index.js';
import { unknownToken } from './messages.js';

/** A style sheet and the file that it was read from, for messages. */
export interface SheetFile {
  readonly file: string;
  readonly text: string;
}

/** The sheet with which every document begins. */
const FIRST = 'base';
/** For places that take no custom property: an @page rule, a media query, a selector. */
const TOKEN = /token\(\s*(--[\w-]+)\s*\)/g;

/**
 * Style sheets by name, as documents hold them: `token(--name)` is replaced by its value, and the first sheet begins with the
 * custom properties. Throws InputError, with file, line and column, for tokens that do not exist.
 */
export function fillSheets(sheets: ReadonlyMap<string, SheetFile>, tokens: Tokens): ReadonlyMap<string, string> {
  const known = styleTokens(tokens);
  const problems = new ProblemCollector();
  for (const sheet of sheets.values()) checkTokens(sheet, known, problems);
  if (problems.list().length > 0) throw new InputError(problems.list());
  return new Map(
    [...sheets].map(([name, { text }]) => {
      const filled = text.replace(TOKEN, (_, token: string) => known.root[token] ?? '');
      return [name, name === FIRST ? `${styleRules(tokens)}\n${filled}` : filled];
    }),
  );
}

function checkTokens({ file, text }: SheetFile, { root }: StyleTokens, problems: ProblemCollector): void {
  for (const { index, 1: name = '' } of text.matchAll(TOKEN)) {
    if (Object.hasOwn(root, name)) continue;
    const before = text.slice(0, index).split('\n');
    const place = { file, line: before.length, column: (before.at(-1) ?? '').length + 1 };
    problems.error(place, unknownToken(name, Object.keys(root)));
  }
}
