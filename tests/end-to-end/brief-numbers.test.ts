import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Length } from '../../src/model/brief-texts.js';
import type { Lang } from '../../src/model/text.js';
import { type Account, account, type Fragment, found, type Rule, textOf } from '../support/accounting.js';
import { type ComposedBrief, composedBrief } from '../support/brief.js';
import {
  answersIn,
  choosing,
  chosen,
  grouped,
  interval,
  mean,
  type Naive,
  oneDecimal,
  paired,
  printedCell,
  raked,
  rounded,
  score,
  values,
  wholePercent,
  withSign,
} from '../support/naive.js';
import { type ReadPdf, readPdf, squeezed } from '../support/pdf.js';
import { CHECKOUT, KAWASAKI, shirabe, temporaryFolder } from '../support/shirabe.js';

/** Every number that is printed in a brief, worked out again from the files of answers. */

const LIBRARY = path.join(CHECKOUT, 'tests/projects/library');
const LANGS = ['ja', 'en'] as const;
const LENGTHS = ['short', 'full'] as const;

const kawasaki: Naive = {
  frame: 1315,
  ...(await answersIn(KAWASAKI, { mail: 'responses/mail.csv', web: 'responses/web.csv' })),
  pairs: new Map([
    ['policy-1', ['q10_1', 'q12_1']],
    ['policy-2', ['q10_2', 'q12_4']],
  ]),
  ends: () => [1, 6],
  baseIsApplicable: false,
};
const library: Naive = {
  frame: 2000,
  ...(await answersIn(LIBRARY, { desk: 'responses/desk.tsv', online: 'responses/online.csv' })),
  pairs: new Map([['staff_hours-1', ['hours', 'staff']]]),
  ends: (item) => (item === 'recommend' ? [0, 10] : [1, 5]),
  baseIsApplicable: true,
};

/** What is the same in each brief of a project, and what its length adds. */
interface Document {
  readonly brief: ComposedBrief;
  readonly survey: Naive;
  readonly lang: Lang;
  readonly length: Length;
}

// How the parts of a page are worded, with the numbers left open

const said = (lang: Lang, ja: Fragment, en: Fragment) => (lang === 'ja' ? ja : en);
const short = ({ brief, lang }: Document, id: string) => {
  const named = [...brief.publication.sections, ...brief.publication.sections.flatMap(({ items }) => items)];
  return named.findLast((one) => one.id === id)?.short[lang] ?? expect.fail(`no ${id}`);
};
const optionOf = ({ brief, lang }: Document, item: string, option: string) => {
  const of = brief.project.questionnaire.sections.flatMap(({ items }) => items).find(({ id }) => id === item);
  return (of && 'options' in of ? of.options.find(({ id }) => id === option)?.label[lang] : null) ?? expect.fail(option);
};
const cellsOf =
  ({ survey }: Document) =>
  (name: string) =>
    printedCell(survey, name);

function gap(document: Document, name: string): Fragment {
  const cell = cellsOf(document);
  const [from, to, difference] = [cell(`${name}.meanFrom`), cell(`${name}.meanTo`), cell(`${name}.difference`)];
  return said(
    document.lang,
    found`活用度が${from}、希望度が${to}です（差${difference}）`,
    found`Mean use is ${from} and mean demand is ${to} (difference ${difference})`,
  );
}

function gapOfItems(document: Document, name: string, from: string, to: string): Fragment {
  const cell = cellsOf(document);
  const [first, second, difference] = [cell(`${name}.meanFrom`), cell(`${name}.meanTo`), cell(`${name}.difference`)];
  return said(
    document.lang,
    found`「${short(document, from)}」が${first}、「${short(document, to)}」が${second}です（差${difference}）`,
    found`The mean is ${first} for “${short(document, from)}” and ${second} for “${short(document, to)}” (difference ${difference})`,
  );
}

function ranking(document: Document, items: readonly string[]): Fragment {
  const [cell, [first = '', last = '']] = [cellsOf(document), endsOf(document, items)];
  const [top, bottom] = [short(document, first), short(document, last)];
  return said(
    document.lang,
    found`「${top}」が${cell(`${first}.mean`)}、最も低い「${bottom}」が${cell(`${last}.mean`)}です。`,
    found`The mean is ${cell(`${first}.mean`)} for “${top}” and ${cell(`${last}.mean`)} for “${bottom}”, the lowest.`,
  );
}

function topShare(document: Document, items: readonly string[]): Fragment {
  const [first = ''] = endsOf(document, items);
  const share = printedCell(document.survey, `${first}.topTwo`);
  return said(
    document.lang,
    found`と答えた${document.brief.project.terms.respondents.ja}は、${share}%です。`,
    found`For “${short(document, first)}”, ${share}% of`,
  );
}

