import { describe, expect, it } from 'vitest';
import {
  countOf,
  describeProblem,
  describeProblems,
  didYouMean,
  InputError,
  nearestWord,
  problemOf,
  refusalOfEach,
} from '../../src/problems/problems.js';
import { say, sayWhenShown } from '../../src/problems/wording.js';

describe('a problem on the terminal', () => {
  it('names file, line, column and key, then says what to do', () => {
    const place = { file: '/survey/project.yaml', line: 3, column: 7, key: 'sources[0].id' };
    const problem = { severity: 'error', code: 'x', place, message: 'It is wrong.', advice: 'Mend it.' } as const;
    expect(describeProblem(problem, '/survey')).toBe('project.yaml:3:7: error: It is wrong. [sources[0].id]\n    Mend it.');
    expect(describeProblem(problem, '/elsewhere')).toMatch(/^\/survey\/project\.yaml:3:7/);
    expect(describeProblem({ severity: 'warning', code: 'x', message: 'Hm.' })).toBe('warning: Hm.');
  });

  it('is one of all that an InputError carries', () => {
    const error = new InputError([
      { severity: 'error', code: 'a', message: 'One.' },
      { severity: 'error', code: 'b', message: 'Two.' },
    ]);
    expect(error.message).toBe('error: One.\nerror: Two.');
  });
});

describe('what is printed', () => {
  const long = 'あ'.repeat(100_000);

  it('is never longer than a few lines a problem, whatever is in it', () => {
    const place = { file: 'a.yaml', line: 1, key: long };
    const printed = describeProblem({ severity: 'error', code: 'x', place, message: long, advice: long });
    expect(printed.length).toBeLessThan(3000);
    expect(printed.split('\n')).toHaveLength(2);
  });

  it('tells characters that a terminal would obey or hide', () => {
    const place = { file: '/x\u001b[2J/a\u202eb.yaml', line: 1 };
    expect(describeProblem({ severity: 'error', code: 'x', place, message: 'a\u001b[31mb\u200bc' }, '/y')).toBe(
      '/x [2J/a‹U+202E›b.yaml:1: error: a [31mb‹U+200B›c',
    );
  });

  it('ends where a person stops reading, with the number of the rest', () => {
    const problems = Array.from({ length: 5000 }, (_, index) => problemOf('error', say('x', `Wrong ${index}.`)));
    const printed = describeProblems([...problems, { ...problemOf('error', say('and-more', 'More.')), count: 1000 }]);
    const lines = printed.split('\n');
    expect(printed.length).toBeLessThan(8100);
    expect(lines[0]).toBe('error: Wrong 0.');
    expect(lines.at(-1)).toBe(`… and ${(6000 - (lines.length - 1)).toLocaleString('en')} more.`);
    expect(new InputError(problems).message.length).toBeLessThan(8100);
  });

  it('counts bytes, of which Japanese has three a character', () => {
    const problems = Array.from({ length: 50 }, () => problemOf('error', say('x', 'あ'.repeat(300))));
    expect(Buffer.byteLength(describeProblems(problems))).toBeLessThan(8100);
  });

  it('shows at least one problem, however long', () => {
    const place = { file: `/${'x'.repeat(4000)}` };
    const problem = problemOf('error', say('x', long, long), place);
    expect(describeProblems([problem, problem]).split('\n')).toHaveLength(3);
  });
});

describe('many values that are wrong in one way', () => {
  it('are worded for the first, and counted', () => {
    let worded = 0;
    const error = refusalOfEach(
      Array.from({ length: 20_000 }, (_, index) => index),
      (value) => {
        worded += 1;
        return say('x', `Not ${value}.`);
      },
    );
    expect(worded).toBe(10);
    expect(error.problems).toHaveLength(11);
    expect(error.problems[10]).toMatchObject({ message: 'There are 19,990 more like these.', count: 19_990 });
    expect(countOf(error.problems)).toBe(20_000);
  });

  it('are all worded where they are few', () => {
    expect(refusalOfEach(['a'], (value) => say('x', value)).problems).toEqual([{ severity: 'error', code: 'x', message: 'a' }]);
  });
});

it('a message that is worded when it is shown keeps its words in the problem', () => {
  const message = sayWhenShown('x', () => 'Now.', 'Do.');
  expect(problemOf('warning', message)).toEqual({ severity: 'warning', code: 'x', message: 'Now.', advice: 'Do.' });
});

describe('did you mean', () => {
  it.each([
    ['scael', ['scale', 'items'], 'scale'],
    ['Titel', ['title'], 'title'],
    ['lable', ['label', 'low'], 'label'],
    ['imdustry', ['industry', 'ward'], 'industry'],
    ['xyz', ['label', 'low'], null],
    ['a', [], null],
  ])('%s among %j is %s', (word, candidates, expected) => expect(nearestWord(word, candidates)).toBe(expected));

  it('does not compare what is long or much', () => {
    expect(nearestWord('x'.repeat(101), ['x'.repeat(101)])).toBe(null);
    expect(nearestWord('labl', ['x'.repeat(10_000_000), 'label'])).toBe('label');
    expect(nearestWord('labl', Array(5001).fill('label'))).toBe(null);
  });

  it('is silent where nothing is near', () => {
    expect(didYouMean('xyz', ['label'])).toBe('');
    expect(didYouMean('labl', ['label'])).toBe(' Did you mean "label"?');
  });
});
