/** How an answer compares with those of the others, from the lowest. The rule is in src/analysis/claims/standing.ts. */
export const STANDINGS = ['lower', 'a-little-lower', 'about-the-same', 'a-little-higher', 'higher'] as const;
export type StandingVerdict = (typeof STANDINGS)[number];
