// A program of its own, so that nothing else is in its CPU time: loads the extension as the editor does, opens a file,
// presses keys, and waits each time until nothing happens any more.
//   node scripts/bench/editor/editor.mjs FOLDER [start | beats]
// With `start` it ends when the first problems are there. With `beats` it looks at each turn of the event loop instead: how
// long is the editor blocked?

import { readFileSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { costOf } from '../measure.mjs';
import { standIn } from './stand-in.mjs';

const [, , folderArgument = '', how] = process.argv;
const folder = resolve(folderArgument);
const editor = standIn(folder);
const require = createRequire(import.meta.url);
const load = /** @type {any} */ (Module)._load;
/** @type {any} */ (Module)._load = (/** @type {string} */ name, /** @type {any[]} */ ...rest) =>
  name === 'vscode' ? editor.vscode : load(name, ...rest);

const wait = (/** @type {number} */ time) => new Promise((done) => setTimeout(done, time));
const cpu = () => process.cpuUsage().user + process.cpuUsage().system;

/** Until the processor had next to nothing to do for a while. Longer than anything in the extension waits. */
async function quiet() {
  for (let last = cpu(), still = 0; still < 4; ) {
    await wait(400);
    still = cpu() - last < 4000 ? still + 1 : 0;
    last = cpu();
  }
}

/** @type {import('./stand-in.mjs').TextDocument | any} */
let document;

/** What VS Code asks of the file that is seen after it changed: each of these has a shorter or longer pause of its own. */
const ASKED = [
  ['FoldingRange', 'provideFoldingRanges'],
  ['DocumentSymbol', 'provideDocumentSymbols'],
  ['CodeLens', 'provideCodeLenses'],
  ['InlayHints', 'provideInlayHints'],
  ['DocumentLink', 'provideDocumentLinks'],
];

async function ask() {
  const all = new editor.Range(0, 0, document.lineCount, 0);
  const second = (/** @type {string} */ kind) => (kind === 'InlayHints' ? all : undefined);
  for (const [kind = '', method = ''] of ASKED) {
    for (const provider of editor.providers.of(kind)) await provider[method](document, second(kind), undefined);
    await wait(0);
  }
}

/** Draws the side bar: its lines, and those below each line that is open. */
async function drawTree() {
  for (const tree of editor.trees) {
    const open = [await tree.getChildren()];
    for (const items of open) {
      for (const item of items ?? []) {
        const line = await tree.getTreeItem(item);
        if (String(line?.collapsibleState).endsWith('Expanded')) open.push(await tree.getChildren(item));
      }
    }
  }
}

function listen() {
  for (const provider of editor.providers.of('CodeLens')) provider.onDidChangeCodeLenses?.(() => askSoon());
  for (const provider of editor.providers.of('InlayHints')) provider.onDidChangeInlayHints?.(() => askSoon());
  for (const tree of editor.trees) tree.onDidChangeTreeData?.(() => void drawTree());
  for (const provider of editor.providers.of('FileDecoration')) {
    provider.onDidChangeFileDecorations?.((/** @type {any} */ uris) => {
      // What the explorer shows at once.
      for (const uri of [uris ?? []].flat().slice(0, 40)) provider.provideFileDecoration(uri);
    });
  }
}

/** @type {NodeJS.Timeout | undefined} */
let asking;
function askSoon() {
  clearTimeout(asking);
  asking = setTimeout(() => void ask(), 100);
}

function open() {
  const path = join(folder, 'studies', 'study-0001.extraction.yaml');
  document = new editor.TextDocument(new editor.Uri(path), readFileSync(path, 'utf8'));
  const shown = { document, selection: new editor.Selection(0, 0, 0, 0), selections: [], visibleRanges: [] };
  editor.workspace.textDocuments.push(document);
  editor.window.activeTextEditor = shown;
  editor.window.visibleTextEditors.push(shown);
}

/** One letter, in a sentence. */
function press() {
  const text = document.getText();
  const at = text.indexOf('Linear regression') + 'Linear regression'.length;
  const place = document.positionAt(at);
  editor.window.activeTextEditor.selection = new editor.Selection(place, place);
  document.setText(`${text.slice(0, at)}x${text.slice(at)}`);
  document.version++;
  document.isDirty = true;
  const contentChanges = [{ range: new editor.Range(place, place), rangeOffset: at, rangeLength: 0, text: 'x' }];
  editor.events.change?.fire({ document, contentChanges, reason: undefined });
  askSoon();
}

/** Looks at each turn of the event loop. @returns {() => { readonly cpu: number, readonly wall: number }} the longest one */
function watchTurns() {
  let longest = { cpu: 0, wall: 0 };
  let [before, start] = [cpu(), performance.now()];
  let stopped = false;
  const turn = () => {
    const [now, time] = [cpu(), performance.now()];
    if (now - before > longest.cpu * 1000) longest = { cpu: (now - before) / 1000, wall: time - start };
    [before, start] = [cpu(), performance.now()];
    if (!stopped) setImmediate(turn);
  };
  setImmediate(turn);
  return () => {
    stopped = true;
    return longest;
  };
}

open();
const seen = () => editor.published.some(({ uri }) => uri.path === document.uri.path);
const first = await costOf(async () => {
  const extension = require(resolve('dist/extension.js'));
  extension.activate(editor.context);
  while (!seen()) await wait(1);
});
if (how === 'start') {
  process.stdout.write(JSON.stringify({ first }));
  process.exit(0);
}
listen();
await ask();
await drawTree();
await quiet();
const rounds = [];
for (let round = 0; round < 4; round++) {
  if (how === 'beats') {
    const longest = watchTurns();
    press();
    await wait(6000);
    rounds.push(longest());
  } else {
    rounds.push(
      await costOf(async () => {
        press();
        await quiet();
      }),
    );
  }
}
const memory = process.memoryUsage().heapUsed;
process.stdout.write(JSON.stringify({ first, rounds, memory, published: editor.published.length }));
process.exit(0);
