import type { Analysis } from '../../model/analysis.js';
import type { Project } from '../../model/project.js';
import type { Registry, Responses } from '../../model/responses.js';
import { analyseCorrelations } from './correlations.js';
import { checkFrame } from './frame-check.js';
import { analyseGaps } from './gaps.js';
import { analyseGroups } from './groups.js';
import { inferItems } from './item-inference.js';
import { compareMargins } from './margins.js';
import { openReaders } from './readers.js';
import { countSample } from './sample.js';
import { inferSections } from './section-inference.js';
import { describeSections } from './sections.js';
import { surveyOf } from './survey.js';
import { analyseWeights } from './weights.js';

/**
 * Exact results over the sources in `included` (source ids; null for all). A questionnaire that came back blank counts as
 * returned and nowhere else. Throws InputError where the answers contradict the frame (`checkFrame`), and where raking to its margins
 * does not converge.
 */
export function analyse(
  project: Project,
  responses: Responses,
  registry: Registry,
  included: ReadonlySet<string> | null,
): Analysis {
  checkFrame(project, responses, registry, included);
  const survey = surveyOf(project, responses, registry, included);
  const sections = describeSections(survey, survey.rows);
  const groups = analyseGroups(survey);
  let whole: Analysis | null = null;
  const analysis: Analysis = {
    sample: countSample(project, responses.rows, included),
    leftOut: responses.leftOut,
    sections,
    items: inferItems(survey, sections),
    scales: inferSections(survey, sections),
    groups,
    gaps: analyseGaps(survey),
    crosses: project.analyses.crosses,
    similarMargin: project.analyses.similar?.margin ?? null,
    correlations: analyseCorrelations(survey),
    margins: compareMargins(survey),
    weights: analyseWeights(survey, groups),
    readers: openReaders(survey),
    whole() {
      whole ??= included === null ? analysis : analyse(project, responses, registry, null);
      return whole;
    },
  };
  return analysis;
}
