import type { Part, Question } from '../survey.js';
import { quantileOf, type Respondent } from './answers.js';
import { itemAround, itemNamed, itemsIn, named, partIn, type Rule, type Scene, scaled, told } from './scene.js';
import { isPrinted, labelsIn, numberIn, type Parts } from './template.js';

/** How a reader's answers compare with those of the others. */

const JA = 'やや高め|やや低め|高め|低め|同程度';
const EN = 'a little higher|a little lower|higher|lower|about the same';
const VERDICTS: Readonly<Record<string, string>> = {
  やや高め: 'a little higher',
  やや低め: 'a little lower',
  高め: 'higher',
  低め: 'lower',
  同程度: 'about the same',
};

function readerOf({ reader }: Scene): Respondent {
  if (!reader) throw new Error('This is nobody’s report.');
  return reader;
}

/** The reader's own number; throws where there is none. */
function ownValue(scene: Scene, item: Question): number {
  const given = scene.answers.answer(readerOf(scene), item.id);
  if (given.state !== 'answered' || given.value === null) throw new Error(`The reader gave no number to ${item.id}.`);
  return given.value;
}

const tenth = (value: number) => Math.round(10 * value + 1e-9) / 10;

/** How a value compares, by the definition that the report prints: half a step of the median, and the middle half. */
export function verdictOf(own: number, others: readonly number[]): string {
  const [q1, median, q3] = [0.25, 0.5, 0.75].map((part) => tenth(quantileOf(others, part)));
  const value = tenth(own);
  const isNear = Math.abs(value - (median ?? Number.NaN)) <= 0.5 + 1e-9;
  const isWithin = value >= (q1 ?? Number.NaN) && value <= (q3 ?? Number.NaN);
  if (isNear && isWithin) return 'about the same';
  return `${isNear || isWithin ? 'a little ' : ''}${value > (median ?? Number.NaN) ? 'higher' : 'lower'}`;
}

/** Of an item, or of a section: by its one item, or by its scores. */
function verdictOn(scene: Scene, of: Question | Part): string {
  const { answers, others } = scene;
  if ('kind' in of) return verdictOf(ownValue(scene, of), answers.values(of.id, others));
  const [only, ...more] = scaled(of);
  if (only && more.length === 0) return verdictOf(ownValue(scene, only), answers.values(only.id, others));
  const own = answers.score(readerOf(scene), of);
  if (own === null) throw new Error('The reader has no score.');
  return verdictOf(
    own,
    others.flatMap((one) => answers.score(one, of) ?? []),
  );
}

function compared(scene: Scene, of: Question | Part, written: string) {
  const said = (VERDICTS[written] ?? written).toLowerCase();
  const found = verdictOn(scene, of);
  return { wrong: told([said === found, `${of.id} is ${found}`]), facts: [{ fact: `standing of ${of.id}`, verdict: said }] };
}

/** The item or section that a text names. */
function subjectOf(scene: Scene, text: string): Question | Part {
  const [item] = itemsIn(scene, text);
  const part = partIn(scene, text);
  if (item) return item;
  if (!part) throw new Error(`“${text}” is neither an item nor a section.`);
  return part;
}

/** Those of the others who answered an item. */
function all(scene: Scene, item: Question): number {
  return scene.answers.n(
    item.id,
    scene.others.filter((one) => one !== scene.reader),
  );
}

function rare(scene: Scene, { own = '', end, all: written = '', k = '0', lv = own }: Parts) {
  const item = itemAround(scene);
  const value = ownValue(scene, item);
  const values = scene.answers.values(
    item.id,
    scene.others.filter((one) => one !== scene.reader),
  );
  const isUp = /以上|higher/.test(lv);
  const isDown = /以下|lower/.test(lv);
  const count = values.filter((one) => (isUp ? one >= value : isDown ? one <= value : one === value)).length;
  return {
    wrong: told(
      [isPrinted(own, value), `own ${value}`],
      [numberIn(lv) === value, 'another level'],
      [numberIn(written) === values.length, `${values.length} others`],
      [numberIn(k) === count, `${count} alike`],
      [
        end === undefined || (/高|highest/.test(end) ? value === item.scale?.high : value === item.scale?.low),
        'not the end of the scale',
      ],
    ),
  };
}

