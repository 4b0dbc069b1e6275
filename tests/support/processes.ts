import { execFileSync } from 'node:child_process';

/** The processes of browsers that this test run started, by their kind: the browser itself, or a helper such as a renderer. */
export function browserProcesses(kind: 'browser' | 'renderer' | 'any'): readonly number[] {
  return descendants(process.pid)
    .filter(({ args }) => /headless|chrom/i.test(args))
    .filter(({ args }) => kind === 'any' || (kind === 'browser' ? !args.includes('--type=') : args.includes(`--type=${kind}`)))
    .map(({ pid }) => pid);
}

/** Returns how many of them were still there to be told. */
export function signal(pids: readonly number[], name: NodeJS.Signals): number {
  return pids.filter((pid) => isTold(pid, name)).length;
}

/** A process that was listed may have ended by itself since. */
function isTold(pid: number, name: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw error;
  }
}

interface Row {
  readonly pid: number;
  readonly parent: number;
  readonly args: string;
}

function descendants(root: number): readonly Row[] {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n').map(rowOf);
  const below = (pid: number): readonly Row[] =>
    rows.filter((row) => row.parent === pid).flatMap((row) => [row, ...below(row.pid)]);
  return below(root);
}

function rowOf(line: string): Row {
  const [, pid, parent, args = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
  return { pid: Number(pid), parent: Number(parent), args };
}
