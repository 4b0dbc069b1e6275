import type { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { endsAtOnce } from './messages.js';

/** Node.js tells of every process that is started, here before it has its arguments. */
const CHANNEL = 'child_process';

/**
 * Rejects with Error where a process started by `work` ends before the work does; the process is known by an argument that holds
 * `mark`. Puppeteer would wait for ever for a browser that ends while it is being started.
 */
export async function whileChildLives<T>(mark: string, work: () => Promise<T>): Promise<T> {
  let ended: () => void = () => undefined;
  const end = new Promise<never>((_, reject) => {
    ended = () => reject(new Error(endsAtOnce()));
  });
  const watch = (message: unknown) => {
    const { process: child } = message as { readonly process: ChildProcess };
    child.once('exit', () => {
      if (child.spawnargs.some((argument) => argument.includes(mark))) ended();
    });
  };
  subscribe(CHANNEL, watch);
  try {
    return await Promise.race([work(), end]);
  } finally {
    unsubscribe(CHANNEL, watch);
  }
}
