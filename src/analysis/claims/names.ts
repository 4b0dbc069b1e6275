import type { Candidate } from '../../model/claims.js';

/**
 * What a finding may be called in a brief, the narrowest first: its id, every beginning of it (gap-policy for gap-policy-1), and its
 * kind with each of its subjects (split-trust for split-trust_4).
 */
export function namesOf({ id, kind, subjects }: Candidate): readonly string[] {
  const parts = id.split('-');
  const beginnings = parts.map((_, index) => parts.slice(0, parts.length - index).join('-')).slice(0, -1);
  return [...new Set([...beginnings, ...subjects.map((subject) => `${kind}-${subject}`)])];
}
