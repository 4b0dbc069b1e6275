import Handlebars from 'handlebars';
import type { Problem } from '../../model/problem.js';
import { didYouMean } from '../../problems/index.js';

export interface TemplateFile {
  readonly name: string;
  readonly file: string;
  readonly text: string;
}

/** What is wrong with a template: it cannot be parsed, or would let a name or an answer become markup. */
export function checkTemplate(template: TemplateFile, helpers: object): readonly Problem[] {
  try {
    const guard = new Guard(template.file, new Set([...Object.keys(helpers), ...BUILT_IN]));
    guard.accept(Handlebars.parse(template.text));
    return guard.problems;
  } catch (error) {
    return [syntaxProblem(template.file, error)];
  }
}

const BUILT_IN = ['if', 'unless', 'each', 'with', 'lookup'];

class Guard extends Handlebars.Visitor {
  readonly problems: Problem[] = [];
  readonly #file: string;
  readonly #helpers: ReadonlySet<string>;

  constructor(file: string, helpers: ReadonlySet<string>) {
    super();
    this.#file = file;
    this.#helpers = helpers;
  }

  override MustacheStatement(statement: hbs.AST.MustacheStatement): void {
    if (!statement.escaped)
      this.#refuse(statement, 'unescaped', 'Text would get into the page unescaped.', 'Write {{…}} with two braces.');
    this.#checkHelper(statement);
    super.MustacheStatement(statement);
  }

  override SubExpression(expression: hbs.AST.SubExpression): void {
    this.#checkHelper(expression);
    super.SubExpression(expression);
  }

  #checkHelper(call: hbs.AST.MustacheStatement | hbs.AST.SubExpression): void {
    const name = call.path.type === 'PathExpression' ? (call.path as hbs.AST.PathExpression).original : '';
    if (call.params.length === 0 || this.#helpers.has(name)) return;
    this.#refuse(
      call,
      'unknown-helper',
      `There is no helper "${name}".${didYouMean(name, this.#helpers)}`,
      'Use one of the helpers of the built-in templates.',
    );
  }

  #refuse(node: hbs.AST.Node, code: string, message: string, advice: string): void {
    const { line, column } = node.loc.start;
    this.problems.push({ severity: 'error', code, place: { file: this.#file, line, column: column + 1 }, message, advice });
  }
}

function syntaxProblem(file: string, error: unknown): Problem {
  const said = error instanceof Error ? error.message : String(error);
  const line = Number(/line (\d+)/.exec(said)?.[1] ?? 1);
  const [first = ''] = said.split('\n');
  return {
    severity: 'error',
    code: 'template-syntax',
    place: { file, line },
    message: `The template cannot be read: ${first.replace(/:$/, '')}.`,
    advice: 'Check that every {{#…}} is closed by its {{/…}}.',
  };
}
