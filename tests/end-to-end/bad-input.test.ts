import { chmod, mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runBuild } from '../../src/commands/build.js';
import type { WrittenOptions } from '../../src/commands/options.js';
import { edited, writeProject } from '../support/project.js';
import { filesBelow, shirabe, temporaryFolder } from '../support/shirabe.js';
import { recordingTerminal } from '../support/terminal.js';

/** Whatever is wrong with the input: one clear message with its place, exit status 2, nothing written, no stack trace. */

type Changes = Record<string, string | Uint8Array | null>;

const web = (rows: string, header = 'respondent,alpha,beta,gamma,delta') => ({ 'responses/web.csv': `${header}\n${rows}\n` });

const CASES: readonly [string, Changes, string, ...string[]][] = [
  // Configuration
  [
    'broken YAML',
    edited('project.yaml', 'title: {ja: 小さな調査, en: Small survey}', 'title: {ja: 小さな調査, en: "Small survey}'),
    'project.yaml:1:',
    'not closed',
  ],
  [
    'a tab for indentation',
    edited('questionnaire.yaml', '    number: 1', '\tnumber: 1'),
    'questionnaire.yaml:5:',
    'indented with a tab character',
  ],
  [
    'an unknown key',
    edited('questionnaire.yaml', '    scale: five', '    scael: five'),
    'questionnaire.yaml:7:5: error: The key "scael" is not known here. Did you mean "scale"? [sections[0].scael]',
  ],
  [
    'a duplicate key',
    edited('project.yaml', 'date: 2026-01-31', 'date: 2026-01-31\ndate: 2026-02-01'),
    'project.yaml:5:1: error: The key "date" is written twice here',
  ],
  [
    'a label missing in one language',
    edited('questionnaire.yaml', 'label: {ja: 甲, en: Alpha}', 'label: {ja: 甲}'),
    'questionnaire.yaml:9:39: error: The English text (en) is missing here. [sections[0].items[0].label.en]',
  ],
  [
    'a text in one language alone',
    edited('slides.yaml', 'subtitle: {ja: 副題, en: Subtitle}', 'subtitle: Subtitle'),
    'slides.yaml:2:11: error: A text in both languages was expected here. [subtitle]',
    'Write {ja: "…", en: "Subtitle"}.',
  ],
  [
    'a duplicate id',
    edited('questionnaire.yaml', 'id: beta', 'id: alpha'),
    'questionnaire.yaml:10:14: error: The id "alpha" is used twice; the first is at questionnaire.yaml:9:14.',
  ],
  [
    'an id that YAML takes for a number',
    edited('questionnaire.yaml', '{id: "no"', '{id: 0123'),
    'questionnaire.yaml:19:18: error: A text was expected here, not the number 0123.',
    'Put it in quotation marks: "0123".',
  ],
  [
    'an unknown scale',
    edited('questionnaire.yaml', 'scale: five', 'scale: fiv'),
    'error: There is no scale "fiv". Did you mean "five"?',
  ],
  [
    'a condition on a later item',
    edited('questionnaire.yaml', 'label: {ja: 甲, en: Alpha}}', 'label: {ja: 甲, en: Alpha}, askedIf: {item: gamma, in: "yes"}}'),
    'The item "gamma" does not come before this one.',
  ],
  [
    'a condition on an option that is not there',
    edited('questionnaire.yaml', 'in: "yes"', 'in: "yess"'),
    'The item "gamma" has no option "yess". Did you mean "yes"?',
  ],
  [
    'a path out of the project folder',
    edited('project.yaml', 'responses/web.csv', '../web.csv'),
    'project.yaml:6:',
    '"../web.csv" leads out of the project folder. [sources[0].file]',
  ],
  [
    'a response file that is not there',
    edited('project.yaml', 'responses/web.csv', 'responses/wbe.csv'),
    'There is no file "responses/wbe.csv". Did you mean "responses/web.csv"?',
  ],
  [
    'a threshold lowered',
    edited('project.yaml', 'date: 2026-01-31', 'date: 2026-01-31\ndisclosure: {public: 3}'),
    'project.yaml:5:22: error: "public" is 10 or more by default; 3 protects respondents less. [disclosure.public]',
  ],
  [
    'an impossible date',
    edited('project.yaml', '2026-01-31', '2026-02-30'),
    'project.yaml:4:7: error: There is no day 2026-02-30 in the calendar. [date]',
  ],
  [
    'no questionnaire',
    { 'questionnaire.yaml': null },
    'questionnaire.yaml: error: The project folder has no questionnaire.yaml.',
  ],
  ['an empty configuration', { 'project.yaml': '' }, 'project.yaml:1:1: error: The file is empty.'],
  [
    'configuration in Shift_JIS',
    { 'slides.yaml': Buffer.from('7469746c653a2095d28f5d0a', 'hex') },
    'slides.yaml:1: error: The file is not UTF-8 text; it looks like Shift_JIS (CP932).',
  ],
  [
    'a slide of an unknown item',
    edited('slides.yaml', 'presenter:', 'slides: [{kind: items, items: [alpha, bta]}]\npresenter:'),
    'slides.yaml:3:39: error: There is no item "bta". Did you mean "beta"? [slides[0].items[1]]',
  ],
  [
    'a broken template',
    { 'templates/slides.hbs': '{{#each slides}}\n<p>' },
    'templates/slides.hbs:',
    'The template cannot be read',
  ],
  [
    'a template that lets markup through',
    { 'templates/slides.hbs': '<p>\n{{{head.title.ja}}}</p>' },
    'templates/slides.hbs:2:1: error: Text would get into the page unescaped.',
  ],
  // Responses
  [
    'an item with no column',
    web('a1,1,yes,3', 'respondent,alpha,gamma,delta'),
    'web.csv:1: error: There is no column "beta" for the item "beta". [beta]',
  ],
  [
    'an answer off the scale',
    web('a1,1,6,yes,3'),
    'web.csv:2: error: "6" is not on the scale: a whole number from 1 to 5 was expected. [beta]',
    'missing: {noAnswer: ["6"]}',
  ],
  ['half a level', web('a1,1,2.5,yes,3'), 'web.csv:2: error: "2.5" is not on the scale'],
  ['an unparsable number', web('a1,1,2,yes,three'), 'web.csv:2: error: "three" is not a number. [delta]'],
  [
    'a number out of range',
    web('a1,1,2,yes,11'),
    'web.csv:2: error: "11" is out of range: a number from 0 to 10 was expected. [delta]',
  ],
  [
    'an unknown option',
    web('a1,1,2,yse,3'),
    'web.csv:2: error: "yse" is none of the options yes (はい), no (いいえ). Did you mean "yes"? [gamma]',
  ],
  [
    'not asked, although the condition is met',
    web('a1,1,2,yes,-'),
    'web.csv:2: error: "-" says that the item was not asked, but the condition on "gamma" is met. [delta]',
  ],
  [
    'a duplicate respondent',
    web('a1,1,2,yes,3\na2,1,1,no,\nA1,1,2,yes,3'),
    'web.csv:4: error: Respondent "A1" is already at web.csv, line 2. [respondent]',
  ],
  [
    'a response without a registry entry',
    web('a1,1,2,yes,3\na9,1,2,yes,3'),
    'web.csv:3: error: Respondent "a9" is not in respondents.csv. Did you mean "a1"? [respondent]',
  ],
  ['a row without an id', web(',1,2,yes,3'), 'web.csv:2: error: This row has no respondent id. [respondent]'],
  [
    'an id that leads out of the output',
    web('../../x,1,2,yes,3'),
    'web.csv:2: error: "../../x" cannot be a respondent id: it becomes the name of a folder. [respondent]',
  ],
  ['an id that Windows keeps for itself', web('CON,1,2,yes,3'), '"CON" cannot be a respondent id'],
  ['a row that is cut off', web('a1,1,2'), 'web.csv:2: error: This row has 3 cells, but the others have 5.'],
  [
    'two columns of one name',
    web('a1,1,2,yes,3,4', 'respondent,alpha,beta,gamma,delta,beta'),
    'web.csv:1: error: There are two columns named "beta". [beta]',
  ],
  [
    'a file that begins with another column',
    web('1,a1', 'alpha,respondent'),
    'web.csv:1: error: The first column must be "respondent", but it is "alpha".',
  ],
  ['a quotation mark that is not closed', web('a1,1,"2",yes,"3'), 'web.csv:', 'A quotation mark here is not closed'],
  ['an empty file', { 'responses/web.csv': '' }, 'web.csv: error: The file is empty.'],
  [
    'a header without rows',
    { 'responses/web.csv': 'respondent,alpha,beta,gamma,delta\n' },
    'web.csv: error: The file has a header but no rows.',
  ],
  [
    'a wrong encoding',
    {
      'responses/web.csv': Buffer.concat([
        Buffer.from('respondent,alpha,beta,gamma,delta\na1,1,2,yes,3\n'),
        Buffer.from([0x61, 0x32, 0x90, 0xff, 0x0a]),
      ]),
    },
    'web.csv:3: error: This line cannot be read as UTF-8, UTF-16, Shift_JIS, EUC-JP or Windows-1252 text.',
  ],
  [
    'a spreadsheet that is cut off',
    { 'responses/web.csv': Buffer.from([0x50, 0x4b, 3, 4, 0x14, 0, 6, 0]) },
    'web.csv: error: The file is not complete, or damaged',
  ],
  [
    'a code that is also an answer',
    edited('project.yaml', 'noAnswer: ["99"]', 'noAnswer: ["5"]'),
    'project.yaml: error: The code "5" for a missing answer is also a valid answer to "alpha". [missing.noAnswer]',
  ],
  ['a code of two kinds', edited('project.yaml', 'noAnswer: ["99"]', 'noAnswer: ["*"]'), 'The code "*" has two meanings'],
  // Registry
  [
    'a respondent twice',
    { 'respondents.csv': 'id,name,size\na1,甲社,\na2,乙社,\na3,丙社,\na2,丁社,\n' },
    'respondents.csv:5: error: Respondent "a2" is already at line 3. [id]',
  ],
  [
    'a respondent without a name',
    { 'respondents.csv': 'id,name,size\na1,,\na2,乙社,\na3,丙社,\n' },
    'respondents.csv:2: error: This respondent has no name. [name]',
  ],
  [
    'an unknown language of a respondent',
    { 'respondents.csv': 'id,name,language,size\na1,甲社,fr,\na2,乙社,,\na3,丙社,,\n' },
    'respondents.csv:2: error: "fr" is no language of this project. [language]',
  ],
  [
    'an attribute out of range',
    { 'respondents.csv': 'id,name,size\na1,甲社,0\na2,乙社,\na3,丙社,\n' },
    'respondents.csv:2: error: "0" is out of range: a number of at least 1 was expected. [size]',
  ],
];

