import { z } from 'zod';
import type { DisclosureSettings } from '../../model/project.js';
import type { ProblemCollector } from '../../problems/index.js';
import { readAllowed } from './allowed-phrases.js';
import { readMapping } from './mapping.js';
import { floorTooLow, loweredWithoutReason, reasonWithoutLowering } from './messages.js';
import { entries, mapping, optional, rule } from './shape.js';
import { wordShape } from './word-shapes.js';
import { childCursor, nearestCursor, placeOf, type YamlCursor } from './yaml/index.js';

/** The rules where a project writes none; docs/confidentiality.md says what each means. */
export const DEFAULT_DISCLOSURE: DisclosureSettings = {
  public: 10,
  feedback: 5,
  spread: 10,
  changed: 5,
  reader: 'excluded',
  magnitudes: { percent: 10, largest: 2, share: 0.85 },
  reason: null,
  allow: [],
};

/** With fewer than three respondents, each of two could subtract the own answer and know the other's. */
const LEAST = 3;
/** Two of those who changed know their own answers: with fewer than four, they would know the only other one. */
const LEAST_CHANGED = 4;
const COUNTS = ['public', 'feedback', 'spread', 'changed'] as const;

/**
 * Reads `disclosure` of project.yaml, with defaults for what is not written. A rule may be made stricter; making one weaker needs
 * a written reason. Null, and problems, where anything is wrong.
 */
export function readDisclosure(cursor: YamlCursor | null, problems: ProblemCollector): DisclosureSettings | null {
  if (cursor === null) return DEFAULT_DISCLOSURE;
  const { values, whole } = readMapping(cursor, disclosureShape(), problems);
  const allow = readAllowed(childCursor(cursor, 'allow'), problems);
  const weaker = weakerThanDefault({
    ...DEFAULT_DISCLOSURE,
    ...values,
    allow: [],
    magnitudes: values.magnitudes ?? DEFAULT_DISCLOSURE.magnitudes,
  });
  if (values.reason === null) {
    for (const { path, expected, got } of weaker)
      problems.error(placeOf(nearestCursor(cursor, path)), loweredWithoutReason(path.join('.'), expected, got));
  } else if (values.reason !== undefined && weaker.length === 0) {
    problems.warn(placeOf(nearestCursor(cursor, ['reason'])), reasonWithoutLowering());
  }
  return whole && allow && { ...whole, magnitudes: whole.magnitudes ?? DEFAULT_DISCLOSURE.magnitudes, allow };
}

export function disclosureShape() {
  const { magnitudes } = DEFAULT_DISCLOSURE;
  return {
    public: least(DEFAULT_DISCLOSURE.public),
    feedback: least(DEFAULT_DISCLOSURE.feedback),
    spread: least(DEFAULT_DISCLOSURE.spread),
    changed: least(DEFAULT_DISCLOSURE.changed, LEAST_CHANGED),
    reader: z.enum(['excluded', 'included']).default(DEFAULT_DISCLOSURE.reader),
    magnitudes: optional(
      mapping({
        percent: z.number().min(1).max(100).default(magnitudes.percent),
        largest: z.int().min(1).max(3).default(magnitudes.largest),
        share: z.number().min(0.01).max(1).default(magnitudes.share),
      }),
    ),
    reason: optional(wordShape),
    allow: optional(entries(1)),
  };
}

function least(byDefault: number, floor = LEAST) {
  return rule(z.int(), (value) => (value < floor ? floorTooLow(floor, value) : null)).default(byDefault);
}

interface Weaker {
  readonly path: readonly string[];
  readonly expected: string;
  readonly got: string;
}

function weakerThanDefault(settings: DisclosureSettings): readonly Weaker[] {
  const counts = COUNTS.filter((key) => settings[key] >= LEAST && settings[key] < DEFAULT_DISCLOSURE[key]).map(
    (key): Weaker => ({ path: [key], expected: `${DEFAULT_DISCLOSURE[key]} or more`, got: String(settings[key]) }),
  );
  const { percent, largest, share } = settings.magnitudes;
  const byDefault = DEFAULT_DISCLOSURE.magnitudes;
  const magnitudes: readonly (Weaker | null)[] = [
    percent < byDefault.percent ? weaker('percent', `${byDefault.percent} or more`, percent) : null,
    largest < byDefault.largest ? weaker('largest', `${byDefault.largest} or more`, largest) : null,
    share > byDefault.share ? weaker('share', `${byDefault.share} or less`, share) : null,
  ];
  return [...counts, ...magnitudes.filter((one) => one !== null)];
}

function weaker(key: string, expected: string, got: number): Weaker {
  return { path: ['magnitudes', key], expected, got: String(got) };
}
