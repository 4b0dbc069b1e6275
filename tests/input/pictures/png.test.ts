import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readPicture } from '../../../src/input/pictures/read-picture.js';
import { PNG } from '../../support/deck.js';
import { chunk, ihdr, pixels, png, profile, SIGNATURE } from '../../support/pictures.js';
import { tiff } from './tiff.js';

const read = (bytes: Buffer) => readPicture('a.png', bytes);
async function bytesOf(bytes: Buffer): Promise<Buffer> {
  const picture = await read(bytes);
  if ('problem' in picture) throw new Error(picture.problem.message);
  return Buffer.from(picture.bytes);
}
async function faultOf(bytes: Buffer): Promise<string> {
  const picture = await read(bytes);
  return 'problem' in picture ? picture.problem.message.replace('"a.png" is not a whole PNG or JPEG picture', '') : 'none';
}

/** A picture of 3 x 2 pixels in three colours: each row has the number of its filter and nine bytes. */
const HEADER = ihdr({ width: 3, height: 2 });
const ROWS = pixels(20);
const PICTURE = png(HEADER, ROWS);

/** The small picture of the other tests with chunks behind its header, and something behind its end. */
const pngWith = (...chunks: readonly Buffer[]) =>
  Buffer.concat([PNG.subarray(0, 33), ...chunks, PNG.subarray(33), Buffer.from('more')]);

describe('a PNG', () => {
  it('goes into a deck without a word about who made it, and where, nor what stands behind its end', async () => {
    const named = [chunk('tEXt', 'Author\0Hanako'), chunk('iTXt', 'XML'), chunk('zTXt', 'x'), chunk('tIME', '1234567')];
    const bytes = pngWith(...named, chunk('eXIf', tiff('II', 0x0110, 6)), chunk('prIv', 'Hanako'));
    expect(await read(bytes)).toMatchObject({ type: 'image/png', width: 1, height: 1, turned: false });
    expect((await bytesOf(bytes)).equals(PNG)).toBe(true);
  });

  it('keeps what its colours need', async () => {
    const packed = deflateSync(profile());
    const needed = [
      chunk('gAMA', Buffer.alloc(4)),
      chunk('cHRM', Buffer.alloc(32)),
      chunk('iCCP', Buffer.concat([Buffer.from('name\0\0'), packed])),
      chunk('pHYs', Buffer.alloc(9)),
    ];
    expect((await bytesOf(png(HEADER, ...needed, ROWS))).equals(png(HEADER, ...needed, ROWS))).toBe(true);
  });

  it.each([
    [
      'a profile with something behind it',
      chunk('iCCP', Buffer.concat([Buffer.from('n\0\0'), deflateSync(profile()), Buffer.from('x')])),
    ],
    ['what is called a profile', chunk('iCCP', Buffer.concat([Buffer.from('n\0\0'), deflateSync(Buffer.from('Hanako'))]))],
    ['a profile that swells', chunk('iCCP', Buffer.concat([Buffer.from('n\0\0'), deflateSync(profile(5_000_000))]))],
    ['a gamma of another length', chunk('gAMA', 'Hanako')],
    ['a transparent colour of another length', chunk('tRNS', 'Hanako and Taro')],
    ['a palette that colours do not need', chunk('PLTE', 'Hanako')],
  ])('goes without %s', async (_, part) => {
    expect((await bytesOf(png(HEADER, part, ROWS))).equals(PICTURE)).toBe(true);
  });

  it('goes without a second of what there is once', async () => {
    const [first, second] = [chunk('gAMA', 'abcd'), chunk('gAMA', 'efgh')];
    expect((await bytesOf(png(HEADER, first, second, ROWS))).equals(png(HEADER, first, ROWS))).toBe(true);
  });

  it('is turned where a note says so', async () => {
    expect(await read(pngWith(chunk('eXIf', tiff('MM', 0x0112, 3))))).toMatchObject({ turned: true });
  });

  it('is none where it is cut off anywhere', async () => {
    for (let length = 0; length < PNG.length; length += 1) expect(await read(PNG.subarray(0, length))).toHaveProperty('problem');
  });

  it.each([
    [0, 1, 2],
    [0, 2, 3],
    [0, 16, 15],
    [2, 8, 22],
    [2, 16, 43],
    [4, 8, 15],
    [6, 16, 57],
  ])('of colour type %i in %i bits has its rows', async (colour, depth, row) => {
    const header = ihdr({ width: 7, height: 5, colour, depth });
    expect(await read(png(header, pixels(5 * row)))).toMatchObject({ width: 7, height: 5 });
    expect(await faultOf(png(header, pixels(5 * row - 1)))).toBe(': it has fewer pixels than it says.');
    expect(await faultOf(png(header, pixels(5 * row + 1)))).toBe(': it has more data than pixels.');
  });

  it('in seven passes has the rows of each', async () => {
    const bytes = (width: number, rows: number) => rows * (1 + 3 * width);
    const expected = bytes(1, 1) + bytes(1, 1) + bytes(2, 1) + bytes(2, 2) + bytes(4, 1) + bytes(3, 3) + bytes(7, 2);
    const header = ihdr({ width: 7, height: 5, interlaced: true });
    expect(await faultOf(png(header, pixels(expected)))).toBe('none');
    expect(await faultOf(png(header, pixels(expected - 1)))).toBe(': it has fewer pixels than it says.');
  });

  it('with a palette needs it, and no more colours than its bits can tell', async () => {
    const header = ihdr({ width: 3, height: 2, colour: 3, depth: 1 });
    expect(await faultOf(png(header, pixels(4)))).toBe(': it has no part PLTE.');
    expect(await faultOf(png(header, chunk('PLTE', 'abcdefghi'), pixels(4)))).toBe(': its part PLTE is damaged.');
    const whole = png(header, chunk('PLTE', 'abcdef'), chunk('tRNS', 'ab'), pixels(4));
    expect((await bytesOf(whole)).equals(whole)).toBe(true);
    expect((await bytesOf(png(header, chunk('PLTE', 'abcdef'), chunk('tRNS', 'abc'), pixels(4)))).includes('tRNS')).toBe(false);
  });
});

