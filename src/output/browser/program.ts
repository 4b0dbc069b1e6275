/** A browser on this machine, and how it is to be started. */
export interface Browser {
  readonly name: string;
  readonly executable: string;
  /** Set for the browser's process alone. */
  readonly environment: Readonly<Record<string, string>>;
}
