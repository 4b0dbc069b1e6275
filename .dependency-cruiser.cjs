// The import directions of the rooms in src/: data flows down, no room reaches up or sideways.
const rooms = ['project', 'responses', 'statistics', 'analysis', 'disclosure', 'releases', 'charts', 'text', 'reports', 'render', 'output', 'delivery', 'findings', 'workbook', 'figures'];

/** What a room may import besides itself, src/model, src/problems.ts and src/running.ts. */
const allowed = {
  analysis: ['statistics'],
  disclosure: ['statistics'],
  charts: ['text'],
  reports: ['charts', 'findings', 'text'],
  render: ['text'],
  delivery: ['output', 'render', 'text'],
  workbook: ['statistics', 'text'],
  figures: ['charts', 'output', 'render', 'text'],
};

/** Libraries that belong to one room. */
const owners = {
  'js-yaml': 'project',
  zod: 'project',
  'csv-parse': 'responses',
  'simple-statistics': 'statistics',
  '@stdlib': 'statistics',
  vega: 'charts',
  qr: 'charts',
  'vega-lite': 'charts',
  'vega-interpreter': 'charts',
  handlebars: 'render',
  puppeteer: 'render',
  'puppeteer-core': 'render',
  '@sparticuz/chromium': 'render',
  'reveal.js': 'render',
  'subset-font': 'render',
  fontkit: 'render',
  '@resvg/resvg-js': 'render',
  fflate: 'render',
  '@expo-google-fonts/noto-sans-jp': 'render',
  commander: 'cli',
};

function roomRule(room) {
  const reach = [room, ...(allowed[room] ?? [])].map((name) => `${name}/`).join('|');
  return {
    name: `${room}-stays-in-its-room`,
    severity: 'error',
    from: { path: `^src/${room}/` },
    to: { path: '^src/', pathNot: `^src/(model/|problems\\.ts|running\\.ts|${reach})` },
  };
}

function libraryRule([library, room]) {
  return {
    name: `${library}-belongs-to-${room}`,
    severity: 'error',
    from: { path: '^src/', pathNot: `^src/${room}(/|\\.ts)` },
    to: { path: `node_modules/${library}/` },
  };
}

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    { name: 'no-dev-dependency', severity: 'error', from: { path: '^src/' }, to: { dependencyTypes: ['npm-dev'] } },
    {
      name: 'model-is-types-alone',
      comment: 'The result of a statistical method is typed where the method is.',
      severity: 'error',
      from: { path: '^src/model/' },
      to: { pathNot: '^src/(model|statistics)/' },
    },
    {
      name: 'model-takes-types-alone',
      severity: 'error',
      from: { path: '^src/model/' },
      to: { path: '^src/statistics/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nothing-unprotected-reaches-a-document',
      comment: 'Charts, reports and renderers take a Publication; an Analysis holds exact numbers.',
      severity: 'error',
      from: { path: '^src/(charts|render)/' },
      to: { path: '^src/model/analysis\\.ts' },
    },
    {
      name: 'public-sheets-are-made-of-a-publication',
      comment: 'The codebook and the contents hold no results at all; sheets for the team are made elsewhere.',
      severity: 'error',
      from: { path: '^src/workbook/(public/|codebook|contents)' },
      to: { path: '^src/(analysis/|model/analysis\\.ts|workbook/team/)' },
    },
    { name: 'only-the-build-knows-the-order', severity: 'error', from: { path: '^src/', pathNot: '^src/(cli|build|release|commands/)' }, to: { path: '^src/(build|release\\.ts|commands/|cli)' } },
    ...rooms.map(roomRule),
    ...Object.entries(owners).map(libraryRule),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
  },
};
