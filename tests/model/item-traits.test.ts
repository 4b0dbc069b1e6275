import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { has, ITEM_KINDS, kindHas, kindsWith } from '../../src/model/item-traits.js';
import type { Item } from '../../src/model/questionnaire.js';
import { MISSING_KINDS } from '../../src/model/responses.js';
import { free, multiple, number, scale, single } from '../input/responses/builder.js';

const ITEMS: readonly Item[] = [scale('a'), single('b', ['x', 'y']), multiple('c', ['x', 'y']), number('d'), free('e')];

describe('what can be done with an item of a kind', () => {
  it('is told for every kind, in the order in which messages name them', () => {
    expect(ITEM_KINDS).toEqual(['scale', 'single', 'multiple', 'number', 'text']);
    expect(ITEMS.map(({ kind }) => kind)).toEqual(ITEM_KINDS);
  });

  it.each([
    ['levels', ['scale']],
    ['options', ['single', 'multiple']],
    ['measured', ['scale', 'number']],
    ['listed', ['scale', 'single', 'multiple']],
    ['charted', ['scale', 'single', 'multiple', 'number']],
    ['counted', ['scale', 'single', 'multiple', 'number']],
    ['several', ['multiple']],
    ['marked', ['multiple']],
    ['grouping', ['single']],
    ['attribute', ['single', 'number', 'text']],
  ] as const)('%s', (trait, kinds) => {
    expect(kindsWith(trait)).toEqual(kinds);
    expect(ITEMS.filter((item) => has(item, trait)).map(({ kind }) => kind)).toEqual(kinds);
  });

  it('is what the item itself has: options where it chooses among them, a scale where it has levels', () => {
    for (const item of ITEMS) {
      expect('options' in item).toBe(kindHas(item.kind, 'options'));
      expect('scale' in item).toBe(kindHas(item.kind, 'levels'));
    }
  });

  it('is nothing for a kind that is not known', () => {
    expect([kindHas(null, 'options'), kindHas(undefined, 'measured')]).toEqual([false, false]);
  });
});

describe('README.md', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

  it.each(ITEM_KINDS)('tells of items of kind %s', (kind) => {
    expect(readme).toContain(`\`${kind}\``);
  });

  it.each(MISSING_KINDS)('tells how %s is written', (kind) => {
    expect(readme).toContain(`\`missing.${kind}\``);
  });
});
