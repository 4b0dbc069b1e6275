import type { CitedText } from '../../model/cited.js';
import type { Publication, PublishedGrouping } from '../../model/publication.js';
import type { Text } from '../../model/text.js';
import type { Statement } from '../../model/worded.js';
import { uncited } from '../../text/cited.js';
import * as words from '../../text/messages/brief.js';
import { sectionWith } from './subject.js';

const NONE: CitedText = { ja: [], en: [] };

/** What is said where brief.yaml asks for a finding that the answers do not bear out, or that may not be shown. */
export function wordAbsence(publication: Publication, name: string): Statement {
  const { heading, body } = sentences(publication, name);
  return { heading, body: uncited(body), remark: null, base: NONE, certainty: 'undecided' };
}

function sentences(publication: Publication, name: string): { readonly heading: Text; readonly body: Text } {
  const [kind = '', ...rest] = name.split('-');
  const subject = rest.join('-');
  switch (kind) {
    case 'ranking': {
      const section = sectionWith(publication, subject);
      return { heading: words.absentRanking(section?.measure ?? words.results), body: words.withheldBody };
    }
    case 'gap':
      return absentGap(publication, subject);
    case 'difference':
      return absentDifference(publication, subject);
    case 'split': {
      const section = sectionWith(publication, subject);
      return { heading: words.absentSplit(section?.short ?? words.results), body: words.noSplit };
    }
    case 'agreement':
      return absentAgreement(publication, subject);
    default: {
      const item = publication.sections.flatMap(({ items }) => items).find(({ id }) => id === subject);
      return { heading: words.absentHeading(item?.short ?? words.results), body: words.withheldBody };
    }
  }
}

function absentGap({ gaps }: Publication, subject: string) {
  const gap = gaps.find(({ id }) => subject === id || subject.startsWith(`${id}-`));
  const isShown = gap?.pairs.some(({ figures }) => figures.shown) ?? false;
  return {
    heading: words.absentHeading(gap?.label ?? words.results),
    body: isShown ? words.noDifference : words.withheldBody,
  };
}

function groupingOf({ groups }: Publication, subject: string): PublishedGrouping | undefined {
  return groups.find(({ id }) => subject === id || subject.startsWith(`${id}-`));
}

function absentDifference(publication: Publication, subject: string) {
  const grouping = groupingOf(publication, subject);
  const of = grouping && subject.slice(grouping.id.length + 1);
  const comparisons = grouping?.comparisons.filter((one) => !of || one.of === of) ?? [];
  const shown = comparisons.filter(({ test }) => test.shown).length;
  return {
    heading: words.absentDifference(grouping?.label ?? words.results),
    body: shown > 0 ? words.noneSurvives(shown, comparisons.length) : words.withheldBody,
  };
}

function absentAgreement(publication: Publication, subject: string) {
  const grouping = groupingOf(publication, subject);
  const labels = grouping?.categories.map(({ label }) => label) ?? [];
  const isShown = grouping?.comparisons.every(({ test }) => test.shown) ?? false;
  return { heading: words.absentAgreement(labels), body: isShown ? words.someDiffer : words.withheldBody };
}
