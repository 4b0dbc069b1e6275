import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runBuild } from '../../src/commands/build.js';
import type { WrittenOptions } from '../../src/commands/options.js';
import { readPdf } from '../support/pdf.js';
import { edited, SMALL, writeProject } from '../support/project.js';
import { CHECKOUT, filesBelow, KAWASAKI, shirabe, temporaryFolder } from '../support/shirabe.js';
import { recordingTerminal } from '../support/terminal.js';

/** How a build behaves when things go wrong, and what it tells. */

async function build(changes: Record<string, string>, options: WrittenOptions = {}, interactive = false) {
  const folder = path.join(await temporaryFolder(), 'out');
  const terminal = recordingTerminal(interactive);
  const status = await runBuild(await writeProject(changes), { format: 'html', out: folder, ...options }, terminal);
  return { status, ...terminal.said, folder, files: await filesBelow(folder) };
}

describe('a document that fails', () => {
  it('is named with its reason, and does not take the others with it', async () => {
    const { status, err, out, files } = await build(edited('respondents.csv', '乙社', '😀社'));
    expect(status).toBe(1);
    expect(err).toContain('error: feedback/a2/feedback.en could not be made: The typeface has no glyph for "😀" (U+1F600)');
    expect(out).toContain('1 document could not be made.');
    expect(files).toContain('feedback/a1/feedback.ja.html');
    expect(files.some((file) => file.includes('a2'))).toBe(false);
  });
});

describe('names in the letters of other countries', () => {
  it('are set in HTML and PDF, each report with its own alone', async () => {
    const names = { a1: '김철수', a2: 'Łukasz Yıldız', a3: '张伟' };
    const registry = Object.entries(names).reduce(
      (text, [id, name]) => text.replace(new RegExp(`^${id},[^,]*`, 'm'), `${id},${name}`),
      SMALL['respondents.csv'] ?? '',
    );
    const { status, folder } = await build(
      { 'respondents.csv': registry },
      { report: 'feedback', format: 'html,pdf', lang: 'en' },
    );
    expect(status).toBe(0);
    for (const [id, name] of Object.entries(names)) {
      const { pages } = await readPdf(await readFile(path.join(folder, `feedback/${id}/feedback.en.pdf`)));
      expect(pages[0]?.replaceAll(/\s/g, '')).toContain(name.replaceAll(' ', ''));
      const html = await readFile(path.join(folder, `feedback/${id}/feedback.en.html`), 'utf8');
      expect(html.match(/unicode-range:/g)).toHaveLength(2);
    }
  }, 20_000);
});

describe('a build with a failure', () => {
  it('leaves the report of an earlier build where it is, on record', async () => {
    const project = await writeProject(edited('project.yaml', 'date:', 'formats: [html]\ndate:'));
    const folder = path.join(await temporaryFolder(), 'out');
    const silent = recordingTerminal();
    await runBuild(project, { out: folder }, silent);
    await writeFile(path.join(project, 'respondents.csv'), `${SMALL['respondents.csv']}`.replace('乙社', '😀社'));
    expect(await runBuild(project, { out: folder }, silent)).toBe(1);
    expect(await filesBelow(folder)).toContain('feedback/a2/feedback.en.html');
    expect(await readFile(path.join(folder, 'manifest.json'), 'utf8')).toContain('feedback/a2/feedback.en.html');
  });
});

/** The one script of a feedback report. */
const REPORT_SCRIPT = `<script>${await readFile(path.join(CHECKOUT, 'templates/scripts/report.js'), 'utf8')}</script>`;

