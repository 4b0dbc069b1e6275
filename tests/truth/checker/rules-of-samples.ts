import type { Question } from '../survey.js';
import { groupedBy } from './rules-of-groups.js';
import { itemMean, itemNamed, levelsOf, levelsShare, named, type Rule, type Scene, sameWords, told } from './scene.js';
import { isPrinted, labelsIn, numberIn } from './template.js';

/** Who answered, how many of how many, and what shares could be among all who were asked. */

const rateOf = ({ answers }: Scene) =>
  answers.survey.frame === null ? null : (100 * answers.returned.length) / answers.survey.frame;

export const RULES_OF_SAMPLES: readonly Rule[] = [
  {
    id: 'asked and replied',
    ja: ['{frame:C}に案内し、{count:C}（{rate:D}%）が回答した', '案内した{frame:C}のうち{count:C}（{rate:D}%）の回答です。'],
    en: ['{frame:C} were asked, and {count:N} ({rate:D}%) replied', 'Of {frame:C} asked, {count:N} replied ({rate:D}%).'],
    check: ({ frame = '', count = '', rate = '' }, scene) => ({
      wrong: told(
        [numberIn(frame) === scene.answers.survey.frame, 'frame'],
        [numberIn(count) === scene.answers.returned.length, `${scene.answers.returned.length} replied`],
        [isPrinted(rate, rateOf(scene)), `rate ${rateOf(scene)}`],
      ),
    }),
  },
  {
    id: 'replied',
    ja: [
      '{count:C}が回答した',
      '{count:C}（回答率{rate:D}%、うち{blank:N}件は無記入）',
      '{count:C}（回答率{rate:D}%）',
      '{count:C}',
    ],
    en: [
      '{count:C} replied',
      '{count:C} (response rate {rate:D}%, {blank:N} of them blank)',
      '{count:C} (response rate {rate:D}%)',
      '{count:C}',
    ],
    check: ({ count = '', rate, blank }, scene) => {
      if (!/facts|title/.test(scene.said.place)) throw new Error('no fact of the survey');
      const { returned, answered } = scene.answers;
      const isAsked = /案内|asked/i.test(scene.said.about[0]?.[scene.lang] ?? '');
      const isReplied = isAsked
        ? numberIn(count) === scene.answers.survey.frame
        : [returned.length, answered.length].includes(numberIn(count));
      return {
        wrong: told(
          [isReplied, `${returned.length} replied`],
          [rate === undefined || isPrinted(rate, rateOf(scene)), `rate ${rateOf(scene)}`],
          [
            blank === undefined || numberIn(blank) === returned.length - answered.length,
            `${returned.length - answered.length} blank`,
          ],
        ),
      };
    },
  },
  {
    id: 'with at least one answer',
    ja: ['記入のあった{count:C}', '{before:T}対象は記入のあった{count:C}。', '{before=|集計の}対象は記入のあった{count:C}。'],
    en: [
      '{count:C} with at least one answer',
      '{before:T} Covers {count:C} with at least one answer.',
      'Covers {count:C} with at least one answer.',
    ],
    check: ({ count = '' }, scene) => ({
      wrong: told([numberIn(count) === scene.answers.answered.length, `${scene.answers.answered.length} answered`]),
    }),
  },
  {
    id: 'the frame',
    ja: ['名簿（{frame:C}）', '案内した{frame:C}の全体での割合は、回答しなかった側しだいで、次の範囲になり得ます。'],
    en: [
      'The list ({frame:C})',
      'Among all {frame:C} asked, each share could lie anywhere between these bounds, depending on those that did not answer.',
    ],
    check: ({ frame = '' }, scene) => ({ wrong: told([numberIn(frame) === scene.answers.survey.frame, 'another frame']) }),
  },
  {
    id: 'bounds of a share',
    ja: ['{of:T}は{least:P}%から{most:P}%（{base:C}では{p:P}%）。'],
    en: ['{of:T}: {least:P}% to {most:P}% ({p:P}% of {base:C}).'],
    check: ({ of = '', least = '', most = '', base = '', p = '' }, scene) => {
      const { answers, lang } = scene;
      const frame = answers.survey.frame ?? Number.NaN;
      const labels = labelsIn(of);
      const item = itemNamed(scene, (lang === 'ja' ? labels[0] : labels.at(-1)) ?? '');
      const n = answers.n(item.id);
      const levels = of.replace(/[「“][^」”]*[」”]/gu, '');
      const count = item.scale
        ? Math.round(levelsShare(scene, item, ...levelsOf(levels)) * answers.base(item.id))
        : labelsIn(of)
            .filter((label) => !sameWords(item.label, label, lang))
            .reduce((sum, label) => sum + answers.count(item.id, named(item.options, label, lang).id), 0);
      return {
        wrong: told(
          [numberIn(base) === answers.base(item.id), `base ${answers.base(item.id)}`],
          [isPrinted(p, (100 * count) / answers.base(item.id)), `share ${count / answers.base(item.id)}`],
          [isPrinted(least, (100 * count) / frame), `least ${count / frame}`],
          [isPrinted(most, (100 * (count + frame - n)) / frame), `most ${(count + frame - n) / frame}`],
        ),
      };
    },
  },
  {
    id: 'compared with the frame',
    ja: [
      '{resp:T}の構成（{by:T}）は、名簿と異なるとみられます。',
      '{resp:T}の構成（{by:T}）に、名簿との差は見つかりませんでした。',
      '{resp:T}の構成（{by:T}）が名簿と異なるかは、判断できません。',
    ],
    en: [
      'By {by:T}, {resp:T} appear to differ from the frame.',
      'By {by:T}, no difference was found between {resp:T} and the frame.',
      'By {by:T}, it cannot be told whether {resp:T} differ from the frame.',
    ],
    check: ({ by = '' }, scene) => {
      const words = scene.said.words[scene.lang];
      const verdict = /異なるとみられ|appear to differ/.test(words)
        ? 'differs'
        : /見つかりません|no difference/.test(words)
          ? 'none found'
          : 'untold';
      const grouping = groupedBy(scene, by);
      return {
        wrong: told([grouping.id in scene.answers.survey.margins, 'no margin']),
        facts: [{ fact: `frame by ${grouping.id}`, verdict }],
      };
    },
  },
  {
    id: 'change by weighting',
    ja: ['名簿に合わせて重みを付けると、表示した平均は最大で{d:D}変わります（{item:L}）。'],
    en: ['Weighted to the frame, the means shown change by at most {d:D} ({item:L}).'],
    check: ({ d = '', item: text = '' }, scene) => {
      const item = itemNamed(scene, text);
      // Both means are rounded before they are compared.
      const change = tenths(weightedMean(scene, item)) - tenths(itemMean(scene, item));
      return { wrong: told([isPrinted(d, Math.abs(change)), `changes by ${change}`]) };
    },
  },
  {
    id: 'a quoted mean',
    ja: ['平均は{mean:D}である。'],
    en: ['The mean is {mean:D}.'],
    check: ({ mean = '' }, scene) => {
      const item = scene.answers.survey.parts[0]?.items[0];
      return { wrong: told([item !== undefined && isPrinted(mean, itemMean(scene, item)), 'another mean']) };
    },
  },
  {
    id: 'by source',
    ja: ['{list:T}'],
    en: ['{list:T}'],
    check: ({ list = '' }, scene) => {
      const sources = scene.answers.survey.sources;
      const written = list.split(/／|, /).map((part) => /^(.+) ([\d,]+)$/.exec(part));
      if (!/facts/.test(scene.said.place) || written.some((part) => part === null)) throw new Error('no list of sources');
      return {
        wrong: written.flatMap((part) => {
          const source = named(sources, part?.[1] ?? '', scene.lang);
          const count = scene.answers.returned.filter((one) => one.source === source.id).length;
          return told([numberIn(part?.[2] ?? '') === count, `${source.id}: ${count}`]);
        }),
      };
    },
  },
];

function tenths(value: number): number {
  return Math.floor(10 * value + 0.5 + 1e-9) / 10;
}

/** Weighted by one margin of the frame: post-stratification and raking are then the same. */
function weightedMean({ answers }: Scene, item: Question): number {
  const [by = '', margin = {}] = Object.entries(answers.survey.margins)[0] ?? [];
  const parts = Object.entries(margin).map(([category, units]) => {
    const members = answers.group(by, category);
    const values = answers.values(item.id, members);
    const weight = units / members.length;
    return { sum: weight * values.reduce((total, value) => total + value, 0), n: weight * values.length };
  });
  return parts.reduce((sum, part) => sum + part.sum, 0) / parts.reduce((sum, part) => sum + part.n, 0);
}
