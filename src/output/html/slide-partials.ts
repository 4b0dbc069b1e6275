import type { Slide } from '../../model/slides-view.js';

/** The template in `templates/partials` that each kind of slide is filled into. */
export const SLIDE_PARTIALS: Readonly<Record<Slide['kind'], string>> = {
  title: 'slide-kind-title',
  divider: 'slide-kind-divider',
  text: 'slide-kind-text',
  columns: 'slide-kind-columns',
  facts: 'slide-kind-facts',
  items: 'slide-kind-items',
  figure: 'slide-kind-figure',
  table: 'slide-kind-table',
  image: 'slide-kind-image',
  references: 'slide-kind-references',
};

/** The template for a kind of slide. Throws Error for an unknown kind, so that no slide is left out in silence. */
export function slidePartial(kind: string): string {
  const kinds: Readonly<Record<string, string>> = SLIDE_PARTIALS;
  const partial = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  if (partial === undefined) throw new Error(`There is no template for slides of the kind "${kind}".`);
  return partial;
}
