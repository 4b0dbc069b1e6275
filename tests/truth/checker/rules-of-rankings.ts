import type { Part, Question } from '../survey.js';
import {
  itemAround,
  itemMean,
  itemNamed,
  levelsOf,
  levelsShare,
  named,
  partAround,
  partIn,
  type Rule,
  type Scene,
  scaled,
  shownIn,
  sureness,
  told,
} from './scene.js';
import { isPrinted, isPrintedTurned, labelsIn, numberIn, type Parts } from './template.js';

/** Which items are rated highest, and which options are chosen most. */

const SURE = '{s=とみられる|可能性がある|}';

/** A section that the sentence names, or what is around it. */
function partFor(scene: Scene, text: string | undefined): Part {
  const part = text ? partIn(scene, text) : null;
  return part ?? partAround(scene);
}

function rounded(value: number): number {
  return Math.floor(10 * value + 0.5 + 1e-9) / 10;
}

/** Whether the first is printed higher than the second: a mean that looks the same is not told to be higher. */
function pairTold(scene: Scene, a: Question, x: string | undefined, b: Question, y: string | undefined, parts: Parts) {
  const [first, second] = [itemMean(scene, a), itemMean(scene, b)];
  const [least, largest] = [a.id, b.id].toSorted();
  return {
    wrong: told(
      [x === undefined || isPrinted(x, first), `${a.id}: ${first}`],
      [y === undefined || isPrinted(y, second), `${b.id}: ${second}`],
      [rounded(first) > rounded(second), `${first} is not above ${second}`],
    ),
    facts: [{ fact: `order of ${least} ${largest}`, verdict: `${a.id} higher, ${sureness(parts)}` }],
  };
}

function topTold(scene: Scene, part: Part, labels: readonly string[], mean: string | undefined, parts: Parts) {
  const top = labels.map((label) => itemNamed(scene, label));
  const rest = scaled(part).filter((item) => !top.includes(item));
  const least = Math.min(...top.map((item) => rounded(itemMean(scene, item, true))));
  const first = top[0];
  return {
    wrong: told(
      [top.length > 0 && top.every((item) => part.items.includes(item)), 'not of this section'],
      [
        rest.every((item) => rounded(itemMean(scene, item, true)) < least),
        `not above ${rest.map((item) => itemMean(scene, item, true))}`,
      ],
      [mean === undefined || (first !== undefined && isPrinted(mean, itemMean(scene, first))), 'another mean'],
    ),
    facts: [
      {
        fact: `top of ${part.id}`,
        verdict: `${top
          .map(({ id }) => id)
          .toSorted()
          .join(' ')}, ${sureness(parts)}`,
      },
    ],
  };
}

function countedTop(scene: Scene, part: Part, all: string, k: string, parts: Parts) {
  const items = scaled(part).toSorted((a, b) => itemMean(scene, b, true) - itemMean(scene, a, true));
  const count = numberIn(k);
  const [last, next] = [items[count - 1], items[count]];
  const isAbove = last && next ? rounded(itemMean(scene, last, true)) > rounded(itemMean(scene, next, true)) : false;
  return {
    wrong: told([items.length === numberIn(all), `${items.length} items`], [isAbove, 'the next is as high']),
    facts: [
      {
        fact: `top of ${part.id}`,
        verdict: `${items
          .slice(0, count)
          .map(({ id }) => id)
          .toSorted()
          .join(' ')}, ${sureness(parts)}`,
      },
    ],
  };
}

