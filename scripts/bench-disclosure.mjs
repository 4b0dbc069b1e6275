// @ts-check
// Times the decision what may be shown, for made-up answers of as many respondents as are asked for to every item of a project: alone,
// and after two releases, of four fifths and of nine tenths of them. Analysing the same answers in the same run is what to compare with.
//
//   npm run bench:disclosure [-- PROJECT] [-- --respondents N]
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { composeRelease } from '../dist/analysis/disclosure/compose-release.js';
import { decide } from '../dist/analysis/disclosure/decide.js';
import { newKey, token } from '../dist/analysis/releases/seal.js';
import { analyse } from '../dist/analysis/results/analyse.js';
import { loadProject } from '../dist/input/project/load.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { respondents: { type: 'string', default: '1315' } },
});
const root = positionals[0] ?? path.join(fileURLToPath(new URL('..', import.meta.url)), 'config/kawasaki');
const { project } = await loadProject(root);
const all = Number(values.respondents);

let state = 1;
const chance = () => {
  state = (state * 1664525 + 1013904223) >>> 0;
  return state / 4294967296;
};
/** @param {number} below */
const upTo = (below) => Math.floor(chance() * below);
/** @param {{ kind: string, options?: readonly { id: string }[], min?: number | null, max?: number | null }} attribute */
const attributeOf = ({ kind, options = [], min, max }) =>
  kind === 'single' ? (options[upTo(options.length)]?.id ?? '') : String((min ?? 0) + upTo((max ?? 100) - (min ?? 0)));
const items = project.questionnaire.sections.flatMap((section) => section.items);
/** @type {Map<string, any>} */
const columns = new Map();
for (const item of items) {
  const states = Uint8Array.from({ length: all }, () => (chance() < 0.03 ? 1 : 0));
  if (item.kind === 'scale') {
    const { low, high } = item.scale;
    columns.set(item.id, { kind: 'numeric', state: states, values: Float64Array.from(states, () => low + upTo(high - low + 1)) });
  } else if (item.kind === 'single') {
    const choice = Int32Array.from(states, () => upTo(item.options.length));
    columns.set(item.id, { kind: 'single', state: states, choice, openText: [] });
  } else throw new Error(`${item.id}: this bench makes answers to scale and single items alone.`);
}
const sources = project.sources.map(({ id }) => id);
const rows = Array.from({ length: all }, (_, index) => ({
  id: `r${index}`,
  source: sources[index % sources.length] ?? '',
  answered: true,
}));
const registry = new Map(
  rows.map(({ id }) => [
    id,
    {
      id,
      name: id,
      language: /** @type {const} */ ('ja'),
      attributes: new Map(project.attributes.map((one) => [one.id, attributeOf(one)])),
    },
  ]),
);
const key = newKey();
/** @type {Map<string, string>} */
const members = new Map();
/** @param {string} id */
const memberToken = (id) => {
  const known = members.get(id) ?? token(key, 'member', id);
  members.set(id, known);
  return known;
};
/** @param {readonly any[]} releases */
const ledgerOf = (releases) => ({
  releases,
  memberToken,
  answerToken: (/** @type {string} */ subject, /** @type {string} */ member, /** @type {string} */ answer) =>
    token(key, 'answer', subject, member, answer),
});
/** @param {number} count */
const answeredBy = (count) => ({ rows: rows.slice(0, count), columns });

/** @template T @param {string} name @param {() => T} work @returns {T} */
function timed(name, work) {
  const [started, used] = [performance.now(), process.cpuUsage()];
  const result = work();
  const { user, system } = process.cpuUsage(used);
  // On a machine that has other things to do, the time of the processor is the one to compare.
  const columns = [(performance.now() - started) / 1000, (user + system) / 1e6].map((time) => time.toFixed(2).padStart(7));
  process.stdout.write(`${name.padEnd(40)}${columns[0]} s, of the processor ${columns[1]} s\n`);
  return result;
}

process.stdout.write(
  `${path.basename(root)}: ${all.toLocaleString('en')} respondents, ${items.length} items, Node ${process.version}\n\n`,
);
// A frame of fewer units than there are respondents cannot be corrected for.
const surveyed = { ...project, frame: null, weights: null };
const releases = [];
for (const part of [0.8, 0.9]) {
  const analysis = analyse(surveyed, answeredBy(Math.floor(all * part)), registry, null);
  const decisions = decide(analysis, project.disclosure, ledgerOf(releases), project.feedback?.peers);
  releases.push(composeRelease(decisions, { name: `r${releases.length}`, date: project.date, sources: null, digits: 7 }));
}
const analysis = timed('analyse', () => analyse(surveyed, answeredBy(all), registry, null));
timed('decide, nothing released', () => decide(analysis, project.disclosure, ledgerOf([]), project.feedback?.peers));
timed('decide, after two releases', () => decide(analysis, project.disclosure, ledgerOf(releases), project.feedback?.peers));
process.stdout.write(`memory: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB at most\n`);
