import type { MeasureText } from '../../src/model/drawing.js';
import { all, attribute, first, parseXml } from './xml.js';

/** Where things are in an SVG of ours, from the SVG alone. */

export interface TextBox {
  readonly text: string;
  readonly size: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

type El = ReturnType<typeof all>[number];

function moved(element: El): readonly [number, number] {
  const found = /translate\((-?[\d.e-]+),(-?[\d.e-]+)\)/.exec(attribute(element, 'transform'));
  return [Number(found?.[1] ?? 0), Number(found?.[2] ?? 0)];
}

/** Of an element's own corner: the sum of what it and all around it are moved by. */
function cornerOf(element: El): readonly [number, number] {
  let [x, y] = [0, 0];
  for (let at: El | null = element; at; at = at.parentNode?.nodeType === 1 ? (at.parentNode as El) : null) {
    const [dx, dy] = moved(at);
    x += dx;
    y += dy;
  }
  return [x, y];
}

/** Every line of text, with the room that its letters take in a typeface. */
export function textBoxes(svg: string, measure: MeasureText): readonly TextBox[] {
  return all(parseXml(svg), 'text').flatMap((element) => {
    const [x, y] = cornerOf(element);
    const size = Number.parseFloat(attribute(element, 'font-size'));
    const weight = attribute(element, 'font-weight') === 'bold' ? 700 : 400;
    const anchor = attribute(element, 'text-anchor');
    const spans = all(element, 'tspan');
    let baseline = y;
    return (spans.length > 0 ? spans : [element]).flatMap((line) => {
      baseline += Number(attribute(line, 'dy') || 0);
      const text = line.textContent ?? '';
      if (text === '') return [];
      const width = measure(text, size, weight);
      const left = x - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
      return [{ text, size, left, right: left + width, top: baseline - 0.8 * size, bottom: baseline + 0.12 * size }];
    });
  });
}

export interface Bar {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly color: string;
}

/** Rectangles that are filled with a colour. */
export function bars(svg: string): readonly Bar[] {
  return all(parseXml(svg), 'path').flatMap((element) => {
    const shape = /^M(-?[\d.e-]+),(-?[\d.e-]+)h([\d.e-]+)v([\d.e-]+)h-?[\d.e-]+Z$/.exec(attribute(element, 'd'));
    const color = attribute(element, 'fill');
    if (!shape || !color.startsWith('#')) return [];
    const [x, y] = cornerOf(element);
    const [left, top, width, height] = shape.slice(1).map(Number) as [number, number, number, number];
    return [{ left: x + left, top: y + top, width, height, color }];
  });
}

export function sizeOf(svg: string): { readonly width: number; readonly height: number } {
  const root = first(parseXml(svg), 'svg');
  return { width: Number(attribute(root, 'width')), height: Number(attribute(root, 'height')) };
}
