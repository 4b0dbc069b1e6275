// Times a project stage by stage, and printing against two references measured in the same run: the same browser printing the same
// finished HTML, without what is for the screen alone, in a bare loop; and printing blank pages. The first round is of documents that
// the browser has never seen, as in a build; the second is of the same ones again, whose fonts it then knows. Ratios are what to
// compare.
//
//   npm run bench [-- PROJECT] [-- --jobs N]
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { analyse } from '../dist/analysis/results/analyse.js';
import { openChartRenderer } from '../dist/charts/pen.js';
import { decide } from '../dist/disclosure/decide.js';
import { protect } from '../dist/disclosure/protect.js';
import { loadProject } from '../dist/input/project/load.js';
import { openIsolation } from '../dist/isolation.js';
import { BRIEF_PRECISION, planDocuments } from '../dist/plan.js';
import { readLedger } from '../dist/releases/ledger.js';
import { launchBrowser } from '../dist/render/browser/launch.js';
import { onPaper } from '../dist/render/html/screen.js';
import { openRenderer } from '../dist/render/press.js';
import { renderWorkbook } from '../dist/render/xlsx/workbook.js';
import { composeReport } from '../dist/reports/compose.js';
import { openReportContext } from '../dist/reports/desk.js';
import { readResponses } from '../dist/responses/read.js';
import { composeWorkbook } from '../dist/workbook/compose.js';

const ROUNDS = ['first', 'again'];
const { values, positionals } = parseArgs({ allowPositionals: true, options: { jobs: { type: 'string' } } });
const checkout = fileURLToPath(new URL('..', import.meta.url));
const root = positionals[0] ?? path.join(checkout, 'config/kawasaki');
const jobs = Number(values.jobs ?? Math.min(availableParallelism(), 8));

const say = (line) => process.stdout.write(`${line}\n`);
const row = (name, ms, count) =>
  say(
    `${name.padEnd(34)}${ms.toFixed(0).padStart(8)} ms${count > 1 ? `${(ms / count).toFixed(1).padStart(9)} ms each of ${count}` : ''}`,
  );

async function timed(work) {
  const started = performance.now();
  const result = await work();
  return [result, performance.now() - started];
}

/** Runs `work` on every entry, `jobs` at once. */
async function spread(entries, work) {
  const waiting = entries.values();
  await Promise.all(
    Array.from({ length: jobs }, async (_, worker) => {
      for (const entry of waiting) await work(entry, worker);
    }),
  );
}

const none = { reports: null, editions: null, formats: null, sources: null, respondents: null };

say(`${path.basename(root)}, ${jobs} documents at once, Node ${process.version}\n`);
const [{ project }, loading] = await timed(() => loadProject(root));
const [read, reading] = await timed(() => readResponses(project));
const { responses, registry, contacts } = read;
const [analysis, analysing] = await timed(() => analyse(project, responses, registry, null));
const ledger = await readLedger(project.root, project.id);
const [decisions, deciding] = await timed(() => decide(analysis, project.disclosure, ledger, project.feedback?.peers));
row('load the project', loading, 1);
row('read the responses', reading, 1);
row('analyse', analysing, 1);
row('decide what may be shown', deciding, 1);
const publication = protect(decisions, { kind: 'public' }, BRIEF_PRECISION);
const [, tabling] = await timed(() => renderWorkbook(composeWorkbook(project, publication, analysis)));
row('tables: results.xlsx', tabling, 1);

const plan = planDocuments(project, read, analysis, none);
const [press, opening] = await timed(() =>
  openRenderer({ templates: [path.join(checkout, 'templates')], languages: project.languages, timeoutMs: 60_000 }),
);
row('open typeface and templates', opening, 1);
const desk = openReportContext(project, openChartRenderer(press.measure), press.measure);
const finished = new Map();
for (const report of ['slides', 'brief', 'feedback']) {
  const documents = plan.documents.filter((document) => document.report === report);
  if (documents.length === 0) continue;
  const views = [];
  const [, composing] = await timed(async () => {
    for (const document of documents) {
      const audience = document.respondent ? { kind: 'respondent', id: document.respondent.id } : { kind: 'public' };
      const publication = protect(decisions, audience, document.precision);
      views.push([await composeReport(desk, report, publication, document.respondent), document.edition]);
    }
  });
  const pages = [];
  const [, rendering] = await timed(async () => {
    for (const [view, edition] of views) pages.push(await press.html(view, edition));
  });
  finished.set(report, pages);
  row(`${report}: protect, draw, compose`, composing, documents.length);
  row(`${report}: HTML and fonts`, rendering, documents.length);
  if (report !== 'slides') continue;
  const [, writing] = await timed(() => views.forEach(([view, edition]) => void press.pptx(view, edition, project.date)));
  row(`${report}: PowerPoint`, writing, documents.length);
}

const readers = plan.documents.filter(({ report }) => report === 'feedback');
const isolation = await openIsolation(project, responses, registry, contacts, path.join(checkout, 'templates'));
const [, searching] = await timed(() => {
  finished.get('feedback')?.forEach((html, index) => {
    isolation.check(readers[index].respondent.id, 'html', html);
  });
});
if (readers.length > 0) row('feedback: search HTML for others', searching, readers.length);

const options = { preferCSSPageSize: true, printBackground: true, tagged: true, outline: true };
async function bareLoop(browser, documents) {
  const pages = await Promise.all(Array.from({ length: jobs }, () => browser.newPage()));
  const [, ms] = await timed(() =>
    spread(documents, async (html, worker) => {
      await pages[worker].setContent(html);
      await pages[worker].pdf(options);
    }),
  );
  await Promise.all(pages.map((page) => page.close()));
  return ms;
}

async function searchPdfs(documents) {
  const pdfs = [];
  for (const html of documents) pdfs.push(await press.pdf(html, project.date));
  return (await timed(() => pdfs.forEach((pdf, index) => void isolation.check(readers[index].respondent.id, 'pdf', pdf))))[1];
}

const browser = await launchBrowser();
const blank = '<!DOCTYPE html><html lang="en"><head><title>blank</title></head><body></body></html>';
const ratios = [];
await press.pdf(blank, project.date);
await bareLoop(browser, [blank]);
for (const [report, documents] of finished) {
  for (const round of ROUNDS) {
    const ours = (await timed(() => spread(documents, (html) => press.pdf(html, project.date))))[1];
    const bare = await bareLoop(browser, documents.map(onPaper));
    const blanks = await bareLoop(
      browser,
      documents.map(() => blank),
    );
    const search = report === 'feedback' && round === 'again' ? await searchPdfs(documents) : null;
    row(`${report}, ${round}: print`, ours, documents.length);
    row(`${report}, ${round}: bare printing loop`, bare, documents.length);
    row(`${report}, ${round}: blank pages`, blanks, documents.length);
    if (search !== null) row('feedback: search PDF for others', search, documents.length);
    ratios.push(
      `${report}, ${round}: printing is ${(ours / bare).toFixed(2)} x the bare loop, ${(ours / blanks).toFixed(1)} x blank pages`,
    );
  }
}
await Promise.all([browser.close(), press.close()]);
say(`\n${ratios.join('\n')}`);
say(
  `memory: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB at most, ${(process.memoryUsage().heapUsed / 1e6).toFixed(0)} MB of heap at the end`,
);
