import type { Element } from '@xmldom/xmldom';
import { openPackage, type Package, TYPES } from './opc.js';
import { references } from './pptx.js';
import { readWorkbook } from './workbook.js';
import { all, attribute, children, first } from './xml.js';

/**
 * What is wrong with a package: rules of ECMA-376 parts 1 and 2 that no validator of single parts looks at, and those for which
 * PowerPoint offers to repair a file. An empty list is what a good one gives.
 */
export function packageFaults(bytes: Uint8Array): readonly string[] {
  const opened = openPackage(bytes);
  const malformed = malformedParts(opened);
  if (malformed.length > 0) return malformed;
  return [
    ...entryFaults(opened),
    ...typeFaults(opened),
    ...relationshipFaults(opened),
    ...idFaults(opened),
    ...placeFaults(opened),
    ...chartFaults(opened),
    ...textFaults(opened),
    ...embeddedFaults(opened),
  ];
}

const XML = /\.(xml|rels)$/;
const partsOf = ({ names }: Package, pattern: RegExp) => names.filter((name) => pattern.test(name));

function malformedParts(opened: Package): readonly string[] {
  return partsOf(opened, XML).flatMap((path) => {
    try {
      const head = opened.text(path).slice(0, 60);
      opened.xml(path);
      return head.startsWith('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>')
        ? []
        : [`${path} does not say that it is UTF-8`];
    } catch (error) {
      return [`${path} is not well formed: ${(error as Error).message}`];
    }
  });
}

