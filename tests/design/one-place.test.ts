import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { styleTokens } from '../../src/design/css.js';
import { tokens } from '../../src/design/tokens.js';
import { CHECKOUT } from '../support/shirabe.js';

/** What documents look like stands in the tokens alone: no other file writes a colour, a typeface or a length of page or slide. */

const TOKENS = 'src/design/tokens.ts';

const files = await read(['src', 'templates'], /\.(ts|css|hbs|js)$/);
const sheets = files.filter(({ file }) => file.endsWith('.css'));

interface SourceFile {
  readonly file: string;
  readonly text: string;
}

async function read(folders: readonly string[], names: RegExp): Promise<readonly SourceFile[]> {
  const found = await Promise.all(
    folders.map(async (folder) => {
      const entries = await readdir(path.join(CHECKOUT, folder), { recursive: true });
      return entries.filter((entry) => names.test(entry)).map((entry) => `${folder}/${entry.split(path.sep).join('/')}`);
    }),
  );
  const all = found.flat().filter((file) => file !== TOKENS);
  return Promise.all(all.map(async (file) => ({ file, text: await readFile(path.join(CHECKOUT, file), 'utf8') })));
}

/** Each place as "file:line: what"; of TypeScript without comments, which may name what they explain. */
function places(pattern: RegExp, among: readonly SourceFile[] = files): readonly string[] {
  return among.flatMap(({ file, text }) =>
    uncommented(text)
      .split('\n')
      .flatMap((line, index) => [...line.matchAll(pattern)].map(([what]) => `${file}:${index + 1}: ${what.trim()}`)),
  );
}

/** Comments give way to as many empty lines. */
function uncommented(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' ')).replace(/^\s*\/\/.*$/gm, '');
}

describe('colours', () => {
  it.each([
    ['hexadecimal', /#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})(?![\w-]|\()/gi],
    ['as Office writes them', /(?<=['"`])(?:ff)?(?=[a-f]*\d)[0-9a-f]{6}(?=['"`])/gi],
    ['by a function', /\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch)a?\(/gi],
  ])('are written nowhere else: %s', (_, pattern) => {
    expect(places(pattern)).toEqual([]);
  });

  it('are written nowhere else: by name', () => {
    const named = /(?<![-\w.])(?:white|black|gr[ae]y|silver|red|blue|green|navy|orange|yellow|purple|brown|gold|teal)(?![-\w])/g;
    expect(places(named, sheets)).toEqual([]);
    expect(places(/(?:fill|stroke|color|background)="(?!none|url|\$)[a-z]+"/g)).toEqual([]);
  });
});

describe('typefaces', () => {
  const { document, embedded, beside, systems, office } = tokens.typefaces;
  const besides = beside.map(({ name }) => name);
  const ofOffice = [office.latin, office.japanese, ...Object.values(office.scripts)];
  const names = [...new Set([document, embedded, ...besides, ...systems, ...ofOffice])];

  it.each(names)('are named nowhere else: %s', (name) => {
    expect(
      places(new RegExp(`(?<!@expo-google-fonts/)${name.replaceAll(' ', '[ _-]?')}`, 'gi')).filter(
        (place) => !FILES_OF_THE_TYPEFACE.test(place),
      ),
    ).toEqual([]);
  });

  it('are asked for by their token in every style sheet', () => {
    const families = places(/font(?:-family)?: [^;]+;/g, sheets).filter((place) => !/font: inherit( !important)?;/.test(place));
    expect(families.length).toBeGreaterThan(5);
    expect(families.filter((place) => !/(?:var|token)\(--typeface\)/.test(place))).toEqual([]);
  });
});

/** Where the embedded typeface lies in its package, and what a browser makes of its name in a PDF. */
const FILES_OF_THE_TYPEFACE =
  /^src\/output\/(?:fonts\/typeface|pdf\/text\/reserved-words)\.ts:\d+: (?:NotoSans(?:JP|SC|KR)|SourceSans3)$/;

describe('lengths and sizes', () => {
  const { slide, page } = tokens;
  const content = slide.width - 2 * slide.side;
  const lengths = [slide.width, slide.height, slide.width - slide.side, content, (content - slide.columnGap) / 2];
  const ofSlides = files.filter(({ file }) => /^(templates|src\/reports\/slides|src\/output\/pptx)\//.test(file));

  it('of a slide are written nowhere else', () => {
    expect(places(new RegExp(`(?<![\\w.#-])(?:${lengths.join('|')})(?:px)?(?![\\w.])`, 'g'), ofSlides)).toEqual([]);
  });

  it('of a page are written nowhere else', () => {
    expect(places(new RegExp(`\\b(?:${page.width}|${page.height})mm\\b|\\bA4\\b`, 'g'))).toEqual([]);
    expect(
      places(/(?:size|margin|margin-top): (?=[^;]*\d)[^;]*;/g, sheets.map(pageRules)).filter((place) => !NO_MARGIN.test(place)),
    ).toEqual([]);
  });

  it('of type are tokens in every style sheet, or follow from one', () => {
    expect(places(/font-size: (?=[^;]*\d(?:px|pt|mm|rem))[^;]*;/g, sheets)).toEqual([]);
    expect(places(/font: (?=[^;]*\d(?:px|pt|mm|rem))[^;]*;/g, sheets)).toEqual([]);
    expect(places(/font-weight: \d+/g, sheets)).toEqual([]);
  });
});

/** A slide has no margin. */
const NO_MARGIN = /: margin: 0;$/;

/** What a sheet says of pages. */
function pageRules({ file, text }: SourceFile): SourceFile {
  const rules = [...text.matchAll(/^@page[^{]*\{(?:[^{}]|\{[^{}]*\})*\}/gm)].map(([rule]) =>
    rule.replace(/@[\w-]+ \{[^}]*\}/g, ''),
  );
  return { file, text: rules.join('\n') };
}

describe('custom properties', () => {
  const { root, bilingual, dark } = styleTokens(tokens);

  it('that a sheet, a template or a script names are tokens', () => {
    const inline = ['--ja', '--en', '--bilingual'];
    const names = files
      .filter(({ file }) => file.startsWith('templates/'))
      .flatMap(({ file, text }) => [...uncommented(text).matchAll(/--[a-z][\w-]*/g)].map(([name]) => `${file}: ${name}`));
    expect(names.length).toBeGreaterThan(300);
    const known = new Set([...Object.keys(root), ...inline]);
    expect(names.filter((name) => !known.has(name.split(': ')[1] ?? ''))).toEqual([]);
  });

  it('that differ somewhere are defined everywhere', () => {
    for (const name of [...Object.keys(bilingual), ...Object.keys(dark)]) expect(root).toHaveProperty([name]);
  });

  it('are all listed for those who write style sheets', async () => {
    const page = await readFile(path.join(CHECKOUT, 'docs/design.md'), 'utf8');
    const listed = [...page.matchAll(/^\| `(--[\w-]+)` \| `([^`]+)` \|/gm)].map(([, name, value]) => [name, value]);
    expect(Object.fromEntries(listed)).toEqual(root);
  });
});
