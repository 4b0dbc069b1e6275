import { describe, expect, it } from 'vitest';
import { writeProject } from '../../support/project.js';
import { added, type Broken, edit, expectProblem, problemsOf, WHOLE } from './broken.js';

const QUOTE_IT = 'Put the text in quotation marks.';

describe('a file that is not YAML', () => {
  it.each<Broken>([
    {
      code: 'yaml-tab',
      changes: edit('questionnaire.yaml', ['    number: 1', '‸\tnumber: 1']),
      message: 'This line is indented with a tab character; YAML allows spaces only. The line reads: number: 1',
      advice: 'Replace the tab by spaces, as many as in the lines beside it.',
    },
    {
      code: 'yaml-tab',
      changes: edit('questionnaire.yaml', ['    number: 1', '  ‸\tnumber: 1']),
      message: 'This line is indented with a tab character; YAML allows spaces only. The line reads: number: 1',
      advice: 'Replace the tab by spaces, as many as in the lines beside it.',
    },
    {
      code: 'yaml-indentation',
      changes: edit('questionnaire.yaml', ['    number: 1\n', '     ‸number: 1\n'], ['  - id: s1', '  - id:\n      x: s1']),
      message: 'The indentation of this line fits none of the lines above it. The line reads: number: 1',
      advice: 'Begin it in the same column as the other entries of its list or mapping.',
    },
    {
      code: 'yaml-not-continuing',
      changes: edit('project.yaml', ['date: 2026-01-31', '‸- date: 2026-01-31']),
      message: 'This line does not continue what stands above it. The line reads: - date: 2026-01-31',
      advice: 'A file holds either keys or a list, not both; check dashes and indentation.',
    },
    {
      code: 'yaml-missing-colon',
      changes: edit('project.yaml', ['date: 2026-01-31', '‸date 2026-01-31']),
      message: 'This line has no key followed by a colon and a space. The line reads: date 2026-01-31',
      advice: 'Write "key: value" with a half-width colon and a space after it.',
    },
    {
      code: 'yaml-missing-colon',
      changes: edit('project.yaml', ['date: 2026-01-31', '‸date:2026-01-31']),
      message: 'This line has no key followed by a colon and a space. The line reads: date:2026-01-31',
      advice: 'Write "key: value" with a half-width colon and a space after it.',
    },
    {
      code: 'yaml-unclosed',
      changes: edit('slides.yaml', ['presenter: {ja: 試験, en: Test}', '‸presenter: {ja: 試験, en: "Test}']),
      message: 'A quotation mark or bracket opened here or above is not closed. The line reads: presenter: {ja: 試験, en: "Test}',
      advice: 'Close it. Text that itself holds \' or " or brackets is best put between the other kind of quotation marks.',
    },
    {
      code: 'yaml-unclosed',
      changes: edit('slides.yaml', ['{ja: 副題, en: Subtitle}', '\n  ja: 副題\n  ‸en: "Subtitle']),
      message: 'A quotation mark or bracket opened here or above is not closed. The line reads: en: "Subtitle',
      advice: 'Close it. Text that itself holds \' or " or brackets is best put between the other kind of quotation marks.',
    },
    {
      code: 'yaml-unclosed',
      changes: edit('slides.yaml', ['title: {ja: 結果, en: Results}', '‸title: {ja: 結果, en: Results']),
      message: 'A quotation mark or bracket opened here or above is not closed. The line reads: title: {ja: 結果, en: Results',
      advice: 'Close it. Text that itself holds \' or " or brackets is best put between the other kind of quotation marks.',
    },
    {
      code: 'yaml-colon-in-text',
      changes: edit('slides.yaml', ['title: {ja: 結果, en: Results}', 'title:\n  ja: 結果\n  en: Results‸: a first look']),
      message: 'A colon followed by a space stands inside a text. The line reads: en: Results: a first look',
      advice: 'Put the whole text in quotation marks.',
    },
    {
      code: 'yaml-missing-comma',
      changes: edit('project.yaml', ['noAnswer: ["99"], ', 'noAnswer: ["99"] ‸']),
      message:
        'A half-width comma is missing between two entries inside { } or [ ]. The line reads: ' +
        'missing: {noAnswer: ["99"] notApplicable: ["-"], invalid: ["*"]}',
      advice: 'Separate entries with ", "; put texts that hold , : { } [ ] or quotation marks in quotation marks.',
    },
    {
      code: 'yaml-extra-comma',
      changes: edit('project.yaml', ['noAnswer: ["99"]', 'noAnswer: ["99", ‸, "98"]']),
      message:
        'Nothing stands before a comma. The line reads: ' +
        'missing: {noAnswer: ["99", , "98"], notApplicable: ["-"], invalid: ["*"]}',
      advice: 'Remove the comma, or write "" for an empty text.',
    },
    {
      code: 'yaml-special-start',
      changes: edit('slides.yaml', ['en: Results', 'en: ‸@Results']),
      message:
        'The text here begins with @, which has a meaning of its own in YAML. The line reads: title: {ja: 結果, en: @Results}',
      advice: QUOTE_IT,
    },
    {
      code: 'yaml-special-start',
      changes: edit('project.yaml', ['invalid: ["*"]', 'invalid: [‸*star]']),
      message:
        'The text here begins with *, which has a meaning of its own in YAML. The line reads: ' +
        'missing: {noAnswer: ["99"], notApplicable: ["-"], invalid: [*star]}',
      advice: QUOTE_IT,
    },
    {
      code: 'yaml-special-start',
      changes: edit('slides.yaml', ['en: Results', 'en: ‸!Results here']),
      message:
        'The text here begins with !, which has a meaning of its own in YAML. The line reads: title: {ja: 結果, en: !Results here}',
      advice: QUOTE_IT,
    },
    {
      code: 'yaml-after-value',
      changes: edit('slides.yaml', ['title: {ja: 結果, en: Results}', 'title:\n  ja: 結果\n  en: "First" ‸results']),
      message: 'Something follows a closing quotation mark or bracket. The line reads: en: "First" results',
      advice: "Put the whole text between the quotation marks; write a quotation mark inside it twice ('') or as \\\".",
    },
    {
      code: 'yaml-backslash',
      changes: edit('slides.yaml', ['en: Results', 'en: "Results \\‸q"']),
      message:
        'A backslash inside " " begins a special character, and this one is not known. The line reads: ' +
        'title: {ja: 結果, en: "Results \\q"}',
      advice: "Write the backslash twice, or put the text in ' ' instead.",
    },
    {
      code: 'yaml-control-character',
      changes: edit('slides.yaml', ['en: Results', 'en: Re‸\u0007sults']),
      message: 'The file holds the invisible character U+0007. The line reads: title: {ja: 結果, en: Re sults}',
      advice: 'Delete it; it may have come along with copied text.',
    },
    {
      code: 'yaml-too-deep',
      changes: { 'slides.yaml': `title: ${'['.repeat(29)}‸[${']'.repeat(30)}` },
      message: 'Lists and mappings are nested more than 30 levels deep.',
    },
    {
      code: 'yaml-alias-of-itself',
      changes: edit('slides.yaml', ['{ja: 結果, en: Results}', '&title {ja: 結果, en: ‸*title}']),
      message: 'The alias *title stands inside what it repeats.',
      advice: 'Write the value out.',
    },
    {
      code: 'yaml-too-many-aliases',
      changes: { 'slides.yaml': `title: &one x\nclosing: [${'*one, '.repeat(1000)}‸*one]\n` },
      message: 'The file uses more than 1000 aliases (*name).',
    },
    {
      code: 'yaml-too-many-values',
      changes: {
        'slides.yaml': `a: &a [${'x, '.repeat(999)}x]\nb: [${'*a, '.repeat(198)}‸*a, *a]\n`,
      },
      message: 'The file holds more than 200000 values, repetitions by aliases (*name) counted.',
    },
    {
      code: 'yaml-unreadable',
      changes: { 'slides.yaml': `%YAML 1.2\n‸${WHOLE['slides.yaml']}` },
      message: 'This cannot be read as YAML (directives end mark is expected). The line reads: title: {ja: 結果, en: Results}',
      advice: 'Put texts with unusual characters in quotation marks.',
    },
    {
      code: 'yaml-several-documents',
      changes: added('slides.yaml', '---\n‸closing: []'),
      message: 'A second YAML document begins here; one was expected.',
      advice: 'Remove the line "---", or quote the text that begins with it.',
    },
    { code: 'yaml-empty', changes: { 'slides.yaml': '‸' }, message: 'The file is empty.' },
    { code: 'yaml-empty', changes: { 'slides.yaml': '‸# nothing yet\n\n' }, message: 'The file is empty.' },
    {
      code: 'yaml-key-not-plain',
      changes: added('slides.yaml', '‸[closing, words]: x'),
      message: 'A key must be a plain word followed by a colon.',
    },
    {
      code: 'duplicate-key',
      changes: added('slides.yaml', '‸title: {ja: 再, en: Again}'),
      message: 'The key "title" is written twice here; the first is at slides.yaml:1:1.',
      advice: 'Remove or rename one of them.',
    },
  ])('$code: $message', expectProblem);

  it('stops at a bomb of aliases before it grows', async () => {
    const level = (index: number) =>
      `a${index}: &a${index} [${Array(9)
        .fill(index === 0 ? 'x' : `*a${index - 1}`)
        .join(', ')}]`;
    const bomb = Array.from({ length: 12 }, (_, index) => level(index)).join('\n');
    const before = performance.now();
    const problems = await problemsOf(await writeProject({ ...WHOLE, 'slides.yaml': bomb }));
    expect(problems.map(({ code, place }) => [code, place?.line])).toEqual([['yaml-too-many-values', 6]]);
    expect(performance.now() - before).toBeLessThan(2000);
  });
});

