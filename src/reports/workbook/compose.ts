import type { Analysis } from '../../model/analysis.js';
import type { Project } from '../../model/project.js';
import type { Publication } from '../../model/publication.js';
import type { Text } from '../../model/text.js';
import type { Sheet, Workbook } from '../../model/workbook.js';
import { methodWording as method } from '../report/index.js';
import { openScribe, type Scribe } from './cell-text.js';
import { codebook } from './codebook.js';
import { contentsSheet, type TableKey } from './contents.js';
import { crossFrozen } from './cross.js';
import type { Table } from './field.js';
import * as notes from './notes-wording.js';
import { publicCrossTables, publicFrequencies, publicGaps, publicGroups, publicStatistics } from './public/index.js';
import { audienceLines, sheetContents, sheetNames } from './sheets-wording.js';
import { sidesOf, teamCounts, teamFrequencies, teamGaps, teamGroups, teamShares, teamStatistics } from './team/index.js';

const LOCALES = { ja: 'ja-JP', en: 'en-US' } as const;

interface Draft {
  readonly key: TableKey;
  readonly audience: 'public' | 'team';
  readonly table: Table;
  /** What its figures are of. */
  readonly note: Text;
  readonly frozenColumns: number;
}

/**
 * All tables of a survey: the contents, then sheets of published values alone, then exact ones for the team. Sheets of groups and gaps
 * are there where the project compares any.
 */
export function composeWorkbook(project: Project, publication: Publication, analysis: Analysis): Workbook {
  const scribe = openScribe(project);
  const drafts = [...publicSheets(scribe, project, publication), ...teamSheets(scribe, project, analysis)];
  return {
    title: scribe.all(project.title),
    creator: scribe.all(project.organisation),
    language: LOCALES[project.languages[0] ?? 'ja'],
    created: project.date,
    sheets: [contentsSheet(scribe, project, publication, drafts), ...drafts.map((draft) => finish(scribe, draft))],
  };
}

/** They are made of a publication, and so of nothing that it does not hold. */
function publicSheets(scribe: Scribe, project: Project, publication: Publication): readonly Draft[] {
  const share = method.shareBase(project.statistics.base);
  const sd = method.standardDeviation(project.statistics.sd);
  const sheet = draftsFor('public');
  return [
    sheet('publicFrequencies', publicFrequencies(scribe, project, publication), share),
    ...(publication.groups.length > 0
      ? [sheet('publicCrossTables', publicCrossTables(scribe, publication), notes.groupShares, crossFrozen(scribe))]
      : []),
    sheet('publicStatistics', publicStatistics(scribe, project, publication), sd),
    ...(publication.groups.length > 0 ? [sheet('publicGroups', publicGroups(scribe, publication), notes.adjustment)] : []),
    ...(publication.gaps.length > 0 ? [sheet('publicGaps', publicGaps(scribe, publication), notes.gapNote)] : []),
    sheet('codebook', codebook(scribe, project), notes.codebookNote),
  ];
}

function teamSheets(scribe: Scribe, project: Project, analysis: Analysis): readonly Draft[] {
  const share = method.shareBase(project.statistics.base);
  const sd = method.standardDeviation(project.statistics.sd);
  const sides = sidesOf(project, analysis);
  const frozen = crossFrozen(scribe);
  const sheet = draftsFor('team');
  return [
    sheet('teamFrequencies', teamFrequencies(scribe, project, analysis), share),
    sheet('teamCounts', teamCounts(scribe, analysis, sides), notes.crossCounts, frozen),
    sheet('teamShares', teamShares(scribe, analysis, sides), notes.crossShares(share), frozen),
    sheet('teamStatistics', teamStatistics(scribe, project, analysis), sd),
    ...(analysis.groups.length > 0 ? [sheet('teamGroups', teamGroups(scribe, analysis), notes.adjustment)] : []),
    ...(analysis.gaps.length > 0 ? [sheet('teamGaps', teamGaps(scribe, analysis), notes.gapNote)] : []),
  ];
}

/** The name of the variable stays in sight at least. */
function draftsFor(audience: Draft['audience']) {
  return (key: TableKey, table: Table, note: Text, frozenColumns = 1): Draft => ({ key, audience, table, note, frozenColumns });
}

function finish(scribe: Scribe, { key, audience, table, note, frozenColumns }: Draft): Sheet {
  return {
    name: sheetNames[key],
    audience,
    title: `${scribe.all(audienceLines[audience])}  |  ${scribe.all(sheetContents[key])}`,
    note: scribe.all(note),
    ...table,
    frozenColumns,
  };
}
