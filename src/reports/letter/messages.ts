/** Why there is no letter, to follow its name. */
export const addressTooLong = (): string =>
  'its address is too long for the window of the envelope. Shorten "address" or "contact" in the registry';
