import type { DrawnSurvey } from '../survey.js';
import { openAnswers } from './answers.js';
import { EXPLANATIONS } from './explanations.js';
import { RULES_OF_CHARTS } from './rules-of-charts.js';
import { RULES_OF_FEEDBACK } from './rules-of-feedback.js';
import { RULES_OF_GAPS } from './rules-of-gaps.js';
import { RULES_OF_GROUPS } from './rules-of-groups.js';
import { RULES_OF_RANKINGS } from './rules-of-rankings.js';
import { RULES_OF_SAMPLES } from './rules-of-samples.js';
import { RULES_OF_SHAPES } from './rules-of-shapes.js';
import { checkTable } from './rules-of-tables.js';
import type { Fact, Rule, Scene } from './scene.js';
import { type Lang, readDocument } from './sentences.js';
import { type Counter, compiled, type Parts } from './template.js';

/**
 * Reads the sentences of documents back, and checks each against the answers in the files. It shares nothing with the program: it has its
 * own patterns of sentences and computes on its own.
 */
export interface Checked {
  readonly place: string;
  readonly lang: Lang;
  readonly words: string;
  /** The rule that understood it; null where none did. */
  readonly rule: string | null;
  readonly wrong: readonly string[];
  readonly facts: readonly Fact[];
}

const RULES: readonly Rule[] = [
  EXPLANATIONS,
  ...RULES_OF_SHAPES,
  ...RULES_OF_RANKINGS,
  ...RULES_OF_GROUPS,
  ...RULES_OF_GAPS,
  ...RULES_OF_SAMPLES,
  ...RULES_OF_FEEDBACK,
  ...RULES_OF_CHARTS,
];

/** What says nothing about answers: explanations of how to read, and what authors wrote. */
const PLAIN =
  /\.(scale|low|high|lowLabel|highLabel|question|method|guide|confidentiality|legend|head|introduction|addressee|contact|sources|languages|columns|peers|plan|synthetic|presenter|date|narrative|options\.subtitle|candidate)(\.|$)/;

/** Whether a sentence compares or counts something; a label or a cell alone does neither. */
const COMPARES =
  /\d|最も|より|上回る|半数|過半|両端|同程度|高め|低め|異なる|差|多い|順位|\b(?:most|higher|highest|lower|lowest|half|majority|divided|similar|exceed|exceeds|differ|differs|difference|none|more|least)\b/i;
const VERB =
  /[。るいでたす]$|[.]$|\b(?:is|are|has|have|chose|answered|differ|differs|share|exceeds?|appears?|may|can|cannot|replied|ranges|seems?)\b|[:：]/;

export interface Document {
  readonly name: string;
  readonly view: unknown;
}

export function checkDocuments(drawn: DrawnSurvey, documents: readonly Document[]): readonly Checked[] {
  const answers = openAnswers(drawn);
  const rules = patternsFor(drawn.survey.terms);
  const authored = authoredIn(drawn);
  return documents.flatMap(({ name, view }) => {
    const [kind = '', id] = name.split(' ');
    const reader = kind === 'feedback' ? (answers.answered.find((one) => one.id === id) ?? null) : null;
    const others = reader && !drawn.survey.readerIncluded ? answers.answered.filter((one) => one !== reader) : answers.answered;
    const { texts, tables } = readDocument(name, view);
    const cells = reader ? [] : tables.flatMap((table) => LANGS.flatMap((lang) => checkTable(answers, table, lang)));
    const checked = texts.flatMap((said) =>
      LANGS.flatMap((lang) => checkText(rules, { answers, said, lang, reader, others, document: texts }, authored)),
    );
    return [...checked, ...cells.map((cell): Checked => ({ ...cell, rule: 'a cell of a table', facts: [] }))];
  });
}

const LANGS = ['ja', 'en'] as const;

/** Gives the rules that may read these words, with the parts that each sees in them. */
type Patterns = Readonly<Record<Lang, (words: string) => readonly { readonly rule: Rule; readonly parts: Parts }[]>>;

function patternsFor(counter: Counter): Patterns {
  const of = (lang: Lang) => {
    const patterns = RULES.flatMap((rule) =>
      rule[lang].map((template) => ({ rule, pattern: compiled(template, lang, counter) })),
    );
    // Documents say many things in several places.
    const known = new Map<string, ReturnType<Patterns[Lang]>>();
    return (words: string) => {
      const read =
        known.get(words) ??
        patterns.flatMap(({ rule, pattern }) => {
          const match = pattern.exec(words);
          return match
            ? [{ rule, parts: Object.fromEntries(Object.entries(match.groups ?? {}).filter(([, part]) => part !== undefined)) }]
            : [];
        });
      known.set(words, read);
      return read;
    };
  };
  return { ja: of('ja'), en: of('en') };
}

