/** What takes long to open, and is opened only if it is asked for. */
export interface Lazy<T> {
  /** Opens it at the first call. */
  get(): Promise<T>;
  /** Rejects where it was asked for and did not open. */
  check(): Promise<void>;
  /** Closes it where it was opened. */
  close(): Promise<void>;
}

export function lazily<T extends { close(): Promise<void> }>(open: () => Promise<T>): Lazy<T> {
  let opening: Promise<T> | null = null;
  return {
    get() {
      opening ??= open();
      return opening;
    },
    async check() {
      await opening;
    },
    async close() {
      const opened = await opening?.catch(() => null);
      await opened?.close();
    },
  };
}
