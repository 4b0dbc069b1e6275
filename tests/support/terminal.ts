import type { Terminal } from '../../src/commands/terminal.js';

export interface RecordingTerminal extends Terminal {
  readonly said: { out: string; err: string };
}

/** A terminal that keeps what is written to it. */
export function recordingTerminal(interactive = false, clock = () => 0): RecordingTerminal {
  const said = { out: '', err: '' };
  return {
    said,
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    interactive,
    columns: 60,
    now: clock,
  };
}
