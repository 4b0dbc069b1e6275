import { decide } from '../../src/analysis/disclosure/decide.js';
import { protect } from '../../src/analysis/disclosure/protect.js';
import { analyse } from '../../src/analysis/results/analyse.js';
import { loadProject } from '../../src/input/project/load.js';
import { readResponses } from '../../src/input/responses/read.js';
import type { Ledger } from '../../src/model/ledger.js';
import type { Project } from '../../src/model/project.js';
import type { Registry, Responses } from '../../src/model/responses.js';
import { renderWorkbook } from '../../src/output/xlsx/workbook.js';
import { composeWorkbook } from '../../src/reports/workbook/compose.js';

const NO_RELEASES: Ledger = { releases: [], memberToken: String, answerToken: String };

interface Loaded {
  readonly project: Project;
  readonly responses: Responses;
  readonly registry: Registry;
}

export async function loadAll(root: string): Promise<Loaded> {
  const { project } = await loadProject(root);
  return { project, ...(await readResponses(project)) };
}

/** The workbook of a project as a build writes it, and the results it was made from. */
export function tablesOf({ project, responses, registry }: Loaded, sources: readonly string[] | null = null) {
  const analysis = analyse(project, responses, registry, sources && new Set(sources));
  const publication = protect(
    decide(analysis, project.disclosure, NO_RELEASES),
    { kind: 'public' },
    { digits: 1, shareDigits: 2 },
  );
  return { analysis, publication, bytes: renderWorkbook(composeWorkbook(project, publication, analysis)) };
}
