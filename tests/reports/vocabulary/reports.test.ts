import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadProject } from '../../../src/input/project/load.js';
import { readResponses } from '../../../src/input/responses/read.js';
import { openIsolation } from '../../../src/output/isolation/isolation.js';
import type { OtherRespondent } from '../../../src/output/isolation/other-respondents.js';
import { vocabulary } from '../../../src/reports/vocabulary/vocabulary.js';
import { prepared } from '../../output/isolation/search.js';
import { CHECKOUT, filesBelow, KAWASAKI, shirabe, temporaryFolder } from '../../support/shirabe.js';
import { catalogues, namesIn } from '../../support/wordings.js';

const TEMPLATES = path.join(CHECKOUT, 'templates');
const READERS = 4;

/** Every text in a value, however deep it lies. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (value instanceof Map) return [...value.values()].flatMap(textsOf);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

/** What a document shows, and says to those who hear it. */
function shownIn(html: string): string {
  return html
    .replace(/<(style|script)\b.*?<\/\1>/gs, '\n')
    .replace(/<[^>]*?(?:(?:aria-label|alt|title)="([^"]*)"[^>]*)?>/g, '\n$1\n')
    .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

/** The number of a section, which may be a letter. */
const NUMBER = /\bQ[A-Z]\b/g;
/** Words of Latin letters, and of kanji or katakana, as firms are called. */
const WORD = /[A-Za-z]{2,}|[一-鿿々]{2,}|[ァ-ヺー]{2,}/g;

interface Built {
  readonly id: string;
  readonly html: string;
}

async function builtFrom(folder: string): Promise<readonly Built[]> {
  const { registry } = await readResponses((await loadProject(folder)).project);
  const out = await temporaryFolder();
  const readers = [...registry.keys()].slice(0, READERS).join(',');
  const args = ['--report', 'feedback', '--format', 'html', '--respondent', readers, '--out', out, '--quiet'];
  const { err } = await shirabe(['build', folder, ...args]);
  const files = (await filesBelow(out)).filter((file) => /^feedback\/.*\.html$/.test(file));
  expect(files.length, err).toBeGreaterThan(0);
  return Promise.all(
    files.map(async (file) => ({ id: file.split(path.sep)[1] ?? '', html: await readFile(path.join(out, file), 'utf8') })),
  );
}

function alarm(check: () => void): string {
  try {
    check();
    return '';
  } catch (error) {
    return String(error);
  }
}

describe.each([
  ['of firms in Kawasaki', KAWASAKI],
  ['of readers of a library', path.join(CHECKOUT, 'tests/projects/library')],
])('feedback reports %s', (_, folder) => {
  it('say no word of their own that another respondent’s name could be taken for', async () => {
    const { project } = await loadProject(folder);
    const { responses, registry } = await readResponses(project);
    const asked = [...textsOf(project), ...textsOf(registry)].filter((text) => text.length > 3 || /[^\x20-\x7f]{2}/.test(text));
    const authored = [...new Set(asked)].sort((a, b) => b.length - a.length);
    const reports = await builtFrom(folder);
    const words = reports.flatMap(({ html }) => {
      const shown = shownIn(html).replace(NUMBER, '');
      const own = authored.reduce((rest, text) => rest.split(text).join('\n'), shown);
      const counts = new RegExp(`\\d(${project.terms.counter.ja})?`, 'g');
      return own.replace(counts, '\n').match(WORD) ?? [];
    });
    // What the project itself says to respondents is searched for names in Latin letters: the team can word it otherwise.
    const said = new Set(textsOf(project.feedback).flatMap((text) => text.toLowerCase().match(/[a-z]+/g) ?? []));
    const free = [...new Set(words)].filter((word) => !said.has(word.toLowerCase()));
    const named = free.map((name, index) => ({
      id: `other-${index}`,
      name,
      language: 'ja' as const,
      attributes: new Map(),
    }));
    expect(named.length).toBeGreaterThan(50);
    const none = { ...responses, rows: [], columns: new Map() };
    const survey = { project, responses: none, registry: new Map(named.map((one) => [one.id, one])), contacts: new Map() };
    const isolation = await openIsolation(survey, [TEMPLATES]);
    for (const { id, html } of reports) expect(alarm(() => isolation.check(id, 'html', html))).toBe('');
  });
});

describe('names', () => {
  it('are not held by the vocabulary where they are words of its source alone', () => {
    const held = vocabulary()
      .join('\n')
      .toLowerCase()
      .replace(/[ \u3000]/g, '');
    const identifiers = [...new Set(catalogues().flatMap(namesIn))];
    const unsaid = identifiers.filter((name) => name.length > 1 && !held.includes(name.toLowerCase()));
    expect(unsaid).toEqual(expect.arrayContaining(['respondentTerms', 'integer', 'verdictInSentence']));
    const others = unsaid.map((name): OtherRespondent => ({ respondent: name, what: 'name', text: name }));
    expect(prepared(others, { program: vocabulary() }).unsearchable.known).toEqual([]);
  });

  it.each(['Return', 'Const', 'Export', 'Undefined', 'Integer', 'Voice', 'Switch', 'Fixed', 'respondentTerms.respondents'])(
    'of firms are searched for that are words of a program: %s',
    async (name) => {
      const { project } = await loadProject(KAWASAKI);
      const { responses } = await readResponses(project);
      const registry = new Map([['k1', { id: 'k1', name, language: 'en' as const, attributes: new Map() }]]);
      const none = { ...responses, rows: [], columns: new Map() };
      const isolation = await openIsolation({ project, responses: none, registry, contacts: new Map() }, [TEMPLATES]);
      expect(isolation.warnings).toEqual([]);
      expect(() => isolation.check('reader', 'html', `<p>${name}</p>`)).toThrow(`it holds the name "${name}" of k1`);
    },
  );
});
