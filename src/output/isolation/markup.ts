import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { styleRules, styleTokens, tokens } from '../../design/index.js';
import { POLICY_WORDS } from '../policy/index.js';

/** What the built-in templates put into every document, whoever it is for. */
export interface Markup {
  /** What the templates say. */
  readonly texts: readonly string[];
  /** Templates, style sheets and scripts as they stand. */
  readonly code: readonly string[];
  /**
   * A document without what it is written with: the built-in style sheets and scripts, tags, and names of attributes. What the
   * templates do not have stays.
   */
  strip(html: string): string;
  /**
   * What a template of a project says: without tags, what is filled in, and the code that fills it in. A style sheet or a script as
   * it stands.
   */
  textsOf(file: TemplateText): readonly string[];
}

/** A file of templates, and what it says. */
export interface TemplateText {
  readonly file: string;
  readonly text: string;
}

const MUSTACHE = /\{\{[^{}]*\}\}/g;
/** Stands where something is filled in; with space around it, as it may stand among attributes. */
const FILLED_IN = '\ufffc';
const SHEET_TOKEN = /token\(\s*(--[\w-]+)\s*\)/g;

/** The templates, style sheets and scripts below a folder; none where there is no such folder. */
export async function readTemplateTexts(folder: string): Promise<readonly TemplateText[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  return Promise.all(files.sort().map(async (file) => ({ file, text: await readFile(file, 'utf8') })));
}

/** Takes the built-in templates for what they put into documents. */
export function openMarkup(files: readonly TemplateText[]): Markup {
  const textsOf = (ending: string) => files.filter(({ file }) => file.endsWith(ending)).map(({ text }) => text);
  const templates = textsOf('.hbs').map(withGaps);
  const { root } = styleTokens(tokens);
  const sheets = textsOf('.css').map((text) => text.replace(SHEET_TOKEN, (_, token: string) => root[token] ?? ''));
  // Documents hold style sheets and scripts as they are. If their words counted as words of every report, no firm could be
  // searched for that is called "Const" or "Return".
  const whole = [styleRules(tokens), ...sheets, ...textsOf('.js')];
  const stripTag = tagStripper(templates, sheets);
  const stripTags = (markup: string) => markup.replace(TAG, stripTag);
  const saidIn = (template: string) => stripTags(template).split(/[<>\ufffc]+/);
  return {
    texts: [...templates.flatMap(saidIn), POLICY_WORDS],
    textsOf: ({ file, text }) => (file.endsWith('.hbs') ? saidIn(withGaps(text)) : [text]),
    code: files.map(({ text }) => text),
    strip: (html) => stripTags(whole.reduce((rest, text) => rest.split(text).join('\n'), html)).replace(SCRIPT_HASH, ''),
  };
}

function withGaps(template: string): string {
  return template.replace(MUSTACHE, ` ${FILLED_IN} `);
}

/** In the policy that lets a script run. */
const SCRIPT_HASH = /'sha256-[\w+/]{43}='/g;

const TAG = /<\/?[a-z][\w-]*(?:\s+[^\s=<>"]+(?:="[^"]*")?)*\s*\/?>/gi;
const NAME = /^<\/?([a-z][\w-]*)/i;
const ATTRIBUTE = /\s([^\s=<>"]+)(?:="([^"]*)")?/g;

/** Tags that may stand within a word; `<b>` stands for all of them. */
const INLINE = /^(?:a|b|bdi|bdo|em|i|mark|s|small|span|strong|sub|sup|tspan|u|wbr)$/i;

/** Names of tags and attributes that the program writes besides those in templates: in drawings above all. */
const DRAWN_NAMES = `
  svg g path line rect circle text tspan img xmlns viewBox width height role class fill stroke stroke-width stroke-miterlimit
  stroke-dasharray opacity fill-opacity transform d x y x1 x2 y1 y2 cx cy r dx dy text-anchor dominant-baseline font-family font-size
  font-weight font-style shape-rendering aria-hidden aria-label focusable tabindex src alt style lang
`
  .trim()
  .split(/\s+/);

/** Attributes with values that drawings have: numbers, colours, and words of the language they are written in. */
const NUMBERS = '[-\\d.,%\\s]*(?:px|pt|em|mm)?';
const DRAWN = new RegExp(
  `^(?:${[
    `(?:width|height|viewBox|stroke-width|stroke-miterlimit|stroke-dasharray|(?:fill-)?opacity|font-size|[cd]?[xyr][12]?|tabindex)="${NUMBERS}"`,
    'd="[MLHVCSQTAZ\\d\\s.,+e-]*"',
    'transform="(?:(?:translate|rotate|scale)\\([-\\d.,\\se]*\\)\\s*)*"',
    '(?:fill|stroke)="(?:none|transparent|#[\\da-f]{3,8})"',
    'text-anchor="(?:start|middle|end)"',
    `font-family="${tokens.typefaces.document}"`,
    'font-weight="(?:bold|\\d+)"',
    'shape-rendering="crispEdges"',
    'xmlns="http://www.w3.org/2000/svg"',
    'role="img"',
    '(?:aria-hidden|focusable)="(?:true|false)"',
  ].join('|')})$`,
  'i',
);

/** What Vega calls the parts of a drawing. */
const DRAWN_CLASS = /^(?:marks|root|background|foreground|mark-[a-z]+|role-[a-z-]+|layer_\d+(?:_layer_\d+)*_marks)$/;

/** No more tags than this are remembered. */
const REMEMBERED = 50_000;

/** A function that leaves of a tag what no template and no drawing has. */
function tagStripper(templates: readonly string[], sheets: readonly string[]): (tag: string) => string {
  const tags = templates.flatMap((text) => text.match(TAG) ?? []);
  const attributes = tags.flatMap((tag) => [...tag.matchAll(ATTRIBUTE)]);
  const names = new Set([...DRAWN_NAMES, ...tags.map(nameIn), ...attributes.map(([, name = '']) => name)]);
  const fixed = new Set(attributes.map(([all]) => all.slice(1)).filter((pair) => !pair.includes(FILLED_IN)));
  const classes = new Set(sheets.flatMap((sheet) => [...sheet.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = '']) => name)));
  for (const [, name, value = ''] of attributes) if (name === 'class') for (const each of value.split(/\s+/)) classes.add(each);
  const stripped = new Map<string, string>();

  function attribute(all: string, name: string, value?: string): string {
    const pair = all.slice(1);
    if (fixed.has(pair) || DRAWN.test(pair)) return '';
    const shown = names.has(name) ? '' : ` ${name}`;
    if (value === undefined) return shown;
    const left = name === 'class' ? value.split(/\s+/).filter((each) => !(classes.has(each) || DRAWN_CLASS.test(each))) : [value];
    return left.length === 0 ? shown : `${shown} "${left.join(' ')}"`;
  }

  function strip(tag: string): string {
    const name = nameIn(tag);
    const shown = INLINE.test(name) ? 'b' : names.has(name) ? '' : name;
    return `${tag.startsWith('</') ? '</' : '<'}${shown}${tag.slice(tag.indexOf(name) + name.length).replace(ATTRIBUTE, attribute)}`;
  }

  return (tag) => {
    const known = stripped.get(tag);
    if (known !== undefined) return known;
    const result = strip(tag);
    if (stripped.size < REMEMBERED) stripped.set(tag, result);
    return result;
  };
}

function nameIn(tag: string): string {
  return NAME.exec(tag)?.[1] ?? '';
}
