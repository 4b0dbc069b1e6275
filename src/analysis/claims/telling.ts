import { has, kindHas } from '../../model/item-traits.js';
import type { Publication, PublishedChoiceItem, PublishedSection } from '../../model/publication.js';
import { differenceOf, largestOf, ONE, ZERO } from '../../model/published.js';
import type { ItemStanding, OptionStanding, TellingFact } from '../../model/standing.js';
import { best, informationOf, TELLING } from './information.js';
import { ownOptions } from './own-answers.js';
import { itemStanding } from './standing.js';

/**
 * At most `most` facts, at most one a section: first what sets the reader apart, the rarest answer first; then, where that is not
 * enough, what the reader and the others value alike. Of equals the earlier in the questionnaire is taken. It looks at nothing but
 * published counts and statistics.
 */
export function tellingFacts(publication: Publication, most: number): readonly TellingFact[] {
  const sections = publication.sections.map((section) => ({ section, ...factsOf(publication, section) }));
  const chosen: TellingFact[] = [];
  for (const role of ['apart', 'common'] as const) {
    const ranked = sections.flatMap((one) => {
      const fact = one[role];
      return fact ? [{ section: one.section, role, of: fact }] : [];
    });
    const weight = ({ of }: TellingFact) => (role === 'apart' ? of.information : shareOf(of));
    while (chosen.length < most) {
      const next = best(
        ranked.filter((one) => chosen.every(({ section }) => section.id !== one.section.id)),
        (one) => [weight(one)],
      );
      if (next === null) break;
      chosen.push(next);
    }
  }
  return chosen;
}

/** The rarest answer of a section, and the most shared of what is valued in it. */
function factsOf(publication: Publication, section: PublishedSection) {
  const items = standingsIn(publication, section);
  const apart: readonly (ItemStanding | OptionStanding)[] = [
    ...items.filter(({ verdict }) => verdict !== 'about-the-same'),
    ...optionsIn(publication, section),
  ].filter(({ information }) => information >= TELLING);
  return {
    apart: best(inOrder(section, apart), ({ information }) => [information]),
    common: best(items.filter(isValued), (one) => [shareOf(one)]),
  };
}

/** The scale items of a section that the reader's answers can be compared on, in their order. */
export function standingsIn(publication: Publication, section: PublishedSection): readonly ItemStanding[] {
  return section.items.filter((item) => has(item, 'levels')).flatMap((item) => itemStanding(publication, item) ?? []);
}

/** The item of a section on which the reader's answer tells most; null where none can be compared. */
export function mostTelling(publication: Publication, section: PublishedSection): ItemStanding | null {
  return best(standingsIn(publication, section), ({ verdict, information }) => [
    verdict !== 'about-the-same' && information >= TELLING ? 1 : 0,
    information,
  ]);
}

/** The options that the reader chose and whose counts are shown; not those that stand for what is written beside them. */
function optionsIn(publication: Publication, section: PublishedSection): readonly OptionStanding[] {
  return section.items
    .filter((item): item is PublishedChoiceItem => kindHas(item.kind, 'options'))
    .flatMap((item) => optionStandings(publication, item).filter(({ option }) => !option.open));
}

/** Each option that the reader chose, with how many others chose it; none where the counts are withheld. */
export function optionStandings(publication: Publication, item: PublishedChoiceItem): readonly OptionStanding[] {
  const { distribution } = item;
  if (!distribution.shown) return [];
  const reader = publication.readerIncluded ? ONE : ZERO;
  const others = largestOf([ZERO, differenceOf(item.n, reader)]);
  return ownOptions(publication, item.id).flatMap((id): readonly OptionStanding[] => {
    const option = item.options.find((one) => one.id === id);
    const bar = distribution.value.bars.find(({ key }) => key === id);
    if (!option || !bar || others === 0) return [];
    const alike = largestOf([ZERO, differenceOf(bar.count, reader)]);
    return [{ kind: 'option', item, option, alike, others, information: informationOf(alike, others) }];
  });
}

function inOrder<T extends ItemStanding | OptionStanding>({ items }: PublishedSection, facts: readonly T[]): readonly T[] {
  return items.flatMap(({ id }) => facts.filter(({ item }) => item.id === id));
}

/** From this share of the others (0..1) on, the same answer is called common to them and the reader. */
const SHARED = 0.25;

/**
 * Answered in the upper half of the scale by the reader, by the middle of the others, and by many alike: no floor that everyone shares. A
 * high answer to a reverse-worded item values nothing.
 */
function isValued(one: ItemStanding): boolean {
  const { verdict, own, basis, item } = one;
  if (item.reverse) return false;
  const middle = (item.scale.low + item.scale.high) / 2;
  return verdict === 'about-the-same' && own > middle && basis.median > middle && shareOf(one) >= SHARED;
}

/** Of the others, how many gave the very answer: 0..1. */
function shareOf(of: ItemStanding | OptionStanding): number {
  return (of.kind === 'item' ? of.counts.same : of.alike) / of.others;
}
