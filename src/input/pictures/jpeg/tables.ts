import { partDamaged } from '../messages.js';
import { PictureFault } from '../picture.js';
import { type HuffmanTable, huffmanTable, LONGEST } from './huffman.js';

/** The tables that a scan is read with, as they stand where it begins. */
export class Tables {
  /** Of the first coefficient of each block, and of the others; by their numbers. */
  readonly first = new Map<number, HuffmanTable>();
  readonly others = new Map<number, HuffmanTable>();
  /** Numbers of the quantization tables that there are. */
  readonly quantization = new Set<number>();
  /** Units between two restarts; 0 for none. */
  restartInterval = 0;

  /** Takes what a DHT segment defines. Throws PictureFault for a damaged one; so do the others. */
  takeHuffman(content: Buffer): void {
    let at = 0;
    while (at < content.length) {
      const [kind, number] = [(content[at] ?? 0) >> 4, (content[at] ?? 0) & 15];
      const counts = content.subarray(at + 1, at + 1 + LONGEST);
      const symbols = at + 1 + LONGEST;
      at = symbols + counts.reduce((sum, count) => sum + count, 0);
      if (kind > 1 || number > 3 || counts.length < LONGEST || at > content.length) throw new PictureFault(partDamaged('DHT'));
      (kind === 0 ? this.first : this.others).set(number, huffmanTable(counts, content.subarray(symbols, at)));
    }
  }

  takeQuantization(content: Buffer): void {
    let at = 0;
    while (at < content.length) {
      const [precision, number] = [(content[at] ?? 0) >> 4, (content[at] ?? 0) & 15];
      at += 1 + 64 * (precision + 1);
      if (precision > 1 || number > 3 || at > content.length) throw new PictureFault(partDamaged('DQT'));
      this.quantization.add(number);
    }
  }

  takeRestartInterval(content: Buffer): void {
    if (content.length !== 2) throw new PictureFault(partDamaged('DRI'));
    this.restartInterval = content.readUInt16BE(0);
  }
}