describe('hostile names', () => {
  it.each([
    '<script>alert(1)</script>',
    '../../x',
    '{{x}}',
    '{{{x}}}',
    '=1+1',
    '"><img src=x onerror=alert(1)>',
    "'; DROP TABLE",
    '$1',
    '$&',
  ])('%s stays text', async (name) => {
    const { status, folder, files } = await build(
      { 'respondents.csv': `${SMALL['respondents.csv']}`.replace('甲社', () => `"${name.replaceAll('"', '""')}"`) },
      { respondent: 'a1' },
    );
    expect(status).toBe(0);
    expect(files).toEqual(['feedback/a1/feedback.ja.html', 'manifest.json', 'results.json', 'results.xlsx']);
    const html = await readFile(path.join(folder, 'feedback/a1/feedback.ja.html'), 'utf8');
    expect(html.replace(REPORT_SCRIPT, '')).not.toMatch(/<script|<img/);
    const text = html
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&#39;/g, "'")
      .replace(/&amp;/g, '&')
      // What has no place to break is broken anywhere.
      .replace('<span class="long">', '');
    expect(text).toContain(`<p class="addressee">${name}`);
  });
});

/** The small project has fewer answers than reports need, and is told so. */
function withoutWarnings(err: string): string {
  return err.replace(/warning: The report .*\n {4}.*\n/g, '');
}

describe('what a build tells', () => {
  it('is plain lines where there is no screen', async () => {
    const { err, out } = await build({});
    expect(withoutWarnings(err)).toBe(
      'Loading the project\nReading the responses\nAnalysing\nDeciding what may be shown\nMaking the documents\n1 of 6 documents\n2 of 6 documents\n3 of 6 documents\n4 of 6 documents\n5 of 6 documents\n6 of 6 documents\nWriting the results\n',
    );
    expect(out).toMatch(/^Report +Edition +HTML +PDF +PPTX +Size +Unchanged\n/);
    expect(out).toMatch(/6 files in \d+\.\d s: /);
  });

  it('is a bar on a screen, cleared at the end', async () => {
    const { err } = await build({}, {}, true);
    expect(err).toContain('[####....................] 1/6');
    expect(err).toContain('[########################] 6/6');
    expect(withoutWarnings(err).endsWith('\r\u001b[2K')).toBe(true);
    for (const line of withoutWarnings(err).split('\r\u001b[2K')) expect(line.length).toBeLessThan(60);
  });

  it('is how fast it goes and how long it takes, once that can be told', async () => {
    let minutes = 0;
    // The clock is looked at as the stage begins and for each document.
    const clock = () => 60_000 * minutes++;
    const terminal = recordingTerminal(false, clock);
    await runBuild(await writeProject(), { format: 'html', out: path.join(await temporaryFolder(), 'out') }, terminal);
    expect(terminal.said.err).toContain('1 of 6 documents, 0.0 a second, 5 min left\n');
    expect(terminal.said.err).toContain('6 of 6 documents\n');
  });

  it('is of each file why it was made, where that is asked for', async () => {
    const { err } = await build({}, { verbose: true, quiet: true });
    expect(err.split('\n').filter((line) => line.startsWith('made ') && !line.includes('figures/'))).toHaveLength(6);
    expect(err).toContain('made figures/slides.en.txt: it was not there\n');
    expect(err).toContain('made feedback/a1/feedback.ja.html: it was not there\n');
  });

  it('is nothing but warnings where it is quiet', async () => {
    const { err, out } = await build({}, { quiet: true });
    expect([withoutWarnings(err), out]).toEqual(['', '']);
  });
});

