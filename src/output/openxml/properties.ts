import type { PackagePart, Relationship } from './package.js';
import { element, textElement, xmlDocument } from './xml.js';

/** What a file says about itself: no more than this, so that nothing about who made it, and where, gets out. */

const CORE_PATH = 'docProps/core.xml';
const APP_PATH = 'docProps/app.xml';
const EXTENDED = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties';

/** All that a file says about itself. */
export interface Properties {
  readonly title: string;
  readonly creator: string;
  /** Such as `ja-JP`. */
  readonly language: string;
  /** ISO date. */
  readonly created: string;
}

/** How a package leads to its properties, for its roots. The ids rId2 and rId3 are taken. */
export const PROPERTY_LINKS: readonly Relationship[] = [
  { id: 'rId2', kind: 'core-properties', target: CORE_PATH },
  { id: 'rId3', kind: 'extended-properties', target: APP_PATH },
];

/** The parts that hold the properties. */
export function propertyParts(properties: Properties): readonly PackagePart[] {
  const application = element('Properties', { xmlns: EXTENDED }, textElement('Application', 'Shirabe'));
  return [
    { path: CORE_PATH, type: 'application/vnd.openxmlformats-package.core-properties+xml', content: coreXml(properties) },
    {
      path: APP_PATH,
      type: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
      content: xmlDocument(application),
    },
  ];
}

function coreXml({ title, creator, language, created }: Properties): string {
  const date = (name: string) => textElement(name, `${created.slice(0, 10)}T00:00:00Z`, { 'xsi:type': 'dcterms:W3CDTF' });
  return xmlDocument(
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      textElement('dc:title', title),
      textElement('dc:creator', creator),
      textElement('dc:language', language),
      date('dcterms:created'),
      date('dcterms:modified'),
    ),
  );
}
