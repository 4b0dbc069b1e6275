import { tokens } from '../../design/index.js';

const { embedded, beside } = tokens.typefaces;
const FAMILIES = [embedded, ...beside.map(({ name }) => name)];
const VERSIONS = ['2.004-H2', '3.052'];

/** What the embedded typefaces say of themselves: every document holds that of the first, and some that of others. */
export const TYPEFACE_WORDS: readonly string[] = [
  "(c) 2014-2021 Adobe (http://www.adobe.com/), with Reserved Font Name 'Source'.",
  '© 2023 Adobe (http://www.adobe.com/), with Reserved Font Name ‘Source’',
  ...FAMILIES.flatMap((family) => {
    const postscript = family.replaceAll(' ', '');
    return [
      `${family} Regular Bold Weight Roman Italic ${postscript} ${postscript}-Regular ${postscript}-Bold`,
      ...VERSIONS.map((version) => `${version};ADBO;${postscript}-Regular ${version};ADBO;${postscript}-Bold`),
    ];
  }),
  `Version ${VERSIONS[0]};hotconv 1.0.118;makeotfexe 2.5.65603`,
  `Version ${VERSIONS[1]};hotconv 1.1.0;makeotfexe 2.6.0`,
];
