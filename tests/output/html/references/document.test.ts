import { describe, expect, it } from 'vitest';
import { openJudge } from '../../../../src/output/html/references/document.js';

const faults = (html: string, scripts: readonly string[] = []) => openJudge(scripts)(html).map(({ message }) => message);

describe('a finished document', () => {
  it('is judged as browsers read it', () => {
    expect(faults('<!DOCTYPE html><title>x</title><p>a<img src="http://x.invalid/a"><img src="http://x.invalid/a">')).toEqual([
      '<img src> reaches out of the document, to "http://x.invalid/a".',
    ]);
    expect(faults('<svg><style><img src="http://x.invalid/b"></style></svg>')).toHaveLength(1);
    expect(faults('<template><img src="x.png"></template>')).toHaveLength(1);
    expect(faults('<img src="data:," src="http://x.invalid/a">')).toEqual([]);
    expect(faults('<style>p{}</style><textarea><img src="http://x.invalid/a"></textarea>')).toEqual([]);
    expect(faults('<noscript><p title="</noscript><img src=x>"></noscript>')).toContain('<noscript> has no place in a document.');
  });

  it('runs its own scripts alone', () => {
    expect(faults('<script>a()</script>', ['a()'])).toEqual([]);
    expect(faults('<script>a()</script><script>b()</script>', ['a()'])).toEqual([
      'The document has a script that is none of its own: "b()".',
    ]);
    expect(faults('<script src="a.js"></script>', [''])).toEqual(['<script src> reaches out of the document, to "a.js".']);
  });

  it('is judged by its own styles, whatever another had', () => {
    const judge = openJudge([]);
    expect(judge('<style>p{}</style>')).toEqual([]);
    expect(judge('<style>p{background:url(x)}</style>')).toHaveLength(1);
    expect(judge('<style>p{background:url(x)}</style>')).toHaveLength(1);
    expect(judge('<style>p{}</style>')).toEqual([]);
  });

  it('may be as deep as it is long', () => {
    expect(faults(`${'<b>'.repeat(20_000)}<img src="x.png">`)).toHaveLength(1);
    expect(faults(`${'<br>'.repeat(200_000)}<img src="x.png">`)).toHaveLength(1);
  }, 20_000);
});
