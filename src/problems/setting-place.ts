import path from 'node:path';
import type { Place } from '../model/problem.js';
import type { Project } from '../model/project.js';

/** Where a key of project.yaml is written, such as `frame.margins.size.small`; the file and the key where it is not written there. */
export function settingPlace({ places, root }: Pick<Project, 'places' | 'root'>, key: string): Place {
  return places.get(key) ?? { file: path.join(root, 'project.yaml'), key };
}
