import { claimsOf, hasEqualMeans, judgedNoGap, judgementsOf } from '../../analysis/claims/index.js';
import type { Candidate, FindingKind } from '../../model/claims.js';
import type { Publication, PublishedGrouping } from '../../model/publication.js';
import type { Text, Told } from '../../model/text.js';
import { isScale } from '../report/index.js';
import { judging, ordinal } from '../text/index.js';
import * as words from './absence-wording.js';
import { judgedComparisons, sourcesSentence } from './comparisons.js';
import { sectionWith } from './subject.js';
import { results } from './wording.js';

/** A finding that the author asks for and of which nothing is told. */
export interface Untold {
  /** As brief.yaml calls it. */
  readonly name: string;
  /** The finding that is there and tells nothing; null where there is none. */
  readonly candidate: Candidate | null;
}

/** What the answers leave open, in a sentence each, and what may not be shown, together in one. Nothing for nothing. */
export function wordAbsences(publication: Publication, untold: readonly Untold[]): readonly Text[] {
  const absences = untold.map((one) => absenceOf(publication, one));
  const open = absences.flatMap(({ sentence }) => sentence ?? []);
  const withheld = absences.flatMap(({ sentence, subject }) => (sentence === null ? [subject] : []));
  return once([...open, ...(withheld.length > 0 ? [words.notShown(once(withheld))] : [])]);
}

function once(texts: readonly Text[]): readonly Text[] {
  return texts.filter((text, index) => texts.findIndex(({ ja }) => ja === text.ja) === index);
}

/** What it is about, and what can be said of it; null where figures that would tell are withheld. */
interface Absence {
  readonly subject: Text;
  readonly sentence: Told | null;
}

/** By kind of finding; `subject` is what its name says after the kind. */
const ABSENCES: Readonly<
  Record<FindingKind, (publication: Publication, subject: string, candidate: Candidate | null) => Absence>
> = {
  ranking: ofRanking,
  gap: ofGap,
  breakdown: ofBreakdown,
  split: ofSplit,
  difference: ofDifference,
  cross: ofCross,
  association: ofAssociation,
  agreement: ofAgreement,
};

function absenceOf(publication: Publication, { name, candidate }: Untold): Absence {
  const [kind = '', ...rest] = (candidate?.id ?? name).split('-');
  const found = Object.entries(ABSENCES).find(([one]) => one === kind);
  if (!found) throw new Error(`There is no kind of finding "${kind}".`);
  return found[1](publication, rest.join('-'), candidate);
}

function ofRanking(publication: Publication, subject: string, candidate: Candidate | null): Absence {
  const section = sectionWith(publication, subject);
  return {
    subject: words.rankingBy(section?.measure ?? results),
    sentence: candidate && judging(words.noRanking(section?.short ?? results), judgementsOf(candidate)),
  };
}

function ofBreakdown({ sections }: Publication, subject: string, candidate: Candidate | null): Absence {
  const name = sections.flatMap(({ items }) => items).find(({ id }) => id === subject)?.short ?? results;
  return { subject: words.answersTo(name), sentence: candidate && judging(words.noLead(name), judgementsOf(candidate)) };
}

/** A withheld item might divide the answers. */
function ofSplit(publication: Publication, subject: string): Absence {
  const section = sectionWith(publication, subject);
  const item = section?.items.find(({ id }) => id === subject);
  const items = (item ? [item] : (section?.items ?? [])).filter(isScale);
  const name = item?.short ?? section?.short ?? results;
  const isHidden = items.length === 0 || items.some(({ agreement }) => !agreement.shown);
  if (isHidden) return { subject: words.answersTo(name), sentence: null };
  const judgements = items.flatMap(({ id }) => {
    const claim = claimsOf(publication).shapeOf(id);
    return claim ? judgementsOf(claim) : [];
  });
  return { subject: words.answersTo(name), sentence: judging(item ? words.noSplitOf(name) : words.noSplit(name), judgements) };
}

/** For all pairs of the gap, or for the one pair that is named. A pair that is shown and yet no finding has two equal means. */
function ofGap(publication: Publication, subject: string, candidate: Candidate | null): Absence {
  const gap = publication.gaps.find(({ id }) => subject === id || subject.startsWith(`${id}-`));
  const asked = gap?.pairs.flatMap((pair, index) =>
    subject === gap.id || subject === `${gap.id}-${ordinal(index + 1)}` ? [{ pair, index }] : [],
  );
  const pairs = asked?.map(({ pair }) => pair) ?? [];
  const label = (pairs.length === 1 ? pairs[0]?.label : gap?.label) ?? results;
  const isEqual = pairs.length > 0 && pairs.every(hasEqualMeans);
  if (candidate) return { subject: label, sentence: judging(words.noGap(label), judgementsOf(candidate)) };
  const judgements = gap && asked ? asked.flatMap(({ index }) => judgedNoGap(gap, index)) : [];
  return { subject: label, sentence: isEqual ? judging(words.equalMeans(label), judgements) : null };
}

function groupingOf({ groups }: Publication, subject: string): PublishedGrouping | undefined {
  return groups.find(({ id }) => subject === id || subject.startsWith(`${id}-`));
}

function ofDifference(publication: Publication, subject: string): Absence {
  const grouping = groupingOf(publication, subject);
  const of = grouping && subject.slice(grouping.id.length + 1);
  const comparisons = grouping?.comparisons.filter((one) => !of || one.of === of) ?? [];
  const shown = comparisons.filter(({ test }) => test.shown);
  const label = grouping?.label ?? results;
  return {
    subject: words.differencesBy(label),
    sentence:
      grouping && shown.length > 0
        ? judging(
            words.noDifference(label, shown.length < comparisons.length),
            judgedComparisons(publication, grouping.id, comparisons),
          )
        : null,
  };
}

function ofCross({ crosses, groups, sections }: Publication, subject: string, candidate: Candidate | null): Absence {
  const cross = crosses.find(({ id }) => id === subject);
  const grouping = groups.find(({ id }) => id === cross?.groups)?.label ?? results;
  const item = sections.flatMap(({ items }) => items).find(({ id }) => id === cross?.of)?.short ?? results;
  return {
    subject: words.crossOf(grouping, item),
    sentence: candidate && judging(words.noCross(grouping, item), judgementsOf(candidate)),
  };
}

function ofAssociation({ correlations }: Publication, subject: string, candidate: Candidate | null): Absence {
  const label = correlations.find(({ id }) => subject === id || subject.startsWith(`${id}-`))?.label ?? results;
  return {
    subject: words.associationOf(label),
    sentence: candidate && judging(words.noAssociation(label), judgementsOf(candidate)),
  };
}

/** The sentence is that of the table in comparisons.ts. */
function ofAgreement(publication: Publication, subject: string, candidate: Candidate | null): Absence {
  const grouping = groupingOf(publication, subject);
  const labels = grouping?.categories.map(({ label }) => label) ?? [];
  const tests = grouping?.comparisons.flatMap(({ test }) => (test.shown ? [test.value] : [])) ?? [];
  const named = { subject: words.answersBy(labels) };
  if (candidate) return { ...named, sentence: judging(words.agreementUnsure(labels), judgementsOf(candidate)) };
  if (tests.length === 0) return { ...named, sentence: null };
  return { ...named, sentence: grouping ? sourcesSentence(publication, grouping) : null };
}
