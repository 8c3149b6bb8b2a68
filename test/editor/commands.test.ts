import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import manifest from '../../package.json';
import { open } from './files';

describe('the commands', () => {
  it('that are announced are there, and no others', async () => {
    await open('studies/x.extraction.yaml');
    await vscode.extensions.getExtension('structured-extraction.structured-extraction')?.activate();
    const all = await vscode.commands.getCommands(true);
    const registered = all.filter((command) => command.startsWith('extraction.'));
    assert.deepEqual(registered.sort(), manifest.contributes.commands.map(({ command }) => command).sort());
  });
});
