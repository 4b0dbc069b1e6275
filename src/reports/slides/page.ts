import { tokens, underHeading } from '../../design/index.js';
import type { Sizes, Slide } from '../../model/slides-view.js';
import { EDITIONS, type Edition, LANGS, type Text, type Told } from '../../model/text.js';
import { both, carrying, LANGUAGE, MIN_FONT_PT, ordinal } from '../text/index.js';
import type { Body, Planned } from './draft.js';
import { type Block, blocksOf, bodyHeight, bodySizes, type Typesetter, titleSizes, WIDTHS, withoutEmphasis } from './fit.js';
import { doesNotFit } from './messages.js';
import { fitPanels, hasRows } from './panel-fit.js';

/**
 * Drafts as slides, in their order: each gets an id and a title that no other has, and its texts are as large as fit. Throws Error,
 * with the place in slides.yaml, for a text that fits at no size in one of `editions`.
 */
export function paginate(drafts: readonly Planned[], typesetter: Typesetter, editions: readonly Edition[]): readonly Slide[] {
  const ids = new Set<string>();
  const titles: Text[] = [];
  let page = 0;
  return drafts.flatMap((draft) => {
    const first = unused(draft.stem, ids);
    const slides: Slide[] = [];
    for (const part of partsOf(draft, first, titles, typesetter, editions)) {
      const id = unused(draft.stem, ids);
      ids.add(id);
      page += 1;
      const slide = { ...sizedSlide({ ...draft, body: part }, id, titles, typesetter, editions), page };
      titles.push(slide.title);
      slides.push(slide);
    }
    return slides;
  });
}

/** The body of a slide, or several bodies where the rows of its panels do not fit on one slide. */
function partsOf(
  draft: Planned,
  id: string,
  titles: readonly Text[],
  typesetter: Typesetter,
  editions: readonly Edition[],
): readonly Body[] {
  const { body, kicker } = draft;
  if (body.kind !== 'items' || !body.panels.some(hasRows)) return [body];
  const { title, titleSize } = sizedSlide(draft, id, titles, typesetter, editions);
  const room = bodyHeight(title, kicker !== null, titleSize, typesetter);
  const fitted = fitPanels(body.panels, room, typesetter, editions);
  const [edition] = editions;
  if (fitted === null && edition !== undefined) throw tooLong(draft, 'text', edition);
  return (fitted ?? []).map(({ panels, rowSize }) => ({ kind: 'items', panels, rowSize }));
}

function unused(stem: string, ids: ReadonlySet<string>): string {
  let [id, count] = [stem, 1];
  while (ids.has(id)) {
    count += 1;
    id = `${stem}-${ordinal(count)}`;
  }
  return id;
}

function sizedSlide(
  draft: Planned,
  id: string,
  before: readonly Text[],
  typesetter: Typesetter,
  editions: readonly Edition[],
): Slide {
  const { body, kicker, footnote, notes } = draft;
  const { titleScale, texts } = settingOf(body);
  const candidates = draft.titles.map((title) => distinct(title, before));
  const sized = candidates.map((title) => ({ title, sizes: titleSizes(title, typesetter, titleScale) }));
  const fitting = sized.find(({ sizes }) => editions.every((edition) => sizes[edition] !== null));
  const { title, sizes } = fitting ?? sized.at(-1) ?? { title: draft.titles[0], sizes: titleSizes(draft.titles[0], typesetter) };
  const unfitting = editions.find((edition) => sizes[edition] === null);
  if (unfitting !== undefined) throw tooLong(draft, 'title', unfitting);
  const titleSize = filled(sizes);
  const common = { id, page: 0, kicker, title, titleSize, notes, footnote };
  if (texts === null) return { ...common, ...(body.kind === 'items' && { rowSize: LEAST_SIZES }), ...body } as Slide;
  const { columns, width } = texts(body);
  const found = bodySizes(columns, width, bodyHeight(title, kicker !== null, titleSize, typesetter), typesetter);
  const lacking = editions.find((edition) => found[edition] === null);
  if (lacking !== undefined) throw tooLong(draft, 'text', lacking);
  return { ...common, ...body, size: filled(found) } as Slide;
}

