import { isProfile } from '../profile.js';

/** One segment with its marker; the data of a scan belong to the segment that begins the scan. */
export interface Segment {
  readonly marker: number;
  /** From the marker on, and, of a scan, without what follows its data. */
  readonly whole: Buffer;
  /** What follows the marker and the length. */
  readonly content: Buffer;
}

const COMMENT = 0xfe;
const [FIRST_OF_PROGRAMS, LAST_OF_PROGRAMS] = [0xe0, 0xef];
export const EXIF_MARKER = 0xe1;

/** The segments that a picture needs, without those that cameras and programs put beside them. */
export function belonging(segments: readonly Segment[]): readonly Buffer[] {
  const profile = new Set(profileOf(segments));
  const density = firstThat(segments, 0xe0, 'JFIF\0', DENSITY);
  const colours = firstThat(segments, 0xee, 'Adobe', COLOURS);
  return segments.flatMap((segment) => {
    const { marker, whole, content } = segment;
    if (segment === density) return [withoutPreview(content)];
    if (segment === colours) return [ofProgram(marker, content.subarray(0, COLOURS))];
    const isBeside = marker === COMMENT || (marker >= FIRST_OF_PROGRAMS && marker <= LAST_OF_PROGRAMS);
    return isBeside && !profile.has(segment) ? [] : [whole];
  });
}

/** Bytes that a density (JFIF 1.02) and a model of colours (Adobe) have. */
const [DENSITY, COLOURS] = [14, 12];

function firstThat(segments: readonly Segment[], marker: number, name: string, least: number): Segment | undefined {
  return segments.find((one) => one.marker === marker && startsWith(one.content, name) && one.content.length >= least);
}

/** The density without the small picture behind it, which may show what was cut off the large one. */
function withoutPreview(content: Buffer): Buffer {
  return ofProgram(0xe0, Buffer.concat([content.subarray(0, DENSITY - 2), Buffer.from([0, 0])]));
}

function ofProgram(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

const PROFILE = 'ICC_PROFILE\0';

/** The segments of the colour profile, which say which one of how many they are; none where they are not one whole profile. */
function profileOf(segments: readonly Segment[]): readonly Segment[] {
  const found = segments.filter(({ marker, content }) => marker === 0xe2 && startsWith(content, PROFILE));
  const isWhole = found.every(({ content }, index) => content[PROFILE.length] === index + 1);
  const parts = found.map(({ content }) => content.subarray(PROFILE.length + 2));
  return isWhole && isProfile(Buffer.concat(parts)) ? found : [];
}

export function startsWith(content: Buffer, words: string): boolean {
  return content.subarray(0, words.length).equals(Buffer.from(words, 'latin1'));
}
