import { describe, expect, it } from 'vitest';
import { free, multiple, number, problemsOf, read, readOne, scale, single, states } from './builder.js';

const NAN = Number.NaN;

describe('answers', () => {
  it('keep the value of every kind', async () => {
    const items = [scale('s', -2, 2), number('n'), single('o', ['yes', 'no']), multiple('m', ['aa', 'bb', 'cc']), free('t')];
    const rows = ['k1,-2,-3.50,no,cc; aa,x', 'k2, 2 ,.5,yes,bb, ', 'k3,02,1.,,,'];
    const { responses, warnings } = await readOne(items, `respondent,s,n,o,m,t\n${rows.join('\n')}\n`);
    expect(responses.columns.get('s')).toMatchObject({ kind: 'numeric', values: Float64Array.of(-2, 2, 2) });
    expect(responses.columns.get('n')).toMatchObject({ kind: 'numeric', values: Float64Array.of(-3.5, 0.5, 1) });
    expect(responses.columns.get('o')).toMatchObject({ kind: 'single', choice: Int32Array.of(1, 0, -1), openText: ['', '', ''] });
    expect(responses.columns.get('m')).toMatchObject({
      kind: 'multiple',
      chosen: [Uint8Array.of(1, 0, 0), Uint8Array.of(0, 1, 0), Uint8Array.of(1, 0, 0)],
    });
    expect(responses.columns.get('t')).toMatchObject({ kind: 'text', values: ['x', '', ''] });
    expect(states(responses.columns.get('t'))).toEqual(['answered', 'noAnswer', 'noAnswer']);
    expect(warnings).toEqual([]);
  });

  it('keep text as it is written, but for the spaces around it', async () => {
    const odd = ['=1+1', '<script>alert(1)</script>', '{{x}}', 'two\r\nlines', '"quoted", with comma', '007', 'ﾃｽﾄ　①', '+1\t-'];
    const rows = odd.map((text, index) => `k${index},"  ${text.replaceAll('"', '""')}　"`);
    const { responses } = await readOne([free('t')], `respondent,t\r\n${rows.join('\r\n')}\r\n`);
    expect(responses.columns.get('t')).toMatchObject({ values: odd });
  });

  it('are missing by their codes, which are compared without the spaces around them', async () => {
    const items = [scale('a'), scale('b'), scale('c'), single('d', ['yes'])];
    const { responses } = await readOne(items, 'respondent,a,b,c,d\nk1, NA ,*,　,\n');
    expect(items.map(({ id }) => states(responses.columns.get(id))[0])).toEqual(['noAnswer', 'invalid', 'noAnswer', 'noAnswer']);
    expect(responses.columns.get('a')).toMatchObject({ values: Float64Array.of(NAN) });
    expect(responses.rows).toEqual([{ id: 'k1', source: 's1', answered: false }]);
  });

  it('make a questionnaire answered by any one of them, and an empty row is none', async () => {
    const { responses } = await readOne([scale('a'), free('b')], 'respondent,a,b\nk1,,x\nk2,,\n,,\nk3,*,\n');
    expect(responses.rows.map(({ id, answered }) => [id, answered])).toEqual([
      ['k1', true],
      ['k2', false],
      ['k3', false],
    ]);
  });

  it('follow each other source by source, whatever the order of the columns', async () => {
    const { responses } = await read({
      items: [scale('a'), scale('b')],
      files: { 'web.csv': 'respondent,a,b\nk1,1,2\n', 'mail.tsv': 'respondent\tb\ta\nk2\t3\t4\nk3\t5\t6\n' },
    });
    expect(responses.rows.map(({ id, source }) => `${source}:${id}`)).toEqual(['s1:k1', 's2:k2', 's2:k3']);
    expect(responses.columns.get('a')).toMatchObject({ values: Float64Array.of(1, 4, 6) });
    expect(responses.columns.get('b')).toMatchObject({ values: Float64Array.of(2, 3, 5) });
  });
});

describe('several options', () => {
  const chosen = async (content: string, codes = {}) => {
    const { responses } = await readOne([multiple('m', ['aa', 'bb', 'other+'])], content, { codes });
    const column = responses.columns.get('m');
    if (column?.kind !== 'multiple') throw new Error('A multiple-choice column was expected.');
    return states(column).map((state, row) => [state, column.chosen.map((marks) => marks[row]).join(''), column.openText[row]]);
  };

  it('come in one column', async () => {
    expect(await chosen('respondent,m,m_text\nk1,aa;other,why\nk2,bb;,\nk3,,\nk4,*,\nk5,other,NA\n')).toEqual([
      ['answered', '101', 'why'],
      ['answered', '010', ''],
      ['noAnswer', '000', ''],
      ['invalid', '000', ''],
      ['answered', '001', ''],
    ]);
  });

  it('come in one column each, in any order', async () => {
    const header = 'respondent,m:other,m:bb,m_text,m:aa';
    const rows = ['k1,1,0,why,1', 'k2,,1,,', 'k3,0,0,,0', 'k4,,,,', 'k5,*,1,,0', 'k6,NA,NA,,NA', 'k7,NA,,,'];
    expect(await chosen(`${header}\n${rows.join('\n')}\n`)).toEqual([
      ['answered', '101', 'why'],
      ['answered', '010', ''],
      ['answered', '000', ''],
      ['noAnswer', '000', ''],
      ['invalid', '000', ''],
      ['noAnswer', '000', ''],
      ['noAnswer', '000', ''],
    ]);
  });

  it('are marked by 1 and 0 even where the scales of the project use 0 for no answer', async () => {
    expect(await chosen('respondent,m:aa,m:bb,m:other\nk1,1,0,0\nk2,0,0,0\n', { noAnswer: ['0'] })).toEqual([
      ['answered', '100', ''],
      ['answered', '000', ''],
    ]);
  });

  it('may differ in form from file to file', async () => {
    const { responses } = await read({
      items: [multiple('m', ['aa', 'bb'])],
      files: { 'web.csv': 'respondent,m\nk1,bb\n', 'mail.csv': 'respondent,m:aa,m:bb\nk2,1,0\n' },
    });
    expect(responses.columns.get('m')).toMatchObject({ chosen: [Uint8Array.of(0, 1), Uint8Array.of(1, 0)] });
  });
});

