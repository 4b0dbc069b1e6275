import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadProject } from '../../../src/input/project/load.js';
import { parsePassage } from '../../../src/input/project/slides/passage.js';
import { chunk, greyJpeg, ihdr, jpeg, partsOf, pixels, png } from '../../support/pictures.js';
import { writeProject } from '../../support/project.js';
import { added, type Broken, expectProblem, problemsOf, WHOLE } from './broken.js';

/** slides.yaml: every kind of slide, and every mistake in one. */

const ANALYSES = {
  'project.yaml': `${WHOLE['project.yaml']}analyses:
  groups: [{id: bySource, by: source, of: [s1]}]
  gaps: [{id: both, label: {ja: 差, en: Gap}, pairs: [{label: {ja: 対, en: Pair}, from: alpha, to: beta}]}]
`,
};
const slide = (text: string) => added('slides.yaml', `slides:\n  - ${text}`);
const worded = (ja: string, en: string) => slide(`{kind: text, title: {ja: ${ja}, en: ${en}}}`);
const FORMS =
  'A quote names a result, what it is of, and digits where they matter: {{mean ITEM}}, {{mean ITEM 2}}, {{share ITEM OPTION}}, {{returned}}.';
const RESULTS =
  'Results: mean, median, sd, n, topTwo, bottomTwo, net, promoters, passives, detractors, count, share, asked, returned, answered, responseRate.';

