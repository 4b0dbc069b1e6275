import { claimsOf, judgedChange } from '../../analysis/claims/index.js';
import type { ChangeClaim, Judgement } from '../../model/claims.js';
import type { Publication, PublishedChange, PublishedScaleItem } from '../../model/publication.js';
import { howMany, largestOf, leastOf, type Published, sizeOf } from '../../model/published.js';
import type { Text } from '../../model/text.js';
import { type Difference, differencesChart } from '../charts/index.js';
import { isScale, type ReportContext } from '../report/index.js';
import { both, fixed, judging, LANGUAGE, naming, numberedLabel, questionNumber, same, terms } from '../text/index.js';
import type { Draft } from './draft.js';
import * as words from './wording.js';

/** More changes would leave no room for the note on what their intervals assume. */
const LARGEST = 6;

interface Changed {
  readonly item: PublishedScaleItem;
  readonly section: Published | string | null;
  readonly change: PublishedChange;
  /** Null where it is not told. */
  readonly claim: ChangeClaim | null;
}

/**
 * The largest changes since the last release, the largest first, with their uncertainty; null where nothing was released or nothing
 * changed. `covered`: whose answers are counted.
 */
export function changesDraft(context: ReportContext, publication: Publication, covered: Text): Draft | null {
  const claims = claimsOf(publication);
  const changed = publication.sections.flatMap((section) =>
    section.items
      .filter(isScale)
      .flatMap((item): Changed[] =>
        item.change ? [{ item, section: section.number, change: item.change, claim: claims.changeOf(item.id) }] : [],
      ),
  );
  const first = changed[0];
  if (!first) return null;
  const largest = [...changed].sort((a, b) => sizeOf(b.change.difference) - sizeOf(a.change.difference)).slice(0, LARGEST);
  const ns = changed.map(({ item }) => item.n);
  const before = changed.map(({ change }) => change.n);
  const chart = differencesChart(context, largest.map(asDifference), {
    title: naming(words.changesKicker(first.change.release)),
    subtitle: words.changesSubtitle(howMany(largest), range(before), range(ns)),
    labelHeading: terms.item,
    low: words.lowerNow,
    high: words.higherNow,
    valueHeadings: [words.before, words.now, terms.difference],
  });
  return {
    stem: 'changes',
    kicker: words.changesKicker(first.change.release),
    titles: [judging(words.changesTitle(howMany(changed.filter(isTold)), howMany(changed)), changed.flatMap(judgedIn))],
    body: { kind: 'chart', chart },
    footnote: words.changesNote(covered),
  };
}

function isTold({ claim }: Changed): boolean {
  return claim !== null;
}

function judgedIn({ item, claim }: Changed): readonly Judgement[] {
  return judgedChange(item.id, claim);
}

function asDifference(changed: Changed): Difference {
  const { item, section, change } = changed;
  const label = numberedLabel(item.number, item.short);
  const question = section === null ? same('') : questionNumber(section);
  const mark = isTold(changed) ? words.evidentMark : '';
  return {
    label: judging(
      both((lang) => `${question[lang]}${question[lang] ? LANGUAGE[lang].space : ''}${label[lang]}${mark}`),
      judgedIn(changed),
    ),
    difference: change.difference,
    interval: change.interval,
    values: [same(fixed(change.mean, 1)), same(item.statistics.shown ? fixed(item.statistics.value.mean, 1) : '–')],
  };
}

function range(counts: readonly Published[]): string {
  const [least, most] = [leastOf(counts), largestOf(counts)];
  return least === most ? String(least) : `${least}–${most}`;
}
