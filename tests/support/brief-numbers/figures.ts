import { type Fragment, found } from './accounting.js';
import {
  chosen,
  gapInterval,
  grouped,
  interval,
  mean,
  oneDecimal,
  paired,
  printedCell,
  rounded,
  values,
  wholePercent,
  withSign,
} from './naive.js';
import { type Document, optionOf, short, spread } from './wording.js';

/** The figures of a brief and the data of its appendix, row by row, with the numbers in them worked out by hand. */

/** Which items the answers tell apart is a test's result; the tests have tests of their own. */
function tierOf({ brief }: Document, section: string, item: string): string {
  const tiers = brief.publication.sections.find(({ id }) => id === section)?.score?.tiers;
  return String((tiers?.shown ? tiers.value.findIndex((tier) => tier.includes(item)) : 0) + 1);
}

export function rankingChart(document: Document, section: string, items: readonly string[]): readonly Fragment[] {
  const { survey } = document;
  const of = (item: string) => values(survey.rows, item);
  return [
    spread(items.map((item) => of(item).length)),
    ...items.map(
      (item) =>
        found`${short(document, item)}${oneDecimal(mean(of(item)))}|${tierOf(document, section, item)}|${grouped(of(item).length)}`,
    ),
  ];
}

export function gapChart(document: Document, names: readonly (readonly [string, string])[]): readonly Fragment[] {
  const { survey } = document;
  const figures = names.map(([name, label]) => ({ label, ...paired(survey.rows, survey.pairs.get(name) ?? ['', '']) }));
  return [
    spread(figures.flatMap(({ bases }) => bases)),
    ...figures.map(
      ({ label, meanFrom, meanTo, difference }) =>
        found`${label}${oneDecimal(meanFrom)}|${oneDecimal(meanTo)}|${withSign(difference)}`,
    ),
  ];
}

export function optionsFigure(
  document: Document,
  item: string,
  options: readonly string[],
  baseOf = printedCell(document.survey, `${item}.base`),
): readonly Fragment[] {
  const { rows } = document.survey;
  return options.map((option) => {
    const count = chosen(rows, item, option);
    return found`${optionOf(document, item, option)}${grouped(count)}|${wholePercent(count / Number(baseOf))}%`;
  });
}

/** Shares of less than 6% have no number. */
export function stackFigure(document: Document, items: readonly string[]): readonly Fragment[] {
  const { rows } = document.survey;
  const lines = items.map((item) => {
    const answers = values(rows, item);
    const shares = [1, 2, 3, 4, 5, 6].map((level) => answers.filter((value) => value === level).length / answers.length);
    const written = shares.filter((share) => rounded(share, 2) >= 0.06).map(wholePercent);
    const upper = wholePercent(answers.filter((value) => value >= 4).length / answers.length);
    return found`${short(document, item)}${[...written, `${upper}%`, grouped(answers.length)].join('|')}`;
  });
  return [spread(items.map((item) => values(rows, item).length)), ...lines];
}

export function rankingData(document: Document, section: string, items: readonly string[]): readonly Fragment[] {
  const { survey } = document;
  const of = (item: string) => values(survey.rows, item);
  const lines = items.map((item) => {
    const [low, high] = interval(of(item), survey.frame).map(oneDecimal);
    const n = grouped(of(item).length);
    return found`${short(document, item)}${oneDecimal(mean(of(item)))}|${low ?? ''}|${high ?? ''}|${tierOf(document, section, item)}|${n}`;
  });
  return lines;
}

export function gapData({ survey }: Document, names: readonly (readonly [string, string])[]): readonly Fragment[] {
  return names.map(([name, label]) => {
    const pair = paired(survey.rows, survey.pairs.get(name) ?? ['', '']);
    const { meanFrom, meanTo, difference } = pair;
    const [low, high] = gapInterval(pair, survey.frame).map((end) => oneDecimal(end).replace('-', '−'));
    const size = oneDecimal(difference).replace('-', '−');
    return found`${label}${size}|${low ?? ''}|${high ?? ''}|${oneDecimal(meanFrom)}|${oneDecimal(meanTo)}`;
  });
}

export function optionsData(document: Document, item: string, options: readonly string[]): readonly Fragment[] {
  const base = Number(printedCell(document.survey, `${item}.base`));
  return options.map((option) => {
    const count = chosen(document.survey.rows, item, option);
    return found`${optionOf(document, item, option)}${grouped(count)}|${wholePercent(count / base)}`;
  });
}

export function stackData(document: Document, items: readonly string[]): readonly Fragment[] {
  return items.map((item) => {
    const answers = values(document.survey.rows, item);
    const share = (of: (value: number) => boolean) => wholePercent(answers.filter(of).length / answers.length);
    const levels = [1, 2, 3, 4, 5, 6].map((level) => share((value) => value === level));
    return found`${short(document, item)}${[...levels, share((value) => value >= 4), grouped(answers.length)].join('|')}`;
  });
}
