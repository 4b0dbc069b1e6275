import { type Fragment, found } from './accounting.js';
import { grouped } from './naive.js';
import { cellsOf, type Document, said } from './wording.js';

/** What a brief tells of the survey: who was asked, who replied, and how. */

export function facts(document: Document): readonly Fragment[] {
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
    ...(length === 'full' ? [replied, ...(blank > 0 ? [blanks] : [])] : []),
    said(lang, found`記入のあった${answered}${counter.ja}`, found`${answered} ${counter.en} with at least one answer`),
    said(lang, found`（${asked}${counter.ja}）`, found`(${asked} ${counter.en})`),
    said(lang, found`案内${asked}${counter.ja}`, found`Asked${asked}${whole}`),
    said(lang, found`回答${returned}${counter.ja}`, found`Replied${returned}${whole}`),
    said(lang, found`回答率${rate}`, found`Response rate${rate}`),
    ways,
    ...(length === 'full' ? [ways] : []),
  ];
}
