import { meanAsPrinted } from '../../analysis/claims/index.js';
import type { CitedText } from '../../model/cited.js';
import type { FindingKind } from '../../model/claims.js';
import type { Publication, PublishedGrouping } from '../../model/publication.js';
import { howMany, type Published } from '../../model/published.js';
import type { Text } from '../../model/text.js';
import type { Statement } from '../../model/worded.js';
import { isScale } from '../report/index.js';
import { ordinal, uncited } from '../text/index.js';
import * as words from './absence-wording.js';
import { sectionWith } from './subject.js';
import { results } from './wording.js';

const NONE: CitedText = { ja: [], en: [] };

/** What is said where brief.yaml asks for a finding that the answers do not bear out, or that may not be shown. */
export function wordAbsence(publication: Publication, name: string): Statement {
  const { heading, body } = sentences(publication, name);
  return { heading, body: uncited(body), remark: null, base: NONE, certainty: 'undecided' };
}

interface Absence {
  readonly heading: Text;
  readonly body: Text;
}

/** By kind of finding; `subject` is what its name says after the kind. */
const ABSENCES: Readonly<Record<FindingKind, (publication: Publication, subject: string) => Absence>> = {
  ranking: absentRanking,
  gap: absentGap,
  breakdown: absentBreakdown,
  split: absentSplit,
  difference: absentDifference,
  agreement: absentAgreement,
};

function sentences(publication: Publication, name: string): Absence {
  const [kind = '', ...rest] = name.split('-');
  const found = Object.entries(ABSENCES).find(([one]) => one === kind);
  if (!found) throw new Error(`There is no kind of finding "${kind}".`);
  return found[1](publication, rest.join('-'));
}

function absentRanking(publication: Publication, subject: string): Absence {
  const section = sectionWith(publication, subject);
  return { heading: words.absentRanking(section?.measure ?? results), body: words.withheldBody };
}

function absentBreakdown({ sections }: Publication, subject: string): Absence {
  const item = sections.flatMap(({ items }) => items).find(({ id }) => id === subject);
  return { heading: words.absentHeading(item?.short ?? results), body: words.withheldBody };
}

/** A withheld item might divide the answers. */
function absentSplit(publication: Publication, subject: string): Absence {
  const section = sectionWith(publication, subject);
  const item = section?.items.find(({ id }) => id === subject);
  const items = (item ? [item] : (section?.items ?? [])).filter(isScale);
  const name = item?.short ?? section?.short ?? results;
  if (items.length === 0 || items.some(({ agreement }) => !agreement.shown))
    return { heading: words.absentHeading(name), body: words.withheldBody };
  return item
    ? { heading: words.undivided(name), body: words.noSplitOf }
    : { heading: words.absentSplit(name), body: words.noSplit };
}

/** For all pairs of the gap, or for the one pair that is named. A pair that is shown and yet no finding has two equal means. */
function absentGap({ gaps }: Publication, subject: string): Absence {
  const gap = gaps.find(({ id }) => subject === id || subject.startsWith(`${id}-`));
  const pairs = gap?.pairs.filter((_, index) => subject === gap.id || subject === `${gap.id}-${ordinal(index + 1)}`) ?? [];
  const label = pairs.length === 1 ? pairs[0]?.label : gap?.label;
  const isEqual = pairs.length > 0 && pairs.every(({ statistics }) => statistics.shown && areAlike(statistics.value));
  return isEqual
    ? { heading: words.absentGap(label ?? results), body: words.noDifference }
    : { heading: words.absentHeading(label ?? results), body: words.withheldBody };
}

/** Whether two means are printed alike. */
function areAlike({ meanFrom, meanTo }: { readonly meanFrom: Published; readonly meanTo: Published }): boolean {
  return meanAsPrinted(meanFrom) === meanAsPrinted(meanTo);
}

function groupingOf({ groups }: Publication, subject: string): PublishedGrouping | undefined {
  return groups.find(({ id }) => subject === id || subject.startsWith(`${id}-`));
}

function absentDifference(publication: Publication, subject: string): Absence {
  const grouping = groupingOf(publication, subject);
  const of = grouping && subject.slice(grouping.id.length + 1);
  const comparisons = grouping?.comparisons.filter((one) => !of || one.of === of) ?? [];
  const shown = howMany(comparisons.filter(({ test }) => test.shown));
  return {
    heading: words.absentDifference(grouping?.label ?? results),
    body: shown > 0 ? words.noneSurvives(shown, howMany(comparisons)) : words.withheldBody,
  };
}

function absentAgreement(publication: Publication, subject: string): Absence {
  const grouping = groupingOf(publication, subject);
  const labels = grouping?.categories.map(({ label }) => label) ?? [];
  const isShown = grouping?.comparisons.every(({ test }) => test.shown) ?? false;
  return { heading: words.absentAgreement(labels), body: isShown ? words.someDiffer : words.withheldBody };
}
