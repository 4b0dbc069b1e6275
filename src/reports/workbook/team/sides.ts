import type { Analysis, ItemAnalysis, ScoreAnalysis, SectionAnalysis } from '../../../model/analysis.js';
import { kindHas } from '../../../model/item-traits.js';
import type { Project } from '../../../model/project.js';
import type { Text } from '../../../model/text.js';
import type { CrossRow } from '../cross.js';
import { rowWords } from '../headings-wording.js';

/** One row of every cross table: a group of respondents with its results. */
export interface Side {
  /** The grouping; null for all respondents. */
  readonly by: string | null;
  readonly group: CrossRow['group'];
  readonly items: ReadonlyMap<string, ItemAnalysis>;
  /** By section id; null where the section has no score. */
  readonly scores: ReadonlyMap<string, ScoreAnalysis | null>;
}

/** All respondents, then the groups of every attribute, of all bands, of the sources, and of what the project compares besides. */
export function sidesOf(project: Project, analysis: Analysis): readonly Side[] {
  return [side(null, null, analysis.sections), ...groupingsOf(project).flatMap((by) => groupsBy(analysis, by))];
}

function groupingsOf({ attributes, analyses }: Project): readonly string[] {
  const choices = attributes.filter(({ kind }) => kindHas(kind, 'grouping')).map(({ id }) => id);
  const bands = analyses.bands.map(({ id }) => id);
  return [...new Set([...choices, ...bands, 'source', ...analyses.groups.map(({ by }) => by)])];
}

/** The categories of a grouping. Respondents whose category is not known come last, so that the table adds up to all. */
function groupsBy(analysis: Analysis, by: string): readonly Side[] {
  const { readers } = analysis;
  const { label, categories } = readers.groupingOf(by);
  const codes: readonly (string | null)[] = [...categories.map(({ id }) => id), null];
  const members = new Map(codes.map((code): [string | null, string[]] => [code, []]));
  const categoryOf = readers.categoriesIn(by);
  for (const [index, id] of readers.ids.entries()) members.get(categoryOf[index] ?? null)?.push(id);
  const sideOf = (code: string | null, category: Text) => {
    const sections = readers.sectionsOf(members.get(code) ?? [], null);
    return side(by, { grouping: label, category, code }, sections);
  };
  const known = categories.map(({ id, label: words }) => sideOf(id, words));
  return members.get(null)?.length ? [...known, sideOf(null, rowWords.unknown)] : known;
}

function side(by: string | null, group: CrossRow['group'], sections: readonly SectionAnalysis[]): Side {
  return {
    by,
    group,
    items: new Map(sections.flatMap(({ items }) => items.map((item) => [item.id, item] as const))),
    scores: new Map(sections.map(({ id, score }) => [id, score])),
  };
}