function choice(scene: Scene, label: string | null, k: string, written: string) {
  const item = itemAround(scene);
  const given = scene.answers.answer(readerOf(scene), item.id);
  const option = label === null && given.state === 'answered' ? given.chosen[0] : named(item.options, label ?? '', scene.lang).id;
  const others = scene.others.filter((one) => one !== scene.reader);
  const count = scene.answers.count(item.id, option ?? '', others);
  return {
    wrong: told(
      [given.state === 'answered' && given.chosen.includes(option ?? ''), 'not chosen'],
      [numberIn(k) === count, `${count} chose ${option}`],
      [numberIn(written) === all(scene, item), `${all(scene, item)} others`],
    ),
  };
}

export const RULES_OF_FEEDBACK: readonly Rule[] = [
  {
    id: 'how an answer compares',
    ja: [
      `{of:L}は、{v=${JA}}のご回答`,
      `{of:L}のご回答は、{resp:T}と比べて{v=${JA}}でした。`,
      `{of:L}で、{who:T}のご回答は{v=${JA}}でした`,
    ],
    en: [
      `{of:L}: {v=${EN}}`,
      `Compared with {resp:T}, {who:T} answers on {of:L} are {v=${EN}}.`,
      `{who:T} answers on {of:L} are {v=${EN}}`,
    ],
    check: ({ of = '', v = '' }, scene) => compared(scene, subjectOf(scene, of), v),
  },
  {
    id: 'a rare answer',
    ja: [
      'ご回答は、最も{end=高い|低い}{own:N}でした。{lv:T}は、ほかの{all:C}のうち{k:C}です。',
      'ご回答は、最も{end=高い|低い}{own:N}でした。ほかの{all:C}に、{lv:T}の回答はありません。',
      'ご回答は{own:N}でした。{lv=|}{lv2:T}は、ほかの{all:C}のうち{k:C}です。',
      'ご回答は{own:N}でした。ほかの{all:C}に、{lv:T}の回答はありません。',
    ],
    en: [
      '{who:T} answered {own:N}, the {end=highest|lowest} level. Of the other {all:C}, {k:N} answered {lv:T}.',
      '{who:T} answered {own:N}, the {end=highest|lowest} level. None of the other {all:C} answered {lv:T}.',
      '{who:T} answered {own:N}. Of the other {all:C}, {k:N} answered {lv:T}.',
      '{who:T} answered {own:N}. None of the other {all:C} answered {lv:T}.',
    ],
    check: (parts, scene) => rare(scene, parts.lv2 === undefined ? parts : { ...parts, lv: parts.lv2.replace('同じ', '') }),
  },
  {
    id: 'a shared answer',
    ja: [],
    en: ['{who:T} answered {own:N}, as did {k:N} of the other {all:C}.'],
    check: ({ own = '', k = '', all: written = '' }, scene) => rare(scene, { own, k, all: written, lv: own }),
  },
  {
    id: 'an option that others chose too',
    ja: [
      'ほかの{all:C}に、同じ回答はありません。',
      '同じ回答は、ほかの{all:C}のうち{k:C}です。',
      'ほかの{all:C}に、{option:L}を選んだ回答はありません。',
      '{option:L}を選んだのは、ほかの{all:C}のうち{k:C}です。',
    ],
    en: [
      'None of the other {all:C} gave the same answer.',
      'Of the other {all:C}, {k:N} gave the same answer.',
      'None of the other {all:C} chose {option:L}.',
      'Of the other {all:C}, {k:N} chose {option:L}.',
    ],
    check: ({ option = null, k = '0', all: written = '' }, scene) => choice(scene, option, k, written),
  },
  {
    id: 'chosen',
    ja: ['{item:L}に{option:L}とご回答', 'ご回答は{option:L}です。', '{item:L}で、{k:N}つを選択'],
    en: ['{item:L}: {option:L}', '{who:T} answered {option:L}.', '{item:L}: {k:N} {v=option|options} chosen'],
    check: ({ item: text, option, k }, scene) => {
      const item = text === undefined ? itemAround(scene) : itemNamed(scene, text);
      const given = scene.answers.answer(readerOf(scene), item.id);
      const chosen = given.state === 'answered' ? given.chosen : [];
      return {
        wrong: told(
          [option === undefined || chosen.includes(named(item.options, option, scene.lang).id), 'not chosen'],
          [k === undefined || numberIn(k) === chosen.length, `${chosen.length} chosen`],
        ),
      };
    },
  },
  {
    id: 'own answer and median',
    ja: ['ご回答も中央値も{own:D}です。', 'ご回答は{own:D}、中央値は{median:D}です。'],
    en: ['{who:T} answered {own:D}, which is the median.', '{who:T} answered {own:D}; the median is {median:D}.'],
    check: ({ own = '', median = own }, scene) => {
      const item = itemAround(scene);
      const [value, middle] = [ownValue(scene, item), quantileOf(scene.answers.values(item.id, scene.others), 0.5)];
      return { wrong: told([isPrinted(own, value), `own ${value}`], [isPrinted(median, middle), `median ${middle}`]) };
    },
  },
  {
    id: 'median of the comparison group',
    ja: ['{group:T}の中央値も同じです。', '{group:T}の中央値は{median:D}です。'],
    en: ['The median of {group:T} is the same.', 'The median of {group:T} is {median:D}.'],
    check: ({ median }, scene) => {
      const item = itemAround(scene);
      const peers = scene.others.filter((one) => one !== scene.reader && one.kind === readerOf(scene).kind);
      const middle = quantileOf(scene.answers.values(item.id, peers), 0.5);
      const same = quantileOf(scene.answers.values(item.id, scene.others), 0.5);
      return { wrong: told([median === undefined ? middle === same : isPrinted(median, middle), `median ${middle}`]) };
    },
  },
  {
    id: 'answers that advice was chosen for',
    ja: ['{answers:T}とのご回答でした。'],
    en: ['{who:T} answered {answers:T}.'],
    check: ({ answers: text = '' }, scene) => {
      const item = itemNamed(scene, text);
      const given = scene.answers.answer(readerOf(scene), item.id);
      if (given.state !== 'answered') return { wrong: ['no answer'] };
      const options = item.options.filter(({ label }) => labelsIn(text).includes(label[scene.lang])).map(({ id }) => id);
      const own = scene.lang === 'ja' ? /が(\d+)(?:（[^）]*）)?$/.exec(text)?.[1] : /^(\d+) /.exec(text)?.[1];
      return {
        wrong: told([
          item.scale ? own !== undefined && numberIn(own) === given.value : options.join() === given.chosen.join(),
          `answered ${given.chosen}`,
        ]),
      };
    },
  },
  {
    id: 'all areas together',
    ja: ['{who:T}のご回答は、{areas:T}でした', 'ご回答のあった{known:N}分野のうち、{areas:T}でした'],
    en: ['{who:T} answers are {areas:T}'],
    check: ({ areas = '', known }, scene) => areasTogether(scene, areas, known),
  },
  {
    id: 'areas left out',
    ja: [
      'ご回答のなかった{k:N}分野は省きました。',
      'ご回答のなかった分野は省きました（{areas:T}）。',
      '{resp:T}の回答は「すべての項目」にあります。',
    ],
    en: [
      'The {k:N} areas that {who:T} did not answer are left out.',
      'Areas that {who:T} did not answer are left out ({areas:T}).',
      'See “Every item” for the answers of {resp:T}.',
    ],
    check: ({ areas }, scene) => {
      const reader = readerOf(scene);
      const parts = areas === undefined ? [] : areas.split(/、|; /).map((text) => partIn(scene, text));
      return {
        wrong: parts.flatMap((part) =>
          told([
            part?.items.every(({ id }) => scene.answers.answer(reader, id).state !== 'answered') ?? false,
            `${part?.id} was answered`,
          ]),
        ),
      };
    },
  },
  {
    id: 'the comparison group',
    ja: ['「{name:T}」は、{label:T}が{category:L}のほかの{k:C}の中央値です。', '{label:T}が{category:L}のほかの{k:C}です。'],
    en: [
      '“{name:T}”: median of {k:C} in the same group ({label:T}: {category:T}).',
      'The {k:C} in the same group ({label:T}: {category:T}).',
    ],
    check: ({ k = '' }, scene) => {
      const peers = scene.answers.answered.filter((one) => one.id !== readerOf(scene).id && one.kind === readerOf(scene).kind);
      return { wrong: told([numberIn(k) === peers.length, `${peers.length} in the group`]) };
    },
  },
  {
    id: 'median and middle half of a number',
    ja: ['{resp:T}の中央値は{median:D}、半数は{q1:D}から{q3:D}の範囲です（n = {n:N}）。'],
    en: ['The median of {resp:T} is {median:D}; the middle half lies between {q1:D} and {q3:D} (n = {n:N}).'],
    check: ({ median = '', q1 = '', q3 = '', n = '' }, scene) => {
      const item = itemAround(scene);
      const values = scene.answers.values(item.id, scene.others);
      const found = [0.25, 0.5, 0.75].map((part) => quantileOf(values, part));
      return {
        wrong: told(
          [numberIn(n) === values.length, `n = ${values.length}`],
          [isPrinted(median, found[1] ?? null), `median ${found[1]}`],
          [isPrinted(q1, found[0] ?? null) && isPrinted(q3, found[2] ?? null), `${found}`],
        ),
      };
    },
  },
];

