import type { AnalysedSurvey } from '../survey.js';
import { type DeliveryPlan, planDelivery } from './delivery.js';
import { FIGURES_FOLDER, type FigurePlan, planFigures } from './figures.js';
import { type Plan, planDocuments, type Wish } from './plan.js';
import { WORKBOOK } from './workbook.js';

/** Everything that a build is going to make. */
export interface BuildPlan extends Plan {
  readonly figures: readonly FigurePlan[];
  /** Null where nothing is to be delivered. */
  readonly delivery: DeliveryPlan | null;
}

/** Names of the files and folders that a build makes at the top of the output folder. */
export function namesOfOutput({ documents }: BuildPlan): readonly string[] {
  return [...new Set(documents.flatMap(({ path: [first] }) => first ?? [])), FIGURES_FOLDER, WORKBOOK];
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
