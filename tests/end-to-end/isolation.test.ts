import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { filesBelow, KAWASAKI, shirabe, temporaryFolder } from '../support/shirabe.js';

/** A leak that somebody planted: another firm's name in a text of the reports, and its id in a template. */

let project: string;
beforeAll(async () => {
  project = path.join(await temporaryFolder(), 'survey');
  await cp(KAWASAKI, project, { recursive: true });
});

const build = (out: string, ...more: readonly string[]) =>
  shirabe(['build', project, '--respondent', 'K006,K009', '--out', path.join(path.dirname(project), out), ...more]);

async function edit(name: string, change: (text: string) => string): Promise<void> {
  const file = path.join(project, name);
  await writeFile(file, change(await readFile(file, 'utf8')));
}

describe('a document that holds another respondent', () => {
  it('is not written, in either format, and the build names it; its owner’s own is', async () => {
    const registry = await readFile(path.join(project, 'respondents.csv'), 'utf8');
    const [, name = ''] = /^K006,([^,\r\n]+)/m.exec(registry) ?? [];
    expect(name.length).toBeGreaterThan(3);
    await edit('feedback.yaml', (text) => text.replace('このたびは', `${name}のように、このたびは`));
    const { status, err } = await build('name', '--lang', 'ja');
    expect(status).toBe(1);
    expect(err).toContain(`error: feedback/K009/feedback.ja could not be made: it holds the name "${name}" of K006`);
    const files = await filesBelow(path.join(path.dirname(project), 'name'));
    expect(files).toEqual([
      'feedback/K006/feedback.ja.html',
      'feedback/K006/feedback.ja.pdf',
      'feedback/K006/letter.ja.pdf',
      'feedback/K009/letter.ja.pdf',
      'manifest.json',
      'results.json',
      'results.xlsx',
    ]);
  });

  it('is found out by an id alone, in the HTML alone and in the PDF alone', async () => {
    await cp(path.join(KAWASAKI, 'feedback.yaml'), path.join(project, 'feedback.yaml'));
    await edit('feedback.yaml', (text) => text.replace('Thank you', 'Thank you (see K006)'));
    const html = await build('html', '--lang', 'en', '--format', 'html');
    expect(html.err).toContain('feedback/K009/feedback.en could not be made: it holds the id "K006" of K006');
    const pdf = await build('pdf', '--lang', 'en', '--format', 'pdf');
    expect(pdf.err).toContain('feedback/K009/feedback.en could not be made: it holds the id "K006" of K006');
    expect(await filesBelow(path.join(path.dirname(project), 'pdf'))).not.toContain('feedback/K009/feedback.en.pdf');
  });
});

describe('a rule that was made weaker', () => {
  it('is in the manifest with its reason, and in check --disclosure', async () => {
    await cp(path.join(KAWASAKI, 'feedback.yaml'), path.join(project, 'feedback.yaml'));
    await edit('project.yaml', (text) => text.replace('{public: 10,', '{reason: All firms agreed., public: 8,'));
    const { status } = await build('weaker', '--format', 'html');
    expect(status).toBe(0);
    const manifest = JSON.parse(await readFile(path.join(path.dirname(project), 'weaker', 'manifest.json'), 'utf8'));
    expect(manifest.disclosure).toMatchObject({ public: 8, reason: 'All firms agreed.' });
    const { out } = await shirabe(['check', project, '--disclosure']);
    expect(out).toContain('Below the defaults because: All firms agreed.');
  });
});
