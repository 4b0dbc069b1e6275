import type { Chance } from './chance.js';
import type { Levels, Words } from './survey.js';

/** Labels to draw from. Each is drawn once in a survey, so that a label names one thing. */

const w = (ja: string, en: string): Words => ({ ja, en });

const THINGS = [
  w('納期', 'delivery'),
  w('価格', 'prices'),
  w('品質', 'quality'),
  w('設備', 'equipment'),
  w('人材', 'staff'),
  w('立地', 'location'),
  w('情報', 'information'),
  w('資金', 'funding'),
  w('特許', 'patents'),
  w('販路', 'sales channels'),
  w('研修', 'training'),
  w('物流', 'logistics'),
  w('IT', 'IT'),
];
const ASPECTS = [
  (thing: Words) => w(`${thing.ja}の見直し`, `Review of ${thing.en}`),
  (thing: Words) => w(`${thing.ja}についての相談`, `Advice on ${thing.en}`),
  (thing: Words) => w(`${thing.ja}は十分である`, `There is enough ${thing.en}`),
  (thing: Words) => w(`よりよい${thing.ja}`, `Better ${thing.en}`),
  (thing: Words) =>
    w(`${thing.ja}（社外との比較）`, `${thing.en.charAt(0).toUpperCase()}${thing.en.slice(1)}, compared with others`),
];
const OPTIONS = [
  '東',
  '西',
  '南',
  '北',
  '春',
  '夏',
  '秋',
  '冬',
  '朝',
  '昼',
  '夕',
  '夜',
  '山',
  '川',
  '海',
  '空',
  '松',
  '竹',
  '梅',
  '桜',
  '鶴',
  '亀',
  '虎',
  '龍',
];
const OPTIONS_EN = [
  ...['East', 'West', 'South', 'North', 'Spring', 'Summer', 'Autumn', 'Winter', 'Morning', 'Noon', 'Evening', 'Night'],
  ...['Hill', 'River', 'Sea', 'Sky', 'Pine', 'Bamboo', 'Plum', 'Cherry', 'Crane', 'Turtle', 'Tiger', 'Dragon'],
];
const PARTS = ['企業のいま', '取引先', '働き方', '支援策', 'これからの計画', '地域'];
const PARTS_EN = ['The firm today', 'Partners', 'Ways of working', 'Support', 'Plans ahead', 'The region'];
const MEASURES = [
  w('重視度', 'importance'),
  w('満足度', 'satisfaction'),
  w('利用度', 'use'),
  w('希望', 'demand'),
  w('頻度', 'frequency'),
];
const SCALES: readonly Levels[] = [
  { low: 1, high: 6, lowLabel: w('全く重視しない', 'Not at all'), highLabel: w('非常に重視する', 'Very much') },
  { low: 1, high: 5, lowLabel: w('そう思わない', 'Disagree'), highLabel: w('そう思う', 'Agree') },
  { low: 1, high: 7, lowLabel: w('不満', 'Dissatisfied'), highLabel: w('満足', 'Satisfied') },
  { low: 0, high: 10, lowLabel: w('全く薦めない', 'Not likely'), highLabel: w('強く薦める', 'Extremely likely') },
  { low: 1, high: 4, lowLabel: w('ない', 'Never'), highLabel: w('いつも', 'Always') },
];

/** Deals labels, none twice. */
export function labelsOf(chance: Chance) {
  const items = [
    ...chance.some(
      THINGS.length * ASPECTS.length,
      THINGS.flatMap((thing) => ASPECTS.map((aspect) => aspect(thing))),
    ),
  ];
  const options = [
    ...chance.some(
      OPTIONS.length,
      OPTIONS.map((ja, index) => w(`${ja}の方`, `${OPTIONS_EN[index]} side`)),
    ),
  ];
  const parts = [
    ...chance.some(
      PARTS.length,
      PARTS.map((ja, index) => w(ja, PARTS_EN[index] ?? ja)),
    ),
  ];
  const measures = [...chance.some(MEASURES.length, MEASURES)];
  const deal = (list: Words[]) => {
    const next = list.pop();
    if (!next) throw new Error('No label is left.');
    return next;
  };
  return {
    item: () => deal(items),
    option: () => deal(options),
    part: () => deal(parts),
    measure: () => deal(measures),
    scale: () => chance.one(SCALES),
  };
}
