import type { AnalysedSurvey } from '../survey.js';
import { type DeliveryPlan, planDelivery } from './delivery.js';
import { type FigurePlan, planFigures } from './figures.js';
import { type Plan, planDocuments, type Wish } from './plan.js';

/** Everything that a build is going to make. */
export interface BuildPlan extends Plan {
  readonly figures: readonly FigurePlan[];
  /** Null where nothing is to be delivered. */
  readonly delivery: DeliveryPlan | null;
}

/**
 * Plans the documents, figures and delivery. Throws InputError where the wish or the settings ask for something that cannot be
 * made.
 */
export function planBuild(survey: AnalysedSurvey, wish: Wish): BuildPlan {
  const plan = planDocuments(survey, wish);
  return {
    ...plan,
    figures: planFigures(plan.documents, survey.project.languages),
    delivery: planDelivery(survey, plan),
  };
}
