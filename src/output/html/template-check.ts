import Handlebars from 'handlebars';
import type { Message } from '../../model/problem.js';
import type { ProblemCollector } from '../../problems/index.js';
import type { TemplateFile } from './files.js';
import { decoratorRefused, templateSyntax, unescaped, unknownHelper } from './messages.js';

/** A template as it was parsed; null, and a problem, where it cannot be. */
export function parseTemplate({ file, text }: TemplateFile, problems: ProblemCollector): hbs.AST.Program | null {
  try {
    return Handlebars.parse(text);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const [first = ''] = said.split('\n');
    const line = Number(/line (\d+)/.exec(said)?.[1] ?? 1);
    problems.error({ file, line }, templateSyntax(first.replace(/:$/, '')));
    return null;
  }
}

/** Names what a template calls that there is not, and what would let text become markup. */
export function checkCalls(file: string, program: hbs.AST.Program, helpers: object, problems: ProblemCollector): void {
  new Guard(file, new Set([...Object.keys(helpers), ...BUILT_IN]), problems).accept(program);
}

const BUILT_IN = ['if', 'unless', 'each', 'with', 'lookup'];
/** Handlebars knows them without being told; none is for templates. */
const INTERNAL = ['log', 'helperMissing', 'blockHelperMissing'];
const DECORATORS = ['inline'];

type Call = hbs.AST.MustacheStatement | hbs.AST.SubExpression | hbs.AST.BlockStatement | hbs.AST.Decorator;

class Guard extends Handlebars.Visitor {
  readonly #file: string;
  readonly #helpers: ReadonlySet<string>;
  readonly #problems: ProblemCollector;

  constructor(file: string, helpers: ReadonlySet<string>, problems: ProblemCollector) {
    super();
    this.#file = file;
    this.#helpers = helpers;
    this.#problems = problems;
  }

  override MustacheStatement(statement: hbs.AST.MustacheStatement): void {
    if (!statement.escaped) this.#refuse(statement, unescaped());
    this.#checkHelper(statement);
    super.MustacheStatement(statement);
  }

  override SubExpression(expression: hbs.AST.SubExpression): void {
    this.#checkHelper(expression);
    super.SubExpression(expression);
  }

  override BlockStatement(block: hbs.AST.BlockStatement): void {
    this.#checkHelper(block);
    super.BlockStatement(block);
  }

  override Decorator(decorator: hbs.AST.Decorator): void {
    this.#refuse(decorator, decoratorRefused());
  }

  override DecoratorBlock(decorator: hbs.AST.DecoratorBlock): void {
    if (!DECORATORS.includes(nameOf(decorator))) this.#refuse(decorator, decoratorRefused());
    super.DecoratorBlock(decorator);
  }

  #checkHelper(call: Call): void {
    const name = nameOf(call);
    if ((call.params.length > 0 || INTERNAL.includes(name)) && !this.#helpers.has(name))
      this.#refuse(call, unknownHelper(name, this.#helpers));
  }

  #refuse(node: hbs.AST.Node, message: Message): void {
    const { line, column } = node.loc.start;
    this.#problems.error({ file: this.#file, line, column: column + 1 }, message);
  }
}

function nameOf({ path }: Call | hbs.AST.DecoratorBlock): string {
  return path.type === 'PathExpression' ? (path as hbs.AST.PathExpression).original : '';
}
