import { beforeAll, describe, expect, it } from 'vitest';
import { runTrace } from '../src/commands/trace.js';
import { traceBrief } from '../src/trace-brief.js';
import { writeProject } from './support/project.js';
import { KAWASAKI, shirabe } from './support/shirabe.js';
import { recordingTerminal } from './support/terminal.js';

/** What each sentence of the brief rests on. */

async function trace(report: string, root: string, source?: string) {
  const terminal = recordingTerminal();
  const status = await runTrace(report, root, source === undefined ? {} : { source }, terminal);
  return { status, ...terminal.said };
}

describe('the trace of the brief', () => {
  let out = '';
  beforeAll(async () => {
    out = (await trace('brief', KAWASAKI)).out;
  });

  it('gives for a finding its sentences in both languages, then each number with its cell and exact value', () => {
    expect(out).toContain(`finding 1 (gap-policy-2), note 1
    連携・マッチングでは、希望度が活用度を上回る
    平均は、活用度が1.6、希望度が3.6です（四捨五入する前の差は+2.1）。
    n = 105
    Networks and matching: demand exceeds use
    Mean use is 1.6 and mean demand is 3.6 (difference +2.1 before rounding).
    n = 105
      1.6    policy-2.meanFrom = `);
    // 168 of 107 firms, and 383 of 105.
    expect(out).toMatch(/ 1\.6 {4}policy-2\.meanFrom = 1\.57009345\d+ {2}results\.json\/gaps\/0\/pairs\/1\/meanFrom\n/);
    expect(out).toMatch(/ 3\.6 {4}policy-2\.meanTo = 3\.64761904\d+ {2}results\.json\/gaps\/0\/pairs\/1\/meanTo\n/);
    expect(out).toMatch(/ \+2\.1 {3}policy-2\.difference = 2\.07752558\d+ {2}results\.json\/gaps\/0\/pairs\/1\/difference\n/);
  });

  it('names what the headline was chosen by, what the survey counted, and what options quote', () => {
    expect(out).toMatch(
      /^headline\n {4}回答企業の約半数は.*\n {4}About half of responding.*\n {6}54% {4}q12_6\.topTwo = 0\.5377\d+ /,
    );
    expect(out).toContain('      1,315  sample.frame = 1315  results.json/sample/frame\n');
    expect(out).toMatch(
      / 8\.2% {3}sample\.total\.responseRate = 0\.0821292775\d+ {2}results\.json\/sample\/total\/responseRate\n/,
    );
    expect(out).toMatch(/option 3, note 9\n[\s\S]*\n {6}12 {5}q4_stage\.counts\.market = 12 /);
  });

  it('counts the numbers it has traced, none of which lacks a value', async () => {
    const { traced } = await traceBrief(KAWASAKI, { sources: null });
    const numbers = traced.flatMap((one) => one.numbers);
    const cells = numbers.flatMap((one) => one.cells);
    expect(cells.filter(({ value }) => value === null)).toEqual([]);
    expect(out.trimEnd().split('\n').at(-1)).toBe(`${numbers.length} numbers, each with its cells of results.json.`);
  });

  it('of one source gives the numbers of the talk', async () => {
    const { out: web } = await trace('brief', KAWASAKI, 'web');
    expect(web).toMatch(/ 4\.4 {4}q7_3\.mean = 4\.3636363636\d+ {2}results\.json\/sections\/\d+\/items\/2\/mean\n/);
    expect(web).toContain('34     web.returned = 34');
  });
});

describe('what cannot be traced', () => {
  it('is a report that has no sentences of the program’s own', async () => {
    const { status, out, err } = await trace('brif', KAWASAKI);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain('error: The report "brif" cannot be traced. Did you mean "brief"?');
    expect(err).toContain('Write "shirabe trace brief".');
  });

  it('is a project without a brief', async () => {
    const { status, out, err } = await trace('brief', await writeProject());
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain('error: The project has no brief.yaml, so there is no brief to trace.');
  });

  it('is a source that is not there', async () => {
    const { status, err } = await trace('brief', KAWASAKI, 'wbe');
    expect(status).toBe(2);
    expect(err).toContain('Did you mean "web"?');
  });

  it('ends the command with status 2', async () => {
    const run = await shirabe(['trace', 'slides']);
    expect([run.status, run.out]).toEqual([2, '']);
    expect(run.err).toContain('The report "slides" cannot be traced.');
  });
});
