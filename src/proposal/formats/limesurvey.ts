import type { Role } from '../description.js';
import { headed } from '../table.js';
import { words } from '../words.js';
import { type ColumnHint, described, findSheet, sheetName } from './columns.js';
import type { Format } from './format.js';

/** Columns that the tool writes, by code; and as they are headed in full text, by language. */
const OWN: readonly (readonly [Role, RegExp])[] = [
  ['id', /^(id|回答ID|応答ID|Response ID|Antwort[- ]ID|ID de la réponse)$/i],
  ['time', /^(submitdate|送信日|提出日|Date submitted|Datum Abgeschickt|Date de soumission)$/i],
  ['technical', /^(lastpage|最後のページ|最終ページ|Last page|Letzte Seite|Dernière page)$/i],
  ['technical', /^(startlanguage|開始時の言語|開始言語|Start language|Start-Sprache|Langue de départ)$/i],
  ['technical', /^(seed|シード|Zufallsstartwert|Tête de série)$/i],
  ['technical', /^(startdate|開始日|Date started|Datum gestartet|Date de lancement)$/i],
  ['technical', /^(datestamp|最後の操作日|Date last action|Datum letzte Aktivität|Date de la dernière action)$/i],
  [
    'technical',
    /^(ipaddr|IPアドレス|IP address|IP-Adresse|Adresse IP|refurl|参照URL|Referrer URL|token|トークン|Access code|Zugangscode)$/i,
  ],
  ['technical', /^(interviewtime|groupTime\d*|.+Time)$/],
];
const OWN_WIDTH = 12;
const FEWEST_OWN = 3;

/** "other" as a code, and as it is worded in full headings. */
const OTHER = /^(other|その他|sonstiges|autre)$/i;
const COMMENT = /^(comment|コメント|kommentar|commentaire)$/i;

/** LimeSurvey: headings are codes (`G02Q04[SQ001]`), texts (`Question [Subquestion]`) or both, with a full stop between. */
export const limesurvey: Format = {
  title: 'LimeSurvey',
  recognise(files) {
    const found = findSheet(files, (headings) => {
      const own = headings.slice(0, OWN_WIDTH).filter((heading) => ownRole(codeOf(heading)) !== null);
      return own.length >= FEWEST_OWN && headings.some((heading) => OWN[1]?.[1].test(codeOf(heading)));
    });
    if (!found) return null;
    const { file, of, sheet } = found;
    return {
      file,
      describe: (decisions) => {
        const table = headed(sheet, [0]);
        const submitted = table.columns.find(({ name }) => OWN[1]?.[1].test(codeOf(name)));
        const unfinished = submitted?.cells.some((cell) => cell === '') === true;
        const keep =
          submitted && unfinished && decisions.get('unfinished') !== 'count'
            ? [{ column: submitted.name, filled: true as const, why: 'not finished' }]
            : [];
        return described(
          table,
          keep,
          ({ name, cells }, index, all) =>
            hint(
              name,
              cells,
              index,
              all.map((column) => column.name),
            ),
          {
            sheet: sheetName(of, sheet),
          },
        );
      },
    };
  },
};

/** The code of "code. text", or the whole heading. */
function codeOf(heading: string): string {
  return /^([A-Za-z]\w*(?:\[[^\]]*\])*)\. /.exec(heading)?.[1] ?? heading;
}

/** A code that can be an id; a text is none. */
function bare(code: string): string {
  return /^[A-Za-z]\w*$/.test(code) ? code : '';
}

function ownRole(heading: string): Role | null {
  return OWN.find(([, pattern]) => pattern.test(heading))?.[0] ?? null;
}

function hint(name: string, cells: readonly string[], index: number, names: readonly string[]): ColumnHint {
  const code = codeOf(name);
  const role = index < OWN_WIDTH || /Time\d*$/.test(code) ? ownRole(code) : null;
  if (role) return { role };
  const text = code === name ? name : name.slice(code.length + 2);
  const [, stem = '', sub = ''] = /^(.+?) ?\[([^\]]+)\]$/u.exec(code) ?? [];
  const missing = { noAnswer: [], notApplicable: ['N/A'], invalid: [] };
  if (stem === '') {
    // Options have codes with letters unless somebody numbered them: bare numbers under a bare code were typed.
    const typed = code === text && bare(code) !== '' && cells.every((cell) => /^-?\d*\.?\d*$/.test(cell));
    return { code: bare(code), label: words(text), missing, declared: typed ? 'number' : null };
  }
  const [, question = text, part = ''] = /^(.+?) ?\[(.+)\]$/u.exec(text) ?? [];
  if (OTHER.test(sub)) {
    const single = names.find((one) => one !== name && codeOf(one) === stem);
    return { role: 'other', otherOf: { question: single ?? stem, value: '-oth-' }, label: words(text), missing };
  }
  if (COMMENT.test(sub)) return { declared: 'text', code: `${stem}_comment`, label: words(text), missing };
  const alone = names.filter((one) => codeOf(one).startsWith(`${stem}[`) || codeOf(one).startsWith(`${stem} [`)).length === 1;
  const own = bare(stem) === '' || !/^\w+$/.test(sub) ? '' : `${stem}_${sub}`;
  if (alone) return { code: own, label: words(question), missing };
  return { code: own, group: stem, stem: words(question), label: words(part), missing };
}
