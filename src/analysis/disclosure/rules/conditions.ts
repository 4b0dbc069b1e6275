import type { Condition } from '../../../model/questionnaire.js';

/** An item asked because of the answer to another one. */
export interface ConditionalItem {
  readonly id: string;
  /** The answers to that other one that it needs, as the first condition of a chain names them. */
  readonly answers: readonly string[];
}

/**
 * The items that are asked on a condition about an item, directly or through a chain of conditions: who was asked them tells the answer
 * to it. `conditions` has each item with its condition; null where everyone was asked.
 */
export function conditionalOn(
  conditions: readonly { readonly id: string; readonly askedIf: Condition | null }[],
  itemId: string,
): readonly ConditionalItem[] {
  const found = new Map<string, readonly string[]>();
  const add = (about: string, answers: readonly string[] | null) => {
    for (const { id, askedIf } of conditions) {
      if (askedIf?.item !== about || found.has(id)) continue;
      const named = answers ?? askedIf.in;
      found.set(id, named);
      add(id, named);
    }
  };
  add(itemId, null);
  return Array.from(found, ([id, answers]) => ({ id, answers }));
}
