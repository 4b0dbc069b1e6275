import { beforeAll, describe, expect, it } from 'vitest';
import { type BuildContext, produceAll } from '../../src/build/documents.js';
import { planFigures } from '../../src/build/figures.js';
import { EVERYTHING, planDocuments } from '../../src/build/plan.js';
import type { Publication } from '../../src/model/publication.js';
import type { View } from '../../src/model/view.js';
import { openKeeper } from '../../src/output/files/keep.js';
import { openOutput } from '../../src/output/files/output.js';
import { analyseSurvey, type DecidedSurvey, decideSurvey } from '../../src/survey.js';
import { writeProject } from '../support/project.js';
import { temporaryFolder } from '../support/shirabe.js';

let survey: DecidedSurvey;
beforeAll(async () => {
  survey = decideSurvey(await analyseSurvey(await writeProject(), EVERYTHING));
});

/** A maker that writes down what it is asked for; `broken` ends the composing of documents whose path holds it. */
function makerLog({ broken = '', opens = true }: { readonly broken?: string; readonly opens?: boolean }) {
  const log: string[] = [];
  const publications = new Map<string, Publication>();
  const openDocumentMaker: BuildContext['openDocumentMaker'] = async () => {
    log.push('open');
    if (!opens) throw new Error('There is no browser.');
    return {
      async compose(plan, publication) {
        const name = plan.path.join('/');
        if (broken !== '' && name.includes(broken)) throw new Error('It is too long.');
        log.push(`compose ${name}`);
        publications.set(name, publication);
        return { report: name } as unknown as View;
      },
      async render(view, edition, formats) {
        log.push(`render ${view.report} ${edition} ${formats.join('+')}`);
        return formats.map((format) => ({ format, content: `${view.report} as ${format}` }));
      },
      sketch: async () => '',
      refuseMissing() {},
      async draw(view, lang) {
        log.push(`draw ${view.report} ${lang}`);
        return [{ id: 'one', title: 'One', files: { svg: '<svg/>', png: new Uint8Array([1]), 'vl.json': '{}', csv: 'a' } }];
      },
      async close() {
        log.push('close');
      },
    };
  };
  return { log, publications, openDocumentMaker };
}

interface Setup {
  readonly folder?: string;
  readonly broken?: string;
  readonly opens?: boolean;
  readonly jobs?: number;
  readonly force?: boolean;
  /** A word that no file may hold. */
  readonly forbidden?: string;
  /** What documents whose path holds it are made from. */
  readonly changed?: string;
}

async function produce({ folder, broken = '', opens = true, jobs = 1, force = false, forbidden, changed = '-' }: Setup = {}) {
  const maker = makerLog({ broken, opens });
  const plan = planDocuments(survey, EVERYTHING);
  const output = await openOutput(folder ?? (await temporaryFolder()), { root: '/nowhere', files: [] }, []);
  const advanced: string[] = [];
  const keyed = ({ path }: { readonly path: readonly string[] }) => (path.join('/').includes(changed) ? 'changed' : 'same');
  const context: BuildContext = {
    decisions: survey.decisions,
    cacheKeys: {
      keyOf: (document) => {
        const own = keyed(document as unknown as { readonly path: readonly string[] });
        return { inputs: own, text: () => `${own}-${own}-----` };
      },
    },
    isolation: {
      check: (reader, format, content) => {
        if (forbidden !== undefined && String(content).includes(forbidden)) throw new Error(`${reader} ${format} holds it.`);
      },
    },
    keeper: openKeeper(output, force),
    openDocumentMaker: maker.openDocumentMaker,
    jobs,
  };
  try {
    const figures = planFigures(plan.documents, survey.project.languages);
    const produced = await produceAll(context, { documents: plan.documents, figures }, (done, total, name) =>
      advanced.push(`${done}/${total} ${name}`),
    );
    return { ...maker, ...produced, advanced, files: produced.made.map(({ record }) => record.file) };
  } finally {
    await output.close();
  }
}

const FILES = [
  ...['feedback/a1/feedback.ja', 'feedback/a2/feedback.en', 'feedback/a3/feedback.ja'].flatMap((name) => [
    `${name}.html`,
    `${name}.pdf`,
  ]),
  ...['ja', 'en', 'bilingual'].flatMap((edition) =>
    ['html', 'pdf', 'pptx'].map((format) => `slides/slides.${edition}.${format}`),
  ),
];

