import type { Analysis } from '../../model/analysis.js';
import type { Project } from '../../model/project.js';
import type { Publication } from '../../model/publication.js';
import type { Text } from '../../model/text.js';
import type { NumbersFor, SheetFor, Workbook } from '../../model/workbook.js';
import { methodWording as method } from '../report/index.js';
import { LANGUAGE } from '../text/index.js';
import { type CellText, openCellText } from './cell-text.js';
import { codebook } from './codebook.js';
import { contentsSheet, type TableKey } from './contents.js';
import { crossFrozen } from './cross.js';
import type { SheetTable } from './field.js';
import * as notes from './notes-wording.js';
import { hasLetters, publicCrossTables, publicFrequencies, publicGaps, publicGroups, publicStatistics } from './public/index.js';
import { audienceLines, sheetContents, sheetNames } from './sheets-wording.js';
import {
  hasTexts,
  sidesOf,
  teamCounts,
  teamFrequencies,
  teamGaps,
  teamGroups,
  teamShares,
  teamStatistics,
  teamTexts,
} from './team/index.js';

interface Draft<A extends 'public' | 'team'> {
  readonly key: TableKey;
  readonly audience: A;
  readonly table: SheetTable<NumbersFor[A]>;
  /** What its figures are shares or statistics of. */
  readonly note: Text;
  readonly frozenColumns: number;
}

/**
 * All tables of a survey: the contents, then sheets with published values only, then sheets with exact ones for the team. Sheets of
 * groups and gaps are there where the project compares any.
 */
export function composeWorkbook(project: Project, publication: Publication, analysis: Analysis): Workbook {
  const cellText = openCellText(project);
  const published = publicSheets(cellText, project, publication);
  const exact = teamSheets(cellText, project, analysis);
  return {
    title: cellText.all(project.title),
    creator: cellText.all(project.organisation),
    language: LANGUAGE[project.languages[0]].locale,
    created: project.date,
    sheets: [
      contentsSheet(cellText, project, publication, [...published, ...exact]),
      ...published.map((draft) => finish(cellText, draft)),
      ...exact.map((draft) => finish(cellText, draft)),
    ],
  };
}

/** They are made of a publication, and so of nothing that it does not hold. */
function publicSheets(cellText: CellText, project: Project, publication: Publication): readonly Draft<'public'>[] {
  const share = method.shareBase(project.statistics.base);
  const sd = method.standardDeviation(project.statistics.sd);
  const sheet = draftsFor('public');
  return [
    sheet('publicFrequencies', publicFrequencies(cellText, project, publication), share),
    ...(publication.groups.length > 0
      ? [sheet('publicCrossTables', publicCrossTables(cellText, publication), notes.groupShares, crossFrozen(cellText))]
      : []),
    sheet(
      'publicStatistics',
      publicStatistics(cellText, project, publication),
      hasLetters(publication) ? notes.withLetters(sd) : sd,
    ),
    ...(publication.groups.length > 0
      ? [sheet('publicGroups', publicGroups(cellText, publication), notes.adjustmentOfShown)]
      : []),
    ...(publication.gaps.length > 0 ? [sheet('publicGaps', publicGaps(cellText, publication), notes.gapNote)] : []),
    sheet('codebook', codebook(cellText, project), notes.codebookNote),
  ];
}

function teamSheets(cellText: CellText, project: Project, analysis: Analysis): readonly Draft<'team'>[] {
  const share = method.shareBase(project.statistics.base);
  const sd = method.standardDeviation(project.statistics.sd);
  const sides = sidesOf(project, analysis);
  const frozen = crossFrozen(cellText);
  const sheet = draftsFor('team');
  return [
    sheet('teamFrequencies', teamFrequencies(cellText, project, analysis), share),
    sheet('teamCounts', teamCounts(cellText, analysis, sides), notes.crossCounts, frozen),
    sheet('teamShares', teamShares(cellText, analysis, sides), notes.crossShares(share), frozen),
    sheet('teamStatistics', teamStatistics(cellText, project, analysis), sd),
    ...(analysis.groups.length > 0 ? [sheet('teamGroups', teamGroups(cellText, analysis), notes.adjustment)] : []),
    ...(hasTexts(analysis) ? [sheet('teamTexts', teamTexts(cellText, project, analysis), notes.textsNote)] : []),
    ...(analysis.gaps.length > 0 ? [sheet('teamGaps', teamGaps(cellText, analysis), notes.gapNote)] : []),
  ];
}

/** At least the first column, the name of the variable, stays in sight. */
function draftsFor<A extends 'public' | 'team'>(audience: A) {
  return (key: TableKey, table: SheetTable<NumbersFor[A]>, note: Text, frozenColumns = 1): Draft<A> => ({
    key,
    audience,
    table,
    note,
    frozenColumns,
  });
}

function finish<A extends 'public' | 'team'>(
  cellText: CellText,
  { key, audience, table, note, frozenColumns }: Draft<A>,
): SheetFor<A> {
  return {
    name: sheetNames[key],
    audience,
    title: `${cellText.all(audienceLines[audience])}  |  ${cellText.all(sheetContents[key])}`,
    note: cellText.all(note),
    ...table,
    frozenColumns,
  };
}
