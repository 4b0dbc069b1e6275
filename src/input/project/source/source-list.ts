import { LIMITS } from '../../../model/limits.js';
import type { Source } from '../../../model/project.js';
import { allOf } from '../all-of.js';
import type { Folder } from '../folder.js';
import { readMapping } from '../mapping.js';
import { duplicateFile, duplicateSource, tooManySources } from '../messages.js';
import { resolveFile } from '../paths.js';
import type { Reader } from '../reader.js';
import { optional } from '../shape.js';
import { idShape, NAME_ID, wordShape } from '../word-shapes.js';
import { listCursors, nearestCursor, placeOf, placeText, type YamlCursor } from '../yaml/index.js';
import { readingShape, readReading } from './reading.js';

/** The sources of responses, each with its own file; null, and problems, where any is broken or there are none. */
export async function readSources(cursor: YamlCursor | null, folder: Folder, reader: Reader): Promise<readonly Source[] | null> {
  const { problems, texts } = reader;
  const shape = { id: idShape(NAME_ID), label: texts.required, file: wordShape, sheet: optional(wordShape), ...readingShape };
  const firstIds = new Map<string, YamlCursor>();
  const firstFiles = new Map<string, YamlCursor>();
  const sources: (Source | null)[] = [];
  const cursors = listCursors(cursor);
  if (cursor && cursors.length > LIMITS.sources) {
    problems.error(placeOf(cursor), tooManySources(cursors.length, LIMITS.sources));
    return null;
  }
  for (const source of cursors) {
    const { values, whole } = readMapping(source, shape, problems);
    const [idCursor, fileCursor] = [nearestCursor(source, ['id']), nearestCursor(source, ['file'])];
    const sameId = values.id === undefined ? undefined : firstIds.get(values.id);
    if (values.id !== undefined && sameId) problems.error(placeOf(idCursor), duplicateSource(values.id, placeText(sameId)));
    else if (values.id !== undefined) firstIds.set(values.id, idCursor);
    const file = values.file === undefined ? null : await resolveFile(folder, values.file, fileCursor, problems);
    const sameFile = file === null ? undefined : firstFiles.get(file);
    if (sameFile) problems.error(placeOf(fileCursor), duplicateFile(values.file ?? '', placeText(sameFile)));
    else if (file !== null) firstFiles.set(file, fileCursor);
    const reading = readReading(source, values, problems);
    if (whole === null || file === null || reading === 'broken') sources.push(null);
    else sources.push({ id: whole.id, label: whole.label, file, sheet: whole.sheet, reading });
  }
  return sources.length === 0 ? null : allOf(sources);
}
