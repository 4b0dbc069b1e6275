import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { temporaryFolder } from './shirabe.js';

/** A small project that is right in every way; tests break one thing in it. Files by their names. */
export const SMALL: Readonly<Record<string, string>> = {
  'project.yaml': `title: {ja: 小さな調査, en: Small survey}
organisation: {ja: 試験, en: Test}
contact: {ja: 受付, en: Desk}
date: 2026-01-31
sources:
  - {id: web, label: {ja: ウェブ, en: Web}, file: responses/web.csv}
respondents:
  attributes:
    - {id: size, kind: number, label: {ja: 規模, en: Size}, min: 1}
missing: {noAnswer: ["99"], notApplicable: ["-"], invalid: ["*"]}
`,
  'questionnaire.yaml': `scales:
  five: {low: 1, high: 5, lowLabel: {ja: 低い, en: Low}, highLabel: {ja: 高い, en: High}}
sections:
  - id: s1
    number: 1
    title: {ja: 第一, en: First}
    scale: five
    items:
      - {id: alpha, number: 1, label: {ja: 甲, en: Alpha}}
      - {id: beta, number: 2, label: {ja: 乙, en: Beta}}
  - id: s2
    title: {ja: 第二, en: Second}
    items:
      - id: gamma
        kind: single
        label: {ja: 丙, en: Gamma}
        options:
          - {id: "yes", label: {ja: はい, en: "Yes"}}
          - {id: "no", label: {ja: いいえ, en: "No"}}
      - {id: delta, kind: number, label: {ja: 丁, en: Delta}, min: 0, max: 10, askedIf: {item: gamma, in: "yes"}}
`,
  'slides.yaml': `title: {ja: 結果, en: Results}
subtitle: {ja: 副題, en: Subtitle}
presenter: {ja: 試験, en: Test}
`,
  'feedback.yaml': `title: {ja: 回答, en: Answers}
introduction: {ja: ありがとうございました。, en: Thank you.}
`,
  'respondents.csv': 'id,name,language,size\na1,甲社,ja,10\na2,乙社,en,20\na3,丙社,,\n',
  'responses/web.csv': 'respondent,alpha,beta,gamma,delta\na1,1,2,yes,3\na2,3,,no,\na3,5,4,yes,*\n',
};

/** Writes the project with some files replaced (null: left out); returns its folder. */
export async function writeProject(changes: Readonly<Record<string, string | Uint8Array | null>> = {}): Promise<string> {
  const folder = path.join(await temporaryFolder(), 'small');
  for (const [name, content] of Object.entries({ ...SMALL, ...changes })) {
    if (content === null) continue;
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
  return folder;
}

/** One file of the small project with a text in it replaced; fails where the text is not there. */
export function edited(name: string, from: string, to: string): Record<string, string> {
  const text = SMALL[name] ?? '';
  if (!text.includes(from)) throw new Error(`${name} has no ${from}`);
  return { [name]: text.replace(from, () => to) };
}
