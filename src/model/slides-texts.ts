import type { Choice } from './choice.js';
import type { Place } from './problem.js';
import type { Lang, Text } from './text.js';

/** The deck as its author writes it: a list of slides of few kinds, and rules that expand into slides. */

/** Results that authored wording can quote. */
export const QUOTED = [
  'mean',
  'median',
  'sd',
  'n',
  'topTwo',
  'bottomTwo',
  'net',
  'promoters',
  'passives',
  'detractors',
  'count',
  'share',
  'asked',
  'returned',
  'answered',
  'responseRate',
] as const;
export type Quoted = (typeof QUOTED)[number];

/** A piece of authored wording: words as they stand, or a result that is filled in. */
export type Fragment =
  | { readonly kind: 'words'; readonly text: string; readonly strong: boolean }
  | {
      readonly kind: 'quote';
      readonly result: Quoted;
      /** The item, section or source whose result it is; null for one of the whole survey. */
      readonly of: string | null;
      /** The option or level that is counted. */
      readonly option: string | null;
      /** Decimal places; null for the usual number in prose. */
      readonly digits: number | null;
      readonly strong: boolean;
    };

/** Authored wording with emphasis and quoted results. */
export type Passage = Readonly<Record<Lang, readonly Fragment[]>>;

/** A point of a list, with the points below it. */
export interface AuthoredPoint {
  readonly text: Passage;
  /** The points below it. */
  readonly points: readonly Passage[];
}

interface Common {
  /** Where the slide is written, for problems that show only when results are filled in. */
  readonly place: Place;
  /** Null where the program words it from the results, or `headline` does. */
  readonly title: Passage | null;
  /** Titles with conditions; null where there are none. Where none of them holds, the program words the title. */
  readonly headline: Choice<Passage> | null;
  /** The line above the title; null where there is none, or the program words it. */
  readonly kicker: Passage | null;
  /** What the speaker says. */
  readonly notes: readonly Passage[];
}

/** A slide as its author writes it, told apart by `kind`; the rules among them make any number of slides. */
export type SlidePlan = Common &
  (
    | { readonly kind: 'title' }
    | { readonly kind: 'divider' }
    | { readonly kind: 'text'; readonly lead: Passage | null; readonly points: readonly AuthoredPoint[] }
    | {
        readonly kind: 'columns';
        readonly columns: readonly { readonly heading: Passage | null; readonly points: readonly AuthoredPoint[] }[];
      }
    | { readonly kind: 'facts' }
    | { readonly kind: 'items'; readonly items: readonly string[] }
    /** A rule that makes slides: all published items of a section (null: of all sections), `perSlide` on each. */
    | { readonly kind: 'every-item'; readonly section: string | null; readonly perSlide: 1 | 2 }
    /** For one section; null for each section that has enough to show. */
    | { readonly kind: 'overview'; readonly section: string | null }
    | { readonly kind: 'ranking'; readonly section: string | null }
    /** An entry of `analyses.gaps`. */
    | { readonly kind: 'gap'; readonly gap: string }
    /** An entry of `analyses.groups`, and the item or section compared. */
    | { readonly kind: 'groups'; readonly groups: string; readonly of: string }
    /** Left out where there is no earlier release. */
    | { readonly kind: 'changes' }
    | { readonly kind: 'summary' }
    | { readonly kind: 'table'; readonly section: string | null }
    | { readonly kind: 'method' }
    | { readonly kind: 'image'; readonly image: AuthorImage; readonly alt: Text; readonly caption: Passage | null }
    | { readonly kind: 'references'; readonly entries: readonly Text[] }
    | { readonly kind: 'closing'; readonly points: readonly AuthoredPoint[] }
  );

export type SlideKind = SlidePlan['kind'];

/** A picture of the project's, read when the project is loaded. */
export interface AuthorImage {
  readonly type: 'image/png' | 'image/jpeg';
  /** In pixels, after decoding. */
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

/** What the author writes in slides.yaml. */
export interface SlidesTexts {
  /** Of the deck as a document, and on its title slide. */
  readonly title: Text;
  readonly subtitle: Text;
  readonly presenter: Text;
  /** Decimal places of means and standard deviations, 0..10. */
  readonly precision: number;
  /** Absolute paths of the pictures on the slides, each once. */
  readonly pictures: readonly string[];
  readonly slides: readonly SlidePlan[];
}
