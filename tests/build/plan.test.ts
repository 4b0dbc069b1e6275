import { describe, expect, it } from 'vitest';
import { type DocumentPlan, EVERYTHING, planDocuments, type Wish } from '../../src/build/plan.js';
import { analyseSurvey } from '../../src/survey.js';
import { refusalsOf } from '../support/problems.js';
import { SMALL, writeProject } from '../support/project.js';

/** What is planned of the small project. */
async function plan(wish: Partial<Wish> = {}, changes: Readonly<Record<string, string | null>> = {}) {
  const whole = { ...EVERYTHING, ...wish };
  return planDocuments(await analyseSurvey(await writeProject(changes), whole), whole);
}
const shown = ({ path, formats }: DocumentPlan) => `${path.join('/')} ${formats.join('+')}`;
const planned = async (wish: Partial<Wish> = {}, changes: Readonly<Record<string, string | null>> = {}) =>
  (await plan(wish, changes)).documents.map(shown);
const refused = (wish: Partial<Wish>, changes: Readonly<Record<string, string | null>> = {}) =>
  refusalsOf(() => plan(wish, changes));

const LETTER = `${SMALL['feedback.yaml']}delivery:
  letter:
    title: {ja: 送付状, en: Letter}
    sender: {ja: 試験, en: Test}
    address: [{ja: 川崎, en: Kawasaki}]
    salutation: {ja: 拝啓, en: Dear reader}
    paragraphs: [{ja: 送ります。, en: Enclosed.}]
`;

describe('the documents of a build', () => {
  it('are a report for each who answered, in its own language, and the public ones in all editions', async () => {
    expect(await planned()).toEqual([
      'feedback/a1/feedback.ja html+pdf',
      'feedback/a2/feedback.en html+pdf',
      'feedback/a3/feedback.ja html+pdf',
      'slides/slides.ja html+pdf+pptx',
      'slides/slides.en html+pdf+pptx',
      'slides/slides.bilingual html+pdf+pptx',
    ]);
  });

  it('are the whole only where nothing was chosen', async () => {
    expect((await plan()).whole).toBe(true);
    for (const wish of [{ reports: ['slides'] }, { editions: ['ja'] }, { formats: ['html'] }, { sources: ['web'] }] as const)
      expect((await plan(wish)).whole, JSON.stringify(wish)).toBe(false);
  });

  it('are those of the reports, editions and formats asked for, in the order of the program', async () => {
    expect(await planned({ reports: ['slides'], editions: ['en'], formats: ['html', 'pptx'] })).toEqual([
      'slides/slides.en html+pptx',
    ]);
    expect(await planned({ formats: ['pptx'] })).toEqual([
      'slides/slides.ja pptx',
      'slides/slides.en pptx',
      'slides/slides.bilingual pptx',
    ]);
  });

  it('are feedback alone where respondents are named, in the editions asked for', async () => {
    expect(await planned({ respondents: ['a2'] })).toEqual(['feedback/a2/feedback.en html+pdf']);
    expect(await planned({ respondents: ['a2'], editions: ['ja', 'bilingual'], formats: ['pdf'] })).toEqual([
      'feedback/a2/feedback.ja pdf',
      'feedback/a2/feedback.bilingual pdf',
    ]);
  });

  it('are addressed by id where there is no registry', async () => {
    const project = SMALL['project.yaml']?.replace(/respondents:\n.*\n.*\n/, '') ?? '';
    const { documents } = await plan({ reports: ['feedback'] }, { 'project.yaml': project, 'respondents.csv': null });
    expect(documents.map(({ respondent, edition }) => [respondent?.id, respondent?.name, edition])).toEqual([
      ['a1', 'a1', 'ja'],
      ['a2', 'a2', 'ja'],
      ['a3', 'a3', 'ja'],
    ]);
  });

  it('have a letter after each report where there is one, as PDF alone', async () => {
    const letters = { 'feedback.yaml': LETTER };
    expect(await planned({ respondents: ['a1'], editions: ['ja', 'en'] }, letters)).toEqual([
      'feedback/a1/feedback.ja html+pdf',
      'feedback/a1/letter.ja pdf',
      'feedback/a1/feedback.en html+pdf',
      'feedback/a1/letter.en pdf',
    ]);
    expect(await planned({ respondents: ['a1'], formats: ['html'] }, letters)).toEqual(['feedback/a1/feedback.ja html']);
  });

  it('hold an address where they are letters, and nowhere else', async () => {
    const registry = 'id,name,language,size,address\na1,甲社,ja,10,川崎市1\na2,乙社,en,20,\na3,丙社,,,\n';
    const { documents } = await plan({}, { 'feedback.yaml': LETTER, 'respondents.csv': registry });
    expect(documents.flatMap(({ report, contact }) => (contact ? [[report, contact.address]] : []))).toEqual([
      ['letter', '川崎市1'],
      ['letter', ''],
      ['letter', ''],
    ]);
  });

  it('are published with one decimal, the slides with as many as they ask for', async () => {
    const digits = async (slides: string) =>
      (await plan({ editions: ['ja'] }, { 'slides.yaml': `${SMALL['slides.yaml']}${slides}` })).documents.map(
        ({ report, precision }) => `${report} ${precision.digits} ${precision.shareDigits}`,
      );
    const feedback = Array(3).fill('feedback 1 2');
    expect(await digits('precision: 7\n')).toEqual([...feedback, 'slides 7 2']);
    expect(await digits('')).toEqual([...feedback, 'slides 2 2']);
  });
});

describe('what cannot be made is refused', () => {
  it('a report without texts', async () => {
    expect(await refused({ reports: ['brief', 'slides'] })).toEqual([
      'report-without-texts: The project has no brief.yaml, so it has no brief report. | Write brief.yaml, or leave brief out of --report.',
    ]);
  });

  it('a report that does not come in the formats asked for', async () => {
    expect(await refused({ reports: ['feedback'], formats: ['pptx'] })).toEqual([
      'report-without-format: The feedback report is not made as pptx. | It comes as html and pdf: add one of these to --format, or leave feedback out of --report.',
    ]);
  });

  it('a project of which no report comes in the formats asked for', async () => {
    expect(await refused({ formats: ['pptx'] }, { 'slides.yaml': null })).toEqual([
      'report-without-format: The feedback report is not made as pptx. | It comes as html and pdf: add one of these to --format, or leave feedback out of --report.',
    ]);
  });

  it('respondents that are not there, each with what may have been meant', async () => {
    expect(await refused({ respondents: ['a1', 'b1', 'xyz'] })).toEqual([
      'unknown-respondent: There is no respondent "b1" in this project. Did you mean "a1"? | --respondent takes: a1, a2, a3.',
      'unknown-respondent: There is no respondent "xyz" in this project. | --respondent takes: a1, a2, a3.',
    ]);
  });

  it('the feedback of someone who answered nothing', async () => {
    const answers = `${SMALL['responses/web.csv']?.replace('a2,3,,no,', 'a2,,,,')}`;
    expect(await refused({ respondents: ['a2', 'a3'] }, { 'responses/web.csv': answers })).toEqual([
      'nothing-answered: Respondent "a2" answered nothing in the sources counted, so there is no feedback to write. | Leave it out of --respondent.',
    ]);
  });

  it('a source that is not there', async () => {
    expect(await refused({ sources: ['wev'] })).toEqual([
      'unknown-source: There is no source "wev" in this project. Did you mean "web"? | --source takes: web.',
    ]);
  });
});
