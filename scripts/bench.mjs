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
import { protect } from '../dist/analysis/disclosure/protect.js';
import { openComposer } from '../dist/build/compose.js';
import { EVERYTHING, planDocuments } from '../dist/build/plan.js';
import { BUILT_IN_TEMPLATES } from '../dist/build/templates.js';
import { checkSurvey } from '../dist/check-survey.js';
import { launchBrowser } from '../dist/output/browser/launch.js';
import { onPaper } from '../dist/output/html/screen.js';
import { openIsolation } from '../dist/output/isolation/isolation.js';
import { openRenderer } from '../dist/output/renderer/renderer.js';
import { renderWorkbook } from '../dist/output/xlsx/workbook.js';
import { openReportContext } from '../dist/reports/report/context.js';
import { composeWorkbook } from '../dist/reports/workbook/compose.js';
import { analyseSurvey, BRIEF_PRECISION, decideSurvey } from '../dist/survey.js';

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

say(`${path.basename(root)}, ${jobs} documents at once, Node ${process.version}\n`);
const [analysed, analysing] = await timed(() => analyseSurvey(root, { sources: null }));
const [survey, deciding] = await timed(async () => decideSurvey(analysed));
const { project, analysis, decisions } = survey;
row('load, read and analyse', analysing, 1);
row('decide what may be shown', deciding, 1);
const publication = protect(decisions, { kind: 'public' }, BRIEF_PRECISION);
const [, tabling] = await timed(() => renderWorkbook(composeWorkbook(project, publication, analysis)));
row('tables: results.xlsx', tabling, 1);

const plan = planDocuments(survey, EVERYTHING);
const [, checking] = await timed(() => checkSurvey(root, { sources: null }));
row('check, all of the above and below', checking, plan.documents.length);
const [renderer, opening] = await timed(() =>
  openRenderer({ templates: [BUILT_IN_TEMPLATES], languages: project.languages, timeoutMs: 60_000 }),
);
row('open typeface and templates', opening, 1);
const compose = openComposer(openReportContext(project, renderer.measure));
const finished = new Map();
for (const report of ['slides', 'brief', 'feedback']) {
  const documents = plan.documents.filter((document) => document.report === report);
  if (documents.length === 0) continue;
  const views = [];
  const [, composing] = await timed(async () => {
    for (const document of documents) {
      const audience = document.respondent ? { kind: 'respondent', id: document.respondent.id } : { kind: 'public' };
      const publication = protect(decisions, audience, document.precision);
      views.push([await compose(document, publication), document.edition]);
    }
  });
  const pages = [];
  const [, rendering] = await timed(async () => {
    for (const [view, edition] of views) pages.push(await renderer.html(view, edition));
  });
  finished.set(report, pages);
  row(`${report}: protect, compose`, composing, documents.length);
  row(`${report}: draw, HTML and fonts`, rendering, documents.length);
  if (report !== 'slides') continue;
  const [, writing] = await timed(() => views.forEach(([view, edition]) => void renderer.pptx(view, edition, project.date)));
  row(`${report}: PowerPoint`, writing, documents.length);
}

const readers = plan.documents.filter(({ report }) => report === 'feedback');
const isolation = await openIsolation(survey, [BUILT_IN_TEMPLATES]);
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
  for (const html of documents) pdfs.push(await renderer.pdf(html, project.date));
  return (await timed(() => pdfs.forEach((pdf, index) => void isolation.check(readers[index].respondent.id, 'pdf', pdf))))[1];
}

const browser = await launchBrowser();
const blank = '<!DOCTYPE html><html lang="en"><head><title>blank</title></head><body></body></html>';
const ratios = [];
await renderer.pdf(blank, project.date);
await bareLoop(browser, [blank]);
for (const [report, documents] of finished) {
  for (const round of ROUNDS) {
    const ours = (await timed(() => spread(documents, (html) => renderer.pdf(html, project.date))))[1];
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
await Promise.all([browser.close(), renderer.close()]);
say(`\n${ratios.join('\n')}`);
say(
  `memory: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB at most, ${(process.memoryUsage().heapUsed / 1e6).toFixed(0)} MB of heap at the end`,
);
