import type { Contact } from '../model/delivery.js';
import type { DocumentKind } from '../model/document.js';
import type { Project } from '../model/project.js';
import type { Publication } from '../model/publication.js';
import type { Respondent } from '../model/responses.js';
import type { SlidesTexts } from '../model/slides-texts.js';
import { keyText, type PossibleKey, sha256 } from '../output/files/index.js';
import type { BuildInputs } from './inputs.js';
import { once } from './once.js';

/** The document that a key is for. */
export interface KeyedDocument {
  readonly report: DocumentKind;
  /** Whose document it is; null for a public one. */
  readonly respondent: Pick<Respondent, 'name'> | null;
  /** The address on a letter; null for any other document. */
  readonly contact: Contact | null;
}

/** What documents are made from, as hashes: a document is made again where one of its hashes has changed. */
export interface CacheKeys {
  /** `publication` is called only where the hashes of the inputs have changed, so that nothing is protected in vain. */
  keyOf(document: KeyedDocument, publication: () => Publication): PossibleKey;
}

/** `others` is the hash of everyone who is searched for in the files of other respondents. */
export function openCacheKeys(project: Project, buildInputs: BuildInputs, others: string): CacheKeys {
  const { code = '', ...looks } = buildInputs.tools;
  const inputs = hashOf(buildInputs);
  const textsOf = new Map<DocumentKind, string>();
  return {
    keyOf: ({ report, respondent, contact }, publication) => ({
      inputs,
      text: once(() => {
        const { own, ...published } = SHOWN[report]({ contact }, publication);
        const texts = textsOf.get(report) ?? hashOf(textsBehind(project, report));
        textsOf.set(report, texts);
        return keyText({
          inputs,
          own: hashOf([own, respondent?.name]),
          published: hashOf(published),
          others: hashOf(respondent && others),
          texts,
          looks: hashOf(looks),
          program: code,
        });
      }),
    }),
  };
}

/** What documents of a kind show of the survey; `own` is the part about the reader. */
type Shown = (document: Pick<KeyedDocument, 'contact'>, publication: () => Publication) => { readonly own?: unknown };

const published: Shown = (_, publication) => publication();
const SHOWN: Readonly<Record<DocumentKind, Shown>> = {
  feedback: published,
  brief: published,
  slides: published,
  letter: ({ contact }) => ({ own: postOf(contact) }),
};

/** The texts that documents of a kind are written from, wherever they stand and their pictures lie. */
const TEXTS: Readonly<Record<DocumentKind, (project: Project) => unknown>> = {
  feedback: ({ feedback }) => {
    if (feedback === null) return null;
    const { delivery, ...texts } = feedback;
    return texts;
  },
  brief: ({ brief }) => brief,
  slides: ({ slides }) => slides && withoutPlaces(slides),
  letter: ({ feedback }) => feedback?.delivery?.letter,
};

/** The project as a report sees it: without the texts of the others, and without places on this machine. */
function textsBehind(project: Project, report: DocumentKind): unknown {
  const { root, files, places, registryFile, sources, feedback, brief, slides, reports, formats, ...rest } = project;
  return [rest, sources.map(({ id, label }) => [id, label]), TEXTS[report](project)];
}

/** The part of an address that is printed. */
function postOf(contact: Contact | null): unknown {
  return contact && [contact.postcode, contact.address, contact.person];
}

/** A deck as it is shown, wherever its slides are written and its pictures lie. */
function withoutPlaces({ pictures, slides, ...deck }: SlidesTexts): unknown {
  return { ...deck, slides: slides.map(({ place, ...plan }) => plan) };
}

function hashOf(value: unknown): string {
  return sha256(JSON.stringify(value, plainly));
}

/** Turns into plain values what JSON would leave out or write at great length. */
function plainly(_: string, value: unknown): unknown {
  if (value instanceof Map || value instanceof Set) return [...value];
  return value instanceof Uint8Array ? sha256(value) : value;
}
