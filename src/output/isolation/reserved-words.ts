/** What the embedded typeface says of itself: every document holds it. */
export const TYPEFACE_WORDS: readonly string[] = [
  "(c) 2014-2021 Adobe (http://www.adobe.com/), with Reserved Font Name 'Source'.",
  'Noto Sans JP Regular Bold Weight NotoSansJP-Regular NotoSansJP-Bold',
  '2.004-H2;ADBO;NotoSansJP-Regular 2.004-H2;ADBO;NotoSansJP-Bold',
  'Version 2.004-H2;hotconv 1.0.118;makeotfexe 2.5.65603',
];