describe('a mistake in a slide', () => {
  it.each<Broken>([
    {
      code: 'not-one-of',
      changes: slide('{kind: ‸rankng}'),
      key: 'slides[0].kind',
      message:
        'One of title, divider, text, columns, facts, items, every-item, overview, ranking, gap, groups, changes, summary, table, method, image, references, closing was expected here, not the text "rankng". Did you mean "ranking"?',
    },
    {
      code: 'key-of-other-kind',
      changes: slide('{kind: facts, ‸section: s1}'),
      key: 'slides[0].section',
      message: 'The key "section" is for kind every-item, overview, ranking or table; this is kind facts.',
      advice: 'Remove "section", or change the kind.',
    },
    {
      code: 'missing-language',
      changes: slide('{kind: divider, title: ‸{ja: 部}}'),
      key: 'slides[0].title.en',
      message: 'The English text (en) is missing here.',
      advice: 'Write it, or take en out of "languages" in project.yaml.',
    },
    {
      code: 'unknown-item',
      changes: slide('{kind: items, items: [alpha, ‸gama]}'),
      key: 'slides[0].items[1]',
      message: 'There is no item "gama". Did you mean "gamma"?',
    },
    {
      code: 'repeated-entry',
      changes: slide('{kind: items, items: [alpha, ‸alpha]}'),
      key: 'slides[0].items[1]',
      message: '"alpha" is listed twice.',
      advice: 'Remove one of them.',
    },
    {
      code: 'headline-beside-title',
      changes: slide('{kind: items, items: [alpha], title: {ja: 題, en: Title}, headline: ‸[{text: {ja: 題, en: Title}}]}'),
      key: 'slides[0].headline',
      message: 'This slide has a "title" already, so no "headline" can be used.',
      advice: 'Leave one of the two out.',
    },
    {
      code: 'headline-of-many',
      changes: slide('{kind: overview, headline: ‸[{text: {ja: 題, en: Title}}]}'),
      key: 'slides[0].headline',
      message: 'A slide of kind overview without a section stands for every section, and one headline cannot be of all.',
      advice: 'Name the section.',
    },
    {
      code: 'wording-unreachable',
      changes: slide('{kind: summary, headline: [‸{text: {ja: 題, en: Title}}, {text: {ja: 別, en: Other}}]}'),
      key: 'slides[0].headline[0]',
      message: 'This wording has no "when", so those after it can never be used.',
      advice: 'Give it a "when", or move it to the end.',
    },
    {
      code: 'unknown-result',
      changes: slide(
        '{kind: summary, headline: [{text: {ja: 題, en: Title}, when: [{statistic: mean, of: ‸alphaa, atLeast: 2}]}]}',
      ),
      key: 'slides[0].headline[0].when[0].of',
      message: 'There is no section or item "alphaa". Did you mean "alpha"?',
    },
    {
      code: 'unknown-section',
      changes: slide('{kind: every-item, section: ‸s3}'),
      key: 'slides[0].section',
      message: 'There is no section "s3". Did you mean "s1"?',
    },
    {
      code: 'nothing-to-rank',
      changes: slide('{kind: overview, section: ‸s2}'),
      key: 'slides[0].section',
      message: 'The section "s2" has fewer than two scale items of one range, so there is nothing to rank.',
    },
    {
      code: 'unknown-analysis',
      changes: { ...ANALYSES, ...slide('{kind: gap, gap: ‸boht}') },
      key: 'slides[0].gap',
      message: 'project.yaml has no entry "boht" in analyses.gaps. Did you mean "both"?',
      advice: 'Entries: both.',
    },
    {
      code: 'unknown-analysis',
      changes: slide('{kind: groups, groups: ‸any, of: s1}'),
      key: 'slides[0].groups',
      message: 'project.yaml has no entry "any" in analyses.groups.',
      advice: 'Write one under "analyses: groups:".',
    },
    {
      code: 'not-compared',
      changes: { ...ANALYSES, ...slide('{kind: groups, groups: bySource, of: ‸s2}') },
      key: 'slides[0].of',
      message: 'The entry "bySource" of analyses.groups does not compare "s2". Did you mean "s1"?',
      advice: 'It compares: s1.',
    },
    {
      code: 'quote-unclosed',
      changes: worded('‸"平均は{{mean alpha"', '"The mean"'),
      key: 'slides[0].title.ja',
      message: 'A quoted result is opened by {{ and not closed by }}: "{{mean alpha".',
      advice: FORMS,
    },
    {
      code: 'unknown-quote',
      changes: worded('"値"', '‸"{{maen alpha}}"'),
      key: 'slides[0].title.en',
      message: 'There is no result "maen" to quote. Did you mean "mean"?',
      advice: RESULTS,
    },
    {
      code: 'quote-incomplete',
      changes: worded('‸"{{mean}}"', '"value"'),
      key: 'slides[0].title.ja',
      message: 'The quote of "mean" does not say of which item.',
      advice: FORMS,
    },
    {
      code: 'quote-incomplete',
      changes: worded('‸"{{share gamma}}"', '"value"'),
      key: 'slides[0].title.ja',
      message: 'The quote of "share" does not say of which option or level.',
      advice: FORMS,
    },
    {
      code: 'quote-too-long',
      changes: worded('‸"{{mean alpha 2 more}}"', '"value"'),
      key: 'slides[0].title.ja',
      message: 'The quote of "mean" has a word too many: "more".',
      advice: FORMS,
    },
    {
      code: 'quote-digits',
      changes: worded('‸"{{mean alpha 11}}"', '"value"'),
      key: 'slides[0].title.ja',
      message: 'A result can be quoted with 0 to 10 digits after the point, not 11.',
    },
    {
      code: 'emphasis-unclosed',
      changes: worded('‸"**強い"', '"strong"'),
      key: 'slides[0].title.ja',
      message: 'An emphasis is opened by ** and not closed: "**強い".',
      advice: 'Write **emphasised words**.',
    },
  ])('$code: $message', expectProblem);

  it.each([
    ['"{{mean alhpa}}"', 'There is no section or item "alhpa". Did you mean "alpha"?'],
    ['"{{mean gamma}}"', '"gamma" has no mean: it is neither a scale item nor a section whose scale items share one range.'],
    ['"{{count gamma maybe}}"', 'The item "gamma" has no option "maybe".'],
    ['"{{share alpha 6}}"', 'The item "alpha" has no level 6; its scale goes from 1 to 5.'],
    ['"{{returned wbe}}"', 'There is no source "wbe" in this project. Did you mean "web"?'],
  ])('%s is refused in both languages', async (text, message) => {
    const problems = await problemsOf(await writeProject({ ...WHOLE, ...worded(text, text) }));
    expect(problems.map((problem) => [problem.message, problem.place?.key])).toEqual([
      [message, 'slides[0].title.ja'],
      [message, 'slides[0].title.en'],
    ]);
  });

  it('in two languages that quote different results is a warning', async () => {
    const problems = await problemsOf(await writeProject({ ...WHOLE, ...worded('"{{mean alpha}}"', '"value"') }));
    expect(problems).toMatchObject([
      { severity: 'warning', code: 'quotes-differ', message: 'The Japanese text quotes mean alpha, the English one none.' },
    ]);
  });

  it('does not hide the others', async () => {
    const text = '{kind: text, lead: {ja: "{{x}}", en: y}, points: [{ja: "**a", en: b}, {ja: c}], notes: [{ja: d}]}';
    const codes = (await problemsOf(await writeProject({ ...WHOLE, ...slide(text) }))).map(({ code }) => code);
    expect(codes.sort()).toEqual(['emphasis-unclosed', 'missing-key', 'missing-language', 'missing-language', 'unknown-quote']);
  });
});

