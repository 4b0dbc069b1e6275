/** Reads every text of a document out of its data, whatever holds it: it knows no document, only what a text in two languages looks like. */

export type Lang = 'ja' | 'en';

/** A text with where it stands and the texts around it that say what it is about, nearest first. */
export interface Said {
  readonly document: string;
  readonly place: string;
  readonly words: Readonly<Record<Lang, string>>;
  readonly about: readonly Readonly<Record<Lang, string>>[];
}
/** A table of a document with its headings. */
export interface SaidTable {
  readonly document: string;
  readonly place: string;
  readonly about: readonly Readonly<Record<Lang, string>>[];
  readonly headings: readonly Readonly<Record<Lang, string>>[];
  readonly rows: readonly {
    readonly label: Readonly<Record<Lang, string>>;
    readonly values: readonly Readonly<Record<Lang, string>>[];
  }[];
}
export interface Read {
  readonly texts: readonly Said[];
  readonly tables: readonly SaidTable[];
}
type Both = Readonly<Record<Lang, string>>;
type Fields = Readonly<Record<string, unknown>>;

/** Of an object, these texts say what the others in it are about. */
const NAMING = ['heading', 'label', 'area', 'subject', 'kicker', 'title', 'subtitle'] as const;

export function readDocument(document: string, view: unknown): Read {
  const texts: Said[] = [];
  const tables: SaidTable[] = [];
  const walk = (value: unknown, place: string, about: readonly Both[]): void => {
    const both = asBoth(value);
    if (both) {
      texts.push({ document, place, words: both, about });
      return;
    }
    if (Array.isArray(value)) {
      value.forEach((one, index) => {
        walk(one, `${place}.${index}`, about);
      });
      return;
    }
    if (typeof value !== 'object' || value === null || value instanceof Uint8Array || value instanceof Map) return;
    const fields = value as Fields;
    const named = [...NAMING.flatMap((name) => asBoth(fields[name]) ?? []), ...about];
    const table = tableIn(fields);
    if (table) tables.push({ document, place, about: named, ...table });
    for (const [name, inner] of Object.entries(fields)) walk(inner, `${place}.${name}`, named);
  };
  walk(view, '', []);
  return { texts, tables };
}

function tableIn(fields: Fields): Pick<SaidTable, 'headings' | 'rows'> | null {
  const headings = fields.valueHeadings ?? fields.headings;
  if (!Array.isArray(headings) || !Array.isArray(fields.rows)) return null;
  const rows = fields.rows.flatMap((row: unknown) => {
    const { label, values } = (row ?? {}) as Fields;
    const name = asBoth(label);
    return name && Array.isArray(values)
      ? [{ label: name, values: values.map((one: unknown) => asBoth(one) ?? { ja: '', en: '' }) }]
      : [];
  });
  return { headings: headings.map((one: unknown) => asBoth(one) ?? { ja: '', en: '' }), rows };
}

/** A text, a text with emphasis, or a text with numbers that lead to notes; null for anything else. */
function asBoth(value: unknown): Both | null {
  if (typeof value !== 'object' || value === null) return null;
  const fields = value as Fields;
  const of = (fields.parts ?? value) as Fields;
  const [ja, en] = [asWords(of.ja), asWords(of.en)];
  return ja === null || en === null ? null : { ja, en };
}

function asWords(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (!Array.isArray(value)) return null;
  const parts = value.map((part: unknown) => {
    if (typeof part === 'string') return part;
    const { text, written } = (part ?? {}) as Fields;
    return typeof text === 'string' ? text : typeof written === 'string' ? written : null;
  });
  return parts.some((part) => part === null) ? null : parts.join('');
}
