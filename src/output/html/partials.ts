import Handlebars from 'handlebars';
import type { ProblemCollector } from '../../problems/index.js';
import type { TemplateFile } from './files.js';
import { PANEL_PARTIALS, SLIDE_PARTIALS } from './kind-partials.js';
import { templateCircle, unknownPartial } from './messages.js';

/** A template, what was parsed of it, and what it calls. */
export interface ParsedTemplate extends TemplateFile {
  readonly program: hbs.AST.Program;
  readonly calls: Calls;
}

/** What a template calls. */
export interface Calls {
  /** Partials by name, and those that a helper may choose, which have no place. */
  readonly partials: readonly { readonly name: string; readonly loc: hbs.AST.SourceLocation | null }[];
  /** Every text that it writes as an argument: names of style sheets and scripts are among them. */
  readonly texts: ReadonlySet<string>;
}

/** More partials than there are. */
const MOST_CALLED = 1000;

/** The partials that a helper chooses among. */
const CHOSEN: Readonly<Record<string, readonly string[]>> = {
  slidePartial: Object.values(SLIDE_PARTIALS),
  panelPartial: Object.values(PANEL_PARTIALS),
};

/** What each template calls, without the partials that a template defines for itself. */
export function callsOf(program: hbs.AST.Program): Calls {
  const collector = new Collector();
  collector.accept(program);
  const { partials, texts, defined } = collector;
  return { partials: partials.filter(({ name }) => !defined.has(name)), texts };
}

/** Names the partials that own templates call and that there are not, and own templates that lead back to themselves. */
export function checkPartials(templates: ReadonlyMap<string, ParsedTemplate>, problems: ProblemCollector): void {
  for (const { name, file, own, calls } of templates.values()) {
    if (!own) continue;
    for (const { name: partial, loc } of onceEach(calls.partials)) {
      const place = { file, line: loc.start.line, column: loc.start.column + 1 };
      if (!templates.has(partial)) problems.error(place, unknownPartial(partial, templates.keys()));
      const way = wayTo(name, partial, templates);
      if (way) problems.error(place, templateCircle([name, ...way]));
    }
  }
}

/** Of what a template calls by name, the first call of each; so many that a longer list tells no more. */
function onceEach(called: Calls['partials']): readonly { readonly name: string; readonly loc: hbs.AST.SourceLocation }[] {
  const found = new Map<string, { readonly name: string; readonly loc: hbs.AST.SourceLocation }>();
  for (const { name, loc } of called) if (loc && !found.has(name) && found.size < MOST_CALLED) found.set(name, { name, loc });
  return [...found.values()];
}

/** The templates from one to another, both included; null where no way leads there. */
function wayTo(goal: string, start: string, templates: ReadonlyMap<string, ParsedTemplate>): readonly string[] | null {
  const before = new Map<string, string | null>([[start, null]]);
  for (const name of before.keys()) {
    if (name === goal) return backFrom(name, before);
    for (const { name: called } of templates.get(name)?.calls.partials ?? []) if (!before.has(called)) before.set(called, name);
  }
  return null;
}

function backFrom(name: string, before: ReadonlyMap<string, string | null>): readonly string[] {
  const last = before.get(name) ?? null;
  return last === null ? [name] : [...backFrom(last, before), name];
}

class Collector extends Handlebars.Visitor {
  readonly partials: { readonly name: string; readonly loc: hbs.AST.SourceLocation | null }[] = [];
  readonly texts = new Set<string>();
  readonly defined = new Set<string>(['@partial-block']);

  override PartialStatement(statement: hbs.AST.PartialStatement): void {
    this.#take(statement, statement.loc);
    super.PartialStatement(statement);
  }

  /** What it holds stands in for a partial that there is not. */
  override PartialBlockStatement(statement: hbs.AST.PartialBlockStatement): void {
    this.#take(statement, null);
    super.PartialBlockStatement(statement);
  }

  override DecoratorBlock(decorator: hbs.AST.DecoratorBlock): void {
    const [name] = decorator.params;
    if (name?.type === 'StringLiteral') this.defined.add((name as hbs.AST.StringLiteral).value);
    super.DecoratorBlock(decorator);
  }

  override StringLiteral(literal: hbs.AST.StringLiteral): void {
    this.texts.add(literal.value);
  }

  #take({ name }: Pick<hbs.AST.PartialStatement, 'name'>, loc: hbs.AST.SourceLocation | null): void {
    if (name.type === 'SubExpression') {
      const { path } = name as hbs.AST.SubExpression;
      const chosen = CHOSEN[(path as hbs.AST.PathExpression).original] ?? [];
      for (const one of chosen) this.partials.push({ name: one, loc: null });
    } else this.partials.push({ name: String((name as hbs.AST.PathExpression).original), loc });
  }
}
