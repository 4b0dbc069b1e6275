import { keyText, type Output, type OutputRecord, type Reason, sha256 } from '../files/index.js';

/** A file that is there, and why it was made; no reasons where the file of the last build is still right. */
export interface Shelved {
  readonly reasons: readonly (Reason | 'forced')[];
  readonly record: OutputRecord;
}

/** What a delivered file is made from. */
export interface Source {
  /** The documents in it, with names and passwords. */
  readonly own: unknown;
  /** The settings that have a part in it. */
  readonly texts?: unknown;
}

/** Where delivered files are put: those of the last build are kept where they are made from the same. */
export interface Shelf {
  readonly output: Output;
  /** `make` writes the file. */
  keep(segments: readonly string[], source: Source, make: () => Promise<Omit<OutputRecord, 'key' | 'file'>>): Promise<Shelved>;
}

/** `program`: the hash of the code. */
export function openShelf(output: Output, program: string, force: boolean): Shelf {
  return {
    output,
    async keep(segments, source, make) {
      const [own, texts] = [hashOf(source.own), hashOf(source.texts ?? null)];
      const inputs = hashOf([own, texts, program]);
      const key = keyText({ inputs, own, figures: '', others: '', texts, looks: '', program });
      const there = force ? (['forced'] as const) : await output.previous.find(segments, { inputs, text: () => key });
      if ('sha256' in there) return { reasons: [], record: there };
      const record: OutputRecord = { file: segments.join('/'), ...(await make()), key };
      await output.journal.add(record);
      return { reasons: there, record };
    },
  };
}

function hashOf(value: unknown): string {
  return sha256(JSON.stringify(value));
}
