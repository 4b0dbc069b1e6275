import type { Named, Part, Question, Words } from '../survey.js';
import { type Answers, meanOf, type Respondent } from './answers.js';
import type { Lang, Said } from './sentences.js';
import { labelsIn, numberIn, type Parts } from './template.js';

/** A sentence of a fact that others may speak of too: two sentences with one fact must have one verdict. */
export interface Fact {
  readonly fact: string;
  readonly verdict: string;
}
export interface Outcome {
  /** What is false in it; empty where it is true. */
  readonly wrong: readonly string[];
  readonly facts?: readonly Fact[];
}
export interface Rule {
  readonly id: string;
  readonly ja: readonly string[];
  readonly en: readonly string[];
  readonly check: (parts: Parts, scene: Scene) => Outcome;
}

/** What a sentence is checked against: the answers, and what stands around it. */
export interface Scene {
  readonly answers: Answers;
  readonly said: Said;
  readonly lang: Lang;
  /** All texts of the document. */
  readonly document: readonly Said[];
  /** Whose feedback report it is; null for a public document. */
  readonly reader: Respondent | null;
  /** All that are counted: everyone, or in a feedback report the others. */
  readonly others: readonly Respondent[];
}

/** Throws for a name that is none: a rule that does not understand a sentence has not checked it. */
export function itemNamed(scene: Scene, text: string): Question {
  const [item, ...more] = itemsIn(scene, text);
  if (!item || more.length > 0) throw new Error(`“${text}” names no single item.`);
  return item;
}

/** Every item that a text names, in its order. */
export function itemsIn({ answers, lang }: Pick<Scene, 'answers' | 'lang'>, text: string): readonly Question[] {
  const items = answers.survey.parts.flatMap((part) => part.items);
  const names = items.flatMap((item) =>
    [item.label, ...(item.topic ? [item.topic] : [])].map((name) => ({ item, name: name[lang] })),
  );
  return placesOf(text, names).map(({ item }) => item);
}

/** The section that a text names, by its title or by what it measures; null for none. */
export function partIn({ answers, lang }: Pick<Scene, 'answers' | 'lang'>, text: string): Part | null {
  const names = answers.survey.parts.flatMap((item) =>
    [item.label, ...(item.measure ? [item.measure] : [])].map((name) => ({ item, name: name[lang] })),
  );
  const [first] = placesOf(text, names);
  return first?.item ?? null;
}

interface Naming<T> {
  readonly item: T;
  readonly name: string;
}

/** The longest names first, so that a name within another one is not taken for it. */
function placesOf<T>(text: string, names: readonly Naming<T>[]): readonly Naming<T>[] {
  const found: (Naming<T> & { readonly at: number })[] = [];
  let left = text;
  for (const one of names.toSorted((a, b) => b.name.length - a.name.length)) {
    const at = left.toLowerCase().indexOf(one.name.toLowerCase());
    if (at < 0) continue;
    found.push({ ...one, at });
    left = `${left.slice(0, at)}${'\u0000'.repeat(one.name.length)}${left.slice(at + one.name.length)}`;
  }
  return found.toSorted((a, b) => a.at - b.at);
}

/** What is nearest around a sentence and names an item. */
export function itemAround(scene: Scene, isMeant: (item: Question) => boolean = () => true): Question {
  for (const about of scene.said.about) {
    const [item, ...more] = itemsIn(scene, about[scene.lang]).filter(isMeant);
    if (item && more.length === 0) return item;
  }
  // A section of one item stands for it.
  const [only, ...more] = scaled(partAround(scene)).filter(isMeant);
  if (only && more.length === 0) return only;
  throw new Error('Nothing around the sentence names an item.');
}

export function partAround(scene: Scene): Part {
  for (const about of scene.said.about) {
    const part = partIn(scene, about[scene.lang]) ?? partOfItem(scene, about[scene.lang]);
    if (part) return part;
  }
  throw new Error('Nothing around the sentence names a section.');
}

function partOfItem(scene: Scene, text: string): Part | null {
  const [item] = itemsIn(scene, text);
  return item ? scene.answers.partOf(item.id) : null;
}

export function named(list: readonly Named[], text: string, lang: Lang): Named {
  const [quoted] = labelsIn(text);
  const found = list.find(({ label }) => label[lang].toLowerCase() === (quoted ?? text).trim().toLowerCase());
  if (!found) throw new Error(`“${text}” is none of ${list.map(({ id }) => id).join(', ')}.`);
  return found;
}

export function sameWords(words: Words, text: string, lang: Lang): boolean {
  return words[lang].toLowerCase() === text.trim().toLowerCase();
}

/** Scale items of a section. */
export function scaled(part: Part): readonly Question[] {
  return part.items.filter(({ scale }) => scale !== null);
}

/** Scale items of a section of which the document shows something: what is withheld is in no range of what is shown. */
export function shownIn(scene: Scene, part: Part): readonly Question[] {
  const alternatives = scene.document.filter(({ place }) => /\.(?:rows|panels)\.\d+\.alt$/.test(place));
  const shown = scaled(part).filter(({ label }) =>
    alternatives.some(({ words }) => words[scene.lang].includes(label[scene.lang])),
  );
  return shown.length > 0 ? shown : scaled(part);
}

/** The mean of an item; `turned`: as it ranks, a reverse-worded one turned round. */
export function itemMean({ answers }: Pick<Scene, 'answers'>, item: Question, turned = false): number {
  const mean = meanOf(answers.values(item.id));
  return turned && item.reverse && item.scale ? item.scale.low + item.scale.high - mean : mean;
}

/** Of the base, who gave one of the levels from `from` to `to`: 0..1. */
export function levelsShare({ answers }: Pick<Scene, 'answers'>, item: Question, from: number, to: number): number {
  return answers.values(item.id).filter((value) => value >= from && value <= to).length / answers.base(item.id);
}

/** The levels that are written: "4–6", 5か6 or "5 or 6". */
export function levelsOf(text: string): readonly [number, number] {
  const [from, to] = [...text.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  return [from ?? Number.NaN, to ?? from ?? Number.NaN];
}

export function rangeOf(text: string): readonly [number, number] {
  const [from, to] = text.replace('%', '').split(/[～–]/).map(numberIn);
  return [from ?? Number.NaN, to ?? from ?? Number.NaN];
}

/** How sure a sentence is, in words that stand for it. */
export function sureness(parts: Parts): string {
  const written = parts.s ?? '';
  if (/可能性|\bmay\b/.test(written)) return 'may';
  return /とみられる|appear/.test(written) ? 'seems' : 'is';
}

export function told(...claims: readonly (readonly [boolean, string])[]): readonly string[] {
  return claims.flatMap(([isTrue, what]) => (isTrue ? [] : [what]));
}
