import type { Question } from '../survey.js';
import { meanOf, quantileOf, type Respondent } from './answers.js';
import { verdictOf } from './rules-of-feedback.js';
import { membersOf } from './rules-of-groups.js';
import {
  itemAround,
  itemMean,
  itemNamed,
  itemsIn,
  named,
  partIn,
  type Rule,
  type Scene,
  sameWords,
  scaled,
  told,
} from './scene.js';
import { isPrinted, isPrintedTurned, numberIn } from './template.js';

/** Charts in words, and what stands below their titles. */

const DASH = '–';

/** Level by level, how many: 1が3社、2が5社 / 1: 3 firms, 2: 5. */
function levelCounts(text: string): readonly (readonly [level: string, count: number])[] {
  return [...text.matchAll(/(-?\d+)(?:が|: )([\d,]+)/g)].map(([, level = '', count = '']) => [level, numberIn(count)]);
}

function counted(scene: Scene, item: Question, text: string, others: readonly Respondent[]) {
  const levels = levelCounts(text);
  const scale = item.scale;
  if (!scale || levels.length !== scale.high - scale.low + 1) throw new Error('not all levels');
  return levels.flatMap(([level, count]) => {
    const found = scene.answers.count(item.id, level, others);
    return told([found === count, `${level}: ${found}`]);
  });
}

