import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../eventually';
import { activate, find, open, revertAll, uriOf } from '../files';

const STUDY = 'quiet-wards/studies/alder.extraction.yaml';

describe('beside other extensions for YAML', () => {
  before(activate);
  afterEach(revertAll);
  after(() => associate(undefined));

  it('extraction files have a language of their own, and other YAML files keep theirs', async () => {
    const { document } = await open(STUDY);
    assert.equal(document.languageId, 'extraction');
    assert.equal(vscode.languages.match({ language: 'yaml' }, document), 0);
    const other = await vscode.workspace.openTextDocument({ content: 'a: 1\n', language: 'yaml' });
    assert.equal(vscode.languages.match({ language: 'extraction' }, other), 0);
  });

  it('each explanation, suggestion and outline comes once', async () => {
    const { document } = await open(STUDY);
    const { start } = find(document, 'time|point: 4 weeks');
    const hovers = await ask<vscode.Hover>('vscode.executeHoverProvider', document.uri, start);
    assert.equal(hovers.length, 1);
    const symbols = await ask<vscode.DocumentSymbol>('vscode.executeDocumentSymbolProvider', document.uri);
    assert.deepEqual(repeated(symbols.map(({ name }) => name)), []);
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      find(document, 'timepoint: |4 weeks').start,
    );
    assert.ok(items.length > 0);
    assert.deepEqual(repeated(items.map(({ label }) => (typeof label === 'string' ? label : label.label))), []);
  });

  it('a setting that gives all *.yaml files to another language takes ours too, until ours is named in it', async () => {
    const { document } = await open(STUDY);
    await associate({ '*.yaml': 'yaml' });
    await eventually(async () => assert.equal(await languageOf(STUDY), 'yaml'));
    await associate({ '*.yaml': 'yaml', '*.extraction.yaml': 'extraction' });
    await eventually(async () => assert.equal(await languageOf(STUDY), 'extraction'));
    await associate(undefined);
    assert.ok(document.uri.path.endsWith(STUDY));
  });
});

async function ask<Found>(command: string, ...asked: unknown[]): Promise<Found[]> {
  return (await vscode.commands.executeCommand<Found[] | undefined>(command, ...asked)) ?? [];
}

/** The files of the workspace's own settings file stay as they are: this is the setting of the person. */
async function associate(associations: Record<string, string> | undefined): Promise<void> {
  const settings = vscode.workspace.getConfiguration('files');
  await settings.update('associations', associations, vscode.ConfigurationTarget.Global);
}

async function languageOf(path: string): Promise<string> {
  return (await vscode.workspace.openTextDocument(uriOf(path))).languageId;
}

function repeated(names: readonly string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index);
}
