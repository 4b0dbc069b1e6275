import { protect } from '../analysis/disclosure/index.js';
import { type KeptFile, openShelf } from '../output/files/index.js';
import { BRIEF_PRECISION, type DecidedSurvey } from '../survey.js';
import type { BuildContext } from './documents.js';
import { type Failure, failureOf } from './failure.js';
import type { BuildInputs } from './inputs.js';

const WORKBOOK = 'results.xlsx';

/**
 * Writes all tables as a workbook, whole or not at all: the sheets for the team are exact. That of the last build is kept where it is
 * made from the same; what it takes to make one is loaded only where it is not. One that fails is named.
 */
export async function makeWorkbook(
  { project, analysis, decisions }: DecidedSurvey,
  { keeper }: Pick<BuildContext, 'keeper'>,
  { tools, inputs, sources }: BuildInputs,
): Promise<{ readonly files: readonly KeptFile[]; readonly failures: readonly Failure[] }> {
  const shelf = openShelf(keeper, tools.code ?? '');
  try {
    const file = await shelf.keep([WORKBOOK], { own: inputs, texts: sources }, async () => {
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
