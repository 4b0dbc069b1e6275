import { EVENT_ID, type Event, parseEvents, YAMLException } from 'js-yaml';
import { LIMITS } from '../../../model/limits.js';
import type { ProblemCollector } from '../../../problems/index.js';
import { emptyFile, severalDocuments } from '../messages.js';
import type { YamlCursor } from './cursor.js';
import { placeAt, type TextSource } from './source.js';
import { explainSyntax } from './syntax.js';
import { buildTree, Refusal } from './tree.js';

/** Parses a file with one YAML document; null, and a problem, where it cannot be read. */
export function parseYaml(source: TextSource, problems: ProblemCollector): YamlCursor | null {
  try {
    const events = parseEvents(source.text, { maxDepth: LIMITS.yamlDepth });
    const documents = events.filter((event) => event.type === EVENT_ID.DOCUMENT).length;
    if (documents === 0) throw new Refusal(0, emptyFile());
    if (documents > 1) throw new Refusal(secondDocument(events, source.text), severalDocuments());
    return { source, node: buildTree(source, events, problems), path: [] };
  } catch (error) {
    const refusal = error instanceof YAMLException ? explainSyntax(source, error) : error;
    if (!(refusal instanceof Refusal)) throw error;
    problems.error(placeAt(source, refusal.offset), refusal.reason);
    return null;
  }
}

/** Offset of the first value of the second document, or of the end where that is empty. */
function secondDocument(events: readonly Event[], text: string): number {
  const starts = events.flatMap((event, index) => (event.type === EVENT_ID.DOCUMENT ? [index] : []));
  const first = events.slice(starts[1]).find((event) => 'valueStart' in event || 'start' in event);
  if (first && 'start' in first) return first.start;
  if (first && 'valueStart' in first && first.valueStart >= 0) return first.valueStart;
  return text.length;
}
