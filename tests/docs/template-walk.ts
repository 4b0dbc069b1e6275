import Handlebars from 'handlebars';
import type ts from 'typescript';
import type { DocumentKind } from '../../src/model/document.js';
import { helpers } from '../../src/output/html/helpers.js';
import { PANEL_PARTIALS, SLIDE_PARTIALS } from '../../src/output/html/kind-partials.js';
import { entryOf, modelType, nameOf, ofKind, typeOfKey } from './view-types.js';

/** Follows templates through the types of their views: which keys each uses, and of what. */

export interface Use {
  /** Names of the shapes that it is filled from. */
  readonly given: Set<string>;
  /** Keys that it takes from there itself. */
  readonly keys: Set<string>;
}

export interface Walked {
  readonly uses: ReadonlyMap<string, Use>;
  /** Keys that the shape does not have. */
  readonly faults: readonly string[];
}

/** What keys are looked up in. */
interface Frame {
  /** Null for what is no mapping of the view, such as the language of a loop. */
  readonly type: ts.Type | null;
  /** Keys that the caller of a partial adds, and `edition` on the root. */
  readonly added: ReadonlyMap<string, ts.Type | null>;
  /** Of the context that a template begins with: what it uses. */
  readonly use: Use | null;
}

export const VIEWS: Readonly<Record<DocumentKind, string>> = {
  brief: 'BriefView',
  feedback: 'FeedbackView',
  slides: 'SlidesView',
  letter: 'LetterView',
};
/** The partials that a helper chooses from by the kind of what it is given. */
const CHOSEN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  slidePartial: SLIDE_PARTIALS,
  panelPartial: PANEL_PARTIALS,
};
/** Blocks within which keys are looked up in what they are given. */
const ENTERING = ['each', 'with'];

export function walkTemplates(texts: ReadonlyMap<string, string>): Walked {
  const uses = new Map<string, Use>();
  const faults: string[] = [];
  for (const [name, view] of Object.entries(VIEWS)) {
    const added = new Map([['edition', modelType('Edition')]]);
    const walker = new Walker(texts, uses, faults);
    walker.template(name, modelType(view), added, null);
  }
  return { uses, faults };
}

class Walker {
  readonly #texts: ReadonlyMap<string, string>;
  readonly #uses: Map<string, Use>;
  readonly #faults: string[];

  constructor(texts: ReadonlyMap<string, string>, uses: Map<string, Use>, faults: string[]) {
    this.#texts = texts;
    this.#uses = uses;
    this.#faults = faults;
  }

  /** `root`: null for a template that is filled from a view itself. */
  template(name: string, type: ts.Type | null, added: Frame['added'], root: Frame | null): void {
    const text = this.#texts.get(name);
    if (text === undefined) throw new Error(`There is no template ${name}.`);
    const use = this.#uses.get(name) ?? { given: new Set(), keys: new Set() };
    this.#uses.set(name, use);
    if (type) use.given.add(shapeOf(type));
    const frame: Frame = { type, added, use };
    new Body(this, name, root ?? frame, [frame], this.#faults).accept(Handlebars.parse(text));
  }
}

/** The statements of a template, or of a block in it, that look keys up in `frames`, the innermost first. */
class Body extends Handlebars.Visitor {
  readonly #walker: Walker;
  readonly #name: string;
  readonly #root: Frame;
  readonly #frames: readonly Frame[];
  readonly #faults: string[];

  constructor(walker: Walker, name: string, root: Frame, frames: readonly Frame[], faults: string[]) {
    super();
    this.#walker = walker;
    this.#name = name;
    this.#root = root;
    this.#frames = frames;
    this.#faults = faults;
  }

  override MustacheStatement({ path, params, hash }: hbs.AST.MustacheStatement): void {
    if (!isHelper(path)) this.#typeOf(path);
    this.#look(params, hash);
  }

  override SubExpression({ params, hash }: hbs.AST.SubExpression): void {
    this.#look(params, hash);
  }

