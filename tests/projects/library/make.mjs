// Writes the made-up answers of this project: 300 visitors, in blocks whose sizes are chosen, so that every result is known
// beforehand. Run from anywhere: node tests/projects/library/make.mjs
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const VISITORS = 300;

/** Spreads the blocks over the visitors, differently for each `step` (a number without a common factor with 300). */
function spread(blocks, step) {
  const answers = blocks.flatMap(([answer, times]) => Array(times).fill(answer));
  if (answers.length !== VISITORS) throw new Error(`The blocks have ${answers.length} visitors.`);
  return Array.from({ length: VISITORS }, (_, visitor) => answers[(visitor * step) % VISITORS]);
}

const member = spread(
  [
    ['yes', 180],
    ['no', 105],
    ['', 15],
  ],
  7,
);
const staff = spread(
  [
    ['1', 30],
    ['2', 45],
    ['3', 75],
    ['4', 90],
    ['5', 60],
  ],
  11,
);
const noise = spread(
  [
    ['1', 60],
    ['2', 90],
    ['3', 60],
    ['4', 45],
    ['5', 30],
    ['', 15],
  ],
  13,
);
const hours = spread(
  [
    ['1', 15],
    ['2', 30],
    ['3', 60],
    ['4', 105],
    ['5', 81],
    ['?', 9],
  ],
  17,
);
const recommend = spread(
  [
    ['0', 3],
    ['1', 0],
    ['2', 6],
    ['3', 9],
    ['4', 12],
    ['5', 30],
    ['6', 30],
    ['7', 60],
    ['8', 75],
    ['9', 45],
    ['10', 30],
  ],
  19,
);
const reason = spread(
  [
    ['borrow', 150],
    ['study', 90],
    ['other', 45],
    ['', 15],
  ],
  23,
);
const reasonText = ['to meet friends', '<b>the café</b>', '{{warm}} & dry', '=SUM(A1)', 'friends, family'];
const uses = spread(
  [
    ['books', 90],
    ['books;music', 60],
    ['music', 30],
    ['computers', 45],
    ['books;computers;other', 30],
    ['other', 15],
    ['', 30],
  ],
  29,
);
const visits = spread(
  [
    ['1', 60],
    ['2', 60],
    ['4', 60],
    ['12', 60],
    ['52', 45],
    ['', 15],
  ],
  31,
);
const loans = spread(
  [
    ['1', 60],
    ['2', 90],
    ['3', 60],
    ['4', 60],
    ['5', 30],
  ],
  37,
);

const id = (visitor) => `v${String(visitor + 1).padStart(3, '0')}`;
const quoted = (cell) => (/[",\n\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const otherText = (visitor) => (reason[visitor] === 'other' ? reasonText[visitor % reasonText.length] : '');
// Members alone are asked about loans.
const loan = (visitor) => (member[visitor] === 'yes' ? loans[visitor] : '');
const comment = (visitor) => (visitor % 10 === 0 ? `Comment ${visitor}: more "quiet" rooms,\nplease` : '');

// The desk typed its sheets in one column for each use, into a tab-separated file.
const USES = ['books', 'music', 'computers', 'other'];
const marks = (visitor) => USES.map((use) => (uses[visitor] === '' ? '' : uses[visitor].split(';').includes(use) ? '1' : '0'));
const desk = [
  [
    'respondent',
    'member',
    'staff',
    'noise',
    'hours',
    'loans',
    'recommend',
    'reason',
    'reason_text',
    ...USES.map((use) => `uses:${use}`),
    'visits',
    'comment',
  ],
];
const online = [
  [
    'respondent',
    'member',
    'staff',
    'noise',
    'hours',
    'loans',
    'recommend',
    'reason',
    'reason_text',
    'uses',
    'visits',
    'comment',
    'browser',
  ],
];
for (let visitor = 0; visitor < VISITORS; visitor += 1) {
  const first = [
    id(visitor),
    member[visitor],
    staff[visitor],
    noise[visitor],
    hours[visitor],
    loan(visitor),
    recommend[visitor],
    reason[visitor],
    otherText(visitor),
  ];
  if (visitor < 120) desk.push([...first, ...marks(visitor), visits[visitor], comment(visitor)]);
  else online.push([...first, uses[visitor], visits[visitor], comment(visitor), 'Firefox']);
}
const text = (rows, separator, end) => rows.map((row) => row.map(quoted).join(separator)).join(end) + end;
writeFileSync(here('responses/desk.tsv'), text(desk, '\t', '\r\n'));
writeFileSync(here('responses/online.csv'), `\ufeff${text(online, ',', '\n')}`);

const registry = [['id', 'name', 'language', 'age']];
for (let visitor = 0; visitor < VISITORS; visitor += 1)
  registry.push([id(visitor), `Visitor ${visitor + 1}`, visitor === 4 ? 'ja' : '', String(18 + (visitor % 60))]);
writeFileSync(here('respondents.csv'), text(registry, ',', '\n'));
