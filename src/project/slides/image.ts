import { readFile, stat } from 'node:fs/promises';
import type { AuthorImage } from '../../model/slides.js';
import type { Findings } from '../findings.js';
import type { Folder } from '../folder.js';
import { fileUnreadable } from '../messages.js';
import { resolveFile } from '../paths.js';
import { errorCode } from '../read.js';
import { placeOf, type Spot } from '../spot.js';
import { imageTooLarge, notAnImage } from './messages.js';

/** More than a photograph for a slide needs, in bytes. */
const LARGEST_IMAGE = 5_000_000;

/** A PNG or JPEG file inside the project folder; null (and a problem) where it is none. */
export async function readImage(folder: Folder, written: string, spot: Spot, findings: Findings): Promise<AuthorImage | null> {
  const refuse = (message: Parameters<Findings['error']>[1]): null => {
    findings.error(placeOf(spot), message);
    return null;
  };
  const file = await resolveFile(folder, written, spot, findings);
  if (file === null) return null;
  try {
    const { size } = await stat(file);
    if (size > LARGEST_IMAGE) return refuse(imageTooLarge(size, LARGEST_IMAGE));
    const bytes = await readFile(file);
    const kind = pngSize(bytes) ?? jpegSize(bytes);
    return kind === null ? refuse(notAnImage(written)) : { file, bytes, ...kind };
  } catch (error) {
    return refuse(fileUnreadable(errorCode(error)));
  }
}

type Kind = Pick<AuthorImage, 'type' | 'width' | 'height'>;

const PNG = Buffer.from('89504e470d0a1a0a', 'hex');

/** Of a PNG that has its beginning and its end. */
function pngSize(bytes: Buffer): Kind | null {
  const isWhole = bytes.subarray(0, 8).equals(PNG) && bytes.length >= 45 && bytes.includes('IEND', bytes.length - 16);
  return isWhole ? sized('image/png', bytes.readUInt32BE(16), bytes.readUInt32BE(20)) : null;
}

/** Frame headers, but for those of Huffman tables, arithmetic coding conditions and the like. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Of a JPEG that has its end, from its frame header. */
function jpegSize(bytes: Buffer): Kind | null {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8 || bytes.lastIndexOf(Buffer.from('ffd9', 'hex')) < 0) return null;
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (isFrame(marker)) return sized('image/jpeg', bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5));
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}

function sized(type: Kind['type'], width: number, height: number): Kind | null {
  return width > 0 && height > 0 ? { type, width, height } : null;
}
