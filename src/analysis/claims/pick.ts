import type { Scored } from '../../model/claims.js';
import { namesOf } from './names.js';

/** The findings that go by a name, the highest score first; the one whose id it is, where there is one. */
export function findNamed(name: string, scored: readonly Scored[]): readonly Scored[] {
  const exact = scored.filter(({ candidate }) => candidate.id === name);
  return exact.length > 0 ? exact : scored.filter(({ candidate }) => namesOf(candidate).includes(name));
}

/** So many findings as score highest, none on a section that an earlier one is on, and none that cannot be told. */
export function highest(most: number, scored: readonly Scored[]): readonly Scored[] {
  const chosen: Scored[] = [];
  const taken = new Set<string>();
  for (const one of scored) {
    const { certainty, subjects } = one.candidate;
    if (chosen.length === most || certainty === 'undecided' || one.score === 0) continue;
    if (subjects.some((subject) => taken.has(subject))) continue;
    chosen.push(one);
    for (const subject of subjects) taken.add(subject);
  }
  return chosen;
}
