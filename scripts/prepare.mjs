// npm runs this after it installs a checkout, and before it packs one. A checkout has every file compiled by itself, as tests and scripts
// load them; a package has the bundle.
import { execFileSync } from 'node:child_process';

const packs = ['pack', 'publish'].includes(process.env.npm_command ?? '');
execFileSync('npm', ['run', packs ? 'bundle' : 'compile'], {
  stdio: ['ignore', 'inherit', 'inherit'],
  shell: process.platform === 'win32',
});
