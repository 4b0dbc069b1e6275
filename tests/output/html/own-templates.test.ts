import { execFileSync } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SlidesView } from '../../../src/model/slides-view.js';
import { readTemplates } from '../../../src/output/html/read.js';
import { openTemplates } from '../../../src/output/html/templates.js';
import { InputError } from '../../../src/problems/problems.js';
import { naming } from '../../../src/reports/text/index.js';
import { CHECKOUT, temporaryFolder } from '../../support/shirabe.js';

const BUILT_IN = path.join(CHECKOUT, 'templates');
const noDrawer = () => Promise.reject(new Error('Nothing is to be drawn.'));

/** A project folder whose own templates are these files. */
async function projectWith(files: Readonly<Record<string, string>>): Promise<string> {
  const project = await temporaryFolder();
  await mkdir(path.join(project, 'templates'));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(project, 'templates', name)), { recursive: true });
    await writeFile(path.join(project, 'templates', name), text);
  }
  return project;
}
const read = (project: string) => readTemplates([BUILT_IN, path.join(project, 'templates')]);

/** What is wrong with them, or strange about them, as `file:line:column code message`. */
async function problemsIn(project: string): Promise<readonly string[]> {
  const problems = await read(project).then(
    ({ warnings }) => warnings,
    (error) => {
      if (error instanceof InputError) return error.problems;
      throw error;
    },
  );
  return problems.map(({ place, code, message }) =>
    [path.relative(path.join(project, 'templates'), place?.file ?? ''), place?.line, place?.column]
      .filter((part) => part !== undefined)
      .join(':')
      .concat(` ${code} ${message}`),
  );
}
const problemsOf = async (files: Readonly<Record<string, string>>) => problemsIn(await projectWith(files));

const text = { ja: '題', en: 'Title' };
const VIEW: SlidesView = {
  report: 'slides',
  head: { title: text } as SlidesView['head'],
  tools: { label: text, previous: text, next: text, overview: text, notes: text, fullscreen: text, languages: [] },
  slides: Array.from({ length: 200 }, (_, index) => ({
    id: `s${index}`,
    page: index + 1,
    kind: 'divider',
    kicker: text,
    title: naming(text),
    titleSize: { ja: 30, en: 30, bilingual: 24 },
    notes: [],
    footnote: null,
  })),
};
async function rendered(files: Readonly<Record<string, string>>): Promise<string> {
  const templates = await openTemplates([BUILT_IN, path.join(await projectWith(files), 'templates')], ['ja', 'en'], noDrawer);
  return templates.render(VIEW, 'ja');
}

describe('own templates that nothing uses are named', () => {
  it.each([
    ['slide.hbs', ' Did you mean "slides.hbs"?'],
    ['partials/haed.hbs', ' Did you mean "head.hbs"?'],
    ['styles/feedbak.css', ' Did you mean "feedback.css"?'],
    ['scripts/rapport.js', ' Did you mean "report.js"?'],
    ['slides.html', ' Did you mean "slides.hbs"?'],
    ['partials/slide-kind-poem.hbs', ' Did you mean "slide-kind-items.hbs"?'],
    ['logo.png', ''],
  ])('%s', async (name, near) => {
    const base = path.basename(name);
    expect(await problemsOf({ [name]: '' })).toEqual([
      `${name} template-unused Nothing uses "${base}", and no built-in file has its name.${near}`,
    ]);
  });

  it('but not those that an own template calls which is used itself, nor notes', async () => {
    const chain = {
      'slides.hbs': '{{> mine}}{{style "extra"}}',
      'partials/mine.hbs': '{{> other}}',
      'partials/other.hbs': '{{script "more"}}',
      'styles/extra.css': 'p{}',
      'scripts/more.js': '',
      'README.md': '',
      '.hidden.hbs': '',
    };
    expect(await problemsOf(chain)).toEqual([]);
    expect((await problemsOf({ ...chain, 'slides.hbs': '' })).map((one) => one.split(' ')[0])).toEqual([
      'partials/mine.hbs',
      'partials/other.hbs',
      'scripts/more.js',
      'styles/extra.css',
    ]);
  });

  it('nor those of two with one name of which one replaces the other', async () => {
    expect(await problemsOf({ 'head.hbs': '', 'partials/head.hbs': '' })).toEqual([
      'head.hbs template-unused Nothing uses this file: "partials/head.hbs" has the same name.',
    ]);
  });
});

describe('files of own templates', () => {
  it('may be links within the project folder, and none that lead out of it, or to no file', async () => {
    const project = await projectWith({ 'partials/notes.hbs': '' });
    await writeFile(path.join(project, 'shared.css'), 'p{}');
    await symlink(path.join(project, 'shared.css'), path.join(project, 'templates', 'base.css'));
    expect(await problemsIn(project)).toEqual([]);
    expect((await read(project)).styles.get('base')).toMatch(/\np\{\}$/);
    await symlink('/etc/passwd', path.join(project, 'templates', 'a4.css'));
    await symlink('/dev/zero', path.join(project, 'templates', 'brief.css'));
    await symlink('nowhere', path.join(project, 'templates', 'feedback.css'));
    await symlink(path.join(project, 'templates', 'partials'), path.join(project, 'templates', 'letter.css'));
    execFileSync('mkfifo', [path.join(project, 'templates', 'slides.css')]);
    expect(await problemsIn(project)).toEqual([
      'a4.css template-leads-out This is a link that leads out of the project folder.',
      'brief.css template-leads-out This is a link that leads out of the project folder.',
      'feedback.css template-not-file This cannot be read (ENOENT).',
      'letter.css template-not-file This is no file, nor a link to one.',
      'slides.css template-not-file This is no file, nor a link to one.',
    ]);
  });

  it('lie in a folder that does not lead out either, and is one', async () => {
    const [project, other] = [await temporaryFolder(), await projectWith({ 'base.css': 'p{}' })];
    await symlink(path.join(other, 'templates'), path.join(project, 'templates'));
    expect(await problemsIn(project)).toEqual([' template-leads-out This is a link that leads out of the project folder.']);
    const file = await temporaryFolder();
    await writeFile(path.join(file, 'templates'), '');
    expect(await problemsIn(file)).toEqual([' template-not-file This cannot be read (ENOTDIR).']);
  });

  it('are of a size that people write', async () => {
    expect(await problemsOf({ 'base.css': ' '.repeat(5_000_001) })).toEqual([
      'base.css template-too-large The file has 5.0 MB; at most 5 MB are read.',
    ]);
  });

  it('are read the same with other line ends and a byte order mark', async () => {
    expect(await problemsOf({ 'head.hbs': '\uFEFF<p>\r\n<img src="x.png">' })).toEqual([
      'head.hbs:2:6 reaches-out <img src> reaches out of the document, to "x.png".',
    ]);
  });
});

