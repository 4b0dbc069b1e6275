import type { Project } from '../../model/project.js';
import type { Text } from '../../model/text.js';
import { notShownMark } from './notes-wording.js';

/** How words are put into cells: in the languages of the project, the leading one first. */
export interface CellText {
  /** A cell for each language. */
  each(text: Text): readonly string[];
  /** One cell for all languages, with a slash between them. */
  all(text: Text): string;
  /** Stands in the place of a number that is not shown, whatever the reason: short, so in the leading language alone. */
  readonly notShown: string;
  /** Makes something once for each language, such as a column with its heading. */
  perLanguage<T>(make: (word: (text: Text) => string) => T): readonly T[];
}

/** How words are put into the cells of a project's workbook. */
export function openCellText({ languages }: Pick<Project, 'languages'>): CellText {
  const all = (text: Text) => [...new Set(languages.map((lang) => text[lang]).filter((words) => words !== ''))].join(' / ');
  return {
    each: (text) => languages.map((lang) => text[lang]),
    all,
    notShown: notShownMark[languages[0]],
    perLanguage: (make) => languages.map((lang) => make((text) => text[lang])),
  };
}
