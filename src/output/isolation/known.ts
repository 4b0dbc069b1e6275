import { type Context, contextOf, isBare, isCapital } from './context.js';
import type { Folded } from './fold.js';
import { isFreeText, type OtherRespondent } from './other-respondents.js';
import { groupsIn, type SearchIndex, search } from './search.js';

/** Texts that documents may hold, whoever they are for. */
export interface KnownTexts {
  /** What the program itself says in every document. */
  readonly program: readonly string[];
  /** What the project asks about: every document may hold any word of it. */
  readonly asked: readonly string[];
  /** What the project says in the documents of respondents. */
  readonly said: readonly string[];
  /** What it says in public. */
  readonly published: readonly string[];
  /** Words of typefaces and of PDFs themselves, which stand in data alone. */
  readonly data: readonly string[];
  /** What documents are written in: markup, style sheets, scripts, and words of PDFs. */
  readonly code: readonly string[];
}

/** Which of the groups of a search index can be told from known texts, and how. */
export interface Knowledge {
  /** Those that are not looked for: their words are everybody's. */
  readonly muted: ReadonlySet<number>;
  /** Those that are looked for in words, but not in data. */
  readonly mutedInData: ReadonlySet<number>;
  /** Names that are looked for only where they begin with a capital, as known texts hold them in small letters. */
  readonly capitals: ReadonlySet<number>;
  /** Names that the program says or the project asks about: where they stand in these texts, they are not counted. */
  readonly contexts: ReadonlyMap<number, readonly Context[]>;
}

type Found = (group: number, words: Folded, at: number, length: number) => void;

/** Compares the groups with known texts. A free text that a known text holds is everybody's; of a name that depends on the text. */
export function knowledgeOf(searchIndex: SearchIndex, known: KnownTexts): Knowledge {
  const [muted, capitals] = [new Set<number>(), new Set<number>()];
  const contexts = new Map<number, Map<string, Context>>();
  const groupOf = (index: number) => searchIndex.groups[index] ?? [];
  const compare = (texts: readonly string[], found: Found) => search(searchIndex, texts, { inWords: found, inData: () => {} });

  /** Mutes free texts, tells names by their capitals, and calls `found` with what stands there as it is written. */
  function orFound(found: Found): Found {
    return (group, words, at, length) => {
      if (isFreeText(groupOf(group))) muted.add(group);
      else if (isCapitalised(groupOf(group)) && !isCapital(words, at)) capitals.add(group);
      else found(group, words, at, length);
    };
  }

  function noteContext(group: number, words: Folded, at: number, length: number): void {
    const context = contextOf(words, at, length);
    const noted = contexts.get(group) ?? new Map<string, Context>();
    noted.set(`${context.before} ${context.after}`, context);
    contexts.set(group, noted);
    if (isBare(context) || !isSpelt(groupOf(group))) muted.add(group);
  }

  compare([...known.program, ...known.asked], orFound(noteContext));
  compare(known.said, orFound(leave));
  compare(known.published, (group) => isFreeText(groupOf(group)) && muted.add(group));
  return {
    muted: new Set([...muted].sort((a, b) => a - b)),
    mutedInData: new Set([...muted, ...contexts.keys(), ...groupsIn(searchIndex, known.data)]),
    capitals,
    contexts: new Map(Array.from(contexts, ([group, noted]) => [group, [...noted.values()]])),
  };
}

/** What stands there stays a leak. */
const leave: Found = () => {};

/** Whether all of a group are names or addresses in Latin letters. Ids are not, which are searched for as they are. */
function isSpelt(group: readonly OtherRespondent[]): boolean {
  return group.every(({ what, text }) => what !== 'id' && /^\p{sc=Latin}(?:.*\p{sc=Latin})?$/su.test(text));
}

function isCapitalised(group: readonly OtherRespondent[]): boolean {
  return isSpelt(group) && group.every(({ text }) => /^[A-Z]/.test(text.normalize('NFKC')));
}
