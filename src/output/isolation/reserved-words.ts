import { tokens } from '../../design/index.js';

const FAMILY = tokens.typefaces.embedded;
const POSTSCRIPT = FAMILY.replaceAll(' ', '');
const VERSION = '2.004-H2';

/** What the embedded typeface says of itself: every document holds it. */
export const TYPEFACE_WORDS: readonly string[] = [
  "(c) 2014-2021 Adobe (http://www.adobe.com/), with Reserved Font Name 'Source'.",
  `${FAMILY} Regular Bold Weight ${POSTSCRIPT}-Regular ${POSTSCRIPT}-Bold`,
  `${VERSION};ADBO;${POSTSCRIPT}-Regular ${VERSION};ADBO;${POSTSCRIPT}-Bold`,
  `Version ${VERSION};hotconv 1.0.118;makeotfexe 2.5.65603`,
];
