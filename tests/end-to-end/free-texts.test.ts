import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { CHECKOUT, filesBelow, shirabe, temporaryFolder } from '../support/shirabe.js';

/** What respondents write, and how firms are called, against what reports of others hold. */

const READERS = ['v121', 'v122', 'v129'];
const REPORTS = READERS.flatMap((id) => ['html', 'pdf'].map((format) => `feedback/${id}/feedback.en.${format}`));

interface Survey {
  /** What respondents of the online survey write, from v123 on. */
  readonly comments?: readonly string[];
  /** Their names, from v123 on. */
  readonly names?: readonly string[];
  readonly files?: Readonly<Record<string, (text: string) => string>>;
}

/** The library's survey with other comments, names and files. */
async function librarySurvey({ comments = [], names = [], files = {} }: Survey): Promise<string> {
  const project = path.join(await temporaryFolder(), 'library');
  await cp(path.join(CHECKOUT, 'tests/projects/library'), project, { recursive: true });
  const edit = async (name: string, change: (text: string) => string) => {
    const file = path.join(project, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, change(await readFile(file, 'utf8').catch(() => '')));
  };
  await edit('responses/online.csv', (text) => withColumn(text, 'comment', comments));
  await edit('respondents.csv', (text) => withColumn(text, 'name', names));
  for (const [name, change] of Object.entries(files)) await edit(name, change);
  return project;
}

/** A table with other texts in a column, from the row of v123 on. */
function withColumn(csv: string, column: string, texts: readonly string[]): string {
  const [header = [], ...rows]: string[][] = parse(csv, { bom: true });
  const first = rows.findIndex(([id]) => id === 'v123');
  const changed = rows.map((row, index) =>
    row.map((cell, at) => (header[at] === column ? (texts[index - first] ?? cell) : cell)),
  );
  return [header, ...changed].map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');
}

async function built(project: string, ...more: readonly string[]) {
  const out = path.join(path.dirname(project), 'out');
  const args = ['--report', 'feedback', '--lang', 'en', '--respondent', READERS.join(','), '--out', out, '--quiet'];
  const { status, err } = await shirabe(['build', project, ...args, ...more]);
  const written = (await filesBelow(out)).filter((file) => file.startsWith('feedback/'));
  return { status, err, written, out };
}

describe('comments that are everybody’s', () => {
  const comments = [
    'Thank you for answering',
    'Thank you',
    'ありがとうございました',
    'A'.repeat(24),
    'your answers',
    'Nothing in particular',
    'Visit a fair',
    'Strongly disagree',
    'Staff are helpful 3.4 It is too noisy',
    'All answers are made up. Your answers',
    'n = 284) QA Service 1 Strongly',
    '1 2 3 4 5 6 7 8 9 10',
    'AAEAAAASAQAABAAg',
    'endstream endobj',
    'text-anchor="middle"',
    'return document.documentElement',
    'text-anchor',
    'AAAAAA+NotoSansJP-Regular',
  ];
  const programmes = `programmes:\n  - title: {en: Visit a fair, ja: 展示会}\n    text: {en: Meet others., ja: 会う。}\n    link: {url: "https://example.com", label: {en: Details, ja: 詳細}}\n`;

  it('stop no report of another respondent', async () => {
    const project = await librarySurvey({ comments, files: { 'feedback.yaml': (text) => text + programmes } });
    const responses = await readFile(path.join(project, 'responses/online.csv'), 'utf8');
    for (const comment of comments) expect(responses).toContain(comment.replaceAll('"', '""'));
    const { status, err, written } = await built(project);
    expect(err).not.toContain('could not be made');
    expect([status, written]).toEqual([0, REPORTS]);
    const check = await shirabe(['check', project]);
    expect(check.status).toBe(0);
    expect(check.out).toContain('words of the project\'s own texts: "Thank you for answering", "Thank you"');
  });
});

