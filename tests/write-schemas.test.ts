import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runSchema } from '../src/commands/schema.js';
import { REPORTS } from '../src/model/project.js';
import { modeline, SCHEMA_FOLDER, writeSchemas } from '../src/write-schemas.js';
import { type LanguageServer, openLanguageServer } from './support/language-server.js';
import { SMALL } from './support/project.js';
import { CHECKOUT, temporaryFolder } from './support/shirabe.js';
import { recordingTerminal } from './support/terminal.js';

/** The schemas, as the language server for YAML that editors use understands them. */

let server: LanguageServer;
let schemas: readonly { readonly yaml: string; readonly file: string }[];
beforeAll(async () => {
  const folder = await temporaryFolder();
  schemas = await writeSchemas(path.join(folder, SCHEMA_FOLDER));
  server = await openLanguageServer(folder);
});
afterAll(() => server.close());

const NAMES = ['project.yaml', 'questionnaire.yaml', ...REPORTS.map((report) => `${report}.yaml`)];
const withModeline = (name: string, text: string) => `${modeline(name)}\n${text}`;

/** The YAML files of the example projects of the checkout, and of the small project of the tests. */
async function examples(): Promise<readonly (readonly [string, string, string])[]> {
  const folders = [
    'config/kawasaki',
    ...(await readdir(path.join(CHECKOUT, 'tests/projects'))).map((name) => `tests/projects/${name}`),
  ];
  const files = await Promise.all(
    folders.map(async (folder) => {
      const names = (await readdir(path.join(CHECKOUT, folder))).filter((name) => NAMES.includes(name));
      return Promise.all(
        names.map(async (name) => [folder, name, await readFile(path.join(CHECKOUT, folder, name), 'utf8')] as const),
      );
    }),
  );
  const small = NAMES.flatMap((name) => (SMALL[name] === undefined ? [] : [['the small project', name, SMALL[name]] as const]));
  return [...files.flat(), ...small];
}

describe('the schemas', () => {
  it('are one for each YAML file of a project', () => {
    expect(schemas.map(({ yaml }) => yaml).sort()).toEqual([...NAMES].sort());
    expect(schemas.map(({ file }) => path.basename(file)).sort()).toEqual(
      NAMES.map((name) => name.replace('.yaml', '.schema.json')).sort(),
    );
  });

  it('explain every key, and leave no value open', async () => {
    for (const { yaml, file } of schemas) {
      const open: string[] = [];
      walk(JSON.parse(await readFile(file, 'utf8')), yaml, open);
      expect(open).toEqual([]);
    }
  });
});

/** Adds the place of each key that is not explained, or whose value may be anything, and of each mapping that may have any key. */
function walk(schema: Readonly<Record<string, unknown>>, at: string, open: string[]): void {
  const { properties, anyOf, items, additionalProperties, type, description, ...rest } = schema as {
    properties?: Record<string, Record<string, unknown>>;
    anyOf?: Record<string, unknown>[];
    items?: Record<string, unknown>;
    additionalProperties?: Record<string, unknown> | boolean;
    type?: string;
    description?: string;
    [key: string]: unknown;
  };
  const isSomething = type !== undefined || anyOf !== undefined || 'enum' in rest || 'const' in rest;
  if (!isSomething) open.push(at);
  if (type === 'object' && properties && additionalProperties !== false) open.push(`${at} (any key)`);
  for (const [key, value] of Object.entries(properties ?? {})) {
    if (typeof value.description !== 'string') open.push(`${at}.${key} (unexplained)`);
    walk(value, `${at}.${key}`, open);
  }
  for (const one of anyOf ?? []) walk(one, `${at}|`, open);
  if (type === 'array') walk(items ?? {}, `${at}[]`, open);
  if (typeof additionalProperties === 'object') walk(additionalProperties, `${at}.*`, open);
}

