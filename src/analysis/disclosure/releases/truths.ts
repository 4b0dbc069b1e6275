import type { ItemAnalysis, Readers } from '../../../model/analysis.js';
import type { Ledger, Release } from '../../../model/ledger.js';
import type { Truth } from '../rules/index.js';
import { basisOf, isAnswer, NOT_ASKED } from './basis.js';
import { categoriesThen } from './categories.js';
import type { Versions } from './versions.js';

/** All versions of the answers to an item, and what is known to read them. */
export interface KnownAnswers {
  readonly ledger: Ledger;
  readonly readers: Readers;
  readonly item: ItemAnalysis;
  /** Those that have answers to the item. */
  readonly releases: readonly Release[];
  readonly versions: Versions;
  /** By position among the readers: the answer as text, as `statesOf` has it; and the person of it, -1 where there is none. */
  readonly states: readonly (string | null)[];
  readonly persons: Int32Array;
}

/** What the persons answered, to an item or to an option of one that has several. */
export function truthOf(known: KnownAnswers, option: string | null): Truth {
  const { item, versions } = known;
  switch (item.kind) {
    case 'number': {
      const texts = textsOf(known, []);
      return {
        kind: 'amounts',
        amounts: Float64Array.from(texts, (text) => (isAnswer(text) ? Number(text) : Number.NaN)),
        bounds: item.bounds,
      };
    }
    case 'scale':
    case 'single': {
      const keys = keysEver(known, Object.keys(item.counts));
      return levelsTruth(textsOf(known, keys), keys, known);
    }
    case 'multiple': {
      if (option === null) return untold(versions);
      const combinations = [...new Set(known.states.filter(isAnswer))];
      const texts = textsOf(known, combinations).map((text) => (isAnswer(text) ? yesOrNo(text, option) : text));
      return levelsTruth(texts, YES_AND_NO, known);
    }
    case 'text':
      return untold(versions);
  }
}

function untold({ parts }: Versions): Truth {
  return { kind: 'levels', levels: new Int16Array(parts.length).fill(-1), count: 0, unasked: false };
}

const YES_AND_NO = ['yes', 'no'] as const;

function yesOrNo(text: string, option: string): (typeof YES_AND_NO)[number] {
  return text.split(' ').includes(option) ? 'yes' : 'no';
}

/** Today's levels or options, and those that a release had besides: without them its answers could not be read. */
function keysEver({ releases, item }: KnownAnswers, keys: readonly string[]): readonly string[] {
  const released = releases.flatMap(({ cells }) => Object.keys(cells.items[item.id]?.values.counts ?? {}));
  return [...new Set([...keys, ...released])];
}

/** Whether the item is asked on a condition, or was at a release. */
function isConditional({ item, releases }: KnownAnswers): boolean {
  return item.askedIf !== null || releases.some(({ conditions }) => conditions[item.id] !== undefined);
}

/** Where not everyone was asked, not having been asked is a level of its own, the last. */
function levelsTruth(texts: readonly (string | null)[], keys: readonly string[], known: KnownAnswers): Truth {
  const levels = Int16Array.from(texts, (text) => (text === null ? -1 : isAnswer(text) ? keys.indexOf(text) : keys.length));
  const unasked = isConditional(known);
  return { kind: 'levels', levels, count: unasked ? keys.length + 1 : keys.length, unasked };
}

/**
 * The answer of each version as text: today's are known; earlier ones are read from their tokens by trying `keys` and not having been
 * asked. Null where it cannot be read.
 */
function textsOf(known: KnownAnswers, keys: readonly string[]): readonly (string | null)[] {
  const { versions, states, persons, ledger, item } = known;
  const texts: (string | null | undefined)[] = Array.from({ length: versions.of.length }, () => undefined);
  persons.forEach((person, position) => {
    if (person >= 0) texts[person] = states[position] ?? null;
  });
  const tried = isConditional(known) ? [...keys, NOT_ASKED] : keys;
  return texts.map((text, person) => {
    if (text !== undefined) return text;
    const [member = '', token] = versions.of[person] ?? [];
    return tried.find((key) => ledger.answerToken(item.id, member, key) === token) ?? null;
  });
}

/** Whether each was asked the item, as two levels. */
export function askedTruth(known: KnownAnswers): Truth {
  const texts = textsOf(known, []);
  const levels = Int16Array.from(texts, (text) => (text === NOT_ASKED ? 1 : 0));
  return { kind: 'levels', levels, count: 2, unasked: false };
}

/** The categories that the answers put the persons in, by a grouping that the item makes. */
export function groupingTruth({ ledger, readers, item, releases, versions, persons }: KnownAnswers, by: string): Truth {
  const having = releases.filter(({ groupings }) => groupings[by]?.item === item.id);
  const ids = [
    ...new Set([
      ...readers.groupingOf(by).categories.map(({ id }) => id),
      ...having.flatMap(({ groupings }) => groupings[by]?.categories ?? []),
    ]),
  ];
  const levels = new Int16Array(versions.parts.length).fill(-1);
  for (const release of having) {
    const categories = categoriesThen(ledger, release, by);
    for (const [member, answer] of basisOf(release, item.id)) {
      const person = versions.personOf(member, answer);
      if (person >= 0) levels[person] = ids.indexOf(categories.get(member) ?? '');
    }
  }
  readers.categoriesIn(by).forEach((category, position) => {
    const person = persons[position] ?? -1;
    if (person >= 0) levels[person] = ids.indexOf(category ?? '');
  });
  return { kind: 'levels', levels, count: ids.length, unasked: false };
}
