import { describe, expect, it } from 'vitest';
import { free, problemsOf, readOne, scale } from './builder.js';

const items = [free('t'), scale('q')];

describe('a delimiter', () => {
  it.each([
    ['commas', 'respondent,t,q\nk1,"a\tb",3\n', 'a\tb'],
    ['tabs', 'respondent\tt\tq\nk1\ta,b,c,d\t3\n', 'a,b,c,d'],
    ['tabs, below empty lines', '\r\n\r\nrespondent\tt\tq\r\nk1\ta,b\t3\r\n', 'a,b'],
    ['tabs, with quotes', 'respondent\tt\tq\nk1\t"a\tb ""c"""\t3\n', 'a\tb "c"'],
  ])('is found by the header: %s', async (_, content, value) => {
    const { responses } = await readOne(items, content);
    expect(responses.columns.get('t')).toMatchObject({ values: [value] });
    expect(responses.columns.get('q')).toMatchObject({ values: Float64Array.of(3) });
  });
});

describe('the line of a row', () => {
  it.each([
    ['LF', 'respondent,t,q\nk1,a,3\nk2,b,9\n', 3],
    ['CR LF', 'respondent,t,q\r\nk1,a,3\r\nk2,b,9\r\n', 3],
    ['CR', 'respondent,t,q\rk1,a,3\rk2,b,9\r', 3],
    ['no break at the end', 'respondent,t,q\nk1,a,3\nk2,b,9', 3],
    ['quoted LF', 'respondent,t,q\nk1,"a\nb\n\nc",3\nk2,b,9\n', 6],
    ['quoted CR LF', 'respondent,t,q\r\nk1,"a\r\nb\r\n\r\nc",3\r\nk2,b,9\r\n', 6],
    ['quoted LF between CR LF', 'respondent,t,q\r\nk1,"a\nb",3\r\nk2,b,9\r\n', 4],
    ['quoted CR', 'respondent,t,q\rk1,"a\rb",3\rk2,b,9\r', 4],
    ['the row itself of several lines', 'respondent,t,q\nk1,a,3\nk2,"b\nc\nd",9\n', 3],
    ['empty lines', '\r\nrespondent,t,q\r\n\r\nk1,a,3\r\n\r\n\r\nk2,b,9\r\n', 7],
    ['breaks of several systems', 'respondent,t,q\r\nk1,a,3\nk3,a,3\rk2,b,9\n', 4],
    ['a byte order mark and Japanese before it', '\ufeffrespondent,t,q\nk1,"回答\n企業",3\nk2,髙,9\n', 4],
  ])('is right with %s', async (_, content, line) => {
    expect((await problemsOf(readOne(items, content))).map((problem) => problem.split(':').slice(0, 2).join(':'))).toEqual([
      `web.csv:${line} [q] off-scale`,
    ]);
  });
});

describe('a spreadsheet', () => {
  it('may leave empty columns and rows behind', async () => {
    const { responses, warnings } = await readOne(items, 'respondent,t,q,,\nk1,a,3,,\n,,,,\n , ,　,,\nk2,b,4,,\n');
    expect(responses.rows.map(({ id }) => id)).toEqual(['k1', 'k2']);
    expect(warnings).toEqual([]);
  });

  it('may quote everything, and put spaces around', async () => {
    const { responses } = await readOne(items, '"respondent"," t ","q"\n" k1 ","a"," 3 "\n');
    expect(responses.rows.map(({ id }) => id)).toEqual(['k1']);
    expect(responses.columns.get('q')).toMatchObject({ values: Float64Array.of(3) });
  });
});
