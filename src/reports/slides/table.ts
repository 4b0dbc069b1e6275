import type { Slide, TableSlide } from '../../model/document.js';
import type { Publication, PublishedScaleItem } from '../../model/publication.js';
import type { Text } from '../../model/text.js';
import { both, same } from '../../text/both.js';
import { numberedLabel, questionNumber, terms } from '../../text/messages/common.js';
import { tableTitle } from '../../text/messages/slides.js';
import { fixed, integer, short } from '../../text/numbers.js';
import { isScale } from '../lookup.js';

/** As many rows as fit a slide in two languages. */
const ROWS = 8;

/** The statistics of every scale item, over as many slides as they need, evenly filled. */
export function tableSlides(publication: Publication, digits: number, note: Text): readonly Slide[] {
  const rows = publication.sections.flatMap((section) =>
    section.items.filter(isScale).map((item) => tableRow(section.number, item, digits)),
  );
  const pages = Math.ceil(rows.length / ROWS);
  const perPage = Math.ceil(rows.length / Math.max(1, pages));
  return Array.from({ length: pages }, (_, page) => ({
    kind: 'table' as const,
    title: tableTitle(page + 1, pages, rows.length),
    table: {
      headings: [terms.item, terms.mean, terms.median, terms.sdShort, terms.n],
      rows: rows.slice(page * perPage, (page + 1) * perPage),
    },
    note,
  }));
}

function tableRow(section: number | string | null, item: PublishedScaleItem, digits: number): TableSlide['rows'][number] {
  const label = numberedLabel(item.number, item.short);
  const question = section === null ? same('') : questionNumber(section);
  const statistics = item.statistics.shown ? item.statistics.value : null;
  return {
    label: both((lang) => `${question[lang]}${question[lang] ? (lang === 'ja' ? '　' : ' ') : ''}${label[lang]}`),
    values: [
      statistics ? fixed(statistics.mean, digits) : '–',
      statistics ? short(statistics.median) : '–',
      statistics ? fixed(statistics.sd, digits) : '–',
      integer(item.n),
    ],
  };
}
