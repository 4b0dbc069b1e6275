import { composeRelease } from '../../../../src/analysis/disclosure/compose-release.js';
import { type Decisions, decide } from '../../../../src/analysis/disclosure/decide.js';
import { protect } from '../../../../src/analysis/disclosure/protect.js';
import { analyse } from '../../../../src/analysis/results/analyse.js';
import type { Ledger, Release } from '../../../../src/model/ledger.js';
import type { Project } from '../../../../src/model/project.js';
import type { Audience, Publication } from '../../../../src/model/publication.js';
import { ANSWER_STATES, type Column, type Registry, type Responses } from '../../../../src/model/responses.js';
import { type Knowledge, openKnowledge } from './knowledge.js';
import { type ItemPlan, itemsIn, type Person, type Scenario } from './scenario.js';

/** As exact as the slides: rounding is no protection here. */
export const PRECISION = { digits: 7, shareDigits: 7 };

/** What decides what may be shown; another one than `decide` shows what a build without this or that rule gives away. */
export type Defence = (...args: Parameters<typeof decide>) => Decisions;

/** Nothing is withheld or held: every audience sees what the team does. */
export const unprotected: Defence = (analysis, settings, ledger, peers) => {
  const decisions = decide(analysis, settings, { ...ledger, releases: [] }, peers);
  const { team } = decisions.verdicts;
  return { ...decisions, verdicts: { public: team, respondent: team, team } };
};

/** The editions of a scenario as they left the house. */
export interface Survey {
  readonly scenario: Scenario;
  readonly knowledge: Knowledge;
  /** In the order of the scenario's editions; made once. Null for a respondent without answers in the edition. */
  publish(edition: number, audience: Audience): Publication | null;
}

/** Builds all editions of a scenario, one after the other, each compared with the releases before it. */
export function openSurvey(scenario: Scenario, project: Project, defence: Defence): Survey {
  const knowledge = openKnowledge(scenario);
  const releases: Release[] = [];
  const decided = scenario.editions.map(({ name, step, sources, released }) => {
    const { responses, registry } = coded(scenario, scenario.steps[step] ?? [], knowledge, step);
    const analysis = analyse(project, responses, registry, sources && new Set(sources));
    const decisions = defence(analysis, project.disclosure, ledgerOf(releases), project.feedback?.peers);
    if (released) releases.push(composeRelease(decisions, { name, date: '2026-01-31', sources, digits: PRECISION.digits }));
    return decisions;
  });
  const made = new Map<string, Publication | null>();
  return {
    scenario,
    knowledge,
    publish(edition, audience) {
      const key = `${edition} ${audience.kind === 'respondent' ? audience.id : ''}`;
      const known = made.get(key);
      if (known !== undefined) return known;
      const decisions = decided[edition];
      const isReader = audience.kind !== 'respondent' || decisions?.analysis.readers.has(audience.id) === true;
      const publication = decisions && isReader ? protect(decisions, audience, PRECISION) : null;
      made.set(key, publication);
      return publication;
    },
  };
}

/** Tokens that say what they stand for: what is attacked is what is published, not the ledger. */
export function ledgerOf(releases: readonly Release[]): Ledger {
  return {
    releases: [...releases],
    memberToken: (id) => `m ${id}`,
    answerToken: (subject, member, answer) => `${subject} ${member} ${answer}`,
  };
}

export function coded(
  scenario: Scenario,
  people: readonly Person[],
  knowledge: Knowledge,
  step: number,
): { readonly responses: Responses; readonly registry: Registry } {
  const sorted = scenario.sources.flatMap((source) => people.filter((person) => person.source === source));
  const columns = new Map(itemsIn(scenario).map((item) => [item.id, columnOf(item, sorted, knowledge, step)]));
  const rows = sorted.map(({ id, source }) => ({ id, source, answered: knowledge.tookPart(id, step) }));
  const registry: Registry = new Map(
    sorted.map(({ id, attributes }) => [id, { id, name: id, language: 'ja', attributes: new Map(Object.entries(attributes)) }]),
  );
  return { responses: { rows, columns, weights: null, leftOut: new Map() }, registry };
}

function columnOf(item: ItemPlan, people: readonly Person[], knowledge: Knowledge, step: number): Column {
  const answers = people.map(({ id }) => knowledge.answer(id, step, item.id));
  const state = Uint8Array.from(answers, (answer) => ANSWER_STATES.indexOf(answer.state));
  const openText = people.map(() => '');
  const valueAt = (index: number) => answers[index]?.value ?? null;
  switch (item.kind) {
    case 'scale':
    case 'number':
      return { kind: 'numeric', state, values: Float64Array.from(people, (_, index) => Number(valueAt(index) ?? Number.NaN)) };
    case 'single':
      return {
        kind: 'single',
        state,
        choice: Int32Array.from(people, (_, index) => item.options.indexOf(String(valueAt(index)))),
        openText,
      };
    case 'multiple': {
      const chosen = item.options.map((option) =>
        Uint8Array.from(people, (_, index) => ([valueAt(index)].flat().includes(option) ? 1 : 0)),
      );
      return { kind: 'multiple', state, chosen, openText };
    }
    case 'text':
      return { kind: 'text', state, values: people.map((_, index) => String(valueAt(index) ?? '')) };
  }
}
