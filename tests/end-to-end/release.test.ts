import { cp, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { KAWASAKI, shirabe, temporaryFolder } from '../support/shirabe.js';

/** The Kawasaki survey: a release of the 34 WEB answers, the build of all, and one newcomer more. */

let project: string;
const folder = (name: string) => path.join(path.dirname(project), name);

async function build(name: string, ...more: readonly string[]) {
  return shirabe(['build', project, '--report', 'slides', '--lang', 'ja', '--format', 'html', '--out', folder(name), ...more]);
}

/** Counts and means as the slides print them: the text of the document without its styles. */
async function slides(name: string): Promise<string> {
  const html = await readFile(path.join(folder(name), 'slides', 'slides.ja.html'), 'utf8');
  return html.replace(/<style[\s\S]*?<\/style>/g, '').replace(/\d{4}年\d+月\d+日/g, '');
}

async function edit(name: string, change: (text: string) => string): Promise<void> {
  const file = path.join(project, name);
  await writeFile(file, change(await readFile(file, 'utf8')));
}

beforeAll(async () => {
  project = path.join(await temporaryFolder(), 'survey');
  await cp(KAWASAKI, project, { recursive: true });
});

describe('releases', () => {
  it('keep what was published, without an answer', async () => {
    const { status, out: stdout } = await shirabe(['release', 'talk-2026', project, '--source', 'web']);
    expect([status, stdout]).toEqual([
      0,
      expect.stringMatching(/^Release talk-2026: \d+ figures of 34 respondents, in .*releases\.jsonl\.\n$/),
    ]);
    const ledger = await readFile(path.join(project, 'releases.jsonl'), 'utf8');
    const { cells, members, answers } = JSON.parse(ledger.split('\t')[0] ?? '');
    expect(cells.items.q7_1.values).toMatchObject({ n: 33, mean: 4.1818182, median: 4, sd: 1.5266232 });
    expect(members).toHaveLength(34);
    expect(ledger).not.toMatch(/"K\d{3}"/);
    // Two who gave the same answer have different tokens, so that the ledger does not sort them.
    expect(new Set(answers.q7_1.filter((token: string) => token !== '')).size).toBe(33);
    const key = await stat(path.join(project, 'releases.key'));
    expect([key.size > 64, key.mode & 0o777]).toEqual([true, 0o600]);
  });

  it('followed by the same answers change nothing', async () => {
    const { status, err: stderr } = await build('same', '--source', 'web');
    expect(status).toBe(0);
    expect(stderr).not.toContain('note:');
    expect(await slides('same')).toContain('4.1818182');
  });

  it('followed by all 107 answers report what changed', async () => {
    const { status, err: stderr } = await build('all');
    expect(status).toBe(0);
    expect(stderr).toMatch(/note: 36 items \(q1_4, .*\) changed since release talk-2026 \(2026-11-01\): \d+ to 73 respondents\./);
    const text = await slides('all');
    expect(text).not.toContain('4.1818182');
    expect(text).toMatch(/公表（talk-2026）からの変化/);
    expect(text).toMatch(/前回からの明らかな変化は見られない（34項目）|34項目のうち\d+項目で、前回から変化があるとみられる/);
    expect(text.match(/前回との差/g)).toHaveLength(34);
    const html = (await readFile(path.join(folder('all'), 'slides', 'slides.ja.html'), 'utf8')).replace(
      /<span class="low">[\s\S]*?<\/span>/g,
      '',
    );
    expect(html.match(/<svg[^>]*>(?:(?!<\/svg>)[\s\S])*stroke-dasharray/g)).toHaveLength(34);
  });

  it('followed by one newcomer reveal nothing: every figure stays, and the build says so', async () => {
    await shirabe(['release', 'full', project]);
    await build('before');
    await edit('respondents.csv', (text) => `${text.trimEnd()}\nK999,株式会社あたらしい,ja,metal,12,1000,saiwai,1990,,,,\n`);
    await edit('responses/web.csv', (text) => {
      const [header = ''] = text.split(/\r?\n/);
      const row = header
        .split(',')
        .map((column) =>
          column === 'respondent' ? 'K999' : column === 'q4' ? 'engaged' : column === 'q4_stage' ? 'market' : '6',
        );
      return `${text.trimEnd()}\n${row.join(',')}\n`;
    });
    const { status, err: stderr } = await build('newcomer');
    expect(status).toBe(0);
    expect(stderr).toMatch(
      /note: 36 items \(.*\) keep the values of release full \(2026-11-01\): too few respondents changed since \(1 respondent\)\./,
    );
    const [before, after] = [await slides('before'), await slides('newcomer')];
    const figures = (text: string) => text.match(/\d+\.\d{7}/g);
    expect(figures(after)?.length).toBeGreaterThan(60);
    expect(figures(after)).toEqual(figures(before));
    expect(after).toContain('36項目の数値は、');
  });

  it('give a newcomer’s own report the others of the release, and theirs to those who were in it', async () => {
    const { status } = await shirabe([
      'build',
      project,
      '--respondent',
      'K999,K009',
      '--lang',
      'en',
      '--format',
      'html',
      '--out',
      folder('reports'),
    ]);
    expect(status).toBe(0);
    const report = async (id: string) => readFile(path.join(folder('reports'), 'feedback', id, 'feedback.en.html'), 'utf8');
    const answers = (html: string) =>
      /1\. Past connections and friendly relations<\/th>(?:\s*<td class="(?:number|verdict)[^"]*">[^<]*<\/td>)*?\s*<td class="number">(\d+)<\/td>\s*<\/tr>/.exec(
        html,
      )?.[1];
    expect(answers(await report('K999'))).toBe('105');
    expect(answers(await report('K009'))).toBe('104');
  });

  it('are refused when damaged, before anything is written', async () => {
    await edit('releases.jsonl', (text) => text.replace('"n":33', '"n":32'));
    const { status, out: stdout, err: stderr } = await build('damaged');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Line 1 of the releases was changed or damaged.');
    await expect(stat(folder('damaged'))).rejects.toThrow();
  });
});

describe('check --disclosure', () => {
  it('names what is withheld and why, and no value', async () => {
    const { status, out: stdout } = await shirabe(['check', KAWASAKI, '--disclosure']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/by_industry: plastics +too few respondents/);
    expect(stdout).toMatch(/by_size: medium +it could be subtracted/);
    expect(stdout).toMatch(/Feedback reports \(the others of a reader\)\nNothing is withheld\./);
    expect(stdout).toMatch(/Peers in feedback reports \(medians\)\n.*\n(.*\n)*all +industry: plastics +too few respondents\n/);
    expect(stdout).toMatch(/\nq10_5 +by_industry: electrical +nearly all answers are alike\n/);
    expect(stdout).toMatch(/\nq7_2, q7_15, q7, q10 +industry: metal +it could be subtracted/);
    expect(stdout).not.toMatch(/\d\.\d/);
  });
});
