import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** The language server for YAML that editors use, spoken to as an editor does. */
export interface LanguageServer {
  /** Opens a text as a file of this name in the folder; resolves with what the server finds wrong, as `line: message`, lines from 1. */
  faults(name: string, text: string): Promise<readonly string[]>;
  /** What could be written at the mark `|` in the text. */
  completions(name: string, text: string): Promise<readonly string[]>;
  /** What is said of the word at the mark `|`. */
  hover(name: string, text: string): Promise<string>;
  close(): void;
}

type Json = Readonly<Record<string, unknown>>;

const SETTINGS: Readonly<Record<string, unknown>> = {
  yaml: { validate: true, hover: true, completion: true, schemaStore: { enable: false } },
};

/** `folder`: where the files would lie, so that the modelines in them lead to schemas. */
export async function openLanguageServer(folder: string): Promise<LanguageServer> {
  const require = createRequire(import.meta.url);
  const home = path.dirname(require.resolve('yaml-language-server/package.json'));
  const program = path.join(home, 'bin/yaml-language-server');
  const child = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const answers = new Map<number, (result: unknown) => void>();
  const found = new Map<string, (faults: readonly Json[]) => void>();
  let [last, version] = [0, 0];

  const write = (message: Json) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const notify = (method: string, params: Json) => write({ method, params });
  const ask = (method: string, params: Json) =>
    new Promise<unknown>((resolve) => {
      last += 1;
      answers.set(last, resolve);
      write({ id: last, method, params });
    });

  function hear({ id, method, params, result }: Json): void {
    const given = params as Json | undefined;
    if (method === 'workspace/configuration') {
      const items = given?.items as readonly { readonly section: string }[];
      write({ id, result: items.map(({ section }) => SETTINGS[section] ?? null) });
    } else if (method === 'textDocument/publishDiagnostics')
      found.get(String(given?.uri))?.(given?.diagnostics as readonly Json[]);
    else if (method !== undefined && id !== undefined) write({ id, result: null });
    else if (typeof id === 'number') answers.get(id)?.(result);
  }

  let heard = Buffer.alloc(0);
  child.stdout.on('data', (chunk: Buffer) => {
    heard = Buffer.concat([heard, chunk]);
    for (;;) {
      const end = heard.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/.exec(heard.toString('latin1', 0, end))?.[1]);
      if (end < 0 || heard.length < end + 4 + length) return;
      hear(JSON.parse(heard.toString('utf8', end + 4, end + 4 + length)));
      heard = heard.subarray(end + 4 + length);
    }
  });

  await ask('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    capabilities: {
      workspace: { configuration: true },
      textDocument: { hover: { contentFormat: ['plaintext'] }, completion: {}, publishDiagnostics: {} },
    },
  });
  notify('initialized', {});
  notify('workspace/didChangeConfiguration', { settings: SETTINGS });

  function open(name: string, text: string): { readonly uri: string; readonly faults: Promise<readonly Json[]> } {
    version += 1;
    const uri = pathToFileURL(path.join(folder, `${version}-${name}`)).href;
    const faults = new Promise<readonly Json[]>((resolve) => found.set(uri, resolve));
    notify('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version, text } });
    return { uri, faults };
  }

  async function askAt(method: string, name: string, marked: string): Promise<unknown> {
    const at = marked.indexOf('|');
    const before = marked.slice(0, at).split('\n');
    const { uri } = open(name, marked.replace('|', ''));
    return ask(method, {
      textDocument: { uri },
      position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 },
    });
  }

  return {
    async faults(name, text) {
      const said = await open(name, text).faults;
      return said.map(({ range, message }) => `${(range as { start: { line: number } }).start.line + 1}: ${message}`);
    },
    async completions(name, text) {
      const list = (await askAt('textDocument/completion', name, text)) as {
        readonly items: readonly { readonly label: string }[];
      };
      return list.items.map(({ label }) => label);
    },
    async hover(name, text) {
      const said = (await askAt('textDocument/hover', name, text)) as { readonly contents: { readonly value: string } } | null;
      return said?.contents.value ?? '';
    },
    close: () => child.kill(),
  };
}
