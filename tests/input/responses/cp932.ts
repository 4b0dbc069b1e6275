/** CP932 as the platform's decoder has it, turned round: tests need no program that converts files. */

const decoder = new TextDecoder('shift_jis', { fatal: true });
const bytesOf = new Map<string, readonly number[]>();

function learn(bytes: readonly number[]): void {
  try {
    const character = decoder.decode(Uint8Array.from(bytes));
    if ([...character].length === 1 && !bytesOf.has(character)) bytesOf.set(character, bytes);
  } catch {
    // These bytes are no character.
  }
}

for (let first = 0; first < 256; first += 1) learn([first]);
for (let first = 0x81; first <= 0xfc; first += 1) for (let second = 0x40; second <= 0xfc; second += 1) learn([first, second]);

export function cp932(text: string): Uint8Array {
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const bytes = bytesOf.get(character);
      if (!bytes) throw new Error(`CP932 has no ${character}`);
      return bytes;
    }),
  );
}