const PNG = png(ihdr({ width: 3, height: 2 }), pixels(20));
const JPEG = jpeg(...partsOf(greyJpeg(5, 4)));
const photo = (file: string) => slide(`{kind: image, title: {ja: 図, en: Figure}, alt: {ja: 説明, en: Text}, file: ${file}}`);

describe('a picture', () => {
  it.each([
    ['a.png', PNG, { type: 'image/png', width: 3, height: 2 }],
    ['a.jpg', JPEG, { type: 'image/jpeg', width: 5, height: 4 }],
  ])('%s is read with its size, and is among the files of the project', async (name, bytes, expected) => {
    const { project } = await loadProject(await writeProject({ ...WHOLE, ...photo(name), [name]: bytes }));
    expect(project.slides?.slides[0]).toMatchObject({ kind: 'image', image: expected });
    expect(project.files.some((file) => file.endsWith(name))).toBe(true);
  });

  it.each([
    ['a text', Buffer.from('no picture'), 'not-an-image'],
    ['half a PNG', PNG.subarray(0, 40), 'not-an-image'],
    ['a PNG with damaged pixels', png(ihdr({ width: 3, height: 2 }), chunk('IDAT', 'garbage')), 'not-an-image'],
    ['a PNG of a billion pixels', png(ihdr({ width: 30_000, height: 30_000 }), pixels(20)), 'image-too-large'],
    ['half a JPEG', JPEG.subarray(0, 30), 'not-an-image'],
    ['a single byte', Buffer.from([0]), 'not-an-image'],
    [
      'on its side',
      Buffer.concat([
        JPEG.subarray(0, 2),
        Buffer.from('ffe1002245786966000049492a00080000000100120103000100000006000000000000000000', 'hex').subarray(0, 36),
        JPEG.subarray(2),
      ]),
      'image-turned',
    ],
    ['too large', Buffer.alloc(5_000_001), 'image-too-large'],
  ])('that is %s is refused', async (_, bytes, code) => {
    const problems = await problemsOf(await writeProject({ ...WHOLE, ...photo('a.png'), 'a.png': bytes }));
    expect(problems.map((problem) => problem.code)).toEqual([code]);
  });

  it('is read once however often it is shown, and there is an end of what all of them may have', async () => {
    const large = png(ihdr({ width: 5000, height: 5000, depth: 1, colour: 0 }), pixels(5000 * 626));
    const slides = (count: number) => ({
      'slides.yaml': `${WHOLE['slides.yaml']}slides:\n${'  - {kind: image, title: {ja: 図, en: Figure}, alt: {ja: 説明, en: Text}, file: a.png}\n'.repeat(count)}`,
    });
    const codes = async (count: number) =>
      (await problemsOf(await writeProject({ ...WHOLE, ...slides(count), 'a.png': large }))).map(({ code, place }) => [
        code,
        place?.line,
      ]);
    const started = performance.now();
    await expect(loadProject(await writeProject({ ...WHOLE, ...slides(16), 'a.png': large }))).resolves.toBeDefined();
    const line = (WHOLE['slides.yaml'] ?? '').split('\n').length + 17;
    expect(await codes(30)).toEqual([['images-too-large', line]]);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('outside the folder, or not there, is refused', async () => {
    const codes = async (file: string) =>
      (await problemsOf(await writeProject({ ...WHOLE, ...photo(file) }))).map(({ code }) => code);
    expect(await codes('../x.png')).toEqual(['path-outside']);
    expect(await codes('x.png')).toEqual(['path-missing']);
  });
});

describe('wording', () => {
  it('without marks is kept as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const plain = text.replace(/[*{}]/g, '');
        const passage = parsePassage({ ja: plain, en: plain }, () => expect.fail('It has no mark.'));
        expect(passage?.ja.map((fragment) => (fragment.kind === 'words' ? fragment.text : '?')).join('')).toBe(plain);
      }),
    );
  });

  it('of any kind is read or refused, and never throws', () => {
    const unit = fc.constantFrom('{', '}', '*', ' ', 'mean', 'a', '2');
    fc.assert(
      fc.property(fc.array(unit), (parts) => {
        const text = parts.join('');
        let faults = 0;
        const passage = parsePassage({ ja: text, en: text }, () => {
          faults += 1;
        });
        expect(passage === null).toBe(faults > 0);
      }),
    );
  });
});
