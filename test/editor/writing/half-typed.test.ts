import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activate, open, revertAll, uriOf } from '../files';

const STUDY = 'quiet-wards/studies/alder.extraction.yaml';

/** What a file may look like on the way. */
const BROKEN = [
  'study: [',
  'study: a\nrob2:\n  - result: "half\n    randomisation: {q1.1: ',
  'study: a\n\tresults:\n- : {: [}\n<<<<<<< HEAD\ndesign: x\n=======\n>>>>>>> b\n',
  '? - ? - &a *a\n!!x |\n  y: >+9\n---\n...\n%YAML',
];

describe('a half-typed file', () => {
  before(activate);
  after(revertAll);

  it('is answered, whatever it looks like', async () => {
    const { document } = await open(STUDY);
    const whole = document.getText();
    const states = [...BROKEN.flatMap((text) => starts(text, 5)), ...starts(whole, 151)];
    const faults = new Set<string>();
    for (const state of states) {
      const all = new vscode.WorkspaceEdit();
      all.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), state);
      await vscode.workspace.applyEdit(all);
      await askEverything(document);
      for (const fault of faultsIn(document)) faults.add(fault);
    }
    assert.deepEqual([...faults], []);
  }).timeout(90_000);
});

/** The beginnings of a text, each some characters longer than the one before. */
function starts(text: string, step: number): string[] {
  return Array.from({ length: Math.ceil(text.length / step) }, (_, index) => text.slice(0, (index + 1) * step));
}

/** All that an editor asks at the end of a file. */
async function askEverything(document: vscode.TextDocument): Promise<void> {
  const uri = uriOf(STUDY);
  const end = document.positionAt(document.getText().length);
  const here = new vscode.Range(end, end);
  const ask = (name: string, ...more: unknown[]) =>
    vscode.commands.executeCommand(`vscode.execute${name}Provider`, uri, ...more);
  await ask('CompletionItem', end);
  await ask('Hover', end);
  await ask('Definition', end);
  await ask('DocumentSymbol');
  await ask('CodeAction', here);
}

/** Problems that only say that we failed. */
function faultsIn({ uri }: vscode.TextDocument): string[] {
  return vscode.languages
    .getDiagnostics(uri)
    .map(({ message }) => message)
    .filter((message) => message.includes('went wrong'));
}
