import type { Basis } from '../rules/index.js';

/** Versions of respondents' answers: a number for each, and the part of one respondent that it counts for (a half for each of two). */
export interface Versions {
  readonly parts: readonly number[];
  /** Member and answer token of each. */
  readonly of: readonly (readonly [string, string])[];
  /** -1 where there is no such answer. */
  personOf(member: string, answer: string | undefined): number;
}

/** Numbers the different answers that each respondent gave. */
export function numbered(bases: readonly Basis[]): Versions {
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
