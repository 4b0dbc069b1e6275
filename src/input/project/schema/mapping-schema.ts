import { z } from 'zod';
import type { JsonSchema, Shape } from '../shape.js';

/** What an editor says of a key, and, where its shape leaves that to be read later, what its value holds. */
export type Words =
  | string
  | { readonly says: string; readonly holds?: JsonSchema; readonly keys?: Readonly<Record<string, string>> };

/** What is said of every key of a shape: a new key does not compile until it is explained. */
export type WordsOf<S extends Shape> = { readonly [Key in keyof S & string]: Words };

/**
 * The schema of a mapping, from the shape by which it is read. `keys`: those that it may have, where they are not all of the shape.
 * A list that is read entry by entry holds what `holds` says of an entry; a mapping that is, of a value.
 */
export function mappingSchema<S extends Shape>(
  shape: S,
  words: WordsOf<S>,
  keys: readonly (keyof S & string)[] = Object.keys(shape),
): JsonSchema {
  const { properties = {}, required = [] } = z.toJSONSchema(z.object(shape), OPTIONS) as JsonSchema;
  const isNeeded = (key: string) => required.includes(key) && !(shape[key] instanceof z.ZodUnknown);
  const explained = keys.map((key) => [key, explain(properties[key] as JsonSchema, words[key])] as const);
  const needed = keys.filter(isNeeded);
  return {
    type: 'object',
    properties: Object.fromEntries(explained),
    ...(needed.length > 0 ? { required: needed } : {}),
    additionalProperties: false,
  };
}

/** The schema of a value by its shape alone. */
export function valueSchema(shape: z.ZodType): JsonSchema {
  const { $schema, ...schema } = z.toJSONSchema(shape, OPTIONS) as JsonSchema;
  return schema;
}

const OPTIONS = {
  target: 'draft-7',
  io: 'input',
  unrepresentable: 'any',
  override: ({ jsonSchema }: { readonly jsonSchema: JsonSchema }) => {
    if (jsonSchema.type !== 'integer') return;
    // That a number can be held exactly goes without saying.
    if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
    if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  },
} as const;

function explain(schema: JsonSchema, words: Words): JsonSchema {
  if (typeof words === 'string') return { ...schema, description: words };
  const { says, holds, keys } = words;
  const filled = holds ? filledWith(holds, schema) : schema;
  return { ...(keys ? withKeys(keys, filled) : filled), description: says };
}

function filledWith(holds: JsonSchema, schema: JsonSchema): JsonSchema {
  if (schema.type === 'array') return { ...schema, items: holds };
  if (schema.type === 'object') return { ...schema, additionalProperties: holds };
  return { ...schema, ...holds };
}

/** Explains the keys of a mapping that is read at once. */
function withKeys(keys: Readonly<Record<string, string>>, { properties = {}, ...schema }: JsonSchema): JsonSchema {
  const explained = Object.entries(properties).map(([key, value]) => [
    key,
    { ...(value as JsonSchema), ...(keys[key] === undefined ? {} : { description: keys[key] }) },
  ]);
  return { ...schema, properties: Object.fromEntries(explained) };
}

/** One of several kinds of a mapping, each with its name in `kind`. */
export function ofKind(kind: string, says: string, schema: JsonSchema, isNamed: boolean): JsonSchema {
  const { properties = {}, required = [] } = schema;
  const named = { const: kind, description: says };
  return {
    ...schema,
    properties: { ...properties, kind: named },
    required: isNamed ? ['kind', ...required] : required,
  };
}

/** The schema of a whole file. */
export function fileSchema(title: string, description: string, schema: JsonSchema): JsonSchema {
  return { $schema: 'http://json-schema.org/draft-07/schema#', title, description, ...schema };
}
