import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { helpers } from '../../src/output/html/helpers.js';
import { CHECKOUT } from '../support/shirabe.js';
import { codesIn, docsPage, tableBelow } from './tables.js';
import { VIEWS, walkTemplates } from './template-walk.js';
import { keysOf, modelType } from './view-types.js';

/** docs/templates.md against the templates, their helpers, and the types of the views that they are filled from. */

const page = await docsPage('templates.md');
const folder = path.join(CHECKOUT, 'templates');
const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.hbs'));
const texts = new Map(
  await Promise.all(
    files.map(async (file) => [path.basename(file, '.hbs'), await readFile(path.join(folder, file), 'utf8')] as const),
  ),
);
const { uses, faults } = walkTemplates(texts);
const leaves = tableBelow(page, '## What keys hold');
const leafNames = leaves.map(([name = '']) => name);

/** Every shape that can be reached from a view by its keys. */
function reachableShapes(): readonly string[] {
  const found = new Set<string>(Object.values(VIEWS));
  for (const name of found)
    for (const { holds } of keysOf(modelType(name)))
      for (const word of namesIn(holds)) if (!leafNames.includes(word)) found.add(word);
  return [...found];
}

function namesIn(holds: string): readonly string[] {
  return holds
    .replace(/^list of /, '')
    .split(' or ')
    .filter((word) => /^[A-Z]/.test(word));
}

/** A shape as the page lists it, and as its type has it. */
function described(shape: string): readonly (readonly (string | undefined)[])[] {
  return tableBelow(page, `### ${shape}`).map((cells) => {
    const [what, holds, key, kind] = cells.toReversed();
    return [kind === undefined ? '' : (codesIn(kind)[0] ?? ''), codesIn(key)[0], holds, what === '' ? 'says nothing' : ''];
  });
}

describe('docs/templates.md', () => {
  it('describes all helpers, and no others', () => {
    const names = tableBelow(page, '## Helpers').map(([use]) => codesIn(use)[0]?.split(' ')[0]?.replace('#', ''));
    expect(names.toSorted()).toEqual(Object.keys(helpers).sort());
  });

  it('describes all shapes that a template can come to, and no others', () => {
    const sections = [...page.matchAll(/^### (\w+)$/gm)].map(([, name]) => name);
    expect(sections.toSorted()).toEqual(reachableShapes().toSorted());
  });

  it.each(reachableShapes())('describes every key of %s, what it holds and what for', (shape) => {
    const expected = keysOf(modelType(shape)).map(({ kind, key, holds }) => [kind, key, holds, '']);
    expect(described(shape)).toEqual(expected);
  });

  it('names helpers that there are', () => {
    const named = leaves.flatMap(([, written]) => codesIn(written));
    expect(named.filter((name) => !(name in helpers) && !['if', 'unless'].includes(name))).toEqual([]);
  });

  it('describes all partials, what they are given and which keys they use', () => {
    const rows = tableBelow(page, '## Partials').map(([name, given, keys]) => [
      codesIn(name)[0],
      given?.split(', '),
      codesIn(keys),
    ]);
    const partials = files.filter((file) => file.startsWith('partials')).map((file) => path.basename(file, '.hbs'));
    const expected = partials.toSorted().map((name) => {
      const use = uses.get(name);
      return [name, [...(use?.given ?? [])].sort(), [...(use?.keys ?? [])].sort()];
    });
    expect(rows).toEqual(expected);
  });
});

describe('the built-in templates', () => {
  it('use no key that their view does not have', () => expect(faults).toEqual([]));

  it.each([
    ['brief', '{{t headlin}}', 'brief: headlin'],
    ['brief', '{{#each messages}}{{t ../headlin}}{{/each}}', 'brief: ../headlin'],
    ['brief-table', '{{#each rows}}{{#each values}}{{t ../lable}}{{/each}}{{/each}}', 'brief-table: ../lable'],
    ['slide-kind-divider', '{{t subtitle}}', 'slide-kind-divider: subtitle'],
    ['notes', '{{#if @root.nots}}{{/if}}', 'notes: @root.nots'],
  ])('would be found out in %s by %s', (name, text, fault) => {
    expect(walkTemplates(new Map([...texts, [name, text]])).faults).toContain(fault);
  });
});
