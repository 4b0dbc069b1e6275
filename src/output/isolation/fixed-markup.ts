import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** What the built-in templates put into every document, whoever it is for. */
export interface FixedMarkup {
  /** The markup of the templates, as texts: without what is filled in, and without the code that fills it in. */
  readonly texts: readonly string[];
  /** A document without the built-in style sheets and scripts in it. */
  strip(html: string): string;
}

const MUSTACHE = /\{\{[^{}]*\}\}/g;

/** Reads the templates, style sheets and scripts below a folder. */
export async function readFixedMarkup(folder: string): Promise<FixedMarkup> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const contents = await Promise.all(files.map(async (file) => ({ file, text: await readFile(file, 'utf8') })));
  const whole = contents.filter(({ file }) => /\.(css|js)$/.test(file)).map(({ text }) => text);
  return {
    texts: contents.filter(({ file }) => file.endsWith('.hbs')).map(({ text }) => text.replace(MUSTACHE, '\n')),
    // Documents hold style sheets and scripts as they are. If their words counted as words of every report, no firm could be
    // searched for that is called "Const" or "Return".
    strip: (html) => whole.reduce((rest, text) => rest.split(text).join('\n'), html),
  };
}
