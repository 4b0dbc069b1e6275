import type { Analysis, ItemAnalysis } from '../../../model/analysis.js';
import type { GroupAnalysis } from '../../../model/inference.js';
import type { Ledger, Release } from '../../../model/ledger.js';
import { type Basis, type Cell, cellOver, type Truth, type Variable } from '../rules/index.js';
import { basisOf, comparableBasisNow, isAnswer, memberTokens, statesOf } from './basis.js';
import { categoriesThen } from './categories.js';

/**
 * Everyone whose answers are behind the numbers of an item, today or in a release. Versions of one respondent's answer are persons
 * of their own, and so is not having been asked.
 */
export interface RespondentsBehind {
  /** Today's respondents and their answers, as tokens. */
  readonly now: Basis;
  /** Whether a member gave an answer today, rather than not having been asked. */
  hasAnswered(member: string): boolean;
  /** By position among the readers: the person of today's answer; -1 where there is none. */
  readonly persons: Int32Array;
  /**
   * The answers as a variable: of an item, or of one option of an item that has several. What is standing are the cells of all
   * releases.
   */
  variable(option: string | null): Variable;
  /** Whether each was asked the item, as two levels; its cells are those of the answers. */
  reach(): Variable;
}

/** Looked up by item id; made once for each, for many numbers ask for the same. */
export type RespondentsBehindOf = (itemId: string) => RespondentsBehind;

/** Looks up who is behind the figures of an item, today and in every release. Throws Error for an item that there is not. */
export function openRespondentsBehind(analysis: Analysis, ledger: Ledger): RespondentsBehindOf {
  const known = new Map<string, RespondentsBehind>();
  const items = new Map(analysis.sections.flatMap((section) => section.items.map((item) => [item.id, item] as const)));
  return (itemId) => {
    const item = items.get(itemId);
    if (!item) throw new Error(`There is no item ${itemId}.`);
    const respondents = known.get(itemId) ?? respondentsBehind(analysis, ledger, item);
    known.set(itemId, respondents);
    return respondents;
  };
}

function respondentsBehind(analysis: Analysis, ledger: Ledger, item: ItemAnalysis): RespondentsBehind {
  const { readers } = analysis;
  const now = comparableBasisNow(ledger, readers, item.id);
  const releases = ledger.releases.filter(({ cells }) => cells.items[item.id] !== undefined);
  const bases = new Map(releases.map((release) => [release, basisOf(release, item.id)]));
  const versions = numbered([now, ...bases.values()]);
  const states = statesOf(readers, item.id);
  const tokens = memberTokens(ledger, readers);
  const persons = Int32Array.from(tokens, (member) => versions.personOf(member, now.get(member)));
  const answering = new Set(tokens.filter((_, position) => isAnswer(states[position] ?? null)));
  const variables = new Map<string | null, Variable>();
  const known: KnownAnswers = { versions, states, persons, ledger, item };
  return {
    now,
    hasAnswered: (member) => answering.has(member),
    persons,
    variable(option) {
      const found = variables.get(option) ?? { ...variableOf(known, option), standing: [] as readonly Cell[] };
      if (!variables.has(option)) {
        const standing = releases.flatMap((release) =>
          releasedCells({
            analysis,
            ledger,
            item,
            option,
            release,
            variable: found,
            basis: bases.get(release) ?? new Map(),
            versions,
          }),
        );
        variables.set(option, { ...found, standing });
      }
      return variables.get(option) ?? found;
    },
    reach() {
      const { parts, truth, standing } = this.variable(null);
      const asked = askedIn(truth);
      const variable = { id: `asked ${item.id}`, parts, truth: asked };
      const cells = standing.map(({ marks }) =>
        legible(
          variable,
          cellOver(variable, (person) => marks[person] === 1),
        ),
      );
      return { ...variable, standing: cells };
    },
  };
}

/** Versions of respondents' answers: a number for each, and the part of one respondent that it counts for (a half for each of two). */
interface Versions {
  readonly parts: readonly number[];
  /** Member and answer token of each. */
  readonly of: readonly (readonly [string, string])[];
  /** -1 where there is no such answer. */
  personOf(member: string, answer: string | undefined): number;
}

function numbered(bases: readonly Basis[]): Versions {
  const byMember = new Map<string, Map<string, number>>();
  const of: [string, string][] = [];
  for (const basis of bases) {
    for (const [member, answer] of basis) {
      const ofMember = byMember.get(member) ?? new Map<string, number>();
      byMember.set(member, ofMember);
      if (ofMember.has(answer)) continue;
      ofMember.set(answer, of.length);
      of.push([member, answer]);
    }
  }
  return {
    parts: of.map(([member]) => 1 / (byMember.get(member)?.size ?? 1)),
    of,
    personOf: (member, answer) => (answer === undefined ? -1 : (byMember.get(member)?.get(answer) ?? -1)),
  };
}

interface KnownAnswers {
  readonly versions: Versions;
  readonly states: readonly (string | null)[];
  readonly persons: Int32Array;
  readonly ledger: Ledger;
  readonly item: ItemAnalysis;
}

function variableOf(known: KnownAnswers, option: string | null): Omit<Variable, 'standing'> {
  const { item, versions } = known;
  const id = option === null ? item.id : `${item.id} ${option}`;
  return { id, parts: versions.parts, truth: truthOf(known, option) };
}

