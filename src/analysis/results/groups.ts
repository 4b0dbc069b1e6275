import type { GroupAnalysis, GroupComparison } from '../../model/inference.js';
import type { GroupSettings } from '../../model/project.js';
import type { Item } from '../../model/questionnaire.js';
import { adjustBy, available } from '../statistics/index.js';
import { isAnswered } from './answers.js';
import { compareItem, compareScore } from './comparison.js';
import { type Groups, groupsOf } from './grouping.js';
import { columnOf, itemsOf, type Survey, scoredItems } from './survey.js';

/**
 * Every entry of `analyses.groups`, in their order. P-values are adjusted over all comparisons of an entry, for the team; what is
 * published is adjusted again over what is published (analysis/disclosure/publish/families.ts).
 */
export function analyseGroups(survey: Survey): readonly GroupAnalysis[] {
  return survey.project.analyses.groups.map((settings) => analyseEntry(survey, settings));
}

function analyseEntry(survey: Survey, { id, by, of, adjust }: GroupSettings): GroupAnalysis {
  const groups = groupsOf(survey, by);
  const { grouping } = groups;
  const comparisons = of.flatMap((subject) => compareSubject(survey, groups, of, subject));
  const adjusted = adjustBy(
    adjust,
    comparisons.map(({ test }) => (available(test) ? test.p : null)),
  );
  const sizes = groups.rows.map((rows) => rows.length);
  return {
    id,
    by,
    item: grouping.item,
    label: grouping.label,
    categories: grouping.categories,
    sizes,
    unknown: grouping.members.length - sizes.reduce((sum, size) => sum + size, 0),
    adjust,
    comparisons: comparisons.map((comparison, index) => ({ ...comparison, adjusted: adjusted[index] ?? null })),
  };
}

/**
 * The rows in which an entry compares one of its subjects (the id of an item, or of a section for its score). Where an item makes the
 * groups, these are the rows that answered everything that the entry compares and that not everyone answered: so that the groups have
 * the same respondents throughout, and nobody's group shows in a base that is one smaller than another. Items asked on a condition
 * count neither way.
 */
export function isComparedIn(
  survey: Survey,
  { grouping, rows }: Groups,
  of: readonly string[],
  subject: string,
): (row: number) => boolean {
  if (grouping.item === null) return () => true;
  const left = leftOut(survey, rows.flat(), of);
  const isLeftOut = itemsIn(survey, subject).some(({ id }) => left.has(id));
  const columns = isLeftOut ? [...left].map((id) => columnOf(survey, id)) : [];
  return (row) => columns.every((column) => isAnswered(column, row));
}

/** Ids of the items that an entry compares and that somebody in `rows` left out. */
function leftOut(survey: Survey, rows: readonly number[], of: readonly string[]): ReadonlySet<string> {
  const items = of
    .flatMap((subject) => itemsIn(survey, subject))
    .filter(({ kind, askedIf }) => kind !== 'text' && askedIf === null);
  return new Set(items.flatMap(({ id }) => (rows.every((row) => isAnswered(columnOf(survey, id), row)) ? [] : [id])));
}

/** The items of a section, or the item itself where one has this id. */
function itemsIn(survey: Survey, subject: string): readonly Item[] {
  const item = itemsOf(survey).find(({ id }) => id === subject);
  return item ? [item] : (survey.project.questionnaire.sections.find(({ id }) => id === subject)?.items ?? []);
}

/** A section stands for its score and all its items that can be compared; items come first where an item has the section's id. */
function compareSubject(
  survey: Survey,
  groups: Groups,
  of: readonly string[],
  id: string,
): readonly Omit<GroupComparison, 'adjusted'>[] {
  const compared = (subject: string): Groups => {
    // Of groups that are known without the answers every row is compared.
    if (groups.grouping.item === null) return groups;
    const isCompared = isComparedIn(survey, groups, of, subject);
    return { ...groups, rows: groups.rows.map((rows) => rows.filter(isCompared)) };
  };
  const item = itemsOf(survey).find((candidate) => candidate.id === id);
  if (item) return compareItem(survey, compared(id), item);
  const section = survey.project.questionnaire.sections.find((candidate) => candidate.id === id);
  if (!section) throw new Error(`There is neither an item nor a section ${id}.`);
  const score = scoredItems(section).length > 0 ? [compareScore(survey, compared(id), section)] : [];
  const others = section.items.filter((candidate) => candidate.id !== groups.grouping.id);
  return [...score, ...others.flatMap((candidate) => compareItem(survey, compared(candidate.id), candidate))];
}