describe('all documents', () => {
  it('are composed, then rendered, one after the other; figures follow the last document of their report', async () => {
    const { log, files, advanced, failures } = await produce();
    expect(log).toEqual([
      'open',
      'compose feedback/a1/feedback.ja',
      'render feedback/a1/feedback.ja ja html+pdf',
      'compose feedback/a2/feedback.en',
      'render feedback/a2/feedback.en en html+pdf',
      'compose feedback/a3/feedback.ja',
      'render feedback/a3/feedback.ja ja html+pdf',
      ...['ja', 'en', 'bilingual'].flatMap((edition) => [
        `compose slides/slides.${edition}`,
        `render slides/slides.${edition} ${edition} html+pdf+pptx`,
      ]),
      'compose slides/slides.bilingual',
      'draw slides/slides.bilingual ja',
      'compose slides/slides.bilingual',
      'draw slides/slides.bilingual en',
      'close',
    ]);
    expect(files).toEqual(FILES);
    expect(advanced).toEqual([
      '1/6 feedback/a1/feedback.ja',
      '2/6 feedback/a2/feedback.en',
      '3/6 feedback/a3/feedback.ja',
      '4/6 slides/slides.ja',
      '5/6 slides/slides.en',
      '6/6 slides/slides.bilingual',
    ]);
    expect(failures).toEqual([]);
  });

  it('are listed in the order of the plan however many are made at once, and by one maker', async () => {
    const { log, files, figures } = await produce({ jobs: 5 });
    expect(files).toEqual(FILES);
    expect(figures.map(({ record }) => record.file)).toEqual(
      ['ja', 'en'].flatMap((lang) => [
        ...['svg', 'png', 'vl.json', 'csv'].map((format) => `figures/one.${lang}.${format}`),
        `figures/slides.${lang}.txt`,
      ]),
    );
    expect(log.filter((entry) => entry === 'open' || entry === 'close')).toEqual(['open', 'close']);
  });

  it('are for their readers: one publication for all editions of a report, another for each respondent', async () => {
    const { publications } = await produce();
    const audiences = [...publications.values()].map(({ audience }) => ('id' in audience ? audience.id : audience.kind));
    expect(audiences).toEqual(['a1', 'a2', 'a3', 'public', 'public', 'public']);
    expect(publications.get('slides/slides.ja')).toBe(publications.get('slides/slides.bilingual'));
  });
});

describe('a document that fails', () => {
  it('is named and does not take the others with it', async () => {
    const { files, failures, log, advanced } = await produce({ broken: 'a2' });
    expect(failures).toEqual([{ document: 'feedback/a2/feedback.en', reason: 'It is too long.' }]);
    expect(files).toEqual(FILES.filter((file) => !file.includes('a2')));
    expect(advanced).toHaveLength(6);
    expect(log.at(-1)).toBe('close');
  });

  it('is not written in any format where it holds another respondent', async () => {
    const folder = await temporaryFolder();
    const { failures, files } = await produce({ folder, forbidden: 'a3/feedback.ja as pdf' });
    expect(failures).toEqual([{ document: 'feedback/a3/feedback.ja', reason: 'a3 pdf holds it.' }]);
    expect(files.filter((file) => file.includes('a3'))).toEqual([]);
    const again = await produce({ folder });
    expect(again.made.filter(({ reasons }) => reasons.length > 0).map(({ record }) => record.file)).toEqual([
      'feedback/a3/feedback.ja.html',
      'feedback/a3/feedback.ja.pdf',
    ]);
  });
});

describe('files of the last build', () => {
  it('are kept where they are made from the same, and no maker is opened', async () => {
    const folder = await temporaryFolder();
    const first = await produce({ folder });
    const second = await produce({ folder });
    expect(second.log).toEqual([]);
    expect(second.files).toEqual(FILES);
    expect(second.made.flatMap(({ reasons }) => reasons)).toEqual([]);
    expect(second.made.map(({ record }) => record)).toEqual(first.made.map(({ record }) => record));
    const figures = ({ figures: files }: typeof first) => new Map(files.map(({ record }) => [record.file, record]));
    expect(figures(second)).toEqual(figures(first));
  });

  it('are made again where it is not the same, and only those', async () => {
    const folder = await temporaryFolder();
    await produce({ folder });
    const { log, made } = await produce({ folder, changed: 'a1' });
    expect(log).toEqual(['open', 'compose feedback/a1/feedback.ja', 'render feedback/a1/feedback.ja ja html+pdf', 'close']);
    expect(made.filter(({ reasons }) => reasons.length > 0).map(({ record, reasons }) => [record.file, reasons])).toEqual([
      ['feedback/a1/feedback.ja.html', ['own']],
      ['feedback/a1/feedback.ja.pdf', ['own']],
    ]);
  });

  it('are all made again by force', async () => {
    const folder = await temporaryFolder();
    await produce({ folder });
    const { made, figures } = await produce({ folder, force: true });
    expect(new Set([...made, ...figures].map(({ reasons }) => reasons.join()))).toEqual(new Set(['forced']));
  });
});

describe('a maker that does not open', () => {
  it('ends the build, and is not closed', async () => {
    await expect(produce({ opens: false, jobs: 3 })).rejects.toThrow('There is no browser.');
  });
});