  override BlockStatement({ path, params, hash, program, inverse }: hbs.AST.BlockStatement): void {
    const block = (path as hbs.AST.PathExpression).original;
    const [given] = params;
    const of = given ? this.#typeOf(given) : null;
    this.#look(params.slice(1), hash);
    const frame: Frame = { type: of && block === 'each' ? entryOf(of) : of, added: new Map(), use: null };
    const frames = ENTERING.includes(block) ? [frame, ...this.#frames] : this.#frames;
    new Body(this.#walker, this.#name, this.#root, frames, this.#faults).accept(program);
    if (inverse) this.accept(inverse);
  }

  override PartialStatement({ name, params, hash }: hbs.AST.PartialStatement): void {
    const [given] = params;
    const [frame] = this.#frames;
    const type = given ? this.#typeOf(given) : (frame?.type ?? null);
    const added = new Map(given ? [] : frame?.added);
    for (const { key, value } of hash?.pairs ?? []) added.set(key, this.#typeOf(value));
    for (const [partial, of] of this.#called(name, type)) this.#walker.template(partial, of, added, this.#root);
  }

  /** The partials that a name stands for, each with what it is filled from. */
  #called(name: hbs.AST.PathExpression | hbs.AST.SubExpression, type: ts.Type | null): readonly [string, ts.Type | null][] {
    if (name.type === 'PathExpression') return [[(name as hbs.AST.PathExpression).original, type]];
    this.accept(name);
    const helper = ((name as hbs.AST.SubExpression).path as hbs.AST.PathExpression).original;
    const partials = CHOSEN[helper];
    if (!type || !partials) throw new Error(`${this.#name}: nothing is known of what ${helper} chooses.`);
    return Object.entries(partials).map(([kind, partial]) => [partial, ofKind(type, kind)]);
  }

  #look(params: readonly hbs.AST.Expression[], hash?: hbs.AST.Hash): void {
    for (const param of [...params, ...(hash?.pairs ?? []).map(({ value }) => value)]) this.#typeOf(param);
  }

  /** Null for what is no key of a view. */
  #typeOf(expression: hbs.AST.Expression): ts.Type | null {
    if (expression.type === 'SubExpression') this.accept(expression);
    if (expression.type !== 'PathExpression') return null;
    const { data, depth, parts, original } = expression as hbs.AST.PathExpression;
    if (data && parts[0] !== 'root') return null;
    const frame = data ? this.#root : this.#frames[depth];
    if (!frame) throw new Error(`${this.#name}: ${original} leads out of the template.`);
    return this.#follow(frame, data ? parts.slice(1) : parts, original);
  }

  #follow(frame: Frame, keys: readonly string[], written: string): ts.Type | null {
    const [first, ...others] = keys;
    if (first === undefined) return frame.type;
    frame.use?.keys.add(first);
    if (frame.added.get(first) === null) return null;
    const start = frame.added.get(first) ?? (frame.type && typeOfKey(frame.type, first));
    const found = others.reduce((type, key) => type && typeOfKey(type, key), start);
    if (!found) this.#faults.push(`${this.#name}: ${written}`);
    return found;
  }
}

/** What docs/templates.md calls it: of a slide of one kind "Slide", of a panel "Panel", of a mapping without a name "keys". */
function shapeOf(type: ts.Type): string {
  if (isOneOf('Slide', SLIDE_PARTIALS, type)) return 'Slide';
  return isOneOf('Panel', PANEL_PARTIALS, type) ? 'Panel' : (nameOf(type) ?? 'keys');
}

function isOneOf(union: string, partials: Readonly<Record<string, string>>, type: ts.Type): boolean {
  return Object.keys(partials).some((kind) => ofKind(modelType(union), kind) === type);
}

function isHelper(path: hbs.AST.PathExpression | hbs.AST.Literal): boolean {
  return path.type === 'PathExpression' && (path as hbs.AST.PathExpression).original in helpers;
}
