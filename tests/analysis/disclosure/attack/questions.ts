import type { AnswerState } from '../../../../src/model/responses.js';
import { answersOf, type BandsPlan, type ItemPlan, type Scenario, type Written } from './scenario.js';

/** What became of an item with one person. */
export interface Answer {
  readonly state: AnswerState;
  readonly value: Written;
}

/** States of somebody's answer that are no answer. */
export const NOT_ASKED = 'not asked';
export const LEFT_OUT = 'left out';
export const UNUSABLE = 'unusable';
/** States of an answer of which only that it was given is looked at, and of a number in none of the bands. */
const GIVEN = 'given';
export const OUTSIDE = 'outside';

/** Something about a respondent that an attacker may look for: it is in one of a few states. */
export interface Question {
  readonly id: string;
  readonly item: ItemPlan;
  /**
   * `answer`: a level or an option; `option`: whether one option of several was chosen; `band`: in which band a number is;
   * `given`: whether a conditional item of another kind was answered.
   */
  readonly kind: 'answer' | 'option' | 'band' | 'given';
  readonly states: readonly string[];
  /** By state: the level of a scale; null where it is none. */
  readonly values: readonly (number | null)[];
  /** By state: whether it is an answer. */
  readonly isAnswer: readonly boolean[];
}

export function questionsIn({ bands }: Scenario, items: readonly ItemPlan[]): readonly Question[] {
  return items.flatMap((item) => questionsAbout(item, bands));
}

/** A conditional item of another kind than these is only looked at for whether it was answered. */
function questionsAbout(item: ItemPlan, bands: readonly BandsPlan[]): readonly Question[] {
  const isPlain = item.askedIf === undefined;
  switch (item.kind) {
    case 'scale':
    case 'single':
      return [questionOf(item, item.id, 'answer', answersOf(item))];
    case 'multiple':
      return isPlain
        ? item.options.map((option) => questionOf(item, optionQuestion(item.id, option), 'option', ['no', 'yes']))
        : [questionOf(item, item.id, 'given', [GIVEN])];
    case 'number':
      return isPlain
        ? bands
            .filter(({ of }) => of === item.id)
            .map(({ id, bands: parts }) => questionOf(item, id, 'band', [...parts.map((part) => part.id), OUTSIDE]))
        : [questionOf(item, item.id, 'given', [GIVEN])];
    case 'text':
      return isPlain ? [] : [questionOf(item, item.id, 'given', [GIVEN])];
  }
}

function questionOf(item: ItemPlan, id: string, kind: Question['kind'], answers: readonly string[]): Question {
  const missing = item.askedIf ? [NOT_ASKED, LEFT_OUT, UNUSABLE] : [];
  const isLevel = kind === 'answer' && item.kind === 'scale';
  return {
    id,
    item,
    kind,
    states: [...answers, ...missing],
    values: [...answers.map((answer) => (isLevel ? Number(answer) : null)), ...missing.map(() => null)],
    isAnswer: [...answers.map(() => true), ...missing.map(() => false)],
  };
}

/** The id of the question whether an option of a multiple choice was chosen. */
export function optionQuestion(item: string, option: string): string {
  return `${item}=${option}`;
}

/** The state that an answer is in. */
export function stateName({ bands }: Scenario, { id, item, kind }: Question, { state, value }: Answer): string {
  if (state === 'notApplicable') return NOT_ASKED;
  if (state === 'noAnswer') return LEFT_OUT;
  if (state === 'invalid') return UNUSABLE;
  switch (kind) {
    case 'answer':
      return String(value);
    case 'option':
      return [value].flat().some((option) => optionQuestion(item.id, String(option)) === id) ? 'yes' : 'no';
    case 'band':
      return (
        bandOf(
          bands.find((one) => one.id === id),
          Number(value),
        ) ?? OUTSIDE
      );
    case 'given':
      return GIVEN;
  }
}

/** The band that a number is in; null where it is in none. */
export function bandOf(plan: BandsPlan | undefined, value: number): string | null {
  const holds = ({ from, to }: BandsPlan['bands'][number]) => value >= (from ?? -Infinity) && value <= (to ?? Infinity);
  return plan?.bands.find(holds)?.id ?? null;
}
