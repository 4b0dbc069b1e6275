import type { Project } from '../../model/project.js';
import type { ResponseRow } from '../../model/responses.js';
import type { Sample } from '../../model/sample.js';
import { share } from './tally.js';

/**
 * How many were asked and how many replied, by source and in all. `rows` are all rows of the response files that count; `included` holds the
 * ids of the sources counted, null for all.
 */
export function countSample(project: Project, rows: readonly ResponseRow[], included: ReadonlySet<string> | null): Sample {
  const frame = project.frame?.size ?? null;
  const counted = countRows(project, rows);
  const sources = project.sources.map(({ id, label }) => ({
    id,
    label,
    ...(counted.get(id) ?? NONE),
    included: included === null || included.has(id),
  }));
  const rate = (returned: number) => (frame === null ? null : share(returned, frame));
  const ofIncluded = sum(sources.filter((source) => source.included));
  const total = sum(sources);
  return {
    frame,
    ...ofIncluded,
    responseRate: rate(ofIncluded.returned),
    sources,
    total: { ...total, responseRate: rate(total.returned) },
  };
}

interface Count {
  readonly returned: number;
  readonly answered: number;
}

const NONE: Count = { returned: 0, answered: 0 };

/** By source. */
function countRows(project: Project, rows: readonly ResponseRow[]): ReadonlyMap<string, Count> {
  const counts = new Map(project.sources.map(({ id }) => [id, { returned: 0, answered: 0 }]));
  for (const { source, answered } of rows) {
    const count = counts.get(source);
    if (!count) continue;
    count.returned += 1;
    if (answered) count.answered += 1;
  }
  return counts;
}

function sum(counts: readonly Count[]): Count {
  return {
    returned: counts.reduce((total, { returned }) => total + returned, 0),
    answered: counts.reduce((total, { answered }) => total + answered, 0),
  };
}
