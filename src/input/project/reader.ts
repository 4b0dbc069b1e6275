import type { Lang } from '../../model/text.js';
import type { ProblemCollector } from '../../problems/index.js';
import { type TextShapes, textShapes } from './text-shapes.js';

/** What every part of a project is read with. */
export interface Reader {
  readonly problems: ProblemCollector;
  /** The project's languages, the leading one first; empty where project.yaml could not be read. */
  readonly languages: readonly Lang[];
  readonly texts: TextShapes;
}

export function createReader(languages: readonly Lang[], problems: ProblemCollector): Reader {
  return { problems, languages, texts: textShapes(languages) };
}
