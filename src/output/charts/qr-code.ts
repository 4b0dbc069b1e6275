import { encodeQR } from 'qr';
import { palette } from '../../reports/drawing/index.js';
import type { Drawing } from './drawing.js';

/** Modules of free space around the code: ISO/IEC 18004 asks for four. */
const QUIET = 4;
/** Pixels of a module: 0.56 mm on paper, which a telephone reads at arm's length. */
const MODULE = 2.1;

/** An address as a QR code with medium error correction. Throws Error for one that is longer than a code can hold. */
export function drawCode(address: string): Drawing {
  const modules = encodeQR(address, 'raw', { ecc: 'medium', border: QUIET });
  const size = modules.length;
  const dark = modules.flatMap((row, y) => runs(row).map(({ from, length }) => `M${from},${y}h${length}v1h-${length}z`));
  const side = Math.round(size * MODULE);
  const svg =
    `<svg aria-hidden="true" focusable="false" xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">` +
    `<path fill="${palette.paper}" d="M0,0h${size}v${size}h-${size}z"/><path fill="${palette.ink}" d="${dark.join('')}"/></svg>`;
  return { svg, width: side, height: side, scale: { origin: 0, unit: 1 } };
}

/** Neighbouring dark modules as one run. */
function runs(row: readonly boolean[]): readonly { readonly from: number; readonly length: number }[] {
  const found: { from: number; length: number }[] = [];
  row.forEach((isDark, x) => {
    const last = found.at(-1);
    if (!isDark) return;
    if (last && last.from + last.length === x) last.length += 1;
    else found.push({ from: x, length: 1 });
  });
  return found;
}
