import { kindHas } from '../../model/item-traits.js';
import type { Message } from '../../model/problem.js';
import type { ProblemCollector } from '../../problems/index.js';
import { type Catalogue, type ConditionDraft, type ItemDraft, idsOf, itemsOf, namesAll } from './catalogue.js';
import { describe } from './issues.js';
import {
  conditionLevel,
  conditionOnKind,
  conditionOnLater,
  conditionOnUnknown,
  conditionOption,
  needsQuotes,
} from './messages.js';
import { nearestCursor, placeOf, type YamlCursor } from './yaml/index.js';

/** Reports conditions that do not refer to an earlier item, or name an answer that it does not have. */
export function checkConditions(catalogue: Catalogue, problems: ProblemCollector): void {
  const items = itemsOf(catalogue);
  const positions = new Map(items.flatMap((item, index) => (item.id === null ? [] : [[item.id, index] as const])));
  items.forEach((item, index) => {
    if (item.condition === null) return;
    const position = positions.get(item.condition.item);
    const target = position === undefined ? undefined : items[position];
    const cursor = nearestCursor(item.cursor, ['askedIf', 'item']);
    if (position !== undefined && position >= index) problems.error(placeOf(cursor), conditionOnLater(item.condition.item));
    else if (target) checkAnswers(item, item.condition, target, problems);
    else if (namesAll(catalogue))
      problems.error(placeOf(cursor), conditionOnUnknown(item.condition.item, idsOf(items.slice(0, index))));
  });
}

function checkAnswers(item: ItemDraft, condition: ConditionDraft, target: ItemDraft, problems: ProblemCollector): void {
  const place = (keys: readonly (string | number)[]) => nearestCursor(item.cursor, ['askedIf', ...keys]);
  if (target.kind !== null && !kindHas(target.kind, 'listed')) {
    problems.error(placeOf(place(['item'])), conditionOnKind(condition.item, target.kind));
    return;
  }
  condition.in.forEach((answer, index) => {
    const cursor = place(['in', index]);
    const message = kindHas(target.kind, 'levels') ? levelFault(answer, target) : optionFault(answer, target, cursor);
    if (message) problems.error(placeOf(cursor), message);
  });
}

function levelFault(answer: string | number, target: ItemDraft): Message | null {
  if (target.scale === null) return null;
  const { low, high } = target.scale;
  const level = Number(answer);
  const exists = String(level) === String(answer) && Number.isInteger(level) && level >= low && level <= high;
  return exists ? null : conditionLevel(target.id ?? '', String(answer), low, high);
}

function optionFault(answer: string | number, target: ItemDraft, cursor: YamlCursor): Message | null {
  if (target.optionIds === null) return null;
  if (typeof answer === 'number')
    return needsQuotes('an option id', describe(cursor.node), cursor.node.kind === 'scalar' ? cursor.node.written : '');
  return target.optionIds.includes(answer) ? null : conditionOption(target.id ?? '', answer, target.optionIds);
}
