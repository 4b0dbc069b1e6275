import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { decide } from '../../src/analysis/disclosure/decide.js';
import { protect } from '../../src/analysis/disclosure/protect.js';
import { readLedger } from '../../src/analysis/releases/ledger.js';
import { analyse } from '../../src/analysis/results/analyse.js';
import { openDocumentMaker } from '../../src/build/document-maker.js';
import { BRIEF_PRECISION, planDocuments } from '../../src/build/plan.js';
import { loadProject } from '../../src/input/project/load.js';
import { readResponses } from '../../src/input/responses/read.js';
import { readDeck } from '../support/pptx.js';
import { CHECKOUT } from '../support/shirabe.js';

const loaded = vi.hoisted(() => ({ vega: false }));
vi.mock('vega', (original) => {
  loaded.vega = true;
  return original();
});

const { project } = await loadProject(path.join(CHECKOUT, 'tests/projects/library'));
const read = await readResponses(project);
const analysis = analyse(project, read.responses, read.registry, null);
const decisions = decide(analysis, project.disclosure, await readLedger(project.root, project.id), project.feedback?.peers);
const wish = { reports: ['slides'], editions: ['ja'], formats: null, sources: null, respondents: null } as const;
const [plan] = planDocuments(project, read, analysis, wish).documents;

describe('a deck', () => {
  it('is made for PowerPoint without loading what draws, which HTML needs', async () => {
    if (!plan) return expect.fail('no slides are planned');
    const publication = protect(decisions, { kind: 'public' }, BRIEF_PRECISION);
    const maker = await openDocumentMaker(project, [`${CHECKOUT}/templates`]);
    try {
      const [deck] = await maker.make(plan, publication, ['pptx']);
      const charts = readDeck(deck?.content as Uint8Array).slides.flatMap(({ shapes }) => shapes.filter(({ chart }) => chart));
      expect(charts.length).toBeGreaterThan(5);
      expect(loaded.vega).toBe(false);
      await maker.make(plan, publication, ['html']);
      expect(loaded.vega).toBe(true);
    } finally {
      await maker.close();
    }
  });
});
