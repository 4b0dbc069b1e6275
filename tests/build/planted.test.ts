import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { protect } from '../../src/analysis/disclosure/protect.js';
import { type DocumentMaker, openDocumentMaker } from '../../src/build/document-maker.js';
import { EVERYTHING, planDocuments } from '../../src/build/plan.js';
import { templateFolders } from '../../src/build/templates.js';
import type { FeedbackView } from '../../src/model/feedback-view.js';
import type { Text } from '../../src/model/text.js';
import type { View } from '../../src/model/view.js';
import { type Isolation, openIsolation } from '../../src/output/isolation/isolation.js';
import { analyseSurvey, type DecidedSurvey, decideSurvey } from '../../src/survey.js';
import { CHECKOUT } from '../support/shirabe.js';

/** Another respondent's words that the program itself, by some mistake, puts into a report: in its HTML and in its PDF. */

const READER = 'v121';
/** Those of whom something is planted. */
const COMMENT = '駐車場がとても狭い';
const REMARK = 'Rude staff upstairs';

let survey: DecidedSurvey;
let maker: DocumentMaker;
let isolation: Isolation;
let view: FeedbackView;
beforeAll(async () => {
  const read = decideSurvey(await analyseSurvey(path.join(CHECKOUT, 'tests/projects/library'), EVERYTHING));
  const comments = read.responses.columns.get('comment');
  if (comments?.kind !== 'text') throw new Error('There are no comments.');
  const rowOf = (id: string) => read.responses.rows.findIndex((row) => row.id === id);
  const values = comments.values.map((text, row) => (row === rowOf('v122') ? COMMENT : row === rowOf('v124') ? REMARK : text));
  const columns = new Map([...read.responses.columns, ['comment', { ...comments, values }]] as const);
  const registry = new Map([...read.registry].map(([id, one]) => [id, id === 'v123' ? { ...one, name: 'Return' } : one]));
  survey = { ...read, responses: { ...read.responses, columns }, registry };
  const templates = templateFolders(survey.project);
  isolation = await openIsolation(survey, templates);
  maker = await openDocumentMaker(survey.project, templates);
  const plan = planDocuments(survey, EVERYTHING).documents.find(
    ({ respondent, report }) => respondent?.id === READER && report === 'feedback',
  );
  if (!plan) throw new Error('There is no report to plant anything in.');
  view = (await maker.compose(
    plan,
    protect(survey.decisions, { kind: 'respondent', id: READER }, plan.precision),
  )) as FeedbackView;
});
afterAll(() => maker.close());

async function alarms(changed: View): Promise<readonly string[]> {
  const rendered = await maker.render(changed, 'en', ['html', 'pdf']);
  return rendered.map(({ format, content }) => {
    try {
      isolation.check(READER, format, content);
      return '';
    } catch (error) {
      return String(error);
    }
  });
}
const followed = (text: Text, planted: string): Text => ({ ja: `${text.ja} ${planted}`, en: `${text.en} ${planted}` });

describe('a report', () => {
  it('passes as it is', async () => {
    expect(await alarms(view)).toEqual(['', '']);
  });

  it.each([
    ['a short free text in Japanese', COMMENT, `the free text "${COMMENT}" of v122`],
    ['a short free text in English', REMARK, `the free text "${REMARK}" of v124`],
    ['a name that is a word of its script', 'Return', 'the name "Return" of v123'],
    ['an id', 'v200', 'the id "v200" of v200'],
  ])('is stopped in both formats where a sentence holds %s', async (_, planted, leak) => {
    for (const alarm of await alarms({ ...view, introduction: followed(view.introduction, planted) }))
      expect(alarm).toContain(leak);
  });

  it('is stopped where its title holds one, which is metadata of the PDF', async () => {
    const head = { ...view.head, title: followed(view.head.title, COMMENT) };
    for (const alarm of await alarms({ ...view, head })) expect(alarm).toContain(COMMENT);
  });
});
