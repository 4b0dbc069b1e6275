import type { Document } from '@xmldom/xmldom';
import { unzipSync } from 'fflate';
import { all, attribute, parseXml } from './xml.js';

/** An Open Packaging Conventions package, read without any help from what wrote it. */

export interface Link {
  readonly id: string;
  /** The last word of its type's address. */
  readonly kind: string;
  readonly target: string;
  readonly external: boolean;
}

export interface Package {
  /** In the order of the file; the same twice where an entry is there twice. */
  readonly names: readonly string[];
  readonly parts: Readonly<Record<string, Uint8Array>>;
  text(path: string): string;
  /** The same, parsed; throws where it is not well formed. */
  xml(path: string): Document;
  /** The relationships of a part; '' for those of the package. */
  links(path: string): readonly Link[];
  target(path: string, id: string): string;
  /** Declared for a part by name or by extension. */
  typeOf(path: string): string | null;
}

export const TYPES = '[Content_Types].xml';

export function openPackage(bytes: Uint8Array): Package {
  const names: string[] = [];
  const parts = unzipSync(bytes, {
    filter: ({ name }) => {
      names.push(name);
      return true;
    },
  });
  const text = (path: string) => new TextDecoder('utf-8', { fatal: true }).decode(parts[path]);
  const parsed = new Map<string, Document>();
  const xml = (path: string): Document => {
    const known = parsed.get(path) ?? parseXml(text(path));
    parsed.set(path, known);
    return known;
  };
  const types = xml(TYPES);
  const byName = new Map(all(types, 'Override').map((one) => [attribute(one, 'PartName'), attribute(one, 'ContentType')]));
  const byExtension = new Map(all(types, 'Default').map((one) => [attribute(one, 'Extension'), attribute(one, 'ContentType')]));
  const links = (path: string): readonly Link[] => {
    const [folder, file] = split(path);
    const own = `${folder}_rels/${file}.rels`;
    if (!parts[own]) return [];
    return all(xml(own), 'Relationship').map((one) => ({
      id: attribute(one, 'Id'),
      kind: attribute(one, 'Type').split('/').at(-1) ?? '',
      target: resolve(folder, attribute(one, 'Target')),
      external: attribute(one, 'TargetMode') === 'External',
    }));
  };
  return {
    names,
    parts,
    text,
    xml,
    links,
    target(path, id) {
      const link = links(path).find((one) => one.id === id);
      if (!link) throw new Error(`${path} has no relationship ${id}.`);
      return link.target;
    },
    typeOf: (path) => byName.get(`/${path}`) ?? byExtension.get(path.split('.').at(-1) ?? '') ?? null,
  };
}

function split(path: string): readonly [string, string] {
  const at = path.lastIndexOf('/') + 1;
  return [path.slice(0, at), path.slice(at)];
}

function resolve(folder: string, target: string): string {
  return new URL(target, `package:///${folder}`).pathname.slice(1);
}
