// How long a workbook of 100,000 rows and 50 columns takes, and how much memory. It is made in a process of its own, lest what that
// needs be counted.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';

const [ROWS, COLUMNS] = [100_000, 50];
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function letters(column) {
  return (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(0x41 + (column % 26));
}

/** An id, a time, ten choices as texts, a free text, three decimals, and answers from 1 to 5. */
function cell(column, row, random) {
  const at = `<c r="${letters(column)}${row}"`;
  if (column === 0) return `${at}><v>${row}</v></c>`;
  if (column === 1) return `${at} s="1"><v>${46000 + row / 1000}</v></c>`;
  if (column < 12) return `${at} t="s"><v>${Math.floor(random() * 500)}</v></c>`;
  if (column === 12) return `${at} t="s"><v>${499 + row}</v></c>`;
  if (column < 16) return `${at}><v>${random()}</v></c>`;
  return `${at} s="0"><v>${1 + Math.floor(random() * 5)}</v></c>`;
}

function workbook() {
  let seed = 1;
  const random = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const rows = [];
  for (let row = 1; row <= ROWS; row += 1) {
    const cells = Array.from({ length: COLUMNS }, (_, column) => cell(column, row, random));
    rows.push(Buffer.from(`<row r="${row}" spans="1:50">${cells.join('')}</row>`));
  }
  const strings = Array.from(
    { length: 500 + ROWS },
    (_, index) => `<si><t>回答その${index} とても働きやすい職場だと思います。</t></si>`,
  );
  const relations = (...of) =>
    `<Relationships>${of.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`).join('')}</Relationships>`;
  const parts = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relations(['officeDocument', 'xl/workbook.xml']),
    'xl/_rels/workbook.xml.rels': relations(
      ['worksheet', 'sheet.xml'],
      ['sharedStrings', 'strings.xml'],
      ['styles', 'styles.xml'],
    ),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="回答" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="22"/></cellXfs></styleSheet>',
    'xl/strings.xml': `<sst>${strings.join('')}</sst>`,
  };
  const sheet = Buffer.concat([Buffer.from('<worksheet><sheetData>'), ...rows, Buffer.from('</sheetData></worksheet>')]);
  const packed = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
  return zipSync({ ...packed, 'xl/sheet.xml': sheet }, { level: 1 });
}

async function measure(file) {
  const { readTableFile } = await import('../dist/input/tables/index.js');
  const start = performance.now();
  const read = await readTableFile(readFileSync(file), { rows: ROWS, cells: ROWS * COLUMNS });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const { userCPUTime, maxRSS } = process.resourceUsage();
  const [sheet] = read.sheets;
  const cells = sheet.rows.reduce((sum, row) => sum + row.cells.length, 0);
  process.stdout.write(
    `${sheet.rows.length} rows, ${cells} cells: ${seconds} s, ${(userCPUTime / 1e6).toFixed(1)} s of processor, ${Math.round(maxRSS / 1024)} MB at most\n`,
  );
}

const [file] = process.argv.slice(2);
if (file) await measure(file);
else {
  const folder = mkdtempSync(path.join(tmpdir(), 'shirabe-bench-'));
  try {
    writeFileSync(path.join(folder, 'large.xlsx'), workbook());
    spawnSync(process.execPath, [fileURLToPath(import.meta.url), path.join(folder, 'large.xlsx')], { stdio: 'inherit' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
