import { expect } from 'vitest';
import type { Length } from '../../../src/model/brief-texts.js';
import type { Lang } from '../../../src/model/text.js';
import type { ComposedBrief } from '../brief.js';
import { type Fragment, found } from './accounting.js';
import { grouped, mean, type Naive, oneDecimal, printedCell, values, wholePercent } from './naive.js';

/** The sentences of a brief, with the numbers in them worked out by hand. */

/** What is the same in each brief of a project, and what its length adds. */
export interface Document {
  readonly brief: ComposedBrief;
  readonly survey: Naive;
  readonly lang: Lang;
  readonly length: Length;
}

export const said = (lang: Lang, ja: Fragment, en: Fragment) => (lang === 'ja' ? ja : en);
export const short = ({ brief, lang }: Document, id: string) => {
  const named = [...brief.publication.sections, ...brief.publication.sections.flatMap(({ items }) => items)];
  return named.findLast((one) => one.id === id)?.short[lang] ?? expect.fail(`no ${id}`);
};
export const optionOf = ({ brief, lang }: Document, item: string, option: string) => {
  const of = brief.project.questionnaire.sections.flatMap(({ items }) => items).find(({ id }) => id === item);
  return (of && 'options' in of ? of.options.find(({ id }) => id === option)?.label[lang] : null) ?? expect.fail(option);
};
export const cellsOf =
  ({ survey }: Document) =>
  (name: string) =>
    printedCell(survey, name);

export function gap(document: Document, name: string): Fragment {
  const cell = cellsOf(document);
  const [from, to, difference] = [cell(`${name}.meanFrom`), cell(`${name}.meanTo`), cell(`${name}.difference`)];
  return isAsPrinted(from, to, difference)
    ? said(
        document.lang,
        found`活用度が${from}、希望度が${to}です（差${difference}）`,
        found`Mean use is ${from} and mean demand is ${to} (difference ${difference})`,
      )
    : said(
        document.lang,
        found`活用度が${from}、希望度が${to}です（四捨五入する前の差は${difference}）`,
        found`Mean use is ${from} and mean demand is ${to} (difference ${difference} before rounding)`,
      );
}

export function gapOfItems(document: Document, name: string, from: string, to: string): Fragment {
  const cell = cellsOf(document);
  const [first, second, difference] = [cell(`${name}.meanFrom`), cell(`${name}.meanTo`), cell(`${name}.difference`)];
  const [one, other] = [short(document, from), short(document, to)];
  return isAsPrinted(first, second, difference)
    ? said(
        document.lang,
        found`「${one}」が${first}、「${other}」が${second}です（差${difference}）`,
        found`The mean is ${first} for “${one}” and ${second} for “${other}” (difference ${difference})`,
      )
    : said(
        document.lang,
        found`「${one}」が${first}、「${other}」が${second}です（四捨五入する前の差は${difference}）`,
        found`The mean is ${first} for “${one}” and ${second} for “${other}” (difference ${difference} before rounding)`,
      );
}

/** Whether a reader who takes the printed means from each other gets the difference that is printed. */
function isAsPrinted(from: string, to: string, difference: string): boolean {
  return (Number(to) - Number(from)).toFixed(1) === Number(difference.replace('−', '-')).toFixed(1);
}

export function ranking(document: Document, items: readonly string[]): Fragment {
  const [cell, [first = '', last = '']] = [cellsOf(document), endsOf(document, items)];
  const [top, bottom] = [short(document, first), short(document, last)];
  return said(
    document.lang,
    found`「${top}」が${cell(`${first}.mean`)}、「${bottom}」が${cell(`${last}.mean`)}です。`,
    found`The mean is ${cell(`${first}.mean`)} for “${top}” and ${cell(`${last}.mean`)} for “${bottom}”.`,
  );
}

export function topShare(document: Document, items: readonly string[]): Fragment {
  const [first = ''] = endsOf(document, items);
  const share = printedCell(document.survey, `${first}.topTwo`);
  return said(
    document.lang,
    found`と答えた${document.brief.project.terms.respondents.ja}は、${share}%です。`,
    found`For “${short(document, first)}”, ${share}% of`,
  );
}

/** The first and the last by the means as they are printed; reverse-worded items are not named. */
function endsOf({ survey, brief }: Document, items: readonly string[]): readonly [string, string] {
  const published = brief.publication.sections.flatMap((section) => section.items);
  const reversed = published.flatMap((item) => (item.kind === 'scale' && item.reverse ? [item.id] : []));
  const printed = (item: string) => Number(oneDecimal(mean(values(survey.rows, item))));
  const byMean = items.filter((item) => !reversed.includes(item)).toSorted((a, b) => printed(b) - printed(a));
  return [byMean[0] ?? '', byMean.at(-1) ?? ''];
}

export function breakdown(document: Document, item: string, option: string): Fragment {
  const { lang, brief } = document;
  const [cell, label] = [cellsOf(document), optionOf(document, item, option)];
  const { counter, respondents } = brief.project.terms;
  const [base, count, share] = [cell(`${item}.base`), cell(`${item}.counts.${option}`), cell(`${item}.shares.${option}`)];
  return said(
    lang,
    found`${base}${counter.ja}のうち、「${label}」は${count}${counter.ja}（${share}%）です。`,
    found`Of ${base} ${respondents.en}, ${count} (${share}%) chose “${label}”.`,
  );
}

export function split(document: Document, item: string): readonly Fragment[] {
  const [low, high] = [printedCell(document.survey, `${item}.bottomTwo`), printedCell(document.survey, `${item}.topTwo`)];
  return document.lang === 'ja'
    ? [found`回答企業の${low}%が`, found`、${high}%が`]
    : [found`${low}% of responding firms chose`, found`and ${high}% chose`];
}

/** What the share of the two highest levels could be among everyone who was asked: all others answer otherwise, or the same. */
export function bounds(document: Document, items: readonly string[]): readonly Fragment[] {
  const { survey, lang, brief } = document;
  const { counter } = brief.project.terms;
  const all = grouped(survey.frame);
  const lines = items.map((item) => {
    const answers = values(survey.rows, item);
    const [, top] = survey.ends(item);
    const chose = answers.filter((value) => value >= top - 1).length;
    const [least, most] = [chose, chose + survey.frame - answers.length].map((n) => wholePercent(n / survey.frame));
    return bounded(
      document,
      short(document, item),
      least,
      most,
      printedCell(survey, `${item}.base`),
      printedCell(survey, `${item}.topTwo`),
    );
  });
  return [
    said(lang, found`案内した${all}${counter.ja}の全体での割合は`, found`Among all ${all} ${counter.en} asked, each share`),
    ...lines,
  ];
}

export function bounded({ lang, brief }: Document, name: string, least = '', most = '', base = '', share = ''): Fragment {
  const { counter } = brief.project.terms;
  return said(
    lang,
    found`は${least}%から${most}%（${base}${counter.ja}では${share}%）`,
    found`“${name}”: ${least}% to ${most}% (${share}% of ${base} ${counter.en})`,
  );
}

export function base(n: string): Fragment {
  return found`n=${n}`;
}

/** From the fewest answers to the most. */
export function spread(ns: readonly number[]): Fragment {
  const [least, most] = [Math.min(...ns), Math.max(...ns)];
  return least === most ? found`n=${grouped(least)}` : found`n=${grouped(least)}–${grouped(most)}`;
}

export function smallest({ rows }: Naive, items: readonly string[]): string {
  return grouped(Math.min(...items.map((item) => values(rows, item).length)));
}
