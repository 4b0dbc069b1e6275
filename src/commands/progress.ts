import type { Terminal } from './terminal.js';

const BAR_WIDTH = 24;

/** Follows a build: a bar that is redrawn on a screen, plain lines elsewhere. */
export interface Progress {
  stage(words: string): void;
  /** `done` of `total` documents are finished; `name` was the last. */
  advance(done: number, total: number, name: string): void;
  /** Clears the bar, so that what follows starts on a line of its own. */
  end(): void;
}

export function openProgress(terminal: Terminal, quiet: boolean): Progress {
  if (quiet) return { stage() {}, advance() {}, end() {} };
  return terminal.interactive ? barProgress(terminal) : lineProgress(terminal);
}

function barProgress(terminal: Terminal): Progress {
  const redraw = (line: string) => terminal.err(`\r\u001b[2K${line.slice(0, terminal.columns - 1)}`);
  return {
    stage: (words) => redraw(words),
    advance: (done, total, name) => redraw(`${bar(done, total)} ${done}/${total} ${name}`),
    end: () => redraw(''),
  };
}

/** One line a stage, and one each time a tenth of the documents is done. */
function lineProgress(terminal: Terminal): Progress {
  let tenths = 0;
  return {
    stage: (words) => terminal.err(`${words}\n`),
    advance: (done, total) => {
      const reached = Math.floor((10 * done) / total);
      if (reached > tenths) terminal.err(`${done} of ${total} documents\n`);
      tenths = reached;
    },
    end: () => {},
  };
}

function bar(done: number, total: number): string {
  const filled = Math.round((BAR_WIDTH * done) / Math.max(1, total));
  return `[${'#'.repeat(filled)}${'.'.repeat(BAR_WIDTH - filled)}]`;
}
