import { boundsOf, type Class, type Cluster, clustersOf, questionsOf } from './clusters.js';
import type { Fact } from './facts.js';
import type { Knowledge } from './knowledge.js';
import { ProgramBuilder } from './program-builder.js';
import type { Question } from './questions.js';
import type { LinearProgram, Row } from './solver.js';

/** A row, and the fact that says so; null for what must be so in any case. */
export interface FactRow extends Row {
  readonly fact: Fact | null;
}

/** How many of a class are in each state of a question: a column for each, or null and the number that is known. */
export interface Cell {
  readonly question: Question;
  readonly units: Class;
  /** By state. */
  readonly columns: readonly (number | null)[];
  readonly known: readonly number[];
  /** By state: how many there are in truth. */
  readonly truth: readonly number[];
}

/** Questions that facts tie together, as a program of whole numbers: how many of each class are in each state. */
export interface Program extends LinearProgram {
  readonly rows: readonly FactRow[];
  readonly cells: readonly Cell[];
  /** The columns in truth. */
  readonly truth: Float64Array;
  readonly facts: readonly Fact[];
}

/** One program for each set of questions that hang together, small ones first. */
export function programsOf(facts: readonly Fact[], knowledge: Knowledge, coalition: ReadonlySet<string>): readonly Program[] {
  const clusters = clustersOf(facts, knowledge, coalition);
  const programs = tied(clusters, facts).map(({ together, told }) => {
    const builder = new ProgramBuilder(together);
    for (const fact of told) builder.add(fact);
    return { ...builder.program(), facts: told };
  });
  return programs.sort((a, b) => a.upper.length - b.upper.length);
}

interface Part {
  readonly together: ReadonlySet<Cluster>;
  readonly told: readonly Fact[];
}

/** Clusters that share a fact, with all facts about them. */
function tied(clusters: readonly Cluster[], facts: readonly Fact[]): readonly Part[] {
  const clusterOf = new Map(clusters.flatMap((cluster) => cluster.questions.map((question) => [question, cluster] as const)));
  return facts.reduce<readonly Part[]>((parts, fact) => {
    const touched = boundsOf(fact)
      .flatMap(({ terms }) => terms.flatMap(questionsOf))
      .flatMap((one) => clusterOf.get(one) ?? []);
    const met = parts.filter(({ together }) => touched.some((cluster) => together.has(cluster)));
    const merged = {
      together: new Set([...touched, ...met.flatMap(({ together }) => [...together])]),
      told: [...met.flatMap(({ told }) => told), fact],
    };
    return [...parts.filter((part) => !met.includes(part)), merged];
  }, []);
}
