import { type StyleTokens, styleRules, styleTokens, type Tokens } from '../../design/index.js';
import type { Problem } from '../../model/problem.js';
import { didYouMean, InputError } from '../../problems/index.js';

export interface StyleSheet {
  readonly file: string;
  readonly text: string;
}

/** The sheet with which every document begins. */
const FIRST = 'base';
/** Where a custom property cannot stand: in an @page rule, a media query, a selector. */
const TOKEN = /token\(\s*(--[\w-]+)\s*\)/g;

/**
 * Style sheets by name, as documents hold them: `token(--name)` is written out, and the first one is preceded by the custom properties
 * that all of them use. Throws InputError for a token that there is not.
 */
export function fillSheets(sheets: ReadonlyMap<string, StyleSheet>, tokens: Tokens): ReadonlyMap<string, string> {
  const known = styleTokens(tokens);
  const problems = [...sheets.values()].flatMap((sheet) => unknownTokens(sheet, known));
  if (problems.length > 0) throw new InputError(problems);
  return new Map(
    [...sheets].map(([name, { text }]) => {
      const filled = text.replace(TOKEN, (_, token: string) => known.root[token] ?? '');
      return [name, name === FIRST ? `${styleRules(tokens)}\n${filled}` : filled];
    }),
  );
}

function unknownTokens({ file, text }: StyleSheet, { root }: StyleTokens): readonly Problem[] {
  return [...text.matchAll(TOKEN)].flatMap(({ index, 1: name = '' }) => {
    if (Object.hasOwn(root, name)) return [];
    const before = text.slice(0, index).split('\n');
    return [
      {
        severity: 'error' as const,
        code: 'unknown-token',
        place: { file, line: before.length, column: (before.at(-1) ?? '').length + 1 },
        message: `There is no design token "${name}".${didYouMean(name, Object.keys(root))}`,
        advice: 'Use one of the names in docs/design.md, or write the value itself.',
      },
    ];
  });
}