/** Without the number of a figure before it, and the mark of a title that occurs twice behind it. */
function bare(words: string): string {
  return words.replace(/^(?:図\d+　|Figure \d+\. )/u, '').replace(/(?:（\d）| \(\d\))$/u, '');
}

/** A point of a summary without the name of its section, which is then what stands around it. */
function ofSection(scene: Scene, words: string): readonly [Scene, string] {
  for (const { label } of scene.answers.survey.parts) {
    const beginning = `${label[scene.lang]}${scene.lang === 'ja' ? '：' : ': '}`;
    if (!/points/.test(scene.said.place) || !words.startsWith(beginning)) continue;
    return [{ ...scene, said: { ...scene.said, about: [label, ...scene.said.about] } }, words.slice(beginning.length)];
  }
  return [scene, words];
}

/** A text as a whole, or else sentence by sentence. */
function checkText(rules: Patterns, scene: Scene, authored: ReadonlySet<string>): readonly Checked[] {
  const words = bare(scene.said.words[scene.lang].trim());
  if (words === '' || isLabel(words) || PLAIN.test(scene.said.place) || authored.has(words)) return [];
  const whole = understand(rules, ...ofSection(scene, words));
  if (whole.rule !== null) return [whole];
  const sentences = words.split(scene.lang === 'ja' ? /(?<=。)/u : /(?<=[.?!]) (?=[A-Z“\d])/u);
  const parts = sentences.length > 1 ? sentences.map((one) => understand(rules, scene, one.trim())) : [whole];
  return parts.filter(
    (one) => one.rule !== null || (COMPARES.test(withoutNames(one.words)) && VERB.test(withoutNames(one.words))),
  );
}

/** 問1　題 or a number with a label: a name, even where it has a stop. */
function isLabel(words: string): boolean {
  return /^(?:共通する点　|In common: )|^(?:(?:問|Q)\d+(?:-\d+)?[　 ])?\d+[．.] ?[^：:]*$|^(?:問|Q)\d+[^：:]*$/u.test(words);
}

/** What is in quotation marks is a name, whatever it says. */
function withoutNames(words: string): string {
  return words.replace(/「[^」]*」|“[^”]*”/gu, '');
}

/** The first rule whose pattern fits and whose names it knows. */
function understand(rules: Patterns, scene: Scene, words: string): Checked {
  const { document, place } = scene.said;
  const common = { place: `${document}${place}`, lang: scene.lang, words };
  for (const { rule, parts } of rules[scene.lang](words)) {
    try {
      const { wrong, facts = [] } = rule.check(parts, scene);
      return {
        ...common,
        rule: rule.id,
        wrong,
        facts: facts.map(({ fact, verdict }) => ({ fact: scene.reader ? `${scene.reader.id}: ${fact}` : fact, verdict })),
      };
    } catch {
      // Names that it does not know: another rule may.
    }
  }
  return { ...common, rule: null, wrong: [], facts: [] };
}

/** Labels and texts of the files: what an author wrote is not checked. */
function authoredIn({ survey, files }: DrawnSurvey): ReadonlySet<string> {
  const texts = Object.entries(files)
    .filter(([name]) => name.endsWith('.yaml'))
    .flatMap(([, content]) => [...content.matchAll(/"(?:ja|en)": "((?:[^"\\]|\\.)*)"/g)].map(([, text = '']) => text));
  const numbered = survey.parts.flatMap((part) => [
    ...[`問${part.number}　${part.label.ja}`, `Q${part.number} ${part.label.en}`],
    ...part.items.flatMap(({ number, label }) => [`${number}．${label.ja}`, `${number}. ${label.en}`]),
  ]);
  return new Set([...texts, ...numbered]);
}

/** Sentences of documents that give one fact two verdicts. */
export function contradictionsIn(checked: readonly Checked[]): readonly string[] {
  const known = new Map<string, { readonly verdict: string; readonly by: Checked }>();
  return checked.flatMap((by) =>
    by.facts.flatMap(({ fact, verdict }) => {
      const first = known.get(fact) ?? { verdict, by };
      known.set(fact, first);
      return first.verdict === verdict
        ? []
        : [`${fact}: “${first.by.words}” (${first.by.place}) and “${by.words}” (${by.place})`];
    }),
  );
}

export function said(checked: Checked): string {
  return `${checked.place} [${checked.lang}] “${checked.words}”: ${checked.wrong.join('; ')} (${checked.rule})`;
}
