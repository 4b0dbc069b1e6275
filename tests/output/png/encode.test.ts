import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodePng } from '../../../src/output/png/encode.js';
import { readPng } from '../../support/png.js';

const picture = (width: number, height: number, colours: readonly number[]) => {
  const rgba = new Uint8Array(4 * width * height);
  for (let index = 0; index < width * height; index += 1) {
    const colour = colours[index % colours.length] ?? 0;
    rgba.set([colour >> 16, (colour >> 8) & 255, colour & 255, 255], 4 * index);
  }
  return { width, height, rgba };
};
const hex = (colour: number) => `#${colour.toString(16).padStart(6, '0')}`;

describe('a PNG file', () => {
  it('holds every pixel, in a palette or in full', async () => {
    const colour = fc.integer({ min: 0, max: 0xffffff });
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 40 }),
        fc.array(colour, { minLength: 1, maxLength: 600 }),
        async (width, height, colours) => {
          const png = readPng(await encodePng(picture(width, height, colours), 7559));
          expect([png.width, png.height, png.resolution]).toEqual([width, height, 7559]);
          for (let index = 0; index < width * height; index += 1)
            expect(png.at(index % width, Math.floor(index / width))).toBe(hex(colours[index % colours.length] ?? 0));
        },
      ),
      { numRuns: 40 },
    );
  });

  it.each([
    [256, 3],
    [257, 2],
  ])('of %i colours has type %i', async (count, type) => {
    const colours = Array.from({ length: count }, (_, index) => index * 257);
    expect((await encodePng(picture(count, 1, colours), 1))[25]).toBe(type);
  });
});
