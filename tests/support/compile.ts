import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';

/** The command is tested as it is shipped, so it is compiled first. */
export function setup(): void {
  const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  execFileSync(process.execPath, [compiler, '-p', '.'], { stdio: 'inherit' });
  execFileSync(process.execPath, ['scripts/copy-typeface.mjs'], { stdio: 'inherit' });
}
