import type { Terminal } from './terminal.js';

const BAR_WIDTH = 24;

/** Shows how far a build is: as a bar that is redrawn on a screen, as plain lines anywhere else. */
export interface Progress {
  stage(words: string): void;
  /** `done` of `total` documents are finished; `name` is the last of them. */
  advance(done: number, total: number, name: string): void;
  /** Clears the bar, so that what follows begins on a new line. */
  end(): void;
}

/** Shows nothing where `quiet`. */
export function openProgress(terminal: Terminal, quiet: boolean): Progress {
  if (quiet) return { stage() {}, advance() {}, end() {} };
  return terminal.interactive ? barProgress(terminal) : lineProgress(terminal);
}

function barProgress(terminal: Terminal): Progress {
  const redraw = (line: string) => terminal.err(`\r\u001b[2K${line.slice(0, terminal.columns - 1)}`);
  const pace = openPace(terminal);
  return {
    stage: (words) => {
      pace.start();
      redraw(words);
    },
    advance: (done, total, name) => redraw(`${bar(done, total)} ${done}/${total}${pace.words(done, total)} ${name}`),
    end: () => redraw(''),
  };
}

/** One line for each stage, and one for each tenth of the documents. */
function lineProgress(terminal: Terminal): Progress {
  const pace = openPace(terminal);
  let tenths = 0;
  return {
    stage: (words) => {
      pace.start();
      terminal.err(`${words}\n`);
    },
    advance: (done, total) => {
      const reached = Math.floor((10 * done) / total);
      if (reached > tenths) terminal.err(`${done} of ${total} documents${pace.words(done, total)}\n`);
      tenths = reached;
    },
    end: () => {},
  };
}

/** Before this time has passed, a rate says little. */
const EARLIEST_MS = 2000;

/** How fast documents are made, and how long it will take. */
function openPace({ now }: Terminal): { start(): void; words(done: number, total: number): string } {
  let started = now();
  return {
    start: () => {
      started = now();
    },
    words(done, total) {
      const elapsed = now() - started;
      if (elapsed < EARLIEST_MS || done === total) return '';
      return `, ${((1000 * done) / elapsed).toFixed(1)} a second, ${inWords(((total - done) * elapsed) / done)} left`;
    },
  };
}

function inWords(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  return seconds < 100 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}

function bar(done: number, total: number): string {
  const filled = Math.round((BAR_WIDTH * done) / Math.max(1, total));
  return `[${'#'.repeat(filled)}${'.'.repeat(BAR_WIDTH - filled)}]`;
}
