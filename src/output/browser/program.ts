/** A browser on this machine, and how it is to be started. */
export interface Browser {
  readonly name: string;
  readonly executable: string;
  /** Variables that are set only for the browser's process. */
  readonly environment: Readonly<Record<string, string>>;
}
