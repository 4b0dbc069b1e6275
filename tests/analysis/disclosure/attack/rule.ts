import path from 'node:path';
import { vi } from 'vitest';
import { type Change, mutantOf } from '../../../support/mutants.js';

/** Where a change is made: a file of the disclosure control, or (`attack/`) of the attack, which must know how a number is made. */
export interface ChangeIn extends Change {
  readonly file: string;
}

/** A rule of disclosure control, and how it is switched off. */
export interface Rule {
  readonly rule: string;
  readonly off: readonly ChangeIn[];
}

/** A rule, and where somebody's answer is recovered without it. */
export interface NeededRule extends Rule {
  /** The seed of a drawn survey, or the name of one written by hand. */
  readonly survey: number | string;
  /** The attacker of ATTACKERS, or of BEYOND, that succeeds there. */
  readonly attacker: string;
}

/** What a file has no longer, or has instead, without a rule. */
export function at(file: string, code: string, instead = ''): ChangeIn {
  return { file, code, instead };
}

/** The attack and what it attacks, as far as it is played again without a rule. */
export interface Playable {
  readonly decide: typeof import('../../../../src/analysis/disclosure/decide.js').decide;
  readonly attackScenario: typeof import('./report.js').attackScenario;
}

/** The attack on a program without some rules: all modules are loaded again. */
export async function without(rules: readonly Rule[]): Promise<Playable> {
  const files = new Map<string, Change[]>();
  for (const { file, ...change } of rules.flatMap(({ off }) => off)) {
    const place = placeOf(file);
    files.set(place, [...(files.get(place) ?? []), change]);
  }
  vi.resetModules();
  for (const [file, changes] of files) vi.doMock(file, () => import(mutantOf(file, changes)));
  try {
    const { decide } = await import('../../../../src/analysis/disclosure/decide.js');
    const { attackScenario } = await import('./report.js');
    return { decide, attackScenario };
  } finally {
    for (const file of files.keys()) vi.doUnmock(file);
  }
}

function placeOf(file: string): string {
  const folder = file.startsWith('attack/') ? 'tests/analysis/disclosure' : 'src/analysis/disclosure';
  return path.resolve(folder, file);
}
