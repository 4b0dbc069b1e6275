import type { AuditRules, Cell, Variable } from '../rules/index.js';
import { revealsFew } from './algebra.js';
import { pinsAmount } from './amounts.js';
import { type Answers, answersIn, mergedIn } from './answers.js';
import { type Classes, classesOf } from './classes.js';
import { tellsByDifference } from './differences.js';
import { pinsAnswer } from './whole-numbers.js';

/** Whether the cells at some positions of a list, shown together, give away somebody's answer. */
export type Audit = (shown: readonly number[]) => boolean;

/**
 * Opens an audit of cells of a variable: whether they give away somebody's answer, to whoever knows who is behind each of them and two
 * answers besides, by sums and differences over fewer than `least` respondents, over answers that are nearly alike, or over amounts of
 * which one is nearly all; or because counts must be whole numbers that are not below 0, and amounts within their bounds. Persons whom
 * no cell tells apart are put together once, for all choices of cells.
 */
export function openAudit(variable: Audited['variable'], cells: readonly Cell[], rules: AuditRules): Audit {
  const audited = audit(variable, cells, rules);
  const [givesAwaySums, pins] = [openSums(audited), openPins(audited)];
  const all = Array.from(cells.keys());
  let isTellingSums: boolean | null = null;
  return (shown) => {
    // What cells do not tell all together by their sums and differences, no few of them do.
    isTellingSums ??= givesAwaySums(all);
    return (isTellingSums && givesAwaySums(shown)) || pins(shown);
  };
}

/** The same for cells some of which cannot be subtracted from others, so that only whole numbers, and bounds of amounts, tell anything. */
export function openBounds(variable: Audited['variable'], cells: readonly Cell[], rules: AuditRules): Audit {
  return openPins(audit(variable, cells, rules));
}

function audit(variable: Audited['variable'], cells: readonly Cell[], rules: AuditRules): Audited {
  const rows = cells.map(({ marks, weights }) => weights ?? marks);
  const atoms = classesOf(rows, variable.parts.length);
  return { variable, cells, rules, atoms, answers: answersIn(atoms, variable, rules) };
}

interface Audited {
  readonly variable: Pick<Variable, 'parts' | 'truth'>;
  readonly cells: readonly Cell[];
  readonly rules: AuditRules;
  /** Persons whom no cell tells apart, and their answers. */
  readonly atoms: Classes;
  readonly answers: Answers;
}

/** Whether somebody's answer follows from counts or sums of some of the cells, since they are of whole numbers or of bounded amounts. */
function openPins({ variable, cells, rules, atoms, answers }: Audited): Audit {
  const coverOf = (at: number) => atoms.covers[at] ?? new Uint8Array(atoms.count);
  return (shown) => {
    switch (variable.truth.kind) {
      case 'levels':
        return pinsAnswer(shown.filter((at) => cells[at]?.counts || cells[at]?.weights).map(coverOf), answers);
      case 'amounts':
        return pinsAmount(shown.map(coverOf), answers, rules);
    }
  };
}

/** Whether sums and differences of some of the cells give somebody's answer away. */
function openSums({ cells, rules, atoms, answers }: Audited): Audit {
  return (shown) => {
    const chosen = shown.map((at) => atoms.covers[at] ?? new Uint8Array(atoms.count));
    const classes = classesOf(chosen, atoms.count);
    const ofClasses = mergedIn(classes, answers);
    if (revealsFew(ofClasses.sizes, classes.covers, rules.least)) return true;
    const plain = shown.flatMap((at, place) => {
      const [cell, cover] = [cells[at], classes.covers[place]];
      return cell && cover && cell.weights === null ? [{ cover, counts: cell.counts }] : [];
    });
    return tellsByDifference(plain, ofClasses, rules);
  };
}

/** Whether all these cells together give away somebody's answer. */
export function giveAway(variable: Pick<Variable, 'parts' | 'truth'>, cells: readonly Cell[], rules: AuditRules): boolean {
  return openAudit(variable, cells, rules)(Array.from(cells.keys()));
}
