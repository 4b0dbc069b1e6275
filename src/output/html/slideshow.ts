import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** Stands where a template wants the scripts of the slide show. They come in last: their characters need no glyphs. */
export const SLIDESHOW_MARK = '<!-- slideshow -->';

const SCRIPTS = ['reveal.js', 'reveal.js/plugin/notes'];
const STYLE = 'reveal.js/reveal.css';

/** What a deck needs to run as a slide show, without a file of its own: reveal.js and its notes, and our script `start`. */
export interface Slideshow {
  /** For the head. It applies to the show only; the script that starts the show switches it on. */
  readonly style: string;
  readonly scripts: string;
}

/** Reads reveal.js from its package. `start` is the script that starts the show. */
export async function readSlideshow(start: string): Promise<Slideshow> {
  const require = createRequire(import.meta.url);
  const [style = '', ...scripts] = await Promise.all([STYLE, ...SCRIPTS].map((name) => readFile(require.resolve(name), 'utf8')));
  return { style: `<style data-show media="not all">${style}</style>`, scripts: [...scripts, start].map(inScript).join('\n') };
}

/** A finished document with the slide show in it; the same document where its template does not ask for one. */
export function withSlideshow(html: string, { style, scripts }: Slideshow): string {
  if (!html.includes(SLIDESHOW_MARK)) return html;
  return html.replace('</head>', () => `${style}\n</head>`).replace(SLIDESHOW_MARK, () => scripts);
}

/** Escapes what would end a script early. */
function inScript(code: string): string {
  return `<script>${code.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--')}</script>`;
}
