import { describe, expect, it } from 'vitest';
import { positionsIn } from '../../../../src/output/html/lines.js';
import { markupOf } from '../../../../src/output/html/references/markup.js';
import { findingsInTemplate } from '../../../../src/output/html/references/template.js';
import { parseTemplate } from '../../../../src/output/html/template-check.js';
import { ProblemCollector } from '../../../../src/problems/collector.js';

/** What is found in a template, as `line:column code message`. */
function found(text: string): readonly string[] {
  const file = { name: 'x', kind: 'templates', file: 'x.hbs', text, own: true } as const;
  const program = parseTemplate(file, new ProblemCollector());
  if (!program) throw new Error('It cannot be parsed.');
  const positionOf = positionsIn(text);
  return findingsInTemplate(markupOf(text, program)).map(({ offset, message: { code, message } }) => {
    const { line, column } = positionOf(offset);
    return `${line}:${column} ${code} ${message}`;
  });
}
const places = (text: string) => found(text).map((one) => one.split(' ')[0]);
const HTTP = 'http://x.invalid/a';

describe('a template of a project may not load', () => {
  it.each([
    ['img src', `<img src="${HTTP}">`],
    ['img src', '<img src="//x.invalid/a">'],
    ['img src', '<img src="/etc/a.png">'],
    ['img src', '<img src="logo.png">'],
    ['img src', '<img src="\\\\x\\a.png">'],
    ['img src', '<img src=" ht\ntp://x.invalid/a">'],
    ['img src', '<img src="&#104;ttp://x.invalid/a">'],
    ['img src', '<IMG SRC=http://x.invalid/a>'],
    ['img srcset', `<img srcset="data:image/png;base64,AA 1x, ${HTTP} 2x">`],
    ['source srcset', `<picture><source srcset="${HTTP}"></picture>`],
    ['link imagesrcset', `<link rel="preload" imagesrcset="${HTTP} 1x">`],
    ['link href', `<link rel="stylesheet" href="${HTTP}">`],
    ['link href', '<link rel="dns-prefetch" href="//x.invalid">'],
    ['image href', `<svg><image href="file:///etc/passwd"/></svg>`],
    ['image xlink:href', `<svg><image xlink:href="${HTTP}"/></svg>`],
    ['use href', '<svg><use href="file:///etc/passwd#x"/></svg>'],
    ['feimage href', `<svg><filter><feImage href="${HTTP}"/></filter></svg>`],
    ['video src', `<video src="${HTTP}"></video>`],
    ['video poster', `<video poster="${HTTP}"></video>`],
    ['track src', `<video><track src="${HTTP}"></video>`],
    ['input src', `<input type="image" src="${HTTP}">`],
    ['body background', `<body background="${HTTP}">`],
    ['td background', `<td background="${HTTP}">`],
    ['form action', `<form action="${HTTP}">`],
    ['button formaction', `<button formaction="${HTTP}">`],
    ['a ping', `<a href="https://x.invalid" ping="${HTTP}">`],
    ['a attributionsrc', `<a attributionsrc="${HTTP}">`],
    ['g xml:base', `<svg><g xml:base="${HTTP}"></g></svg>`],
  ])('by <%s>: %s', (place, text) => {
    const [one = '', ...others] = found(text);
    expect(others).toEqual([]);
    expect(one).toMatch(new RegExp(`^1:\\d+ reaches-out <${place}> reaches out of the document, to ".+"\\.$`));
  });

  it.each([
    ['<iframe src="file:///etc/passwd"></iframe>', '<iframe>, here of "file:///etc/passwd", has no place in a document.'],
    [`<object data="${HTTP}"></object>`, `<object>, here of "${HTTP}", has no place in a document.`],
    [`<embed src="${HTTP}">`, `<embed>, here of "${HTTP}", has no place in a document.`],
    [`<base href="${HTTP}">`, `<base>, here of "${HTTP}", has no place in a document.`],
    ['<noscript>x</noscript>', '<noscript> has no place in a document.'],
  ])('by an element that shows what is elsewhere: %s', (text, message) => {
    expect(found(text)).toEqual([`1:1 element-refused ${message}`]);
  });

  it.each([
    ['url()', `<p style="background:url(${HTTP})">`],
    ['url()', `<p style="background:u\\72l('${HTTP}')">`],
    ['url()', `<svg><path fill="url(${HTTP}#a)"/></svg>`],
    ['url()', `<svg><path clip-path="url('${HTTP}#a')"/></svg>`],
    ['url()', `<svg><set attributeName="fill" to="url(${HTTP}#a)"/></svg>`],
    ['image-set()', `<p style="background:image-set('${HTTP}' 1x)">`],
    ['url()', `<style>p{background:url(${HTTP})}</style>`],
    ['url()', `<svg><style>p{background:url(${HTTP})}</style></svg>`],
    ['@import', `<style>@import "${HTTP}";</style>`],
  ])('by %s of a style: %s', (place, text) => {
    const [one = '', ...others] = found(text);
    expect(others).toEqual([]);
    expect(one.slice(one.indexOf(' ') + 1)).toMatch(`reaches-out ${place} reaches out of the document, to "${HTTP}`);
  });

  it('by what sets it later, or leads readers away', () => {
    expect(found(`<svg><image><set attributeName="href" to="${HTTP}"/></image></svg>`)).toEqual([
      `1:13 reaches-out <set> sets href, here to "${HTTP}".`,
    ]);
    expect(found(`<meta http-equiv=" Refresh" content="0;url=${HTTP}">`)).toEqual([
      `1:1 reaches-out <meta http-equiv="refresh"> would lead readers away: "0;url=${HTTP}".`,
    ]);
  });

  it('by a script, or by what runs one', () => {
    expect(found(`<script src="${HTTP}"></script><script>fetch("/")</script>`)).toEqual([
      `1:1 script-refused <script>, here of "${HTTP}", has no place in a template: the document does not run it.`,
      '1:43 script-refused <script> has no place in a template: the document does not run it.',
    ]);
    expect(found('<p onclick="x()">')).toEqual([
      '1:4 script-refused <p onclick> would run a script that the document does not allow.',
    ]);
  });

  it.each([
    'javascript:x()',
    ' java\tscript:x()',
    'vbscript:x',
    'data:text/html,x',
    'file:///etc/passwd',
    '/etc/passwd',
    '//x.invalid',
  ])('by a link to %s', (address) => {
    const [one = '', ...others] = found(`<a href="${address}">x</a>`);
    expect(others).toEqual([]);
    expect(one).toMatch(/^1:4 unsafe-link ".+" in <a href> would run code or lead into the reader's own computer\.$/);
  });
});

describe('a template of a project may hold', () => {
  it.each([
    '<a href="https://x.invalid/a">x</a><a href="http://x.invalid">x</a><a href="mailto:a@x.invalid">x</a><a href="tel:1">x</a>',
    '<a href="#note-1">x</a><a href="other.html">x</a><a href="{{link.url}}">x</a><a href="{{link.url}}/more">x</a>',
    '<img src="data:image/png;base64,AAAA"><img src="data:image/png;base64,{{x}}AAAA"><img src="{{x}}"><img src="">',
    '<svg><use href="#a"/><path fill="url(#b)"/></svg><p style="background:url(data:image/png;base64,AA)">',
    '<style>@namespace svg url(http://www.w3.org/2000/svg); p::after{content:"http://x.invalid"}</style>',
    '<svg xmlns="http://www.w3.org/2000/svg"><set attributeName="fill" to="#fff"/></svg>',
    '<meta http-equiv="Content-Security-Policy" content="default-src https:"><meta name="x" content="http://x.invalid">',
    '<blockquote cite="http://x.invalid">http://x.invalid</blockquote><!-- <img src="http://x.invalid"> -->',
    '<p{{#if a}} class="a"{{else}} class="b"{{/if}}>{{t head.title}}</p>',
    '{{!-- <img src="http://x.invalid"> --}}<title><img src="http://x.invalid"></title>',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('what a template would load is found', () => {
  it('where it stands, whatever is filled in before it', () => {
    expect(
      places(`{{#each list}}\n{{t this}}\n  <p>{{plain this}}<img alt="{{plain\n  this}}" src="${HTTP}">\n{{/each}}`),
    ).toEqual(['4:11']);
    expect(places(`<style>\n{{style "base"}}\np { content: {{css head.title}}; background: url(${HTTP}); }\n</style>`)).toEqual([
      '3:46',
    ]);
  });

  it('in each branch of a condition', () => {
    expect(found(`<img src="{{#if a}}data:,{{else}}${HTTP}{{/if}}">`)).toHaveLength(1);
    expect(found(`<img src="{{#if a}}{{b}}{{else}}${HTTP}{{/if}}">`)).toHaveLength(1);
    expect(found(`<img src="{{a}}.png">`)).toHaveLength(1);
    expect(found(`<a href="{{#if a}}https://x.invalid{{else}}javascript:x{{/if}}">`)).toHaveLength(1);
    expect(found(`<img {{#if a}}src="data:,"{{else}}src="${HTTP}"{{/if}}>`)).toEqual([
      '1:35 repeated-attribute The tag has "src" twice.',
    ]);
  });

  it('outside of the table that it belongs to', () => {
    expect(found(`<tr><td style="background:url(${HTTP})">{{x}}</td></tr>`)).toHaveLength(1);
  });
});
