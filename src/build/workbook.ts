import { type Decisions, protect } from '../analysis/disclosure/index.js';
import type { Analysis } from '../model/analysis.js';
import type { Project } from '../model/project.js';
import { openShelf } from '../output/delivery/index.js';
import { type Output, type OutputRecord, sha256, writeWhole } from '../output/files/index.js';
import type { Failure } from './documents.js';
import type { BuildInputs } from './inputs.js';
import { BRIEF_PRECISION } from './plan.js';

const WORKBOOK = 'results.xlsx';

/** What results.xlsx is made from. */
export interface Tables {
  readonly project: Project;
  /** Exact: of the sheets for the team. */
  readonly analysis: Analysis;
  readonly decisions: Decisions;
  readonly buildInputs: BuildInputs;
}

/**
 * Writes all tables as a workbook, whole or not at all. That of the last build is kept where it is made from the same; what it takes
 * to make one is loaded only where it is not. One that fails is named.
 */
export async function keepWorkbook(
  { project, analysis, decisions, buildInputs }: Tables,
  { output, force }: { readonly output: Output; readonly force: boolean },
): Promise<{ readonly records: readonly OutputRecord[]; readonly failures: readonly Failure[] }> {
  const shelf = openShelf(output, buildInputs.tools.code ?? '', force);
  const source = { own: buildInputs.inputs, texts: buildInputs.sources };
  try {
    const { record } = await shelf.keep([WORKBOOK], source, async () => {
      const publication = protect(decisions, { kind: 'public' }, BRIEF_PRECISION);
      const { composeWorkbook } = await import('../reports/workbook/index.js');
      const { renderWorkbook } = await import('../output/xlsx/index.js');
      const content = renderWorkbook(composeWorkbook(project, publication, analysis));
      await writeWhole(output.folder, [WORKBOOK], content);
      return { sha256: sha256(content), bytes: content.byteLength };
    });
    return { records: [record], failures: [] };
  } catch (error) {
    return { records: [], failures: [{ document: WORKBOOK, reason: error instanceof Error ? error.message : String(error) }] };
  }
}
