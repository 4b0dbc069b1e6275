import {
  boolCoreTag,
  floatCoreTag,
  getScalarValue,
  intCoreTag,
  NOT_RESOLVED,
  nullCoreTag,
  SCALAR_STYLE,
  type ScalarEvent,
} from 'js-yaml';
import type { ScalarNode } from './node.js';

const PLAIN_MEANINGS = [nullCoreTag, boolCoreTag, intCoreTag, floatCoreTag];

/** A scalar of the event stream. `fallback` is its offset where nothing is written (`key:`). */
export function scalarNode(text: string, event: ScalarEvent, fallback: number): ScalarNode {
  const written = valueWithBreaks(text, event);
  const value = event.style === SCALAR_STYLE.PLAIN ? meaningOf(written) : written;
  return { kind: 'scalar', offset: startOf(text, event, fallback), value, written };
}

function meaningOf(written: string): ScalarNode['value'] {
  for (const tag of PLAIN_MEANINGS) {
    const value = tag.resolve(written, false, tag.tagName);
    if (value !== NOT_RESOLVED) return value;
  }
  return written;
}

/**
 * The text with a line break wherever the source has one. YAML folds a single break to a space, which suits English but not
 * Japanese; `tidyText` decides by language. Each break is doubled so that folding leaves one.
 */
function valueWithBreaks(text: string, event: ScalarEvent): string {
  if (event.fast || event.valueStart < 0) return getScalarValue(text, event);
  if (event.style === SCALAR_STYLE.FOLDED_BLOCK) return getScalarValue(text, { ...event, style: SCALAR_STYLE.LITERAL_BLOCK });
  if (event.style === SCALAR_STYLE.LITERAL_BLOCK) return getScalarValue(text, event);
  const doubled = text.slice(event.valueStart, event.valueEnd).replace(/\r\n|\r|\n/g, '\n\n');
  return getScalarValue(doubled, { ...event, valueStart: 0, valueEnd: doubled.length });
}

function startOf(text: string, event: ScalarEvent, fallback: number): number {
  if (event.valueStart < 0) return fallback;
  if (event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED) return event.valueStart - 1;
  if (event.style === SCALAR_STYLE.PLAIN) return event.valueStart;
  const indent = /^[ \r\n]*/.exec(text.slice(event.valueStart, event.valueEnd));
  return Math.min(event.valueStart + (indent?.[0].length ?? 0), event.valueEnd);
}
