import { mkdtemp, mkdir, writeFile, cp } from 'node:fs/promises';
import path from 'node:path';
import { tmpdir } from 'node:os';
import { test } from 'vitest';
import { loadProject } from '../../src/project/load.js';
import { describeProblem, InputError } from '../../src/problems.js';
const P = `title: {ja: 題, en: T}
organisation: {ja: 団, en: O}
contact: {ja: 連, en: C}
date: 2026-11-01
sources: [{id: web, label: {ja: W, en: W}, file: web.csv}]
`;
const Q = `scales:
  s: {low: 1, high: 6, lowLabel: {ja: 低, en: Lo}, highLabel: {ja: 高, en: Hi}}
sections:
  - id: a
    title: {ja: 節, en: S}
    scale: s
    items:
      - {number: 1, label: {ja: 一, en: One}}
      - {number: 2, label: {ja: 二, en: Two}}
      - {id: m, kind: multiple, label: {ja: 三, en: 3}, options: [{id: x, label: {ja: x, en: x}}, {id: y, label: {ja: y, en: y}}]}
`;
async function run(name: string, files: Record<string,string>) {
  const root = path.join(await mkdtemp(path.join(tmpdir(), 'pp-')), 'p');
  await mkdir(root);
  for (const [n,t] of Object.entries({ 'project.yaml': P, 'questionnaire.yaml': Q, 'web.csv': 'respondent\n', ...files })) await writeFile(path.join(root,n), t);
  try { const r = await loadProject(root); console.log(name, 'OK', r.warnings.map(w=>describeProblem(w, root)).join('\n'), JSON.stringify(r.project).slice(0,3000)); }
  catch (e) { console.log(name, e instanceof InputError ? e.problems.map(p=>describeProblem(p, root)).join('\n') : e); }
}
test('p', async () => {
  await run('base', {});
  await run('date map', {'project.yaml': P.replace('2026-11-01','{a: 1}')});
  await run('date list', {'project.yaml': P.replace('2026-11-01','[2026-11-01]')});
  await run('dupopt', {'questionnaire.yaml': Q.replace('{id: y,','{id: x,')});
  await run('langs', {'project.yaml': P.replace('{ja: 題, en: T}','題')+'languages: [jp]\n'});
  await run('langs ja', {'project.yaml': P.replace('{ja: 題, en: T}','題')+'languages: [ja]\nterms: {counter: {ja: 社, one: "  "}}\n'});
  await run('emptysec', {'questionnaire.yaml': Q + '  - id: b\n    title: {ja: b, en: b}\n    items: []\n', 'brief.yaml': 'title: {ja: b, en: b}\naddressee: {ja: b, en: b}\nheadline: [{text: {ja: b, en: b}}]\nfindings: [{kind: ranking, section: b}, {kind: gap, fromLabel: {ja: b, en: b}, toLabel: {ja: b, en: b}, pairs: [{label: {ja: b, en: b}, from: b, to: a}]}]\n'});
  await run('codes', {'project.yaml': P+'missing: {noAnswer: ["9", "9"], invalid: [" 9"]}\n'});
  await run('lists', {'project.yaml': '- a\n'});
  await run('scalar', {'project.yaml': 'hello\n', 'questionnaire.yaml': 'x'});
  await run('proto', {'project.yaml': P+'__proto__: {a: 1}\nterms: {__proto__: 1, constructor: 2}\nmissing: {__proto__: 1}\n'});
  await run('reports', {'project.yaml': P+'reports: feedback\neditions: [en, fr]\nformats: []\ndisclosure: {public: 3, feedback: 5.5}\n'});
  await run('comment only', {'questionnaire.yaml': '# nothing\n'});
  await run('attr', {'project.yaml': P+'respondents: {attributes: [{id: name, kind: scale, label: {ja: a, en: b}}, 5]}\n'});
  await run('wrongid', {'project.yaml': P.replace('id: web','id: 01')+'id: 2026\n'});
});
