import type { Panel, Slide } from '../../model/slides-view.js';

/** The template in `templates/partials` that each kind of slide is filled into. */
export const SLIDE_PARTIALS: Readonly<Record<Slide['kind'], string>> = {
  title: 'slide-kind-title',
  divider: 'slide-kind-divider',
  text: 'slide-kind-text',
  columns: 'slide-kind-columns',
  facts: 'slide-kind-facts',
  items: 'slide-kind-items',
  chart: 'slide-kind-chart',
  table: 'slide-kind-table',
  image: 'slide-kind-image',
  references: 'slide-kind-references',
};

/** The template in `templates/partials` that each kind of panel on a slide is filled into. */
export const PANEL_PARTIALS: Readonly<Record<Panel['kind'], string>> = {
  scale: 'panel-kind-scale',
  choice: 'panel-kind-choice',
  number: 'panel-kind-number',
};

/** The template for a kind of slide. Throws Error for an unknown kind, so that no slide is left out in silence. */
export function slidePartial(kind: string): string {
  return partialFor(kind, SLIDE_PARTIALS, 'slides');
}

/** The template for a kind of panel. Throws Error for an unknown kind, so that none is shown as one of another kind. */
export function panelPartial(kind: string): string {
  return partialFor(kind, PANEL_PARTIALS, 'panels');
}

function partialFor(kind: string, partials: Readonly<Record<string, string>>, what: string): string {
  const partial = Object.hasOwn(partials, kind) ? partials[kind] : undefined;
  if (partial === undefined) throw new Error(`There is no template for ${what} of the kind "${kind}".`);
  return partial;
}
