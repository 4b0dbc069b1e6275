import { plain } from './number.js';

/** A share as a percentage is typed: .45 as 45%. */
export function percentText(share: number): string {
  // 1.1 * 100 is 110.00000000000001: the digits beyond 15 are cut off.
  return `${plain(share * 100)}%`;
}
