import type { Question } from '../survey.js';
import {
  itemAround,
  itemNamed,
  itemsIn,
  levelsOf,
  levelsShare,
  named,
  partAround,
  type Rule,
  rangeOf,
  type Scene,
  sameWords,
  scaled,
  shownIn,
  told,
} from './scene.js';
import { isPrinted, labelsIn, numberIn, type Parts } from './template.js';

/** What answers to items look like: headlines of slides and lines of a summary. */

const MAJORITY = 0.6;

/** The share at an end that is called so, for each item. */
function atEnd(scene: Scene, items: readonly Question[], end: string): readonly number[] {
  return items.map((item) => {
    const scale = item.scale;
    if (!scale) return Number.NaN;
    const level = sameWords(scale.lowLabel, end, scene.lang)
      ? scale.low
      : sameWords(scale.highLabel, end, scene.lang)
        ? scale.high
        : Number.NaN;
    return levelsShare(scene, item, level, level);
  });
}

/** All scale items around a sentence or, where it says so, those that are shown. */
function inExtent(scene: Scene, extent: string): readonly Question[] {
  return extent === '' ? scaled(partAround(scene)) : shownIn(scene, partAround(scene));
}

function isRange(written: string, values: readonly number[]): boolean {
  const [from, to] = rangeOf(written);
  return isPrinted(String(from), 100 * Math.min(...values)) && isPrinted(String(to), 100 * Math.max(...values));
}

/** Parts such as “61% answered 4–6 for A, 20% for B”: a share before or behind each item, in one order. */
function sharesOfItems(scene: Scene, text: string, levels: string | null) {
  const items = itemsIn(scene, text);
  const shares = [...text.matchAll(/(\d+)%/g)].map(([, digits = '']) => digits);
  const ranges =
    levels === null
      ? [...text.matchAll(/(?:answered |「)(\d+–\d+)/g)].map(([, written = '']) => written)
      : items.map(() => levels);
  const wrong = items.flatMap((item, index) => {
    const [from, to] = levelsOf(ranges[index] ?? '');
    const share = levelsShare(scene, item, from, to);
    return isPrinted(shares[index] ?? '', 100 * share) ? [] : [`${item.id}: ${share}`];
  });
  const isWhole = items.length > 0 && shares.length === items.length && ranges.length === items.length;
  return { wrong: [...wrong, ...(isWhole ? [] : [`${items.length} items and ${shares.length} shares`])] };
}

function most(scene: Scene, { items: text = '', lv = '', shares = '' }: Parts) {
  const items = itemsIn(scene, text);
  const [from, to] = levelsOf(lv);
  const written = [...shares.matchAll(/(\d+)%/g)].map(([, digits = '']) => digits);
  const found = items.map((item) => levelsShare(scene, item, from, to));
  return {
    wrong: [
      ...told([items.length > 0, 'no item is named']),
      ...found.flatMap((share, index) => told([share >= MAJORITY, `${items[index]?.id}: ${share} is no 60%`])),
      ...written.flatMap((digits, index) =>
        told([isPrinted(digits, 100 * (found[index] ?? Number.NaN)), `${items[index]?.id} is ${found[index]}, not ${digits}%`]),
      ),
      ...told([written.length === 0 || written.length === items.length, 'not as many shares as items']),
    ],
    facts: items.map(({ id }) => ({ fact: `half of ${id}`, verdict: `most ${lv}` })),
  };
}

