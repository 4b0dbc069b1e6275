import { type Tokens, tokens } from '../../design/index.js';
import { element, NAMESPACES, xmlDocument } from '../openxml/index.js';

/** The colours of the theme under the names that slides use. PAINT (paint.ts) names them by what they are for. */
function schemeOf({ colors }: Tokens): Readonly<Record<string, string>> {
  return {
    dk1: colors.ink,
    lt1: colors.paper,
    dk2: colors.heading,
    lt2: colors.panel,
    accent1: colors.accent,
    accent2: colors.respondents,
    accent3: colors.own,
    accent4: colors.light,
    accent5: colors.strong,
    accent6: colors.warning,
    hlink: colors.accent,
    folHlink: colors.secondary,
  };
}

/** The theme: colours, typefaces, and how drawn shapes look. */
export function themeXml(design: Tokens = tokens): string {
  return xmlDocument(
    element(
      'a:theme',
      { 'xmlns:a': NAMESPACES['xmlns:a'], name: 'Shirabe' },
      element(
        'a:themeElements',
        {},
        element(
          'a:clrScheme',
          { name: 'Shirabe' },
          ...Object.entries(schemeOf(design)).map(([name, color]) =>
            element(`a:${name}`, {}, element('a:srgbClr', { val: color.replace('#', '') })),
          ),
        ),
        element('a:fontScheme', { name: 'Shirabe' }, fonts('a:majorFont', design), fonts('a:minorFont', design)),
        formats(),
      ),
      element('a:objectDefaults'),
      element('a:extraClrSchemeLst'),
    ),
  );
}

function fonts(name: 'a:majorFont' | 'a:minorFont', { typefaces: { office } }: Tokens): string {
  return element(
    name,
    {},
    element('a:latin', { typeface: office.latin }),
    element('a:ea', { typeface: office.japanese }),
    element('a:cs', { typeface: office.latin }),
    element('a:font', { script: 'Jpan', typeface: office.japanese }),
    ...Object.entries(office.scripts).map(([script, typeface]) => element('a:font', { script, typeface })),
  );
}

/**
 * Plain looks for shapes that someone draws later: flat fills, thin lines, no shadows. Widths of lines in EMU: 1, 2 and 3 pixels.
 */
function formats(): string {
  const fill = element('a:solidFill', {}, element('a:schemeClr', { val: 'phClr' }));
  const line = (w: number) =>
    element('a:ln', { w, cap: 'flat', cmpd: 'sng', algn: 'ctr' }, fill, element('a:prstDash', { val: 'solid' }));
  const effect = element('a:effectStyle', {}, element('a:effectLst'));
  return element(
    'a:fmtScheme',
    { name: 'Shirabe' },
    element('a:fillStyleLst', {}, fill, fill, fill),
    element('a:lnStyleLst', {}, line(9525), line(19050), line(28575)),
    element('a:effectStyleLst', {}, effect, effect, effect),
    element('a:bgFillStyleLst', {}, fill, fill, fill),
  );
}
