import type { Lang } from '../../model/text.js';
import { prompts } from '../../reports/slides/index.js';
import { MIN_FONT_PT } from '../../reports/text/index.js';
import { element, textElement } from '../openxml/index.js';
import { type Box, transform } from './box.js';
import type { Slot } from './page.js';
import { type Color, PAINT, solid } from './paint.js';
import { hundredths, RUN_LANGUAGE } from './paragraph.js';
import { NO_INSETS, NUMBER_FIELD, slotXml } from './shape.js';
import { levelStyle } from './text-styles.js';

/** What masters and layouts are made of: empty places, and the tree that holds shapes. */

/** All shapes of a slide, a layout or a master. */
export function shapeTree(shapes: readonly string[]): string {
  const none = { x: 0, y: 0, width: 0, height: 0 };
  const inner = [element('a:chOff', { x: 0, y: 0 }), element('a:chExt', { cx: 0, cy: 0 })];
  const place = transform('a:xfrm', none).replace('</a:xfrm>', `${inner.join('')}</a:xfrm>`);
  return element(
    'p:spTree',
    {},
    element('p:nvGrpSpPr', {}, element('p:cNvPr', { id: 1, name: '' }), element('p:cNvGrpSpPr'), element('p:nvPr')),
    element('p:grpSpPr', {}, place),
    ...shapes,
  );
}

/** The ground of a layout or of the master. */
export function background(color: Color): string {
  return element('p:bg', {}, element('p:bgPr', {}, solid(color), element('a:effectLst')));
}

/** An empty place, as its layout or the master has it. */
export function emptyPlace(slot: Slot, id: number, lang: Lang): string {
  const { type, name, box, anchor, look } = slot;
  return element(
    'p:sp',
    {},
    element(
      'p:nvSpPr',
      {},
      element('p:cNvPr', { id, name }),
      element('p:cNvSpPr', {}, element('a:spLocks', { noGrp: 1 })),
      element('p:nvPr', {}, slotXml(slot)),
    ),
    element('p:spPr', {}, transform('a:xfrm', box), element('a:prstGeom', { prst: 'rect' }, element('a:avLst'))),
    element(
      'p:txBody',
      {},
      element('a:bodyPr', { vert: 'horz', wrap: 'square', ...NO_INSETS, anchor }, element('a:normAutofit')),
      element('a:lstStyle', {}, styleOf(type, look, lang)),
      ...promptOf(type, lang),
    ),
  );
}

function styleOf(type: Slot['type'], look: Slot['look'], lang: Lang): string {
  if (type === 'ftr' || type === 'sldNum') {
    const style = levelStyle('a:lvl1pPr', 0, { size: MIN_FONT_PT, color: PAINT.note, font: 'minor' }, lang);
    return type === 'ftr' ? style : style.replace('algn="l"', 'algn="r"');
  }
  if (!look) return '';
  const isTitle = type === 'title' || type === 'ctrTitle';
  return levelStyle('a:lvl1pPr', 0, { ...look, font: isTitle ? 'major' : 'minor' }, lang);
}

/** What an empty place shows: for the slide number a field that counts by itself. */
function promptOf(type: Slot['type'], lang: Lang): readonly string[] {
  const language = RUN_LANGUAGE[lang];
  const run = (name: string, attributes: Readonly<Record<string, string>>, text: string) =>
    element('a:p', {}, element(name, attributes, element('a:rPr', language), textElement('a:t', text)));
  if (type === 'ftr') return [element('a:p', {}, element('a:endParaRPr', { ...language, sz: hundredths(MIN_FONT_PT) }))];
  if (type === 'sldNum') return [run('a:fld', { id: NUMBER_FIELD, type: 'slidenum' }, '‹#›')];
  return [run('a:r', {}, prompts[type][lang])];
}

/** A bar that every slide of a layout has. */
export function bar(box: Box, id: number): string {
  return element(
    'p:sp',
    {},
    element('p:nvSpPr', {}, element('p:cNvPr', { id, name: 'Bar' }), element('p:cNvSpPr'), element('p:nvPr', { userDrawn: 1 })),
    element(
      'p:spPr',
      {},
      transform('a:xfrm', box),
      element('a:prstGeom', { prst: 'rect' }, element('a:avLst')),
      solid(PAINT.bar),
      element('a:ln', {}, element('a:noFill')),
    ),
  );
}
