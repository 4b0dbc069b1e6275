import { describe, expect, it } from 'vitest';
import { readPicture } from '../../../src/input/pictures/read-picture.js';
import { type GreyJpeg, greyJpeg, jpeg, partsOf, profile, segment } from '../../support/pictures.js';
import { tiff } from './tiff.js';
import { PROGRESSIVE, SEQUENTIAL } from './waves.js';

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

/** The picture with segments of its camera and its program, a preview behind its end, and filling between markers. */
function jpegWith(...segments: readonly Buffer[]): Buffer {
  return Buffer.concat([JPEG.subarray(0, 2), ...segments, Buffer.from([0xff]), JPEG.subarray(2), Buffer.from('preview'), JPEG]);
}

const exif = (...block: Parameters<typeof tiff>) => segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), tiff(...block)]));
const secrets = [
  segment(0xe1, 'Exif\0\0GPS 35.53 139.70'),
  segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0<creator>Hanako</creator>'),
  segment(0xe2, 'MPF\0Hanako'),
  segment(0xed, 'Photoshop 3.0\0Hanako'),
  segment(0xfe, 'C:\\Users\\hanako'),
];

const read = (bytes: Buffer) => readPicture('a.jpg', bytes);
async function bytesOf(bytes: Buffer): Promise<Buffer> {
  const picture = await read(bytes);
  if ('problem' in picture) throw new Error(picture.problem.message);
  return Buffer.from(picture.bytes);
}
async function faultOf(bytes: Buffer): Promise<string> {
  const picture = await read(bytes);
  return 'problem' in picture ? picture.problem.message.replace('"a.jpg" is not a whole PNG or JPEG picture', '') : 'none';
}

describe('a JPEG', () => {
  it('goes into a deck without a word about who took it, and where', async () => {
    expect(await read(jpegWith(...secrets))).toMatchObject({ type: 'image/jpeg', width: 8, height: 6, turned: false });
    expect((await bytesOf(jpegWith(...secrets))).equals(JPEG)).toBe(true);
  });

  it('keeps what its colours need', async () => {
    const [first, second] = [profile().subarray(0, 150), profile().subarray(150)];
    const part = (number: number, bytes: Buffer) =>
      segment(0xe2, Buffer.concat([Buffer.from('ICC_PROFILE\0'), Buffer.from([number, 2]), bytes]));
    const needed = [part(1, first), part(2, second), segment(0xee, `Adobe${'\0'.repeat(7)}`)];
    const expected = Buffer.concat([JPEG.subarray(0, 2), ...needed, JPEG.subarray(2)]);
    expect((await bytesOf(jpegWith(...needed, ...secrets))).equals(expected)).toBe(true);
    expect((await bytesOf(jpegWith(part(1, second), part(2, first)))).equals(JPEG)).toBe(true);
    expect((await bytesOf(jpegWith(segment(0xe2, 'ICC_PROFILE\0\x01\x01Hanako')))).equals(JPEG)).toBe(true);
  });

  it('goes without what is hidden behind a density, a model of colours and the data of a scan', async () => {
    const { quantization, frame, tables, scan, data } = greyJpeg(16, 16);
    const density = `JFIF\0\x01\x02\0\0\x01\0\x01`;
    const hidden = jpeg(
      segment(0xe0, `${density}\x01\x01abc`),
      segment(0xee, `Adobe${'\0'.repeat(7)}Hanako`),
      quantization,
      frame,
      tables,
      scan,
      data,
      Buffer.from('Hanako'),
    );
    const plain = jpeg(
      segment(0xe0, `${density}\0\0`),
      segment(0xee, `Adobe${'\0'.repeat(7)}`),
      quantization,
      frame,
      tables,
      scan,
      data,
    );
    expect((await bytesOf(hidden)).toString('latin1')).toBe(plain.toString('latin1'));
  });

  it.each([
    ['II', 0x0112, 6, true],
    ['MM', 0x0112, 8, true],
    ['II', 0x0112, 1, false],
    ['MM', 0x0112, 1, false],
    ['II', 0x0110, 6, false],
  ] as const)('with a note %s %i = %i is turned: %s', async (order, tag, value, turned) => {
    expect(await read(jpegWith(exif(order, tag, value)))).toMatchObject({ turned });
  });

  it('takes any damage of the note for none, and is none where it is cut off anywhere', async () => {
    const note = tiff('II', 0x0112, 6);
    for (let length = 0; length < note.length; length += 1) {
      const block = Buffer.concat([Buffer.from('Exif\0\0'), note.subarray(0, length)]);
      expect(await read(jpegWith(segment(0xe1, block)))).toMatchObject({ width: 8, height: 6 });
    }
    for (let length = 0; length < JPEG.length; length += 1)
      expect(await read(JPEG.subarray(0, length)), `${length}`).toHaveProperty('problem');
  });

  it('has two bits for each of its blocks here, and restarts where it says so', async () => {
    for (const [width, height] of [
      [1, 1],
      [40, 8],
      [65, 33],
    ] as const)
      expect(await read(jpeg(...partsOf(greyJpeg(width, height))))).toMatchObject({ width, height });
    const { quantization, frame, tables, scan } = greyJpeg(40, 8);
    const restarts = segment(0xdd, Buffer.from([0, 2]));
    const withRestarts = (...data: readonly number[]) => jpeg(quantization, frame, tables, restarts, scan, Buffer.from(data));
    expect(await faultOf(withRestarts(0x0f, 0xff, 0xd0, 0x0f, 0xff, 0xd1, 0x3f))).toBe('none');
    expect(await faultOf(withRestarts(0x0f, 0xff, 0xd1, 0x0f, 0xff, 0xd0, 0x3f))).toBe(': its pixels are damaged.');
    expect(await faultOf(withRestarts(0x00, 0x3f))).toBe(': its pixels are damaged.');
  });
});

