import type { ColumnName, OptionReading } from '../../../model/reading.js';
import { custom, type Fault, type JsonSchema } from '../shape.js';
import { isMapping } from '../text-shapes.js';
import { wordShape } from '../word-shapes.js';
import type { Path } from '../yaml/index.js';
import { columnsNone, openUnclear } from './messages.js';

const NAME_SCHEMA: JsonSchema = { type: ['string', 'number'] };
const COLUMN_SCHEMA: JsonSchema = {
  anyOf: [NAME_SCHEMA, { type: 'object', additionalProperties: { anyOf: [NAME_SCHEMA, { type: 'null' }] } }],
};
const OPEN_SCHEMA: JsonSchema = {
  anyOf: [
    { type: 'boolean' },
    { const: 'rest' },
    {
      type: 'object',
      properties: { column: { ...COLUMN_SCHEMA, description: 'The column, by its heading.' } },
      required: ['column'],
      additionalProperties: false,
    },
  ],
};

/** The name of a column of the files, or a name for each source by its id; null for a source that did not ask. */
export const columnShape = custom<ColumnName>(readColumn, COLUMN_SCHEMA);

/** Where free text beside an option stands: `true`, `rest` or `{column: …}`; null for an option without such text. */
export const openShape = custom<OptionReading['text'] | 'none'>((value, fault) => {
  if (value === false) return 'none';
  if (value === true) return 'beside';
  if (value === 'rest') return 'rest';
  if (!isMapping(value) || Object.keys(value).join() !== 'column') {
    fault({ message: openUnclear() });
    return null;
  }
  const column = readColumn(value.column, (found, path = []) => fault(found, ['column', ...path]));
  return column === null ? null : { column };
}, OPEN_SCHEMA)
  .optional()
  .transform((text) => (text === undefined || text === 'none' ? null : text));

function readColumn(value: unknown, fault: (fault: Fault, path?: Path) => void): ColumnName | null {
  if (!isMapping(value)) return readName(value, fault);
  const names = new Map<string, string | null>();
  for (const [source, written] of Object.entries(value)) {
    const name = written === null ? null : readName(written, (found) => fault(found, [source]));
    names.set(source, name);
  }
  if ([...names.values()].some((name) => name !== null)) return names;
  fault({ message: columnsNone() });
  return null;
}

function readName(value: unknown, fault: (fault: Fault) => void): string | null {
  const read = wordShape.safeParse(value);
  if (read.success) return read.data;
  const params = read.error.issues.map((issue) => (issue.code === 'custom' ? (issue.params as Fault | undefined) : undefined));
  fault(params.find((each) => each !== undefined) ?? { expected: 'text' });
  return null;
}

/** Every name with the source in which it holds; null for all sources. */
export function namesOf(column: ColumnName): readonly { readonly source: string | null; readonly name: string }[] {
  if (typeof column === 'string') return [{ source: null, name: column }];
  return [...column].flatMap(([source, name]) => (name === null ? [] : [{ source, name }]));
}
