import { protect } from '../../src/analysis/disclosure/protect.js';
import type { Publication } from '../../src/model/publication.js';
import type { SlidesView } from '../../src/model/slides-view.js';
import { openReportContext } from '../../src/reports/report/context.js';
import { composeSlides } from '../../src/reports/slides/slides.js';
import { analyseSurvey, BRIEF_PRECISION, decideSurvey } from '../../src/survey.js';

/** A deck as data, with the results that it was made from. */
export interface ComposedSlides {
  readonly publication: Publication;
  readonly view: SlidesView;
}

const measure = (text: string, size: number) => text.length * size * 0.6;

/** Composes the deck of a project folder, with as many decimals as it prints; nothing is printed. */
export async function composedSlides(root: string): Promise<ComposedSlides> {
  const { project, decisions } = decideSurvey(await analyseSurvey(root, { sources: null }));
  if (!project.slides) throw new Error(`${root} has no slides.`);
  const precision = { ...BRIEF_PRECISION, digits: project.slides.precision };
  const publication = protect(decisions, { kind: 'public' }, precision);
  return { publication, view: composeSlides(openReportContext(project, measure), project.slides, publication) };
}
