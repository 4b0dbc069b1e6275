import { createHash } from 'node:crypto';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { withPolicy } from '../../../src/output/policy/policy.js';

const NOTHING = { scripts: new Set<string>(), slideshow: false };
const REST = "style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'";

/** The policies that a browser heeds, in their order: those in the head. Null where something else of the head is before the first. */
function policiesOf(html: string): readonly string[] | null {
  const elements = (node?: DefaultTreeAdapterTypes.ParentNode) => (node?.childNodes ?? []).filter((child) => 'tagName' in child);
  const inHead = elements(elements(elements(parse(html))[0])[0]);
  const attributeOf = (element: DefaultTreeAdapterTypes.Element | undefined, attribute: string) =>
    element?.attrs.find(({ name }) => name === attribute)?.value ?? '';
  const policies = inHead.filter((element) => attributeOf(element, 'http-equiv') === 'Content-Security-Policy');
  return inHead[0] === policies[0] ? policies.map((element) => attributeOf(element, 'content')) : null;
}

describe('the policy of a document', () => {
  it('lets it load nothing, and run what its template calls', () => {
    const html = '<!DOCTYPE html>\n<html lang="ja" class="a b">\n<head>\n<title>x</title>';
    expect(withPolicy(html, NOTHING)).toBe(
      `<!DOCTYPE html>\n<html lang="ja" class="a b">\n<head>\n<meta http-equiv="Content-Security-Policy" content="default-src 'none'; ${REST}">\n<title>x</title>`,
    );
    const hash = createHash('sha256').update('a()').digest('base64');
    expect(policiesOf(withPolicy(html, { scripts: new Set(['a()']), slideshow: false }))).toEqual([
      `default-src 'none'; script-src 'sha256-${hash}'; ${REST}`,
    ]);
    expect(policiesOf(withPolicy(html, { scripts: new Set(), slideshow: true }))).toEqual([
      "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; font-src data:; img-src data:; frame-src 'self' file:; base-uri 'none'; form-action 'none'",
    ]);
  });

  it.each([
    '<!DOCTYPE html><html><head><meta http-equiv="Content-Security-Policy" content="default-src *">',
    '<!doctype html>\n<html class="a>b"><head><script>a()</script></head>',
    '<html><head><title>x</title></head>',
    '<head></head><body>',
    '<body><p>x',
    'x<!DOCTYPE html><html><head>',
    '<!-- <!DOCTYPE html><html><head> --><html><head><title>x</title>',
    '<!DOCTYPE html PUBLIC "a>b"><html><head><title>x</title>',
    '<!DOCTYPE html><script>a()</script><html><head><title>x</title>',
    '<!DOCTYPE html><html title="<head>"><head><title>x</title>',
    '<!DOCTYPE html><html><header><head>',
    '',
  ])('is before all else in the head, wherever that begins: %s', (html) => {
    const [first] = policiesOf(withPolicy(html, NOTHING)) ?? [];
    expect(first).toBe(`default-src 'none'; ${REST}`);
  });
});
