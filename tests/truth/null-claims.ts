import { rm } from 'node:fs/promises';
import { candidatesIn, claimsOf } from '../../src/analysis/claims/index.js';
import type { Certainty } from '../../src/model/claims.js';
import type { Publication } from '../../src/model/publication.js';
import { publishSurvey } from '../../src/survey.js';
import { written } from './documents.js';
import { nullSurvey } from './null-survey.js';

/** In how many surveys any claim of a kind was false: as said to be probable or more, and as established. */
export type NullTally = Record<string, { told: number; established: number }>;

/** Draws one survey where nothing is there, and counts which kinds of claims say something nevertheless. */
export async function judgeNull(seed: number, tally: NullTally): Promise<void> {
  const root = await written(nullSurvey(seed));
  try {
    const { publication } = await publishSurvey(root, { sources: null });
    for (const [kind, certainties] of Object.entries(falseClaims(publication))) {
      const counts = tally[kind] ?? { told: 0, established: 0 };
      tally[kind] = counts;
      counts.told += Number(certainties.some((one) => one === 'established' || one === 'likely'));
      counts.established += Number(certainties.includes('established'));
    }
  } finally {
    await rm(root, { recursive: true });
  }
}

/** How sure each claim is that is told, though it is not so, by what it claims. */
function falseClaims(publication: Publication): Readonly<Record<string, readonly Certainty[]>> {
  const claims = claimsOf(publication);
  const candidates = candidatesIn(publication);
  const items = (section: string) => publication.sections.find(({ id }) => id === section)?.items.map(({ id }) => id) ?? [];
  const shapes = (section: string, kinds: readonly string[]) =>
    items(section).flatMap((id) => {
      const claim = claims.shapeOf(id);
      return claim && kinds.includes(claim.shape) ? [claim.certainty] : [];
    });
  const pairs = (section: string) =>
    items(section).flatMap((first, index) =>
      items(section)
        .slice(index + 1)
        .flatMap((second) => claims.pairOf(first, second) ?? []),
    );
  const differing = (grouping: string) =>
    candidates.flatMap((one) => (one.kind === 'difference' && one.grouping === grouping ? [one] : []));
  const named = (grouping: string) => differing(grouping).filter(({ between }) => between !== null);
  const gap = (id: string) =>
    candidates.flatMap((one) => (one.kind === 'gap' && one.gap === id && one.direction !== 'similar' ? [one.certainty] : []));
  const lead = (item: string) =>
    candidates.flatMap((one) => (one.kind === 'breakdown' && one.item === item ? [one.certainty] : []));
  const margin = publication.margins.flatMap(({ p }) => p ?? []);
  return {
    'highest, of 6 items alike': candidates.flatMap((one) =>
      one.kind === 'ranking' && one.section === 'alike' && (one.says === 'top' || one.says === 'ends') ? [one.certainty] : [],
    ),
    'any pair of 6 items differs': pairs('alike').flatMap(({ verdict, certainty }) =>
      verdict === 'higher' || verdict === 'lower' ? [certainty] : [],
    ),
    'similar, at the margin': pairs('margin').flatMap(({ verdict, certainty }) => (verdict === 'similar' ? [certainty] : [])),
    'gap of one pair': gap('one'),
    'any gap of 3 pairs': gap('across'),
    'any difference of 3 groups': differing('by_kind').map(({ certainty }) => certainty),
    'any two of 3 groups named': named('by_kind').map(({ certainty }) => certainty),
    'any difference of 2 groups': differing('by_source').map(({ certainty }) => certainty),
    'majority, of any of 4 items with one half': shapes('halves', ['high', 'low']),
    'more than half at an end, of any of 3 items with one half': shapes('ends', ['floor', 'ceiling']),
    'divided, any of 4 items with a third at each end': shapes('level', ['divided']),
    'option that leads, of two with 40 %': lead('tie'),
    'option that leads, of four with 40 %': lead('many'),
    'frame that differs': margin.map((p) => (p < 0.05 ? 'likely' : 'undecided')),
  };
}
