import { type Tokens, tokens } from '../../design/index.js';
import type { NumberFormat, Sheet } from '../../model/workbook.js';
import { type Attributes, element, xmlDocument } from '../openxml/index.js';

/** How cells look. Each combination that occurs is stored once; cells refer to it by its place. */

export type Look = 'plain' | 'total' | 'heading' | 'text' | 'link' | 'column' | 'title' | 'warning' | 'note' | 'mark';

/** The looks of the cells of a book. */
export interface Styles<Format extends string> {
  /** The place of a look, from 0 on. `quoted`: the cell says that its words are no formula. */
  indexOf(look: Look, format: Format, quoted: boolean): number;
  /** Colour of a sheet's tab (AARRGGBB), by whom the sheet is for. */
  tabColor(audience: Sheet['audience']): string;
  xml(): string;
}

/** The format codes by which Excel shows the numbers of reports' tables. */
export const FORMAT_CODES: Readonly<Record<NumberFormat, string>> = {
  general: 'General',
  count: '#,##0',
  percent: '0%',
  percent1: '0.0%',
  decimal1: '0.0',
  decimal2: '0.00',
  decimal3: '0.000',
  decimal4: '0.0000',
};
/** Lower numbers are Excel's built-in formats. */
const FIRST_FORMAT = 164;

interface Paint {
  readonly bold: boolean;
  readonly size: number;
  readonly color: string;
  readonly underlined?: boolean;
}

function fontsOf({ colors, workbook: { text: size, title } }: Tokens): Readonly<Record<Look, Paint>> {
  return {
    plain: { bold: false, size, color: colors.ink },
    total: { bold: true, size, color: colors.ink },
    heading: { bold: true, size, color: colors.heading },
    text: { bold: false, size, color: colors.ink },
    link: { bold: false, size, color: colors.accent, underlined: true },
    column: { bold: true, size, color: colors.heading },
    title: { bold: true, size: title, color: colors.heading },
    warning: { bold: true, size: title, color: colors.warning },
    note: { bold: false, size, color: colors.secondary },
    mark: { bold: false, size, color: colors.note },
  };
}
const LOOKS = Object.keys(fontsOf(tokens)) as readonly Look[];

/** An opaque colour as AARRGGBB. */
function argb(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}

/** Positions of fills and borders in the lists of `stylesXml`: both must have the same order. */
const FILL = { none: 0, panel: 2 } as const;
const BORDER = { none: 0, above: 1, below: 2 } as const;

/** `codes` are the number formats of a book; `blank` is the one that empty cells have. */
export function openStyles<Format extends string>(
  main: string,
  codes: Readonly<Record<Format, string>>,
  blank: NoInfer<Format>,
  design: Tokens = tokens,
): Styles<Format> {
  const formats = Object.keys(codes);
  // Asked for every cell: no key is put together.
  const places = [false, true].map(() => LOOKS.map(() => new Map<Format, number>()));
  const styles: string[] = [];
  const indexOf = (look: Look, format: Format, quoted: boolean): number => {
    const own = places[quoted ? 1 : 0]?.[LOOKS.indexOf(look)];
    const known = own?.get(format);
    if (known !== undefined) return known;
    const index = styles.push(styleXml(look, FIRST_FORMAT + formats.indexOf(format), quoted)) - 1;
    own?.set(format, index);
    return index;
  };
  // The first one is what empty cells have.
  indexOf('plain', blank, false);
  const { secondary, accent, warning } = design.colors;
  const tabColors = { contents: secondary, public: accent, team: warning };
  return {
    indexOf,
    tabColor: (audience) => argb(tabColors[audience]),
    xml: () => stylesXml(main, Object.values(codes), styles, design),
  };
}

function styleXml(look: Look, numFmtId: number, quoted: boolean): string {
  const alignment = alignmentOf(look);
  return element(
    'xf',
    {
      numFmtId,
      fontId: LOOKS.indexOf(look),
      fillId: look === 'column' || look === 'heading' ? FILL.panel : FILL.none,
      borderId: look === 'column' ? BORDER.below : look === 'total' || look === 'heading' ? BORDER.above : BORDER.none,
      xfId: 0,
      quotePrefix: quoted ? 1 : undefined,
      applyNumberFormat: 1,
      applyFont: 1,
      applyFill: 1,
      applyBorder: 1,
      applyAlignment: alignment ? 1 : undefined,
    },
    ...(alignment ? [element('alignment', alignment)] : []),
  );
}

/** Words on several lines begin at the top; a mark in place of a number stands at the right, as numbers do. */
function alignmentOf(look: Look): Attributes | null {
  if (look === 'mark') return { horizontal: 'right' };
  const wraps = look === 'column' || look === 'heading' || look === 'text' || look === 'link';
  return wraps ? { vertical: 'top', wrapText: 1 } : null;
}

function stylesXml(main: string, codes: readonly string[], styles: readonly string[], design: Tokens): string {
  const { colors } = design;
  const fonts = fontsOf(design);
  const list = (name: string, entries: readonly string[]) => element(name, { count: entries.length }, ...entries);
  const line = (side: string, color: string) => element(side, { style: 'thin' }, element('color', { rgb: argb(color) }));
  const border = (top: string, bottom: string) =>
    element('border', {}, '<left/>', '<right/>', top || '<top/>', bottom || '<bottom/>', '<diagonal/>');
  return xmlDocument(
    element(
      'styleSheet',
      { xmlns: main },
      list(
        'numFmts',
        codes.map((formatCode, index) => element('numFmt', { numFmtId: FIRST_FORMAT + index, formatCode })),
      ),
      list(
        'fonts',
        LOOKS.map((look) => fontXml(fonts[look], design.typefaces.office.japanese)),
      ),
      list('fills', [
        ...['none', 'gray125'].map((patternType) => element('fill', {}, element('patternFill', { patternType }))),
        element('fill', {}, element('patternFill', { patternType: 'solid' }, element('fgColor', { rgb: argb(colors.panel) }))),
      ]),
      list('borders', [border('', ''), border(line('top', colors.grid), ''), border('', line('bottom', colors.heading))]),
      list('cellStyleXfs', [element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })]),
      list('cellXfs', styles),
      list('cellStyles', [element('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })]),
    ),
  );
}

function fontXml({ bold, size, color, underlined }: Paint, typeface: string): string {
  return element(
    'font',
    {},
    ...(bold ? ['<b/>'] : []),
    ...(underlined ? ['<u/>'] : []),
    element('sz', { val: size }),
    element('color', { rgb: argb(color) }),
    element('name', { val: typeface }),
    element('family', { val: 2 }),
    element('charset', { val: 128 }),
  );
}
