import type { Lang } from '../../model/text.js';
import type { Findings } from './findings.js';
import { type TextShapes, textShapes } from './text-shapes.js';

/** What every part of a project is read with. */
export interface Reader {
  readonly findings: Findings;
  /** The project's languages, the leading one first; empty where project.yaml does not tell. */
  readonly languages: readonly Lang[];
  readonly texts: TextShapes;
}

export function createReader(languages: readonly Lang[], findings: Findings): Reader {
  return { findings, languages, texts: textShapes(languages) };
}
