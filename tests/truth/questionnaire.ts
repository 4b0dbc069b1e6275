import type { Chance } from './chance.js';
import type { Named, Part, Question, Words } from './survey.js';
import type { labelsOf } from './words.js';

type Labels = ReturnType<typeof labelsOf>;

/** Two to four sections: scales first, then choices and numbers. */
export function drawParts(chance: Chance, labels: Labels): readonly Part[] {
  const parts: Part[] = Array.from({ length: chance.whole(1, 3) }, (_, index) => scalePart(chance, labels, index + 1));
  return [...parts, ...(chance.happens(0.85) ? [choicePart(chance, labels, parts.length + 1)] : [])];
}

const plain = { topic: null, scale: null, reverse: false, options: [], merge: null, askedIf: null } as const;

function scalePart(chance: Chance, labels: Labels, number: number): Part {
  const scale = labels.scale();
  const count = chance.whole(1, 6);
  const hasReverse = count > 2 && chance.happens(0.3);
  const items = Array.from({ length: count }, (_, index): Question => {
    const label = labels.item();
    const topic = chance.happens(0.15) ? { ja: `${label.ja}のこと`, en: `the matter of ${label.en.toLowerCase()}` } : null;
    const id = `s${number}_${index + 1}`;
    return { ...plain, id, kind: 'scale', number: index + 1, label, topic, scale, reverse: hasReverse && index === 1 };
  });
  return { id: `s${number}`, number, label: labels.part(), measure: labels.measure(), items };
}

function choicePart(chance: Chance, labels: Labels, number: number): Part {
  const options = (count: number): readonly Named[] =>
    Array.from({ length: count }, (_, index) => ({ id: `o${index + 1}`, label: labels.option() }));
  const single: Question = {
    ...plain,
    id: 'single',
    kind: 'single',
    number: null,
    label: labels.item(),
    options: options(chance.whole(2, 5)),
  };
  const multiple: Question = {
    ...plain,
    id: 'multiple',
    kind: 'multiple',
    number: null,
    label: labels.item(),
    options: options(chance.whole(2, 6)),
  };
  const amount: Question = { ...plain, id: 'amount', kind: 'number', number: null, label: labels.item() };
  const merge = single.options.length > 3 && chance.happens(0.4) ? mergeOf(single.options) : null;
  const follow: readonly Question[] = chance.happens(0.3)
    ? [
        {
          ...plain,
          id: 'follow',
          kind: 'single',
          number: null,
          label: labels.item(),
          options: options(3),
          askedIf: { item: 'single', in: ['o1'] },
        },
      ]
    : [];
  const items = [{ ...single, merge }, ...follow, ...chance.some(chance.whole(0, 2), [multiple, amount])];
  return { id: `s${number}`, number, label: labels.part(), measure: null, items };
}

function mergeOf(options: readonly Named[]): { readonly options: readonly string[]; readonly says: Words } {
  const [first, second] = options.map(({ id }) => id);
  return { options: [first ?? '', second ?? ''], says: { ja: 'すでに始めている', en: 'have already begun' } };
}
