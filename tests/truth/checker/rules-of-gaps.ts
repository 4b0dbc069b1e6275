import type { Question, Survey } from '../survey.js';
import { itemMean, itemsIn, type Rule, type Scene, sameWords, sureness, told } from './scene.js';
import { isPrinted, numberIn, type Parts } from './template.js';

/** How far two items lie apart within respondents. */

const SURE = '{s=とみられる|可能性がある|}';

interface Pair {
  readonly from: Question;
  readonly to: Question;
  readonly gap: string;
}

/** The pair of this label, or of these two items. */
function pairOf(scene: Scene, text: string): Pair {
  const { survey, item } = scene.answers;
  const all = survey.gaps.flatMap(({ id, pairs }) => pairs.map((pair) => ({ ...pair, gap: id })));
  const named = itemsIn(scene, text).map(({ id }) => id);
  const found = all.filter(({ from, to }) => named.includes(from) && named.includes(to));
  const labelled = all.filter(({ label }) => text.startsWith(label[scene.lang]));
  const [pair, ...more] = found.length > 0 ? found : labelled;
  if (!pair || more.some(({ from, to }) => from !== pair.from || to !== pair.to)) throw new Error(`“${text}” is no single pair.`);
  return { from: item(pair.from), to: item(pair.to), gap: pair.gap };
}

/** Which side of a pair a text names: the item itself, or what its section measures. */
function sideOf(scene: Scene, pair: Pair, text: string): Question {
  const [item] = itemsIn(scene, text);
  if (item) return item;
  const found = [pair.from, pair.to].filter(({ id }) => {
    const { measure } = scene.answers.partOf(id);
    return measure && sameWords(measure, text, scene.lang);
  });
  if (found.length !== 1 || !found[0]) throw new Error(`“${text}” is no side of the pair.`);
  return found[0];
}

function rounded(value: number): number {
  return Math.floor(10 * value + 0.5 + 1e-9) / 10;
}

function exceeds(scene: Scene, { label = '', a = '', b = '', x, y, ...parts }: Parts) {
  const pair = pairOf(scene, label);
  const [above, under] = [sideOf(scene, pair, a), sideOf(scene, pair, b)];
  const [first, second] = [itemMean(scene, above), itemMean(scene, under)];
  return {
    wrong: told(
      [x === undefined || isPrinted(x, first), `${first}`],
      [y === undefined || isPrinted(y, second), `${second}`],
      [rounded(first) > rounded(second), `${first} is not above ${second}`],
    ),
    facts: [{ fact: `gap of ${pair.from.id} ${pair.to.id}`, verdict: `${above.id} higher, ${sureness(parts)}` }],
  };
}

/** The gap around a sentence, by its label, its pairs' labels or the two measures. */
function gapAround(scene: Scene): Survey['gaps'][number] {
  for (const about of scene.said.about) {
    const found = scene.answers.survey.gaps.find(({ label }) => sameWords(label, about[scene.lang], scene.lang));
    if (found) return found;
  }
  throw new Error('Nothing around the sentence names a gap.');
}

function differencesIn(scene: Scene, { pairs }: Survey['gaps'][number]): readonly number[] {
  return pairs.map(({ from, to }) => itemMean(scene, scene.answers.item(to)) - itemMean(scene, scene.answers.item(from)));
}

function someDiffer(scene: Scene, { all = '', k = '', x = '', y = x }: Parts, above: string | null) {
  const gap = gapAround(scene);
  const differences = differencesIn(scene, gap);
  const side = above === null ? null : measured(scene, gap, above);
  const told_ = differences.filter((one) => side === null || (side === 'to' ? one > 0 : one < 0)).map(Math.abs);
  const [least, largest] = [x, y].map((written) => told_.some((one) => isPrinted(written, one)));
  return {
    wrong: told(
      [numberIn(all) <= gap.pairs.length, `${gap.pairs.length} pairs`],
      [numberIn(k) <= told_.length, `${told_.length} pairs point so`],
      [Boolean(least), `no difference of ${x}`],
      [Boolean(largest), `no difference of ${y}`],
      [
        numberIn(k) < gap.pairs.length || (isPrinted(x, Math.min(...told_)) && isPrinted(y, Math.max(...told_))),
        `differences ${told_}`,
      ],
    ),
  };
}

/** Whether the second or the first items of all pairs are asked for by this measure. */
function measured(scene: Scene, { pairs }: Survey['gaps'][number], name: string): 'from' | 'to' {
  const sideBy = (key: 'from' | 'to') =>
    pairs.every((pair) => {
      const { measure } = scene.answers.partOf(pair[key]);
      return measure !== null && sameWords(measure, name, scene.lang);
    });
  const [isFrom, isTo] = [sideBy('from'), sideBy('to')];
  if (isFrom === isTo) {
    // One item that all pairs share has its own name.
    const [item] = itemsIn(scene, name);
    if (item && pairs.every(({ to }) => to === item.id)) return 'to';
    if (item && pairs.every(({ from }) => from === item.id)) return 'from';
    throw new Error(`“${name}” is no side of the pairs.`);
  }
  return isTo ? 'to' : 'from';
}

