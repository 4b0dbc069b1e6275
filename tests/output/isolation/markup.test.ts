import { describe, expect, it } from 'vitest';
import { styleRules, tokens } from '../../../src/design/index.js';
import { openMarkup } from '../../../src/output/isolation/markup.js';
import { POLICY_WORDS } from '../../../src/output/policy/policy.js';

const TEMPLATE = `<section class="values{{#if own}} own{{/if}}" role="group" {{#if x}}hidden{{/if}} title="Your {{plain x}} values">
  <h2>{{t heading}} in common</h2><script>{{script "report"}}</script></section>`;
const SHEET = '.tip { color: token(--ink); }\n';
const SCRIPT = 'const Return = 1; return Number;\n';
const markup = openMarkup([
  { file: 'report.hbs', text: TEMPLATE },
  { file: 'styles/base.css', text: SHEET },
  { file: 'scripts/report.js', text: SCRIPT },
]);

describe('a document is stripped', () => {
  it('of style sheets, as they are filled in, and of scripts', () => {
    const sheet = `.tip { color: ${tokens.colors.ink}; }\n`;
    expect(markup.strip(`<style>${styleRules(tokens)}${sheet}</style><script>${SCRIPT}</script>`).trim()).not.toMatch(
      /color|return/i,
    );
    expect(markup.strip('const Return = 2;')).toBe('const Return = 2;');
  });

  it.each([
    ['<section class="values own tip" role="group" hidden>', '<>'],
    ['<svg class="marks"><path class="mark-rect role-mark layer_0_marks" d="M1,2L3e-5 4Z" fill="#1a1a1a"/></svg>', '<></></>'],
    ['<g transform="translate(2,0)" text-anchor="middle" font-size="14px"></g>', '<></>'],
    ['<strong class="own">A</strong>', '<b>A</b>'],
    ["script-src 'sha256-qVnV5dM0Lw1vmM5uVnV5dM0Lw1vmM5uVnV5dM0Lw1v8='; x", 'script-src ; x'],
  ])('of what templates and drawings have: %s', (html, stripped) => {
    expect(markup.strip(html)).toBe(stripped);
  });

  it.each([
    ['<section class="values Return" title="Return">', '< "Return" "Return">'],
    ['<return data-return="x" class="own">', '<return data-return "x">'],
    [
      '<path d="Return" fill="Return" transform="translate(Return)" id="K006"/>',
      '< "Return" "Return" "translate(Return)" id "K006"/>',
    ],
    ['<section role="Return">', '< "Return">'],
    ["<p title='Return'>", "<p title='Return'>"],
  ])('of nothing else: %s', (html, stripped) => {
    expect(markup.strip(html)).toBe(stripped);
  });
});

it('templates say what stands between their tags and in attributes, in pieces where something is filled in', () => {
  const said = markup.texts.map((text) => text.replace(/[\s"]+/g, ' ').trim()).filter((text) => text !== '' && text !== '/');
  expect(said).toEqual(['Your', 'values', 'in common', POLICY_WORDS.replace(/[\s"]+/g, ' ').trim()]);
  expect(markup.textsOf({ file: 'own.css', text: 'p::after { content: "Return" }' })).toEqual(['p::after { content: "Return" }']);
  expect(markup.textsOf({ file: 'own.hbs', text: '<section>A {{t x}} B</section>' }).map((text) => text.trim())).toEqual(
    expect.arrayContaining(['A', 'B']),
  );
});
