import { describe, expect, it } from 'vitest';
import { openProgress } from '../../src/commands/progress.js';

/** A terminal whose clock is moved by hand; `written` is what was said. */
function terminal(interactive: boolean, columns = 80) {
  const written: string[] = [];
  let time = 0;
  return {
    written,
    wait: (ms: number) => {
      time += ms;
    },
    out: () => {},
    err: (text: string) => void written.push(text),
    interactive,
    columns,
    now: () => time,
  };
}
const CLEAR = '\r\u001b[2K';

describe('progress where there is no screen', () => {
  it('is a line a stage, and one for each tenth of the documents', () => {
    const log = terminal(false);
    const progress = openProgress(log, false);
    progress.stage('Making the documents');
    for (let done = 1; done <= 20; done += 1) progress.advance(done, 20, `d${done}`);
    progress.end();
    expect(log.written).toEqual([
      'Making the documents\n',
      ...Array.from({ length: 10 }, (_, index) => `${2 * (index + 1)} of 20 documents\n`),
    ]);
  });

  it('tells pace and rest after two seconds, in seconds or in minutes, and not at the end', () => {
    const log = terminal(false);
    const progress = openProgress(log, false);
    log.wait(60_000);
    progress.stage('Making the documents');
    log.wait(1999);
    progress.advance(1, 10, 'a');
    log.wait(2001);
    progress.advance(2, 10, 'b');
    log.wait(96_000);
    progress.advance(3, 10, 'c');
    progress.advance(10, 10, 'd');
    expect(log.written.slice(1)).toEqual([
      '1 of 10 documents\n',
      '2 of 10 documents, 0.5 a second, 16 s left\n',
      '3 of 10 documents, 0.0 a second, 4 min left\n',
      '10 of 10 documents\n',
    ]);
  });
});

describe('progress on a screen', () => {
  it('is one line that is written anew, no wider than the screen, and cleared at the end', () => {
    const screen = terminal(true, 40);
    const progress = openProgress(screen, false);
    progress.stage('Analysing');
    progress.advance(1, 2, 'feedback/a1/feedback.ja');
    progress.end();
    expect(screen.written).toEqual([
      `${CLEAR}Analysing`,
      `${CLEAR}[############............] 1/2 feedback/a1`.slice(0, CLEAR.length + 39),
      CLEAR,
    ]);
  });
});

it('is silent where it is to be quiet', () => {
  const log = terminal(true);
  const progress = openProgress(log, true);
  progress.stage('Analysing');
  progress.advance(1, 1, 'a');
  progress.end();
  expect(log.written).toEqual([]);
});
