// The tree of src/ as rules: wings in the order in which data flows, rooms with one door, libraries with one owner.
const { readdirSync } = require('node:fs');
const { join } = require('node:path');

/** Wings in the order in which data flows: each may import itself and the ones before it. */
const WINGS = ['input', 'analysis', 'reports', 'output'];

/** Below the wings: types, errors that a researcher understands, what documents look like, and where the program lies. */
const FOUNDATIONS = ['model', 'problems', 'design', 'installation'];

/** What is proposed for an export: it reads tables, and knows nothing of projects, results or documents. */
const PROPOSAL_REACHES = ['proposal', 'model', 'problems', 'input/tables'];

/** Folders whose files are each a door of their own: types, one noun a file; commands, which cli.ts loads one by one. */
const OPEN = ['src/model', 'src/commands'];

/** The one file of a room that is imported from outside it. */
const DOOR = 'index.ts';

/** Libraries, and the rooms that may import them. */
const OWNERS = {
  'js-yaml': ['input/project/yaml'],
  zod: ['input/project'],
  'csv-parse': ['output/files'],
  'simple-statistics': ['analysis/statistics'],
  vega: ['output/charts'],
  'vega-lite': ['output/charts'],
  'vega-interpreter': ['output/charts'],
  qr: ['output/charts'],
  handlebars: ['output/html'],
  parse5: ['output/html/references'],
  'parse5-sax-parser': ['output/html/references'],
  '@csstools/css-tokenizer': ['output/html/references'],
  acorn: ['output/html/references'],
  'reveal.js': ['output/html'],
  'puppeteer-core': ['output/browser', 'output/print'],
  '@sparticuz/chromium': ['output/browser'],
  'tar-fs': ['output/browser'],
  'subset-font': ['output/fonts'],
  fontkit: ['output/fonts'],
  '@resvg/resvg-js': ['output/png'],
  fflate: ['output/openxml'],
  'fastest-levenshtein': ['problems'],
  commander: ['cli.ts'],
};

function foldersBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [`${folder}/${entry.name}`, ...foldersBelow(join(folder, entry.name))] : [],
  );
}

/** Folders with files of their own, wings and open folders left out. */
const rooms = foldersBelow('src').filter(
  (folder) =>
    !WINGS.some((wing) => folder === `src/${wing}`) &&
    !OPEN.includes(folder) &&
    readdirSync(folder, { withFileTypes: true }).some((entry) => entry.isFile()),
);

function wingRule(wing, index) {
  const reach = [...FOUNDATIONS, ...WINGS.slice(0, index + 1)].join('|');
  return {
    name: `${wing}-imports-no-later-wing`,
    severity: 'error',
    from: { path: `^src/${wing}/` },
    to: { path: '^src/', pathNot: `^src/(${reach})/` },
  };
}

function doorRule(room) {
  return {
    name: `${room.slice('src/'.length)}-has-one-door`,
    severity: 'error',
    from: { path: '^src/', pathNot: `^${room}/` },
    to: { path: `^${room}/`, pathNot: `^${room}/${DOOR}$` },
  };
}

function libraryRule([library, owners]) {
  return {
    name: `${library}-belongs-to-${owners[0]}`,
    severity: 'error',
    from: { path: '^src/', pathNot: `^src/(${owners.join('|')})` },
    to: { path: `node_modules/${library}/` },
  };
}

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    { name: 'model-imports-nothing', severity: 'error', from: { path: '^src/model/' }, to: { pathNot: '^src/model/' } },
    { name: 'design-imports-nothing', severity: 'error', from: { path: '^src/design/' }, to: { pathNot: '^src/design/' } },
    { name: 'installation-imports-nothing', severity: 'error', from: { path: '^src/installation/' }, to: { path: '^src/', pathNot: '^src/installation/' } },
    { name: 'problems-import-the-model-alone', severity: 'error', from: { path: '^src/problems/' }, to: { path: '^src/', pathNot: '^src/(model|problems)/' } },
    {
      name: 'no-loose-file-in-a-wing',
      comment: 'A file lies in a room; a wing holds rooms.',
      severity: 'error',
      from: { path: `^src/(${WINGS.join('|')})/[^/]+$` },
      to: {},
    },
    {
      name: 'no-step-imports-a-story',
      comment: 'Stories know the order of the steps; a command starts a story; the shell starts a command.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/([^/]+$|build/|doctor/|init/|commands/)' },
      to: { path: '^src/([^/]+$|build/|doctor/|init/|commands/)' },
    },
    { name: 'no-story-imports-a-command', severity: 'error', from: { path: '^src/', pathNot: '^src/(cli\\.ts|commands/)' }, to: { path: '^src/(cli\\.ts|commands/)' } },
    {
      name: 'nothing-unprotected-reaches-a-document',
      comment: 'Reports and output take a Publication; an Analysis holds exact numbers. Only the sheets for the team take one.',
      severity: 'error',
      from: { path: '^src/(reports|output)/', pathNot: '^src/reports/workbook/' },
      to: { path: '^src/(model/analysis\\.ts|analysis/results/)' },
    },
    {
      name: 'public-sheets-are-made-of-a-publication',
      comment: 'The codebook and the contents hold no results at all; sheets for the team are made elsewhere.',
      severity: 'error',
      from: { path: '^src/reports/workbook/(public/|codebook|contents)' },
      to: { path: '^src/(analysis/results/|model/analysis\\.ts|reports/workbook/team/)' },
    },
    {
      name: 'proposals-read-tables-alone',
      severity: 'error',
      from: { path: '^src/proposal/' },
      to: { path: '^src/', pathNot: `^src/(${PROPOSAL_REACHES.join('|')})/` },
    },
    ...WINGS.map(wingRule),
    ...rooms.map(doorRule),
    ...Object.entries(OWNERS).map(libraryRule),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
  },
};
