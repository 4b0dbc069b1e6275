import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPointer, writePointer } from '../../../src/analysis/pointers/pointer.js';
import { resultsPointer } from '../../../src/analysis/pointers/results-pointer.js';

/** The document and the pointers of RFC 6901, section 5. */
const RFC = { foo: ['bar', 'baz'], '': 0, 'a/b': 1, 'c%d': 2, 'e^f': 3, 'g|h': 4, 'i\\j': 5, 'k"l': 6, ' ': 7, 'm~n': 8 };

describe('a JSON pointer', () => {
  it.each<[string, unknown, readonly (string | number)[]]>([
    ['', RFC, []],
    ['/foo', ['bar', 'baz'], ['foo']],
    ['/foo/0', 'bar', ['foo', 0]],
    ['/', 0, ['']],
    ['/a~1b', 1, ['a/b']],
    ['/c%d', 2, ['c%d']],
    ['/e^f', 3, ['e^f']],
    ['/g|h', 4, ['g|h']],
    ['/i\\j', 5, ['i\\j']],
    ['/k"l', 6, ['k"l']],
    ['/ ', 7, [' ']],
    ['/m~0n', 8, ['m~n']],
  ])('"%s" is read and written as the standard says', (pointer, value, keys) => {
    expect(readPointer(RFC, pointer)).toEqual(value);
    expect(writePointer(keys)).toBe(pointer);
  });

  it('leads back to any key', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('~', '/', '0', '1', 'a') }), { minLength: 1 }), (keys) => {
        const document = keys.reduceRight<unknown>((inner, key) => ({ [key]: inner }), 'here');
        expect(readPointer(document, writePointer(keys))).toBe('here');
      }),
    );
  });

  it.each(['/bar', '/foo/2', '/foo/-1', '/foo/00', '/foo/length', '/constructor', '/foo/0/0', '/a~1b/toString'])(
    'leads nowhere where nothing stands: %s',
    (pointer) => expect(readPointer(RFC, pointer)).toBeUndefined(),
  );

  it('begins with a slash', () => expect(() => readPointer(RFC, 'foo')).toThrow('"foo" is no JSON pointer.'));

  it('into results.json escapes what an option may be called', () =>
    expect(resultsPointer('sections', 0, 'items', 1, 'counts', 'a/b~c')).toBe('/sections/0/items/1/counts/a~1b~0c'));
});
