import { z } from 'zod';
import type { Message } from '../../model/problem.js';
import type { Path } from './yaml/index.js';

/** What JSON Schema (draft-07) says of a value. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The keys that a mapping may have, each with the shape of its value. */
export type Shape = Readonly<Record<string, z.ZodType>>;
/** The values of a mapping that has all these keys. */
export type Values<S extends Shape> = { -readonly [Key in keyof S]: z.output<S[Key]> };

/**
 * What one of our own shapes says about a wrong value: a message, or what was expected. `at: 'key'`: the key is wrong, not its
 * value.
 */
export type Fault = { readonly message: Message; readonly at?: 'key' } | { readonly expected: Expected };
export type Expected = 'text' | 'date' | 'option or level' | 'number or text' | 'option or level, or a list of them';

/**
 * A mapping with these keys and no others. For an unknown key the issue lists the allowed keys, so that whoever words it can name
 * them.
 */
export function mapping<S extends Shape>(shape: S) {
  const allowed = Object.keys(shape).join(' ');
  return z.strictObject(shape, { error: (issue) => (issue.code === 'unrecognized_keys' ? allowed : undefined) });
}

/** A value that may be left out: null where the key is not written. */
export function optional<T>(shape: z.ZodType<T>) {
  return shape.optional().transform((value) => value ?? null);
}

/** A further demand on values of the right type: `judge` returns a message for a value that does not meet it, else null. */
export function rule<T extends z.ZodType>(shape: T, judge: (value: z.output<T>) => Message | null): T {
  return shape.superRefine((value, context) => {
    const message = judge(value);
    if (message) context.addIssue({ code: 'custom', params: { message } satisfies Fault });
  });
}

/**
 * A value that is read by our own function. The function reports each fault with the path to it inside the value, and returns
 * null where there are any. A value that is missing or empty is a fault before the function is called. `written`: what an editor is
 * told of such a value.
 */
export function custom<T>(
  read: (value: unknown, fault: (fault: Fault, path?: Path) => void) => T | null,
  written: JsonSchema,
): z.ZodType<T> {
  const shape = z.unknown().transform((value, context): T => {
    const absent = value === undefined || value === null;
    if (absent) context.addIssue({ code: 'custom' });
    const result = absent
      ? null
      : read(value, (params, path = []) => context.addIssue({ code: 'custom', params, path: [...path] }));
    return result ?? z.NEVER;
  });
  return shape.meta(written);
}

/** A list, not empty, of some of these values, each once. */
export function setOf<T extends string>(values: readonly [T, ...T[]], repeated: (written: string) => Message) {
  return z
    .array(z.enum(values))
    .min(1)
    .superRefine((list, context) => {
      list.forEach((value, index) => {
        const params = { message: repeated(value) } satisfies Fault;
        if (list.indexOf(value) < index) context.addIssue({ code: 'custom', params, path: [index] });
      });
    })
    .meta({ uniqueItems: true });
}

/**
 * A list with at least `least` entries, which are read one by one afterwards, so that a broken entry does not hide mistakes in
 * the others.
 */
export function entries(least: number) {
  return z.array(z.unknown()).min(least);
}
