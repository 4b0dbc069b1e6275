import type { Plugin } from 'vitest/config';

/** A change of a source file: a piece of its text, which must stand there once, and what stands there instead. */
export interface Change {
  readonly code: string;
  readonly instead: string;
}

const MARK = '?mutant=';

/** The name under which a file is imported with changes. Its ending keeps telling that it is TypeScript. */
export function mutantOf(file: string, changes: readonly Change[]): string {
  return `${file}${MARK}${Buffer.from(JSON.stringify(changes)).toString('base64url')}.ts`;
}

/** Makes the changes that `mutantOf` names. The import fails where a piece of text does not stand in the file just once. */
export function mutants(): Plugin {
  return {
    name: 'mutants',
    enforce: 'pre',
    transform(text, id) {
      const [file = '', encoded] = id.split(MARK);
      if (encoded === undefined) return null;
      const changes = JSON.parse(Buffer.from(encoded.replace(/\.ts$/, ''), 'base64url').toString()) as readonly Change[];
      return changes.reduce((changed, { code, instead }) => {
        const parts = changed.split(code);
        if (parts.length !== 2) throw new Error(`${file} has this ${parts.length - 1} times, instead of once: ${code}`);
        return parts.join(instead);
      }, text);
    },
  };
}