export const RULES_OF_GAPS: readonly Rule[] = [
  {
    id: 'pairs differ one way',
    ja: [
      `{all:N}組とも、{above:T}が{under:T}を上回る${SURE}（差は{x:D}～{y:D}）`,
      `{all:N}組とも、{above:T}が{under:T}を上回る${SURE}（差は{x:D}）`,
      `{all:N}組のうち{k:N}組で、{above:T}が{under:T}を上回る${SURE}（差は{x:D}～{y:D}）`,
      `{all:N}組のうち{k:N}組で、{above:T}が{under:T}を上回る${SURE}（差は{x:D}）`,
    ],
    en: [
      'In each of {all:N} pairs, {above:T} {s=exceeds|appears to exceed|may exceed} {under:T} (by {x:D} to {y:D})',
      'In each of {all:N} pairs, {above:T} {s=exceeds|appears to exceed|may exceed} {under:T} (by {x:D})',
      'In {k:N} of {all:N} pairs, {above:T} {s=exceeds|appears to exceed|may exceed} {under:T} (by {x:D} to {y:D})',
      'In {k:N} of {all:N} pairs, {above:T} {s=exceeds|appears to exceed|may exceed} {under:T} (by {x:D})',
    ],
    check: (parts, scene) => someDiffer(scene, { ...parts, k: parts.k ?? parts.all ?? '' }, parts.above ?? ''),
  },
  {
    id: 'pairs differ either way',
    ja: [
      `{all:N}組のうち{k:N}組で、2つの項目の平均に差がある${SURE}（差は{x:D}～{y:D}）`,
      `{all:N}組のうち{k:N}組で、2つの項目の平均に差がある${SURE}（差は{x:D}）`,
    ],
    en: [
      'In {k:N} of {all:N} pairs the two means {s=differ|appear to differ|may differ} (by {x:D})',
      'The means of {k:N} of {all:N} pairs {s=differ|appear to differ|may differ} (by {x:D} to {y:D})',
      'The means of {k:N} of {all:N} pairs {s=differ|appear to differ|may differ} (by {x:D})',
    ],
    check: (parts, scene) => someDiffer(scene, parts, null),
  },
  {
    id: 'no pair is told',
    ja: ['{all:N}組のいずれも、平均に差があるかは判断できない'],
    en: ['For none of {all:N} pairs can it be told that the means differ'],
    check: ({ all = '' }, scene) => ({
      wrong: told([numberIn(all) <= gapAround(scene).pairs.length, 'more pairs than there are']),
    }),
  },
  {
    id: 'the means of a pair do not differ as printed',
    ja: ['{label:T}では、小数第1位までで見て平均に差はありません。'],
    en: ['{label:T}: to one decimal place, the means do not differ.'],
    check: ({ label = '' }, scene) => {
      const { from, to } = pairOf(scene, label);
      return {
        wrong: told([
          rounded(itemMean(scene, from)) === rounded(itemMean(scene, to)),
          `${itemMean(scene, from)} and ${itemMean(scene, to)}`,
        ]),
      };
    },
  },
  {
    id: 'one side of a pair is higher',
    ja: [`{label:T}では、{a:T}（{x:D}）が{b:T}（{y:D}）を上回る${SURE}`, `{label:T}では、{a:T}が{b:T}を上回る${SURE}`],
    en: [
      '{label:T}: {a:T} ({x:D}) {s=exceeds|appears to exceed|may exceed} {b:T} ({y:D})',
      '{label:T}: {a:T} {s=exceeds|appears to exceed|may exceed} {b:T}',
    ],
    check: (parts, scene) => exceeds(scene, parts),
  },
  {
    id: 'whether a pair differs cannot be told',
    ja: ['{label:T}で、{a:T}と{b:T}に差があるかは判断できない', '{label:T}では、平均に差があるかは判断できません。'],
    en: ['{label:T}: whether {a:T} and {b:T} differ cannot be told', '{label:T}: whether the means differ cannot be told.'],
    check: ({ label = '', a = '', b = '' }, scene) => {
      const { from, to } = pairOf(scene, itemsIn(scene, a + b).length === 2 ? a + b : label);
      return { wrong: [], facts: [{ fact: `gap of ${from.id} ${to.id}`, verdict: 'untold' }] };
    },
  },
  {
    id: 'means of a pair',
    ja: ['平均は、{a:T}が{x:D}、{b:T}が{y:D}です（差{d:D}）。'],
    en: [
      'The mean is {x:D} for {a:T} and {y:D} for {b:T} (difference {d:D}).',
      'Mean {a:T} is {x:D} and mean {b:T} is {y:D} (difference {d:D}).',
    ],
    check: ({ a = '', b = '', x = '', y = '', d = '' }, scene) => {
      const pair = itemsIn(scene, a + b).length === 2 ? pairOf(scene, a + b) : pairAround(scene);
      const [from, to] = [itemMean(scene, sideOf(scene, pair, a)), itemMean(scene, sideOf(scene, pair, b))];
      return {
        wrong: told(
          [isPrinted(x, from), `${from}`],
          [isPrinted(y, to), `${to}`],
          [isPrinted(d, to - from), `difference ${to - from}`],
        ),
      };
    },
  },
];

function pairAround(scene: Scene): Pair {
  for (const about of scene.said.about) {
    const text = about[scene.lang];
    if (scene.answers.survey.gaps.some(({ pairs }) => pairs.some(({ label }) => text.startsWith(label[scene.lang]))))
      return pairOf(scene, text);
  }
  throw new Error('Nothing around the sentence names a pair.');
}
