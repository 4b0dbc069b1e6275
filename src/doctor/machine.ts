import { readFile } from 'node:fs/promises';
import { arch, freemem, platform, release, totalmem } from 'node:os';
import path from 'node:path';
import { PACKAGE_FOLDER } from '../installation/index.js';
import { type Finding, good, worthKnowing, wrong } from './finding.js';

/** In bytes: a build of a hundred reports with a browser beside it takes about one gigabyte. */
const MEMORY = 1e9;

/** The program, the system, and what of it is known without trying anything. */
export async function examineMachine(): Promise<readonly Finding[]> {
  const { version, engines } = JSON.parse(await readFile(path.join(PACKAGE_FOLDER, 'package.json'), 'utf8'));
  return [
    good('Shirabe', `${version}, in ${PACKAGE_FOLDER}`),
    good('System', `${platform()} ${arch()}, ${release()}`),
    judgeNode(process.versions.node, engines.node),
    judgeMemory(totalmem(), freemem()),
    judgeWords(),
  ];
}

/** `least`: a range such as `>=20.19`, the one form that package.json uses. */
export function judgeNode(version: string, least: string): Finding {
  const needed = least.replace('>=', '');
  if (compare(version, needed) >= 0) return good('Node.js', `v${version}`);
  return wrong('Node.js', `v${version}`, `Install Node.js ${needed} or newer, from nodejs.org or your system's packages.`);
}

/** In bytes. */
export function judgeMemory(total: number, free: number): Finding {
  const found = `${gigabytes(total)} in all, ${gigabytes(free)} unused`;
  if (total >= 2 * MEMORY) return good('Memory', found);
  return worthKnowing(
    'Memory',
    found,
    'Build with --jobs 1, or some reports after others: --report slides, then --report feedback.',
  );
}

/** Node.js can be built without the data about languages and old encodings. */
function judgeWords(): Finding {
  const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const found = `${locale}, ${timeZone}; dates on reports are those of project.yaml`;
  const month = new Intl.DateTimeFormat('ja', { month: 'long', timeZone: 'UTC' }).format(0);
  if (month === '1月' && new TextDecoder('shift_jis').decode(Uint8Array.of(0x82, 0xa0)) === 'あ')
    return good('Language and time zone', found);
  return wrong(
    'Language and time zone',
    `${found}; no data about Japanese`,
    'Install Node.js with full ICU, as nodejs.org has it.',
  );
}

function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(1)} GB`;
}

/** Versions of numbers and dots: below, equal or above 0. */
function compare(one: string, other: string): number {
  const [a, b] = [one, other].map((version) => version.split('.').map(Number));
  const at = [0, 1, 2].find((index) => (a?.[index] ?? 0) !== (b?.[index] ?? 0));
  return at === undefined ? 0 : (a?.[at] ?? 0) - (b?.[at] ?? 0);
}
