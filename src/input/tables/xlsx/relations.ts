import { damagedPackage } from '../messages.js';
import { giveUp } from '../unreadable.js';
import { type Attributes, scanXml } from '../xml/index.js';
import { type Archive, whileWorthIt } from '../zip/index.js';

/** What a part of the file refers to. */
export interface Relation {
  readonly id: string;
  /** The last word of its type, such as `worksheet`: the words before it differ between the two forms of the format. */
  readonly type: string;
  /** The path of the part, without a slash in front. */
  readonly target: string;
}

/** What a part refers to inside the file; empty where it tells nothing. What lies outside is never looked at. `''`: the file itself. */
export async function relationsOf(archive: Archive, part: string): Promise<readonly Relation[]> {
  const slash = part.lastIndexOf('/') + 1;
  const pieces = archive.pieces(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`);
  const relations: Relation[] = [];
  if (!pieces) return relations;
  await scanXml(
    whileWorthIt(pieces, () => 0),
    {
      open: (name, attributes) => {
        if (name !== 'Relationship' || attributes.get('TargetMode')?.toLowerCase() === 'external') return;
        if (relations.length === MOST) giveUp(damagedPackage());
        relations.push(relationOf(attributes, part.slice(0, slash)));
      },
      close: () => {},
      text: () => {},
    },
  );
  return relations;
}

function relationOf(attributes: Attributes, folder: string): Relation {
  const type = attributes.get('Type') ?? '';
  return {
    id: attributes.get('Id') ?? '',
    type: type.slice(type.lastIndexOf('/') + 1),
    target: pathFrom(folder, attributes.get('Target') ?? ''),
  };
}

/** A path as told in a folder: from the root with a slash in front, else from the folder. */
function pathFrom(folder: string, target: string): string {
  const parts: string[] = [];
  for (const part of (target.startsWith('/') ? target : folder + target).replaceAll('\\', '/').split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** A workbook of thousands of sheets would be none. */
const MOST = 10_000;
