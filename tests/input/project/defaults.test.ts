import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadProject } from '../../../src/input/project/load.js';
import { writeProject } from '../../support/project.js';
import { added, type Changes, edit, problemsOf, WHOLE } from './broken.js';

const load = async (changes: Changes) => (await loadProject(await writeProject({ ...WHOLE, ...changes }))).project;

describe('defaults', () => {
  it('stand in for what project.yaml leaves out', async () => {
    const project = await load({});
    expect(project.id).toBe('small');
    expect([project.fieldwork, project.synthetic, project.frame]).toEqual([null, null, null]);
    expect(project.languages).toEqual(['ja', 'en']);
    expect(project.terms).toEqual({
      own: { ja: 'あなた', en: 'you' },
      respondents: { ja: '回答者', en: 'respondents' },
      counter: { ja: '人', en: 'respondents' },
      counterOne: 'respondent',
      honorific: { ja: '様', en: '' },
    });
    expect(project.statistics).toEqual({ sd: 'sample', base: 'answered', confidence: 0.95, leastAnswered: 1 });
    expect(project.disclosure).toEqual({
      public: 10,
      feedback: 5,
      spread: 10,
      changed: 5,
      reader: 'excluded',
      magnitudes: { percent: 10, largest: 2, share: 0.85 },
      reason: null,
      allow: [],
    });
    expect(project.analyses).toEqual({ bands: [], groups: [], gaps: [], correlations: [], crosses: [], similar: null });
    expect(project.weights).toBeNull();
    expect(project.reports).toEqual(['feedback', 'brief', 'slides']);
    expect(project.editions).toEqual(['ja', 'en', 'bilingual']);
    expect(project.formats).toEqual(['html', 'pdf', 'pptx']);
    expect(project.registryFile).toBe(path.join(project.root, 'respondents.csv'));
  });

  it('stand in for what the report texts leave out', async () => {
    const { feedback, brief, slides } = await load({});
    expect([feedback?.actions, feedback?.programmes]).toEqual([[], []]);
    expect(brief?.limits).toEqual([]);
    expect(brief?.length).toBe('short');
    expect(brief?.findings).toMatchObject({ picked: [{ topic: null, also: [] }, { chart: 'means' }] });
    expect(brief?.proposals[0]?.aspects).toMatchObject({ cost: null, missing: null });
    const bare = await load({ 'brief.yaml': 'title: {ja: 要約, en: Brief}\naddressee: {ja: 市, en: City}\n' });
    expect(bare.brief).toMatchObject({ headline: null, findings: { most: 5 }, relevance: new Map(), proposals: [], limits: [] });
    expect(slides?.precision).toBe(2);
    expect(slides?.slides.map(({ kind }) => kind)).toEqual([
      'title',
      'facts',
      'changes',
      'every-item',
      'summary',
      'table',
      'method',
    ]);
  });

  it('fill what a mapping leaves out, key by key', async () => {
    const settings = 'statistics: {sd: population}\ndisclosure: {spread: 30}\nterms: {own: {ja: 貴社, en: your firm}}';
    const project = await load(added('project.yaml', settings));
    expect(project.statistics).toEqual({ sd: 'population', base: 'answered', confidence: 0.95, leastAnswered: 1 });
    expect(project.disclosure).toEqual({
      public: 10,
      feedback: 5,
      spread: 30,
      changed: 5,
      reader: 'excluded',
      magnitudes: { percent: 10, largest: 2, share: 0.85 },
      reason: null,
      allow: [],
    });
    expect([project.terms.own.en, project.terms.counter.en]).toEqual(['your firm', 'respondents']);
    const { statistics } = await load(added('project.yaml', 'statistics: {base: all}'));
    expect(statistics).toEqual({ sd: 'sample', base: 'all', confidence: 0.95, leastAnswered: 1 });
  });

  it('give an empty project no codes and no registry', async () => {
    const minimal = String(WHOLE['project.yaml']).replace(/respondents:[\s\S]*/, '');
    const project = await load({ 'project.yaml': minimal, 'respondents.csv': null });
    expect(project.missingCodes).toEqual({ noAnswer: [], notApplicable: [], invalid: [] });
    expect([project.registryFile, project.attributes]).toEqual([null, []]);
  });

  it('take the plural of a counter where no singular is written', async () => {
    const { terms } = await load(added('project.yaml', 'terms: {counter: {ja: 社, en: firms}}'));
    expect([terms.counter, terms.counterOne]).toEqual([{ ja: '社', en: 'firms' }, 'firms']);
  });

  it('make reports of the texts that are there', async () => {
    const { reports, brief, files } = await load({ 'brief.yaml': null });
    expect([reports, brief]).toEqual([['feedback', 'slides'], null]);
    expect(files.some((file) => file.endsWith('brief.yaml'))).toBe(false);
  });

  it('do not keep texts from being read of reports that are not made', async () => {
    const changes = added('project.yaml', 'reports: [slides]');
    const { reports, brief } = await load(changes);
    expect([reports, brief?.title.en]).toEqual([['slides'], 'Brief']);
    const broken = await problemsOf(await writeProject({ ...WHOLE, ...changes, 'brief.yaml': '' }));
    expect(broken.map(({ code }) => code)).toEqual(['yaml-empty']);
  });
});

