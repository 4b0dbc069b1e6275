import { describe, expect, it } from 'vitest';
import { loadProject } from '../../../src/input/project/load.js';
import { edited, writeProject } from '../../support/project.js';
import { added, type Broken, expectProblem } from './broken.js';

const KEYS = 'Keys allowed here: fileName, passwords, combined, letter.';
const LETTER = 'title: {ja: 題, en: T}, sender: {ja: 人, en: S}, salutation: {ja: 拝啓, en: Dear}';
const PARTS = 'It may hold {id}, {name}, {language}, {title}, {date}.';
const NO_SPACE = 'Leave it out; separate words with _ or -.';

async function deliveryOf(lines: string) {
  const { project } = await loadProject(await writeProject(added('feedback.yaml', lines)));
  return project.feedback?.delivery;
}

describe('delivery', () => {
  it('is none where it is not written, and has its defaults', async () => {
    expect(await deliveryOf('')).toBeNull();
    expect(await deliveryOf('delivery: {}')).toEqual({
      fileName: '{id}_{name}_{language}',
      passwords: null,
      combined: false,
      letter: null,
    });
    const letter = await deliveryOf(`delivery: {letter: {${LETTER}, paragraphs: [{ja: 文, en: P}]}}`);
    expect(letter?.letter).toMatchObject({ address: [], closing: null });
  });

  it.each<Broken>([
    {
      code: 'wrong-type',
      changes: added('feedback.yaml', 'delivery: ‸true'),
      key: 'delivery',
      message: 'A mapping of keys to values was expected here, not true.',
    },
    {
      code: 'unknown-key',
      changes: added('feedback.yaml', 'delivery: {‸filename: "{id}"}'),
      key: 'delivery.filename',
      message: 'The key "filename" is not known here. Did you mean "fileName"?',
      advice: KEYS,
    },
    {
      code: 'not-one-of',
      changes: added('feedback.yaml', 'delivery: {passwords: ‸generate}'),
      key: 'delivery.passwords',
      message: 'One of registry, generated was expected here, not the text "generate". Did you mean "generated"?',
    },
    {
      code: 'wrong-type',
      changes: added('feedback.yaml', 'delivery: {combined: ‸"yes"}'),
      key: 'delivery.combined',
      message: 'True or false was expected here, not the text "yes".',
    },
    {
      code: 'unknown-placeholder',
      changes: added('feedback.yaml', 'delivery: {fileName: ‸"{id}_{nam}"}'),
      key: 'delivery.fileName',
      message: 'There is no {nam} to put into a file name. Did you mean "name"?',
      advice: PARTS,
    },
    {
      code: 'unsafe-in-file-name',
      changes: added('feedback.yaml', 'delivery: {fileName: ‸"../{id}"}'),
      key: 'delivery.fileName',
      message: 'The name of a file cannot hold the character / on every system.',
      advice: NO_SPACE,
    },
    {
      code: 'unsafe-in-file-name',
      changes: added('feedback.yaml', 'delivery: {fileName: ‸"{id"}'),
      key: 'delivery.fileName',
      message: 'The name of a file cannot hold the character { on every system.',
      advice: NO_SPACE,
    },
    {
      code: 'missing-key',
      changes: added('feedback.yaml', `delivery: {letter: ‸{${LETTER}}}`),
      key: 'delivery.letter.paragraphs',
      message: 'The key "paragraphs" is missing here.',
      advice: 'Write "paragraphs: …".',
    },
    {
      code: 'missing-language',
      changes: added('feedback.yaml', `delivery: {letter: {${LETTER}, paragraphs: [‸{ja: 文}]}}`),
      key: 'delivery.letter.paragraphs[0].en',
      message: 'The English text (en) is missing here.',
      advice: 'Write it, or take en out of "languages" in project.yaml.',
    },
    {
      code: 'too-few',
      changes: added('feedback.yaml', `delivery: {letter: {${LETTER}, paragraphs: ‸[]}}`),
      key: 'delivery.letter.paragraphs',
      message: 'At least 1 entry was expected here, not 0.',
    },
    {
      code: 'reserved-name',
      changes: edited('project.yaml', 'id: size, kind: number', '‸id: email, kind: number'),
      key: 'respondents.attributes[0].id',
      message: '"email" is a reserved name.',
      advice: 'Choose another.',
    },
  ])('says of $code: $message', expectProblem);
});