export const RULES_OF_CHARTS: readonly Rule[] = [
  {
    id: 'answers by level, with the reader’s own',
    ja: ['{item:T}：{levels:T}。{who:T}のご回答は{own:N}（{v:T}）。'],
    en: ['{item:T}: {levels:T}. {who:T}: {own:N} ({v:T}).'],
    check: ({ item: text = '', levels = '', own = '', v = '' }, scene) => {
      const item = itemNamed(scene, text);
      if (!scene.reader) throw new Error('nobody’s report');
      const given = scene.answers.answer(scene.reader, item.id);
      const value = given.state === 'answered' ? given.value : null;
      const found = value === null ? '' : verdictOf(value, scene.answers.values(item.id, scene.others));
      const said =
        { やや高め: 'a little higher', やや低め: 'a little lower', 高め: 'higher', 低め: 'lower', 同程度: 'about the same' }[v] ??
        v.toLowerCase();
      return {
        wrong: [
          ...counted(scene, item, levels, scene.others),
          ...told([isPrinted(own, value), `own ${value}`], [said === found, `it is ${found}`]),
        ],
        facts: [{ fact: `standing of ${item.id}`, verdict: said }],
      };
    },
  },
  {
    id: 'answers by level',
    ja: ['{item:T}：{levels:T}人。', '{item:T}：{levels:T}社。'],
    en: ['{item:T}: {levels:T}.'],
    check: ({ item: text = '', levels = '' }, scene) => ({ wrong: counted(scene, itemNamed(scene, text), levels, scene.others) }),
  },
  {
    id: 'an area in the overview',
    ja: [
      '{part:T}：{own:T}、{resp:T}の中央値{median:D}、半数の範囲{q1:D}から{q3:D}、{group:T}の中央値{peers:T}。',
      '{part:T}：{own:T}、{resp:T}の中央値{median:D}、半数の範囲{q1:D}から{q3:D}。',
    ],
    en: [
      '{part:T}: {own:T}, median {median:D}, middle half {q1:D} to {q3:D}, median of {group:T} {peers:T}.',
      '{part:T}: {own:T}, median {median:D}, middle half {q1:D} to {q3:D}.',
    ],
    check: ({ part: text = '', own = '', median = '', q1 = '', q3 = '', peers }, scene) =>
      area(scene, text, own, [q1, median, q3], peers),
  },
  {
    id: 'counts of the options',
    ja: ['{options:T}（n = {n:N}）'],
    en: ['{options:T} (n = {n:N})'],
    check: ({ options = '', n = '' }, scene) => {
      const item = itemAround(scene);
      const written = options.split(/、|, /).map((part) => /^(.+?) ?([\d,]+)\D*$/u.exec(part));
      return {
        wrong: [
          ...told([numberIn(n) === scene.answers.n(item.id, scene.others), `n = ${scene.answers.n(item.id, scene.others)}`]),
          ...written.flatMap((part) => {
            const option = named(item.options, part?.[1] ?? '', scene.lang);
            const count = scene.answers.count(item.id, option.id, scene.others);
            return told([numberIn(part?.[2] ?? '') === count, `${option.id}: ${count}`]);
          }),
        ],
      };
    },
  },
  {
    id: 'an option with its count',
    ja: ['{option:T}：{count:C} ({p:P}%)', '{option:T}：{count:C}（{p:P}%）'],
    en: ['{option:T}: {count:C} ({p:P}%)', '{option:T}: {count:N} ({p:P}%)'],
    check: ({ option = '', count = '', p = '' }, scene) => {
      const { item, key } = keyNamed(scene, option.replace(/^└ /, ''));
      const [chose, base] = [scene.answers.count(item.id, key, scene.others), baseOf(scene, item)];
      return {
        wrong: told([numberIn(count) === chose, `count ${chose}`], [isPrinted(p, (100 * chose) / base), `share ${chose / base}`]),
      };
    },
  },
  {
    id: 'an end of a scale in words',
    ja: ['{level:N} {label:T}'],
    en: ['{level:N} {label:T}'],
    check: ({ level = '', label = '' }, scene) => {
      const scales = scene.answers.survey.parts.flatMap((part) => part.items.flatMap(({ scale }) => scale ?? []));
      const isEnd = scales.some(
        ({ low, high, lowLabel, highLabel }) =>
          (numberIn(level) === low && sameWords(lowLabel, label, scene.lang)) ||
          (numberIn(level) === high && sameWords(highLabel, label, scene.lang)),
      );
      if (!isEnd) throw new Error('No scale ends so.');
      return { wrong: [] };
    },
  },
  {
    id: 'a band of numbers with its count',
    ja: ['{band:B}：{count:C} ({p:P}%)', '{band:B}：{count:C}（{p:P}%）'],
    en: ['{band:B}: {count:C} ({p:P}%)', '{band:B}: {count:N} ({p:P}%)'],
    check: ({ band = '', count = '', p = '' }, scene) => {
      const item = itemAround(scene, ({ kind }) => kind === 'number');
      const [first, second] = [...band.matchAll(/[\d.]+/g)].map(([digits]) => Number(digits));
      const from = band.startsWith('≤') ? Number.NEGATIVE_INFINITY : (first ?? Number.NaN);
      const to = band.startsWith('≥') ? Number.POSITIVE_INFINITY : (second ?? first ?? Number.NaN);
      const inside = scene.answers.values(item.id, scene.others).filter((value) => value >= from && value <= to).length;
      const base = baseOf(scene, item);
      return {
        wrong: told(
          [numberIn(count) === inside, `${inside} in it`],
          [isPrinted(p, (100 * inside) / base), `share ${inside / base}`],
        ),
      };
    },
  },
  {
    id: 'median and middle half of numbers',
    ja: [
      '{item:T}の中央値は{m:D}、中央の半数は{a:D}から{b:D}である',
      '{item:T}の中央値は{m:D}{u:T}、中央の半数は{a:D}から{b:D}{v:T}である',
    ],
    en: [
      'The median for {item:T} is {m:D}; the middle half lies between {a:D} and {b:D}',
      'The median for {item:T} is {m:D} {u:T}; the middle half lies between {a:D} and {b:D} {v:T}',
    ],
    check: ({ item: text = '', m = '', a = '', b = '' }, scene) => {
      const values = scene.answers.values(itemNamed(scene, text).id);
      return { wrong: quartilesToldWrong(values, m, a, b) };
    },
  },
  {
    id: 'median and middle half of the others',
    ja: [],
    en: ['The median of other {resp:T} is {m:D}; the middle half lies between {a:D} and {b:D} (n = {n:N}). {bands:T}'],
    check: ({ m = '', a = '', b = '', n = '' }, scene) => {
      const item = itemAround(scene, ({ kind }) => kind === 'number');
      const values = scene.answers.values(item.id, scene.others);
      return {
        wrong: [...quartilesToldWrong(values, m, a, b), ...told([values.length === numberIn(n), `n = ${values.length}`])],
      };
    },
  },
  {
    id: 'a level with its count',
    ja: ['{level:N}：{count:C}（{p:P}%）　◆{own:T}', '{level:N}：{count:C}（{p:P}%）'],
    en: ['{level:N}: {count:C} ({p:P}%), ◆ {own:T}', '{level:N}: {count:C} ({p:P}%)'],
    check: ({ level = '', count = '', p = '', own }, scene) => {
      const item = itemAround(scene);
      const [chose, base] = [scene.answers.count(item.id, level, scene.others), baseOf(scene, item)];
      const given = scene.reader && scene.answers.answer(scene.reader, item.id);
      const isOwn = given?.state === 'answered' && given.chosen.includes(level);
      return {
        wrong: told(
          [numberIn(count) === chose, `count ${chose}`],
          [isPrinted(p, (100 * chose) / base), `share ${chose / base}`],
          [isOwn === (own !== undefined), 'marked as own or not'],
        ),
      };
    },
  },
  {
    id: 'shares by level',
    ja: ['{item:T}：{levels:T}%'],
    en: ['{item:T}: {levels:T}%'],
    check: ({ item: text = '', levels = '' }, scene) => {
      const written = [...`${levels}%`.matchAll(/(-?\d+): (\d+)%/g)];
      const item = itemsIn(scene, text).length === 1 ? itemNamed(scene, text) : itemAround(scene, ({ scale }) => scale !== null);
      if (written.length === 0) throw new Error('no levels');
      const members = itemsIn(scene, text).length === 1 ? null : groupMembers(scene, item, text);
      return {
        wrong: written.flatMap(([, level = '', p = '']) => {
          const share = members
            ? scene.answers.count(item.id, level, members) / scene.answers.n(item.id, members)
            : scene.answers.count(item.id, level) / scene.answers.base(item.id);
          return told([isPrinted(p, 100 * share), `${level}: ${share}`]);
        }),
      };
    },
  },
  {
    id: 'a mean with its interval',
    ja: ['{item:T}：平均値 {mean:D} ({low:D}–{high:D})', '{item:T}：平均値 {mean:D}'],
    en: ['{item:T}: Mean {mean:D} ({low:D}–{high:D})', '{item:T}: Mean {mean:D}'],
    check: ({ item: text = '', mean = '', low = mean, high = mean }, scene) => {
      const named_ = itemsIn(scene, text);
      if (named_.length === 1) {
        const isTurned = /逆転|reverse-worded/.test(text);
        const value = itemMean(scene, itemNamed(scene, text), isTurned);
        return {
          wrong: told(
            [isPrintedTurned(mean, value, isTurned), `mean ${value}`],
            [numberIn(low) <= value + 0.05 + 1e-9 && value <= numberIn(high) + 0.05 + 1e-9, 'outside its interval'],
          ),
        };
      }
      const item = itemAround(scene, ({ scale }) => scale !== null);
      const value = meanOf(scene.answers.values(item.id, groupMembers(scene, item, text)));
      return { wrong: told([isPrinted(mean, value), `mean ${value}`]) };
    },
  },
  {
    id: 'a difference with its interval',
    ja: ['{label:T}：{d:D} ({low:D} – {high:D})', '{label:T}：{d:D}'],
    en: ['{label:T}: {d:D} ({low:D} – {high:D})', '{label:T}: {d:D}'],
    check: ({ label: text = '', d = '', low = d, high = d }, scene) => {
      const pairs = scene.answers.survey.gaps.flatMap((gap) => gap.pairs.map((pair) => ({ ...pair, gap })));
      const around = scene.said.about.map((about) => about[scene.lang]);
      const found = pairs.filter(({ label }) => label[scene.lang] === text);
      const [pair] = found.length > 1 ? found.filter(({ gap }) => around.includes(gap.label[scene.lang])) : found;
      if (!pair) throw new Error('no pair');
      const difference = itemMean(scene, scene.answers.item(pair.to)) - itemMean(scene, scene.answers.item(pair.from));
      return {
        wrong: told(
          [isPrinted(d, difference), `difference ${difference}`],
          [numberIn(low) <= difference + 0.05 + 1e-9 && difference <= numberIn(high) + 0.05 + 1e-9, 'outside its interval'],
        ),
      };
    },
  },
  {
    id: 'means of groups',
    ja: ['{item:T}：{groups:T}'],
    en: ['{item:T}: {groups:T}'],
    check: ({ item: text = '', groups = '' }, scene) => {
      const item = itemNamed(scene, text);
      const written = groups.split(scene.lang === 'ja' ? '、' : ', ').map((part) => /^(.+) (–|-?[\d.]+)$/.exec(part));
      const names = written.map((part) => part?.[1] ?? '');
      const by = scene.answers.survey.grouped.find(
        ({ categories }) =>
          categories.length === names.length && categories.every(({ label }, index) => label[scene.lang] === names[index]),
      );
      if (!by) throw new Error('no groups');
      return {
        wrong: written.flatMap((part, index) => {
          if (part?.[2] === DASH) return [];
          const mean = meanOf(scene.answers.values(item.id, membersOf(scene, by, by.categories[index]?.id ?? '', [item.id])));
          return told([isPrinted(part?.[2] ?? '', mean), `${names[index]}: ${mean}`]);
        }),
      };
    },
  },
  {
    id: 'n below a title',
    ja: [
      '{before:T}、n = {from:N}–{to:N}、{rest:T}',
      '{before:T}、n = {from:N}、{rest:T}',
      '{before:T}、n = {from:N}–{to:N}',
      '{before:T}、n = {from:N}',
      '{measure:T}、{resp:T}{from:C}',
      '{resp:T}{from:C}の回答（複数回答）',
      '{resp:T}{from:C}の回答',
    ],
    en: [
      '{before:T}, n = {from:N}–{to:N}',
      '{before:T}, n = {from:N}',
      '{before:T}, n = {from:N}, {rest:T}',
      '{measure:T}, {from:C}',
      'Answers of {from:C} (several answers possible)',
      'Answers of {from:C}',
    ],
    check: ({ from = '', to = from }, scene) => {
      const counts = scene.answers.survey.parts.flatMap((part) => part.items.map(({ id }) => scene.answers.n(id, scene.others)));
      const bases = scene.answers.survey.parts.flatMap((part) => part.items.map(({ id }) => scene.answers.base(id)));
      const isCount = (written: string) =>
        counts.includes(numberIn(written)) || bases.includes(numberIn(written)) || groupSizes(scene).includes(numberIn(written));
      return { wrong: told([isCount(from), `${from} answered nothing`], [isCount(to), `${to} answered nothing`]) };
    },
  },
  {
    id: 'n of a sentence',
    ja: ['n = {n:N}（参考値）', 'n = {n:N}'],
    en: ['n = {n:N} (indicative only)', 'n = {n:N}'],
    check: ({ n = '' }, scene) => {
      const counts = scene.answers.survey.parts.flatMap((part) =>
        part.items.flatMap(({ id }) => [scene.answers.n(id, scene.others), scene.answers.base(id)]),
      );
      const isMarked = /参考値|indicative/.test(scene.said.words[scene.lang]);
      return {
        wrong: told(
          [
            counts.includes(numberIn(n)) || groupSizes(scene).includes(numberIn(n)) || pairSizes(scene).includes(numberIn(n)),
            `no base of ${n}`,
          ],
          [isMarked === numberIn(n) < 30 || /panels/.test(scene.said.place), 'marked as indicative or not'],
        ),
      };
    },
  },
  {
    id: 'means of items by their numbers',
    ja: ['平均は、{items:T}'],
    en: ['Means: {items:T}'],
    check: ({ items = '' }, scene) => {
      const written = [...items.matchAll(/(?:問|Q)(\d+)-(\d+)(?:は|: )([\d.]+)/g)];
      if (written.length === 0) throw new Error('no items');
      return {
        wrong: written.flatMap(([, section, number, mean = '']) => {
          const item = scene.answers.survey.parts
            .find((part) => String(part.number) === section)
            ?.items.find((one) => String(one.number) === number);
          return told([item !== undefined && isPrinted(mean, itemMean(scene, item)), `Q${section}-${number}`]);
        }),
      };
    },
  },
];

