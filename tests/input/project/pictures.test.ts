import { describe, expect, it } from 'vitest';
import { readJpeg } from '../../../src/input/project/slides/jpeg.js';
import { readPng } from '../../../src/input/project/slides/png.js';
import { PNG } from '../../support/deck.js';

/** A progressive JPEG of 8 x 6 pixels: several scans, with tables between them. */
const JPEG = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYV' +
    'pQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wgARCAAG' +
    'AAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAVAQEBAAAAAAAAAAAAAAAAAAADBf/aAAwDAQACEAMQAAABjCwn/8QAFRABAQ' +
    'AAAAAAAAAAAAAAAAAAABL/2gAIAQEAAQUCt//EABcRAAMBAAAAAAAAAAAAAAAAAAADFFH/2gAIAQMBAT8Bobp//8QAFxEAAwEAAAAAAAAAAAAA' +
    'AAAAAAMUUv/aAAgBAgEBPwGZWT//xAAUEAEAAAAAAAAAAAAAAAAAAAAA/9oACAEBAAY/An//xAAVEAEBAAAAAAAAAAAAAAAAAAAAEf/aAAgBAQ' +
    'ABPyGn/9oADAMBAAIAAwAAABAH/8QAFREBAQAAAAAAAAAAAAAAAAAAAGH/2gAIAQMBAT8Qtf/EABURAQEAAAAAAAAAAAAAAAAAAABh/9oACAEC' +
    'AQE/EJn/xAAVEAEBAAAAAAAAAAAAAAAAAAAAcf/aAAgBAQABPxC7/9k=',
  'base64',
);

function segment(marker: number, content: string | Buffer): Buffer {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : content;
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(bytes.length + 2, 2);
  return Buffer.concat([head, bytes]);
}

/** The picture with segments of its camera and its program, a preview behind its end, and filling between markers. */
function jpegWith(...segments: readonly Buffer[]): Buffer {
  return Buffer.concat([JPEG.subarray(0, 2), ...segments, Buffer.from([0xff]), JPEG.subarray(2), Buffer.from('preview'), JPEG]);
}

/** One directory of one entry, as cameras write it. */
function tiff(order: 'II' | 'MM', tag: number, value: number): Buffer {
  const short = (number: number) => (order === 'II' ? [number, 0] : [0, number]);
  const [low = 0, high = 0] = [tag & 0xff, tag >> 8];
  const entry = order === 'II' ? [low, high, 3, 0, 1, 0, 0, 0] : [high, low, 0, 3, 0, 0, 0, 1];
  const start = order === 'II' ? [42, 0, 8, 0, 0, 0] : [0, 42, 0, 0, 0, 8];
  return Buffer.from([...Buffer.from(order), ...start, ...short(1), ...entry, ...short(value), 0, 0, 0, 0, 0, 0]);
}
const exif = (...block: Parameters<typeof tiff>) => segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), tiff(...block)]));
const secrets = [
  segment(0xe1, 'Exif\0\0GPS 35.53 139.70'),
  segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0<creator>Hanako</creator>'),
  segment(0xe2, 'MPF\0Hanako'),
  segment(0xed, 'Photoshop 3.0\0Hanako'),
  segment(0xfe, 'C:\\Users\\hanako'),
];

describe('a JPEG', () => {
  it('goes into a deck without a word about who took it, and where', () => {
    const read = readJpeg(jpegWith(...secrets));
    expect(read).toMatchObject({ type: 'image/jpeg', width: 8, height: 6, turned: false });
    expect(Buffer.from(read?.bytes ?? []).equals(JPEG)).toBe(true);
  });

  it('keeps what its colours need', () => {
    const needed = [segment(0xe2, 'ICC_PROFILE\0profile'), segment(0xee, 'Adobe\0\0')];
    const read = readJpeg(jpegWith(...needed, ...secrets));
    expect(Buffer.from(read?.bytes ?? []).equals(Buffer.concat([JPEG.subarray(0, 2), ...needed, JPEG.subarray(2)]))).toBe(true);
  });

  it.each([
    ['II', 0x0112, 6, true],
    ['MM', 0x0112, 8, true],
    ['II', 0x0112, 1, false],
    ['MM', 0x0112, 1, false],
    ['II', 0x0110, 6, false],
  ] as const)('with a note %s %i = %i is turned: %s', (order, tag, value, turned) => {
    expect(readJpeg(jpegWith(exif(order, tag, value)))?.turned).toBe(turned);
  });

  it('takes any damage of the note for none, and any damage of the picture for no picture', () => {
    const note = tiff('II', 0x0112, 6);
    for (let length = 0; length < note.length; length += 1) {
      const block = Buffer.concat([Buffer.from('Exif\0\0'), note.subarray(0, length)]);
      expect(readJpeg(jpegWith(segment(0xe1, block)))).toMatchObject({ width: 8, height: 6 });
    }
    for (let length = 0; length < JPEG.length; length += 1) expect(readJpeg(JPEG.subarray(0, length)), `${length}`).toBeNull();
  });
});

function chunk(type: string, content: string | Buffer): Buffer {
  const bytes = Buffer.from(content);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, Buffer.from(type), bytes, Buffer.alloc(4)]);
}

/** Signature and header are 33 bytes. */
function pngWith(...chunks: readonly Buffer[]): Buffer {
  return Buffer.concat([PNG.subarray(0, 33), ...chunks, PNG.subarray(33), Buffer.from('more')]);
}

describe('a PNG', () => {
  it('goes into a deck without a word about who made it, and where', () => {
    const named = [chunk('tEXt', 'Author\0Hanako'), chunk('iTXt', 'XML'), chunk('zTXt', 'x'), chunk('tIME', '1234567')];
    const read = readPng(pngWith(...named, chunk('eXIf', tiff('II', 0x0110, 6))));
    expect(read).toMatchObject({ type: 'image/png', width: 1, height: 1, turned: false });
    expect(Buffer.from(read?.bytes ?? []).equals(PNG)).toBe(true);
  });

  it('keeps what its colours need', () => {
    const profile = chunk('iCCP', 'profile');
    const expected = Buffer.concat([PNG.subarray(0, 33), profile, PNG.subarray(33)]);
    expect(Buffer.from(readPng(pngWith(profile))?.bytes ?? []).equals(expected)).toBe(true);
  });

  it('is turned where a note says so', () => {
    expect(readPng(pngWith(chunk('eXIf', tiff('MM', 0x0112, 3))))?.turned).toBe(true);
  });

  it('is none where it has no end, or a chunk that is longer than the file', () => {
    for (let length = 0; length < PNG.length; length += 1) expect(readPng(PNG.subarray(0, length)), `${length}`).toBeNull();
    const long = pngWith(chunk('tEXt', 'x'));
    long.writeUInt32BE(0xffffffff, 33);
    expect(readPng(long)).toBeNull();
  });
});
