/** A resource that takes long to open, and is opened only when it is asked for. */
export interface Lazy<T> {
  /** Opens it at the first call; later calls get the same one. */
  get(): Promise<T>;
  /** Rejects where it was asked for and could not be opened. */
  check(): Promise<void>;
  /** Closes it if it was opened. */
  close(): Promise<void>;
}

/** `open` is called once at most. */
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
