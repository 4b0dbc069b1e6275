import { z } from 'zod';
import type { Message } from '../../model/problem.js';
import type { Path } from './yaml/index.js';

/** The keys that a mapping may have, each with the shape of its value. */
export type Shape = Readonly<Record<string, z.ZodType>>;
export type Values<S extends Shape> = { -readonly [Key in keyof S]: z.output<S[Key]> };

/** What a shape of ours says of a value: a message as it stands, or what would have been right. */
export type Fault = { readonly message: Message; readonly at?: 'key' } | { readonly expected: Expected };
export type Expected = 'text' | 'date' | 'option or level' | 'number or text' | 'option or level, or a list of them';

/** A mapping with these keys and no others. The issue for an unknown key lists those allowed, for whoever words it. */
export function mapping<S extends Shape>(shape: S) {
  const allowed = Object.keys(shape).join(' ');
  return z.strictObject(shape, { error: (issue) => (issue.code === 'unrecognized_keys' ? allowed : undefined) });
}

/** Null where the key is not written. */
export function optional<T>(shape: z.ZodType<T>) {
  return shape.optional().transform((value) => value ?? null);
}

/** A further demand on values of the right type. */
export function rule<T extends z.ZodType>(shape: T, judge: (value: z.output<T>) => Message | null): T {
  return shape.superRefine((value, context) => {
    const message = judge(value);
    if (message) context.addIssue({ code: 'custom', params: { message } satisfies Fault });
  });
}

/**
 * A value read by a function of ours; it names faults with the path on which they stand within the value, and returns null where
 * there are any. A value that is missing or empty does not reach it.
 */
export function custom<T>(read: (value: unknown, fault: (fault: Fault, path?: Path) => void) => T | null): z.ZodType<T> {
  return z.unknown().transform((value, context): T => {
    const absent = value === undefined || value === null;
    if (absent) context.addIssue({ code: 'custom' });
    const result = absent
      ? null
      : read(value, (params, path = []) => context.addIssue({ code: 'custom', params, path: [...path] }));
    return result ?? z.NEVER;
  });
}

/** A list in which no entry occurs twice. */
export function setOf<T extends string>(values: readonly [T, ...T[]], repeated: (written: string) => Message) {
  return z
    .array(z.enum(values))
    .min(1)
    .superRefine((list, context) => {
      list.forEach((value, index) => {
        const params = { message: repeated(value) } satisfies Fault;
        if (list.indexOf(value) < index) context.addIssue({ code: 'custom', params, path: [index] });
      });
    });
}

/** A list whose entries are read one by one, so that a broken one does not hide what is wrong with the others. */
export function entries(least: number) {
  return z.array(z.unknown()).min(least);
}
