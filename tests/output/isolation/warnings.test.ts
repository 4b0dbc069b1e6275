import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openIsolation } from '../../../src/output/isolation/isolation.js';
import { InputError } from '../../../src/problems/problems.js';
import { SMALL } from '../../support/project.js';
import { CHECKOUT } from '../../support/shirabe.js';
import { readSmall } from '../../support/small.js';

const ITEM = '      - {id: note, kind: text, label: {ja: 自由記述, en: Remarks}}\n';

interface Survey {
  readonly names?: readonly [string, string, string];
  readonly notes?: readonly [string, string, string];
  readonly project?: string;
  readonly files?: Readonly<Record<string, string | null>>;
}

async function isolationOf({ names = ['甲社', '乙社', '丙社'], notes = ['', '', ''], project = '', files = {} }: Survey) {
  const survey = await readSmall({
    'questionnaire.yaml': `${SMALL['questionnaire.yaml']}${ITEM}`,
    'project.yaml': `${SMALL['project.yaml']}${project}`,
    'respondents.csv': `id,name,language,size\n${names.map((name, index) => `a${index + 1},"${name}",ja,10`).join('\n')}\n`,
    'responses/web.csv': `respondent,alpha,beta,gamma,delta,note\n${notes.map((note, index) => `a${index + 1},1,2,yes,3,"${note}"`).join('\n')}\n`,
    ...files,
  });
  return openIsolation(survey, [path.join(CHECKOUT, 'templates'), path.join(survey.project.root, 'templates')]);
}

async function warned(survey: Survey): Promise<readonly string[]> {
  const { warnings } = await isolationOf(survey);
  return warnings.map(({ code, message, place }) => {
    const where = [place && path.basename(place.file), place?.key && `[${place.key}]`].filter(Boolean).join(' ');
    return [where, `${code}: ${message}`].filter(Boolean).join(' ');
  });
}

const feedback = (text: string) => ({
  'feedback.yaml': `title: {ja: 回答, en: Answers}\nintroduction: {ja: "${text}", en: "${text}"}\n`,
});
const SEARCHED = 'a feedback report of another respondent that holds it is not written.';

describe('a warning names', () => {
  it('ids and names that cannot be searched for', async () => {
    expect(await warned({ names: ['社', 'Small', 'Survey Ltd'] })).toEqual([
      'not-told-apart: Feedback reports are not searched for name "社": too short, or words that every report holds.',
    ]);
    expect(await warned({ names: ['小さな調査', 'First', '丙社'] })).toEqual([
      'not-told-apart: Feedback reports are not searched for name "小さな調査", name "First": too short, or words that every report holds.',
    ]);
  });

  it('names and ids that the project says to respondents, with the file', async () => {
    const files = {
      ...feedback('Thank Horizon, please return it; a2, 丙社'),
      'templates/partials/low-response.hbs': '<section title="Re&#116;urn">{{t lowResponse}}</section>\n',
    };
    expect(await warned({ names: ['Horizon', 'Return', '丙社'], files })).toEqual([
      `feedback.yaml respondent-in-texts: This file holds the name "Horizon" of a1, the id "a2" of a2, the name "丙社" of a3; ${SEARCHED}`,
      `low-response.hbs respondent-in-texts: This file holds the name "Return" of a2; ${SEARCHED}`,
    ]);
  });

  it('free texts as long as a sentence that the project says, but no shorter ones', async () => {
    const notes = ['展示会に行く', '図面を読める人がなかなか見つかりません', '職員は親切である'] as const;
    expect(await warned({ notes, files: feedback('「図面を読める人がなかなか見つかりません」展示会に行く') })).toEqual([
      'feedback.yaml free-text-in-texts: This file holds the free text "図面を読める人がなかなか見つかりません" of a2, word for word; reports are not searched for what the project itself says.',
    ]);
  });

  it('no more than five', async () => {
    const names = ['Alpha One', 'Beta Two', 'Gamma Three'] as const;
    const contacts = `id,name,language,size,email\n${names.map((name, index) => `a${index + 1},${name},ja,1,info${index}@x.jp`).join('\n')}\n`;
    const all = [...names, ...names.map((_, index) => `info${index}@x.jp`)].join(', ');
    const [first = ''] = await warned({ names, files: { ...feedback(all), 'respondents.csv': contacts } });
    expect(first).toContain(
      'the name "Gamma Three" of a3, the address "info0@x.jp" of a1, the address "info1@x.jp" of a2 and 1 more;',
    );
  });

  it('nothing where no feedback is made', async () => {
    const files = { 'feedback.yaml': null };
    const { warnings, note } = await isolationOf({ names: ['社', 'First', '丙社'], notes: ['なし', '', ''], files });
    expect([warnings, note]).toEqual([[], '']);
  });
});

