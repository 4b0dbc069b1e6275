/** Why pictures cannot be painted here: the library comes in a version for each system. */
export const noPainter = (error: unknown): string =>
  `Pictures cannot be painted on this system (${process.platform} ${process.arch}): ${String(error)}`;
