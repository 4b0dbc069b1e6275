// Times the analysis of a million made-up answers to every item of a project, after reading, against one pass over the same columns
// in the same run. Ratios are what to compare; and, where a machine has other work, the seconds of a processor.
//
//   npm run bench:analysis [-- PROJECT] [-- --rows N]
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { analyse } from '../dist/analysis/results/analyse.js';
import { loadProject } from '../dist/input/project/load.js';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { rows: { type: 'string', default: '1000000' } } });
const root = positionals[0] ?? path.join(fileURLToPath(new URL('..', import.meta.url)), 'config/kawasaki');
const { project } = await loadProject(root);
const n = Number(values.rows);

let state = 1;
const chance = () => {
  state = (state * 1664525 + 1013904223) >>> 0;
  return state / 4294967296;
};
const columns = new Map();
for (const item of project.questionnaire.sections.flatMap((section) => section.items)) {
  const states = Uint8Array.from({ length: n }, () => (chance() < 0.03 ? 1 : 0));
  if (item.kind === 'scale') {
    const { low, high } = item.scale;
    const drawn = Float64Array.from({ length: n }, () => low + Math.floor(chance() * (high - low + 1)));
    columns.set(item.id, { kind: 'numeric', state: states, values: drawn });
  } else if (item.kind === 'single') {
    const choice = Int32Array.from({ length: n }, () => Math.floor(chance() * item.options.length));
    columns.set(item.id, { kind: 'single', state: states, choice, openText: [] });
  } else throw new Error(`${item.id}: this bench makes answers to scale and single items alone.`);
}
const sources = project.sources.map(({ id }) => id);
const rows = Array.from({ length: n }, (_, index) => ({
  id: `r${index}`,
  source: sources[index % sources.length],
  answered: true,
}));
const responses = { rows, columns, weights: null, leftOut: new Map() };

function timed(work) {
  const [started, before] = [performance.now(), process.cpuUsage()];
  work();
  return { seconds: (performance.now() - started) / 1000, processor: process.cpuUsage(before).user / 1e6 };
}
let total = 0;
const pass = timed(() => {
  for (const { values: column, choice } of columns.values()) for (const value of column ?? choice) total += value;
});
if (!Number.isFinite(total)) throw new Error('The answers are not numbers.');
// A frame, groups and weights have their own cost: items, sections and gaps are what every project has.
const plain = { ...project, frame: null, weights: null, analyses: { ...project.analyses, groups: [] } };
const items = timed(() => analyse(plain, responses, new Map(), null));
const groups = timed(() => analyse({ ...plain, analyses: project.analyses }, responses, new Map(), null));
const row = (name, { seconds, processor }) =>
  process.stdout.write(
    `${name.padEnd(34)}${seconds.toFixed(2).padStart(7)} s ${(seconds / pass.seconds).toFixed(0).padStart(5)} x ${processor.toFixed(2).padStart(7)} s of a processor\n`,
  );
process.stdout.write(`${n.toLocaleString('en')} respondents, ${columns.size} items, Node ${process.version}\n\n`);
row('one pass over all answers', pass);
row('analyse items, sections and gaps', items);
row('analyse with groups', groups);
process.stdout.write(`memory: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB at most\n`);