const sizes = new WeakMap<Scene['answers'], readonly number[]>();

/** Answers to any item within any group. */
function groupSizes(scene: Scene): readonly number[] {
  const known = sizes.get(scene.answers) ?? sizesOfGroups(scene);
  sizes.set(scene.answers, known);
  return known;
}

function sizesOfGroups(scene: Scene): readonly number[] {
  const { grouped, parts } = scene.answers.survey;
  const isAnswered = (one: Respondent, item: string) => scene.answers.answer(one, item).state === 'answered';
  const items = parts.flatMap((part) => part.items);
  return grouped.flatMap((by) =>
    by.categories.flatMap(({ id: category }) => [
      ...items.map((item) => scene.answers.n(item.id, membersOf(scene, by, category, [item.id]))),
      // The score of a section is of those who answered any of its items on a scale.
      ...parts.map((part) => {
        const scales = scaled(part).map(({ id }) => id);
        return membersOf(scene, by, category, scales).filter((one) => scales.some((item) => isAnswered(one, item))).length;
      }),
    ]),
  );
}

/** How many answered both items of a pair. */
function pairSizes({ answers }: Scene): readonly number[] {
  const isAnswered = (one: Respondent, item: string) => answers.answer(one, item).state === 'answered';
  const items = answers.survey.parts.flatMap((part) => part.items.map(({ id }) => id));
  return items.flatMap((first, index) =>
    items
      .slice(index + 1)
      .map((second) => answers.answered.filter((one) => isAnswered(one, first) && isAnswered(one, second)).length),
  );
}

