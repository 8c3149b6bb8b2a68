import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import manifest from '../../package.json';
import { open } from './files';

/** Not announced: they need to be told a place, or what to write. */
const FOLLOWED: readonly string[] = [
  'extraction.changes.open',
  'extraction.followLens',
  'extraction.openPlace',
  'extraction.sideBar.open',
  'extraction.write',
];

/** The same, but only once what they belong to was needed. */
const LATER: readonly string[] = ['extraction.settleConflict'];

/** The editor makes these for each view; some of ours are only followed from a hover, a line or an item. */
const OF_VIEWS = /^extraction\.(?:review\.|changes\.(?:focus|removeView|resetViewLocation|toggleVisibility)$)/;

describe('the commands', () => {
  it('that are announced are there, and no others', async () => {
    await open('studies/x.extraction.yaml');
    await vscode.extensions.getExtension('structured-extraction.structured-extraction')?.activate();
    const all = await vscode.commands.getCommands(true);
    const registered = all.filter(
      (command) =>
        /^extraction\./.test(command) && !OF_VIEWS.test(command) && ![...FOLLOWED, ...LATER].includes(command),
    );
    assert.deepEqual(registered.sort(), manifest.contributes.commands.map(({ command }) => command).sort());
    for (const command of FOLLOWED) assert.ok(all.includes(command), command);
  });
});
