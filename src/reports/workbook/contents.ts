import type { Project } from '../../model/project.js';
import type { Publication } from '../../model/publication.js';
import { declared } from '../../model/published.js';
import type { Text } from '../../model/text.js';
import type { SheetFor, SheetRow } from '../../model/workbook.js';
import { methodWording as method } from '../report/index.js';
import { dateInWords, notShown, respondentTermsOf } from '../text/index.js';
import type { CellText } from './cell-text.js';
import { headings } from './headings-wording.js';
import * as notes from './notes-wording.js';
import { type SheetKey, sheetContents, sheetNames } from './sheets-wording.js';

/** Every sheet but the contents. */
export type TableKey = Exclude<SheetKey, 'contents'>;

const WIDTH = { name: 36, words: 100 } as const;

/** The first sheet: what the survey is, which sheets there are, and how they are to be read. */
export function contentsSheet(
  cellText: CellText,
  project: Project,
  publication: Publication,
  sheets: readonly { readonly key: TableKey; readonly audience: 'public' | 'team' }[],
): SheetFor<'contents'> {
  const heading = (text: Text): SheetRow => ({ look: 'heading', cells: [cellText.all(text), null] });
  const fact = (name: string | null, text: Text): SheetRow => ({ look: 'text', cells: [name, cellText.all(text)] });
  const linksOf = (audience: 'public' | 'team') =>
    sheets
      .filter((sheet) => sheet.audience === audience)
      .map(({ key }): SheetRow => ({ ...fact(sheetNames[key], sheetContents[key]), link: sheetNames[key] }));
  return {
    name: sheetNames.contents,
    audience: 'contents',
    title: cellText.all(project.title),
    note: cellText.all(notes.wholeFile),
    columns: [
      { heading: cellText.all(headings.sheet), width: WIDTH.name, format: 'general' },
      { heading: cellText.all(headings.contents), width: WIDTH.words, format: 'general' },
    ],
    rows: [
      heading(notes.noteHeadings.publicSheets),
      ...linksOf('public'),
      heading(notes.noteHeadings.teamSheets),
      ...linksOf('team'),
      heading(notes.noteHeadings.survey),
      ...factsOf(project, publication).map(([name, text]) => fact(cellText.all(name), text)),
      heading(notes.noteHeadings.notes),
      ...notesOf(project).map((text) => fact(null, text)),
      heading(notes.noteHeadings.marks),
      fact(cellText.notShown, notShown),
    ],
    frozenColumns: 0,
  };
}

function factsOf(project: Project, { sample }: Publication): readonly (readonly [Text, Text])[] {
  const { labels } = method;
  const respondentTerms = respondentTermsOf(project.terms);
  const { frame, fieldwork, synthetic } = project;
  const { returned, answered, responseRate } = sample.total;
  const counted = sample.sources.filter(({ included }) => included).map(({ label }) => label);
  const all = counted.length === sample.sources.length;
  return [
    [notes.noteHeadings.title, project.title],
    ...(synthetic ? [[notes.noteHeadings.notes, synthetic] as const] : []),
    [labels.organisation, project.organisation],
    [labels.edition, dateInWords(project.date)],
    ...(fieldwork ? [[labels.fieldwork, fieldwork] as const] : []),
    ...(frame ? [[labels.frame, method.frame(frame.description, declared(frame).size, respondentTerms)] as const] : []),
    [labels.returned, method.returned(returned, answered, responseRate, respondentTerms)],
    [labels.mode, method.bySource(sample.sources)],
    [labels.counted, method.counted(counted, sample.answered, all, respondentTerms)],
  ];
}

function notesOf({ statistics, disclosure, frame, weights, questionnaire }: Project): readonly Text[] {
  const hasNumbers = questionnaire.sections.some(({ items }) => items.some(({ kind }) => kind === 'number'));
  return [
    notes.howToRead,
    method.shareBase(statistics.base),
    notes.multipleChoice,
    method.missing,
    notes.publicRounding,
    method.rounding,
    notes.teamPrecision,
    notes.zeroAndBlank,
    method.standardDeviation(statistics.sd),
    method.quantiles,
    notes.confidence(declared(statistics).confidence, frame !== null),
    notes.thresholds(declared(disclosure).public, declared(disclosure).spread),
    ...(weights ? [notes.weights] : []),
    ...(hasNumbers ? [notes.numbers] : []),
  ];
}
