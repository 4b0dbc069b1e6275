import { mkdir, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { bounded, makeHuge, makePipe } from '../../support/bounds.js';
import { writeProject } from '../../support/project.js';
import { edit, problemsOf, WHOLE } from './broken.js';

/** YAML that nobody would write by hand: each file is refused soon, and in few words. */

/** Long enough that what takes time by the square of the length would take minutes. */
const M = 500_000;
const times = (text: string) => text.repeat(Math.floor(M / text.length));

async function refused(changes: Readonly<Record<string, string | Uint8Array | null>>) {
  const root = await writeProject({ ...WHOLE, ...changes });
  return bounded(() => problemsOf(root));
}
const codesOf = async (changes: Parameters<typeof refused>[0]) => [...new Set((await refused(changes)).map(({ code }) => code))];

describe('a long file', () => {
  it.each<[string, string, string]>([
    ['one long text', `title: "${'x'.repeat(M)}"\n`, 'yaml-text-too-long'],
    ['one long key', `${'k'.repeat(M)}: 1\n`, 'yaml-text-too-long'],
    ['one long number', `a: ${'9'.repeat(M)}\n`, 'yaml-text-too-long'],
    ['nothing but colons', `${':'.repeat(M)}\n`, 'yaml-text-too-long'],
    ['nothing but dashes', `${'-'.repeat(M)}\n`, 'yaml-text-too-long'],
    ['a text of many lines', `a: "${times(' x\n')} "`, 'yaml-text-too-long'],
    ['a folded text of many lines', `a: >\n${times('  x\n')}`, 'yaml-text-too-long'],
    ['a text that is not closed', `a: "${times('x\n')}`, 'yaml-unclosed'],
    ['colons in a text', `title: ${times('a: ')}\n`, 'yaml-colon-in-text'],
    ['quotation marks', `title: ${'"'.repeat(M)}\n`, 'yaml-after-value'],
    ['tabs', `a:\n${'\t'.repeat(M)}b: 1`, 'yaml-tab'],
    ['lists in lists', times('['), 'yaml-too-deep'],
    ['mappings in mappings', times('{a: '), 'yaml-too-deep'],
    ['a list of many entries', times('- x\n'), 'yaml-too-many-entries'],
    ['a list in brackets', `a: [${times('x,')}]`, 'yaml-too-many-entries'],
    ['anchors', Array.from({ length: 40_000 }, (_, index) => `- &a${index} x\n`).join(''), 'yaml-too-many-entries'],
    ['many keys', Array.from({ length: 40_000 }, (_, index) => `k${index}: 1\n`).join(''), 'yaml-too-many-entries'],
    ['many documents', times('---\na: 1\n'), 'yaml-several-documents'],
    ['a tag', `a: !${'x'.repeat(M)} y`, 'yaml-special-start'],
    ['controls', `a: ${'\u0007'.repeat(M)}`, 'yaml-control-character'],
  ])('%s', async (_, text, code) => {
    expect(await codesOf({ 'project.yaml': text })).toContain(code);
  });

  it.each<[string, Uint8Array]>([
    ['a wrong byte at the end', Buffer.concat([Buffer.from(times('a: 1\n')), Buffer.from([0xff])])],
    ['wrong bytes', Buffer.alloc(M, 0xff)],
    ['UTF-16', Buffer.from(`\ufeff${'a: 1\n'.repeat(M / 10)}`, 'utf16le')],
  ])('%s', async (_, bytes) => {
    expect(await codesOf({ 'project.yaml': bytes })).toContain('not-utf-8');
  });

  it('is not opened where it is larger', async () => {
    const root = await writeProject(WHOLE);
    makeHuge(path.join(root, 'slides.yaml'), 2 ** 40);
    expect((await bounded(() => problemsOf(root))).map(({ code }) => code)).toEqual(['file-too-large']);
  });
});

describe('what is no file', () => {
  it.each<[string, (file: string) => unknown, string]>([
    ['a pipe', makePipe, 'path-not-file'],
    ['a folder', (file) => mkdir(file), 'path-not-file'],
    ['a file outside', (file) => symlink('/etc/hostname', file), 'path-links-outside'],
  ])('is refused: %s', async (_, make, code) => {
    for (const name of ['project.yaml', 'questionnaire.yaml', 'feedback.yaml', 'responses/web.csv', 'respondents.csv']) {
      const root = await writeProject(WHOLE);
      await rm(path.join(root, name));
      await make(path.join(root, name));
      expect((await bounded(() => problemsOf(root))).map((problem) => problem.code)).toContain(code);
    }
  });

  it('is not read without end: a device', async () => {
    const root = await writeProject({ ...WHOLE, 'slides.yaml': null });
    await symlink('/dev/zero', path.join(root, 'slides.yaml'));
    expect((await bounded(() => problemsOf(root))).map(({ code }) => code)).toEqual(['path-not-file']);
  });
});

const item = (id: string) => `      - {id: ${id}, label: {ja: 甲, en: A}}\n`;
const questionnaire = (items: readonly string[]) => ({
  'questionnaire.yaml': `scales:
  five: {low: 1, high: 5, lowLabel: {ja: 低, en: L}, highLabel: {ja: 高, en: H}}
sections:
${items.map((lines, index) => `  - id: part${index}\n    title: {ja: 部, en: P}\n    scale: five\n    items:\n${lines}`).join('')}`,
});
const some = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index)).join('');
const options = (count: number, id: (index: number) => string) =>
  `      - id: a\n        kind: single\n        label: {ja: 甲, en: A}\n        options: [${some(count, (index) => `{id: ${id(index)}, label: {ja: 甲, en: A}}, `)}]\n`;
