import { type Answers, deviationOf, meanOf, quantileOf } from './answers.js';
import { membersOf } from './rules-of-groups.js';
import { itemsIn, told } from './scene.js';
import type { Lang, SaidTable } from './sentences.js';
import { isPrintedTurned, numberIn } from './template.js';

/** Cells of tables: each is checked that stands in the row of an item, below the name of a statistic or a group. */
export interface CheckedCell {
  readonly place: string;
  readonly lang: Lang;
  readonly words: string;
  readonly wrong: readonly string[];
}

const DASH = '–';

export function checkTable(answers: Answers, table: SaidTable, lang: Lang): readonly CheckedCell[] {
  // The first heading of some tables is that of the names.
  const shift = table.headings.length - (table.rows[0]?.values.length ?? 0);
  const headings = table.headings.map((heading) => heading[lang]);
  return table.rows.flatMap((row, at) => {
    const text = row.label[lang];
    const [item, ...more] = itemsIn({ answers, lang }, text);
    if (!item?.scale || more.length > 0) return [];
    const isTurned = /逆転項目（|（逆転項目）|\(reverse-worded\)/.test(text);
    const values = answers
      .values(item.id)
      .map((value) => (isTurned && item.scale ? item.scale.low + item.scale.high - value : value));
    return row.values.flatMap((cell, index) => {
      const heading = table.headings[index + shift]?.[lang] ?? '';
      const written = cell[lang];
      const found = statistic(answers, heading, lang, values, item.id);
      if (written === DASH || found === null) return [];
      const [value, n] = found;
      const number = /^[\d.]+/.exec(written)?.[0] ?? '';
      // A table for a spreadsheet has means and numbers of answers in columns of their own.
      const isCount = n !== null && headings.includes(heading.replace(/ ?[（(]n[）)]$/, ''));
      const wrong = told(
        [isCount ? numberIn(number) === n : isPrintedTurned(number, value, isTurned), `${heading} of ${item.id} is ${value}`],
        [n === null || isCount || numberIn(/\(([\d,]+)\)/.exec(written)?.[1] ?? '') === n, `n = ${n}`],
      );
      return [
        { place: `${table.document}${table.place}.rows.${at}.${index}`, lang, words: `${text} | ${heading}: ${written}`, wrong },
      ];
    });
  });
}

/** What a heading stands for; null where the cells below it are not checked. */
function statistic(
  answers: Answers,
  heading: string,
  lang: Lang,
  values: readonly number[],
  item: string,
): readonly [number, number | null] | null {
  switch (heading) {
    case '平均値':
    case 'Mean':
      return [meanOf(values), null];
    case '中央値':
    case 'Median':
      return [quantileOf(values, 0.5), null];
    case '標準偏差':
    case 'SD':
    case 'Standard deviation':
      return [deviationOf(values, answers.survey.sd), null];
    case 'n':
      return [values.length, null];
    default:
      return ofGroup(answers, heading, lang, item);
  }
}

/** The mean of a group with its n: 金属（n） / "Metal (n)". */
function ofGroup(answers: Answers, heading: string, lang: Lang, item: string): readonly [number, number | null] | null {
  for (const by of answers.survey.grouped) {
    const category = by.categories.find(({ label }) => heading === `${label[lang]}${lang === 'ja' ? '（n）' : ' (n)'}`);
    if (!category) continue;
    const values = answers.values(item, membersOf({ answers }, by, category.id, [item]));
    return [meanOf(values), values.length];
  }
  return null;
}
