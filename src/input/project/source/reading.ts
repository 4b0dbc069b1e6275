import { z } from 'zod';
import type { IdReading, SourceReading } from '../../../model/reading.js';
import type { ProblemCollector } from '../../../problems/index.js';
import { repeatedEntry } from '../messages.js';
import { custom, optional, type Values } from '../shape.js';
import { isMapping } from '../text-shapes.js';
import { wordShape } from '../word-shapes.js';
import { childCursor, listCursors, placeOf, type YamlCursor } from '../yaml/index.js';
import { readHeadings } from './headings.js';
import { readKeep } from './keep.js';
import { badRespondent, badTime } from './messages.js';
import { separatorShape } from './separator.js';

/** The keys of a source that say how its file is to be read. */
export const readingShape = {
  separator: optional(separatorShape),
  headerRows: z.unknown(),
  respondent: optional(respondentShape()),
  keep: z.array(z.unknown()).default([]),
  time: optional(timeShape()),
  ignore: z.array(wordShape).default([]),
};

/** How the file of a source is to be read: null where it has none of the keys; `broken`, and problems, where any is wrong. */
export function readReading(
  cursor: YamlCursor,
  values: Partial<Values<typeof readingShape>>,
  problems: ProblemCollector,
): SourceReading | null | 'broken' {
  const isWritten = Object.keys(readingShape).some((key) => childCursor(cursor, key));
  if (!isWritten) return null;
  const headings = readHeadings(childCursor(cursor, 'headerRows'), problems);
  const keep = readKeep(childCursor(cursor, 'keep'), problems);
  checkRepeated(childCursor(cursor, 'ignore'), problems);
  const { separator, respondent, time, ignore } = values;
  if (headings === 'broken' || keep === null || separator === undefined || respondent === undefined || time === undefined)
    return 'broken';
  return { separator, headings, ids: respondent, keep, time, ignore: ignore ?? [] };
}

function respondentShape() {
  return custom<IdReading>((value, fault) => {
    if (value === 'row') return value;
    const column = isMapping(value) && Object.keys(value).join() === 'column' ? wordShape.safeParse(value.column) : null;
    if (column?.success) return { column: column.data };
    fault({ message: badRespondent(typeof value === 'string' ? value : null) });
    return null;
  });
}

function timeShape() {
  return custom<string>((value, fault) => {
    const column = isMapping(value) && Object.keys(value).join() === 'column' ? wordShape.safeParse(value.column) : null;
    if (column?.success) return column.data;
    fault({ message: badTime(typeof value === 'string' ? value : null) });
    return null;
  });
}

function checkRepeated(cursor: YamlCursor | null, problems: ProblemCollector): void {
  const seen = new Set<string>();
  for (const entry of listCursors(cursor)) {
    if (entry.node.kind !== 'scalar') continue;
    if (seen.has(entry.node.written)) problems.error(placeOf(entry), repeatedEntry(entry.node.written));
    seen.add(entry.node.written);
  }
}