const rule = (text: string) => ({
  'feedback.yaml': `title: {ja: 回, en: A}\nintroduction: {ja: 謝, en: T}\nactions:\n  - {if: "${text}", title: {ja: 甲, en: A}, text: {ja: 甲, en: A}}\n`,
});
const points = (count: number, text: string) => ({
  'slides.yaml': `${WHOLE['slides.yaml']}slides:\n  - kind: text\n    title: {ja: 題, en: T}\n    points:\n${some(count, (index) => `      - {ja: "${text}${index}", en: "${text}${index}"}\n`)}`,
});

describe('more than a survey has', () => {
  it.each<[string, Parameters<typeof refused>[0], string]>([
    ['items of a section', questionnaire([some(2001, (index) => item(`i${index}`))]), 'yaml-too-many-entries'],
    [
      'items of all sections',
      questionnaire([some(300, (i) => item(`i${i}`)), some(201, (i) => item(`j${i}`))]),
      'too-many-items',
    ],
    ['items of one id', questionnaire([some(500, () => item('same'))]), 'duplicate-id'],
    ['options of an item', questionnaire([options(2001, (index) => `o${index}`)]), 'yaml-too-many-entries'],
    ['options of one id', questionnaire([options(2000, () => 'same')]), 'reading-stopped'],
    ['a long id', questionnaire([item('x'.repeat(65))]), 'id-too-long'],
    ['a very long id', questionnaire([item('x'.repeat(19_000))]), 'id-too-long'],
    ['an id of other characters', questionnaire([item('あ'.repeat(19_000))]), 'bad-id'],
    [
      'unknown keys',
      { 'slides.yaml': `${WHOLE['slides.yaml']}${some(1900, (index) => `${'k'.repeat(900)}${index}: 1\n`)}` },
      'reading-stopped',
    ],
    ['a long rule', rule(`${'alpha >= 1 and '.repeat(1300)}x`), 'rule-incomplete'],
    ['a rule of unknown items', rule(some(1000, (index) => `zz${index} >= 1 and `)), 'reading-stopped'],
    ['quotes', points(1900, `{{mean ${'z'.repeat(50)}`), 'reading-stopped'],
    ['a quote that is not closed', points(1, '{{'.repeat(9000)), 'quote-unclosed'],
    [
      'sources',
      edit('project.yaml', [
        'sources:\n',
        `sources:\n${some(100, (i) => `  - {id: s${i}, label: {ja: 甲, en: A}, file: x${i}}\n`)}`,
      ]),
      'too-many-sources',
    ],
  ])('%s', async (_, changes, code) => {
    expect(await codesOf(changes)).toContain(code);
  });

  it('is told as the first of each kind and how many more', async () => {
    const problems = await refused(questionnaire([some(300, (index) => `      - {id: i${index}, label: {ja: 甲}}\n`)]));
    expect(problems.filter(({ code }) => code === 'missing-language')).toHaveLength(10);
    expect(problems.find(({ code }) => code === 'and-more')).toMatchObject({
      count: 290,
      message: expect.stringContaining('290 more'),
    });
  });
});

describe('a large survey', () => {
  it('is read whole: 500 items, and 2,000 options', async () => {
    const large = questionnaire([some(499, (index) => item(`i${index}`)), options(2000, (index) => `o${index}`)]);
    const others = { 'slides.yaml': null, 'feedback.yaml': null, 'brief.yaml': null };
    expect((await refused({ ...large, ...others })).map(({ code }) => code)).toEqual(['no-reports']);
  });
});

describe('an id with a character that cannot be seen', () => {
  it.each<[string, string]>([
    ['\u200b', 'U+200B'],
    ['\u200d', 'U+200D'],
    ['\u202e', 'U+202E'],
    ['\u2066', 'U+2066'],
    ['\u00ad', 'U+00AD'],
    ['\u00a0', 'U+00A0'],
    ['\ufe0f', 'U+FE0F'],
    ['\u{e0100}', 'U+E0100'],
    ['\u3164', 'U+3164'],
    ['\u034f', 'U+034F'],
    ['\ufeff', 'U+FEFF'],
  ])('is refused: %j', async (character, code) => {
    const message = (id: string) => `The id "${id}" holds ${code}, a character that cannot be seen.`;
    for (const [changes, id] of [
      [edit('questionnaire.yaml', ['id: beta', `id: "be${character}ta"`]), `be‹${code}›ta`],
      [edit('questionnaire.yaml', ['id: beta', `id: "beta${character}"`]), `beta‹${code}›`],
      [edit('project.yaml', ['{id: web', `{id: "we${character}b"`]), `we‹${code}›b`],
      [edit('project.yaml', ['{id: size', `{id: "siz${character}e"`]), `siz‹${code}›e`],
    ] as const)
      expect((await refused(changes)).map((problem) => problem.message)).toContain(message(id));
  });
});
