import { type Zippable, zipSync } from 'fflate';
import { element, xmlDocument } from './xml.js';

/** An Open Packaging Conventions package: parts, what they are, and how they lead to one another. */

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** How one part leads to another. */
export interface Relationship {
  readonly id: string;
  /** The end of its type's address, such as `slideLayout`. */
  readonly kind: string;
  /** Path of the part that it leads to. */
  readonly target: string;
}

/** A file of the package. `relationships` say where it leads to. */
export interface PackagePart {
  /** From the root of the package, without a slash at its beginning. */
  readonly path: string;
  /** Its content type; null where the extension tells it. */
  readonly type: string | null;
  readonly content: string | Uint8Array;
  readonly relationships?: readonly Relationship[];
  /** For long and uniform parts, which are compressed less: half the time for a tenth more bytes. */
  readonly long?: boolean;
}

const DEFAULTS: Readonly<Record<string, string>> = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  png: 'image/png',
  jpeg: 'image/jpeg',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const FIRST_YEAR = 1980;
/** Workbooks and pictures are compressed already. */
const STORED = /\.(xlsx|png|jpeg)$/;

/**
 * A package as a ZIP file. All parts are dated `created` (ISO), so that equal input gives equal bytes. The content types come first
 * in the file, where a program that reads it as a stream expects them.
 */
export function zipPackage(parts: readonly PackagePart[], roots: readonly Relationship[], created: string): Uint8Array {
  const files: Zippable = {};
  const mtime = dateOf(created);
  const add = (path: string, content: string | Uint8Array, level: 3 | 6 = 6) => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    files[path] = [bytes, { level: STORED.test(path) ? 0 : level, mtime }];
  };
  add('[Content_Types].xml', contentTypes(parts));
  add('_rels/.rels', relationshipsXml(roots, ''));
  for (const part of parts) {
    add(part.path, part.content, part.long ? 3 : 6);
    if (part.relationships?.length) add(relationshipsPath(part.path), relationshipsXml(part.relationships, folderOf(part.path)));
  }
  return zipSync(files);
}

/** Noon of a day by the local clock, since the format stores local time: it says noon everywhere. The format begins with 1980. */
function dateOf(iso: string): Date {
  const [year = 0, month = 1, day = 1] = iso.slice(0, 10).split('-').map(Number);
  return year >= FIRST_YEAR ? new Date(year, month - 1, day, 12) : new Date(FIRST_YEAR, 0, 1, 12);
}

function contentTypes(parts: readonly PackagePart[]): string {
  const extensions = new Set(['rels', 'xml', ...parts.map(({ path }) => path.slice(path.lastIndexOf('.') + 1))]);
  return xmlDocument(
    element(
      'Types',
      { xmlns: `${PACKAGE}/content-types` },
      ...[...extensions].map((Extension) => element('Default', { Extension, ContentType: DEFAULTS[Extension] })),
      ...parts.flatMap(({ path, type }) => (type ? [element('Override', { PartName: `/${path}`, ContentType: type })] : [])),
    ),
  );
}

function relationshipsXml(relationships: readonly Relationship[], folder: string): string {
  return xmlDocument(
    element(
      'Relationships',
      { xmlns: `${PACKAGE}/relationships` },
      ...relationships.map(({ id, kind, target }) => {
        const base = kind === 'core-properties' ? `${PACKAGE}/relationships/metadata` : OFFICE;
        return element('Relationship', { Id: id, Type: `${base}/${kind}`, Target: relativePath(folder, target) });
      }),
    ),
  );
}

function relationshipsPath(path: string): string {
  const folder = folderOf(path);
  return `${folder}_rels/${path.slice(folder.length)}.rels`;
}

/** With its trailing slash; empty for the root. */
function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

function relativePath(folder: string, target: string): string {
  const from = folder.split('/').slice(0, -1);
  const to = target.split('/');
  const shared = from.findIndex((name, index) => name !== to[index]);
  const kept = shared < 0 ? from.length : shared;
  return [...from.slice(kept).map(() => '..'), ...to.slice(kept)].join('/');
}
