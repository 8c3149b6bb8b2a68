// What stands in for VS Code: the same calls in the same order as the editor makes them, and nothing behind them.
//
// The real editor works in the same process beside the extension, so that its CPU time could not be told from ours. Its
// events come from `editor.mjs`; what it asks after an edit is listed there.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {(event?: any) => void} Listener */

class Disposable {
  #dispose;
  /** @param {() => void} [dispose] */
  constructor(dispose) {
    this.#dispose = dispose;
  }
  /** @param {readonly { dispose(): void }[]} all */
  static from(...all) {
    return new Disposable(() => {
      for (const each of all) each.dispose();
    });
  }
  dispose() {
    this.#dispose?.();
  }
}

class EventEmitter {
  /** @type {Set<Listener>} */
  #listeners = new Set();
  event = (/** @type {Listener} */ listener) => {
    this.#listeners.add(listener);
    return new Disposable(() => this.#listeners.delete(listener));
  };
  /** @param {any} [event] */
  fire(event) {
    for (const listener of [...this.#listeners]) listener(event);
  }
  dispose() {
    this.#listeners.clear();
  }
}

class Uri {
  scheme = 'file';
  authority = '';
  query = '';
  fragment = '';
  /** @param {string} path */
  constructor(path) {
    this.path = path;
    this.fsPath = path;
  }
  /** @param {string} path */
  static file = (path) => new Uri(path);
  /** @param {string} address */
  static parse = (address) => new Uri(address.replace(/^\w+:\/\//, ''));
  /** @param {{ path: string }} parts */
  static from = ({ path }) => new Uri(path);
  /** @param {Uri} base @param {string[]} steps */
  static joinPath = (base, ...steps) => new Uri(join(base.path, ...steps));
  /** @param {{ path?: string }} change */
  with({ path }) {
    return path === undefined ? this : new Uri(path);
  }
  toString() {
    return `file://${this.path}`;
  }
}

class Position {
  /** @param {number} line @param {number} character */
  constructor(line, character) {
    this.line = line;
    this.character = character;
  }
  /** @param {Position} other */
  isBefore(other) {
    return this.line < other.line || (this.line === other.line && this.character < other.character);
  }
  /** @param {Position} other */
  isEqual(other) {
    return this.line === other.line && this.character === other.character;
  }
}

class Range {
  /** @param {any} start @param {any} end @param {number} [endLine] @param {number} [endCharacter] */
  constructor(start, end, endLine, endCharacter) {
    this.start = typeof start === 'number' ? new Position(start, end) : start;
    this.end = typeof start === 'number' ? new Position(endLine ?? 0, endCharacter ?? 0) : end;
  }
  get isEmpty() {
    return this.start.isEqual(this.end);
  }
  /** @param {any} place */
  contains(place) {
    const [start, end] = place instanceof Range ? [place.start, place.end] : [place, place];
    return !start.isBefore(this.start) && !this.end.isBefore(end);
  }
}

class Selection extends Range {
  get active() {
    return this.end;
  }
  get anchor() {
    return this.start;
  }
}

/** A document of the editor. */
export class TextDocument {
  version = 1;
  isDirty = false;
  isClosed = false;
  isUntitled = false;
  languageId = 'extraction';
  eol = 1;
  #text = '';
  #starts = [0];
  /** @param {Uri} uri @param {string} text */
  constructor(uri, text) {
    this.uri = uri;
    this.fileName = uri.fsPath;
    this.setText(text);
  }
  /** @param {string} text */
  setText(text) {
    this.#text = text;
    this.#starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
  }
  get lineCount() {
    return this.#starts.length;
  }
  /** @param {Range} [range] */
  getText(range) {
    return range ? this.#text.slice(this.offsetAt(range.start), this.offsetAt(range.end)) : this.#text;
  }
  /** @param {Position} position */
  offsetAt({ line, character }) {
    const start = this.#starts[line] ?? this.#text.length;
    return Math.min(start + character, this.#starts[line + 1] ?? this.#text.length);
  }
  /** @param {number} offset */
  positionAt(offset) {
    let [low, high] = [0, this.#starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return new Position(low, offset - (this.#starts[low] ?? 0));
  }
  /** @param {number | Position} place */
  lineAt(place) {
    const line = typeof place === 'number' ? place : place.line;
    const [start, end] = [this.#starts[line] ?? 0, (this.#starts[line + 1] ?? this.#text.length + 1) - 1];
    const text = this.#text.slice(start, end);
    return { lineNumber: line, text, range: new Range(line, 0, line, text.length) };
  }
}

/** A text with marks. */
class MarkdownString {
  value = '';
  /** @param {string} [text] */
  constructor(text = '') {
    this.value = text;
  }
  /** @param {string} text */
  appendMarkdown(text) {
    this.value += text;
    return this;
  }
  /** @param {string} text */
  appendText(text) {
    return this.appendMarkdown(text);
  }
}

/** A kind of light bulb, or of what is pasted and dropped, with narrower ones below it. */
class ActionKind {
  append() {
    return new ActionKind();
  }
}

/** Values that only carry what they are given: diagnostics, lenses, lines of the tree, kinds of things … */
function carrier() {
  return class {
    /** @type {any} */
    range;
    /** @type {any} */
    label;
    /** @param {any[]} given */
    constructor(...given) {
      [this.range, this.label] = given;
    }
  };
}

/** Anything that the extension may name and that has no effect here: a function, a class, a list of kinds. @returns {any} */
function nothing() {
  const disposable = new Disposable();
  return new Proxy(carrier(), {
    get: (target, key) => (key in target || typeof key === 'symbol' ? Reflect.get(target, key) : nothing()),
    apply: () => disposable,
  });
}

/** Calls that are not answered: `register…`, `create…` and `on…` give something to dispose of, all others promise nothing. */
function unanswered(/** @type {string} */ name) {
  if (/^(?:register|create|on[A-Z]|set)/.test(name)) return () => new Disposable();
  return async () => undefined;
}

/** @param {object} known @returns {any} */
function withTheRest(known) {
  return new Proxy(known, {
    get: (target, key) =>
      key in target || typeof key === 'symbol' ? Reflect.get(target, key) : unanswered(String(key)),
  });
}

/** All files of a folder. @param {string} folder @returns {string[]} */
function filesBelow(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => statSync(path).isFile());
}

/** Gives the extension's questions to whoever registered for them. */
class Providers {
  /** @type {Map<string, any[]>} */
  #all = new Map();
  register =
    (/** @type {string} */ kind) =>
    (/** @type {any[]} */ ...given) => {
      const provider = given.find(
        (/** @type {any} */ each) => typeof each === 'object' && Object.keys(each).some((key) => /^provide/.test(key)),
      );
      this.#all.set(kind, [...(this.#all.get(kind) ?? []), provider]);
      return new Disposable();
    };
  /** @param {string} kind @returns {any[]} */
  of = (kind) => this.#all.get(kind) ?? [];
}

/**
 * An editor with one folder open.
 * @param {string} folder its path
 */
export function standIn(folder) {
  const providers = new Providers();
  /** @type {Record<string, EventEmitter>} */
  const events = {};
  const eventNamed = (/** @type {string} */ name) => {
    events[name] ??= new EventEmitter();
    return events[name].event;
  };
  /** @type {any[]} */
  const trees = [];
  /** @type {any[]} */
  const published = [];
  const state = new Map();
  const memento = {
    get: (/** @type {string} */ key, /** @type {any} */ or) => state.get(key) ?? or,
    update: async () => undefined,
    keys: () => [],
  };
  const workspaceFolder = { uri: new Uri(folder), name: 'review', index: 0 };
  const defaults = settingsOf(JSON.parse(readFileSync('package.json', 'utf8')));

  const workspace = withTheRest({
    workspaceFolders: [workspaceFolder],
    /** @type {TextDocument[]} */
    textDocuments: [],
    getWorkspaceFolder: (/** @type {Uri} */ { path }) => (path.startsWith(folder) ? workspaceFolder : undefined),
    getConfiguration: (/** @type {string} */ section = '') => ({
      get: (/** @type {string} */ key, /** @type {any} */ or) =>
        defaults.get([section, key].filter(Boolean).join('.')) ?? or,
      inspect: () => undefined,
      update: async () => undefined,
    }),
    findFiles: async () =>
      filesBelow(folder)
        .filter((path) => /\.extraction\.ya?ml$/.test(path))
        .map(Uri.file),
    asRelativePath: (/** @type {Uri} */ { path }) => path.slice(folder.length + 1),
    createFileSystemWatcher: () => withTheRest({ dispose() {} }),
    fs: withTheRest({
      isWritableFileSystem: () => true,
      readFile: async (/** @type {Uri} */ { path }) => readFileSync(path),
      stat: async (/** @type {Uri} */ { path }) => ({
        type: statSync(path).isFile() ? 1 : 2,
        size: statSync(path).size,
      }),
    }),
    onDidChangeTextDocument: eventNamed('change'),
    onDidOpenTextDocument: eventNamed('open'),
  });
  const window = withTheRest({
    activeTextEditor: undefined,
    visibleTextEditors: [],
    tabGroups: withTheRest({
      all: [],
      activeTabGroup: { tabs: [], activeTab: undefined },
      onDidChangeTabs: eventNamed('tabs'),
    }),
    onDidChangeVisibleTextEditors: eventNamed('visible'),
    onDidChangeActiveTextEditor: eventNamed('active'),
    onDidChangeTextEditorSelection: eventNamed('selection'),
    createOutputChannel: () =>
      withTheRest({ error: (/** @type {string} */ said) => process.stderr.write(`${said}\n`), dispose() {} }),
    createStatusBarItem: () => withTheRest({ show() {}, hide() {}, dispose() {} }),
    createTreeView: (/** @type {string} */ _, /** @type {any} */ { treeDataProvider }) => {
      trees.push(treeDataProvider);
      return withTheRest({ visible: true, selection: [], reveal: async () => undefined, dispose() {} });
    },
    registerFileDecorationProvider: providers.register('FileDecoration'),
    withProgress: async (/** @type {any} */ _, /** @type {any} */ task) =>
      task({ report() {} }, { isCancellationRequested: false }),
  });
  const languages = new Proxy(
    {
      createDiagnosticCollection: () => ({
        set: (/** @type {Uri} */ uri, /** @type {any[]} */ diagnostics) => published.push({ uri, diagnostics }),
        delete: () => undefined,
        get: () => [],
        clear: () => undefined,
        forEach: () => undefined,
        [Symbol.iterator]: () => [].values(),
        dispose: () => undefined,
      }),
    },
    {
      get: (target, key) =>
        key in target ? Reflect.get(target, key) : providers.register(String(key).replace(/^register|Provider$/g, '')),
    },
  );
  const l10n = { t: (/** @type {any} */ said) => (typeof said === 'string' ? said : said.message), bundle: undefined };
  const kinds = new Proxy({}, { get: () => new ActionKind() });
  const known = {
    Disposable,
    EventEmitter,
    Uri,
    Position,
    Range,
    Selection,
    workspace,
    window,
    languages,
    l10n,
    CodeActionKind: kinds,
    DocumentDropOrPasteEditKind: kinds,
    MarkdownString,
  };
  const rest = {
    commands: withTheRest({}),
    env: withTheRest({ uiKind: 1 }),
    extensions: withTheRest({ getExtension: () => undefined }),
  };
  const vscode = new Proxy(/** @type {any} */ ({ ...known, ...rest }), {
    get: (target, key) => {
      if (!(key in target))
        target[key] = String(key) === 'TreeItem' || /^[A-Z]/.test(String(key)) ? kindOrClass(String(key)) : nothing();
      return target[key];
    },
  });
  const context = {
    subscriptions: [],
    workspaceState: memento,
    globalState: { ...memento, setKeysForSync() {} },
    extensionUri: new Uri(process.cwd()),
    extension: { id: 'bench', packageJSON: JSON.parse(readFileSync('package.json', 'utf8')) },
  };
  return {
    vscode,
    context,
    workspace,
    window,
    events,
    providers,
    trees,
    published,
    TextDocument,
    Uri,
    Range,
    Selection,
    Position,
  };
}

/** Classes that are only carried around; lists of kinds answer with their names. @param {string} name */
function kindOrClass(name) {
  return new Proxy(carrier(), {
    get: (target, key) =>
      key in target || typeof key === 'symbol' ? Reflect.get(target, key) : `${name}.${String(key)}`,
  });
}

/** What the settings are until somebody changes them. @param {any} manifest */
function settingsOf(manifest) {
  const all = [manifest.contributes?.configuration ?? []].flat();
  const properties = all.flatMap(({ properties: own }) => Object.entries(own ?? {}));
  return new Map(properties.map(([key, { default: usual }]) => [key, usual]));
}
