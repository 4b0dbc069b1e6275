import { describe, expect, it } from 'vitest';
import { describeProblem, didYouMean, InputError, nearestWord } from '../../src/problems/problems.js';

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

describe('did you mean', () => {
  it.each([
    ['scael', ['scale', 'items'], 'scale'],
    ['Titel', ['title'], 'title'],
    ['lable', ['label', 'low'], 'label'],
    ['imdustry', ['industry', 'ward'], 'industry'],
    ['xyz', ['label', 'low'], null],
    ['a', [], null],
  ])('%s among %j is %s', (word, candidates, expected) => expect(nearestWord(word, candidates)).toBe(expected));

  it('is silent where nothing is near', () => {
    expect(didYouMean('xyz', ['label'])).toBe('');
    expect(didYouMean('labl', ['label'])).toBe(' Did you mean "label"?');
  });
});
