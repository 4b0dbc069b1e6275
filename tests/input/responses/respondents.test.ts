import { describe, expect, it } from 'vitest';
import { isId, sameness } from '../../../src/input/responses/ids.js';
import { number, problemsOf, read, readOne, scale, single } from './builder.js';

describe('a respondent id', () => {
  it.each(['K001', '001', 'k-1_a', '企業１', 'ｋ００１', 'é', 'が', '๑', 'COM10', 'console', 'a'.repeat(64)])('may be %s', (id) =>
    expect(isId(id)).toBe(true),
  );

  it.each([
    ...['../../x', 'a/b', 'a\\b', '.', '..', 'a.b', '-a', '_a', 'a b', 'a\u200bb', 'a\u202eb', '', 'a\n', 'k1:x', '~k', '=1+1'],
    ...['CON', 'con', 'Nul', 'COM1', 'lpt9', 'COM¹', 'ｃｏｎ', 'a'.repeat(65), '𠮷'.repeat(33), '{{x}}', '<b>', '㈱', '\u0301a'],
  ])('may not be %j', (id) => expect(isId(id)).toBe(false));

  it.each([
    ['K001', 'k001'],
    ['ｋ００１', 'K001'],
    ['が', 'か\u3099'],
    ['ＣＯＭ１０', 'com10'],
  ])('%s is the same to a disk as %s', (one, other) => expect(sameness(one)).toBe(sameness(other)));

  it('is normalised in answers and registry alike', async () => {
    const { responses, registry } = await read({
      items: [scale('q')],
      files: { 'web.csv': 'respondent,q\nか\u3099,3\n' },
      registry: 'id,name\nが,甲社\n',
    });
    expect(responses.rows[0]?.id).toBe('が');
    expect([...registry.keys()]).toEqual(['が']);
  });

  it('is told by case from one that is registered', async () => {
    const reading = read({ items: [scale('q')], files: { 'web.csv': 'respondent,q\nK1,3\n' }, registry: 'id,name\nk1,甲社\n' });
    expect(await problemsOf(reading)).toHaveLength(1);
  });
});

describe('the registry', () => {
  it('gives names, languages and what is known of the attributes', async () => {
    const { registry, warnings } = await read({
      items: [scale('q')],
      files: { 'web.csv': 'respondent,q\nk2,3\n' },
      registry: 'id,language,name,industry,size\nk1,EN,=Kō & <Co>,metal,12\nk2,,乙社,,NA\nk3,ja,丙社,*,3.5\n',
      attributes: [single('industry', ['metal', 'food']), number('size', 1)],
    });
    expect([...registry]).toEqual([
      [
        'k1',
        {
          id: 'k1',
          name: '=Kō & <Co>',
          language: 'en',
          attributes: new Map([
            ['industry', 'metal'],
            ['size', '12'],
          ]),
        },
      ],
      ['k2', { id: 'k2', name: '乙社', language: 'ja', attributes: new Map() }],
      ['k3', { id: 'k3', name: '丙社', language: 'ja', attributes: new Map([['size', '3.5']]) }],
    ]);
    expect(warnings).toEqual([]);
  });

  it('is empty where the project has none, and anyone may answer', async () => {
    const { registry, responses } = await readOne([scale('q')], 'respondent,q\nanyone,3\n');
    expect([registry.size, responses.rows.length]).toEqual([0, 1]);
  });

  it('that cannot be read does not make every respondent unknown', async () => {
    const reading = read({ items: [scale('q')], files: { 'web.csv': 'respondent,q\nk1,3\n' }, registry: '' });
    expect((await problemsOf(reading)).map((line) => line.split(': ')[0])).toEqual(['respondents.csv file-empty']);
  });
});
