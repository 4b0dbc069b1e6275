#!/usr/bin/env node
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { Command, CommanderError } from 'commander';
import type { WrittenOptions } from './commands/options.js';
import type { Terminal } from './commands/terminal.js';
import { PACKAGE_FOLDER } from './installation/index.js';
import { formatsOf } from './model/document.js';
import { FORMATS, REPORTS } from './model/project.js';
import { EDITIONS, type Lang } from './model/text.js';
import { excerpt } from './problems/index.js';

/** Commands are loaded when they are called, so that help appears at once. */

/** The survey of the checkout where one stands in that; else the folder where one stands. */
const DEFAULT_PROJECT = ['config/kawasaki'].find((folder) => existsSync(folder)) ?? '.';

/** In characters, of what is repeated of a command line that cannot be understood. */
const LONGEST = 300;

const terminal: Terminal = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  interactive: process.stderr.isTTY === true,
  columns: process.stderr.columns ?? 80,
  now: () => performance.now(),
  ...(process.stdin.isTTY && process.stderr.isTTY ? { ask } : {}),
};

async function ask(question: string): Promise<string> {
  const { createInterface } = await import('node:readline/promises');
  const asking = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await asking.question(question);
  } finally {
    asking.close();
  }
}

function program(finish: (status: number) => void): Command {
  const shirabe = new Command('shirabe')
    .description('Turns a survey project folder and its responses into bilingual reports.')
    .version(version(), '--version', 'print the version')
    .helpOption('--help', 'print this help')
    .configureOutput({ outputError: (text, write) => write(`${excerpt(text, LONGEST)}\n`) })
    .showHelpAfterError('Run shirabe --help to see what can be written here.')
    .exitOverride();
  shirabe
    .command('build')
    .description('build the reports of a project')
    .argument('[project]', 'project folder', DEFAULT_PROJECT)
    .option('--report <kinds>', `only these reports: ${REPORTS.join(', ')}`)
    .option('--lang <editions>', `only these editions: ${EDITIONS.join(', ')}`)
    .option('--format <formats>', `only these formats: ${formats()}`)
    .option('--source <ids>', 'count only the responses of these sources')
    .option('--respondent <ids>', 'only the feedback of these respondents')
    .option('--out <folder>', 'write into this folder (default: output/<project>)')
    .option('--jobs <n>', 'documents made at once (default: one more than processors)')
    .option('--force', 'print again what has not changed')
    .option('--quiet', 'say nothing unless something is wrong')
    .option('--verbose', 'say of each file why it was made')
    .helpOption('--help', 'print this help')
    .action(async (project: string, options: WrittenOptions) => {
      const { runBuild } = await import('./commands/build.js');
      finish(await runBuild(project, options, terminal));
    });
  shirabe
    .command('check')
    .description('check a project and its responses, and write nothing')
    .argument('[project]', 'project folder', DEFAULT_PROJECT)
    .option('--disclosure', 'print what is withheld from whom and why')
    .option('--source <ids>', 'count only the responses of these sources')
    .option('--quiet', 'say nothing unless something is wrong')
    .helpOption('--help', 'print this help')
    .action(async (project: string, options: WrittenOptions) => {
      const { runCheck } = await import('./commands/check.js');
      finish(await runCheck(project, options, terminal));
    });
  shirabe
    .command('init')
    .description('write a new project for an export of a survey tool, or an example of one')
    .argument('<folder>', 'folder to write into; nothing in it is overwritten')
    .option('--from <file>', 'the export, and further files that describe it: a dictionary, a form, a layout', gathered, [])
    .option('--yes', 'ask nothing: take the guesses as they are')
    .helpOption('--help', 'print this help')
    .action(async (folder: string, options: { readonly from: readonly string[]; readonly yes?: boolean }) => {
      const { runInit } = await import('./commands/init.js');
      finish(await runInit(folder, options, { today: today(), lang: systemLanguage() }, terminal));
    });
  shirabe
    .command('findings')
    .description('list what a brief could say, with its numbers and ready sentences')
    .argument('[project]', 'project folder', DEFAULT_PROJECT)
    .option('--source <ids>', 'count only the responses of these sources')
    .helpOption('--help', 'print this help')
    .action(async (project: string, options: WrittenOptions) => {
      const { runFindings } = await import('./commands/findings.js');
      finish(await runFindings(project, options, terminal));
    });
  shirabe
    .command('trace')
    .description('say which cells of results.json each sentence of a report rests on')
    .argument('<report>', 'brief')
    .argument('[project]', 'project folder', DEFAULT_PROJECT)
    .option('--source <ids>', 'count only the responses of these sources')
    .helpOption('--help', 'print this help')
    .action(async (report: string, project: string, options: WrittenOptions) => {
      const { runTrace } = await import('./commands/trace.js');
      finish(await runTrace(report, project, options, terminal));
    });
  shirabe
    .command('release')
    .description('write down what is published today, so that a later version cannot be subtracted from it')
    .argument('<name>', 'name of the release, such as talk-2026')
    .argument('[project]', 'project folder', DEFAULT_PROJECT)
    .option('--source <ids>', 'count only the responses of these sources')
    .option('--quiet', 'say nothing unless something is wrong')
    .helpOption('--help', 'print this help')
    .action(async (name: string, project: string, options: WrittenOptions) => {
      const { runRelease } = await import('./commands/release.js');
      finish(await runRelease(name, project, options, terminal));
    });
  shirabe
    .command('schema')
    .description('write what an editor needs to complete and check the YAML files')
    .option('--out <folder>', 'write into this folder (default: schema)')
    .option('--quiet', 'say nothing unless something is wrong')
    .helpOption('--help', 'print this help')
    .action(async (options: WrittenOptions) => {
      const { runSchema } = await import('./commands/schema.js');
      finish(await runSchema(options, terminal));
    });
  shirabe
    .command('doctor')
    .description('tell what this machine has for building reports, and what to do about what is missing')
    .option('--out <folder>', 'where reports would be written (default: output)')
    .helpOption('--help', 'print this help')
    .action(async (options: WrittenOptions) => {
      const { runDoctor } = await import('./commands/doctor.js');
      finish(await runDoctor(options, terminal));
    });
  return shirabe;
}

/** All formats; with the reports that one is made of, where it is not made of all. */
function formats(): string {
  return FORMATS.map((format) => {
    const reports = REPORTS.filter((report) => formatsOf(report).includes(format));
    return reports.length === REPORTS.length ? format : `${format} (of the ${reports.join(' and ')})`;
  }).join(', ');
}

/** An option that may be given several times. */
function gathered(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

function systemLanguage(): Lang {
  return Intl.DateTimeFormat().resolvedOptions().locale.startsWith('ja') ? 'ja' : 'en';
}

function version(): string {
  return JSON.parse(readFileSync(path.join(PACKAGE_FOLDER, 'package.json'), 'utf8')).version;
}

/** 0: all done. 1: something could not be built. 2: the command line, configuration or data is wrong. */
async function main(): Promise<void> {
  try {
    await program((status) => {
      process.exitCode = status;
    }).parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
    else process.exitCode = (await import('./commands/failure.js')).explain(error, terminal);
  }
}

/** Files that are whole stay, and the next build goes on from there. The browser ends with this process. */
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    terminal.err('\nStopped. What was finished stays: run the command again to go on.\n');
    process.exit(128 + constants.signals[signal]);
  });
}

await main();
