import {
  bytesOf,
  type Dictionary,
  dictionaryOf,
  type FoundStrings,
  isDictionary,
  isList,
  nameOf,
  type PdfFile,
  readDictionary,
  readList,
  readTokens,
  stringText,
  unreadable,
  type Value,
} from '../read/index.js';
import type { Fonts } from './fonts.js';
import { openTextRuns, type TextRuns } from './text-run.js';

/** Follows content streams as a viewer does, but only for their text. */
export interface ContentStreamReader {
  /** What a content stream, and the forms that it uses, draw as text. Throws RenderError for what it cannot follow. */
  draw(source: string, resources: Dictionary): ReturnType<TextRuns['finish']>;
  /** Object numbers of the forms that have been used. */
  readonly used: ReadonlySet<number>;
}

/** Operators that neither show text nor move it. */
const OTHERS = new Set(
  'b B b* B* BX c cm CS cs d d0 d1 DP EX f F f* G g h i j J K k l m M MP n re RG rg ri s S SC sc SCN scn sh Tc TL Tr Ts Tw Tz v w W W* y'.split(
    ' ',
  ),
);

type Operand = Value | undefined;

/** The font of text to come, and its size. */
interface ChartRenderer {
  readonly font: Dictionary;
  readonly size: number;
}

/** Strings in content streams are added to `everything`. */
export function openContentStreamReader(file: PdfFile, fonts: Fonts, everything: FoundStrings): ContentStreamReader {
  const used = new Set<number>();
  return {
    used,
    draw(source, resources) {
      const textRuns = openTextRuns(fonts);
      follow(source, resources, textRuns, { font: new Map(), size: 0 }, []);
      return textRuns.finish();
    },
  };

  /** `forms`: the object numbers of those that are being drawn. */
  function follow(
    source: string,
    resources: Dictionary,
    textRuns: TextRuns,
    start: ChartRenderer,
    forms: readonly number[],
  ): void {
    const tokens = readTokens(source, everything);
    const saved: ChartRenderer[] = [];
    let chartRenderer = start;
    /** Of the operands of an operator only the first two and the last matter here. */
    let [count, first, second, last]: [number, Operand, Operand, Operand] = [0, undefined, undefined, undefined];
    for (let token = tokens.next(); token !== undefined; token = tokens.next()) {
      if (typeof token !== 'string') add(token);
      else if (token === '<<') add(readDictionary(tokens, everything.strings));
      else if (token === '[') add(readList(tokens, null));
      else if (token === 'true' || token === 'false' || token === 'null') add(token);
      else {
        if (!OTHERS.has(token)) operate(token);
        count = 0;
        first = second = last = undefined;
      }
    }
    if (count > 0) throw unreadable('a page ends within an instruction');

    function add(operand: Value): void {
      count += 1;
      if (count === 1) first = operand;
      else if (count === 2) second = operand;
      last = operand;
    }

    function operate(operator: string): void {
      if (operator === 'Tj') show(first);
      else if (operator === 'Td') {
        if (Number(second) !== 0 || Math.abs(Number(first)) > 1.5 * chartRenderer.size) textRuns.moveOn();
      } else if (operator === 'TJ') showAll(first);
      else if (operator === "'" || operator === '"') {
        textRuns.moveOn();
        show(last);
      } else if (MOVES.has(operator)) textRuns.moveOn();
      else if (operator === 'Tf') chartRenderer = { font: dictionaryOf(file, resource('Font')), size: Math.abs(Number(second)) };
      else if (operator === 'gs') setState(file.resolve(dictionaryOf(file, resource('ExtGState')).get('Font')));
      else if (operator === 'q') saved.push(chartRenderer);
      else if (operator === 'Q') chartRenderer = saved.pop() ?? chartRenderer;
      else if (operator === 'BMC' || operator === 'BDC') textRuns.begin(replacement(second));
      else if (operator === 'EMC') textRuns.end();
      else if (operator === 'Do') useForm(resource('XObject'));
      else throw unreadable(`a page holds the operator "${operator}", which is not known`);
    }

    function resource(kind: string): Value | undefined {
      return dictionaryOf(file, resources.get(kind)).get(nameOf(first) ?? '');
    }

    function show(value: Value | undefined): void {
      const codes = bytesOf(value);
      if (codes === undefined) throw unreadable('a page shows something that is no text');
      textRuns.show(chartRenderer.font, codes);
    }

    /** Texts and, between them, distances in thousandths of the size. */
    function showAll(values: Value | undefined): void {
      if (!isList(values)) throw unreadable('a page shows something that is no text');
      for (const value of values) {
        if (typeof value !== 'number') show(value);
        else if (Math.abs(value) > 500) textRuns.moveOn();
      }
    }

    function setState(font: Value | undefined): void {
      if (isList(font)) chartRenderer = { font: dictionaryOf(file, font[0]), size: Number(font[1]) };
    }

    function useForm(reference: Value | undefined): void {
      const form = file.objectOf(reference);
      if (!form || form.stream === null || !isDictionary(form.value)) throw unreadable('a page uses a form that is not there');
      if (nameOf(form.value.get('Subtype')) !== 'Form') return;
      if (forms.includes(form.number)) throw unreadable('a form uses itself');
      used.add(form.number);
      const own = form.value.get('Resources');
      follow(form.stream, own ? dictionaryOf(file, own) : resources, textRuns, chartRenderer, [...forms, form.number]);
    }
  }
}

/** Operators that move on to another place. */
const MOVES = new Set(['BT', 'ET', 'TD', 'Tm', 'T*']);

function replacement(properties: Value | undefined): string | null {
  const actual = isDictionary(properties) ? bytesOf(properties.get('ActualText')) : undefined;
  return actual === undefined ? null : stringText(actual);
}
