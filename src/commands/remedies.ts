import { decide, partsOf, withoutPart } from '../analysis/disclosure/index.js';
import type { DecidedSurvey } from '../survey.js';
import { type WithheldFigure, withheldInPublic } from './withheld.js';

/** Figures that would be shown without a part of the survey's analyses. */
export interface Returning {
  /** The part, as project.yaml has it. */
  readonly without: string;
  readonly figures: readonly WithheldFigure[];
}

/** Decides anew without each table that others could be subtracted from. Nothing where no figure is withheld for the sake of others. */
export function returning({ analysis, project, ledger, decisions }: DecidedSurvey): readonly Returning[] {
  const withheld = withheldInPublic(decisions);
  if (withheld.every(({ reason }) => reason !== 'complementary')) return [];
  return partsOf(analysis).flatMap((part): readonly Returning[] => {
    const without = decide(withoutPart(analysis, part), project.disclosure, ledger, project.feedback?.peers);
    const left = new Set(withheldInPublic(without).map(nameOf));
    const isOfPart = ({ what }: WithheldFigure) =>
      part.kind === 'groups' ? what.startsWith(`${part.id}: `) : what.startsWith('weighted ');
    const figures = withheld.filter((figure) => !isOfPart(figure) && !left.has(nameOf(figure)));
    return figures.length > 0 ? [{ without: part.kind === 'groups' ? `groups ${part.id}` : 'weights', figures }] : [];
  });
}

function nameOf({ cell, what }: WithheldFigure): string {
  return JSON.stringify([cell, what]);
}