export const RULES_OF_RANKINGS: readonly Rule[] = [
  {
    id: 'one of two items is higher',
    ja: [
      `{a:T}は{b:T}より{m:T}が高い${SURE}（平均{x:D}と{y:D}）`,
      `{m:T}の平均は、{a:T}（{x:D}）が{b:T}（{y:D}）より高い${SURE}`,
      `{m:T}の平均は、{a:L}が{b:L}より高い${SURE}`,
      `{a:L}の{m:T}は、{b:L}より高い${SURE}`,
    ],
    en: [
      'Mean {m:T} {s=is higher|appears higher|may be higher|appears to be higher} for {a:T} ({x:D}) than for {b:T} ({y:D})',
      'Mean {m:T} {s=is higher|appears to be higher|may be higher} for {a:L} than for {b:L}',
      '{a:L} {s=has|appears to have|may have} higher mean {m:T} than {b:L}',
    ],
    check: (parts, scene) =>
      pairTold(scene, itemNamed(scene, parts.a ?? ''), parts.x, itemNamed(scene, parts.b ?? ''), parts.y, parts),
  },
  {
    id: 'two items are similar',
    ja: ['{a:T}と{b:T}の{m:T}は同程度である（平均{x:D}と{y:D}）'],
    en: ['Mean {m:T} is similar for {a:T} ({x:D}) and {b:T} ({y:D})'],
    check: ({ a = '', b = '', x = '', y = '' }, scene) => {
      const [one, other] = [itemNamed(scene, a), itemNamed(scene, b)];
      const [first, second] = [itemMean(scene, one), itemMean(scene, other)];
      const [least, largest] = [one.id, other.id].toSorted();
      return {
        wrong: told(
          [isPrinted(x, first), `${first}`],
          [isPrinted(y, second), `${second}`],
          [Math.abs(first - second) < (scene.answers.survey.similar ?? 0), 'beyond the margin'],
        ),
        facts: [{ fact: `order of ${least} ${largest}`, verdict: 'similar' }],
      };
    },
  },
  {
    id: 'several items lead, counted',
    ja: [
      `{m:T}の平均は、{all:N}項目のうち{k:N}項目が上位に並ぶ${SURE}`,
      `{section:T}では、{all:N}項目のうち{k:N}項目が上位に並ぶ${SURE}`,
    ],
    en: [
      '{k:N} of {all:N} items {s=share|appear to share|may share} the top by mean {m:T}',
      '{section:T}: {k:N} of {all:N} items {s=share|appear to share|may share} the top',
    ],
    check: (parts, scene) => countedTop(scene, partFor(scene, parts.m ?? parts.section), parts.all ?? '', parts.k ?? '', parts),
  },
  {
    id: 'items lead',
    ja: [
      `{m:T}の平均は{top:LL}が最も高い${SURE}（{x:D}）`,
      `{m:T}の平均は{top:LL}が最も高い${SURE}`,
      `{m:T}が最も高いのは、{top:LL}である${SURE}`,
    ],
    en: [
      'Mean {m:T} {s=is highest|appears highest|may be highest} for {top:LL} ({x:D})',
      'Mean {m:T} {s=is highest|appears highest|may be highest} for {top:LL}',
      '{top:LL} {s=has|have|appears to have|appear to have|may have} the highest mean {m:T}',
    ],
    check: (parts, scene) => topTold(scene, partFor(scene, parts.m), labelsIn(parts.top ?? ''), parts.x, parts),
  },
  {
    id: 'means range',
    ja: ['{m:T}の平均は{x:D}から{y:D}{s=にわたる|で、項目の間に明らかな差は見られない}'],
    en: ['Mean {m:T} ranges from {x:D} to {y:D}{s=; items show no clear differences|}'],
    check: ({ m = '', x = '', y = '', s = '' }, scene) => {
      const part = partFor(scene, m);
      const means = shownIn(scene, part)
        .map((item) => ({ mean: itemMean(scene, item, true), isTurned: item.reverse }))
        .toSorted((a, b) => a.mean - b.mean);
      const isOf = (written: string, one = means[0]) => one !== undefined && isPrintedTurned(written, one.mean, one.isTurned);
      return {
        wrong: told([isOf(x), `lowest ${means[0]?.mean}`], [isOf(y, means.at(-1)), `highest ${means.at(-1)?.mean}`]),
        facts: /明らかな差|no clear/.test(s) ? [{ fact: `top of ${part.id}`, verdict: 'none' }] : [],
      };
    },
  },
  {
    id: 'no ranking',
    ja: ['{section:T}では、項目の順位を判断できない', '{section:T}では、どの項目の平均が高いかは判断できません。'],
    en: ['{section:T}: the answers do not rank the items', '{section:T}: the answers do not rank the items.'],
    check: ({ section = '' }, scene) => {
      const part = partIn(scene, section);
      return {
        wrong: told([part !== null, 'no such section']),
        facts: part ? [{ fact: `top of ${part.id}`, verdict: 'none' }] : [],
      };
    },
  },
  {
    id: 'means of two items',
    ja: ['平均は、{a:L}が{x:D}、{b:L}が{y:D}です。'],
    en: ['The mean is {x:D} for {a:L} and {y:D} for {b:L}.'],
    check: ({ a = '', b = '', x = '', y = '' }, scene) => {
      const [first, second] = [itemMean(scene, itemNamed(scene, a)), itemMean(scene, itemNamed(scene, b))];
      return { wrong: told([isPrinted(x, first), `${first}`], [isPrinted(y, second), `${second}`]) };
    },
  },
  {
    id: 'share on levels of an item',
    ja: ['{item:L}に{lv:T}と答えた{resp:T}は、{p:P}%です。'],
    en: ['For {item:L}, {p:P}% of {resp:T} chose {lv:T}.'],
    check: ({ item = '', lv = '', p = '' }, scene) => {
      const share = levelsShare(scene, itemNamed(scene, item), ...levelsOf(lv));
      return { wrong: told([isPrinted(p, 100 * share), `share ${share}`]) };
    },
  },
  {
    id: 'pairs told',
    ja: [
      '検定した{all:N}組の項目のうち{k:N}組に、偶然とは考えにくい差があります。',
      '検定した{all:N}組の項目の差は、偶然による差と区別できません。',
    ],
    en: [
      'Of {all:N} pairs of items tested, {k:N} {v=differ|differs} by more than chance explains.',
      'Of {all:N} pairs of items tested, none differs by more than chance explains.',
    ],
    check: ({ all = '', k = '0' }, scene) => {
      const items = scaled(partAround(scene));
      const apart = items.flatMap((a, index) =>
        items.slice(index + 1).filter((b) => rounded(Math.abs(itemMean(scene, a, true) - itemMean(scene, b, true))) > 0),
      ).length;
      return {
        wrong: told(
          [numberIn(all) <= (items.length * (items.length - 1)) / 2, `${items.length} items`],
          [numberIn(k) <= apart, `${apart} pairs with different means`],
        ),
      };
    },
  },
  {
    id: 'an option leads',
    ja: [
      '{item:L}は、{option:L}{v=が過半を占める|が約半数である}',
      `{item:L}は、{option:L}{v=が最も多い}${SURE}`,
      `{item:L}は、{options:LE}{v=が最も多い}${SURE}`,
      `{item:L}は、{options:LA}が同数で最も多い${SURE}`,
    ],
    en: [
      '{v=A majority|About half} chose {option:L} for {item:L}',
      '{option:L} {s=is|appears to be|may be} {v=the most frequent answer} for {item:L}',
      '{options:LE} {s=is|appears to be|may be} {v=the most frequent answer} for {item:L}',
      '{options:LA} {s=are|appear to be|may be} the most frequent answers for {item:L}',
    ],
    check: (parts, scene) => leads(scene, itemNamed(scene, parts.item ?? ''), parts),
  },
  {
    id: 'no option leads',
    ja: ['{item:L}で、どの答えが最も多いかは判断できない', '{item:L}で、どの答えが最も多いかは判断できません。'],
    en: [
      'Which answer is the most frequent for {item:L} cannot be told',
      'Which answer to {item:L} is the most frequent cannot be told.',
    ],
    check: ({ item = '' }, scene) => ({
      wrong: [],
      facts: [{ fact: `lead of ${itemNamed(scene, item).id}`, verdict: 'untold' }],
    }),
  },
  {
    id: 'whether chance explains it',
    ja: [
      'この差は、偶然とは考えにくい大きさです。',
      'この差は、偶然だけによるものではないとみられます。',
      'この差は、偶然によるものではない可能性があります。',
      'この差が偶然によるものかどうかは判断できません。',
      '次に多い答えとの差は、偶然の範囲である可能性があります。',
      '次に多い答えとの差は、偶然だけによるものではないとみられます。',
    ],
    en: [
      'Chance is an unlikely explanation.',
      'This difference is probably not chance alone.',
      'This difference may be more than chance.',
      'Whether this difference is chance cannot be told.',
      'Its lead over the next answer may be chance.',
      'Its lead over the next answer is probably not chance alone.',
    ],
    check: (_, scene) => {
      const [heading] = scene.said.about;
      const words = scene.said.words[scene.lang];
      const sure = sureness({ s: heading?.[scene.lang] ?? '' });
      const said = /考えにくい|unlikely/.test(words) ? 'is' : /とみられ|probably/.test(words) ? 'seems' : 'may';
      return {
        wrong: told([
          sure === said ||
            /判断できな|cannot be told/.test(`${words}${heading?.[scene.lang]}`) ||
            isShareAlone(heading?.[scene.lang] ?? ''),
          `the heading says “${sure}”`,
        ]),
      };
    },
  },
  {
    id: 'share of what those do who chose some options',
    ja: ['{resp:T}の{p:P}%が{says:T}'],
    en: ['{p:P}% of {resp:T} {says:T}'],
    check: ({ p = '', resp = '', says = '' }, scene) => {
      const item = doing(scene, `${resp} ${says}`);
      const count = together(scene, item);
      return {
        wrong: told(
          [isPrinted(p, (100 * count) / scene.answers.base(item.id)), `${count} of ${scene.answers.base(item.id)}`],
          [answersOf(scene, item).every((one) => one.count <= count), 'another answer is more frequent'],
        ),
        facts: [{ fact: `lead of ${item.id}`, verdict: 'together' }],
      };
    },
  },
  {
    id: 'how many of those do so',
    ja: ['{base:C}のうち{count:C}（{p:P}%）です。'],
    en: ['{count:N} of {base:N} {resp:T} ({p:P}%) do so.'],
    check: ({ base = '', count = '', p = '' }, scene) => {
      const item = doing(scene, scene.said.about[0]?.[scene.lang] ?? '');
      return isCounted(scene, item, base, count, p, together(scene, item));
    },
  },
  {
    id: 'the answer that comes next',
    ja: ['次に多いのは{options:LE}の{count:C}（{p:P}%）です。', '次に多いのは{options:L}の{count:C}（{p:P}%）です。'],
    en: ['Next, {count:N} ({p:P}%) chose {options:LE}.', 'Next, {count:N} ({p:P}%) chose {options:L}.'],
    check: ({ count = '', p = '', options = '' }, scene) => {
      const item = doing(scene, scene.said.about[0]?.[scene.lang] ?? '');
      const [, second, third] = answersOf(scene, item).toSorted((a, b) => b.count - a.count);
      const ids = labelsIn(options).map((label) => named(item.options, label, scene.lang).id);
      return {
        wrong: told(
          [second?.ids.join() === ids.join() && second.count !== third?.count, `next is ${second?.ids}`],
          [second?.count === numberIn(count), `${second?.count}`],
          [isPrinted(p, (100 * numberIn(count)) / scene.answers.base(item.id)), `of ${scene.answers.base(item.id)}`],
        ),
      };
    },
  },
  {
    id: 'count and share of an option',
    ja: ['{base:C}のうち、{option:L}は{count:C}（{p:P}%）です。', '{base:C}のうち、{option:LE}は{count:C}（{p:P}%）です。'],
    en: [
      'Of {base:N} {resp:T}, {count:N} ({p:P}%) chose {option:L}.',
      'Of {base:N} {resp:T}, {count:N} ({p:P}%) chose {option:LE}.',
    ],
    check: ({ base = '', count = '', p = '', option = '' }, scene) => {
      const item = itemAround(scene);
      const chose = labelsIn(option).reduce(
        (sum, label) => sum + scene.answers.count(item.id, named(item.options, label, scene.lang).id),
        0,
      );
      return isCounted(scene, item, base, count, p, chose);
    },
  },
  {
    id: 'counts of options that lead together',
    ja: ['{base:C}のうち、{x=掲載した答えで|}最も多い{k:N}つの答えは、それぞれ{count:C}（{p:P}%）です。'],
    en: ['Of {base:N} {resp:T}, {count:N} ({p:P}%) chose each of the {k:N} most frequent answers{x= shown|}.'],
    check: ({ base = '', count = '', p = '', k = '', x = '' }, scene) => {
      const item = itemAround(scene);
      const counts = answersOf(scene, item).map((one) => one.count);
      // Of the answers shown alone: what is withheld may be more frequent.
      const greatest = x === '' ? Math.max(...counts) : numberIn(count);
      const { wrong } = isCounted(scene, item, base, count, p, greatest);
      return {
        wrong: [
          ...wrong,
          ...told([counts.filter((one) => one === greatest).length === numberIn(k), 'another number of options']),
        ],
      };
    },
  },
];

