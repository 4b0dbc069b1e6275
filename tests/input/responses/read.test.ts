import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idFault, sameness } from '../../../src/input/responses/ids.js';
import { decode } from '../../../src/input/tables/text/encoding.js';
import { ANSWER_STATES, type Column } from '../../../src/model/responses.js';
import { InputError } from '../../../src/problems/problems.js';
import { edited } from '../../support/project.js';
import { readSmall } from '../../support/small.js';

const states = (column: Column | undefined) => Array.from(column?.state ?? [], (state) => ANSWER_STATES[state]);

describe('coding', () => {
  it('gives every answer its state', async () => {
    const { responses } = await readSmall();
    expect(responses.rows).toEqual(['a1', 'a2', 'a3'].map((id) => ({ id, source: 'web', answered: true })));
    expect(states(responses.columns.get('alpha'))).toEqual(['answered', 'answered', 'answered']);
    expect(states(responses.columns.get('beta'))).toEqual(['answered', 'noAnswer', 'answered']);
    expect(states(responses.columns.get('delta'))).toEqual(['answered', 'notApplicable', 'invalid']);
    expect(responses.columns.get('gamma')).toMatchObject({ kind: 'single', choice: Int32Array.of(0, 1, 0) });
  });

  it('takes the declared codes for missing answers, with spaces around them', async () => {
    const { responses } = await readSmall({ 'responses/web.csv': 'respondent,alpha,beta,gamma,delta\na1, 99 ,*,no,-\n' });
    expect(['alpha', 'beta', 'delta'].map((id) => states(responses.columns.get(id))[0])).toEqual([
      'noAnswer',
      'invalid',
      'notApplicable',
    ]);
  });

  it('reads several options from one column and from one column for each', async () => {
    const questionnaire = edited('questionnaire.yaml', 'kind: single', 'kind: multiple');
    const one = await readSmall({
      ...questionnaire,
      'responses/web.csv': 'respondent,alpha,beta,gamma,delta\na1,1,1,yes;no,\na2,1,1,no,\na3,1,1,,\n',
    });
    const each = await readSmall({
      ...questionnaire,
      'responses/web.csv': 'respondent,alpha,beta,gamma:yes,gamma:no,delta\na1,1,1,1,1,\na2,1,1,0,1,\na3,1,1,,,\n',
    });
    for (const { responses } of [one, each]) {
      expect(responses.columns.get('gamma')).toMatchObject({ chosen: [Uint8Array.of(1, 0, 0), Uint8Array.of(1, 1, 0)] });
      expect(states(responses.columns.get('gamma'))).toEqual(['answered', 'answered', 'noAnswer']);
    }
  });

  it('keeps free text beside an open option, and formulas, markup and braces as they are', async () => {
    const odd = ['=1+1', '<script>alert(1)</script>', '{{x}}', '"quoted", with comma'];
    const questionnaire = {
      'questionnaire.yaml':
        edited('questionnaire.yaml', 'en: "No"}}', 'en: "No"}, open: true}')['questionnaire.yaml']?.replace(
          'kind: number, label: {ja: 丁, en: Delta}, min: 0, max: 10, askedIf: {item: gamma, in: "yes"}',
          'kind: text, label: {ja: 丁, en: Delta}',
        ) ?? '',
    };
    const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
    const rows = odd.slice(0, 3).map((text, index) => `a${index + 1},1,1,no,${quoted(text)},${quoted(odd[3] ?? '')}`);
    const { responses } = await readSmall({
      ...questionnaire,
      'responses/web.csv': `respondent,alpha,beta,gamma,gamma_text,delta\n${rows.join('\n')}\n`,
    });
    expect(responses.columns.get('gamma')).toMatchObject({ openText: odd.slice(0, 3) });
    expect(responses.columns.get('delta')).toMatchObject({ values: [odd[3], odd[3], odd[3]] });
  });

  it('names the line where a row begins, also after cells of several lines', async () => {
    const changes = {
      ...edited(
        'questionnaire.yaml',
        'kind: number, label: {ja: 丁, en: Delta}, min: 0, max: 10, askedIf: {item: gamma, in: "yes"}',
        'kind: text, label: {ja: 丁, en: Delta}',
      ),
      'responses/web.csv': 'respondent,alpha,beta,gamma,delta\r\na1,1,1,no,"two\nlines"\r\na2,7,1,no,\r\n',
    };
    await expect(readSmall(changes)).rejects.toThrow(/web\.csv:4: error: "7" is not on the scale/);
  });

  it('shortens a long list of the same mistakes', async () => {
    const rows = Array.from({ length: 100 }, (_, index) => `b${index},9,1,no,`);
    const changes = {
      ...edited(
        'project.yaml',
        'respondents:\n  attributes:\n    - {id: size, kind: number, label: {ja: 規模, en: Size}, min: 1}\n',
        '',
      ),
      'respondents.csv': null,
      'responses/web.csv': `respondent,alpha,beta,gamma,delta\n${rows.join('\n')}\n`,
    };
    const problems = await readSmall(changes).then(
      () => [],
      (error) => (error instanceof InputError ? error.problems : []),
    );
    expect(problems).toHaveLength(11);
    expect(problems.at(-1)?.message).toBe('There are 90 more problems of this kind in this file: lines 12-101.');
  });
});

describe('encodings', () => {
  const text = 'respondent,名前\r\n㈱髙﨑①～,"表示、ソ能"\r\n';
  const encoded = (encoding: string) => execFileSync('iconv', ['-f', 'UTF-8', '-t', encoding], { input: text });
  const hasIconv = (() => {
    try {
      return execFileSync('iconv', ['--version']).length > 0;
    } catch {
      return false;
    }
  })();

  it.skipIf(!hasIconv).each(['CP932', 'UTF-16', 'UTF-8'])('reads %s', (encoding) => {
    expect(decode(encoded(encoding))).toEqual({ text });
  });

  it('reads CP932 from its bytes', () => {
    // ㈱髙①, then a half-width katakana ｱ.
    expect(decode(Buffer.from('878afbfc8740b1', 'hex'))).toEqual({ text: '㈱髙①ｱ' });
  });

  it.skipIf(!hasIconv)('tells EUC-JP from Shift_JIS', () => {
    const japanese = '回答企業は、支援を希望しています。';
    expect(decode(execFileSync('iconv', ['-f', 'UTF-8', '-t', 'EUC-JP'], { input: japanese }))).toEqual({ text: japanese });
    expect(decode(execFileSync('iconv', ['-f', 'UTF-8', '-t', 'CP932'], { input: japanese }))).toEqual({ text: japanese });
  });

  it('takes the byte order mark off', () => {
    expect(decode(Buffer.from('\ufeffa', 'utf8'))).toEqual({ text: 'a' });
  });

  it('reads back any text written in UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (any) => {
        fc.pre(!any.includes('\0') && !any.startsWith('\ufeff'));
        expect(decode(Buffer.from(any, 'utf8'))).toEqual({ text: any });
      }),
    );
  });
});

describe('respondent ids', () => {
  it.each(['K001', '企業１', 'a-b_c', '9', 'é'])('may be %s', (id) => expect(idFault(id, false)).toBe(null));
  it.each(['', '../x', 'a/b', 'a b', '.hidden', '-x', 'con', 'LPT1', 'a'.repeat(65), 'x\u0000', '{{x}}', '<b>'])(
    'may not be %j',
    (id) => expect(idFault(id, false)).not.toBe(null),
  );
  it('are the same where a disk may take them for the same', () => {
    expect(new Set(['K１', 'k1', 'K1'].map(sameness)).size).toBe(1);
  });
});
