import type { Publication } from '../../../../src/model/publication.js';
import { deduce, type Recovered } from './deduction.js';
import type { Survey } from './editions.js';
import { type Fact, holds, type Sum } from './facts.js';
import { readGaps } from './gap-reader.js';
import { readGroups, readMargins } from './group-reader.js';
import { readItems, readSums } from './item-reader.js';
import { estimate, type KnownNumber } from './magnitudes.js';
import { readPeers } from './peer-reader.js';
import { openReadings } from './reading.js';
import { readScores } from './score-reader.js';
import type { Solver } from './solver.js';
import { readWeighted, readWeightedSums } from './weight-reader.js';

/** Who works together, and what they have read. */
export interface Attack {
  /** Respondents who know their own answers. */
  readonly coalition: readonly string[];
  /** Editions whose public reports they have. */
  readonly publicly: readonly number[];
  /** Editions of which they have their own reports. */
  readonly own: readonly number[];
}

export interface Outcome {
  readonly answers: readonly Recovered[];
  readonly numbers: readonly KnownNumber[];
  readonly undecided: number;
}

/** What one publication says; read once for all attacks on a survey. */
interface Said {
  readonly facts: readonly Fact[];
  readonly sums: readonly Sum[];
}

/** Lends out attacks on a survey: what is read of it is kept for the next. */
export function openAttacks(survey: Survey, solver: Solver): (attack: Attack) => Outcome {
  const { scenario, knowledge } = survey;
  const readingOf = openReadings(scenario, knowledge);
  const read = new Map<string, Said>();
  const said = (edition: number, reader: string | null): Said => {
    const key = `${edition} ${reader ?? ''}`;
    const known = read.get(key);
    if (known) return known;
    const publication = survey.publish(edition, reader === null ? { kind: 'public' } : { kind: 'respondent', id: reader });
    const found = publication ? understand(publication) : { facts: [], sums: [] };
    read.set(key, found);
    return found;

    function understand(of: Publication): Said {
      const reading = readingOf(edition, reader, of);
      const facts = [readItems, readScores, readGroups, readGaps, readMargins, readWeighted, readPeers].flatMap((reads) =>
        reads(reading),
      );
      for (const fact of facts) if (!holds(fact, knowledge)) throw new Error(`${scenario.name}: ${fact.cell} is misread.`);
      return { facts, sums: [...readSums(reading), ...readWeightedSums(reading)] };
    }
  };
  return ({ coalition, publicly, own }) => {
    const all = [
      ...publicly.map((edition) => said(edition, null)),
      ...coalition.flatMap((reader) => own.map((edition) => said(edition, reader))),
    ];
    const members = new Set(coalition);
    const { recovered, undecided } = deduce(
      all.flatMap(({ facts }) => facts),
      scenario,
      knowledge,
      members,
      solver,
    );
    const numbers = estimate(
      all.flatMap(({ sums }) => sums),
      knowledge,
      members,
      solver,
    );
    return { answers: recovered, numbers, undecided };
  };
}