function endsOf({ survey }: Document, items: readonly string[]): readonly [string, string] {
  const byMean = items.toSorted((a, b) => mean(values(survey.rows, b)) - mean(values(survey.rows, a)));
  return [byMean[0] ?? '', byMean.at(-1) ?? ''];
}

function breakdown(document: Document, item: string, option: string): Fragment {
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

function split(document: Document, item: string): readonly Fragment[] {
  const [low, high] = [printedCell(document.survey, `${item}.bottomTwo`), printedCell(document.survey, `${item}.topTwo`)];
  return document.lang === 'ja'
    ? [found`回答企業の${low}%が`, found`、${high}%が`]
    : [found`${low}% of responding firms chose`, found`and ${high}% chose`];
}

function base(n: string): Fragment {
  return found`n=${n}`;
}

/** From the fewest answers to the most. */
function spread(ns: readonly number[]): Fragment {
  const [least, most] = [Math.min(...ns), Math.max(...ns)];
  return least === most ? found`n=${grouped(least)}` : found`n=${grouped(least)}–${grouped(most)}`;
}

// Figures

/** Which items the answers tell apart is a test's result; the tests have tests of their own. */
function tierOf({ brief }: Document, section: string, item: string): string {
  const tiers = brief.publication.sections.find(({ id }) => id === section)?.score?.tiers;
  return String((tiers?.shown ? tiers.value.findIndex((tier) => tier.includes(item)) : 0) + 1);
}

function rankingFigure(document: Document, section: string, items: readonly string[]): readonly Fragment[] {
  const { survey, lang } = document;
  const of = (item: string) => values(survey.rows, item);
  const highest = oneDecimal(Math.max(...items.map((item) => mean(of(item)))));
  return [
    said(lang, found`」が最も高い（${highest}）`, found`” (${highest})`),
    spread(items.map((item) => of(item).length)),
    ...items.map(
      (item) =>
        found`${short(document, item)}${oneDecimal(mean(of(item)))}|${tierOf(document, section, item)}|${grouped(of(item).length)}`,
    ),
  ];
}

function gapFigure(document: Document, names: readonly (readonly [string, string])[]): readonly Fragment[] {
  const { survey } = document;
  const figures = names.map(([name, label]) => ({ label, ...paired(survey.rows, survey.pairs.get(name) ?? ['', '']) }));
  return [
    spread(figures.map(({ n }) => n)),
    ...figures.map(
      ({ label, meanFrom, meanTo, difference }) =>
        found`${label}${oneDecimal(meanFrom)}|${oneDecimal(meanTo)}|${withSign(difference)}`,
    ),
  ];
}

function optionsFigure(
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

/** How many of how many, in the title of a figure of options. */
function leader(document: Document, item: string, option: string): Fragment {
  const { counter } = document.brief.project.terms;
  const [n, count] = [printedCell(document.survey, `${item}.base`), printedCell(document.survey, `${item}.counts.${option}`)];
  return said(document.lang, found`（${n}${counter.ja}のうち${count}${counter.ja}）`, found`(${count} of ${n} ${counter.en})`);
}

/** Shares of less than 6% have no number. */
function stackFigure(document: Document, items: readonly string[]): readonly Fragment[] {
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

// The data of figures, in the appendix

function rankingData(document: Document, section: string, items: readonly string[]): readonly Fragment[] {
  const { survey, lang } = document;
  const of = (item: string) => values(survey.rows, item);
  const highest = oneDecimal(Math.max(...items.map((item) => mean(of(item)))));
  const lines = items.map((item) => {
    const [low, high] = interval(of(item), survey.frame).map(oneDecimal);
    const n = grouped(of(item).length);
    return found`${short(document, item)}${oneDecimal(mean(of(item)))}|${low ?? ''}|${high ?? ''}|${tierOf(document, section, item)}|${n}`;
  });
  return [said(lang, found`」が最も高い（${highest}）`, found`” (${highest})`), ...lines];
}

function gapData({ survey }: Document, names: readonly (readonly [string, string])[]): readonly Fragment[] {
  return names.map(([name, label]) => {
    const { meanFrom, meanTo, difference, differences } = paired(survey.rows, survey.pairs.get(name) ?? ['', '']);
    const [low, high] = interval(differences, survey.frame).map((end) => oneDecimal(end).replace('-', '−'));
    const size = oneDecimal(difference).replace('-', '−');
    return found`${label}${size}|${low ?? ''}|${high ?? ''}|${oneDecimal(meanFrom)}|${oneDecimal(meanTo)}`;
  });
}

function optionsData(document: Document, item: string, options: readonly string[]): readonly Fragment[] {
  const base = Number(printedCell(document.survey, `${item}.base`));
  return options.map((option) => {
    const count = chosen(document.survey.rows, item, option);
    return found`${optionOf(document, item, option)}${grouped(count)}|${wholePercent(count / base)}`;
  });
}

function stackData(document: Document, items: readonly string[]): readonly Fragment[] {
  return items.map((item) => {
    const answers = values(document.survey.rows, item);
    const share = (of: (value: number) => boolean) => wholePercent(answers.filter(of).length / answers.length);
    const levels = [1, 2, 3, 4, 5, 6].map((level) => share((value) => value === level));
    return found`${short(document, item)}${[...levels, share((value) => value >= 4), grouped(answers.length)].join('|')}`;
  });
}

// The survey

function facts(document: Document): readonly Fragment[] {
  const { survey, brief, lang, length } = document;
  const cell = cellsOf(document);
  const [asked, returned, rate] = ['sample.frame', 'sample.total.returned', 'sample.total.responseRate'].map(cell) as [
    string,
    string,
    string,
  ];
  const answered = cell('sample.answered');
  const blank = survey.rows.length - Number(answered);
  const { counter } = brief.project.terms;
  const mode = brief.project.sources.map(({ id, label }) => ({
    label: label[lang],
    n: grouped(survey.sources.get(id)?.length ?? 0),
  }));
  const [first, second] = mode;
  if (!first || !second) return [];
  const ways = said(
    lang,
    found`${first.label}${first.n}/${second.label}${second.n}`,
    found`${first.label} ${first.n}, ${second.label} ${second.n}`,
  );
  const whole = lang === 'ja' ? counter.ja : ` ${counter.en}`;
  const blanks = said(lang, found`、うち${String(blank)}件は無記入`, found`, ${String(blank)} of them blank`);
  const replied = said(lang, found`${returned}${whole}（回答率${rate}`, found`${returned}${whole} (response rate ${rate}`);
  return [
    said(
      lang,
      found`案内した${asked}${counter.ja}のうち${returned}${counter.ja}（${rate}）`,
      found`Of ${asked} ${counter.en} asked, ${returned} replied (${rate})`,
    ),
    { text: replied.text, numbers: replied.numbers },
    ...(blank > 0 ? [blanks] : []),
    said(lang, found`記入のあった${answered}${counter.ja}`, found`${answered} ${counter.en} with at least one answer`),
    said(lang, found`（${asked}${counter.ja}）`, found`(${asked} ${counter.en})`),
    said(lang, found`案内${asked}${counter.ja}`, found`Asked${asked}${whole}`),
    said(lang, found`回答${returned}${counter.ja}`, found`Replied${returned}${whole}`),
    said(lang, found`回答率${rate}`, found`Response rate${rate}`),
    ways,
    ...(length === 'full' ? [ways] : []),
  ];
}

// What is printed of each project

const Q5 = ['q5_1', 'q5_2', 'q5_3', 'q5_4'];
const Q7 = ['q7_1', 'q7_2', 'q7_3', 'q7_4', 'q7_10', 'q7_11', 'q7_15', 'q7_18'];
const Q10 = ['q10_1', 'q10_2', 'q10_3', 'q10_4', 'q10_5', 'q10_6'];
const Q12 = ['q12_1', 'q12_2', 'q12_4', 'q12_6', 'q12_9', 'q12_10'];
const Q13 = ['q13_1', 'q13_4'];
const Q14 = ['q14_2', 'q14_5', 'q14_7', 'q14_8', 'q14_9', 'q14_10'];
const SECTIONS: Readonly<Record<string, readonly string[]>> = {
  q1: ['q1_4'],
  q3: ['q3_16'],
  q5: Q5,
  q7: Q7,
  q10: Q10,
  q12: Q12,
  q13: Q13,
  q14: Q14,
};
/** Each section and each of its items once. */
const COMPARED = Object.keys(SECTIONS).length + Object.values(SECTIONS).flat().length;

function smallest({ rows }: Naive, items: readonly string[]): string {
  return grouped(Math.min(...items.map((item) => values(rows, item).length)));
}

function ofKawasaki(document: Document): readonly Fragment[] {
  const { survey, lang, length } = document;
  const cell = cellsOf(document);
  const isFull = length === 'full';
  const twice = <T>(one: readonly T[]) => (isFull ? [...one, ...one] : one);
  const pairs = [
    ['policy-2', lang === 'ja' ? '連携・マッチング' : 'Networks and matching'],
    ['policy-1', lang === 'ja' ? '人材育成' : 'Training'],
  ] as const;
  const widest = cell('policy-2.difference');
  const stages = ['development', 'commercialisation', 'market'];
  const [market, development] = [cell('q4_stage.counts.market'), cell('q4_stage.counts.development')];
  const [none, stageBase] = [printedCell(survey, 'q4.base'), cell('q4_stage.base')];
  const messages = [ranking(document, Q7), topShare(document, Q7), breakdown(document, 'q4', 'none')];
  const compared = String(COMPARED);
  const noDifference = said(lang, found`${compared}通りに比べ`, found`in ${compared} comparisons`);
  return [
    gap(document, 'policy-2'),
    ...(isFull ? [gap(document, 'policy-1')] : []),
    ...twice(messages),
    ...(isFull ? [breakdown(document, 'q4_stage', 'development')] : []),
    ...split(document, 'q12_4'),
    ...(isFull ? split(document, 'q12_6') : []),
    ranking(document, Q14),
    topShare(document, Q14),
    said(lang, found`」である（${widest}）`, found`” (${widest})`),
    ...gapFigure(document, pairs),
    ...(isFull
      ? [
          ...rankingFigure(document, 'q7', Q7),
          leader(document, 'q4', 'none'),
          said(lang, found`、n=${none}、└連携事業の段階n=${stageBase}`, found`, n=${none}, └Project stage n=${stageBase}`),
          found`${'0'}|${String(Math.max(...['active', 'engaged', 'considering', 'none'].map((one) => chosen(survey.rows, 'q4', one))))}`,
          ...optionsFigure(document, 'q4', ['active', 'engaged', 'considering', 'none']),
          ...optionsFigure(document, 'q4_stage', stages),
          said(lang, found`が${cell('q12_4.bottomTwo')}%、`, found`${cell('q12_4.bottomTwo')}% chose`),
          said(lang, found`が${cell('q12_4.topTwo')}%である`, found`${cell('q12_4.topTwo')}% chose`),
          ...stackFigure(document, Q12),
          ...rankingFigure(document, 'q14', Q14),
          said(lang, found`」である（${widest}）`, found`” (${widest})`),
          ...gapData(document, pairs),
          ...rankingData(document, 'q7', Q7),
          leader(document, 'q4', 'none'),
          ...optionsData(document, 'q4', ['active', 'engaged', 'considering', 'none']),
          ...optionsData(document, 'q4_stage', stages),
          said(lang, found`が${cell('q12_4.bottomTwo')}%、`, found`${cell('q12_4.bottomTwo')}% chose`),
          said(lang, found`が${cell('q12_4.topTwo')}%である`, found`${cell('q12_4.topTwo')}% chose`),
          ...stackData(document, Q12),
          ...rankingData(document, 'q14', Q14),
          said(lang, found`ほかの${String(COMPARED - 1)}通り`, found`${String(COMPARED - 1)} more were not compared`),
          noDifference,
          ...Object.entries(SECTIONS).map(([section, items]) => {
            const [mail, web] = ['mail', 'web'].map((source) => score(survey.sources.get(source) ?? [], items));
            if (!mail || !web) throw new Error('No such source.');
            return found`${short(document, section)}${oneDecimal(mail.mean)}(${String(mail.n)})|${oneDecimal(web.mean)}(${String(web.n)})`;
          }),
        ]
      : []),
    noDifference,
    said(lang, found`情報提供の希望は、${cell('q12_6.topTwo')}%が`, found`${cell('q12_6.topTwo')}% chose`),
    said(
      lang,
      found`連携先の人材が${cell('q7_3.mean')}、所属団体が${cell('q7_15.mean')}です`,
      found`Mean importance is ${cell('q7_3.mean')} for a partner’s people and ${cell('q7_15.mean')} for its affiliations`,
    ),
    said(
      lang,
      found`市場化の段階は${market}社、開発段階は${development}社です`,
      found`${market} are at the market stage and ${development} in development`,
    ),
    ...facts(document),
    ...twice([base(smallest(survey, Q7)), base(cell('q4.n'))]),
    base(cell('policy-2.n')),
    base(cell('q12_4.n')),
    base(smallest(survey, Q14)),
  ];
}

const SERVICE = ['staff', 'noise', 'hours', 'loans'];
const USES = ['books', 'music', 'computers', 'other'];

function ofLibrary(document: Document): readonly Fragment[] {
  const { survey, lang, length } = document;
  const cell = cellsOf(document);
  const isFull = length === 'full';
  const answered = grouped(choosing(survey.rows, 'uses', USES));
  const pair = [['staff_hours-1', lang === 'ja' ? '同意' : 'Agreement']] as const;
  // Service and its four items, and likelihood and its one; by age, likelihood is compared as an item alone.
  const [ways, ages] = [String(1 + SERVICE.length + 2), String(1 + SERVICE.length + 1)];
  const noDifference = said(lang, found`${ways}通りに比べ`, found`in ${ways} comparisons`);
  const weighted = weightedMeans(survey);
  const largest = oneDecimal(Math.max(...weighted.map(({ change }) => Math.abs(change))));
  const weights = said(lang, found`最大で${largest}変わります`, found`at most ${largest} (`);
  return [
    ranking(document, SERVICE),
    topShare(document, SERVICE),
    gapOfItems(document, 'staff_hours-1', 'hours', 'staff'),
    breakdown(document, 'uses', 'books'),
    ...(isFull ? [gapOfItems(document, 'staff_hours-1', 'hours', 'staff'), breakdown(document, 'uses', 'books')] : []),
    ...rankingFigure(document, 'service', SERVICE),
    said(lang, found`同意の平均は${cell('hours.mean')}です`, found`has a mean of ${cell('hours.mean')}.`),
    noDifference,
    weights,
    ...facts(document),
    ...(isFull
      ? [
          leader(document, 'uses', 'books'),
          said(lang, found`利用者、n=${cell('uses.base')}`, found`visitors, n=${cell('uses.base')}`),
          found`${'0'}|${cell('uses.counts.books')}`,
          ...optionsFigure(document, 'uses', USES),
          said(
            lang,
            found`前者より${cell('staff_hours-1.difference').slice(1)}低い`,
            found`the second is ${cell('staff_hours-1.difference').slice(1)} lower`,
          ),
          ...gapFigure(document, pair),
          ...rankingData(document, 'service', SERVICE),
          leader(document, 'uses', 'books'),
          ...optionsData(document, 'uses', USES),
          said(
            lang,
            found`前者より${cell('staff_hours-1.difference').slice(1)}低い`,
            found`the second is ${cell('staff_hours-1.difference').slice(1)} lower`,
          ),
          ...gapData(document, pair),
          said(lang, found`比べた${ages}通り`, found`None of ${ages} differences`),
          noDifference,
          weights,
          ...marginRows(document),
          ...(['service', 'overall'] as const).map((section) => {
            const items = section === 'service' ? SERVICE : ['recommend'];
            const [desk, online] = ['desk', 'online'].map((source) =>
              score(survey.sources.get(source) ?? [], items, new Map([['noise', 6]])),
            );
            if (!desk || !online) throw new Error('No such source.');
            return found`${short(document, section)}${oneDecimal(desk.mean)}(${String(desk.n)})|${oneDecimal(online.mean)}(${String(online.n)})`;
          }),
          ...weighted.map(
            ({ item, plain, weighted: other, change, n }) =>
              found`${short(document, item)}${plain}|${other}|${withSign(change)}|${String(n)}`,
          ),
          base(smallest(survey, SERVICE)),
          base(answered),
          base(cell('staff_hours-1.n')),
        ]
      : []),
    ...(isFull ? [] : [base(smallest(survey, SERVICE))]),
    base(answered),
    base(cell('staff_hours-1.n')),
  ];
}

const AGES = { young: 700, middle: 800, old: 500 };
const MEMBERS = { yes: 1200, no: 800 };

const registry = new Map(
  (await answersIn(LIBRARY, { all: 'respondents.csv' })).rows.map(({ id = '', age = '' }) => [id, Number(age)]),
);
function ageOf({ respondent = '' }: Readonly<Record<string, string>>): string {
  const age = registry.get(respondent) ?? 0;
  return age <= 29 ? 'young' : age <= 59 ? 'middle' : 'old';
}

/** Those of whom no category is known have no weight. */
function weightedMeans({ rows }: Naive) {
  const known = rows.filter(({ member }) => member === 'yes' || member === 'no');
  const weights = raked([known.map(ageOf), known.map(({ member = '' }) => member)], [AGES, MEMBERS]);
  // So that bringing them within bounds changes nothing.
  expect([Math.min(...weights) > 0.3, Math.max(...weights) < 3]).toEqual([true, true]);
  return [...SERVICE, 'recommend'].map((item) => {
    const answers = known.flatMap((row, index) => values([row], item).map((value) => ({ value, weight: weights[index] ?? 0 })));
    const whole = answers.reduce((sum, { weight }) => sum + weight, 0);
    const [plain, other] = [
      rounded(mean(values(rows, item)), 1),
      rounded(answers.reduce((sum, { value, weight }) => sum + value * weight, 0) / whole, 1),
    ];
    return { item, plain: plain.toFixed(1), weighted: other.toFixed(1), change: other - plain, n: values(rows, item).length };
  });
}

function marginRows({ survey: { rows }, brief, lang }: Document): readonly Fragment[] {
  const lines = (of: (row: Readonly<Record<string, string>>) => string, frame: Readonly<Record<string, number>>, by: string) => {
    const categories = brief.publication.margins.find((margin) => margin.by === by)?.categories ?? [];
    const known = rows.filter((row) => of(row) in frame).length;
    const all = Object.values(frame).reduce((sum, size) => sum + size, 0);
    return categories.map(({ id, label }) => {
      const [n, size] = [rows.filter((row) => of(row) === id).length, frame[id] ?? 0];
      return found`${label[lang].replace(/.*\d/, '')}${grouped(n)}|${wholePercent(n / known)}%|${wholePercent(size / all)}%|${oneDecimal((100 * n) / size)}%`;
    });
  };
  return [...lines(ageOf, AGES, 'age_group'), ...lines(({ member = '' }) => member, MEMBERS, 'member')];
}

// Numbers that are no results

const LABELS = (document: Document) =>
  document.brief.publication.sections
    .flatMap(({ items }) => items)
    .map(({ id }) => squeezed(short(document, id)).replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
    .join('|');

function rulesOf(document: Document): readonly Rule[] {
  const headings = [...document.brief.outline.findings].map(({ heading }) => squeezed(heading[document.lang]));
  const escaped = headings.map((heading) => heading.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|');
  return [
    { why: 'number of a note', pattern: /〔\d+〕/g },
    { why: 'number of a finding', pattern: new RegExp(`[1-6](?=${escaped})`, 'g') },
    { why: 'number of a finding that an option rests on', pattern: /\((?:結果|finding)\d\)/g },
    { why: 'number of an item', pattern: new RegExp(`\\d+\\.(?=¤|(?:${LABELS(document)}))`, 'g') },
    { why: 'how many items share the top, by tests', pattern: /(?:上位|thetop)\d(?:項目の差|cannotbetoldapart)/g },
    { why: 'levels', pattern: /[1-5](?:or|か)[2-6]/g },
    { why: 'range of a scale', pattern: /\(1(?:to|~|〜)[56]\)/g },
    {
      why: 'end of a scale',
      pattern:
        /(?<=項目|Item|\|)1(?=全く|Not|Strongly|Does)|(?<=する|important|agree|wanted|思う|much|当てはまる)[56](?=\|?(?:平均値|Mean|4))/g,
    },
    { why: 'levels of a legend', pattern: /1\|2\|3\|4\|5\|6/g },
    { why: 'levels over a table', pattern: /1\(%\)\|2\(%\)\|3\(%\)\|4\(%\)\|5\(%\)\|6\(%\)/g },
    { why: 'upper half of a scale', pattern: /4–6/g },
    { why: 'confidence level', pattern: /95%(?=信頼区間|confidence|intervals)/g },
    { why: 'shares that are left out', pattern: /under6%|6%未満/g },
    { why: 'definition', pattern: /合計が100%|addupto100|中央の2つ|タイプ7|type7/g },
    { why: 'comparison of one', pattern: /比べた1通り/g },
    { why: 'wording of an author', pattern: /案内を1つに/g },
    { why: 'date', pattern: /2026年(?:11月1日|5月31日|5月)|1November2026|31May2026|May2026/g },
    {
      why: 'name of a group',
      pattern: /29歳以下|30〜59歳|30~59歳|60歳以上|Upto29|30to59|60andover|29(?=¤)|30[~〜]59(?=¤)|30to(?=¤)|60(?=¤)/g,
    },
  ];
}

// The notes at the end

const NOTES_BEGIN = /を示します。|intheresults\(results\.json\)\./;
const ENTRY = /^(?:[|]?)([+−±]?[\d,]+(?:\.\d+)?%?)=(\S+?),?$/;

interface Notes {
  readonly notes: readonly { readonly number: number; readonly entries: readonly (readonly [string, string])[] }[];
  readonly strange: readonly string[];
}

/** The pieces behind the heading of the notes: a number, then entries. */
function notesIn(pieces: readonly string[]): Notes {
  const begin = pieces.findLastIndex((piece) => NOTES_BEGIN.test(squeezed(piece)));
  const notes: { number: number; entries: (readonly [string, string])[] }[] = [];
  const strange: string[] = [];
  for (const piece of pieces
    .slice(begin + 1)
    .map(squeezed)
    .filter((one) => one !== '')) {
    const [, written, name] = ENTRY.exec(piece) ?? [];
    if (written && name) notes.at(-1)?.entries.push([written, name]);
    else if (piece === String(notes.length + 1)) notes.push({ number: notes.length + 1, entries: [] });
    else if (/\d/.test(piece) && !/^\d+\/\d+$/.test(piece)) strange.push(piece);
  }
  return { notes, strange };
}

/** All pages before the notes, without their page numbers, which are checked here. */
function bodyOf(pages: readonly (readonly string[])[]): { readonly text: string; readonly wrong: readonly string[] } {
  const wrong: string[] = [];
  let begun = false;
  const texts = pages.map((pieces, index) => {
    const begin = begun ? 0 : pieces.findIndex((piece) => NOTES_BEGIN.test(squeezed(piece)));
    begun ||= begin >= 0;
    const number = `${index + 1}/${pages.length}`;
    if (!textOf(pieces).includes(number)) wrong.push(`page ${number}`);
    return textOf(begin < 0 ? pieces : pieces.slice(0, begin)).replace(number, '§');
  });
  return { text: texts.join(''), wrong };
}

interface Whole extends Account {
  readonly entries: number;
}

/** Everything of a PDF: its pages, then its notes. */
function accountOf(document: Printed, pages: readonly (readonly string[])[]): Whole {
  const { text, wrong } = bodyOf(pages);
  // Figure 1. 10% of …: no number of a figure is a part of what follows.
  const body = account(text.replace(/(?:Figure|図)\d\.?/g, '§'), document.fragments, document.rules);
  const { notes, strange } = notesIn(pages.flat());
  const entries = notes.flatMap((note) => note.entries);
  const wrongly = entries.filter(([written, name]) => written.replace('%', '') !== document.cells.get(name)?.replace('%', ''));
  return {
    ...body,
    entries: entries.length,
    missing: [...body.missing, ...wrong],
    left: [...body.left, ...strange, ...wrongly.map(([written, name]) => `${written} = ${name}`)],
  };
}

// The documents

interface Printed extends Document {
  readonly fragments: readonly Fragment[];
  readonly rules: readonly Rule[];
  /** What each cell should be printed as that its notes name. */
  readonly cells: ReadonlyMap<string, string>;
  readonly pdf: ReadPdf;
  readonly html: string;
  readonly results: unknown;
}

const printed: Printed[] = [];

beforeAll(async () => {
  const folder = await temporaryFolder();
  for (const [name, root, survey] of [
    ['kawasaki', KAWASAKI, kawasaki],
    ['library', LIBRARY, library],
  ] as const)
    for (const length of LENGTHS) {
      const project = path.join(folder, `${name}-${length}`);
      await cp(root, project, { recursive: true });
      const yaml = await readFile(path.join(project, 'brief.yaml'), 'utf8');
      await writeFile(path.join(project, 'brief.yaml'), yaml.replace(/^length: .*$/m, `length: ${length}`));
      const out = path.join(folder, 'out', `${name}-${length}`);
      const run = await shirabe(['build', project, '--report', 'brief', '--lang', 'ja,en', '--format', 'html,pdf', '--out', out]);
      expect(run.status).toBe(0);
      const brief = await composedBrief(project, length);
      const results: unknown = JSON.parse(await readFile(path.join(out, 'results.json'), 'utf8'));
      for (const lang of LANGS) {
        const document = { brief, survey, lang, length };
        const pdf = await readPdf(await readFile(path.join(out, `brief/brief.${lang}.pdf`)));
        const names = notesIn(pdf.pieces.flat()).notes.flatMap(({ entries }) => entries.map(([, cell]) => cell));
        printed.push({
          ...document,
          results,
          pdf,
          html: await readFile(path.join(out, `brief/brief.${lang}.html`), 'utf8'),
          fragments: name === 'kawasaki' ? ofKawasaki(document) : ofLibrary(document),
          rules: rulesOf(document),
          cells: new Map(names.map((cell) => [cell, printedCell(survey, cell)])),
        });
      }
    }
});

const NAMES = (['kawasaki', 'library'] as const).flatMap((name) =>
  LENGTHS.flatMap((length) => LANGS.map((lang) => [name, length, lang] as const)),
);
const get = (name: string, length: Length, lang: Lang): Printed =>
  printed.find(
    (one) => one.survey === (name === 'kawasaki' ? kawasaki : library) && one.length === length && one.lang === lang,
  ) ?? expect.fail(`no ${name} ${length} ${lang}`);

describe('every number in the PDF of a brief', () => {
  it.each(NAMES)('of %s (%s, %s) is what the answers give, or is no result', (...which) => {
    const document = get(...which);
    const { missing, left } = accountOf(document, document.pdf.pieces);
    expect({ missing, left }).toEqual({ missing: [], left: [] });
  });

  it('is worked out again, as many in Japanese as in English', () => {
    const counts = NAMES.map((which) => {
      const document = get(...which);
      const { recomputed, entries } = accountOf(document, document.pdf.pieces);
      return `${which.join(' ')}: ${recomputed} in the text, ${entries} in the notes`;
    });
    expect(counts).toEqual([
      'kawasaki short ja: 47 in the text, 30 in the notes',
      'kawasaki short en: 47 in the text, 30 in the notes',
      'kawasaki full ja: 284 in the text, 41 in the notes',
      'kawasaki full en: 284 in the text, 41 in the notes',
      'library short ja: 42 in the text, 19 in the notes',
      'library short en: 42 in the text, 19 in the notes',
      'library full ja: 158 in the text, 19 in the notes',
      'library full en: 158 in the text, 19 in the notes',
    ]);
  });

  /** No results: numbers of notes, findings, figures and items, levels, how many share the top. They are not worked out again. */
  const PLACE =
    /^(?:〔\d+〕|\d{1,2}|(?:Figure|図)\s*\d.*|.*(?:finding|結果)\s*\d.*|.*\d(?: か | or )\d.*|\d+[.．]\s?\D+|(?:非常|Strongly)\D+\d|\d）|.*(?:the top|上位) \d.*)$/u;

  it.each(NAMES)('of %s (%s, %s) is noticed where it is another', (...which) => {
    const document = get(...which);
    const pages = document.pdf.pieces;
    let changed = 0;
    const unnoticed: string[] = [];
    for (const [page, pieces] of pages.entries())
      for (const [index, piece] of pieces.entries()) {
        if (!/\d[.,%]|[+−±]\d/.test(piece) && !(/\d/.test(piece) && index % 3 === 0)) continue;
        const other = piece.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10));
        const altered = pages.map((one, at) => (at === page ? one.map((same, place) => (place === index ? other : same)) : one));
        const { missing, left } = accountOf(document, altered);
        changed += 1;
        if (missing.length + left.length === 0 && !PLACE.test(piece.trim())) unnoticed.push(piece);
      }
    expect(unnoticed).toEqual([]);
    expect(changed).toBeGreaterThan(30);
  });
});

describe('a number in a sentence', () => {
  /** RFC 6901. */
  const at = (document: unknown, pointer: string) =>
    pointer
      .split('/')
      .slice(1)
      .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
      .reduce<unknown>((value, key) => (value as Record<string, unknown>)?.[key], document);

  /** Whether it is what is written of it: a share in per cent, a mean with one decimal or a count. */
  function isPrintedOf(value: number, written: string): boolean {
    const number = Number(written.replace('−', '-').replace(/[,%±]/g, ''));
    const candidates = [rounded(value, 1), rounded(100 * value, 0), rounded(100 * value, 1), value];
    return candidates.some((one) => Math.abs(one - number) < 1e-9);
  }

  it.each(NAMES)('of %s (%s, %s) leads in HTML to its note, which holds it, and to its cell', (...which) => {
    const { html, results, pdf } = get(...which);
    const notes = new Map(
      [...html.matchAll(/<li id="note-(\d+)">(.*?)<\/li>/gs)].map(([, number = '', entry = '']) => [
        number,
        [
          ...entry
            .replace(/<span class="note-number">\d+<\/span>/g, '')
            .matchAll(/title="results\.json([^"]+)">([^<]*?) = ([^<,]+),?</g),
        ].map(([, pointer = '', written = '', name = '']) => ({ pointer, written: written.trim(), name })),
      ]),
    );
    expect([...notes.keys()]).toEqual([...notes.keys()].map((_, index) => String(index + 1)));
    const links = [...html.matchAll(/<a [^>]*href="#note-(\d+)"[^>]*title="results\.json([^"]+)"[^>]*>([^<]*)<\/a>/g)];
    expect(links.length).toBeGreaterThan(10);
    for (const [whole, note = '', pointer = '', written = ''] of links) {
      const value = at(results, pointer);
      expect([whole, typeof value]).toEqual([whole, 'number']);
      expect([whole, value, isPrintedOf(Number(value), written)]).toEqual([whole, value, true]);
      expect(notes.get(note)?.map((entry) => `${entry.written} ${entry.pointer}`)).toContain(`${written} ${pointer}`);
    }
    // What is printed has the same notes, and marks each of them behind a sentence.
    const text = textOf(pdf.pieces.flat());
    const printedNotes = notesIn(pdf.pieces.flat()).notes;
    expect(printedNotes.map(({ number, entries }) => [String(number), entries])).toEqual(
      [...notes].map(([number, entries]) => [number, entries.map(({ written, name }) => [written, name])]),
    );
    for (const { number } of printedNotes) expect(text).toMatch(new RegExp(`[。.)）概要glance]〔${number}〕`));
  });
});

describe('a line in a figure', () => {
  it('is Student’s interval of a mean, corrected for the frame', () => {
    const { html, survey } = get('kawasaki', 'full', 'en');
    const told = [...html.matchAll(/aria-label="[^"]*Mean (\d\.\d) \((\d\.\d)–(\d\.\d)\)"/g)].map(([, ...one]) => one.join(' '));
    const expected = [Q7, Q14].flatMap((items) =>
      items
        .toSorted((a, b) => mean(values(survey.rows, b)) - mean(values(survey.rows, a)))
        .map((item) => {
          const answers = values(survey.rows, item);
          return [mean(answers), ...interval(answers, survey.frame)].map(oneDecimal).join(' ');
        }),
    );
    expect(told.toSorted()).toEqual(expected.toSorted());
  });
});
