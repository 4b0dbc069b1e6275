export type Separator = ',' | ';' | '\t' | '|';

/** What separates the cells of a text, and the share, 0 to 1, of its records that are cut into the commonest number of cells. */
export interface Dialect {
  readonly separator: Separator;
  readonly share: number;
}

/** In the order in which they are taken where nothing tells them apart. */
const SEPARATORS: readonly Separator[] = [',', ';', '\t', '|'];

/**
 * The separator that cuts the whole text into records of one length. The first line alone would not do: headings hold commas where
 * the separator is a tab, and cells hold commas in numbers where it is a semicolon. Of two that do equally well, it is the one
 * that gives more cells. Inside of quotation marks nothing counts, unless they are `literal`.
 */
export function dialectOf(text: string, literalQuotes = false): Dialect {
  const counts = countPerRecord(text, literalQuotes);
  const judged = SEPARATORS.map((separator, index) => ({ separator, ...judge(counts[index] as CountsOfRecords) }));
  return judged.reduce((first, next) =>
    next.share > first.share || (next.share === first.share && next.separators > first.separators) ? next : first,
  );
}

/** How many records have so many separators. */
type CountsOfRecords = ReadonlyMap<number, number>;

/** The share of records that have the commonest number of separators, and that number; no share where that is none. */
function judge(counts: CountsOfRecords): { readonly share: number; readonly separators: number } {
  let [all, most, separators] = [0, 0, 0];
  for (const [count, records] of counts) {
    all += records;
    if (records > most || (records === most && count > separators)) [most, separators] = [records, count];
  }
  return { share: separators === 0 ? 0 : most / all, separators };
}

/** For each separator, outside of quotation marks; lines without anything but separators and spaces are no records. */
function countPerRecord(text: string, literalQuotes: boolean): readonly CountsOfRecords[] {
  const totals = SEPARATORS.map(() => new Map<number, number>());
  const inRecord = new Array<number>(SEPARATORS.length).fill(0);
  let [isQuoted, isBlank] = [false, true];
  const endRecord = () => {
    totals.forEach((total, kind) => {
      const count = inRecord[kind] as number;
      if (!isBlank) total.set(count, (total.get(count) ?? 0) + 1);
      inRecord[kind] = 0;
    });
    isBlank = true;
  };
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const kind = kindOf(code);
    if (kind === QUOTE) {
      if (!literalQuotes) isQuoted = !isQuoted;
      isBlank = false;
    } else if (isQuoted || kind === SPACE) continue;
    else if (kind === BREAK) endRecord();
    else if (kind === OTHER) isBlank = false;
    else inRecord[kind] = (inRecord[kind] as number) + 1;
  }
  endRecord();
  return totals;
}

/** Of a character: the place of a separator in the list of them, or one of these. */
const [QUOTE, BREAK, SPACE, OTHER] = [10, 11, 12, 13];

function kindOf(code: number): number {
  if (code > 0x7c) return OTHER;
  switch (code) {
    case 0x2c:
      return 0;
    case 0x3b:
      return 1;
    case 0x09:
      return 2;
    case 0x7c:
      return 3;
    case 0x22:
      return QUOTE;
    case 0x0a:
    case 0x0d:
      return BREAK;
    case 0x20:
      return SPACE;
    default:
      return OTHER;
  }
}
