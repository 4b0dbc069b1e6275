/** A document could not be rendered although the input is right; the message is for the person who ran the build. */
export class RenderError extends Error {
  override readonly name = 'RenderError';
}
