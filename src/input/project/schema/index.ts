import type { JsonSchema } from '../shape.js';
import { briefSchema } from './brief.js';
import { feedbackSchema } from './feedback.js';
import { questionnaireSchema } from './items.js';
import { projectSchema } from './project.js';
import { slidesSchema } from './slides.js';

/** The schemas (JSON Schema, draft-07) of the YAML files of a project, by the names of these files. */
export function projectSchemas(): Readonly<Record<string, JsonSchema>> {
  return {
    'project.yaml': projectSchema(),
    'questionnaire.yaml': questionnaireSchema(),
    'slides.yaml': slidesSchema(),
    'brief.yaml': briefSchema(),
    'feedback.yaml': feedbackSchema(),
  };
}
