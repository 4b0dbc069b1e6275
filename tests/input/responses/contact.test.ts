import { describe, expect, it } from 'vitest';
import { loadProject } from '../../../src/input/project/load.js';
import { readResponses } from '../../../src/input/responses/read.js';
import { SMALL, writeProject } from '../../support/project.js';
import { problemsOf, readOne, scale } from './builder.js';

const HEADER = 'id,name,email,postcode,address,contact,password\n';
const registered = (row: string) => readOne([scale('q')], 'respondent,q\nk1,3\n', { registry: `${HEADER}${row}\n` });

describe('how a respondent is reached', () => {
  it('is read beside the registry, which does not hold it, and is no unknown column', async () => {
    const { registry, contacts, warnings } = await registered(
      'k1,甲社,a.b+c@example.co.jp,210-0001,か\u3099県　一棟,総務部 御中,pass word',
    );
    expect(contacts.get('k1')).toEqual({
      email: 'a.b+c@example.co.jp',
      postcode: '210-0001',
      address: 'が県　一棟',
      person: '総務部 御中',
      password: 'pass word',
    });
    expect(JSON.stringify([...registry])).not.toContain('example');
    expect(warnings).toEqual([]);
  });

  it('may be unknown, cell by cell or column by column', async () => {
    const none = { email: '', postcode: '', address: '', person: '', password: '' };
    expect((await registered('k1,甲社,,,,,')).contacts.get('k1')).toEqual(none);
    const bare = await readOne([scale('q')], 'respondent,q\nk1,3\n', { registry: 'id,name\nk1,甲社\n' });
    expect(bare.contacts.get('k1')).toEqual(none);
    expect((await readOne([scale('q')], 'respondent,q\nk1,3\n')).contacts.size).toBe(0);
  });

  it.each([
    'a@b',
    'a b@example.jp',
    'a@example.jp;b@example.jp',
    'a＠example.jp',
    '=cmd@example.jp',
    '-a@example.jp',
    '+81@example.jp',
    '@example.jp',
    '甲<a@example.jp>',
    'a@example..jp,',
  ])('has no e-mail address such as %s', async (email) => {
    expect(await problemsOf(registered(`k1,甲社,"${email}",,,,`))).toEqual([
      `respondents.csv:2 [email] bad-email: "${email}" is not one e-mail address. | ` +
        'Write a single address in half-width characters, such as info@example.jp, or leave the cell empty.',
    ]);
  });

  it.each([
    ['postcode', 'k1,甲社,,21\u202e0,,,', 'U+202E'],
    ['address', 'k1,甲社,,,a\u2028b,,', 'U+2028'],
    ['contact', 'k1,甲社,,,,a\u2066b,', 'U+2066'],
  ])('has nothing that cannot be printed: %s', async (key, row, code) => {
    expect(await problemsOf(registered(row))).toEqual([
      `respondents.csv:2 [${key}] bad-contact: This cell holds ${code}, a character that cannot be printed. | Type it anew.`,
    ]);
  });

  it.each(['short', 'with space', 'ひみつのことばです', 'x'.repeat(65)])(
    'has a password that can be typed, if it is used: %s',
    async (password) => {
      const read = async (delivery: string) => {
        const { project } = await loadProject(
          await writeProject({
            'feedback.yaml': `${SMALL['feedback.yaml']}${delivery}`,
            'respondents.csv': `id,name,size,password\na1,甲社,1,${password}\na2,乙社,2,\na3,丙社,3,good-enough\n`,
          }),
        );
        return readResponses(project);
      };
      const [problem, ...others] = await problemsOf(read('delivery: {passwords: registry}\n'));
      expect(problem).toMatch(/^respondents\.csv:2 \[password\] bad-password: .* 8 to 64 half-width letters/);
      expect(problem).not.toContain(password);
      expect(others).toEqual([]);
      expect((await read('delivery: {passwords: generated}\n')).contacts.get('a1')?.password).toBe(password);
    },
  );
});