const GREY = greyJpeg(40, 24);
const grey = (changes: Partial<GreyJpeg>) => jpeg(...partsOf({ ...GREY, ...changes }));
const frame = (marker: number, ...bytes: readonly number[]) => segment(marker, Buffer.from(bytes));
const COLOUR = [3, 1, 0x22, 0, 2, 0x11, 0, 3, 0x11, 0];
const codes = (kind: number, ...counts: readonly number[]) =>
  segment(
    0xc4,
    Buffer.from([
      kind,
      ...counts,
      ...new Array(16 - counts.length).fill(0),
      ...new Array(counts.reduce((a, b) => a + b, 0)).fill(0),
    ]),
  );

describe('a JPEG is refused', () => {
  it.each([
    ['data of a scan that are missing', grey({ data: Buffer.alloc(2) }), 'it has fewer pixels than it says'],
    ['data that are no codes', grey({ data: Buffer.alloc(4, 0xaa) }), 'its pixels are damaged'],
    ['no table of codes', grey({ tables: Buffer.alloc(0) }), 'it has no part DHT'],
    ['no table of quantization', grey({ quantization: Buffer.alloc(0) }), 'it has no part DQT'],
    ['no frame', grey({ frame: Buffer.alloc(0) }), 'its part SOS is not where it should be'],
    ['no scan', grey({ scan: Buffer.alloc(0), data: Buffer.alloc(0) }), 'it has fewer pixels than it says'],
    ['nothing', jpeg(), 'it has no part SOF'],
    ['two frames', grey({ frame: Buffer.concat([GREY.frame, GREY.frame]) }), 'its part SOF is not where it should be'],
    ['a scan twice', jpeg(...partsOf(GREY), GREY.scan, GREY.data), 'its part SOS is damaged'],
    ['a colour of three', grey({ frame: frame(0xc0, 8, 0, 24, 0, 40, ...COLOUR) }), 'it has fewer pixels than it says'],
    ['no height', grey({ frame: frame(0xc0, 8, 0, 0, 0, 40, 1, 1, 0x11, 0) }), 'it has no pixels'],
    ['samples of twelve bits', grey({ frame: frame(0xc1, 12, 0, 24, 0, 40, 1, 1, 0x11, 0) }), 'its part SOF is damaged'],
    ['no sampling', grey({ frame: frame(0xc0, 8, 0, 24, 0, 40, 1, 1, 0x01, 0) }), 'its part SOF is damaged'],
    [
      'colours of one name',
      grey({ frame: frame(0xc0, 8, 0, 24, 0, 40, 3, 1, 17, 0, 1, 17, 0, 3, 17, 0) }),
      'its part SOF is damaged',
    ],
    [
      'arithmetic coding',
      grey({ frame: frame(0xc9, 8, 0, 24, 0, 40, 1, 1, 0x11, 0) }),
      'it has a part FFC9, which most programs cannot show',
    ],
    [
      'lossless coding',
      grey({ frame: frame(0xc3, 8, 0, 24, 0, 40, 1, 1, 0x11, 0) }),
      'it has a part FFC3, which most programs cannot show',
    ],
    ['more codes than fit', grey({ tables: codes(0, 3) }), 'its part DHT is damaged'],
    ['a table that is cut off', grey({ tables: segment(0xc4, Buffer.from([0, 1, 1])) }), 'its part DHT is damaged'],
    ['a scan of a colour that there is not', grey({ scan: frame(0xda, 1, 7, 0, 0, 63, 0) }), 'its part SOS is damaged'],
    ['a scan of no colour', grey({ scan: frame(0xda, 0, 0, 63, 0) }), 'its part SOS is damaged'],
    ['a segment without a length', jpeg(Buffer.from('ffe00000', 'hex'), ...partsOf(GREY)), 'its part FFE0 is damaged'],
    [
      'a million segments without a length',
      jpeg(Buffer.alloc(4_000_000, Buffer.from('ffe00000', 'hex'))),
      'its part FFE0 is damaged',
    ],
    ['a million empty segments', jpeg(Buffer.alloc(4_000_000, Buffer.from('fffe0002', 'hex'))), 'it has more than 10000 parts'],
    [
      'nothing but the beginnings of markers',
      Buffer.concat([Buffer.from('ffd8', 'hex'), Buffer.alloc(4_000_000, 0xff)]),
      'it ends early',
    ],
    ['bytes between its segments', jpeg(GREY.quantization, Buffer.from('Hanako'), GREY.frame), 'its part DQT is damaged'],
  ])('for %s', async (_, bytes, fault) => {
    const started = performance.now();
    expect(await faultOf(bytes)).toBe(`: ${fault}.`);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it('before memory is taken for the pixels that it claims', async () => {
    const claimed = grey({ frame: frame(0xc2, 8, 0xff, 0xff, 0xff, 0xff, 1, 1, 0x11, 0) });
    expect(await faultOf(claimed)).toBe('"a.jpg" says that it has 65535 x 65535 pixels; at most 25 million are read.');
  });

  it('for more scans than programs write, each of which would go over the whole picture', async () => {
    const mean = frame(0xda, 1, 1, 0x00, 0, 0, 0x01);
    const bit = frame(0xda, 1, 1, 0x00, 0, 0, 0x10);
    const { quantization, tables } = GREY;
    const progressive = frame(0xc2, 8, 0, 8, 0, 8, 1, 1, 0x11, 0);
    const ofScans = (count: number) =>
      jpeg(
        quantization,
        progressive,
        tables,
        mean,
        Buffer.from([0]),
        ...new Array(count - 1).fill(Buffer.concat([bit, Buffer.from([0])])),
      );
    expect(await faultOf(ofScans(40))).toBe('none');
    expect(await faultOf(ofScans(41))).toBe(': it has more than 40 parts.');
  });

  it.each([
    ['sequential', SEQUENTIAL, 0.4],
    ['progressive', PROGRESSIVE, 0.85],
  ])('where a byte of its data is missing and that can be told: %s', async (_, whole, least) => {
    expect((await bytesOf(whole)).equals(whole)).toBe(true);
    expect(await read(whole)).toMatchObject({ width: 17, height: 33 });
    let [cut, refused] = [0, 0];
    for (let at = whole.indexOf(Buffer.from('ffda', 'hex')) + 14; at < whole.length - 2; at += 1) {
      cut += 1;
      if ('problem' in (await read(Buffer.concat([whole.subarray(0, at), whole.subarray(at + 1)])))) refused += 1;
    }
    expect(refused / cut).toBeGreaterThan(least);
  });
});
