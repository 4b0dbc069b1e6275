import { type Tokens, tokens } from '../../design/index.js';
import type { Lang } from '../../model/text.js';
import { MIN_FONT_PT } from '../../reports/text/index.js';
import { element } from '../openxml/index.js';
import { emu } from './box.js';
import { type Color, PAINT, solid } from './paint.js';
import { hundredths, RUN_LANGUAGE } from './paragraph.js';

/** How text looks by default, level by level: so what a user adds to the deck looks like what is there. */

const LEVELS = 9;

/** The look of one level. `size` in points; `after`, the space beneath a paragraph, in pixels. */
interface LevelLook {
  readonly size: number;
  readonly color: Color;
  readonly bold?: boolean;
  readonly font: 'major' | 'minor';
  readonly bullet?: boolean;
  readonly after?: number;
}

/** The style of one level of an outline; `level` counts from 0. */
export function levelStyle(name: string, level: number, look: LevelLook, lang: Lang): string {
  const { size, color, bold, bullet, after = 0 } = look;
  // Pixels: tokens.slide.indent.point (1.2) times the size, at 4/3 pixels to the point.
  const step = bullet ? Math.round(size * 1.6) : 0;
  return element(
    name,
    {
      marL: emu(step * (level + 1)),
      indent: emu(-step),
      algn: 'l',
      defTabSz: 914400,
      rtl: 0,
      eaLnBrk: 1,
      latinLnBrk: 0,
      hangingPunct: 1,
    },
    element('a:lnSpc', {}, element('a:spcPct', { val: 110000 })),
    element('a:spcBef', {}, element('a:spcPts', { val: 0 })),
    element('a:spcAft', {}, element('a:spcPts', { val: Math.round(after * 75) })),
    ...(bullet
      ? [
          element('a:buClr', {}, element('a:schemeClr', { val: PAINT.bar })),
          element('a:buFont', { typeface: tokens.typefaces.office.latin }),
          element('a:buChar', { char: '•' }),
        ]
      : [element('a:buNone')]),
    defaultRun({ size, color, bold: bold ?? false, font: look.font }, lang),
  );
}

function defaultRun(
  { size, color, bold, font }: Required<Pick<LevelLook, 'size' | 'color' | 'bold' | 'font'>>,
  lang: Lang,
): string {
  const letter = font === 'major' ? 'mj' : 'mn';
  return element(
    'a:defRPr',
    { ...RUN_LANGUAGE[lang], sz: hundredths(size), b: bold ? 1 : 0, kern: 1200 },
    solid(color),
    element('a:latin', { typeface: `+${letter}-lt` }),
    element('a:ea', { typeface: `+${letter}-ea` }),
    element('a:cs', { typeface: `+${letter}-cs` }),
  );
}

function levels(lookOf: (level: number) => LevelLook, lang: Lang): readonly string[] {
  return Array.from({ length: LEVELS }, (_, level) => levelStyle(`a:lvl${level + 1}pPr`, level, lookOf(level), lang));
}

/** The styles of the master: titles, outlines, and everything else. */
export function masterStyles(lang: Lang, { slide }: Tokens = tokens): string {
  const title: LevelLook = { size: slide.title.one[0], color: PAINT.heading, bold: true, font: 'major' };
  return element(
    'p:txStyles',
    {},
    element('p:titleStyle', {}, levelStyle('a:lvl1pPr', 0, title, lang)),
    element('p:bodyStyle', {}, ...levels((level) => bodyLevel(level, slide.after), lang)),
    element('p:otherStyle', {}, ...plainStyles(lang)),
  );
}

function bodyLevel(level: number, { point, subpoint }: Tokens['slide']['after']): LevelLook {
  const size = [24, 20, 18][level] ?? 16;
  const isFirst = level === 0;
  return { size, color: isFirst ? PAINT.ink : PAINT.secondary, font: 'minor', bullet: true, after: isFirst ? point : subpoint };
}

/** The styles of text boxes, tables and whatever else has no style of its own; `size` in points. */
export function plainStyles(lang: Lang, size: number = tokens.slide.sizes.presenter): readonly string[] {
  return [
    element('a:defPPr', {}, element('a:defRPr', RUN_LANGUAGE[lang])),
    ...levels(() => ({ size, color: PAINT.ink, font: 'minor' }), lang),
  ];
}

/** The styles of notes. */
export function notesStyle(lang: Lang): string {
  return element('p:notesStyle', {}, ...levels(() => ({ size: MIN_FONT_PT, color: PAINT.ink, font: 'minor', after: 6 }), lang));
}
