import type { Project } from '../../model/project.js';
import { declared } from '../../model/published.js';
import { capitalised, numberedTitle } from '../../reports/text/index.js';

/** What the author of a project wrote. */

/** The texts of project.yaml and questionnaire.yaml; those that sentences may begin with also with a capital. */
export function askedIn(project: Project): readonly string[] {
  const { questionnaire, title, organisation, contact, date, fieldwork, synthetic, frame, terms, attributes, analyses } = project;
  const asked = [questionnaire, title, organisation, contact, date, fieldwork, synthetic, frame, terms, attributes, analyses];
  const titles = questionnaire.sections.map((section) => numberedTitle(declared(section).number, section.title));
  const measures = questionnaire.sections.map(({ measure }) => measure);
  const labels = project.sources.map(({ id, label }) => [id, label]);
  return [...new Set(textsIn([asked, titles, labels, [...measures, terms.own, terms.respondents].map(capitalised)]))];
}

/** The texts of feedback.yaml. */
export function saidIn({ feedback }: Project): readonly string[] {
  return textsIn(feedback && { ...feedback, peers: null, delivery: feedback.delivery?.letter });
}

/** The texts of brief.yaml and slides.yaml. */
export function publishedIn({ brief, slides }: Project): readonly string[] {
  return textsIn([brief, slides && { ...slides, pictures: null }]);
}

/** Keys whose values are words of the program. */
const PROGRAM = new Set(['kind', 'if', 'place', 'adjust']);

/** Every text in plain data, however deep it lies. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [];
  if (Array.isArray(value) || value instanceof Map) return [...value].flatMap(textsIn);
  return Object.entries(value).flatMap(([key, each]) => (PROGRAM.has(key) ? [] : textsIn(each)));
}
