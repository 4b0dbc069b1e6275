import { squeezed } from '../pdf.js';
import type { Rule } from './accounting.js';
import { type Document, short } from './wording.js';

/** Numbers of a brief that are no results. */

const LABELS = (document: Document) =>
  document.brief.publication.sections
    .flatMap(({ items }) => items)
    .map(({ id }) => squeezed(short(document, id)).replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
    .join('|');

export function rulesOf(document: Document): readonly Rule[] {
  const headings = [...document.brief.outline.findings].map(({ heading }) =>
    squeezed(heading[document.lang]).slice(0, document.lang === 'en' ? 8 : 6),
  );
  const escaped = headings.map((heading) => heading.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|');
  return [
    { why: 'number of a note', pattern: /〔\d+〕/g },
    { why: 'number of a finding', pattern: new RegExp(`[1-6](?=${escaped})`, 'g') },
    { why: 'number of a finding that an option rests on', pattern: /\((?:結果|finding)\d\)/g },
    { why: 'number of an item', pattern: new RegExp(`\\d+\\.(?=¤|(?:${LABELS(document)}))`, 'g') },
    { why: 'level of a test', pattern: /Holm(?:法、|,)5%/g },
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
    { why: 'wording of an author', pattern: /案内を1つに/g },
    { why: 'date', pattern: /2026年(?:11月1日|5月31日|5月)|1November2026|31May2026|May2026/g },
    {
      why: 'name of a group',
      pattern: /29歳以下|30〜59歳|30~59歳|60歳以上|Upto29|30to59|60andover|29(?=¤)|30[~〜]59(?=¤)|30to(?=¤)|60(?=¤)/g,
    },
  ];
}