describe('what is built', () => {
  it('can be chosen by report, edition, format and respondent', async () => {
    const { files } = await build({}, { report: 'slides,feedback', lang: 'en,bilingual', respondent: 'a3' });
    expect(files).toEqual([
      'feedback/a3/feedback.bilingual.html',
      'feedback/a3/feedback.en.html',
      'figures/slides.en.txt',
      'figures/slides.ja.txt',
      'manifest.json',
      'results.json',
      'results.xlsx',
      'slides/slides.bilingual.html',
      'slides/slides.en.html',
    ]);
  });

  it('is what there is of a format: of PowerPoint, the slides', async () => {
    const { files, status } = await build({}, { format: 'pptx', lang: 'ja' });
    expect([status, files]).toEqual([
      0,
      ['figures/slides.ja.txt', 'manifest.json', 'results.json', 'results.xlsx', 'slides/slides.ja.pptx'],
    ]);
  });

  it('is one language alone in a project of one language', async () => {
    const plain = (text: string) => text.replace(/\{ja: [^,}]*, en: ("?)([^"}]*)\1\}/g, '"$2"');
    const files = Object.fromEntries(
      Object.entries(SMALL).map(([name, text]) => [name, name.endsWith('.yaml') ? plain(text) : text.replaceAll(',ja,', ',,')]),
    );
    const built = await build({ ...files, 'project.yaml': `languages: [en]\n${files['project.yaml']}` });
    expect([built.status, built.err.includes('error')]).toEqual([0, false]);
    expect(built.files.filter((file) => file.endsWith('.html'))).toEqual([
      'feedback/a1/feedback.en.html',
      'feedback/a2/feedback.en.html',
      'feedback/a3/feedback.en.html',
      'slides/slides.en.html',
    ]);
  });

  it('drops the report of a respondent who is gone', async () => {
    const project = await writeProject();
    const folder = path.join(await temporaryFolder(), 'out');
    const silent = recordingTerminal();
    await runBuild(project, { format: 'html', out: folder, quiet: true }, silent);
    await writeFile(path.join(project, 'responses/web.csv'), 'respondent,alpha,beta,gamma,delta\na1,1,2,yes,3\n');
    // A choice of format makes a build partial, which removes nothing.
    await runBuild(project, { format: 'html', out: folder, quiet: true }, silent);
    expect(await filesBelow(folder)).toContain('feedback/a2/feedback.en.html');
    await writeFile(path.join(project, 'project.yaml'), `${SMALL['project.yaml']}formats: [html]\n`);
    await runBuild(project, { out: folder, quiet: true }, silent);
    expect((await filesBelow(folder)).filter((file) => file.startsWith('feedback/'))).toEqual(['feedback/a1/feedback.ja.html']);
  });
});

describe('the command', () => {
  it('checks a project and writes nothing', async () => {
    const cwd = await temporaryFolder();
    const run = await shirabe(['check', KAWASAKI], cwd);
    expect(run).toEqual({
      status: 0,
      out: 'kawasaki: 9 sections, 36 items, 108 responses (107 with answers). No problems.\n',
      err: '',
    });
    expect(await filesBelow(cwd)).toEqual([]);
  });

  it('lists what a brief could say, and writes nothing', async () => {
    const cwd = await temporaryFolder();
    const { status, out, err } = await shirabe(['findings', KAWASAKI, '--source', 'web'], cwd);
    expect([status, err]).toEqual([0, '']);
    expect(out).toMatch(
      /^1\. \S+ {2}score 0\.\d{3} = effect 0\.\d\d, established, relevance 1\n {4}\S.*\n {4}\S.* \(n = \d+, .*\)\n/,
    );
    expect(out).toMatch(/\n\d+ findings, of which \d+ can be stated\.\n$/);
    expect(await filesBelow(cwd)).toEqual([]);
    const wrong = await shirabe(['findings', KAWASAKI, '--source', 'webb'], cwd);
    expect([wrong.status, wrong.out]).toEqual([2, '']);
    expect(wrong.err).toContain('There is no source "webb" in this project. Did you mean "web"?');
  });

  it('helps at once, and tells its version', async () => {
    const started = performance.now();
    const help = await shirabe(['--help']);
    // Loading everything would take over a second.
    expect(performance.now() - started).toBeLessThan(1000);
    expect(help.status).toBe(0);
    for (const word of ['build', 'check', 'findings', '--version']) expect(help.out).toContain(word);
    expect((await shirabe(['build', '--help'])).out).toContain('--respondent <ids>');
    expect((await shirabe(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
