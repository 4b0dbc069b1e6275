import { lettersIn } from '../../../analysis/claims/index.js';
import { has } from '../../../model/item-traits.js';
import type { Project } from '../../../model/project.js';
import type {
  Agreement,
  Cell,
  NumberStatistics,
  Publication,
  PublishedInterval,
  PublishedItem,
  PublishedReliability,
  PublishedScaleItem,
  PublishedSection,
  Recommendation,
  ReleaseMark,
  Statistics,
  Weighted,
} from '../../../model/publication.js';
import { declared, type Published } from '../../../model/published.js';
import type { Scale } from '../../../model/questionnaire.js';
import { MISSING_KINDS } from '../../../model/responses.js';
import type { CellValue } from '../../../model/workbook.js';
import { missingWords, recommendationGroups } from '../../text/index.js';
import type { CellText } from '../cell-text.js';
import { code, type Field, type NumberColumn, numberColumns, type SheetTable, shown, shownDeviation, tableOf } from '../field.js';

import { headings } from '../headings-wording.js';
import { type Subject, scoreOf, subjectFields } from '../subject.js';
import { heldCode, hidesCounts } from './held.js';

/** A row: a scale or number item, or the score of a section, which has no missing answers of its own. */
interface Measured {
  readonly subject: Subject;
  readonly scale: Scale | null;
  readonly n: Published;
  readonly missing: PublishedItem['missing'] | null;
  readonly held: ReleaseMark | null;
  readonly statistics: Cell<Statistics> | Cell<NumberStatistics>;
  readonly interval: Cell<PublishedInterval>;
  readonly agreement: Cell<Agreement> | null;
  readonly topTwoInterval: Cell<PublishedInterval> | null;
  readonly reliability: Cell<PublishedReliability> | null;
  readonly weighted: Cell<Weighted> | null;
  /** Items of a section that share none are told apart; null for scores and where nothing was compared. */
  readonly letters: string | null;
  readonly recommendation: PublishedScaleItem['recommendation'];
}

/** Means, medians and other statistics of items and scores, as far as they are published. */
export function publicStatistics(cellText: CellText, project: Project, publication: Publication): SheetTable {
  const records = publication.sections.flatMap(measuredIn);
  return tableOf(fieldsFor(cellText, project, publication, records), records);
}

/** Whether any two items of a section were compared. */
export function hasLetters({ sections }: Publication): boolean {
  return sections.some((section) => lettersIn(section) !== null);
}

function measuredIn(section: PublishedSection): readonly Measured[] {
  const letters = lettersIn(section);
  const items = section.items.flatMap((item) => measuredItem(item, letters?.get(item.id) ?? null));
  const { score } = section;
  if (!score) return items;
  const common = { missing: null, topTwoInterval: null, weighted: null, letters: null, recommendation: null };
  return [...items, { ...score, ...common, subject: scoreOf(section) }];
}

function measuredItem(item: PublishedItem, letters: string | null): readonly Measured[] {
  if (!has(item, 'measured')) return [];
  switch (item.kind) {
    case 'scale':
      return [{ ...item, subject: item, reliability: null, letters }];
    case 'number':
      return [
        {
          ...item,
          subject: item,
          scale: null,
          agreement: null,
          topTwoInterval: null,
          reliability: null,
          letters,
          recommendation: null,
        },
      ];
  }
}

function fieldsFor(
  cellText: CellText,
  project: Project,
  publication: Publication,
  records: readonly Measured[],
): readonly Field<Measured>[] {
  const counted = ({ n, missing }: Measured, count: CellValue): CellValue => {
    const isHidden = missing === null ? n === 0 : hidesCounts(publication, { n, missing });
    return isHidden && count !== null ? cellText.notShown : count;
  };
  const weighted: NumberColumn<Measured> = [
    headings.weightedMean,
    'decimal1',
    ({ weighted }) => weighted && (shown(cellText, weighted, 'mean') ?? cellText.notShown),
  ];
  return [
    ...subjectFields<Measured>(cellText, ({ subject }) => subject),
    ...numberColumns<Measured>(cellText, [
      [headings.low, 'general', ({ scale }) => scale && declared(scale).low],
      [headings.high, 'general', ({ scale }) => scale && declared(scale).high],
      [headings.n, 'count', (record) => counted(record, record.n)],
      ...MISSING_KINDS.map(
        (kind): NumberColumn<Measured> => [
          missingWords[kind],
          'count',
          (record) => counted(record, record.missing?.[kind] ?? null),
        ],
      ),
      [headings.mean, 'decimal1', ({ statistics }) => shown(cellText, statistics, 'mean')],
      [headings.meanLow, 'decimal1', ({ interval }) => shown(cellText, interval, 'low')],
      [headings.meanHigh, 'decimal1', ({ interval }) => shown(cellText, interval, 'high')],
      [headings.sd, 'decimal1', ({ statistics }) => shownDeviation(cellText, statistics)],
      [headings.q1, 'decimal1', ({ statistics }) => shown(cellText, statistics, 'q1')],
      [headings.median, 'decimal1', ({ statistics }) => shown(cellText, statistics, 'median')],
      [headings.q3, 'decimal1', ({ statistics }) => shown(cellText, statistics, 'q3')],
      [headings.topTwo, 'percent', ({ agreement }) => shown(cellText, agreement, 'topTwo')],
      [headings.topTwoLow, 'percent', ({ topTwoInterval }) => shown(cellText, topTwoInterval, 'low')],
      [headings.topTwoHigh, 'percent', ({ topTwoInterval }) => shown(cellText, topTwoInterval, 'high')],
      [headings.bottomTwo, 'percent', ({ agreement }) => shown(cellText, agreement, 'bottomTwo')],
      [headings.alpha, 'decimal2', ({ reliability }) => shown(cellText, reliability, 'alpha')],
      ...(records.some(({ recommendation }) => recommendation !== null) ? recommendationColumns(cellText) : []),
      ...(project.weights ? [weighted] : []),
    ]),
    ...(hasLetters(publication) ? [code<Measured>(cellText, headings.letters, ({ letters }) => letters)] : []),
    ...(records.some(({ held }) => held !== null) ? [code<Measured>(cellText, headings.held, ({ held }) => heldCode(held))] : []),
  ];
}

/** The groups of items that ask for a recommendation, and their net score with its interval. */
function recommendationColumns(cellText: CellText): readonly NumberColumn<Measured>[] {
  const groups = (of: keyof Recommendation) => (record: Measured) =>
    record.recommendation && shown(cellText, record.recommendation.groups, of);
  const interval = (of: 'low' | 'high') => (record: Measured) =>
    record.recommendation && shown(cellText, record.recommendation.interval, of);
  return [
    [recommendationGroups.detractors, 'percent', groups('detractors')],
    [recommendationGroups.passives, 'percent', groups('passives')],
    [recommendationGroups.promoters, 'percent', groups('promoters')],
    [recommendationGroups.net, 'general', groups('net')],
    [headings.netLow, 'general', interval('low')],
    [headings.netHigh, 'general', interval('high')],
  ];
}
