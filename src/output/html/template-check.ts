import Handlebars from 'handlebars';
import type { Message, Problem } from '../../model/problem.js';
import { ProblemCollector } from '../../problems/index.js';
import { templateSyntax, unescaped, unknownHelper } from './messages.js';

/** A template by its name, and the file that it was read from. */
export interface TemplateFile {
  readonly name: string;
  readonly file: string;
  readonly text: string;
}

/** What is wrong with a template: it cannot be parsed, names a helper that there is not, or would let text become markup. */
export function checkTemplate(template: TemplateFile, helpers: object): readonly Problem[] {
  const problems = new ProblemCollector();
  const guard = new Guard(template.file, new Set([...Object.keys(helpers), ...BUILT_IN]), problems);
  try {
    guard.accept(Handlebars.parse(template.text));
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const [first = ''] = said.split('\n');
    const line = Number(/line (\d+)/.exec(said)?.[1] ?? 1);
    problems.error({ file: template.file, line }, templateSyntax(first.replace(/:$/, '')));
  }
  return problems.list();
}

const BUILT_IN = ['if', 'unless', 'each', 'with', 'lookup'];

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

  #checkHelper(call: hbs.AST.MustacheStatement | hbs.AST.SubExpression): void {
    const name = call.path.type === 'PathExpression' ? (call.path as hbs.AST.PathExpression).original : '';
    if (call.params.length > 0 && !this.#helpers.has(name)) this.#refuse(call, unknownHelper(name, this.#helpers));
  }

  #refuse(node: hbs.AST.Node, message: Message): void {
    const { line, column } = node.loc.start;
    this.#problems.error({ file: this.#file, line, column: column + 1 }, message);
  }
}
