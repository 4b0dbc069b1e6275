import { composedFeedback, feedbackInWords } from '../support/feedback.js';
import { type Change, type DataSet, holdsItsWords } from '../support/golden.js';

/**
 * What a feedback report says of other readers and other answers: the facts of the first page, the overview, the areas, what could
 * come next and the table.
 */

const asItIs: Change = (answers) => answers;
/** Other answers of one firm, to all items whose id begins so; those of the others as they are. */
const ofReader =
  (reader: string, prefix: string, value: (item: string, answer: string) => string): Change =>
  (answers) =>
    answers.respondent === reader
      ? Object.fromEntries(
          Object.entries(answers).map(([item, answer]) => [item, item.startsWith(prefix) ? value(item, answer) : answer]),
        )
      : answers;
const rated = (value: (item: string, answer: string) => string) => (item: string, answer: string) =>
  item.startsWith('q4') ? answer : value(item, answer);

interface Case extends DataSet {
  readonly reader: string;
}

const CASES: readonly Case[] = [
  { name: 'higher-in-most-areas', what: 'nothing', reader: 'K001', answers: asItIs },
  { name: 'wants-no-support', what: 'nothing; the reader wants next to none of the support', reader: 'K054', answers: asItIs },
  { name: 'other-area-left-out', what: 'nothing; the reader left out a section', reader: 'K070', answers: asItIs },
  {
    name: 'lowest-throughout',
    what: 'the reader answers 1 throughout: where most do too, that is no fact',
    reader: 'K020',
    answers: ofReader('K020', 'q', rated(() => '1')),
  },
  {
    name: 'highest-throughout',
    what: 'the reader answers 6 throughout',
    reader: 'K020',
    answers: ofReader('K020', 'q', rated(() => '6')),
  },
  {
    name: 'in-the-middle-throughout',
    what: 'the reader answers what is the median: 1 for the use of policies, 5 for q5_2, q7_3 and q12_6, else 4 or 3; q4 is left out',
    reader: 'K020',
    answers: ofReader('K020', 'q', (item) => {
      if (item.startsWith('q4')) return '';
      if (item.startsWith('q10_')) return '1';
      if (['q5_2', 'q7_3', 'q12_6'].includes(item)) return '5';
      return ['q5_1', 'q7_1', 'q7_2', 'q7_4', 'q12_4', 'q14_8'].includes(item) ? '4' : '3';
    }),
  },
  {
    name: 'exception-to-a-floor',
    what: 'q10 is answered 1 by six in seven firms and 2 by the others, 6 by the reader',
    reader: 'K020',
    answers: (answers, { index }) => {
      const value = answers.respondent === 'K020' ? '6' : index % 7 === 0 ? '2' : '1';
      return Object.fromEntries(Object.entries(answers).map(([item, answer]) => [item, item.startsWith('q10_') ? value : answer]));
    },
  },
  {
    name: 'wishes-and-does-not-use',
    what: 'the reader answers 6 to all of q12 and 1 to all of q10',
    reader: 'K020',
    answers: (answers, row) =>
      ofReader('K020', 'q12_', () => '6')(ofReader('K020', 'q10_', () => '1')(answers, row) ?? answers, row),
  },
  {
    name: 'one-area-answered',
    what: 'the reader answered q5 alone',
    reader: 'K020',
    answers: ofReader('K020', 'q', (item, answer) => (item.startsWith('q5_') ? answer : '')),
  },
  {
    name: 'both-ends',
    what: 'q12_1 answered 1 by half of the firms and 6 by half, 6 by the reader',
    reader: 'K020',
    answers: (answers, { index }) => ({ ...answers, q12_1: answers.respondent === 'K020' || index % 2 === 0 ? '6' : '1' }),
  },
  {
    name: 'equally-rare',
    what: 'all firms answer 2 to 5 in turn to q1 to q7, the reader 6: of equals the first in the questionnaire',
    reader: 'K020',
    answers: (answers, { index }) =>
      Object.fromEntries(
        Object.entries(answers).map(([item, answer]) => {
          if (!/^q(1|3|5|7)_/.test(item)) return [item, answer];
          return [item, answers.respondent === 'K020' ? '6' : String(2 + (index % 4))];
        }),
      ),
  },
  {
    name: 'a-third',
    what: 'one firm in three, and the reader',
    reader: 'K020',
    answers: (answers, { index }) => (index % 3 === 0 || answers.respondent === 'K020' ? answers : null),
  },
  {
    name: 'too-few',
    what: 'one firm in 24, and the reader: nothing can be compared',
    reader: 'K020',
    answers: (answers, { index }) => (index % 24 === 0 || answers.respondent === 'K020' ? answers : null),
  },
  {
    name: 'nothing-fits',
    what: 'nothing; the reader’s answers meet none of the rules, and there are no programmes for everyone',
    reader: 'K020',
    answers: asItIs,
    edits: [['feedback.yaml', /- if: .*/g, '- if: q10_1 >= 6']],
  },
  { name: 'library-v005', what: 'the library; nothing', reader: 'v005', answers: null },
  { name: 'library-v013', what: 'the library; nothing', reader: 'v013', answers: null },
  {
    name: 'library-with-advice',
    what: 'the library; advice on how a section and an answer compare, and on a gap',
    reader: 'v005',
    answers: null,
    edits: [
      [
        'feedback.yaml',
        /$/,
        `actions:
  - if: service is [lower, a-little-lower] or recommend is lower
    title: {ja: 気になった点を、職員に伝える, en: Tell us what bothered you}
    text: {ja: 受付の用紙に書いてみてはいかがでしょうか。, en: You could write it on the form at the desk.}
  - if: hours - staff >= 1
    title: {ja: 別の時間に来館する, en: Come at another hour}
    text: {ja: 職員の手が空く時間に来館してみてはいかがでしょうか。, en: You could come when the desk is quiet.}
  - title: {ja: またご意見を聞かせる, en: Tell us again}
    text: {ja: 来年もお答えになってみてはいかがでしょうか。, en: You could answer again next year.}
`,
      ],
    ],
  },
];

holdsItsWords('feedback', CASES, async (project, { reader }) => {
  const { reports } = await composedFeedback(project, [reader]);
  return reports.map(feedbackInWords).join('\n');
});
