import { element, NAMESPACES, xmlDocument } from '../openxml/index.js';

/** Colours and fonts of the deck, under the names that slides use. */
const COLORS = {
  dk1: '1a1a1a',
  lt1: 'ffffff',
  dk2: '00316a',
  lt2: 'f0f9ff',
  accent1: '0066be',
  accent2: '6b8fb5',
  accent3: 'ac3e00',
  accent4: '57b8ff',
  accent5: '00428c',
  accent6: '8b3200',
  hlink: '0066be',
  folHlink: '4d4d4d',
} as const;

const LATIN = 'Arial';
const JAPANESE = 'Yu Gothic';

export function themeXml(): string {
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
          ...Object.entries(COLORS).map(([name, val]) => element(`a:${name}`, {}, element('a:srgbClr', { val }))),
        ),
        element('a:fontScheme', { name: 'Shirabe' }, fonts('a:majorFont'), fonts('a:minorFont')),
        formats(),
      ),
      element('a:objectDefaults'),
      element('a:extraClrSchemeLst'),
    ),
  );
}

function fonts(name: 'a:majorFont' | 'a:minorFont'): string {
  return element(
    name,
    {},
    element('a:latin', { typeface: LATIN }),
    element('a:ea', { typeface: JAPANESE }),
    element('a:cs', { typeface: LATIN }),
    element('a:font', { script: 'Jpan', typeface: JAPANESE }),
  );
}

/** Plain looks for shapes that are drawn later by hand: flat fills, thin lines, no shadows. */
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
