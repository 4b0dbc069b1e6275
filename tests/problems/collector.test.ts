import { describe, expect, it } from 'vitest';
import { ProblemCollector } from '../../src/problems/collector.js';
import { InputError } from '../../src/problems/problems.js';
import { say } from '../../src/problems/wording.js';

const at = (file: string, line?: number, column?: number) => ({
  file,
  ...(line !== undefined && { line }),
  ...(column !== undefined && { column }),
});
const lines = (collector: ProblemCollector, files?: readonly string[]) =>
  (files ? collector.sorted(files) : collector.list()).map(
    ({ severity, code, place }) => `${place?.file}:${place?.line ?? ''}:${place?.column ?? ''} ${severity} ${code}`,
  );

describe('problems that were collected', () => {
  it('are listed file by file in the order found, errors first', () => {
    const problems = new ProblemCollector();
    problems.warn(at('b', 9), say('w', 'W'));
    problems.error(at('a', 2), say('x', 'X'));
    problems.error(at('b', 7), say('y', 'Y'));
    problems.error(at('a', 1), say('z', 'Z'));
    expect(lines(problems)).toEqual(['b:7: error y', 'b:9: warning w', 'a:2: error x', 'a:1: error z']);
  });

  it('are sorted by the files given, others last, each from its top', () => {
    const problems = new ProblemCollector();
    problems.error(at('other', 1), say('o', 'O'));
    problems.error(at('b', 1), say('b', 'B'));
    problems.warn(at('a', 3, 2), say('late', 'L'));
    problems.error(at('a', 3, 1), say('early', 'E'));
    problems.error(at('a'), say('whole', 'W'));
    expect(lines(problems, ['a', 'b'])).toEqual([
      'a:: error whole',
      'a:3:1 error early',
      'a:3:2 warning late',
      'b:1: error b',
      'other:1: error o',
    ]);
  });

  it('count once where the same is wrong at the same place', () => {
    const problems = new ProblemCollector();
    for (const _ of [1, 2]) problems.error(at('a', 1, 1), say('same', 'Same'));
    problems.error(at('a', 1, 1), say('same', 'Another'));
    expect(lines(problems, ['a'])).toEqual(['a:1:1 error same', 'a:1:1 error same']);
  });

  it('are shown so many of a kind in a file, and counted beyond; those not shown are not even worded', () => {
    const problems = new ProblemCollector(2);
    let worded = 0;
    const message = {
      code: 'many',
      get message() {
        worded += 1;
        return 'Wrong.';
      },
    };
    for (const line of [1, 2, 3, 4]) problems.error(at('a', line), message);
    problems.error(at('a', 5), say('few', 'Few'));
    problems.error(at('b', 1), message);
    expect(lines(problems)).toEqual([
      'a:1: error many',
      'a:2: error many',
      'a:: error and-more',
      'a:5: error few',
      'b:1: error many',
    ]);
    expect(problems.list()[2]).toMatchObject({
      message: 'There are 2 more problems of this kind in this file: lines 3-4.',
      count: 2,
      advice: 'Correct the ones above first.',
    });
    expect(worded).toBe(3);
  });

  it('are not looked for without end', () => {
    const problems = new ProblemCollector(2, 5);
    for (const line of [1, 2, 3, 4]) problems.error(at('a', line), say('many', 'Wrong.'));
    expect(() => problems.error(at('a', 9), say('many', 'Wrong.'))).toThrow(InputError);
    try {
      problems.error(at('a', 10), say('many', 'Wrong.'));
    } catch (error) {
      const codes = error instanceof InputError ? error.problems.map(({ code, message }) => [code, message]) : [];
      expect(codes).toEqual([
        ['many', 'Wrong.'],
        ['many', 'Wrong.'],
        ['and-more', 'There are 4 more problems of this kind in this file: lines 3-4, 9-10.'],
        ['reading-stopped', 'Reading stopped after 6 problems.'],
      ]);
    }
  });

  it('name the lines of those not shown, as far as a person would look them up', () => {
    const problems = new ProblemCollector(1);
    for (let line = 1; line < 100; line += 2) problems.error(at('a', line), say('many', 'Wrong.'));
    expect(problems.list()[1]?.message).toBe(
      'There are 49 more problems of this kind in this file: lines 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, ….',
    );
  });

  it('say of a single one more that it is one', () => {
    const problems = new ProblemCollector(1);
    for (const line of [1, 2]) problems.warn(at('a', line), say('many', 'Wrong.'));
    expect(problems.list()[1]?.message).toBe('There is 1 more problem of this kind in this file: line 2.');
  });
});