function groupMembers(scene: Scene, item: Question, text: string): readonly Respondent[] {
  for (const by of scene.answers.survey.grouped) {
    const category = by.categories.find(({ label }) => label[scene.lang] === text);
    if (category) return membersOf(scene, by, category.id, [item.id]);
  }
  throw new Error(`“${text}” is no group.`);
}

/** Of a public document the base that the project declares; of a reader's the same among the others. */
function baseOf(scene: Scene, { id }: Question): number {
  if (!scene.reader) return scene.answers.base(id);
  const { survey, answered } = scene.answers;
  if (survey.base === 'answered') return scene.answers.n(id, scene.others);
  return scene.answers.base(id) - (answered.length - scene.others.length);
}

function keyNamed(scene: Scene, text: string): { readonly item: Question; readonly key: string } {
  const items = scene.answers.survey.parts.flatMap((part) => part.items);
  for (const item of items) {
    const option = item.options.find(({ label }) => label[scene.lang] === text);
    if (option) return { item, key: option.id };
  }
  throw new Error(`“${text}” is no option.`);
}

function area(scene: Scene, text: string, own: string, written: readonly string[], peers: string | undefined) {
  const part = partIn(scene, text);
  const { answers, others, reader } = scene;
  if (!part || !reader) throw new Error('no section');
  const [only, ...more] = part.items.filter(({ scale }) => scale !== null);
  const valuesOf = (of: readonly Respondent[]) =>
    only && more.length === 0 ? answers.values(only.id, of) : of.flatMap((one) => answers.score(one, part) ?? []);
  const found = [0.25, 0.5, 0.75].map((at) => quantileOf(valuesOf(others), at));
  const group = others.filter((one) => one !== reader && one.kind === reader.kind);
  const value = answers.score(reader, part);
  const digits = /(\d+(?:\.\d+)?)(?:（|\s\()/.exec(own)?.[1];
  return {
    wrong: told(
      ...written.map((one, index) => [isPrinted(one, found[index] ?? null), `${found[index]}, not ${one}`] as const),
      [digits === undefined || isPrinted(digits, value), `own ${value}`],
      [
        peers === undefined || peers === DASH || isPrinted(peers, quantileOf(valuesOf(group), 0.5)),
        `peers ${quantileOf(valuesOf(group), 0.5)}`,
      ],
    ),
  };
}

function quartilesToldWrong(values: readonly number[], median: string, low: string, high: string): readonly string[] {
  return [[median, 0.5] as const, [low, 0.25] as const, [high, 0.75] as const].flatMap(([written, part]) => {
    const value = quantileOf(values, part);
    // What is shown of amounts may be rounded to whole ones, so that none of them can be worked out.
    const step = written.includes('.') ? 0.1 : 1;
    return told([Math.abs(numberIn(written) - value) <= step / 2 + 1e-9, `${part}: ${value}`]);
  });
}