/** A title that an earlier slide has, in either language, gets a number behind it. */
function distinct(title: Told, before: readonly Text[]): Told {
  const candidate = (count: number): Told =>
    count === 1
      ? title
      : carrying(
          both((lang) => `${title[lang]}${LANGUAGE[lang].aside(ordinal(count))}`),
          [title],
        );
  let count = 1;
  const isTaken = (one: Text) => before.some((other) => LANGS.some((lang) => other[lang] === one[lang]));
  while (isTaken(candidate(count))) count += 1;
  return candidate(count);
}

/** An edition without a size is not made, so any size will do for it. */
function filled(sizes: Readonly<Record<Edition, number | null>>): Readonly<Record<Edition, number>> {
  const any = EDITIONS.map((edition) => sizes[edition]).find((size) => size !== null) ?? MIN_FONT_PT;
  return { ja: sizes.ja ?? any, en: sizes.en ?? any, bilingual: sizes.bilingual ?? any };
}

/** Of slides without rows. */
const LEAST_SIZES: Sizes = { ja: MIN_FONT_PT, en: MIN_FONT_PT, bilingual: MIN_FONT_PT };

type Kind = Slide['kind'];
type BodyOf<K extends Kind> = Extract<Body, { readonly kind: K }>;
type FittedKind = Extract<Slide, { readonly size: Sizes }>['kind'];

/** What is set in the size of a body. */
interface Texts {
  readonly columns: readonly (readonly Block[])[];
  /** Of each column, in pixels. */
  readonly width: number;
}

interface Setting<T> {
  /** How many times as large as on other slides the title may be. */
  readonly titleScale: number;
  /** Null for a slide whose body has no size that depends on its texts. */
  readonly texts: T;
}

const { after: BELOW, indent: INDENT, openingScale: LARGE } = tokens.slide;

/** How each kind of slide is fitted: a kind with a size has to say what is set in it. */
const SETTINGS: { readonly [K in Kind]: Setting<K extends FittedKind ? (body: BodyOf<K>) => Texts : null> } = {
  title: { titleScale: LARGE, texts: null },
  divider: { titleScale: LARGE, texts: null },
  text: {
    titleScale: 1,
    texts: ({ lead, points }) => ({
      columns: [[...(lead ? [block(withoutEmphasis(lead), BELOW.lead)] : []), ...blocksOf(points)]],
      width: WIDTHS.whole,
    }),
  },
  columns: {
    titleScale: 1,
    texts: ({ columns }) => ({
      columns: columns.map(({ heading, points }) => [
        ...(heading ? [{ ...block(withoutEmphasis(heading), underHeading(tokens)), weight: 700 as const }] : []),
        ...blocksOf(points),
      ]),
      width: WIDTHS.column,
    }),
  },
  facts: {
    titleScale: 1,
    texts: ({ facts, remarks }) => ({
      columns: [
        [
          // The padding and the line of a row; in two languages half as much. Neither `.fact-table` in slides.css nor
          // output/pptx/slides/facts.ts may take more.
          ...facts.map(({ value }) => block(value, 13)),
          ...remarks.map((text) => ({ ...block(text, BELOW.remark), width: WIDTHS.whole })),
        ],
      ],
      width: WIDTHS.fact,
    }),
  },
  items: { titleScale: 1, texts: null },
  chart: { titleScale: 1, texts: null },
  table: { titleScale: 1, texts: null },
  image: { titleScale: 1, texts: null },
  references: {
    titleScale: 1,
    texts: ({ entries }) => ({
      columns: [entries.map((entry) => block(entry, BELOW.reference, INDENT.reference))],
      width: WIDTHS.whole,
    }),
  },
};

function settingOf({ kind }: Body): Setting<((body: Body) => Texts) | null> {
  return SETTINGS[kind] as Setting<((body: Body) => Texts) | null>;
}

function block(text: Text, after: number, indent = 0): Block {
  return { text, scale: 1, indent, after, weight: 400 };
}

function tooLong({ place, titles }: Planned, part: 'title' | 'text', edition: Edition): Error {
  return new Error(doesNotFit(place, titles[0], part, edition));
}
