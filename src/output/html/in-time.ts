import { createContext, Script } from 'node:vm';

const work: { call: () => void } = { call: () => undefined };
const context = createContext(work);
const CALL = new Script('call()');

/**
 * What a function that waits for nothing returns, or what `late` does where it would take longer than so many seconds, even if it
 * never came to an end. Throws what it throws.
 */
export function inTime<T>(seconds: number, call: () => T, late: () => T): T {
  const results: T[] = [];
  work.call = () => results.push(call());
  try {
    CALL.runInContext(context, { timeout: seconds * 1000 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
  } finally {
    work.call = () => undefined;
  }
  const [result = late()] = results;
  return result;
}
