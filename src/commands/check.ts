import { decide } from '../analysis/disclosure/index.js';
import { readLedger } from '../analysis/releases/index.js';
import { analyse } from '../analysis/results/index.js';
import { chooseSources } from '../build/index.js';
import { loadProject } from '../input/project/index.js';
import { readResponses } from '../input/responses/index.js';
import { describeProblem } from '../problems/index.js';
import { disclosureReport } from './disclosure.js';
import { explain } from './failure.js';
import { readWish, type WrittenOptions } from './options.js';
import { counted } from './table.js';
import type { Terminal } from './terminal.js';

/** Checks a project and its responses; returns the exit status. */
export async function runCheck(root: string, options: WrittenOptions, terminal: Terminal): Promise<number> {
  try {
    const { project, warnings } = await loadProject(root);
    const read = await readResponses(project);
    const ledger = await readLedger(project.root, project.id);
    const all = [...warnings, ...read.warnings];
    for (const warning of all) terminal.err(`${describeProblem(warning)}\n`);
    const { sections } = project.questionnaire;
    const items = sections.reduce((sum, section) => sum + section.items.length, 0);
    const { rows } = read.responses;
    const answered = rows.filter((row) => row.answered).length;
    const found = `${sections.length} sections, ${items} items, ${rows.length} responses (${answered} with answers)`;
    if (options.quiet !== true)
      terminal.out(`${project.id}: ${found}. ${all.length === 0 ? 'No problems' : counted(all.length, 'warning')}.\n`);
    if (options.disclosure === true) {
      const sources = chooseSources(project, readWish(options));
      const analysis = analyse(project, read.responses, read.registry, sources);
      terminal.out(`\n${disclosureReport(decide(analysis, project.disclosure, ledger, project.feedback?.peers))}`);
    }
    return 0;
  } catch (error) {
    return explain(error, terminal);
  }
}
