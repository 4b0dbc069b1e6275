import { cp } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openCacheKeys } from '../../src/build/cache-keys.js';
import type { BuildInputs } from '../../src/build/inputs.js';
import { loadProject } from '../../src/input/project/load.js';
import type { Project } from '../../src/model/project.js';
import type { Publication } from '../../src/model/publication.js';
import { differingParts, KEY_PARTS } from '../../src/output/files/key.js';
import { PNG } from '../support/deck.js';
import { edited, writeProject } from '../support/project.js';
import { publication, scaleItem, section } from '../support/publication.js';
import { temporaryFolder } from '../support/shirabe.js';

const ABOUT = {
  project: 'p',
  tools: { code: 'c'.repeat(64), templates: 't', typeface: 'f', browser: 'b' },
  inputs: [
    { file: 'a.csv', sha256: '1', bytes: 1 },
    { file: 'b.csv', sha256: '2', bytes: 1 },
  ],
} as unknown as BuildInputs;
const PUBLISHED = publication([section('s', [scaleItem('i', [1, 2, 3, 4, 5, 6])])]);
const reader = { name: '甲社' };
const PROJECT = await loadProject(await writeProject()).then(({ project }) => project);

interface MadeDocument {
  readonly project?: Project;
  readonly buildInputs?: BuildInputs;
  readonly others?: string;
  readonly published?: Publication;
  readonly name?: string;
  readonly report?: 'slides' | 'feedback';
}
function key({
  project = PROJECT,
  buildInputs = ABOUT,
  others = 'o',
  published = PUBLISHED,
  name = '甲社',
  report = 'feedback',
}: MadeDocument) {
  return openCacheKeys(project, buildInputs, others).keyOf(
    { report, respondent: { ...reader, name }, contact: null },
    () => published,
  );
}
/** What differs between the document as it is and another one. */
const changed = (other: MadeDocument) => differingParts(key({}).text(), key(other).text());
const withMore = (more: object) => ({ published: { ...PUBLISHED, ...more } as unknown as Publication });

describe('what a document is made from', () => {
  it('is the same for the same things', () => expect(changed({})).toEqual([]));

  it.each<[string, MadeDocument]>([
    ['own', { name: '乙社' }],
    ['published', { published: publication([section('s', [scaleItem('i', [1, 2, 3, 4, 6, 5])])]) }],
    ['others', { others: 'another' }],
    ['looks', { buildInputs: { ...ABOUT, tools: { ...ABOUT.tools, templates: 'x' } } }],
    ['program', { buildInputs: { ...ABOUT, tools: { ...ABOUT.tools, code: 'd'.repeat(64) } } }],
  ])('tells another %s', (part, made) => expect(changed(made)).toEqual([part]));

  it.each(['file', 'place'])('counts a figure whatever it is called: %s', (name) => {
    const [one, two] = [1, 2].map((value) => key(withMore({ counts: { [name]: value } })).text());
    expect(differingParts(one ?? '', two ?? '')).toEqual(['published']);
  });

  it('counts what stands in maps and sets', () => {
    const texts = [new Map([['a', 1]]), new Map([['a', 2]]), new Set([1]), new Set([2])].map((held) =>
      key(withMore({ held })).text(),
    );
    expect(new Set(texts).size).toBe(4);
  });

  it('knows inputs by their names too', () => {
    const [a, b] = ABOUT.inputs;
    const swapped = {
      ...ABOUT,
      inputs: [
        { ...a, file: b?.file },
        { ...b, file: a?.file },
      ],
    } as BuildInputs;
    expect(key({ buildInputs: swapped }).inputs).not.toBe(key({}).inputs);
  });

  it('does not ask for the figures to know the inputs', () => {
    const asked = () => expect.fail('The figures were asked for.');
    expect(
      openCacheKeys(PROJECT, ABOUT, 'o').keyOf({ report: 'feedback', respondent: reader, contact: null }, asked).inputs,
    ).toMatch(/^[0-9a-f]{64}$/);
  });

  it('has the texts of its own report alone', async () => {
    const other = await loadProject(await writeProject(edited('slides.yaml', '副題', '別の副題')));
    expect(changed({ project: other.project })).toEqual([]);
    expect(differingParts(key({ report: 'slides' }).text(), key({ report: 'slides', project: other.project }).text())).toEqual([
      'texts',
    ]);
  });

  it('is the same wherever the project lies, and on whichever line a slide is written', async () => {
    const slides = (before: string) =>
      `title: {ja: 題, en: T}\nsubtitle: {ja: 副, en: S}\npresenter: {ja: 者, en: P}\n${before}slides:\n` +
      '  - {kind: image, file: a.png, title: {ja: 図, en: Figure}, alt: {ja: 説明, en: Text}}\n';
    const folder = await writeProject({ 'slides.yaml': slides(''), 'a.png': PNG });
    const moved = path.join(await temporaryFolder(), 'small');
    await cp(folder, moved, { recursive: true });
    const below = await writeProject({ 'slides.yaml': slides('# A line.\n'), 'a.png': PNG });
    const texts = await Promise.all(
      [folder, moved, below].map(async (root) => key({ project: (await loadProject(root)).project, report: 'slides' }).text()),
    );
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]?.split('-')).toHaveLength(KEY_PARTS.length);
  });
});