async function build(project: string, options: WrittenOptions = {}) {
  const folder = await temporaryFolder();
  const terminal = recordingTerminal();
  const status = await runBuild(project, { format: 'html', quiet: true, out: path.join(folder, 'out'), ...options }, terminal);
  return { status, ...terminal.said, written: await filesBelow(folder) };
}

describe('wrong input', () => {
  it('is not needed for these tests: the small project builds', async () => {
    const { status, written } = await build(await writeProject());
    expect(status).toBe(0);
    expect(written).toContain('out/feedback/a1/feedback.ja.html');
  });

  it.each(CASES)('%s', async (_, changes, ...expected) => {
    const { status, err, out, written } = await build(await writeProject(changes));
    for (const fragment of expected) expect(err).toContain(fragment);
    expect(err).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
    expect([status, out, written]).toEqual([2, '', []]);
  });

  it('reports several mistakes at once', async () => {
    const { err, status } = await build(
      await writeProject({
        ...edited('questionnaire.yaml', 'id: beta', 'id: alpha'),
        ...edited('slides.yaml', 'title:', 'titel:'),
      }),
    );
    expect(status).toBe(2);
    expect(err).toContain('The id "alpha" is used twice');
    expect(err).toContain('Did you mean "title"?');
    expect(err).toMatch(/\d errors\. Nothing was written\./);
  });

  it('names a column with no item and goes on', async () => {
    const { err, status } = await build(await writeProject(web('a1,1,2,yes,3,x', 'respondent,alpha,beta,gamma,delta,gama')));
    expect(status).toBe(0);
    expect(err).toContain('web.csv:1: warning: The column "gama" belongs to no item and is left out. [gama]');
  });

  it('counts an answer to an item that was not to be asked as unusable, and says so', async () => {
    const { err, status } = await build(await writeProject(web('a1,1,2,no,3')));
    expect(status).toBe(0);
    expect(err).toContain('web.csv:2: warning: "3" answers an item that was not to be asked here (condition on "gamma")');
  });

  it.runIf(process.getuid?.() !== 0)('names a file that may not be read', async () => {
    const project = await writeProject();
    await chmod(path.join(project, 'responses/web.csv'), 0o000);
    const { err, status } = await build(project);
    expect(status).toBe(2);
    expect(err).toContain('web.csv: error: The file cannot be read: you may not read it.');
  });

  it('names a folder in the place of a file', async () => {
    const project = await writeProject({ 'responses/web.csv': null });
    await mkdir(path.join(project, 'responses/web.csv'), { recursive: true });
    const { err, status } = await build(project);
    expect(status).toBe(2);
    expect(err).toContain('"responses/web.csv" is not a file.');
  });

  it('does not follow a link out of the project folder', async () => {
    const project = await writeProject({ 'responses/web.csv': null });
    await mkdir(path.join(project, 'responses'), { recursive: true });
    await symlink('/etc/hostname', path.join(project, 'responses/web.csv'));
    const { err, status } = await build(project);
    expect(status).toBe(2);
    expect(err).toContain('"responses/web.csv" is a link that leads out of the project folder.');
  });

  it('stops at a bomb of aliases', async () => {
    const lines = Array.from(
      { length: 9 },
      (_, level) =>
        `a${level}: &a${level} [${Array(9)
          .fill(level === 0 ? 'x' : `*a${level - 1}`)
          .join(',')}]`,
    );
    const { err, status } = await build(await writeProject({ 'slides.yaml': lines.join('\n') }));
    expect(status).toBe(2);
    expect(err).toMatch(/slides\.yaml:\d+:\d+: error: The file (uses|holds) more than/);
  });
});

