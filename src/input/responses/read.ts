import type { Contacts } from '../../model/delivery.js';
import type { Problem } from '../../model/problem.js';
import type { Project } from '../../model/project.js';
import type { Registry, Responses } from '../../model/responses.js';
import { InputError, ProblemCollector, settingPlace } from '../../problems/index.js';
import { wholeAllowance } from '../tables/index.js';
import { checkCodes } from './codes.js';
import { codeAll } from './coding.js';
import * as words from './messages.js';
import { readRegistry } from './registry.js';
import { checkRespondents } from './respondents.js';
import { type Answered, readSource } from './sources.js';

/** What the files of answers and of respondents hold. */
export interface ReadResponses {
  readonly responses: Responses;
  readonly registry: Registry;
  readonly contacts: Contacts;
  readonly warnings: readonly Problem[];
}

/**
 * Reads and codes all answers of all sources, and the registry. Throws InputError that names everything wrong with them (of many
 * problems of one kind in a file, the first few).
 */
export async function readResponses(project: Project): Promise<ReadResponses> {
  const problems = new ProblemCollector();
  const items = project.questionnaire.sections.flatMap((section) => section.items);
  checkCodes(project, items, problems);
  const { registry, contacts } = await readRegistry(project, problems);
  const tables: Answered[] = [];
  const allowance = wholeAllowance();
  for (const source of project.sources) {
    const answered = await readSource(source, allowance, problems);
    if (answered) tables.push(answered);
  }
  const strangers = checkRespondents(project, tables, registry, problems);
  const responses = codeAll(project, tables, items, problems);
  checkFrame(project, responses.rows.length, problems);
  const found = problems.list();
  const errors = found.filter((problem) => problem.severity === 'error');
  if (errors.length > 0) throw new InputError(errors);
  return { responses, registry: new Map([...registry, ...strangers]), contacts, warnings: found };
}

/** With more replies than units asked, response rates and intervals would mean nothing. */
function checkFrame(project: Project, returned: number, problems: ProblemCollector): void {
  if (project.frame === null || returned <= project.frame.size) return;
  problems.error(settingPlace(project, 'frame.size'), words.moreThanFrame(returned, project.frame.size));
}
