/** The source of the core as trees, for tests of what it may say. */
import { relative } from 'node:path';
import { type Node, parse } from 'acorn';
import { buildSync, transformSync } from 'esbuild';
import { globSync } from 'tinyglobby';

/** Any part of a syntax tree: https://github.com/estree/estree */
export interface Part extends Node {
  readonly [name: string]: unknown;
}

export interface Source {
  /** From the project's folder. */
  readonly file: string;
  readonly tree: Part;
}

let core: readonly Source[] | undefined;

/** Every file of the core, read once for all tests of this process. */
export function coreSources(): readonly Source[] {
  core ??= sourcesOf('core');
  return core;
}

/** Every file of some rooms. */
export function sourcesOf(...rooms: readonly string[]): readonly Source[] {
  const files = globSync(
    rooms.map((room) => `src/${room}/**/*.ts`),
    { ignore: '**/*.d.ts' },
  ).sort();
  return asScripts(files).map(({ file, code }) => ({ file, tree: parsed(code) }));
}

/** TypeScript without its types, all at once: to ask for each file by itself takes longer than to read it. */
export function asScripts(files: readonly string[]): readonly { readonly file: string; readonly code: string }[] {
  const entryPoints = files.map((file) => ({ in: file, out: file }));
  const { outputFiles } = buildSync({ entryPoints, outdir: '.', write: false, logLevel: 'error', target: 'es2022' });
  return outputFiles.map(({ path, text }) => ({
    file: relative('.', path).replaceAll('\\', '/').replace(/\.js$/, ''),
    code: text,
  }));
}

/** @param source TypeScript */
export function treeOf(source: string): Part {
  const { code } = transformSync(source, { loader: 'ts', target: 'es2022' });
  return parsed(code);
}

/** @param code JavaScript */
export function parsed(code: string): Part {
  return parse(code, { ecmaVersion: 'latest', sourceType: 'module' }) as unknown as Part;
}

/** Shows every part of a tree, parents first. */
export function everyPart(value: unknown, see: (part: Part) => void): void {
  if (Array.isArray(value)) for (const each of value) everyPart(each, see);
  else if (isPart(value)) {
    see(value);
    for (const child of Object.values(value)) everyPart(child, see);
  }
}

export function isPart(value: unknown): value is Part {
  return typeof value === 'object' && value !== null && 'type' in value;
}

/** What an identifier says; empty for anything else. */
export function nameOf(part: unknown): string {
  return isPart(part) && part.type === 'Identifier' ? String(part.name) : '';
}
