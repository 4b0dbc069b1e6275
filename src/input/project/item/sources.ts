import { didYouMean, type ProblemCollector } from '../../../problems/index.js';
import { type Catalogue, itemsOf } from '../catalogue.js';
import { childCursor, listCursors, placeOf, placeOfKey, type YamlCursor } from '../yaml/index.js';
import { columnOfSourceMissing, columnOfUnknownSource } from './messages.js';

/** Reports names of columns that are written for a source that there is not, and those that leave a source out. */
export function checkColumnSources(catalogue: Catalogue, sources: readonly string[], problems: ProblemCollector): void {
  for (const { cursor } of itemsOf(catalogue)) {
    const options = listCursors(childCursor(cursor, 'options'));
    const open = options.map((option) => childCursor(option, 'open'));
    const holders = [cursor, ...options, ...open.filter((each) => each !== null)];
    for (const holder of holders) checkSources(childCursor(holder, 'column'), sources, problems);
  }
}

function checkSources(cursor: YamlCursor | null, sources: readonly string[], problems: ProblemCollector): void {
  if (cursor?.node.kind !== 'mapping') return;
  const named = [...cursor.node.entries.keys()];
  for (const name of named)
    if (!sources.includes(name))
      problems.error(placeOfKey(cursor, name), columnOfUnknownSource(name, didYouMean(name, sources), sources));
  for (const source of sources) if (!named.includes(source)) problems.error(placeOf(cursor), columnOfSourceMissing(source));
}
