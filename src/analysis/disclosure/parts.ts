import type { Analysis } from '../../model/analysis.js';

/** What can be left out of an analysis so that others of its figures may be shown. */
export type Part = { readonly kind: 'groups'; readonly id: string } | { readonly kind: 'weights' };

/** Entries of `analyses.groups` by id, and the weights where there are any. */
export function partsOf({ groups, weights }: Analysis): readonly Part[] {
  return [
    ...groups.map(({ id }): Part => ({ kind: 'groups', id })),
    ...(weights === null ? [] : [{ kind: 'weights' } satisfies Part]),
  ];
}

/** The analysis without a part, also over all sources. */
export function withoutPart(analysis: Analysis, part: Part): Analysis {
  const rest: Analysis = {
    ...analysis,
    ...(part.kind === 'groups' ? { groups: analysis.groups.filter(({ id }) => id !== part.id) } : { weights: null }),
    whole: () => (analysis.whole() === analysis ? rest : withoutPart(analysis.whole(), part)),
  };
  return rest;
}
