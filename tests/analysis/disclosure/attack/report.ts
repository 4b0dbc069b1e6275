import { InputError } from '../../../../src/problems/problems.js';
import { type Outcome, openAttacks } from './attack.js';
import { ATTACKERS, type Attacker } from './attackers.js';
import { type Defence, openSurvey, type Survey } from './editions.js';
import type { KnownNumber } from './magnitudes.js';
import { loadScenario } from './project.js';
import type { Scenario } from './scenario.js';
import type { Solver } from './solver.js';

/** What one kind of attacker got out of one survey. */
export interface Success {
  readonly scenario: string;
  readonly words: string;
}

/** How one kind of attacker fared. */
export interface Tally {
  readonly attacker: string;
  /** Surveys that such an attacker could read anything of. */
  attacked: number;
  readonly successes: Success[];
  /** Programs that the solver gave up on. */
  undecided: number;
}

export function emptyTallies(attackers: readonly Attacker[] = ATTACKERS): readonly Tally[] {
  return attackers.map(({ name }) => ({ attacker: name, attacked: 0, successes: [], undecided: 0 }));
}

/** Plays all attackers on one survey. `isExplained` says how each success came about, which takes longer. */
export async function attackScenario(
  drawn: Scenario,
  defence: Defence,
  solver: Solver,
  tallies: readonly Tally[],
  isExplained: boolean,
  attackers: readonly Attacker[] = ATTACKERS,
): Promise<void> {
  const survey = await playable(drawn, defence);
  const attack = openAttacks(survey, solver);
  attackers.forEach(({ attacks }, index) => {
    const tally = tallies[index];
    const all = attacks(survey);
    if (!tally || all.length === 0) return;
    tally.attacked += 1;
    for (const one of all) {
      const outcome = attack(one);
      tally.undecided += outcome.undecided;
      if (outcome.answers.length + outcome.numbers.length === 0) continue;
      const who = one.coalition.length > 0 ? `${one.coalition.join(' and ')}: ` : '';
      tally.successes.push({ scenario: drawn.name, words: `${who}${wordsOf(outcome, isExplained)}` });
      return;
    }
  });
}

/** A survey whose weights do not converge, or would go by a category with nobody, is refused by the program: it is played without. */
async function playable(drawn: Scenario, defence: Defence): Promise<Survey> {
  try {
    return openSurvey(drawn, await loadScenario(drawn), defence);
  } catch (error) {
    if (!(error instanceof InputError) || drawn.weights === null) throw error;
    const plain = { ...drawn, weights: null };
    return openSurvey(plain, await loadScenario(plain), defence);
  }
}

function wordsOf({ answers, numbers }: Outcome, isExplained: boolean): string {
  const [answer] = answers;
  const [number] = numbers;
  if (answer) {
    const from = isExplained
      ? ` from ${answer
          .explain()
          .map(({ cell }) => cell)
          .join(' + ')}`
      : '';
    return `${some(answer.ids)} ${answer.question} is ${answer.states.length > 3 ? 'one of ' : ''}${some(answer.states)}${answer.isWhole ? ' (whole numbers)' : ''}${from}`;
  }
  return number ? ofNumber(number, isExplained) : '';
}

function ofNumber({ id, item, value, low, high, from }: KnownNumber, isExplained: boolean): string {
  return `${id} ${item} of ${value} is between ${low.toFixed(1)} and ${high.toFixed(1)}${isExplained ? ` from ${some(from)}` : ''}`;
}

function some(words: readonly string[]): string {
  return words.length > 4 ? `${words.slice(0, 3).join(', ')} and ${words.length - 3} more` : words.join(', ');
}
