import { protect } from '../analysis/disclosure/index.js';
import { type KeptFile, openSourceKeeper } from '../output/files/index.js';
import { BRIEF_PRECISION, type DecidedSurvey } from '../survey.js';
import type { BuildContext } from './documents.js';
import { type Failure, failureOf } from './failure.js';
import type { BuildInputs } from './inputs.js';

/** The name of the workbook in the output folder. */
export const WORKBOOK = 'results.xlsx';

/**
 * Writes all tables as a workbook, exact ones for the team among them. The workbook of the last build is kept where its inputs
 * are the same, and the code that makes one is loaded only where they are not. Where it fails, the failure is named and nothing
 * is thrown.
 */
export async function makeWorkbook(
  { project, analysis, decisions }: DecidedSurvey,
  { keeper }: Pick<BuildContext, 'keeper'>,
  { tools, inputs, sources }: BuildInputs,
): Promise<{ readonly files: readonly KeptFile[]; readonly failures: readonly Failure[] }> {
  const sourceKeeper = openSourceKeeper(keeper, tools.code ?? '');
  try {
    const file = await sourceKeeper.keep([WORKBOOK], { own: inputs, texts: sources }, async () => {
      const publication = protect(decisions, { kind: 'public' }, BRIEF_PRECISION);
      const { composeWorkbook } = await import('../reports/workbook/index.js');
      const { renderWorkbook } = await import('../output/xlsx/index.js');
      return renderWorkbook(composeWorkbook(project, publication, analysis));
    });
    return { files: [file], failures: [] };
  } catch (error) {
    return { files: [], failures: [failureOf(WORKBOOK, error)] };
  }
}
