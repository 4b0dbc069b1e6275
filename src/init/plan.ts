import { LIMITS } from '../model/limits.js';
import type { Problem } from '../model/problem.js';
import { refusal, warning } from '../problems/index.js';
import { type Decisions, type Proposal, propose } from '../proposal/index.js';
import * as words from './messages.js';
import type { OpenedFile } from './open-export.js';

/** What is proposed for an export. */
export interface Plan {
  /** The file of answers. */
  readonly file: OpenedFile;
  readonly proposal: Proposal;
  /** Files that nothing was made of. */
  readonly warnings: readonly Problem[];
}

/** Proposes a project for an export. Throws InputError where none can be made of it. */
export function planProject(files: readonly OpenedFile[], decisions: Decisions): Plan {
  const [first] = files;
  const proposed = propose(files, decisions);
  const file = files[proposed?.file ?? 0];
  if (!proposed || !file) throw refusal([words.nothingWritten()], first && { file: first.path });
  const { proposal, also } = proposed;
  const place = { file: file.path };
  const { rows, counted, leftOut, ignored } = proposal.source;
  if (rows === 0) throw refusal([words.noAnswers()], place);
  if (counted === 0)
    throw refusal(
      [
        words.noRowsCount(
          rows,
          leftOut.map(({ why }) => why),
        ),
      ],
      place,
    );
  const items = proposal.sections.reduce((sum, section) => sum + section.items.length, 0);
  if (items === 0) throw refusal([words.nothingAsked(ignored.map(({ name }) => name))], place);
  if (items > LIMITS.items) throw refusal([words.tooManyAsked(items, LIMITS.items)], place);
  const unused = files.filter((_, at) => at !== proposed.file && !also.includes(at));
  return { file, proposal, warnings: unused.map(({ name, path }) => warning(words.notUsed(name), { file: path })) };
}
