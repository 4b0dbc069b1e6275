import { InputError } from '../../src/problems/problems.js';

/** What is refused, each problem as `code: message | advice`; fails where nothing is. */
export async function refusalsOf(work: () => unknown): Promise<readonly string[]> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.problems.map(({ code, message, advice = '' }) => `${code}: ${message} | ${advice}`);
  }
  throw new Error('It was not refused.');
}