describe('names and ids that the project says', () => {
  const names = ['Return', 'Number', 'Options', 'Transform', 'Focus', 'Rare Metals Co', '川崎工業'];

  it('stop no report where they are words of markup, scripts and PDFs, or not said at all', async () => {
    const { status, err, written } = await built(await librarySurvey({ names }));
    expect(err).not.toContain('could not be made');
    expect([status, written]).toEqual([0, REPORTS]);
  });

  it.each<[string, NonNullable<Survey['files']>, readonly string[]]>([
    [
      'in a text',
      { 'feedback.yaml': (text) => text.replace('Thank you', 'Return Number Options Transform and Rare Metals Co thank you') },
      [
        'name "Return" of v123',
        'name "Number" of v124',
        'name "Options" of v125',
        'name "Transform" of v126',
        'name "Rare Metals Co" of v128',
      ],
    ],
    [
      'in the title, and so in the metadata of the PDF',
      { 'feedback.yaml': (text) => text.replace('Your answers and', 'Focus and v124 – your answers and') },
      ['id "v124" of v124', 'name "Focus" of v127'],
    ],
    [
      'in attributes of a template, and encoded',
      {
        'templates/partials/notes.hbs': () =>
          '{{#each notes}}<p class="note" title="Return" data-x="v125">&#x4E;&#117;mber 川崎<b>工業</b> {{t this}}</p>{{/each}}\n',
      },
      ['name "Return" of v123', 'name "Number" of v124', 'id "v125" of v125', 'name "川崎工業" of v129'],
    ],
  ])('are found %s', { timeout: 180_000 }, async (_, files, leaks) => {
    const project = await librarySurvey({ names, files });
    const [html, pdf] = [await built(project, '--format', 'html'), await built(project, '--format', 'pdf')];
    for (const { status, err, written } of [html, pdf]) {
      const [first = ''] = err.match(/feedback\/v121\/feedback\.en could not be made: .*/) ?? [];
      expect([status, written.filter((file) => file.includes('v121'))]).toEqual([1, []]);
      const found = leaks.filter((leak) => first.includes(leak));
      expect(found.length, first).toBeGreaterThan(0);
    }
    const [first = ''] = html.err.match(/feedback\/v121\/feedback\.en could not be made: .*/) ?? [];
    for (const leak of leaks) expect(first).toContain(leak);
    const check = await shirabe(['check', project]);
    expect(check.err).toContain('a feedback report of another respondent that holds it is not written.');
  });

  it('are allowed in writing, which the manifest repeats', async () => {
    const allow = 'disclosure:\n  allow: [{phrase: We thank Rare Metals Co, reason: They paid for the survey and say so.}]\n';
    const project = await librarySurvey({
      names,
      files: {
        'feedback.yaml': (text) => text.replace('Thank you', 'We thank Rare Metals Co and you'),
        'project.yaml': (text) => text + allow,
      },
    });
    const { status, err, written, out } = await built(project);
    expect(err).toContain('The phrase "We thank Rare Metals Co" holds the name "Rare Metals Co" of v128');
    expect([status, written]).toEqual([0, REPORTS]);
    const { disclosure } = JSON.parse(await readFile(path.join(out, 'manifest.json'), 'utf8'));
    expect(disclosure.allow).toEqual([{ phrase: 'We thank Rare Metals Co', reason: 'They paid for the survey and say so.' }]);
    const { out: report } = await shirabe(['check', project, '--disclosure']);
    expect(report).toContain('Every report may say "We thank Rare Metals Co" because: They paid for the survey and say so.');
    await writeFile(
      path.join(project, 'project.yaml'),
      (await readFile(path.join(project, 'project.yaml'), 'utf8')).replace('We thank Rare', 'Rare v124'),
    );
    const refused = await built(project);
    expect([refused.status, refused.err]).toEqual([2, expect.stringContaining('holds "v124", the id of a respondent')]);
  });
});