const behind = (bytes: string) => Buffer.concat([deflateSync(Buffer.alloc(20)), Buffer.from(bytes)]);
const rowsWithFilter = (filter: number) =>
  chunk('IDAT', deflateSync(Buffer.from([...new Array(10).fill(0), filter, ...new Array(9).fill(0)])));

describe('a PNG is refused', () => {
  it.each([
    [
      'a chunk that is longer than the file',
      Buffer.concat([SIGNATURE, HEADER, Buffer.from('ffffffff74455874', 'hex')]),
      'it ends early',
    ],
    ['a wrong checksum of its header', flipped(PICTURE, 30), 'its part IHDR is damaged'],
    ['a wrong checksum of a remark', png(HEADER, flipped(chunk('tEXt', 'x'), 9), ROWS), 'its part tEXt is damaged'],
    ['no header', png(ROWS), 'its part IHDR is damaged'],
    ['two headers', png(HEADER, HEADER, ROWS), 'its part IHDR is not where it should be'],
    ['no pixels', png(HEADER), 'it has no part IDAT'],
    ['no width', png(ihdr({ width: 0, height: 2 }), ROWS), 'it has no pixels'],
    ['bits that there are not', png(ihdr({ width: 3, height: 2, depth: 3 }), ROWS), 'its part IHDR is damaged'],
    ['a colour type that there is not', png(ihdr({ width: 3, height: 2, colour: 5 }), ROWS), 'its part IHDR is damaged'],
    ['a palette behind the pixels', png(HEADER, ROWS, chunk('PLTE', 'abc')), 'its part PLTE is not where it should be'],
    ['something between the pixels', png(HEADER, ROWS, chunk('tEXt', 'x'), ROWS), 'its part IDAT is not where it should be'],
    [
      'a part that cannot be left out',
      png(HEADER, chunk('CgBI', 'abcd'), ROWS),
      'it has a part CgBI, which most programs cannot show',
    ],
    ['something in its end', Buffer.concat([SIGNATURE, HEADER, ROWS, chunk('IEND', 'Hanako')]), 'its part IEND is damaged'],
    ['pixels that do not inflate', png(HEADER, chunk('IDAT', 'garbage'.repeat(20))), 'its pixels are damaged'],
    [
      'a wrong checksum of its pixels',
      png(HEADER, chunk('IDAT', flipped(deflateSync(Buffer.alloc(20)), -1))),
      'its pixels are damaged',
    ],
    [
      'half of its compressed pixels',
      png(HEADER, chunk('IDAT', deflateSync(Buffer.alloc(20)).subarray(0, 6))),
      'its pixels are damaged',
    ],
    ['a filter that there is not', png(HEADER, rowsWithFilter(5)), 'its pixels are damaged'],
    ['something behind its pixels', png(HEADER, chunk('IDAT', behind('Hanako'))), 'it has more data than pixels'],
    ['too many parts', png(HEADER, ...new Array(10_000).fill(chunk('tEXt', '')), ROWS), 'it has more than 10000 parts'],
  ])('for %s', async (_, bytes, fault) => {
    expect(await faultOf(bytes)).toBe(`: ${fault}.`);
  });

  it('before memory is taken for the pixels that it claims', async () => {
    for (const side of [5001, 30_000, 2 ** 31 - 1])
      expect(await faultOf(png(ihdr({ width: side, height: side }), ROWS))).toBe(
        `"a.png" says that it has ${side} x ${side} pixels; at most 25 million are read.`,
      );
  });

  it('as soon as more inflates than it claims, however much that would be', async () => {
    const bomb = png(HEADER, pixels(300_000_000));
    const before = process.memoryUsage().rss;
    const started = performance.now();
    expect(await faultOf(bomb)).toBe(': it has more data than pixels.');
    expect(performance.now() - started).toBeLessThan(500);
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  });

  it('or read in a memory that does not grow with its pixels', async () => {
    const large = png(ihdr({ width: 5000, height: 5000 }), pixels(5000 * 15_001));
    const before = process.memoryUsage().rss;
    expect(await read(large)).toMatchObject({ width: 5000, height: 5000 });
    expect(process.memoryUsage().rss - before).toBeLessThan(60_000_000);
  });
});

/** The bytes with one of them changed; `at` counts from the end where it is negative. */
function flipped(bytes: Buffer, at: number): Buffer {
  const changed = Buffer.from(bytes);
  const place = at < 0 ? bytes.length + at : at;
  changed[place] = (bytes[place] ?? 0) ^ 0xff;
  return changed;
}

it('a file that is neither PNG nor JPEG is named', async () => {
  expect(await read(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toEqual({
    problem: {
      code: 'not-an-image',
      message: '"a.png" is not a whole PNG or JPEG picture.',
      advice: 'Save it as PNG or JPEG; other formats cannot be shown in every edition.',
    },
  });
});