describe('a project of one language', () => {
  const plain = (text: string | undefined, lang: 'ja' | 'en') =>
    (text ?? '').replaceAll(/\{ja: ([^,}]+), en: ("?[^,}"]+"?)\}/g, (_, ja, en) => (lang === 'ja' ? ja : en));
  const inOne = (lang: 'ja' | 'en') =>
    Object.fromEntries(
      Object.entries(WHOLE).map(([name, text]) => [
        name,
        name.endsWith('.csv') ? text : plain(text, lang) + (name === 'project.yaml' ? `languages: [${lang}]\n` : ''),
      ]),
    );

  it('takes plain texts, and repeats them for the other language', async () => {
    const project = await load(inOne('ja'));
    expect(project.title).toEqual({ ja: '小さな調査', en: '小さな調査' });
    expect(project.editions).toEqual(['ja']);
    expect(project.terms.own).toEqual({ ja: 'あなた', en: 'あなた' });
    expect(project.questionnaire.sections[0]?.measure).toEqual({ ja: '評点', en: '評点' });
    expect(project.attributes[0]?.label).toEqual({ ja: '規模', en: '規模' });
  });

  it('may be English', async () => {
    const project = await load(inOne('en'));
    expect(project.title).toEqual({ ja: 'Small survey', en: 'Small survey' });
    expect(project.editions).toEqual(['en']);
    expect(project.terms.honorific).toEqual({ ja: '', en: '' });
  });

  it('may have texts of both, of which it shows its own', async () => {
    const project = await load(added('project.yaml', 'languages: [en]'));
    expect(project.title).toEqual({ ja: 'Small survey', en: 'Small survey' });
  });
});

describe('texts', () => {
  it('are joined over line breaks as their language writes them, trimmed and composed', async () => {
    const text = 'title:\n  ja: >-\n    回答は\n    Web と\n    郵送で\n    集めた。\n  en: "  Answers\n    came in. "\n';
    const { slides } = await load(edit('slides.yaml', ['title: {ja: 結果, en: Results}\n', text]));
    expect(slides?.title).toEqual({ ja: '回答は Web と郵送で集めた。', en: 'Answers came in.' });
    const decomposed = await load(edit('slides.yaml', ['ja: 結果', 'ja: か\u3099']));
    expect(decomposed.slides?.title.ja).toBe('が');
  });

  it('stay what they are, whatever they mean elsewhere', async () => {
    const odd = '<script>{{x}}</script> =1+1 & \\u0041 $& 𠮷';
    const { slides } = await load(edit('slides.yaml', ['en: Results', `en: '${odd}'`]));
    expect(slides?.title.en).toBe(odd);
  });

  it('may be repeated by aliases', async () => {
    const { slides } = await load(
      edit('slides.yaml', ['{ja: 結果, en: Results}', '&t {ja: 結果, en: Results}'], ['{ja: 副題, en: Subtitle}', '*t']),
    );
    expect(slides?.subtitle).toEqual({ ja: '結果', en: 'Results' });
  });
});