describe('a wrong command line', () => {
  it.each<[WrittenOptions, ...string[]]>([
    [{ lang: 'de' }, '--lang does not take "de".', 'It takes one or more of ja, en, bilingual'],
    [{ lang: 'jp' }, '--lang does not take "jp". Did you mean "ja"?'],
    [{ lang: 'ja,xx', report: 'nope' }, '--lang does not take "xx".', '--report does not take "nope".', '2 errors.'],
    [{ report: 'slide' }, '--report does not take "slide". Did you mean "slides"?'],
    [{ report: ',' }, '--report has no value.'],
    [{ format: 'docx' }, '--format does not take "docx".'],
    [{ out: '' }, '--out has no value.'],
    [{ out: ' ' }, '--out has no value.'],
    [{ out: 'a\u0001b' }, '--out does not take "a b": it holds U+0001, a character that cannot be seen.'],
    [{ out: '/dev/null' }, 'The output folder /dev/null cannot be made or written into: a file is in its place.'],
    [{ out: '/proc/x' }, 'The output folder /proc/x cannot be made or written into', 'Write elsewhere with --out.'],
    [{ out: `/tmp/${'x'.repeat(5000)}` }, 'cannot be made or written into: its name is too long for the disk.'],
    [{ source: Array.from({ length: 20_000 }, (_, index) => `s${index}`).join(',') }, 'There are 19,990 more like these.'],
    [{ respondent: Array.from({ length: 20_000 }, (_, index) => `r${index}`).join(',') }, 'There are 19,990 more like these.'],
    [{ lang: Array.from({ length: 20_000 }, (_, index) => `l${index}`).join(',') }, 'There are 19,990 more like these.'],
    [{ lang: 'x'.repeat(1_000_000) }, '--lang does not take "xxxxx'],
    [{ jobs: '9'.repeat(1_000_000) }, '--jobs takes a whole number'],
    [{ jobs: '0' }, '--jobs takes a whole number from 1 to 64, not "0".'],
    [{ source: 'mail' }, 'There is no source "mail" in this project.', '--source takes: web.'],
    [{ respondent: 'a7' }, 'There is no respondent "a7" in this project. Did you mean "a1"?'],
    [
      { report: 'slides,feedback', format: 'pptx' },
      'The feedback report is not made as pptx.',
      'It comes as html and pdf: add one of these to --format, or leave feedback out of --report.',
      '1 error.',
    ],
    [{ respondent: 'a1', format: 'pptx' }, 'The feedback report is not made as pptx.'],
    [{ report: 'brief' }, 'The project has no brief.yaml, so it has no brief report.'],
  ])('%j', async (options, ...expected) => {
    const started = performance.now();
    const { status, err, written } = await build(await writeProject(), options);
    expect(performance.now() - started).toBeLessThan(4000);
    for (const fragment of expected) expect(err).toContain(fragment);
    expect(Buffer.byteLength(err)).toBeLessThan(10_000);
    expect([status, written]).toEqual([2, []]);
  });

  it('is not repeated at length', async () => {
    const run = await shirabe(['build', `--${'x'.repeat(100_000)}`]);
    expect([run.status, run.err.length < 1000]).toEqual([2, true]);
  });

  it('is refused where the output would lie in what is read, and the project is left as it is', async () => {
    const project = await writeProject();
    const before = await filesBelow(project);
    for (const place of [project, path.join(project, 'responses'), path.join(project, 'responses/out')]) {
      const { status, err } = await build(project, { out: place });
      expect([status, err]).toEqual([2, expect.stringContaining('What is read and what is made must not lie together.')]);
    }
    expect(await filesBelow(project)).toEqual(before);
  });

  it('names an option that does not exist', async () => {
    const run = await shirabe(['build', '--lnag', 'ja']);
    expect([run.status, run.out]).toEqual([2, '']);
    expect(run.err).toContain("unknown option '--lnag'");
    expect(run.err).toContain('Did you mean --lang?');
  });

  it('names a project folder that is not there', async () => {
    const project = await writeProject();
    const { status, err } = await build(`${project}x`);
    expect(status).toBe(2);
    expect(err).toContain(`There is no such folder. Did you mean "${project}"?`);
  });

  it('names a command that does not exist', async () => {
    const run = await shirabe(['biuld']);
    expect(run.status).toBe(2);
    expect(run.err).toContain("unknown command 'biuld'");
  });
});