export const RULES_OF_SHAPES: readonly Rule[] = [
  {
    id: 'at an end, of each of several',
    ja: ['{x=掲載した|}{k:N}項目のいずれも、{r:R}が{end:L}と回答した'],
    en: ['{r:R} chose {end:L} for each of {k:N} items{x= shown|}'],
    check: ({ k = '', r = '', end = '', x = '' }, scene) => {
      const items = inExtent(scene, x);
      const shares = atEnd(scene, items, labelsIn(end)[0] ?? '');
      return {
        wrong: told(
          [items.length === numberIn(k), `${items.length} items`],
          [isRange(r, shares), `shares ${shares}`],
          [shares.every((share) => share >= 0.5), 'less than half'],
        ),
      };
    },
  },
  {
    id: 'most, of one item',
    ja: ['{items:T}は、{p:P}%が「{lv:T}」と回答した'],
    en: [],
    check: ({ items = '', p = '', lv = '' }, scene) => {
      if (!/^\d+–\d+$/.test(lv)) throw new Error('no levels');
      return most(scene, { items, lv, shares: `${p}%` });
    },
  },
  {
    id: 'at an end',
    ja: ['{items:T}は、{r:R}が{end:L}と回答した'],
    en: ['{r:R} chose {end:L} for {items:T}'],
    check: ({ items: text = '', r = '', end = '' }, scene) => {
      const items = itemsIn(scene, text);
      const shares = atEnd(scene, items, labelsIn(end)[0] ?? '');
      return {
        wrong: told(
          [items.length > 0, 'no item'],
          [isRange(r, shares), `shares ${shares}`],
          [shares.every((share) => share >= 0.5), 'less than half'],
        ),
        facts: items.map(({ id }) => ({
          fact: `end of ${id}`,
          verdict: `half at ${items[0]?.scale?.lowLabel[scene.lang] === labelsIn(end)[0] ? 'low' : 'high'}`,
        })),
      };
    },
  },
  {
    id: 'most of several of a section',
    ja: ['{x=掲載した|}{all:N}項目のうち{k:N}項目で、6割以上が「{lv:T}」と回答した'],
    en: ['At least 60% answered {lv:T} for {k:N} of {all:N} items{x= shown|}'],
    check: ({ all = '', k = '', lv = '', x = '' }, scene) => {
      const items = inExtent(scene, x);
      const [from, to] = levelsOf(lv);
      const many = items.filter((item) => levelsShare(scene, item, from, to) >= MAJORITY).length;
      return {
        wrong: told(
          [items.length === numberIn(all), `${items.length} items`],
          [many === numberIn(k), `${many} items with 60% or more`],
        ),
      };
    },
  },
  {
    id: 'most',
    ja: [
      '{items:T}は、{together=ともに|}6割以上が「{lv:T}」と回答した（{shares:T}）',
      '{items:T}は、ともに、6割以上が「{lv:T}」と回答した（{shares:T}）',
      '{items:T}では、6割以上が「{lv:T}」と回答した',
    ],
    en: ['At least 60% answered {lv:T} for {items:T} ({shares:T})', 'At least 60% answered {lv:T} for {items:T}'],
    check: (parts, scene) => most(scene, parts),
  },
  {
    id: 'divided, with shares',
    ja: ['{item:T}への回答は両端に分かれる（{low:T}が{bottom:P}%、{high:T}が{top:P}%）'],
    en: ['Answers for {item:T} are divided: {bottom:P}% at {low:T}, {top:P}% at {high:T}'],
    check: ({ item: text = '', low = '', high = '', bottom = '', top = '' }, scene) =>
      dividedAt(scene, itemNamed(scene, text), low, bottom, high, top),
  },
  {
    id: 'divided',
    ja: ['{item:L}への回答は、両端に分かれている{s=とみられる|可能性がある|}'],
    en: ['Answers on {item:L} {s=are divided|appear to be divided|may be divided}'],
    check: ({ item: text = '' }, scene) => {
      const item = itemNamed(scene, text);
      const { low, high } = item.scale ?? { low: 0, high: 0 };
      const [bottom, top] = [levelsShare(scene, item, low, low + 1), levelsShare(scene, item, high - 1, high)];
      const between = levelsShare(scene, item, low + 2, high - 2);
      return {
        wrong: told([Math.min(bottom, top) >= 0.25 && between < Math.min(bottom, top), `${bottom} and ${top}`]),
        facts: [{ fact: `half of ${item.id}`, verdict: 'divided' }],
      };
    },
  },
  {
    id: 'shares at both ends',
    ja: ['{resp:T}の{bottom:P}%が{low:T}、{top:P}%が{high:T}と答えました。'],
    en: ['{bottom:P}% of {resp:T} chose {low:T}, and {top:P}% chose {high:T}.'],
    check: ({ low = '', high = '', bottom = '', top = '' }, scene) => dividedAt(scene, itemAround(scene), low, bottom, high, top),
  },
  {
    id: 'about half',
    ja: ['{item:T}は、「{lv:T}」の回答が約半数である（{p:P}%）'],
    en: ['About half answered {lv:T} for {item:T} ({p:P}%)'],
    check: ({ item: text = '', lv = '', p = '' }, scene) => {
      const item = itemNamed(scene, text);
      const share = levelsShare(scene, item, ...levelsOf(lv));
      return {
        wrong: told([isPrinted(p, 100 * share), `share ${share}`], [share >= 0.45 && share <= 0.55, 'not about half']),
        facts: [{ fact: `half of ${item.id}`, verdict: 'about half' }],
      };
    },
  },
  {
    id: 'shares depending on the item',
    ja: ['「{lv:T}」の回答は、{x=掲載した|}項目により{r:R}である', '「{lv:T}」の回答は、{x=掲載した|}どの項目でも{r:R}である'],
    en: ['{r:R} answered {lv:T}, depending on the item{x= shown|}', '{r:R} answered {lv:T} for each item{x= shown|}'],
    check: ({ lv = '', r = '' }, scene) => {
      const shares = shownIn(scene, partAround(scene)).map((item) => levelsShare(scene, item, ...levelsOf(lv)));
      return { wrong: told([isRange(r, shares), `shares ${shares}`]) };
    },
  },
  {
    id: 'shares on the same levels',
    ja: ['「{lv:T}」の回答は、{parts:T}である'],
    en: ['{first:P}% answered {lv:T} for {rest:T}'],
    check: ({ lv = '', parts, first, rest = '' }, scene) => {
      // English lists of items on scales of their own name their levels each.
      if (parts === undefined && /answered/.test(rest)) return sharesOfItems(scene, `${first}% answered ${lv} for ${rest}`, null);
      return sharesOfItems(scene, parts ?? `${first}% for ${rest}`, lv);
    },
  },
  {
    id: 'shares on levels of their own',
    ja: ['{parts:T}である'],
    en: [],
    check: ({ parts = '' }, scene) => {
      if (!/は「\d+–\d+」が\d+%/.test(parts)) throw new Error('no levels');
      return sharesOfItems(scene, parts, null);
    },
  },
  {
    id: 'what those do who chose some options',
    ja: ['{p:P}%（{base:C}のうち{count:C}）が{says:T}'],
    en: ['{p:P}% ({count:N} of {base:C}) {says:T}'],
    check: ({ p = '', base = '', count = '', says = '' }, scene) => {
      const item = scene.answers.survey.parts
        .flatMap((part) => part.items)
        .find(({ merge }) => merge && sameWords(merge.says, says, scene.lang));
      if (!item?.merge) throw new Error('no item says so');
      return ofOptions(scene, item, item.merge.options, p, base, count);
    },
  },
  {
    id: 'how many chose an option',
    ja: ['{item:T}では、{p:P}%（{base:C}のうち{count:C}）が{options:LL}と回答した'],
    en: ['{p:P}% ({count:N} of {base:C}) chose {options:LL} for {item:T}'],
    check: ({ item: text = '', p = '', base = '', count = '', options = '' }, scene) => {
      const item = itemNamed(scene, text);
      return ofOptions(
        scene,
        item,
        labelsIn(options).map((label) => named(item.options, label, scene.lang).id),
        p,
        base,
        count,
      );
    },
  },
  {
    id: 'shares of options',
    ja: ['{item:T}は、{options:T}である'],
    en: ['{item:T}: {options:T}'],
    check: ({ item: text = '', options = '' }, scene) => {
      const item = itemNamed(scene, text);
      const written =
        scene.lang === 'ja'
          ? [...options.matchAll(/「([^」]*)」が(\d+)%/g)].map(([, label = '', p = '']) => ({ label, p }))
          : [...options.matchAll(/(\d+)% “([^”]*)”/g)].map(([, p = '', label = '']) => ({ label, p }));
      if (written.length === 0) throw new Error('no options');
      return {
        wrong: written.flatMap(({ label, p }) => {
          const share = scene.answers.count(item.id, named(item.options, label, scene.lang).id) / scene.answers.base(item.id);
          return told([isPrinted(p, 100 * share), `${label}: ${share}`]);
        }),
      };
    },
  },
];

