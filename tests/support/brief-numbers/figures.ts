import { expect } from 'vitest';
import { lettersIn } from '../../../src/analysis/claims/letters.js';
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
function lettersOf({ brief }: Document, section: string, item: string): string {
  const found = brief.publication.sections.find(({ id }) => id === section);
  return (found && lettersIn(found)?.get(item)) ?? expect.fail(`no letters for ${item}`);
}

/** A row of a ranking: its label, with what parts a bracket from a number, and its answers, turned round (on a scale whose ends add up to `ends`) for a reverse-worded item. */
function ranked(document: Document, item: string): { readonly label: string; readonly answers: readonly number[] } {
  const { survey, lang, brief } = document;
  const items = brief.publication.sections.flatMap((section) => section.items);
  const published = items.find(({ id }) => id === item);
  const answers = values(survey.rows, item);
  if (published?.kind !== 'scale' || !published.reverse) return { label: short(document, item), answers };
  const ends = published.scale.low + published.scale.high;
  const label = `${short(document, item)}${lang === 'ja' ? '（逆転項目）|' : ' (reverse-worded)|'}`;
  return { label, answers: answers.map((answer) => ends - answer) };
}

export function rankingChart(document: Document, section: string, items: readonly string[]): readonly Fragment[] {
  const rows = items.map((item) => ({ ...ranked(document, item), letters: lettersOf(document, section, item) }));
  return [
    spread(rows.map(({ answers }) => answers.length)),
    ...rows.map(({ label, answers, letters }) => found`${label}${oneDecimal(mean(answers))}${letters}${grouped(answers.length)}`),
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
  const lines = items.map((item) => {
    const { label, answers } = ranked(document, item);
    const [low, high] = interval(answers, document.survey.frame).map(oneDecimal);
    const letters = lettersOf(document, section, item);
    return found`${label}${oneDecimal(mean(answers))}|${low ?? ''}|${high ?? ''}${letters}${grouped(answers.length)}`;
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
