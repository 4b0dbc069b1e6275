import { availableParallelism } from 'node:os';
import { describe, expect, it } from 'vitest';
import { readJobs, readWish } from '../../src/commands/options.js';
import { refusalsOf } from '../support/problems.js';

describe('what the command line asks for', () => {
  it('is left to the project where nothing is written', () =>
    expect(readWish({})).toEqual({ reports: null, editions: null, formats: null, sources: null, respondents: null }));

  it('is read as lists, each value once; those of the program in its own order, ids as they were given', () => {
    expect(
      readWish({
        report: 'slides, feedback,slides',
        lang: 'bilingual,ja',
        format: 'pptx,html',
        source: 'web,mail,web',
        respondent: ' b , a',
      }),
    ).toEqual({
      reports: ['feedback', 'slides'],
      editions: ['ja', 'bilingual'],
      formats: ['html', 'pptx'],
      sources: ['web', 'mail'],
      respondents: ['b', 'a'],
    });
  });

  it('is refused with every value that an option does not take', async () => {
    expect(await refusalsOf(() => readWish({ report: 'breif,talk', lang: 'zh', format: 'word', source: ',' }))).toEqual([
      'unknown-choice: --report does not take "breif". Did you mean "brief"? | It takes one or more of feedback, brief, slides, separated by commas.',
      'unknown-choice: --report does not take "talk". | It takes one or more of feedback, brief, slides, separated by commas.',
      'unknown-choice: --lang does not take "zh". | It takes one or more of ja, en, bilingual, separated by commas.',
      'unknown-choice: --format does not take "word". | It takes one or more of html, pdf, pptx, separated by commas.',
      'bad-option: --source has no value. | Write it as --source A or --source A,B.',
    ]);
  });
});

describe('how many documents are made at once', () => {
  it('is one more than there are processors, and at most 8', () =>
    expect(readJobs(undefined)).toBe(Math.min(availableParallelism() + 1, 8)));

  it.each(['1', '64'])('may be %s', (written) => expect(readJobs(written)).toBe(Number(written)));

  it.each(['0', '65', '-1', '1.5', '2x', '', '1e1'])('cannot be "%s"', async (written) => {
    expect(await refusalsOf(() => readJobs(written))).toEqual([
      `bad-option: --jobs takes a whole number from 1 to 64, not "${written}". | Leave it out to use one more than there are processors.`,
    ]);
  });
});
