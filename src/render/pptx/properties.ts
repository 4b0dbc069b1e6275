import type { DocumentHead } from '../../model/document.js';
import type { Part, Relationship } from './package.js';
import { LOCALES } from './paragraph.js';
import { type DeckSetting, leading, plain } from './wording.js';
import { element, textElement, xmlDocument } from './xml.js';

/** What a deck says about itself: no more than this, so that nothing about who made it, and where, gets out. */

const CORE_PATH = 'docProps/core.xml';
const APP_PATH = 'docProps/app.xml';
const EXTENDED = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties';

export const PROPERTY_LINKS: readonly Relationship[] = [
  { id: 'rId2', kind: 'core-properties', target: CORE_PATH },
  { id: 'rId3', kind: 'extended-properties', target: APP_PATH },
];

export function propertyParts(head: DocumentHead, setting: DeckSetting): readonly Part[] {
  const application = element('Properties', { xmlns: EXTENDED }, textElement('Application', 'Shirabe'));
  return [
    { path: CORE_PATH, type: 'application/vnd.openxmlformats-package.core-properties+xml', content: coreXml(head, setting) },
    {
      path: APP_PATH,
      type: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
      content: xmlDocument(application),
    },
  ];
}

function coreXml({ title, organisation }: DocumentHead, setting: DeckSetting): string {
  const date = (name: string) => textElement(name, `${setting.created.slice(0, 10)}T00:00:00Z`, { 'xsi:type': 'dcterms:W3CDTF' });
  return xmlDocument(
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      textElement('dc:title', plain(title, setting)),
      textElement('dc:creator', plain(organisation, setting)),
      textElement('dc:language', LOCALES[leading(setting)]),
      date('dcterms:created'),
      date('dcterms:modified'),
    ),
  );
}
