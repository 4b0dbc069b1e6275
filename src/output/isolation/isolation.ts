import { readFile } from 'node:fs/promises';
import { styleRules, tokens } from '../../design/index.js';
import type { Contacts } from '../../model/delivery.js';
import type { Problem } from '../../model/problem.js';
import type { Format, Project } from '../../model/project.js';
import type { Column, Registry, Responses } from '../../model/responses.js';
import { warning } from '../../problems/index.js';
import { vocabulary } from '../../reports/vocabulary/index.js';
import { sha256 } from '../files/index.js';
import { PDF_WORDS, pdfTexts } from '../pdf/text/index.js';
import { type FixedMarkup, readFixedMarkup } from './fixed-markup.js';
import { leak, notToldApart, unsearchableFormat } from './messages.js';
import type { OtherRespondent } from './other-respondents.js';
import { findOthers, openSearchIndex } from './search-index.js';

/** Keeps one respondent's documents free of every other respondent. */
export interface Isolation {
  /**
   * Throws Error, naming what it found, where a finished file holds something of another respondent in any of its bytes; also for a
   * format that cannot be searched. Throws RenderError for a PDF of which a part cannot be read.
   */
  check(reader: string, format: Format, content: string | Uint8Array): void;
  /** Names and ids that cannot be searched for. */
  readonly warnings: readonly Problem[];
  /** SHA-256 (hex) of everything that is searched for. */
  readonly digest: string;
}

/** Files whose words every report may hold: they ask the questions, and name what can be answered. */
const OPEN_FILES = /(questionnaire|project)\.yaml$/;
/** Markup of fonts, drawings and styles, which no template holds. */
const MARKUP = [
  '@font-face{font-family;font-weight;src:url(data:font/ttf;base64,)}',
  `x1 x2 y1 y2 ${tokens.typefaces.embedded} Regular Bold`,
  styleRules(tokens),
];

/**
 * Prepares the search for all respondents. `templates` is the folder of the built-in ones, whose words every document may hold;
 * what a project's own templates say is searched like its texts.
 */
export async function openIsolation(
  project: Project,
  responses: Responses,
  registry: Registry,
  contacts: Contacts,
  templates: string,
): Promise<Isolation> {
  const otherRespondents = [...otherRespondentsIn(responses, registry), ...addressesIn(contacts)];
  const asked = await readAll(project.files.filter((file) => OPEN_FILES.test(file)));
  const markup = await readFixedMarkup(templates);
  const { searchIndex, unsearchable } = openSearchIndex(otherRespondents, [
    ...vocabulary(),
    ...PDF_WORDS,
    ...markup.texts,
    ...MARKUP,
    ...asked,
  ]);
  const own = new Map<string, string[]>();
  for (const { respondent, text } of otherRespondents) own.set(respondent, [...(own.get(respondent) ?? []), text]);
  return {
    check(reader, format, content) {
      const texts = TEXTS_OF[format](content, markup);
      const found = findOthers(searchIndex, texts, reader, own.get(reader) ?? []);
      if (found.length > 0) throw new Error(leak(found));
    },
    warnings: unsearchableWarnings(unsearchable),
    digest: sha256(JSON.stringify(otherRespondents)),
  };
}

/** What a file says, to be searched. Throws Error for a format that feedback is not made as. */
const TEXTS_OF: Readonly<Record<Format, (content: string | Uint8Array, markup: FixedMarkup) => readonly string[]>> = {
  html: (content, markup) => [markup.strip(typeof content === 'string' ? content : Buffer.from(content).toString('utf8'))],
  pdf: (content) => pdfTexts(typeof content === 'string' ? Buffer.from(content, 'latin1') : content),
  pptx: () => {
    throw new Error(unsearchableFormat('pptx'));
  },
};

function readAll(files: readonly string[]): Promise<readonly string[]> {
  return Promise.all(files.map((file) => readFile(file, 'utf8')));
}

/** Every respondent's id and name, whether answering or not, and everything that was written in words. */
function otherRespondentsIn({ rows, columns }: Responses, registry: Registry): readonly OtherRespondent[] {
  const named = [...registry.values()].flatMap(({ id, name }): OtherRespondent[] => [
    { respondent: id, what: 'id', text: id },
    { respondent: id, what: 'name', text: name },
  ]);
  const unnamed = rows.flatMap(({ id }): OtherRespondent[] =>
    registry.has(id) ? [] : [{ respondent: id, what: 'id', text: id }],
  );
  const written = [...columns.values()].flatMap((column): OtherRespondent[] => {
    return textsIn(column).flatMap((text, row) =>
      text === '' ? [] : [{ respondent: rows[row]?.id ?? '', what: 'free text', text }],
    );
  });
  return [...named, ...unnamed, ...written];
}

/** What respondents wrote in their own words. */
function textsIn(column: Column): readonly string[] {
  switch (column.kind) {
    case 'text':
      return column.values;
    case 'single':
    case 'multiple':
      return column.openText;
    case 'numeric':
      return [];
  }
}

/** How others are reached. A contact that several share is a title rather than a person. */
function addressesIn(contacts: Contacts): readonly OtherRespondent[] {
  const all = [...contacts];
  const times = new Map<string, number>();
  for (const [, { person }] of all) times.set(person, (times.get(person) ?? 0) + 1);
  return all.flatMap(([respondent, { email, address, person }]) =>
    [email, address, times.get(person) === 1 ? person : '']
      .filter((text) => text !== '')
      .map((text): OtherRespondent => ({ respondent, what: 'address', text })),
  );
}

/** What is so short or so common that it cannot be told from the report's own words. */
function unsearchableWarnings(unsearchable: readonly OtherRespondent[]): readonly Problem[] {
  const relevant = unsearchable.filter(({ what }) => what === 'id' || what === 'name');
  return relevant.length === 0 ? [] : [warning(notToldApart(relevant))];
}
