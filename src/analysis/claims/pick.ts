import type { Scored } from '../../model/claims.js';
import { namesOf } from './names.js';

/**
 * The findings that a name of brief.yaml stands for, the highest score first: the one with this id, or else all that may be
 * called so (see `namesOf`). Empty where there is none. `scored` is in order of score.
 */
export function findNamed(name: string, scored: readonly Scored[]): readonly Scored[] {
  const exact = scored.filter(({ candidate }) => candidate.id === name);
  return exact.length > 0 ? exact : scored.filter(({ candidate }) => namesOf(candidate).includes(name));
}

/**
 * At most `most` findings with the highest scores. It leaves out undecided findings and those with a score of 0, and every
 * finding that shares a subject with one already taken. `scored` is in order of score.
 */
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
