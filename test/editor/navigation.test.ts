import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from './eventually';
import { activate, find, open, revertAll, uriOf } from './files';

const STUDY = 'quiet-wards/studies/alder.extraction.yaml';
const INTERVENTION = 'quiet-wards/interventions/quiet-hours.extraction.yaml';
const REVIEW = 'quiet-wards/review.extraction.yaml';

describe('finding the way', () => {
  before(activate);
  after(revertAll);

  it('leads from the id of an intervention to its file', async () => {
    const { uri, range } = await definitionAt('interventions: [qui|et-hours]');
    assert.equal(uri.toString(), uriOf(INTERVENTION).toString());
    const document = await vscode.workspace.openTextDocument(uri);
    assert.equal(document.getText(range), 'quiet-hours');
  });

  it('leads from an assessment to its result', async () => {
    const { uri, range } = await definitionAt('- result: slee|p-4w');
    assert.equal(uri.toString(), uriOf(STUDY).toString());
    const document = await vscode.workspace.openTextDocument(uri);
    assert.ok(range.isEqual(find(document, '- id: |sleep-4w|')));
  });

  it('leads from a measure to the vocabulary of the review', async () => {
    const { uri } = await definitionAt('measure: sleep|-score');
    assert.equal(uri.toString(), uriOf(REVIEW).toString());
  });

  it('shows the outline of a study', async () => {
    const { document } = await open(STUDY);
    const command = 'vscode.executeDocumentSymbolProvider';
    const symbols = await eventually(async () => {
      const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(command, document.uri);
      assert.ok(found.length > 0);
      return found;
    });
    const names = flat(symbols).map(({ name }) => name);
    for (const name of [/results/i, /sleep-4w/, /rob ?2/i, /randomisation/i])
      assert.ok(
        names.some((each) => name.test(each)),
        `${name} in ${names.join(', ')}`,
      );
  });

  it('takes ids and question numbers whole', async () => {
    const { document } = await open(STUDY);
    for (const word of ['sleep-score', 'q1.1']) {
      const inside = find(document, word).start.translate(0, 1);
      assert.equal(document.getText(document.getWordRangeAtPosition(inside)), word);
    }
  });
});

interface Target {
  readonly uri: vscode.Uri;
  readonly range: vscode.Range;
}

async function definitionAt(marked: string): Promise<Target> {
  const { document } = await open(STUDY);
  return eventually(async () => {
    const links = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      find(document, marked).start,
    );
    const [link] = links;
    assert.ok(link, `a definition at ${marked}`);
    return 'targetUri' in link ? { uri: link.targetUri, range: link.targetRange } : link;
  });
}

function flat(symbols: readonly vscode.DocumentSymbol[]): vscode.DocumentSymbol[] {
  return symbols.flatMap((symbol) => [symbol, ...flat(symbol.children)]);
}