function dividedAt(scene: Scene, item: Question, low: string, bottom: string, high: string, top: string) {
  const { low: least, high: largest } = item.scale ?? { low: Number.NaN, high: Number.NaN };
  const [shareLow, shareHigh] = [levelsShare(scene, item, ...levelsOf(low)), levelsShare(scene, item, ...levelsOf(high))];
  return {
    wrong: told(
      [isPrinted(bottom, 100 * shareLow), `low ${shareLow}`],
      [isPrinted(top, 100 * shareHigh), `high ${shareHigh}`],
      [levelsOf(low)[0] === least && levelsOf(high)[1] === largest, 'not the ends of the scale'],
      [Math.min(shareLow, shareHigh) >= 0.25, 'an end with less than a quarter'],
    ),
    facts: [{ fact: `half of ${item.id}`, verdict: 'divided' }],
  };
}

function ofOptions({ answers }: Scene, item: Question, options: readonly string[], p: string, base: string, count: string) {
  const [all, chose] = [answers.base(item.id), options.reduce((sum, option) => sum + answers.count(item.id, option), 0)];
  return {
    wrong: told(
      [numberIn(base) === all, `base ${all}`],
      [numberIn(count) === chose, `count ${chose}`],
      [isPrinted(p, (100 * chose) / all), `share ${chose / all}`],
    ),
  };
}
