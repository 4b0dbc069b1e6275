import { EDITIONS, type Edition, LANGS, type Lang, languagesOf } from '../../model/text.js';
import type { ProblemCollector } from '../../problems/index.js';
import { readMapping } from './mapping.js';
import { editionWithoutLanguage, repeatedEntry } from './messages.js';
import { optional, setOf } from './shape.js';
import { childCursor, listCursors, placeOf, type YamlCursor } from './yaml/index.js';

export const LANGUAGES = { languages: optional(setOf(LANGS, repeatedEntry)) };

/**
 * The project's languages, the leading one first; all languages where none are written, empty where they are broken. Read before
 * everything else, since it decides which texts are needed.
 */
export function readLanguages(cursor: YamlCursor, problems: ProblemCollector): readonly Lang[] {
  const child = childCursor(cursor, 'languages');
  if (!child || cursor.node.kind !== 'mapping') return LANGS;
  const only: YamlCursor = {
    ...cursor,
    node: { ...cursor.node, entries: new Map([...cursor.node.entries].filter(([key]) => key === 'languages')) },
  };
  return readMapping(only, LANGUAGES, problems).values.languages ?? [];
}

/** The editions where a project names none: all, or the one of its only language. */
export function defaultEditions(languages: readonly Lang[]): readonly Edition[] {
  return languages.length > 1 ? EDITIONS : languages;
}

/** Reports editions in a language that the project does not have. */
export function checkEditions(cursor: YamlCursor | null, languages: readonly Lang[], problems: ProblemCollector): void {
  for (const edition of listCursors(cursor)) {
    const written = edition.node.kind === 'scalar' ? edition.node.written : '';
    const needed = EDITIONS.filter((known) => known === written).flatMap((known) => languagesOf(known, LANGS));
    const lacking = needed.find((lang) => !languages.includes(lang));
    if (lacking && languages.length > 0) problems.error(placeOf(edition), editionWithoutLanguage(written, lacking));
  }
}
