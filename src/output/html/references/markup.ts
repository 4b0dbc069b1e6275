import Handlebars from 'handlebars';
import { offsetsIn } from '../lines.js';
import { BOUNDARY, UNKNOWN } from './address.js';

/**
 * The markup of a template as it was parsed: as long as its text, with `UNKNOWN` where something is filled in, and `BOUNDARY` for
 * all that decides whether it is.
 */
export function markupOf(text: string, program: hbs.AST.Program): string {
  const offsetOf = offsetsIn(text);
  const markup = new Array<string>(text.length).fill(BOUNDARY);
  const spread = ({ start, end }: hbs.AST.SourceLocation, what: (at: number) => string) => {
    for (let at = offsetOf(start); at < offsetOf(end); at += 1) markup[at] = what(at);
  };
  const marker = new Marker(
    (loc) => spread(loc, () => UNKNOWN),
    (loc) => spread(loc, (at) => text[at] ?? ''),
  );
  marker.accept(program);
  return markup.join('');
}

type Mark = (loc: hbs.AST.SourceLocation) => void;

class Marker extends Handlebars.Visitor {
  readonly #filledIn: Mark;
  readonly #asWritten: Mark;

  constructor(filledIn: Mark, asWritten: Mark) {
    super();
    this.#filledIn = filledIn;
    this.#asWritten = asWritten;
  }

  override MustacheStatement({ loc }: hbs.AST.MustacheStatement): void {
    this.#filledIn(loc);
  }

  override PartialStatement({ loc }: hbs.AST.PartialStatement): void {
    this.#filledIn(loc);
  }

  override ContentStatement({ loc }: hbs.AST.ContentStatement): void {
    this.#asWritten(loc);
  }
}
