import { CHOSEN, comparisonOf, judgementsOf } from '../../analysis/claims/index.js';
import type { Citation, Meaning, ResultsCell } from '../../model/cited.js';
import type { CrossCount, CrossFinding } from '../../model/claims.js';
import type { CrossSettings } from '../../model/project.js';
import type { Publication, PublishedComparison, PublishedGrouping } from '../../model/publication.js';
import type { Told } from '../../model/text.js';
import type { Sentences } from '../../model/worded.js';
import { eitherOf, groupCell, itemOf, workedOut } from '../report/index.js';
import { citedInSequence, either, integer, judging, percent, quoted, type RespondentTerms } from '../text/index.js';
import { chance } from './certainty-wording.js';
import * as words from './cross-wording.js';

/** Throws Error where the cross, its groups or its item are not published. */
export function wordCross(publication: Publication, respondentTerms: RespondentTerms, finding: CrossFinding): Sentences {
  const crossed = crossedIn(publication, finding.cross);
  const { among, chosen } = sidesOf(publication, crossed);
  const [part, rest] = [
    partOf(publication, crossed, finding.among),
    finding.others && partOf(publication, crossed, finding.others),
  ];
  const { verdict, certainty, n } = finding;
  const base = n === finding.others?.base && rest ? rest.base : part.base;
  return {
    heading: crossTitle(publication, respondentTerms, finding),
    body: citedInSequence([
      words.counts(among, chosen, part, respondentTerms),
      ...(rest === null ? [] : [words.ofOthers(rest, respondentTerms)]),
    ]),
    remark: verdict === 'more' || verdict === 'less' ? judging(chance[certainty], judgementsOf(finding)) : null,
    n: base,
  };
}

/** What a cross says, as a heading. Throws Error as `wordCross`. */
export function crossTitle(publication: Publication, respondentTerms: RespondentTerms, finding: CrossFinding): Told {
  const crossed = crossedIn(publication, finding.cross);
  const { among, chosen } = sidesOf(publication, crossed);
  const { verdict, certainty } = finding;
  switch (verdict) {
    case 'more':
    case 'less':
      return judging(words.crossHeading(among, chosen, verdict, certainty, respondentTerms), judgementsOf(finding));
    case 'majority':
    case 'minority': {
      const part = partOf(publication, crossed, finding.among);
      return judging(words.countsHeading(among, chosen, part, respondentTerms), judgementsOf(finding));
    }
    case 'nothing':
      return judging(words.crossUntold(among, chosen), judgementsOf(finding));
  }
}

interface Crossed {
  readonly settings: CrossSettings;
  readonly grouping: PublishedGrouping;
  readonly comparison: PublishedComparison;
}

function crossedIn({ crosses, groups }: Publication, id: string): Crossed {
  const settings = crosses.find((one) => one.id === id);
  const grouping = groups.find((one) => one.id === settings?.groups);
  const comparison = settings && grouping && comparisonOf(grouping, settings);
  if (!settings || !grouping || !comparison) throw new Error(`Cross ${id} is not published.`);
  return { settings, grouping, comparison };
}

/** The base and what is counted of it. */
function sidesOf(
  publication: Publication,
  { settings, grouping }: Crossed,
): { readonly among: words.Side; readonly chosen: words.Side } {
  const item = itemOf(publication, settings.of);
  const answers: words.Side = {
    name: quoted(item.short),
    answer: eitherOf(item, settings.answers),
    isAnswered: true,
  };
  const isAnswered = grouping.item !== null && grouping.by === grouping.item;
  const categories: words.Side = {
    name: quoted(isAnswered ? itemOf(publication, grouping.by).short : grouping.label),
    answer: either(grouping.categories.filter(({ id }) => settings.categories.includes(id)).map(({ label }) => quoted(label))),
    isAnswered,
  };
  return settings.base === 'categories' ? { among: categories, chosen: answers } : { among: answers, chosen: categories };
}

/** Counts with the cells of the cross table that they are worked out from: all of them, since one part is what the others leave. */
function partOf(publication: Publication, { settings, grouping, comparison }: Crossed, { base, count, share }: CrossCount) {
  const keys = comparison.option === null ? settings.answers : [CHOSEN];
  const cells = comparison.groups.flatMap(({ category, statistics }): readonly ResultsCell[] =>
    statistics.shown
      ? [
          groupCell(publication, grouping, comparison, category, 'n'),
          ...keys.map((key) => groupCell(publication, grouping, comparison, category, 'counts', key)),
        ]
      : [],
  );
  const told = (written: string, figure: 'count' | 'share'): Citation => {
    const meaning: Meaning = { of: 'cross', grouping: grouping.id, item: settings.of, figure };
    return workedOut(written, meaning, cells);
  };
  return { base: told(integer(base), 'count'), count: told(integer(count), 'count'), share: told(percent(share), 'share') };
}
