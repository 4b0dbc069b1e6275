/** Where a command prints: results to `out`, progress and problems to `err`. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** True where `err` is a screen on which a line can be redrawn. */
  readonly interactive: boolean;
  /** Width of the screen in columns. */
  readonly columns: number;
  /** Milliseconds on a clock that never goes back; only differences mean anything. */
  now(): number;
  /** Shows a question and waits for a line; absent where nobody can answer. */
  readonly ask?: (question: string) => Promise<string>;
}
