import { describe, expect, it } from 'vitest';
import { idFault, sameness } from '../../../src/input/responses/ids.js';
import { number, problemsOf, read, readOne, scale, single } from './builder.js';

describe('a respondent id', () => {
  it.each(['K001', '001', 'k-1_a', '企業１', 'ｋ００１', 'é', 'が', '๑', 'COM10', 'console', 'a'.repeat(64)])('may be %s', (id) =>
    expect(idFault(id, false)).toBe(null),
  );

  it.each([
    ...['../../x', 'a/b', 'a\\b', '.', '..', 'a.b', '-a', '_a', 'a b', 'a\u200bb', 'a\u202eb', '', 'a\n', 'k1:x', '~k', '=1+1'],
    ...['CON', 'con', 'Nul', 'COM1', 'lpt9', 'COM¹', 'ｃｏｎ', 'a'.repeat(65), '𠮷'.repeat(33), '{{x}}', '<b>', '㈱', '\u0301a'],
  ])('may not be %j', (id) => expect(idFault(id, false)).not.toBe(null));

  it.each([
    ['K001', 'k001'],
    ['ｋ００１', 'K001'],
    ['が', 'か\u3099'],
    ['ＣＯＭ１０', 'com10'],
  ])('%s is the same to a disk as %s', (one, other) => expect(sameness(one)).toBe(sameness(other)));

  it.each([
    ['\u200b', 'U+200B'],
    ['\u200e', 'U+200E'],
    ['\u202e', 'U+202E'],
    ['\u2069', 'U+2069'],
    ['\u00ad', 'U+00AD'],
    ['\u00a0', 'U+00A0'],
    ['\u2003', 'U+2003'],
    ['\ufe0e', 'U+FE0E'],
    ['\u{e0100}', 'U+E0100'],
    ['\u3164', 'U+3164'],
    ['\u0007', 'U+0007'],
  ])('has no character that cannot be seen, in answers or registry, at its end or in it: %j', async (character, code) => {
    const where = ['web.csv:2 [respondent]', 'respondents.csv:2 [id]'];
    for (const [id, shown] of [
      [`k${character}1`, code === 'U+0007' ? 'k 1' : `k‹${code}›1`],
      [`k1${character}`, code === 'U+0007' ? 'k1' : `k1‹${code}›`],
    ] as const) {
      const [answers, registry] = [readOne([scale('q')], `respondent,q\n${id},3\n`), `id,name\n${id},甲社\n`];
      const found = [
        ...(await problemsOf(answers)),
        ...(await problemsOf(readOne([scale('q')], 'respondent,q\nk2,3\n', { registry }))),
      ];
      expect(found.slice(0, 2)).toEqual(
        where.map(
          (place) =>
            `${place} invisible-in-id: The id "${shown}" holds ${code}, a character that cannot be seen. | ` +
            'Type the id anew; the character may have come along with copied text.',
        ),
      );
    }
  });

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
