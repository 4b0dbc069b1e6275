import { type CSSToken, TokenType, tokenize } from '@csstools/css-tokenizer';
import { addressOutside, importRefused, unknownAddress } from '../messages.js';
import { loadsFromOutside } from './address.js';
import type { Finding } from './finding.js';

/** Functions whose strings are addresses. */
const LOADING = ['url', 'src', 'image', 'image-set', '-webkit-image-set', 'cross-fade', '-webkit-cross-fade'];
/** Functions in them whose strings are none. */
const TELLING = ['type', 'format', 'tech'];
/** Functions that put in their place what stands elsewhere. */
const BORROWING = ['var', 'attr', 'env'];

/** What a style sheet, or a part of one, would load from outside. */
export function findingsInStyles(css: string): readonly Finding[] {
  const reader = new StyleReader();
  for (const token of tokenize({ css })) reader.take(token);
  return reader.findings;
}

class StyleReader {
  readonly findings: Finding[] = [];
  /** Of each bracket that is open: its function, '' for none, and the innermost function around it whose strings are addresses. */
  readonly #open: { readonly name: string; readonly loading: string | undefined }[] = [];
  /** A name space looks like an address, and nothing is loaded from it. */
  #isNamespace = false;
  /** Where an @import stands whose address has not come yet. */
  #import: number | null = null;

  take(token: CSSToken): void {
    const offset = token[2];
    switch (token[0]) {
      case TokenType.AtKeyword:
        this.#isNamespace = token[4].value.toLowerCase() === 'namespace';
        if (token[4].value.toLowerCase() === 'import') this.#import = offset;
        return;
      case TokenType.Semicolon:
      case TokenType.OpenCurly:
      case TokenType.EOF:
        this.#endImport('');
        this.#isNamespace = false;
        return;
      case TokenType.Function:
        this.#enter(token[4].value.toLowerCase(), offset);
        return;
      case TokenType.OpenParen:
        this.#open.push({ name: '', loading: this.#loading() });
        return;
      case TokenType.CloseParen:
        this.#open.pop();
        return;
      case TokenType.URL:
        this.#judge('url', token[4].value, offset);
        return;
      case TokenType.BadURL:
        this.#judge('url', token[1].replace(/^[^(]*\(\s*/, ''), offset);
        return;
      case TokenType.String:
        if (!TELLING.includes(this.#open.at(-1)?.name ?? '')) this.#judge(this.#loading(), token[4].value, offset);
    }
  }

  #endImport(address: string): void {
    if (this.#import !== null) this.findings.push({ offset: this.#import, message: importRefused(address) });
    this.#import = null;
  }

  #enter(name: string, offset: number): void {
    const loading = this.#loading();
    if (loading !== undefined && BORROWING.includes(name))
      this.findings.push({ offset, message: unknownAddress(`${loading}()`) });
    this.#open.push({ name, loading: LOADING.includes(name) ? name : loading });
  }

  #loading(): string | undefined {
    return this.#open.at(-1)?.loading;
  }

  #judge(loading: string | undefined, address: string, offset: number): void {
    if (this.#import !== null) {
      this.#endImport(address);
      return;
    }
    if (loading === undefined || this.#isNamespace || !loadsFromOutside(address)) return;
    this.findings.push({ offset, message: addressOutside(address, `${loading}()`) });
  }
}