describe('free text beside an open option', () => {
  it('is kept, and a column of that name means nothing where no option is open', async () => {
    const open = await readOne([single('o', ['yes', 'other+'])], 'respondent,o,o_text\nk1,other,=1+1\nk2,yes,\n');
    expect(open.responses.columns.get('o')).toMatchObject({ choice: Int32Array.of(1, 0), openText: ['=1+1', ''] });
    const closed = await readOne([single('o', ['yes', 'other'])], 'respondent,o,o_text\nk1,other,x\n');
    expect(closed.responses.columns.get('o')).toMatchObject({ openText: [''] });
    expect(closed.warnings.map(({ code }) => code)).toEqual(['column-unknown']);
  });

  it('is left out and counted where another option was chosen', async () => {
    const { responses, warnings } = await readOne(
      [single('o', ['yes', 'other+'])],
      'respondent,o,o_text\nk1,yes,so\nk2,other,it\n',
    );
    expect(responses.columns.get('o')).toMatchObject({ choice: Int32Array.of(0, 1), openText: ['', 'it'] });
    expect(warnings.map(({ message }) => message)).toEqual([
      '1 text beside an option is left out: the option that it belongs to was not chosen.',
    ]);
  });
});

describe('conditions', () => {
  const follow = { item: 'q', in: ['yes', 'maybe'] };

  it.each([
    ['yes', '3', 'answered'],
    ['maybe', '3', 'answered'],
    ['yes', '', 'noAnswer'],
    ['yes', 'NA', 'noAnswer'],
    ['yes', '*', 'invalid'],
    ['no', '', 'notApplicable'],
    ['no', '-', 'notApplicable'],
    ['no', 'NA', 'notApplicable'],
    ['no', '3', 'invalid'],
    ['', '', 'notApplicable'],
    ['NA', '3', 'invalid'],
    ['*', '-', 'notApplicable'],
  ])('on an answer %j, with %j, give %s', async (earlier, cell, state) => {
    const items = [single('q', ['yes', 'no', 'maybe']), scale('r', 1, 6, follow)];
    const { responses, warnings } = await readOne(items, `respondent,r,q\nk1,${cell},${earlier}\n`);
    expect(states(responses.columns.get('r'))).toEqual([state]);
    expect(warnings.map(({ code, place }) => [code, place?.line, place?.key])).toEqual(
      state === 'invalid' && cell === '3' ? [['not-asked', 2, 'r']] : [],
    );
  });

  it('may be on levels of a scale and on any of several options', async () => {
    const items = [
      scale('s', -1, 3),
      multiple('m', ['aa', 'bb', 'cc']),
      number('onScale', null, null, { item: 's', in: ['-1', '2'] }),
      free('onOptions', { item: 'm', in: ['bb', 'cc'] }),
    ];
    const rows = ['k1,-1,aa;bb,,', 'k2,2,aa,,', 'k3,1,cc,,', 'k4,02,,,'];
    const { responses } = await readOne(items, `respondent,s,m,onScale,onOptions\n${rows.join('\n')}\n`);
    expect(states(responses.columns.get('onScale'))).toEqual(['noAnswer', 'noAnswer', 'notApplicable', 'noAnswer']);
    expect(states(responses.columns.get('onOptions'))).toEqual(['noAnswer', 'notApplicable', 'noAnswer', 'notApplicable']);
  });

  it('hold through a chain: what was not asked asks nothing', async () => {
    const items = [
      single('a', ['yes', 'no']),
      single('b', ['yes', 'no'], { item: 'a', in: ['yes'] }),
      scale('c', 1, 6, { item: 'b', in: ['yes'] }),
    ];
    const { responses } = await readOne(items, 'respondent,a,b,c\nk1,no,,\nk2,yes,,\nk3,yes,yes,\nk4,no,yes,\n');
    expect(states(responses.columns.get('c'))).toEqual(['notApplicable', 'notApplicable', 'noAnswer', 'notApplicable']);
  });

  it('do not excuse an answer that is wrong in itself', async () => {
    const items = [single('q', ['yes', 'no']), scale('r', 1, 6, follow)];
    expect(await problemsOf(readOne(items, 'respondent,q,r\nk1,no,9\n'))).toHaveLength(1);
  });
});