function truthOf(known: KnownAnswers, option: string | null): Truth {
  const { item, versions } = known;
  switch (item.kind) {
    case 'number': {
      const texts = textsOf(known, []);
      return { kind: 'amounts', amounts: Float64Array.from(texts, (text) => (isAnswer(text) ? Number(text) : Number.NaN)) };
    }
    case 'scale':
    case 'single':
      return levelsTruth(textsOf(known, Object.keys(item.counts)), Object.keys(item.counts), item);
    case 'multiple': {
      if (option === null)
        return { kind: 'levels', levels: new Int16Array(versions.parts.length).fill(-1), count: 0, unasked: false };
      const combinations = [...new Set(known.states.filter(isAnswer))];
      const texts = textsOf(known, combinations).map((text) => (isAnswer(text) ? yesOrNo(text, option) : text));
      return levelsTruth(texts, YES_AND_NO, item);
    }
    case 'text':
      return { kind: 'levels', levels: new Int16Array(versions.parts.length).fill(-1), count: 0, unasked: false };
  }
}

const YES_AND_NO = ['yes', 'no'] as const;

function yesOrNo(text: string, option: string): (typeof YES_AND_NO)[number] {
  return text.split(' ').includes(option) ? 'yes' : 'no';
}

/** Where not everyone was asked, not having been asked is a level of its own, the last. */
function levelsTruth(texts: readonly (string | null)[], keys: readonly string[], { askedIf }: ItemAnalysis): Truth {
  const levels = Int16Array.from(texts, (text) => (text === null ? -1 : isAnswer(text) ? keys.indexOf(text) : keys.length));
  const unasked = askedIf !== null;
  return { kind: 'levels', levels, count: unasked ? keys.length + 1 : keys.length, unasked };
}

/**
 * The answer of each version as text: today's are known; earlier ones are read from their tokens by trying `keys` and not having been
 * asked. Null where it cannot be read.
 */
function textsOf({ versions, states, persons, ledger, item }: KnownAnswers, keys: readonly string[]): readonly (string | null)[] {
  const texts: (string | null | undefined)[] = Array.from({ length: versions.of.length }, () => undefined);
  persons.forEach((person, position) => {
    if (person >= 0) texts[person] = states[position] ?? null;
  });
  const tried =
    item.askedIf === null ? keys : [...keys, ...states.filter((state) => state !== null && !isAnswer(state)).slice(0, 1)];
  return texts.map((text, person) => {
    if (text !== undefined) return text;
    const [member = '', token] = versions.of[person] ?? [];
    return tried.find((key) => key !== null && ledger.answerToken(item.id, member, key) === token) ?? null;
  });
}

interface Released {
  readonly analysis: Analysis;
  readonly ledger: Ledger;
  readonly item: ItemAnalysis;
  readonly option: string | null;
  readonly release: Release;
  readonly variable: Omit<Variable, 'standing'>;
  readonly basis: Basis;
  readonly versions: Versions;
}

/** Whether each was asked, as two levels, from answers of which the last level stands for not having been asked. */
function askedIn(truth: Truth): Truth {
  const common = { kind: 'levels', count: 2, unasked: false } as const;
  if (truth.kind === 'amounts')
    return { ...common, levels: Int16Array.from(truth.amounts, (amount) => (Number.isNaN(amount) ? 1 : 0)) };
  const { levels, count, unasked } = truth;
  return { ...common, levels: levels.map((level) => (unasked && level === count - 1 ? 1 : 0)) };
}

/** Every cell that a release has of a variable: the total, and the groups shown. */
function releasedCells(released: Released): readonly Cell[] {
  const { analysis, ledger, release, variable, basis, versions, item, option } = released;
  const members = Array.from(basis, ([member, answer]) => ({ member, person: versions.personOf(member, answer) }));
  if (members.length === 0) return [];
  const over = (keep: (member: string) => boolean) => {
    const kept = new Uint8Array(variable.parts.length);
    for (const { member, person } of members) if (person >= 0 && keep(member)) kept[person] = 1;
    return legible(
      variable,
      cellOver(variable, (person) => kept[person] === 1),
    );
  };
  const groups = analysis.groups.flatMap((group): readonly Cell[] => {
    const comparison = Object.values(release.cells.groups[group.id] ?? {}).find(
      (one) => one.of === item.id && one.kind !== 'score' && one.option === option,
    );
    if (!comparison) return [];
    const compared = comparedThen(release, group, item.id);
    const categories = categoriesThen(ledger, release, group);
    return comparison.groups.flatMap(({ category, n }) =>
      n === 0 ? [] : [over((member) => compared(member) && categories.get(member) === category)],
    );
  });
  const grouping = analysis.groups.flatMap((group) =>
    group.item === item.id
      ? Object.values(release.cells.groups[group.id] ?? {}).map(({ of }) => over(comparedThen(release, group, of)))
      : [],
  );
  const counts = (release.cells.items[item.id]?.values.counts ?? {}) as Readonly<Record<string, number>>;
  const total = over(() => true);
  return [option !== null && counts[option] === undefined ? { ...total, counts: null } : total, ...groups, ...grouping];
}

/** Without its counts where some of the answers can no longer be read. */
function legible({ truth }: Omit<Variable, 'standing'>, cell: Cell): Cell {
  const isUnread = truth.kind === 'levels' && cell.marks.some((mark, person) => mark === 1 && truth.levels[person] === -1);
  return isUnread ? { ...cell, counts: null } : cell;
}

/** Which members a release compared in a grouping, by an item or by the score of a section (`subject`). */
export function comparedThen(
  { members, compared }: Release,
  { id }: Pick<GroupAnalysis, 'id'>,
  subject: string,
): (member: string) => boolean {
  const marks = compared[id]?.[subject];
  if (marks === undefined) return () => true;
  const kept = new Set(members.filter((_, index) => marks[index] === '1'));
  return (member) => kept.has(member);
}