function repeated(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

/** Names differ in more than their case, stay inside the package, and begin with the types. */
function entryFaults({ names }: Package): readonly string[] {
  return [
    ...(names[0] === TYPES ? [] : [`${TYPES} is not the first entry`]),
    ...repeated(names.map((name) => name.toLowerCase())).map((name) => `${name} is there twice`),
    ...names.filter((name) => !/^[A-Za-z0-9[\]_./-]+$/.test(name) || /(^|\/)\.\.?(\/|$)|^\/|\/\/|\/$/.test(name)),
  ];
}

function typeFaults(opened: Package): readonly string[] {
  const types = opened.xml(TYPES);
  const declared = all(types, 'Override').map((one) => attribute(one, 'PartName'));
  const extensions = all(types, 'Default').map((one) => attribute(one, 'Extension'));
  const parts = opened.names.filter((name) => name !== TYPES);
  return [
    ...declared.filter((name) => !opened.parts[name.slice(1)]).map((name) => `${name} is declared and does not exist`),
    ...parts.filter((name) => opened.typeOf(name) === null).map((name) => `${name} is not declared`),
    ...parts
      .filter((name) => name.endsWith('.xml') && !declared.includes(`/${name}`))
      .map((name) => `${name} is declared as nothing but XML`),
    ...[...repeated(declared), ...repeated(extensions)].map((name) => `${name} is declared twice`),
  ];
}

function relationshipFaults(opened: Package): readonly string[] {
  const parts = opened.names.filter((name) => name !== TYPES && !name.endsWith('.rels'));
  const reached = new Set<string>();
  const faults: string[] = [];
  const visit = (path: string): void => {
    if (reached.has(path)) return;
    reached.add(path);
    const links = opened.links(path);
    for (const { id, target, external } of links) {
      if (external) faults.push(`${path}: ${id} leads out of the package`);
      else if (opened.parts[target]) visit(target);
      else faults.push(`${path}: ${id} leads to ${target}, which does not exist`);
    }
    faults.push(...repeated(links.map(({ id }) => id)).map((id) => `${path}: ${id} is there twice`));
    if (path.endsWith('.xml')) faults.push(...useFaults(opened, path));
  };
  visit('');
  return [...faults, ...parts.filter((name) => !reached.has(name)).map((name) => `nothing leads to ${name}`)];
}

/** Every id that a part mentions is one of its relationships, and the explicit ones are mentioned. */
function useFaults(opened: Package, path: string): readonly string[] {
  const mentioned = new Set([...opened.text(path).matchAll(/ r:(?:id|embed|link|pict)="([^"]*)"/g)].map(([, id = '']) => id));
  const links = opened.links(path);
  const explicit = links.filter(({ kind }) => /^(slide|slideMaster|notesMaster|chart|image|package|worksheet)$/.test(kind));
  const needed = /ppt\/(presentation|slides\/|charts\/)|xl\/workbook/.test(path) ? explicit : [];
  return [
    ...[...mentioned]
      .filter((id) => !links.some((link) => link.id === id))
      .map((id) => `${path} mentions ${id}, which is nothing`),
    ...needed.filter(({ id }) => !mentioned.has(id)).map(({ id }) => `${path} has ${id} and does not use it`),
  ];
}

/** Ids of shapes and their names are unique on a slide, ids of slides in the deck, of masters and layouts together. */
function idFaults(opened: Package): readonly string[] {
  const trees = partsOf(opened, /^ppt\/(slides|slideLayouts|slideMasters|notesSlides|notesMasters)\/[^/]+\.xml$/);
  const shapes = trees.flatMap((path) => {
    const named = all(opened.xml(path), 'p:cNvPr');
    const values = (name: string) => named.map((one) => attribute(one, name)).filter((value) => value !== '');
    return [
      ...repeated(values('id')).map((id) => `${path}: two shapes have the id ${id}`),
      ...repeated(values('name')).map((name) => `${path}: two shapes are called ${name}`),
    ];
  });
  const main = opened.parts['ppt/presentation.xml'] ? opened.xml('ppt/presentation.xml') : null;
  if (!main) return shapes;
  const slideIds = all(main, 'p:sldId').map((one) => attribute(one, 'id'));
  const masters = partsOf(opened, /^ppt\/slideMasters\/[^/]+\.xml$/).map((path) => opened.xml(path));
  const designIds = [...all(main, 'p:sldMasterId'), ...masters.flatMap((master) => all(master, 'p:sldLayoutId'))].map((one) =>
    attribute(one, 'id'),
  );
  return [
    ...shapes,
    ...repeated(slideIds).map((id) => `two slides have the id ${id}`),
    ...slideIds.filter((id) => Number(id) < 256 || Number(id) >= 2 ** 31).map((id) => `a slide cannot have the id ${id}`),
    ...repeated(designIds).map((id) => `a master and a layout, or two layouts, have the id ${id}`),
    ...designIds.filter((id) => Number(id) < 2 ** 31).map((id) => `a layout cannot have the id ${id}`),
    ...(slideIds.length === partsOf(opened, /^ppt\/slides\/[^/]+\.xml$/).length ? [] : ['not every slide is in the deck']),
  ];
}

/** A place that a slide fills is one of its layout; a slide has one layout and one title; its notes lead back to it. */
function placeFaults(opened: Package): readonly string[] {
  const placesIn = (path: string) =>
    all(opened.xml(path), 'p:ph').map((place) => `${attribute(place, 'type') || 'obj'} ${attribute(place, 'idx') || '0'}`);
  return partsOf(opened, /^ppt\/slides\/[^/]+\.xml$/).flatMap((path) => {
    const linked = (kind: string) => opened.links(path).filter((link) => link.kind === kind);
    const [layout, ...more] = linked('slideLayout');
    if (!layout || more.length > 0) return [`${path} has ${more.length === 0 ? 'no layout' : 'two layouts'}`];
    const known = placesIn(layout.target);
    const own = placesIn(path);
    return [
      ...own.filter((place) => !known.includes(place)).map((place) => `${path} fills ${place}, which its layout has not`),
      ...repeated(own).map((place) => `${path} fills ${place} twice`),
      ...(own.filter((place) => /^(title|ctrTitle) /.test(place)).length === 1 ? [] : [`${path} has not one title`]),
      ...linked('notesSlide').flatMap(({ target }) =>
        opened.links(target).some((link) => link.target === path) ? [] : [`${target} does not lead back to ${path}`],
      ),
    ];
  });
}

/** Axes are there once and named by the bars and points on them; what a chart draws is what its workbook holds. */
function chartFaults(opened: Package): readonly string[] {
  return partsOf(opened, /^ppt\/charts\/[^/]+\.xml$/).flatMap((path) => {
    const chart = opened.xml(path);
    const area = first(chart, 'c:plotArea');
    const parts = area ? children(area) : [];
    const idOf = (element: Element) => attribute(first(element, 'c:axId'), 'val');
    const axes = parts.filter(({ tagName }) => /Ax$/.test(tagName)).map(idOf);
    const used = parts
      .filter(({ tagName }) => /Chart$/.test(tagName))
      .flatMap((plot) => all(plot, 'c:axId').map((id) => attribute(id, 'val')));
    const numbered = (name: string) => all(chart, 'c:ser').map((one) => attribute(first(one, name), 'val'));
    const book = opened.links(path).find(({ kind }) => kind === 'package')?.target ?? '';
    if (!opened.parts[book]) return [`${path} has no workbook`];
    return [
      ...repeated(axes).map((id) => `${path}: axis ${id} is there twice`),
      ...used.filter((id) => !axes.includes(id)).map((id) => `${path}: there is no axis ${id}`),
      ...axes.filter((id) => !used.includes(id)).map((id) => `${path}: nothing stands on axis ${id}`),
      ...[...repeated(numbered('c:idx')), ...repeated(numbered('c:order'))].map((id) => `${path}: two series are number ${id}`),
      ...workbookFaults(path, opened.text(path), opened.parts[book]),
    ];
  });
}

function workbookFaults(path: string, xml: string, book: Uint8Array): readonly string[] {
  const cells = readWorkbook(book);
  return references({ xml }).flatMap(({ cells: names, cache }) => {
    if (names.length === 0 || names.length !== cache.length) return [`${path}: a reference does not name the cells of its copy`];
    return names.flatMap((name, index) => {
      const held = cells.get(name);
      const copy = cache[index] ?? null;
      const same = held === undefined ? copy === null : String(held) === copy;
      return same ? [] : [`${path}: ${name} is ${String(held)} in the workbook, ${String(copy)} in the chart`];
    });
  });
}

/** The theme names a font for East Asia, and so does every text of a chart; an alternative is never a path. */
function textFaults(opened: Package): readonly string[] {
  const unnamed = partsOf(opened, /^ppt\/(charts|theme)\/[^/]+\.xml$/).flatMap((path) => {
    const text = opened.xml(path);
    const owners = [...all(text, 'a:latin')].map((latin) => latin.parentNode as Element);
    const isNamed = (owner: Element) => attribute(first(owner, 'a:ea'), 'typeface') !== '';
    return owners.length > 0 && owners.every(isNamed) ? [] : [`${path} has text without a font for East Asia`];
  });
  const alternatives = partsOf(opened, /^ppt\/slides\/[^/]+\.xml$/).flatMap((path) =>
    ['p:pic', 'p:graphicFrame'].flatMap((name) =>
      all(opened.xml(path), name).flatMap((frame) => {
        const named = first(frame, 'p:cNvPr');
        const descr = attribute(named, 'descr');
        if (descr.trim() === '') return [`${path}: ${attribute(named, 'name')} has no text alternative`];
        return /^[\w./\\:-]+\.(png|jpe?g|svg)$/i.test(descr) ? [`${path}: the alternative ${descr} is a path`] : [];
      }),
    ),
  );
  return [...unnamed, ...alternatives];
}

function embeddedFaults(opened: Package): readonly string[] {
  return partsOf(opened, /\.xlsx$/).flatMap((path) =>
    packageFaults(opened.parts[path] ?? new Uint8Array()).map((fault) => `${path}: ${fault}`),
  );
}
