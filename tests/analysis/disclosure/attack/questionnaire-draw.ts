import type { Chance } from './chance.js';
import {
  type AttributePlan,
  answersOf,
  type BandsPlan,
  type ItemPlan,
  itemsIn,
  type Scenario,
  type SectionPlan,
} from './scenario.js';

/** What is asked, and what the registry knows. */
export type Questions = Pick<Scenario, 'sources' | 'attributes' | 'sections' | 'bands'>;

export function drawQuestions(chance: Chance): Questions {
  const attributes: readonly AttributePlan[] = [
    { id: 'trade', options: optionsOf('t', chance.between(2, 4)) },
    ...(chance.percent(50) ? [{ id: 'area', options: optionsOf('r', chance.between(2, 3)) }] : []),
    ...(chance.percent(40) ? [{ id: 'staff', options: null }] : []),
  ];
  const sections = drawSections(chance);
  return {
    sources: ['web', 'mail', 'desk'].slice(0, chance.pick([1, 1, 2, 2, 3])),
    attributes,
    sections,
    bands: drawBands(chance, attributes, itemsIn({ sections })),
  };
}

function optionsOf(prefix: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${prefix}${index}`);
}

function drawSections(chance: Chance): readonly SectionPlan[] {
  const choices = drawChoices(chance);
  const scales = drawScales(chance, choices);
  const numbers = drawNumbers(chance, choices);
  return [
    ...(choices.length > 0 ? [{ id: 'm', items: choices }] : []),
    { id: 's', items: scales },
    ...(chance.percent(20) ? [{ id: 'v', items: drawScales(chance, []).map((item) => ({ ...item, id: `v${item.id}` })) }] : []),
    ...(numbers.length > 0 ? [{ id: 'n', items: numbers }] : []),
  ];
}

function drawChoices(chance: Chance): readonly ItemPlan[] {
  const items: ItemPlan[] = [];
  if (chance.percent(75)) items.push({ id: 'g', kind: 'single', options: optionsOf('g', chance.between(2, 4)) });
  if (chance.percent(25)) items.push({ id: 'h', kind: 'single', options: optionsOf('h', chance.between(2, 3)) });
  if (chance.percent(40)) items.push({ id: 'u', kind: 'multiple', options: optionsOf('u', chance.between(2, 5)) });
  return items;
}

function drawScales(chance: Chance, parents: readonly ItemPlan[]): readonly ItemPlan[] {
  const low = chance.pick([0, 1, 1, 1]);
  const high = low + chance.pick([1, 2, 3, 4, 4, 4, 5, 6]);
  const scale = (id: string): ItemPlan => ({ id, kind: 'scale', low, high, ...(chance.percent(15) ? { reverse: true } : {}) });
  const items = ['a', 'b', 'c', 'd'].slice(0, chance.between(1, 4)).map(scale);
  const parent = parents.find(({ kind }) => kind !== 'text');
  if (parent && chance.percent(35)) {
    const child = { ...scale('k'), askedIf: conditionOn(chance, parent) };
    items.push(child);
    if (high > low + 1 && chance.percent(30)) items.push({ ...scale('kk'), askedIf: conditionOn(chance, child) });
  }
  return items;
}

/** A condition that some of the answers fulfil, never all. */
function conditionOn(chance: Chance, item: ItemPlan): { readonly item: string; readonly in: readonly string[] } {
  const answers = answersOf(item);
  return { item: item.id, in: chance.shuffled(answers).slice(0, chance.between(1, Math.max(1, answers.length - 1))) };
}

function drawNumbers(chance: Chance, parents: readonly ItemPlan[]): readonly ItemPlan[] {
  const items: ItemPlan[] = [];
  if (chance.percent(35)) items.push({ id: 'money', kind: 'number', floor: 0, ceiling: null });
  if (chance.percent(15)) items.push({ id: 'growth', kind: 'number', floor: -100, ceiling: null });
  if (chance.percent(10)) items.push({ id: 'share', kind: 'number', floor: 0, ceiling: 100 });
  const parent = parents[0];
  if (parent && chance.percent(12)) items.push({ id: 'note', kind: 'text', askedIf: conditionOn(chance, parent) });
  if (parent && chance.percent(12))
    items.push({ id: 'loan', kind: 'number', floor: 0, ceiling: null, askedIf: conditionOn(chance, parent) });
  return items;
}

function drawBands(chance: Chance, attributes: readonly AttributePlan[], items: readonly ItemPlan[]): readonly BandsPlan[] {
  const bands: BandsPlan[] = [];
  if (attributes.some(({ id }) => id === 'staff')) bands.push(twoBands('size', 'staff', 10));
  if (items.some(({ id }) => id === 'money') && chance.percent(40)) bands.push(twoBands('wealth', 'money', 40));
  const scale = items.find(({ id }) => id === 'a');
  if (scale?.kind === 'scale' && scale.high > scale.low + 1 && chance.percent(25))
    bands.push(twoBands('liking', 'a', scale.low + 1));
  return bands;
}

function twoBands(id: string, of: string, to: number): BandsPlan {
  return {
    id,
    of,
    bands: [
      { id: 'lower', from: null, to },
      { id: 'upper', from: to + 1, to: null },
    ],
  };
}
