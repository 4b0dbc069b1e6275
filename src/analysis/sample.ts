import type { Sample } from '../model/analysis.js';
import type { Project } from '../model/project.js';
import type { ResponseRow } from '../model/responses.js';
import { share } from './tally.js';

/** How many were asked and how many replied, by source and in all. `included` is null for all sources. */
export function countSample(project: Project, rows: readonly ResponseRow[], included: ReadonlySet<string> | null): Sample {
  const frame = project.frame?.size ?? null;
  const sources = project.sources.map(({ id, label }) => ({
    id,
    label,
    ...countRows(rows.filter((row) => row.source === id)),
    included: included === null || included.has(id),
  }));
  const counted = countRows(rows.filter((row) => included === null || included.has(row.source)));
  const total = countRows(rows);
  const rate = (returned: number) => (frame === null ? null : share(returned, frame));
  return {
    frame,
    ...counted,
    responseRate: rate(counted.returned),
    sources,
    total: { ...total, responseRate: rate(total.returned) },
  };
}

function countRows(rows: readonly ResponseRow[]): { returned: number; answered: number } {
  return { returned: rows.length, answered: rows.filter((row) => row.answered).length };
}
