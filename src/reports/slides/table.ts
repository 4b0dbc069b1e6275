import type { PublishedScaleItem, PublishedSection } from '../../model/publication.js';
import { howMany, type Published } from '../../model/published.js';
import type { TableSlide } from '../../model/slides-view.js';
import type { Text } from '../../model/text.js';
import { isScale } from '../report/index.js';
import { both, fixed, integer, LANGUAGE, naming, numberedLabel, questionNumber, same, short, terms } from '../text/index.js';
import type { Draft } from './draft.js';
import { evenly, ROWS } from './rows.js';
import { tableTitle } from './wording.js';

/** The statistics of every scale item, evenly over as few slides as possible. `digits`: decimals of means and deviations. */
export function tableDrafts(sections: readonly PublishedSection[], digits: number, note: Text): readonly Draft[] {
  const rows = sections.flatMap((section) => section.items.filter(isScale).map((item) => tableRow(section.number, item, digits)));
  const pages = evenly(rows, ROWS);
  return pages.map((page, index) => ({
    stem: 'table',
    kicker: null,
    titles: [naming(tableTitle(index + 1, pages.length, howMany(rows)))],
    body: {
      kind: 'table',
      table: { headings: [terms.item, terms.mean, terms.median, terms.sdShort, terms.n], rows: page },
    },
    footnote: note,
  }));
}

function tableRow(section: Published | string | null, item: PublishedScaleItem, digits: number): TableSlide['rows'][number] {
  const label = numberedLabel(item.number, item.short);
  const question = section === null ? same('') : questionNumber(section);
  const statistics = item.statistics.shown ? item.statistics.value : null;
  return {
    label: both((lang) => `${question[lang]}${question[lang] ? LANGUAGE[lang].space : ''}${label[lang]}`),
    values: [
      statistics ? same(fixed(statistics.mean, digits)) : terms.none,
      statistics ? same(short(statistics.median)) : terms.none,
      statistics ? same(fixed(statistics.sd, digits)) : terms.none,
      item.distribution.shown ? same(integer(item.n)) : terms.none,
    ],
  };
}