describe('shirabe schema', () => {
  it('writes them and prints the line that leads an editor to each', async () => {
    const folder = path.join(await temporaryFolder(), 'a/b');
    const terminal = recordingTerminal();
    expect(await runSchema({ out: folder }, terminal)).toBe(0);
    expect((await readdir(folder)).sort()).toEqual(NAMES.map((name) => name.replace('.yaml', '.schema.json')).sort());
    expect(terminal.said.out).toContain(`# yaml-language-server: $schema=${folder}/slides.schema.json`);
    expect(modeline('brief.yaml')).toBe('# yaml-language-server: $schema=schema/brief.schema.json');
  });

  it('says where it cannot write, and ends with 1', async () => {
    const taken = path.join(await temporaryFolder(), 'file');
    await writeFile(taken, '');
    const terminal = recordingTerminal();
    expect(await runSchema({ out: taken }, terminal)).toBe(1);
    expect(terminal.said.err).toBe(
      `error: The schemas cannot be written into "${taken}": a file is in its place. Name another folder with --out.\n`,
    );
  });
});

describe('an editor', async () => {
  it.each(await examples())('finds nothing wrong in %s: %s', async (_, name, text) => {
    expect(await server.faults(name, withModeline(name, text))).toEqual([]);
  });

  it.each([
    ['project.yaml', 'titel: {ja: 調査, en: Survey}\n', '2: Property titel is not allowed.'],
    [
      'project.yaml',
      `${SMALL['project.yaml']}statistics: {sd: populaton}\n`,
      '12: Value is not accepted. Valid values: "population", "sample".',
    ],
    [
      'questionnaire.yaml',
      'sections:\n  - {id: s1, title: 甲, items: [{id: a b, kind: text, label: 乙}]}\n',
      '3: An id: it must be of the letters',
    ],
    [
      'questionnaire.yaml',
      'sections:\n  - {id: s1, title: 甲, items: [{id: a, kind: text, label: 乙, labl: 丙}]}\n',
      '3: Property labl is not allowed.',
    ],
    [
      'slides.yaml',
      'title: 甲\nsubtitle: 乙\npresenter: 丙\nslides:\n  - {kind: gap, section: s1}\n',
      '6: Missing property "gap".',
    ],
    ['brief.yaml', 'title: 甲\naddressee: 乙\nlength: middle\n', '4: Value is not accepted.'],
    ['feedback.yaml', 'title: 甲\n', '2: Missing property "introduction".'],
  ])('says what is wrong in %s: %s', async (name, text, expected) => {
    expect(await server.faults(name, withModeline(name, text))).toContainEqual(expect.stringContaining(expected));
  });

  it('completes keys and fixed words', async () => {
    expect(await server.completions('project.yaml', withModeline('project.yaml', 'title: 甲\n|'))).toEqual(
      expect.arrayContaining(['organisation', 'date', 'sources', 'respondents', 'analyses']),
    );
    const item = 'sections:\n  - id: s1\n    title: 甲\n    items:\n      - id: a\n        kind: number\n        |';
    const keys = await server.completions('questionnaire.yaml', withModeline('questionnaire.yaml', item));
    expect(keys).toEqual(expect.arrayContaining(['label', 'unit', 'min', 'max', 'askedIf']));
    expect(await server.completions('slides.yaml', withModeline('slides.yaml', 'slides:\n  - kind: |'))).toEqual(
      expect.arrayContaining(['title', 'every-item', 'ranking', 'method']),
    );
    expect(await server.completions('project.yaml', withModeline('project.yaml', 'formats:\n  - |'))).toEqual(
      expect.arrayContaining(['html', 'pdf', 'pptx']),
    );
  });

  it('explains the key under the pointer', async () => {
    expect(await server.hover('project.yaml', withModeline('project.yaml', 'field|work: 2026\n'))).toContain(
      'When answers were collected, in words.',
    );
    const item = 'sections:\n  - {id: s1, title: 甲, items: [{id: a, kind: number, label: 乙, un|it: 円}]}\n';
    expect(await server.hover('questionnaire.yaml', withModeline('questionnaire.yaml', item))).toContain(
      'The unit of the number, as it is printed behind it.',
    );
  });
});
