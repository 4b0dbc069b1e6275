import type { Slide } from '../../model/slides-view.js';
import { element, NAMESPACES, type PackagePart, type Relationship, xmlDocument } from '../openxml/index.js';
import { WORKBOOK_LINK, workbook } from './charts/index.js';
import { shapeTree } from './layout-shapes.js';
import { type LayoutName, layoutPath } from './layouts.js';
import { notesPart, notesPath } from './notes.js';
import type { Attachment, Shape } from './shape.js';
import type { DeckContext } from './wording.js';

/** What stands on a slide, in the order in which it is read. */
export interface Composed {
  readonly layout: LayoutName;
  readonly shapes: readonly Shape[];
}

/** Numbers the parts of a deck, slide by slide. */
export interface SlidePartWriter {
  /** Adds a slide; its notes, charts, workbooks and pictures come with it. A picture that is used again is stored once. */
  bind(slide: Slide, composed: Composed): void;
  readonly parts: readonly PackagePart[];
  readonly slidePaths: readonly string[];
}

const TYPE = 'application/vnd.openxmlformats-officedocument';

/** A deck without slides yet. */
export function openSlidePartWriter(context: DeckContext): SlidePartWriter {
  const parts: PackagePart[] = [];
  const slidePaths: string[] = [];
  const images = new Map<Uint8Array, string>();
  const counts = { chart: 0, notes: 0 };

  function attached(attachment: Attachment): Omit<Relationship, 'id'> {
    if (attachment.kind === 'image') {
      const { bytes, type } = attachment.image;
      const known = images.get(bytes);
      const target = known ?? `ppt/media/image${images.size + 1}.${type === 'image/png' ? 'png' : 'jpeg'}`;
      if (!known) parts.push({ path: target, type: null, content: bytes });
      images.set(bytes, target);
      return { kind: 'image', target };
    }
    counts.chart += 1;
    const target = `ppt/charts/chart${counts.chart}.xml`;
    const book = `ppt/embeddings/chart${counts.chart}.xlsx`;
    const relationships = [{ id: WORKBOOK_LINK, kind: 'package', target: book }];
    parts.push({ path: target, type: `${TYPE}.drawingml.chart+xml`, content: attachment.chart.xml, relationships });
    parts.push({ path: book, type: null, content: workbook(attachment.chart.sheet, context.created) });
    return { kind: 'chart', target };
  }

  return {
    parts,
    slidePaths,
    bind(slide, { layout, shapes }) {
      const path = `ppt/slides/slide${slidePaths.length + 1}.xml`;
      slidePaths.push(path);
      const relationships: Relationship[] = [{ id: 'rId1', kind: 'slideLayout', target: layoutPath(layout) }];
      const link = (relationship: Omit<Relationship, 'id'>) => {
        const id = `rId${relationships.length + 1}`;
        relationships.push({ id, ...relationship });
        return id;
      };
      if (slide.notes.length > 0) {
        counts.notes += 1;
        link({ kind: 'notesSlide', target: notesPath(counts.notes) });
        parts.push(notesPart(slide.notes, counts.notes, path, context));
      }
      const names = new Set<string>();
      const drawn = shapes.map((shape, index) => {
        const name = unused(shape.name, names);
        names.add(name);
        return shape.draw({ id: index + 2, name, attach: (attachment) => link(attached(attachment)) });
      });
      const content = slideXml(slide.id, drawn);
      parts.push({ path, type: `${TYPE}.presentationml.slide+xml`, content, relationships });
    },
  };
}

/** A name that no shape of the slide has yet. */
function unused(name: string, names: ReadonlySet<string>): string {
  let [candidate, count] = [name, 1];
  while (names.has(candidate)) {
    count += 1;
    candidate = `${name} (${count})`;
  }
  return candidate;
}

/** The slide's id is its name in the file: it is the same in every build. */
function slideXml(name: string, shapes: readonly string[]): string {
  return xmlDocument(
    element(
      'p:sld',
      NAMESPACES,
      element('p:cSld', { name }, shapeTree(shapes)),
      element('p:clrMapOvr', {}, element('a:masterClrMapping')),
    ),
  );
}