describe('a file that is not UTF-8 text', () => {
  it('is named with its first line that is not', async () => {
    const bytes = Buffer.concat([Buffer.from('title: {ja: 結果, en: Results}\nsubtitle: '), Buffer.from([0xfd, 0xff, 0x0a])]);
    const root = await writeProject({ ...WHOLE, 'slides.yaml': bytes });
    expect(await problemsOf(root)).toStrictEqual([
      {
        severity: 'error',
        place: { file: `${root}/slides.yaml`, line: 2 },
        code: 'not-utf-8',
        message: 'The file is not UTF-8 text.',
        advice: 'Save it again with the encoding UTF-8.',
      },
    ]);
  });

  it.each([
    ['Shift_JIS (CP932)', Buffer.from([0x74, 0x3a, 0x20, 0x91, 0xe8, 0x96, 0xbc]), 1],
    ['UTF-16', Buffer.from('\uFEFFtitle: x\n', 'utf16le'), undefined],
  ])('is guessed to be %s', async (name, bytes, line) => {
    const problems = await problemsOf(await writeProject({ ...WHOLE, 'slides.yaml': bytes }));
    expect(problems.map(({ message, place }) => [message, place?.line])).toEqual([
      [`The file is not UTF-8 text; it looks like ${name}.`, line],
    ]);
  });

  it('may begin with a byte order mark, which counts for no column', async () => {
    const { 'slides.yaml': slides } = edit('slides.yaml', ['title:', 'titel:']);
    const [problem] = await problemsOf(await writeProject({ ...WHOLE, 'slides.yaml': `\uFEFF${slides}` }));
    expect([problem?.code, problem?.place?.line, problem?.place?.column]).toEqual(['unknown-key', 1, 1]);
  });
});

it('counts lines that end in CR LF as one each', async () => {
  const { 'slides.yaml': slides } = edit('slides.yaml', ['presenter:', 'presentor:']);
  const root = await writeProject({ ...WHOLE, 'slides.yaml': (slides ?? '').replaceAll('\n', '\r\n') });
  const [problem] = await problemsOf(root);
  expect([problem?.code, problem?.place?.line, problem?.place?.column]).toEqual(['unknown-key', 3, 1]);
});