describe('own templates that call', () => {
  it.each([
    [
      'a partial that there is not',
      '\n {{> haed}}',
      'x.hbs:2:2 unknown-partial There is no template "haed" to put here. Did you mean "head"?',
    ],
    ['a file', '{{> ../../../etc/passwd}}', 'x.hbs:1:1 unknown-partial There is no template "../../../etc/passwd" to put here.'],
    ['themselves', '{{#if a}}{{> x}}{{/if}}', 'x.hbs:1:10 template-circle The template would be filled in without end: x > x.'],
    ['what calls them', '{{> head}}', 'x.hbs:1:1 template-circle The template would be filled in without end: x > head > x.'],
    ['a decorator', '{{* foo}}', 'x.hbs:1:1 unknown-helper There is no decorator but {{#*inline "name"}}.'],
    ['the log', '{{log}}', 'x.hbs:1:1 unknown-helper There is no helper "log".'],
    [
      'what Handlebars has for itself',
      '{{#blockHelperMissing this}}{{/blockHelperMissing}}',
      'x.hbs:1:1 unknown-helper There is no helper "blockHelperMissing".',
    ],
    ['an unknown helper with a block', '{{#tt a}}{{/tt}}', 'x.hbs:1:1 unknown-helper There is no helper "tt". Did you mean "t"?'],
  ])('%s are refused', async (_, template, problem) => {
    const head = template.includes('> head') ? { 'partials/head.hbs': '{{> x}}' } : {};
    const found = await problemsOf({ 'x.hbs': template, ...head });
    expect(found).toContain(problem);
  });

  it('partials that they define themselves are not', async () => {
    const files = { 'slides.hbs': '{{#*inline "p"}}x{{/inline}}{{> p}}{{#> nothing}}y{{/nothing}}' };
    expect(await problemsOf(files)).toEqual([]);
    expect(await rendered(files)).toMatch(/xy$/);
  });

  it.each([
    ['a partial within itself', '{{#*inline "p"}}{{> p}}{{/inline}}{{> p}}'],
    ['lists within lists', `${'{{#each @root.slides}}'.repeat(6)}x${'{{/each}}'.repeat(6)}`],
  ])('%s without end come to an end', async (_, template) => {
    const started = performance.now();
    await expect(rendered({ 'slides.hbs': template })).rejects.toThrow(
      'slides.hbs: error: The template could not be filled in: It repeats itself without end.',
    );
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('a document of own templates', () => {
  const slides = (body: string) => ({
    'slides.hbs': `<!DOCTYPE html>\n<html>\n<head>\n{{> slides-head}}\n</head>\n<body>${body}</body>\n</html>`,
  });

  it('has the policy whatever its own head says', async () => {
    const head = '<meta http-equiv="Content-Security-Policy" content="default-src *">';
    const html = await rendered({ ...slides('{{slideshow}}'), 'partials/slides-head.hbs': head });
    const policies = [...html.matchAll(/content="(default-src[^"]*)"/g)].map(([, policy]) => policy);
    expect(policies).toEqual([
      "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; font-src data:; img-src data:; frame-src 'self' file:; base-uri 'none'; form-action 'none'",
      'default-src *',
    ]);
    expect(html).toMatch(/^<!DOCTYPE html>\n<html>\n<head>\n<meta http-equiv="Content-Security-Policy"/);
  });

  it('lets its own script run, and no other', async () => {
    const files = { ...slides('{{script "report"}}'), 'scripts/report.js': 'a();\r\n' };
    expect(await rendered(files)).toContain("script-src 'sha256-");
    expect(await rendered(slides(''))).not.toContain('script-src');
    await expect(rendered({ ...files, 'scripts/report.js': 'a("</script><p>")' })).rejects.toThrow('none of its own: "a("".');
  });

  it('is refused for what it would load once it is filled in', async () => {
    await expect(rendered(slides('<img src="{{lang}}{{lang}}">'))).rejects.toThrow(
      'slides.hbs: error: <img src> reaches out of the document, to "jaja".',
    );
    await expect(rendered(slides('<a href="{{#each slides}}{{#if @first}}{{id}}{{/if}}{{/each}}:x">a</a>'))).rejects.toThrow(
      'slides.hbs: error: "s0:x" in <a href> would run code or lead into the reader\'s own computer.',
    );
    expect(await rendered(slides('<a href="https://x.invalid/{{lang}}">a</a>'))).toContain('href="https://x.invalid/ja"');
  });
});
