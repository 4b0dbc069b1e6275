import { excerpt, say } from '../../problems/index.js';

/** What can be wrong with a picture: a message for the author, and what is wrong inside the file, which the message quotes. */

export const notAnImage = (name: string, fault: string | null) =>
  say(
    'not-an-image',
    `"${excerpt(name)}" is not a whole PNG or JPEG picture${fault === null ? '' : `: ${fault}`}.`,
    fault === null
      ? 'Save it as PNG or JPEG; other formats cannot be shown in every edition.'
      : 'Open it and save it again as PNG or JPEG.',
  );
export const tooManyPixels = (name: string, width: number, height: number, most: number) =>
  say(
    'image-too-large',
    `"${excerpt(name)}" says that it has ${width} x ${height} pixels; at most ${most / 1e6} million are read.`,
    'Make it smaller: 1,920 pixels in width are enough for a slide.',
  );

export const endsEarly = (): string => 'it ends early';
export const isEmpty = (): string => 'it has no pixels';
export const tooManyParts = (most: number): string => `it has more than ${most} parts`;
export const partDamaged = (part: string): string => `its part ${excerpt(part, 12)} is damaged`;
export const partUnknown = (part: string): string => `it has a part ${excerpt(part, 12)}, which most programs cannot show`;
export const partMissing = (part: string): string => `it has no part ${part}`;
export const partMisplaced = (part: string): string => `its part ${part} is not where it should be`;
export const pixelsDamaged = (): string => 'its pixels are damaged';
export const pixelsMissing = (): string => 'it has fewer pixels than it says';
export const pixelsLeft = (): string => 'it has more data than pixels';
