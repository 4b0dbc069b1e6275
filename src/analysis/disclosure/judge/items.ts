import type { ChoiceAnalysis, ItemAnalysis } from '../../../model/analysis.js';
import { has, kindHas } from '../../../model/item-traits.js';
import { giveAway } from '../audit/index.js';
import { areAlike, areAmountsAlike, itemOf, releaseMark, type Verdict, type Withheld } from '../rules/index.js';
import type { JudgeContext } from './context.js';
import { toldOfNearlyAll } from './coverage.js';
import { alsoWithheld, choicesOf, choseOneEach } from './exclusive.js';
import { judgeNumbers, NO_NUMBER_WITHHELD } from './numbers.js';
import { isTelling, type Subject } from './subjects.js';

/** Verdicts by item id, made in the order of the questionnaire, since a condition refers to an earlier item. */
export function judgeItems(context: JudgeContext): ReadonlyMap<string, Verdict> {
  const verdicts = new Map<string, Verdict>();
  for (const item of context.analysis.sections.flatMap((section) => section.items)) {
    const parent = item.askedIf && verdicts.get(item.askedIf.item);
    verdicts.set(item.id, judgeItem(context, item, parent?.distribution ?? null));
  }
  return verdicts;
}

function judgeItem(context: JudgeContext, item: ItemAnalysis, parent: Withheld | null): Verdict {
  const { thresholds, heldReleases } = context;
  const release = heldReleases.items.get(item.id);
  const held = release ? releaseMark(release) : null;
  const others = item.n - thresholds.readers;
  const reason = reasonForAll(context, item, parent);
  const needed = others < thresholds.statistics ? ('too-few' as const) : null;
  const ofNumbers = item.kind === 'number' ? judgeNumbers(context, item, held !== null) : NO_NUMBER_WITHHELD;
  return {
    distribution: reason,
    statistics: reason ?? needed ?? ofNumbers.statistics,
    deviation: ofNumbers.deviation,
    held,
  };
}

/** Why nothing of an item may be shown. */
function reasonForAll(context: JudgeContext, item: ItemAnalysis, parent: Withheld | null): Withheld | null {
  const { thresholds, isTeam } = context;
  if (item.n === 0) return 'not-computable';
  if (isTeam) return null;
  if (item.n - thresholds.readers < thresholds.distribution) return 'too-few';
  // That a respondent was asked a conditional item tells how the earlier item was answered.
  if (parent !== null && parent !== 'not-computable') return 'complementary';
  if (isAskedByWithheldOption(context, item)) return 'complementary';
  if (isAlike(item) || isOptionTold(context, item)) return 'alike';
  if (context.heldReleases.lost.has(item.id)) return 'few-changed';
  return isSeparate(context, context.subjectsOf.item(item.id, null)) ? 'complementary' : null;
}

/** Whether an option is withheld that decides who is asked an item: how many were asked is how many chose it. */
function isAskedByWithheldOption(context: JudgeContext, { askedIf }: ItemAnalysis): boolean {
  const parent = askedIf && itemOf(context.analysis, askedIf.item);
  if (!parent || !has(parent, 'options') || !kindHas(parent.kind, 'several')) return false;
  const withheld = withheldOptions(context, parent);
  return askedIf.in.some((option) => withheld.has(option));
}

/**
 * Whether the options that are shown tell of one that is withheld that nearly all chose it: then nothing of the item is shown. In an edition
 * of some sources, whether they do so of any source, since it is what editions of the others leave. A release has judged that itself.
 */
function isOptionTold(context: JudgeContext, item: ItemAnalysis): boolean {
  const { analysis, heldReleases } = context;
  if (!has(item, 'options') || !kindHas(item.kind, 'several') || heldReleases.items.has(item.id)) return false;
  const { readers } = analysis.whole();
  const withheld = withheldOptions(context, item);
  const sources = readers.categoriesIn('source');
  const isTold = (keep: (position: number) => boolean) => {
    const answers = choicesOf(readers, item.id, keep);
    const isHidden = (option: string) => withheld.has(option) || isOptionAlike(answers, option);
    return (
      toldOfNearlyAll(
        answers,
        item.options.map(({ id }) => ({ option: id, isWithheld: isHidden(id), most: answers.length })),
      ).length > 0
    );
  };
  return analysis === analysis.whole()
    ? isTold(() => true)
    : [...new Set(sources)].some((source) => isTold((position) => sources[position] === source));
}

function isOptionAlike(answers: readonly (readonly string[])[], option: string): boolean {
  const count = answers.filter((chosen) => chosen.includes(option)).length;
  return areAlike([count, answers.length - count]);
}

function isAlike(item: ItemAnalysis): boolean {
  switch (item.kind) {
    case 'scale':
    case 'single':
      return areAlike(Object.values(item.counts));
    case 'multiple':
      return Object.values(item.counts).every((count) => areAlike([count, item.n - count]));
    case 'number':
      return areAmountsAlike(item.modal, item.n);
    case 'text':
      return false;
  }
}

/**
 * Where some sources are left out: whether what one source answered could not stand alone, or beside what was released or the edition of
 * all sources shows. It could be worked out by subtracting this edition from those, or from one of other sources.
 */
function isSeparate({ settings, thresholds, elsewhere }: JudgeContext, { variable, over }: Subject): boolean {
  const cells = over();
  if (cells.length < 2) return false;
  const others = [...variable.standing, ...(elsewhere.get(variable.id) ?? [])];
  const rules = { least: settings.changed, magnitudes: settings.magnitudes };
  return (
    cells.some((cell) => isTelling(variable, cell, thresholds.distribution, settings)) ||
    giveAway(variable, [...others, ...cells], rules)
  );
}

/**
 * By item id, for items with several answers: the options that are withheld though the item is shown, since fewer than three chose
 * them, or all but at most two did.
 */
export function judgeOptions(
  context: JudgeContext,
  items: ReadonlyMap<string, Verdict>,
): ReadonlyMap<string, ReadonlyMap<string, Withheld>> {
  const several = context.analysis.sections.flatMap((section) =>
    section.items.flatMap((item) => (has(item, 'options') && kindHas(item.kind, 'several') ? [item] : [])),
  );
  const shown = several.filter(({ id }) => !context.isTeam && items.get(id)?.distribution === null);
  return new Map(shown.map((item) => [item.id, withheldOptions(context, item)]));
}

function withheldOptions(context: JudgeContext, item: ChoiceAnalysis): ReadonlyMap<string, Withheld> {
  const withheld = new Map(
    item.options.flatMap(({ id }) => {
      const reason = reasonForOption(context, item, id);
      return reason === null ? [] : [[id, reason] as const];
    }),
  );
  if (!choseOneEach(context.analysis, item.id, () => true)) return withheld;
  const counts = item.options.map(({ id }) => ({ option: id, count: item.counts[id] ?? 0, isWithheld: withheld.has(id) }));
  for (const option of alsoWithheld(counts, item.n)) withheld.set(option, 'complementary');
  return withheld;
}

function reasonForOption(context: JudgeContext, item: ChoiceAnalysis, option: string): Withheld | null {
  const count = item.counts[option];
  // A release has no number of an option that it withheld.
  if (count === undefined || areAlike([count, item.n - count])) return 'alike';
  if (context.heldReleases.options.get(item.id)?.has(option)) return 'few-changed';
  return isSeparate(context, context.subjectsOf.item(item.id, option)) ? 'complementary' : null;
}
