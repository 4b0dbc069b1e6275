import { kindHas, kindsWith } from '../../model/item-traits.js';
import type { ItemKind } from '../../model/questionnaire.js';
import { bottomLevels, topLevels } from '../../model/scale-ends.js';
import type { ProblemCollector } from '../../problems/index.js';
import {
  type Catalogue,
  type ItemDraft,
  idsOf,
  itemRange,
  itemsOf,
  type Measured,
  namesAll,
  type Range,
  type SectionDraft,
  sameRange,
  sectionRange,
} from './catalogue.js';
import {
  conditionLevel,
  conditionOption,
  noRecommendation,
  nothingToRank,
  notMeasured,
  ruleBoundOutside,
  ruleGapOutside,
  unequalRanges,
  unknownItem,
  unknownResult,
  unknownSection,
  wrongItemKind,
} from './messages.js';
import { placeOf, type YamlCursor } from './yaml/index.js';

/**
 * Checks references from the texts of the reports to the questionnaire, and reports the wrong ones as problems. A reference to
 * something that is itself broken is not reported again.
 */
export class References {
  readonly #problems: ProblemCollector;
  /** By id; of two with one id, the first. */
  readonly #items: ReadonlyMap<string, ItemDraft>;
  readonly #sections: ReadonlyMap<string, SectionDraft>;

  constructor(
    /** The questionnaire that is referred to. */
    readonly catalogue: Catalogue,
    problems: ProblemCollector,
  ) {
    this.#problems = problems;
    this.#items = firstById(itemsOf(catalogue));
    this.#sections = firstById(catalogue.sections);
  }

  /** Expects a section with at least two scale items of one range. */
  rankable(id: string, cursor: YamlCursor): void {
    const section = this.#sections.get(id);
    if (!section) {
      this.#unknown(cursor, unknownSection(id, idsOf(this.catalogue.sections)));
      return;
    }
    const range = sectionRange(section);
    const scaled = section.items.filter(({ kind }) => kindHas(kind, 'levels'));
    if (range !== 'unclear' && (range === 'unmeasured' || scaled.length < 2))
      this.#problems.error(placeOf(cursor), nothingToRank(id));
  }

