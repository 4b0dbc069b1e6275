import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { openDocumentMaker } from '../../src/build/document-maker.js';
import { planDocuments } from '../../src/build/plan.js';
import { publishSurvey } from '../../src/survey.js';
import { readDeck } from '../support/pptx.js';
import { CHECKOUT } from '../support/shirabe.js';

const loaded = vi.hoisted(() => ({ vega: false }));
vi.mock('vega', (original) => {
  loaded.vega = true;
  return original();
});

const survey = await publishSurvey(path.join(CHECKOUT, 'tests/projects/library'), { sources: null });
const wish = { reports: ['slides'], editions: ['ja'], formats: null, sources: null, respondents: null } as const;
const [plan] = planDocuments(survey, wish).documents;

describe('a deck', () => {
  it('is made for PowerPoint without loading what draws, which HTML needs', async () => {
    if (!plan) return expect.fail('no slides are planned');
    const maker = await openDocumentMaker(survey.project, [`${CHECKOUT}/templates`]);
    try {
      const view = await maker.compose(plan, survey.publication);
      const [deck] = await maker.render(view, 'ja', ['pptx']);
      const charts = readDeck(deck?.content as Uint8Array).slides.flatMap(({ shapes }) => shapes.filter(({ chart }) => chart));
      expect(charts.length).toBeGreaterThan(5);
      expect(loaded.vega).toBe(false);
      await maker.render(view, 'ja', ['html']);
      expect(loaded.vega).toBe(true);
    } finally {
      await maker.close();
    }
  });
});