function areasTogether(scene: Scene, text: string, known: string | undefined) {
  const { answers, lang } = scene;
  const shown = scene.document
    .filter(({ place }) => /^\.overview\.rows\.\d+\.label$/.test(place))
    .flatMap(({ words }) => partIn(scene, words[lang]) ?? []);
  const verdicts = shown.flatMap((part) => (answers.score(readerOf(scene), part) === null ? [] : [verdictOn(scene, part)]));
  const counts = areaCounts(text, lang, verdicts.length);
  return {
    wrong: [
      ...[...counts].flatMap(([verdict, count]) => {
        const found = verdicts.filter((one) => one === verdict).length;
        return told([found === count, `${found} are ${verdict}, not ${count}`]);
      }),
      ...told([known === undefined || numberIn(known) === verdicts.length, `${verdicts.length} areas answered`]),
    ],
  };
}

/** Areas by verdict: 3分野で高め（うち1分野はやや高め） is 2 higher and 1 a little higher. */
function areaCounts(text: string, lang: 'ja' | 'en', every: number): ReadonlyMap<string, number> {
  const pattern =
    lang === 'ja'
      ? new RegExp(
          `(?:(?<n>\\d+)分野)?(?<every>すべて)?で(?<v>${JA})(?:（うち(?<little>\\d+)分野は(?:やや高め|やや低め)）)?`,
          'gu',
        )
      : new RegExp(`(?<v>${EN}) in (?:all )?(?<n>\\d+)(?: areas?(?: answered)?)?(?: \\((?<little>\\d+) a little\\))?`, 'gu');
  const counts = new Map<string, number>();
  for (const { groups } of text.matchAll(pattern)) {
    const verdict = VERDICTS[groups?.v ?? ''] ?? groups?.v ?? '';
    const n = groups?.n === undefined ? every : Number(groups.n);
    const little = Number(groups?.little ?? 0);
    counts.set(verdict, n - little);
    if (little > 0) counts.set(`a little ${verdict}`, little);
  }
  if (counts.size === 0) throw new Error('no counts');
  return counts;
}