  /** Expects a section. */
  section(id: string, cursor: YamlCursor): void {
    if (!this.#sections.has(id)) this.#unknown(cursor, unknownSection(id, idsOf(this.catalogue.sections)));
  }

  /** Whether a section has the item. */
  has(sectionId: string, itemId: string): boolean {
    const section = this.#sections.get(sectionId);
    return section?.items.some((item) => item.id === itemId) ?? false;
  }

  /** Expects an option of a choice item, or a level of a scale item as text. */
  answer(itemId: string, answer: string, cursor: YamlCursor): void {
    this.item(itemId, kindsWith('listed'), cursor);
    const item = this.#items.get(itemId);
    if (item?.scale && !isLevel(answer, item.scale))
      this.#problems.error(placeOf(cursor), conditionLevel(itemId, answer, item.scale.low, item.scale.high));
    if (item?.optionIds && !item.optionIds.includes(answer))
      this.#problems.error(placeOf(cursor), conditionOption(itemId, answer, item.optionIds));
  }

  /** The highest, or the lowest, levels of a scale item as text; null for anything else. */
  endOf(itemId: string, end: 'topTwo' | 'bottomTwo'): readonly string[] | null {
    const scale = this.#items.get(itemId)?.scale ?? null;
    if (scale === null) return null;
    return (end === 'topTwo' ? topLevels(scale) : bottomLevels(scale)).map(String);
  }

  /** Whether respondents may choose several options of an item. */
  isSeveral(itemId: string): boolean {
    return kindHas(this.#items.get(itemId)?.kind, 'several');
  }

  /** Expects an item of one of `kinds`. */
  item(id: string, kinds: readonly ItemKind[], cursor: YamlCursor): void {
    const item = this.#items.get(id);
    if (!item) {
      this.#unknown(cursor, unknownItem(id, idsOf(itemsOf(this.catalogue))));
      return;
    }
    if (item.kind !== null && !kinds.includes(item.kind))
      this.#problems.error(placeOf(cursor), wrongItemKind(id, item.kind, kinds));
  }

  /**
   * Expects anything with a mean: a scale item, or a section whose scale items share one range. Returns its range; an item counts
   * before a section with the same id.
   */
  measured(id: string, cursor: YamlCursor): Measured {
    const item = this.#items.get(id);
    const section = this.#sections.get(id);
    if (!item && !section) {
      this.#unknown(cursor, unknownResult(id, [...idsOf(this.catalogue.sections), ...idsOf(itemsOf(this.catalogue))]));
      return 'unclear';
    }
    const ranges = [item && itemRange(item), section && sectionRange(section)].filter((range) => range !== undefined);
    const range = ranges.find((candidate) => candidate !== 'unmeasured') ?? 'unmeasured';
    if (range === 'unmeasured') this.#problems.error(placeOf(cursor), notMeasured(id));
    return range;
  }

  /** Expects what `measured` expects or, where `withNumbers`, a number item. */
  quotable(id: string, withNumbers: boolean, cursor: YamlCursor): void {
    if (withNumbers && this.#items.get(id)?.kind === 'number') return;
    this.measured(id, cursor);
  }

  /** Expects an item that asks for a recommendation. */
  recommendation(id: string, cursor: YamlCursor): void {
    this.item(id, kindsWith('levels'), cursor);
    const item = this.#items.get(id)?.item;
    if (item?.kind === 'scale' && !item.recommendation) this.#problems.error(placeOf(cursor), noRecommendation(id));
  }

  /** Expects a scale item; returns its range, or `unclear`. */
  scaleItem(id: string, cursor: YamlCursor): Measured {
    const item = this.#items.get(id);
    this.item(id, kindsWith('levels'), cursor);
    const range = item ? itemRange(item) : 'unclear';
    return range === 'unmeasured' ? 'unclear' : range;
  }

  /**
   * Expects an item whose answers a rule can ask about, or a section with a score; returns whether as a number, as options or as a
   * score. Null for anything else, and for what is itself broken; an item counts before a section with the same id.
   */
  testable(id: string, cursor: YamlCursor): 'number' | 'options' | 'score' | null {
    if (this.kindOf(id) !== 'item') return typeof this.measured(id, cursor) === 'string' ? null : 'score';
    this.item(id, [...kindsWith('measured'), ...kindsWith('options')], cursor);
    const kind = this.#items.get(id)?.kind ?? null;
    if (kindHas(kind, 'measured')) return 'number';
    return kindHas(kind, 'options') ? 'options' : null;
  }

  /** What an id stands for; an item counts before a section with the same id, and what is unknown is taken for a section. */
  kindOf(id: string): 'item' | 'section' {
    return this.#items.has(id) ? 'item' : 'section';
  }

  /** Expects a number that an answer to the scale item, or the score of the section, can have. */
  bound(id: string, value: number, cursor: YamlCursor): void {
    const section = this.#sections.get(id);
    const range = this.#items.has(id) ? this.#items.get(id)?.scale : section && sectionRange(section);
    if (range && typeof range === 'object' && (value < range.low || value > range.high))
      this.#problems.error(placeOf(cursor), ruleBoundOutside(id, value, range.low, range.high));
  }

  /** Expects two things with means on scales of one range, and a number that their difference can have. */
  gap(of: string, less: string, value: number, cursor: YamlCursor): void {
    const [first, second] = [this.measured(of, cursor), this.measured(less, cursor)];
    if (typeof first === 'string' || typeof second === 'string') return;
    const widest = first.high - first.low;
    if (!sameRange(first, second)) this.#problems.error(placeOf(cursor), unequalRanges(of, less));
    else if (Math.abs(value) > widest) this.#problems.error(placeOf(cursor), ruleGapOutside(`${of} - ${less}`, value, widest));
  }

  /** Expects a section, or an item of any kind. */
  anything(id: string, cursor: YamlCursor): void {
    if (this.#sections.has(id) || this.#items.has(id)) return;
    this.#unknown(cursor, unknownResult(id, [...idsOf(this.catalogue.sections), ...idsOf(itemsOf(this.catalogue))]));
  }

  #unknown(cursor: YamlCursor, message: Parameters<ProblemCollector['error']>[1]): void {
    if (namesAll(this.catalogue)) this.#problems.error(placeOf(cursor), message);
  }
}

function firstById<T extends { readonly id: string | null }>(drafts: readonly T[]): ReadonlyMap<string, T> {
  return new Map(drafts.flatMap((draft) => (draft.id === null ? [] : [[draft.id, draft] as const])).reverse());
}

function isLevel(written: string, { low, high }: Range): boolean {
  const level = Number(written);
  return /^-?\d+$/.test(written) && level >= low && level <= high;
}
