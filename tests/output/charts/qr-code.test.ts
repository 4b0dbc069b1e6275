import reader from 'jsqr';
import { describe, expect, it } from 'vitest';
import { drawCode } from '../../../src/output/charts/qr-code.js';

/** The drawing as a camera sees it: each path filled in turn, `pixels` to a module. */
function photographed(svg: string, pixels: number): { data: Uint8ClampedArray; side: number } {
  const modules = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
  const side = modules * pixels;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  const dark = [...svg.matchAll(/<path fill="(#\w+)" d="([^"]+)"/g)].find(([, fill]) => fill === '#1a1a1a')?.[2] ?? '';
  for (const [, x, y, width] of dark.matchAll(/M(\d+),(\d+)h(\d+)v1/g)) {
    for (let row = 0; row < pixels; row += 1) {
      const start = ((Number(y) * pixels + row) * side + Number(x) * pixels) * 4;
      for (let at = start; at < start + Number(width) * pixels * 4; at += 1) if (at % 4 < 3) data[at] = 0x1a;
    }
  }
  return { data, side };
}

describe('a QR code', () => {
  it.each([
    'https://www.city.kawasaki.jp/280/page/0000017805.html',
    'https://example.jp/',
    `https://example.jp/search?q=%E8%AA%BF%E3%81%B9&page=2#${'x'.repeat(140)}`,
  ])('holds %s, as another program reads it', (address) => {
    const { svg } = drawCode(address);
    const { data, side } = photographed(svg, 4);
    expect(reader.default(data, side, side)?.data).toBe(address);
  });

  it('has four modules of quiet around it', () => {
    const { svg } = drawCode('https://example.jp/');
    const modules = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
    const dark = [...svg.matchAll(/M(\d+),(\d+)h(\d+)v1/g)].map(([, x, y, width]) => [
      Number(x),
      Number(y),
      Number(x) + Number(width),
    ]);
    expect([
      Math.min(...dark.map(([x = 0]) => x)),
      Math.min(...dark.map(([, y = 0]) => y)),
      modules - Math.max(...dark.map(([, , end = 0]) => end)),
    ]).toEqual([4, 4, 4]);
  });

  it('is at least 16 mm wide on paper, with modules of half a millimetre', () => {
    const { svg, width } = drawCode('https://example.jp/');
    const modules = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
    const millimetres = (width / 96) * 25.4;
    expect(millimetres / modules).toBeGreaterThan(0.5);
    expect(millimetres).toBeGreaterThan(16);
  });
});
