import type { Slide } from '../../model/slides-view.js';
import { EDITIONS, type Edition, type Text } from '../../model/text.js';
import { both } from '../text/index.js';
import type { Planned } from './draft.js';
import { type Block, blocksOf, bodyHeight, bodySizes, type Typesetter, titleSizes, WIDTHS, withoutEmphasis } from './fit.js';
import { doesNotFit } from './messages.js';

/** Room that a title slide and a divider give their title: it is larger there. */
const LARGE = 1.4;

/** Drafts as pages of a deck: each with an id and a title of its own, and its texts as large as fit. */
export function paginate(drafts: readonly Planned[], typesetter: Typesetter, editions: readonly Edition[]): readonly Slide[] {
  const ids = new Set<string>();
  const titles: Text[] = [];
  return drafts.map((draft) => {
    const id = unused(draft.stem, ids);
    ids.add(id);
    const slide = fitted(draft, id, titles, typesetter, editions);
    titles.push(slide.title);
    return slide;
  });
}

function unused(stem: string, ids: ReadonlySet<string>): string {
  let [id, count] = [stem, 1];
  while (ids.has(id)) {
    count += 1;
    id = `${stem}-${count}`;
  }
  return id;
}

function fitted(
  draft: Planned,
  id: string,
  before: readonly Text[],
  typesetter: Typesetter,
  editions: readonly Edition[],
): Slide {
  const { body, kicker, footnote, notes } = draft;
  const scale = body.kind === 'title' || body.kind === 'divider' ? LARGE : 1;
  const candidates = draft.titles.map((title) => distinct(title, before));
  const sized = candidates.map((title) => ({ title, sizes: titleSizes(title, typesetter, scale) }));
  const fitting = sized.find(({ sizes }) => editions.every((edition) => sizes[edition] !== null));
  const { title, sizes } = fitting ?? sized.at(-1) ?? { title: draft.titles[0], sizes: titleSizes(draft.titles[0], typesetter) };
  if (!fitting) throw tooLong(draft, 'title', editions.find((edition) => sizes[edition] === null) ?? 'ja');
  const titleSize = filled(sizes);
  const common = { id, kicker, title, titleSize, notes, footnote };
  const { columns, width } = blocksIn(body);
  if (columns.length === 0) return { ...common, ...body } as Slide;
  const found = bodySizes(columns, width, bodyHeight(title, kicker !== null, titleSize, typesetter), typesetter);
  const lacking = editions.find((edition) => found[edition] === null);
  if (lacking !== undefined) throw tooLong(draft, 'text', lacking);
  return { ...common, ...body, size: filled(found) } as Slide;
}

/** A second slide of the same title, in either language, says that it is the second. */
function distinct(title: Text, before: readonly Text[]): Text {
  const candidate = (count: number): Text =>
    count === 1 ? title : both((lang) => (lang === 'ja' ? `${title.ja}（${count}）` : `${title.en} (${count})`));
  let count = 1;
  const isTaken = ({ ja, en }: Text) => before.some((other) => other.ja === ja || other.en === en);
  while (isTaken(candidate(count))) count += 1;
  return candidate(count);
}

/** Of an edition that is not made, any size will do. */
function filled(sizes: Readonly<Record<Edition, number | null>>): Readonly<Record<Edition, number>> {
  const any = EDITIONS.map((edition) => sizes[edition]).find((size) => size !== null) ?? 14;
  return { ja: sizes.ja ?? any, en: sizes.en ?? any, bilingual: sizes.bilingual ?? any };
}

function blocksIn(body: Planned['body']): { readonly columns: readonly (readonly Block[])[]; readonly width: number } {
  const block = (text: Text, after = 10, indent = 0): Block => ({ text, scale: 1, indent, after, weight: 400 });
  switch (body.kind) {
    case 'text': {
      const lead = body.lead ? [block(withoutEmphasis(body.lead), 16)] : [];
      return { columns: [[...lead, ...blocksOf(body.points)]], width: WIDTHS.whole };
    }
    case 'columns':
      return {
        columns: body.columns.map(({ heading, points }) => [
          ...(heading ? [{ ...block(withoutEmphasis(heading), 18), weight: 700 as const }] : []),
          ...blocksOf(points),
        ]),
        width: WIDTHS.column,
      };
    case 'facts':
      return {
        columns: [
          [
            ...body.facts.map(({ value }) => block(value, 13)),
            ...body.remarks.map((text) => ({ ...block(text, 12), width: WIDTHS.whole })),
          ],
        ],
        width: WIDTHS.fact,
      };
    case 'references':
      return { columns: [body.entries.map((entry) => block(entry, 6, 1.6))], width: WIDTHS.whole };
    default:
      return { columns: [], width: 0 };
  }
}

function tooLong({ place, titles }: Planned, part: 'title' | 'text', edition: Edition): Error {
  return new Error(doesNotFit(place, titles[0], part, edition));
}
