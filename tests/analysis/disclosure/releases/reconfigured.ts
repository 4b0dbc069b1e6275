import { composeRelease } from '../../../../src/analysis/disclosure/compose-release.js';
import { type Decisions, decide } from '../../../../src/analysis/disclosure/decide.js';
import { analyse } from '../../../../src/analysis/results/analyse.js';
import type { Release } from '../../../../src/model/ledger.js';
import { coded, ledgerOf } from '../attack/editions.js';
import { survey } from '../attack/hand-written.js';
import { openKnowledge } from '../attack/knowledge.js';
import { loadScenario } from '../attack/project.js';
import type { ItemPlan, Person, Scenario } from '../attack/scenario.js';

/** A project of a survey, and who answered it. */
export type Survey = Partial<Omit<Scenario, 'steps' | 'editions' | 'sections'>> & {
  readonly items: readonly ItemPlan[];
  readonly people: readonly Person[];
};

/** What may be shown of a survey after releases. */
export async function decideOn({ items, people, ...more }: Survey, releases: readonly Release[] = []): Promise<Decisions> {
  const scenario = survey('reconfigured', items, {
    steps: [people],
    editions: [{ name: 'e0', step: 0, sources: null, released: false }],
    ...more,
  });
  const project = await loadScenario(scenario);
  const { responses, registry } = coded(scenario, people, openKnowledge(scenario), 0);
  const analysis = analyse(project, responses, registry, null);
  return decide(analysis, project.disclosure, ledgerOf(releases), project.feedback?.peers);
}

/** The release of what may be shown of a survey after earlier releases. */
export async function releaseOf(survey: Survey, earlier: readonly Release[] = []): Promise<Release> {
  const about = { name: `r${earlier.length}`, date: '2026-01-31', sources: null, digits: 7 };
  return composeRelease(await decideOn(survey, earlier), about);
}

/** `count` people whose answers go round all levels of 1 to 5, as far as `draft` does not say otherwise. */
export function people(count: number, draft: (index: number) => Partial<Person> = () => ({})): readonly Person[] {
  return Array.from({ length: count }, (_, index) => {
    const { attributes = {}, answers = {} } = draft(index);
    const common = { a: 1 + (index % 5), b: 1 + ((index * 2) % 5), v: 100 + ((index * 7) % 40) };
    return { id: `f${String(index).padStart(2, '0')}`, source: 'web', attributes, answers: { ...common, ...answers } };
  });
}
