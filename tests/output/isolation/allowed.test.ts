import { describe, expect, it } from 'vitest';
import { found, free, name } from './search.js';

const texts = [free('Visit a fair', 'a'), name('Horizon', 'b'), name('川崎', 'c')];
const allowed = ['We thank Horizon Ltd', 'Visit a fair', '川崎モデル'];
const foundIn = (...documents: readonly string[]) => found(texts, documents, [], {}, allowed);

describe('what stands in an allowed phrase', () => {
  it.each([
    '<p>We thank Horizon Ltd.</p>',
    'we  thank\nhorizon ltd',
    'We thank &#72;orizon Ltd',
    'visit a fair',
    '川崎モデルの川崎モデル',
    `\0${Buffer.from('We thank Horizon Ltd', 'utf16le').swap16().toString('latin1')}`,
    '\0We thank Horizon Ltd',
  ])('is not found: %j', (document) => {
    expect(foundIn(document)).toEqual([]);
  });

  it('is found outside of it', () => {
    expect(foundIn('Horizon')).toEqual(['Horizon']);
    expect(foundIn('We thank Horizon Ltd. Horizon answered 3.')).toEqual(['Horizon']);
    expect(foundIn('We thank Horizon')).toEqual(['Horizon']);
    expect(foundIn('川崎モデルと川崎')).toEqual(['川崎']);
    expect(foundIn(`\0${Buffer.from('We thank Horizon', 'utf16le').toString('latin1')}`)).toEqual(['Horizon']);
    expect(found([free('Please visit a fair')], ['Please visit a fair'], [], {}, allowed)).toEqual(['Please visit a fair']);
  });
});
