import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../eventually';
import { activate, asShown, find, open, replace, revertAll } from '../files';

const STUDY = 'quiet-wards/studies/alder.extraction.yaml';

describe('hover', () => {
  let editor: vscode.TextEditor;

  before(activate);
  beforeEach(async () => {
    editor = await open(STUDY);
  });
  afterEach(revertAll);

  it('explains a question, with its printed number and a link to its source', async () => {
    const hover = await hoverAt(editor, 'q1|.2: Y');
    assert.match(hover, /1\.2/);
    assert.match(hover, /conceal/i);
    assert.match(hover, /https:\/\//);
  });

  it('shows the team’s own rule for a question', async () => {
    const review = await open('quiet-wards/review.extraction.yaml');
    await replace(review, 'expects:\n', 'guidance:\n  rob2:\n    q1.2: Sealed envelopes alone are PY.\nexpects:\n');
    editor = await open(STUDY);
    await eventually(async () => assert.match(await hoverAt(editor, 'q1|.2: Y'), /Sealed envelopes alone are PY\./));
  });

  it('explains an answer', async () => {
    assert.match(await hoverAt(editor, 'q2.3: P|N'), /probably no/i);
  });

  it('explains a level', async () => {
    const intervention = await open('quiet-wards/interventions/quiet-hours.extraction.yaml');
    assert.match(await hoverAt(intervention, 'igloo: [org|anisation]'), /organisation/i);
  });

  it('says what the algorithm suggests for a judgement, and why', async () => {
    await replace(editor, 'q1.2: Y', 'q1.2: N');
    const hover = await hoverAt(editor, 'q1.3: N\n      judgement: l|ow');
    assert.match(hover, /high/i);
    assert.match(hover, /1\.2/);
  });
});

/** All that is shown where `|` stands. */
async function hoverAt({ document }: vscode.TextEditor, marked: string): Promise<string> {
  const command = 'vscode.executeHoverProvider';
  return eventually(async () => {
    const position = find(document, marked).start;
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(command, document.uri, position);
    assert.ok(hovers.length > 0, `a hover at ${marked}`);
    const contents = hovers.flatMap((hover) => hover.contents);
    return contents.map(asShown).join('\n');
  });
}