/** A count of the answers of this item; what is printed before it is the base of its share. */
function isCounted({ answers }: Scene, { id }: Question, base: string, count: string, p: string, chose: number) {
  const all = answers.base(id);
  return {
    wrong: told(
      [numberIn(base) === all, `base ${all}`],
      [numberIn(count) === chose, `count ${chose}`],
      [isPrinted(p, (100 * chose) / all), `share ${chose / all}`],
    ),
  };
}

/** A heading that says what a part of the respondents do is true whatever comes next; what comes next is told below it. */
function isShareAlone(heading: string): boolean {
  return /^\S+の\d+%が/.test(heading) || /^\d+% of /.test(heading);
}

/** The item of which some options are said to be what a text says. */
function doing({ answers, lang }: Scene, text: string): Question {
  const item = answers.survey.parts
    .flatMap((part) => part.items)
    .find(({ merge }) => merge && text.toLowerCase().endsWith(merge.says[lang].toLowerCase()));
  if (!item) throw new Error('No item says so.');
  return item;
}

function together(scene: Scene, item: Question): number {
  return (item.merge?.options ?? []).reduce((sum, id) => sum + scene.answers.count(item.id, id), 0);
}

/** Options, those that are taken together as one answer. */
function answersOf(scene: Scene, item: Question): readonly { readonly ids: readonly string[]; readonly count: number }[] {
  const together = item.merge?.options ?? [];
  const alone = item.options.filter(({ id }) => !together.includes(id)).map(({ id }) => [id]);
  return [...alone, ...(together.length > 0 ? [together] : [])].map((ids) => ({
    ids,
    count: ids.reduce((sum, id) => sum + scene.answers.count(item.id, id), 0),
  }));
}

function leads(scene: Scene, item: Question, parts: Parts) {
  const { option, options, v = '' } = parts;
  const ids = labelsIn(options ?? option ?? '').map((label) => named(item.options, label, scene.lang).id);
  const counts = answersOf(scene, item);
  const greatest = Math.max(...counts.map(({ count }) => count));
  const leaders = counts.filter(({ count }) => count === greatest).flatMap(({ ids: of }) => of);
  const share = greatest / scene.answers.base(item.id);
  const printed = Math.floor(100 * share + 0.5 + 1e-9) / 100;
  return {
    wrong: told(
      [ids.toSorted().join() === leaders.toSorted().join(), `the most frequent are ${leaders}`],
      [!/過半|majority/.test(v) || printed >= 0.6, `${share} is no majority`],
      [!/約半数|half/.test(v) || (printed >= 0.45 && printed <= 0.55), `${share} is not about half`],
    ),
    facts: [{ fact: `lead of ${item.id}`, verdict: `${ids.toSorted().join(' ')}, ${sureness(parts)}` }],
  };
}
