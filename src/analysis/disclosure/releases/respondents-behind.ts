import type { Analysis, ItemAnalysis } from '../../../model/analysis.js';
import type { Ledger } from '../../../model/ledger.js';
import type { Basis, Variable } from '../rules/index.js';
import { basisOf, comparableBasisNow, isAnswer, memberTokens, statesOf } from './basis.js';
import { releasedTotals, standingOf, standingOnAsked, standingOnGrouping } from './standing.js';
import { askedTruth, groupingTruth, type KnownAnswers, truthOf } from './truths.js';
import { numbered } from './versions.js';

/**
 * Everyone whose answers are behind the numbers of an item, today or in a release. Versions of one respondent's answer are persons
 * of their own, and so is not having been asked. What is standing of a variable are the cells of all releases.
 */
export interface RespondentsBehind {
  /** Today's respondents and their answers, as tokens. */
  readonly now: Basis;
  /** Whether a member gave an answer today, rather than not having been asked. */
  hasAnswered(member: string): boolean;
  /** By position among the readers: the person of today's answer; -1 where there is none. */
  readonly persons: Int32Array;
  /** The answers as a variable: of an item, or of one option of an item that has several. */
  variable(option: string | null): Variable;
  /** Whether each was asked the item, as two levels. */
  reach(): Variable;
  /** The categories of a grouping that the item makes. */
  grouping(by: string): Variable;
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

function respondentsBehind({ readers }: Analysis, ledger: Ledger, item: ItemAnalysis): RespondentsBehind {
  const now = comparableBasisNow(ledger, readers, item.id);
  const releases = ledger.releases.filter(({ answers }) => answers[item.id] !== undefined);
  const versions = numbered([now, ...releases.map((release) => basisOf(release, item.id))]);
  const states = statesOf(readers, item.id);
  const tokens = memberTokens(ledger, readers);
  const persons = Int32Array.from(tokens, (member) => versions.personOf(member, now.get(member)));
  const answering = new Set(tokens.filter((_, position) => isAnswer(states[position] ?? null)));
  const known: KnownAnswers = { ledger, readers, item, releases, versions, states, persons };
  const variables = new Map<string, Variable>();
  const once = (name: string, make: () => Variable) => {
    const variable = variables.get(name) ?? make();
    variables.set(name, variable);
    return variable;
  };
  const { parts } = versions;
  const variable = (option: string | null) =>
    once(option === null ? item.id : `${item.id} ${option}`, () => {
      const told = { parts, truth: truthOf(known, option) };
      return {
        id: option === null ? item.id : `${item.id} ${option}`,
        ...told,
        standing: standingOf(known, told, option),
        released: releasedTotals(known, told),
      };
    });
  return {
    now,
    hasAnswered: (member) => answering.has(member),
    persons,
    variable,
    reach: () =>
      once(`asked ${item.id}`, () => {
        const told = { parts, truth: askedTruth(known) };
        return { id: `asked ${item.id}`, ...told, standing: standingOnAsked(known, told), released: [] };
      }),
    grouping: (by) =>
      by === item.id
        ? variable(null)
        : once(`groups ${by}`, () => {
            const told = { parts, truth: groupingTruth(known, by) };
            return { id: `groups ${by}`, ...told, standing: standingOnGrouping(known, told, by), released: [] };
          }),
  };
}
