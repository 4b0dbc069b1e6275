/**
 * Reads the verdicts of a feedback report back out of its words, whichever way it was made: what they are about, and what is said of
 * it. It knows the sentences, and none of the program's code.
 */
export interface SaidVerdict {
  /** The label of an item or an area. */
  readonly about: string;
  readonly verdict: string;
  /** The sentence or line that says so. */
  readonly where: string;
}

const JA = '(やや高め|やや低め|高め|低め|同程度)';
const EN = '(a little higher|a little lower|higher|lower|about the same)';

/** How each language says that something compares so; a group for what it is about, and one for the verdict. */
const SENTENCES: readonly RegExp[] = [
  // Headings: 「相互理解の深さ」は、やや高めのご回答
  new RegExp(`「([^「」]+)」は、${JA}のご回答`, 'gu'),
  // Reasons: 「立地の理由」のご回答は、ほかの回答企業と比べて高めでした。
  new RegExp(`「([^「」]+)」のご回答は、[^。]*?と比べて${JA}でした`, 'gu'),
  // Headline of one area: 「サービス」で、あなたのご回答は同程度でした
  new RegExp(`「([^「」]+)」で、[^「」。]*?のご回答は${JA}でした`, 'gu'),
  // Alternatives of charts: 相互理解の深さ：1が3社、…。貴社のご回答は4（やや高め）。
  new RegExp(`([^：。\\n]+)：[^：。\\n]*[。、]?[^：。\\n]*のご回答は[\\d.]+（${JA}）`, 'gu'),
  // Headings: “Mutual understanding”: a little higher
  new RegExp(`“([^“”]+)”: ${EN}(?![\\w-])`, 'giu'),
  new RegExp(`answers on “([^“”]+)” are ${EN}`, 'giu'),
  // Alternatives of charts: Mutual understanding: 1: 3 firms, …. Your firm: 4 (a little higher).
  new RegExp(`^([^:\\n]+): [^\\n]*?\\b(?:your firm|you):? [\\d.]+ \\(${EN}\\)`, 'gimu'),
];

/** Every verdict in the running text of a report. */
export function verdictsSaid(text: string): readonly SaidVerdict[] {
  return SENTENCES.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(([where, about = '', verdict = '']) => ({
      about: about.trim(),
      verdict: verdict.toLowerCase(),
      where: where.trim(),
    })),
  );
}

/** The counts of a headline over all areas, by verdict: 6分野で高め（うち2分野はやや高め） is 4 高め and 2 やや高め; null where there is none. */
export function headlineCounts(text: string): ReadonlyMap<string, number> | null {
  const counts = new Map<string, number>();
  const add = (verdict: string, count: number) => counts.set(verdict, (counts.get(verdict) ?? 0) + count);
  const parts = [
    ...text.matchAll(/(\d+)分野(?:すべて)?で(やや高め|やや低め|高め|低め|同程度)(?:（うち(\d+)分野は(やや高め|やや低め)）)?/gu),
  ];
  for (const [, all, verdict = '', some, little] of parts) {
    add(verdict, Number(all) - Number(some ?? 0));
    if (little) add(little, Number(some));
  }
  return parts.length > 0 ? counts : null;
}

/** Things of which more than one verdict is said. `names`: labels that stand for one fact, by the name to count them under. */
export function contradictions(said: readonly SaidVerdict[], names: ReadonlyMap<string, string>): readonly string[] {
  const byFact = new Map<string, SaidVerdict[]>();
  for (const one of said) {
    const fact = names.get(one.about) ?? one.about;
    byFact.set(fact, [...(byFact.get(fact) ?? []), one]);
  }
  return [...byFact].flatMap(([fact, of]) => {
    const verdicts = [...new Set(of.map(({ verdict }) => verdict))];
    return verdicts.length > 1 ? [`${fact}: ${of.map(({ where }) => where).join(' | ')}`] : [];
  });
}

/** All words of a view in one language, a line each. */
export function wordsOf(view: unknown, lang: 'ja' | 'en'): string {
  if (view === null || typeof view !== 'object') return '';
  if ('ja' in view && 'en' in view) return String(view[lang]);
  return Object.values(view)
    .map((inner) => wordsOf(inner, lang))
    .filter((words) => words !== '')
    .join('\n');
}

/** The rows of tables with a verdict in a built report: the label, and what it says. */
export function verdictsInTables(html: string): readonly SaidVerdict[] {
  return [...html.matchAll(/<tr>\s*<th scope="row">((?:(?!<\/th>)[\s\S])*)<\/th>((?:(?!<\/tr>)[\s\S])*)<\/tr>/g)].flatMap(
    ([, label = '', cells = '']) => {
      const verdict = /<td class="verdict">([\s\S]*?)<\/td>/.exec(cells)?.[1];
      const about = inText(label.replace(/<span class="scale">[\s\S]*$/, ''));
      return verdict === undefined
        ? []
        : [{ about, verdict: inText(verdict).toLowerCase(), where: `${about}: ${inText(cells)}` }];
    },
  );
}

/** What an HTML document says, its alternatives among it. */
export function wordsOfHtml(html: string): string {
  const labels = [...html.matchAll(/aria-label="([^"]*)"/g)].map(([, label = '']) => label);
  const body = html.replace(/<(style|script|head)\b[\s\S]*?<\/\1>/g, '');
  const blocks = body.split(/<\/?(?:p|h\d|li|td|th|tr|dt|dd|div|figcaption|summary|section|article|table|svg)\b[^>]*>/);
  return [...blocks, ...labels].map(inText).join('\n');
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };

function inText(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(
      /&([^;\s]+);/g,
      (whole, name: string) =>
        ENTITIES[name] ?? (name.startsWith('#x') ? String.fromCodePoint(parseInt(name.slice(2), 16)) : whole),
    )
    .replace(/[\u200b\u2060\u00ad]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
