import type { HistogramChart, OptionsChart } from './chart.js';
import type { ChartTable, DocumentHead, LabelledValue, OptionRow } from './document.js';
import type { Published } from './published.js';
import type { AuthorImage } from './slides-texts.js';
import type { Edition, Lang, Text, Told } from './text.js';

/** The view model of the slides: HTML, PDF and PowerPoint are made from it alone. */

/** Words of one emphasis. */
export interface Run {
  readonly text: string;
  readonly strong: boolean;
}
/** Wording with emphasis. */
export type Rich = Readonly<Record<Lang, readonly Run[]>>;

/** A point of a list, with the points below it. */
export interface Bullet {
  readonly text: Rich;
  /** The points below it. */
  readonly points: readonly Rich[];
}

/** The size of a text in points, for each edition: the largest at which the text fits into its place. */
export type Sizes = Readonly<Record<Edition, number>>;

// Slides

/** All rows of a panel that goes on over several slides. */
export interface WholeRows {
  readonly rows: readonly OptionRow[];
  readonly chart: OptionsChart | null;
}

/** One item on a slide: its chart, or why there is none. */
export type Panel = { readonly itemId: string; readonly label: Text } & (
  | {
      readonly kind: 'scale';
      /** Null where the distribution is withheld; `note` then says why. */
      readonly chart: HistogramChart | null;
      /** The chart in words; null where there is none. */
      readonly alt: Text | null;
      readonly note: Text | null;
      readonly low: Text;
      readonly high: Text;
      /** The wording of every level, lowest first, to stand under its bar in place of the ends; null where it has none, or no room. */
      readonly levels: readonly Text[] | null;
      /** Mean, median, standard deviation, n, and the change since a release. */
      readonly statistics: readonly LabelledValue[];
    }
  | {
      readonly kind: 'choice';
      readonly rows: readonly OptionRow[];
      /** Null where the distribution is withheld; `note` then says why. */
      readonly chart: OptionsChart | null;
      readonly note: Text | null;
      /** How many answered, as a number and (`base`) in words. */
      readonly n: Published;
      readonly base: Text;
      /** Where the rows go on over several slides, on the first of them; null elsewhere. */
      readonly whole: WholeRows | null;
    }
  | {
      readonly kind: 'number';
      /** The bands that the numbers are in, ascending. */
      readonly rows: readonly OptionRow[];
      /** Null where the distribution is withheld; `note` then says why. */
      readonly chart: OptionsChart | null;
      readonly note: Text | null;
      /** The base of the shares, as a number and (`base`) in words with the unit of the numbers. */
      readonly n: Published;
      readonly base: Text;
      readonly whole: WholeRows | null;
      /** Mean, median, quartiles and standard deviation, and n where it is not the base; empty where they are withheld. */
      readonly statistics: readonly LabelledValue[];
    }
);

export interface TableSlide {
  readonly headings: readonly Text[];
  readonly rows: readonly { readonly label: Text; readonly values: readonly Text[] }[];
}

interface Common {
  /** Unique in the deck and the same in every edition and build: the end of a deep link, and the beginning of shape names. */
  readonly id: string;
  /** Its place in the deck, from 1 on. */
  readonly page: number;
  readonly kicker: Text | null;
  /** Unique in the deck. */
  readonly title: Told;
  readonly titleSize: Sizes;
  /** What the speaker says, paragraph by paragraph. */
  readonly notes: readonly Text[];
  /** The line at the foot of the slide. */
  readonly footnote: Text | null;
}

/** One slide, told apart by `kind`. */
export type Slide = Common &
  (
    | { readonly kind: 'title'; readonly subtitle: Text; readonly presenter: Text; readonly date: Text }
    | { readonly kind: 'divider' }
    | { readonly kind: 'text'; readonly lead: Rich | null; readonly points: readonly Bullet[]; readonly size: Sizes }
    | {
        readonly kind: 'columns';
        readonly columns: readonly { readonly heading: Rich | null; readonly points: readonly Bullet[] }[];
        readonly size: Sizes;
      }
    | {
        readonly kind: 'facts';
        readonly facts: readonly LabelledValue[];
        readonly remarks: readonly Text[];
        readonly size: Sizes;
      }
    | {
        readonly kind: 'items';
        readonly panels: readonly Panel[];
        /** Of rows of options or bands. */
        readonly rowSize: Sizes;
      }
    | { readonly kind: 'chart'; readonly chart: ChartTable }
    | { readonly kind: 'table'; readonly table: TableSlide }
    | { readonly kind: 'image'; readonly image: AuthorImage; readonly alt: Text; readonly caption: Text | null }
    | { readonly kind: 'references'; readonly entries: readonly Text[]; readonly size: Sizes }
  );

/** The words on the controls of the slide show. */
export interface Tools {
  readonly label: Text;
  readonly previous: Text;
  readonly next: Text;
  readonly overview: Text;
  readonly notes: Text;
  readonly fullscreen: Text;
  /** The editions that a bilingual deck can be switched to, each named in its own language; empty for a deck in one language. */
  readonly languages: readonly { readonly edition: Edition; readonly name: string }[];
}

export interface SlidesView {
  readonly report: 'slides';
  readonly head: DocumentHead;
  readonly tools: Tools;
  readonly slides: readonly Slide[];
}
