/** Where a command writes: what was made to `out`, progress and problems to `err`. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** True where `err` is a screen on which a line can be written anew. */
  readonly interactive: boolean;
  /** Width of the screen in columns. */
  readonly columns: number;
  /** Milliseconds on a clock that never goes back. */
  now(): number;
}
