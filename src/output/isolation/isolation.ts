import path from 'node:path';
import { tokens } from '../../design/index.js';
import type { Contacts } from '../../model/delivery.js';
import type { Problem } from '../../model/problem.js';
import type { Format, Project } from '../../model/project.js';
import type { Registry, Responses } from '../../model/responses.js';
import { vocabulary } from '../../reports/vocabulary/index.js';
import { sha256 } from '../files/index.js';
import { PDF_WORDS, pdfTexts } from '../pdf/text/index.js';
import { type Markup, openMarkup, readTemplateTexts } from './markup.js';
import { leak, notLookedFor, unsearchableFormat } from './messages.js';
import { askedIn, publishedIn, saidIn } from './project-texts.js';
import { TYPEFACE_WORDS } from './reserved-words.js';
import { respondentTexts } from './respondent-texts.js';
import { findOthers, openSearchIndex } from './search-index.js';
import { collisions, judgeAllowed, type SaidTexts, unsearchableWarnings } from './warnings.js';

/** Keeps one respondent's documents free of every other respondent. */
export interface Isolation {
  /**
   * Throws Error, naming what it found, where a finished file holds something of another respondent in any of its bytes; also for a
   * format that cannot be searched. Throws RenderError for a PDF of which a part cannot be read.
   */
  check(reader: string, format: Format, content: string | Uint8Array): void;
  /**
   * Names and ids that cannot be searched for; names that the project's own texts hold, so that reports will not be written; long
   * free texts that these hold; phrases that are allowed in vain, or hold a name.
   */
  readonly warnings: readonly Problem[];
  /** Which free texts are not searched for, and why, in words; empty where all are. */
  readonly note: string;
  /** SHA-256 (hex) of everything that is searched for. */
  readonly digest: string;
}

/** What no template has: how a document holds its typeface, lets its script run, and marks what is for the screen alone. */
const WRITTEN = [
  `@font-face{font-family:"${tokens.typefaces.document}";font-weight:font-style:normal;src:url(data:font/ttf;base64,)format("truetype");unicode-range:U+;size-adjust:%}`,
  'script-src <!--screen-->',
];

/** A survey as far as the search needs it. */
export interface SearchedSurvey {
  readonly project: Project;
  readonly responses: Responses;
  readonly registry: Registry;
  readonly contacts: Contacts;
}

/**
 * Prepares the search for all respondents. `templates` are the folders of templates, the built-in ones first: their words every
 * document may hold. Throws InputError where a phrase is allowed that holds an id.
 */
export async function openIsolation(survey: SearchedSurvey, templates: readonly [string, ...string[]]): Promise<Isolation> {
  const { project, responses, registry, contacts } = survey;
  const { feedback, disclosure, root } = project;
  const otherRespondents = respondentTexts(responses, registry, contacts);
  const [builtIn, ...own] = templates;
  const markup = openMarkup(await readTemplateTexts(builtIn));
  const ownTemplates = (await Promise.all(own.map(readTemplateTexts))).flat();
  const saidBy: readonly SaidTexts[] = [
    { file: path.join(root, 'feedback.yaml'), texts: saidIn(project) },
    ...ownTemplates.map((template) => ({ file: template.file, texts: markup.textsOf(template) })),
  ];
  const allowed = disclosure.allow.map(({ phrase }) => phrase);
  const { others, unsearchable } = openSearchIndex(otherRespondents, {
    known: {
      program: [...vocabulary(), ...markup.texts, ...WRITTEN],
      asked: askedIn(project),
      said: saidBy.flatMap(({ texts }) => texts),
      published: publishedIn(project),
      data: [...PDF_WORDS, ...TYPEFACE_WORDS],
      code: [...markup.code, ...ownTemplates.map(({ text }) => text), ...WRITTEN, ...PDF_WORDS, ...TYPEFACE_WORDS],
    },
    allowed,
    shared: disclosure.feedback,
  });
  const textsOf = new Map<string, string[]>();
  for (const { respondent, text } of otherRespondents) textsOf.set(respondent, [...(textsOf.get(respondent) ?? []), text]);
  const warnings = [...judgeAllowed(project, others), ...unsearchableWarnings(unsearchable), ...collisions(others, saidBy)];
  return {
    check(reader, format, content) {
      const found = findOthers(others, TEXTS_OF[format](content, markup), reader, textsOf.get(reader) ?? []);
      if (found.length > 0) throw new Error(leak(found));
    },
    warnings: feedback ? warnings : [],
    note: feedback ? notLookedFor(unsearchable, disclosure.feedback) : '',
    digest: sha256(JSON.stringify([otherRespondents, allowed, [...others.knowledge.muted]])),
  };
}

/** What a file says, to be searched. Throws Error for a format that feedback is not made as. */
const TEXTS_OF: Readonly<Record<Format, (content: string | Uint8Array, markup: Markup) => readonly string[]>> = {
  html: (content, markup) => [markup.strip(typeof content === 'string' ? content : Buffer.from(content).toString('utf8'))],
  pdf: (content) => pdfTexts(typeof content === 'string' ? Buffer.from(content, 'latin1') : content).filter(isSaid),
  pptx: () => {
    throw new Error(unsearchableFormat('pptx'));
  },
};

const RESERVED = new Set(PDF_WORDS);

/** Whether a text of a PDF is anything but a word of the PDF itself, or the name of the embedded typeface in it. */
function isSaid(text: string): boolean {
  return text.startsWith('\0') || !RESERVED.has(text.replace(/^[A-Z]{6}\+/, ''));
}
