import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Panel, Slide, SlidesView } from '../../../src/model/slides-view.js';
import { openDocumentDrawer } from '../../../src/output/charts/inline/drawer.js';
import { PANEL_PARTIALS, SLIDE_PARTIALS } from '../../../src/output/html/kind-partials.js';
import { openTemplates } from '../../../src/output/html/templates.js';
import { everyKind } from '../../support/deck.js';
import { CHECKOUT } from '../../support/shirabe.js';

const openDrawer = async () => openDocumentDrawer((text, size) => text.length * size * 0.6);
const TEMPLATES = path.join(CHECKOUT, 'templates');

describe('the partials of slides', () => {
  it('are there for every kind of slide, and for no other', async () => {
    const names = (await readdir(path.join(TEMPLATES, 'partials'))).map((name) => path.basename(name, '.hbs'));
    expect(names.filter((name) => name.startsWith('slide-kind-')).sort()).toEqual(Object.values(SLIDE_PARTIALS).sort());
    for (const [kind, partial] of Object.entries(SLIDE_PARTIALS)) expect(partial).toBe(`slide-kind-${kind}`);
  });

  it('place every slide, one after the other', async () => {
    const text = { ja: '題', en: 'Title' };
    const head = { title: text } as SlidesView['head'];
    const tools = { label: text, previous: text, next: text, overview: text, notes: text, fullscreen: text, languages: [] };
    const slides = everyKind();
    const html = await (await openTemplates([TEMPLATES], ['ja', 'en'], openDrawer)).render(
      { report: 'slides', head, tools, slides },
      'ja',
    );
    const sections = html.split('<section ').slice(1);
    expect(sections.map((one) => / id="([^"]+)"/.exec(one)?.[1])).toEqual(slides.map(({ id }) => id));
    slides.forEach(({ title }, index) => {
      expect(sections[index]).toContain(title.ja);
    });
  });

  it.each(['poem', 'constructor'])('are missed where a slide is of an unknown kind: %s', async (kind) => {
    const text = { ja: '題', en: 'Title' };
    const head = { title: text } as SlidesView['head'];
    const slide = { id: 'a', kind, title: text } as unknown as Slide;
    const templates = await openTemplates([TEMPLATES], ['ja', 'en'], openDrawer);
    await expect(templates.render({ report: 'slides', head, slides: [slide] } as unknown as SlidesView, 'ja')).rejects.toThrow(
      `slides.hbs: error: The template could not be filled in: There is no template for slides of the kind "${kind}".`,
    );
  });
});

describe('the partials of panels', () => {
  it('are there for every kind of panel, and for no other', async () => {
    const names = (await readdir(path.join(TEMPLATES, 'partials'))).map((name) => path.basename(name, '.hbs'));
    expect(names.filter((name) => name.startsWith('panel-kind-')).sort()).toEqual(Object.values(PANEL_PARTIALS).sort());
    for (const [kind, partial] of Object.entries(PANEL_PARTIALS)) expect(partial).toBe(`panel-kind-${kind}`);
  });

  it.each(['poem', 'constructor'])('are missed where a panel is of an unknown kind: %s', async (kind) => {
    const text = { ja: '題', en: 'Title' };
    const head = { title: text } as SlidesView['head'];
    const tools = { label: text, previous: text, next: text, overview: text, notes: text, fullscreen: text, languages: [] };
    const panel = { itemId: 'a', kind, label: text } as unknown as Panel;
    const slides = everyKind().map((slide) => (slide.kind === 'items' ? { ...slide, panels: [panel] } : slide));
    const templates = await openTemplates([TEMPLATES], ['ja', 'en'], openDrawer);
    await expect(templates.render({ report: 'slides', head, tools, slides }, 'ja')).rejects.toThrow(
      `There is no template for panels of the kind "${kind}".`,
    );
  });
});