describe('an allowed phrase', () => {
  const allow = (...phrases: readonly string[]) =>
    `disclosure: {allow: [${phrases.map((phrase) => `{phrase: "${phrase}", reason: Ours.}`).join(', ')}]}\n`;

  it('lets a report hold it, and nothing else of that respondent', async () => {
    const isolation = await isolationOf({
      names: ['Horizon', '乙社', '丙社'],
      notes: ['', 'Visit the fair', ''],
      project: allow('Thank Horizon', 'Visit the fair'),
    });
    const check = (html: string) => () => isolation.check('a3', 'html', html);
    expect(check('<p>Thank Horizon</p><p>Visit the fair</p>')).not.toThrow();
    expect(check('<p>Thank Horizon</p><p>Horizon</p>')).toThrow('it holds the name "Horizon" of a1');
    expect(check('<p>Thank 乙社: Visit the fair</p>')).toThrow('it holds the name "乙社" of a2');
  });

  it('that holds a name is warned of; so is one that does nothing', async () => {
    const survey = { names: ['Horizon', '乙社', '丙社'] as const, notes: ['', '', 'Visit the fair'] as const };
    expect(await warned({ ...survey, project: allow('Visit the fair', 'Thank Horizon', 'Thank all', 'none') })).toEqual([
      'project.yaml [disclosure.allow[1].phrase] allowed-name: The phrase "Thank Horizon" holds the name "Horizon" of a1: every report may hold it within this phrase.',
      'project.yaml [disclosure.allow[2].phrase] allowed-in-vain: Nothing that reports are searched for stands in the phrase "Thank all", so it does nothing.',
      'project.yaml [disclosure.allow[3].phrase] allowed-in-vain: Nothing that reports are searched for stands in the phrase "none", so it does nothing.',
    ]);
  });

  it('may hold no id', async () => {
    const refused = isolationOf({ project: allow('As a2 says') });
    await expect(refused).rejects.toThrow(InputError);
    await expect(refused).rejects.toThrow(
      'error: The phrase "As a2 says" holds "a2", the id of a respondent, which no other report may hold. [disclosure.allow[0].phrase]',
    );
  });

  it('changes what reports are known by', async () => {
    const digests = await Promise.all(
      ['', allow('Visit the fair')].map(async (project) => (await isolationOf({ project })).digest),
    );
    expect(new Set(digests).size).toBe(2);
  });
});

describe('the note', () => {
  it('tells which free texts are not searched for, and why', async () => {
    const notes = ['なし', 'ありがとうございました', '後継者がいません'] as const;
    expect((await isolationOf({ notes })).note).toBe(
      'Free texts that reports of others are not searched for, too short or too plain to tell anybody: "なし"; words of the project\'s own texts: "ありがとうございました".',
    );
    expect((await isolationOf({ notes: ['', '', '後継者がいません'] })).note).toBe('');
  });
});

describe('a document', () => {
  it('may hold what the project publishes, and nothing rare', async () => {
    const isolation = await isolationOf({
      notes: ['Thank you', 'A'.repeat(24), '駐車場がとても狭い'],
      files: feedback('Thank you.'),
    });
    const check = (html: string) => () => isolation.check('a3', 'html', html);
    expect(check(`<p>Thank you.</p><style>src:url(data:font/ttf;base64,${'A'.repeat(200)})</style>`)).not.toThrow();
    expect(() => isolation.check('a1', 'html', '<p title="駐車場がとても狭い">')).toThrow(
      'it holds the free text "駐車場がとても狭い" of a3',
    );
  });
});
