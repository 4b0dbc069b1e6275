import { release } from '../../src/release.js';
import { DATA_SETS, mailAndWebDiffer } from '../support/data-sets.js';
import { type DataSet, holdsItsWords } from '../support/golden.js';
import { KAWASAKI } from '../support/shirabe.js';
import { composedSlides, slidesInWords } from '../support/slides.js';

/**
 * What the program says on slides: headlines, overviews, rankings, gaps, groups, changes and the summary, with the numbers that they
 * are about. Of other answers to a survey only the slides that say something else than those of its answers as they are.
 */

interface Case extends DataSet {
  /** The sources that are released before the deck of all of them is made; null: nothing is. */
  readonly released: readonly string[] | null;
}

/** Of groups by size no slide speaks. */
const OF_NO_SLIDE = ['half-of-a-group', 'sizes-differ'];

const RANKED = `  - {kind: ranking}
  - {kind: overview}`;

const CASES: readonly Case[] = [
  ...DATA_SETS.filter(({ name }) => !OF_NO_SLIDE.includes(name)).map((one) => ({ ...one, released: null })),
  {
    name: 'mail-and-web-differ',
    what: 'q5_1 answered 4 to 6 on the web and 1 to 3 by mail',
    answers: mailAndWebDiffer,
    released: null,
  },
  {
    name: 'an-item-of-few',
    what: 'q7_1 and q12_4 are answered by one firm in twelve alone: fewer than ten',
    answers: (answers, { index }) => (index % 12 === 0 ? answers : { ...answers, q7_1: '', q12_4: '' }),
    released: null,
  },
  {
    name: 'one-side-of-a-pair-turns',
    what: 'q10_2 is answered 6 by all but one firm in ten: use of one policy exceeds the demand for it, use of the other does not',
    answers: (answers, { index }) => ({ ...answers, q10_2: index % 10 === 0 ? '5' : '6' }),
    released: null,
  },
  {
    name: 'every-ranking',
    what: 'nothing; the deck ranks and sums up every section',
    answers: (answers) => answers,
    edits: [['slides.yaml', /^ {2}- \{kind: ranking, section: q12\}$/m, RANKED]],
    released: null,
  },
  {
    name: 'changed-since-a-release',
    what: 'the web answers were released; by mail q7_3 is answered 1 or 2, and q5_2 6',
    answers: (answers, { source, index }) =>
      source === 'web' ? answers : { ...answers, q7_3: String(1 + (index % 2)), q5_2: '6' },
    released: ['web'],
  },
  {
    name: 'unchanged-since-a-release',
    what: 'nothing; the web answers were released',
    answers: (answers) => answers,
    released: ['web'],
  },
  { name: 'library', what: 'the library; nothing', answers: null, released: null },
];

/** What a slide says, without the note at its foot that says how many are counted. */
const saidOn = (slide: string): string => slide.replace(/^ {2}\* .*$/gm, '');
const asItIs = slidesInWords(await composedSlides(KAWASAKI)).map(saidOn);

holdsItsWords('slides', CASES, async (project, { name, released }) => {
  if (released) await release({ root: project, name: 'before', wish: { sources: released } });
  const words = slidesInWords(await composedSlides(project));
  const told = name === 'as-it-is' ? words : words.filter((slide) => !asItIs.includes(saidOn(slide)));
  return `${told.join('\n\n')}\n`;
});
