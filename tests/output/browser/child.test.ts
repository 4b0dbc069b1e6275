import { spawn } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { whileChildLives } from '../../../src/output/browser/child.js';

describe('work that waits for a process', () => {
  const run = (script: string, mark: string) => spawn(process.execPath, ['-e', script, mark], { stdio: 'ignore' });

  it('ends with the process that it started, though nobody tells it', async () => {
    const never = () => {
      run('process.exit(1)', 'mine-1');
      return new Promise<never>(() => undefined);
    };
    await expect(whileChildLives('mine-1', never)).rejects.toThrow('it ends at once');
  });

  it('is let be where another process ends', async () => {
    const work = async () => {
      run('process.exit(1)', 'other');
      await setTimeout(400);
      return 'done';
    };
    await expect(whileChildLives('mine-2', work)).resolves.toBe('done');
  });

  it('is let be once it is done', async () => {
    let child: ReturnType<typeof run> | null = null;
    const result = await whileChildLives('mine-3', async () => {
      child = run('setTimeout(() => undefined, 60000)', 'mine-3');
      return 'done';
    });
    (child as ReturnType<typeof run> | null)?.kill('SIGKILL');
    expect(result).toBe('done');
  });
});
