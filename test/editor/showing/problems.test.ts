import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { needBrowser } from '../browser';
import { eventually } from '../eventually';
import { activate, codeOf, find, open, problemsIn, replace, revertAll, uriOf } from '../files';

const STUDY = 'quiet-wards/studies/alder.extraction.yaml';
const INTERVENTION = 'quiet-wards/interventions/quiet-hours.extraction.yaml';

describe('problems', () => {
  before(activate);
  afterEach(revertAll);

  it('appear where a word is misspelt, and go when it is mended', async () => {
    const editor = await open(STUDY);
    await replace(editor, 'timepoint: 4 weeks', 'timepoint: 4 week');
    const [problem] = await eventually(() => {
      const found = problemsIn(STUDY).filter(({ message }) => message.includes('4 week'));
      assert.equal(found.length, 1);
      return found;
    });
    assert.ok(problem?.range.isEqual(find(editor.document, 'timepoint: |4 week|')));
    await replace(editor, 'timepoint: 4 week', 'timepoint: 4 weeks');
    await eventually(() => assert.deepEqual(problemsIn(STUDY).map(codeOf), []));
  });

  it('lead to their explanation', async () => {
    const editor = await open(STUDY);
    await replace(editor, 'timepoint: 4 weeks', 'timepoint: 4 week');
    const target = await eventually(() => {
      const [problem] = problemsIn(STUDY);
      assert.ok(typeof problem?.code === 'object');
      return problem.code.target;
    });
    assert.equal(target.scheme, 'command');
    assert.equal(target.path, 'extraction.explainProblem');
  });

  it('are explained on a page of their own', async function () {
    const browser = needBrowser(this);
    await vscode.commands.executeCommand('extraction.explainProblem', 'judgement-differs');
    const heading = await browser.text({ selector: '#judgement-differs', webview: 'h3' });
    assert.match(heading, /judgement-differs/);
  });

  it('name the other place that belongs to them', async () => {
    const editor = await open(STUDY);
    await replace(editor, 'id: usual,', 'id: quiet,');
    await eventually(() => {
      const related = problemsIn(STUDY).flatMap(({ relatedInformation }) => relatedInformation ?? []);
      assert.ok(related.some(({ location }) => location.uri.toString() === uriOf(STUDY).toString()));
    });
  });

  it('say of a file that cannot be read why, whether it is open or not (editor-silent)', async () => {
    const path = 'quiet-wards/studies/latin.extraction.yaml';
    const bytes = Uint8Array.from('study: latin\naim: Learning in a caf\xe9\n', (letter) => letter.charCodeAt(0));
    const only = () => eventually(() => assert.deepEqual(problemsIn(path).map(codeOf), ['unreadable-file']));
    try {
      await vscode.workspace.fs.writeFile(uriOf(path), bytes);
      await only();
      assert.match(problemsIn(path)[0]?.message ?? '', /not saved as UTF-8 text/);
      await open(path);
      await only();
      await vscode.workspace.fs.writeFile(uriOf(path), new TextEncoder().encode('study: latin\naim: Learning\n'));
      await eventually(() => assert.ok(!problemsIn(path).map(codeOf).includes('unreadable-file')));
      await vscode.workspace.fs.writeFile(uriOf(path), new Uint8Array(10_000_000).fill(32));
      await only();
      assert.match(problemsIn(path)[0]?.message ?? '', /500,000 characters or more/);
    } finally {
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      await vscode.workspace.fs.delete(uriOf(path));
    }
    await eventually(() => assert.deepEqual(problemsIn(path), []));
  });

  it('of a file that nobody has open follow from a change in another', async () => {
    await eventually(() => assert.deepEqual(problemsIn(STUDY).map(codeOf), []));
    const editor = await open(INTERVENTION);
    await replace(editor, 'intervention: quiet-hours', 'intervention: quiet-night');
    await eventually(() => assert.equal(problemsIn(STUDY).length, 1));
    await revertAll();
    await eventually(() => assert.deepEqual(problemsIn(STUDY).map(codeOf), []));
  });

  it('follow from files that come and go', async () => {
    const path = 'quiet-wards/studies/cedar.extraction.yaml';
    const text = 'study: cedar\ntypes: [outcome evaluations]\n';
    await vscode.workspace.fs.writeFile(uriOf(path), new TextEncoder().encode(text));
    await eventually(() => assert.ok(problemsIn(path).length > 0));
    await vscode.workspace.fs.delete(uriOf(path));
    await eventually(() => assert.deepEqual(problemsIn(path), []));
  });

  it('go with the folder of their file', async () => {
    const path = 'quiet-wards/more/cedar.extraction.yaml';
    await vscode.workspace.fs.writeFile(uriOf(path), new TextEncoder().encode('study: cedar\ndesign: unheard of\n'));
    await eventually(() => assert.ok(problemsIn(path).length > 0));
    await vscode.workspace.fs.delete(uriOf('quiet-wards/more'), { recursive: true });
    await eventually(() => assert.deepEqual(problemsIn(path), []));
  });

  it('say so where a file is too large to be read', async () => {
    const path = 'quiet-wards/studies/large.extraction.yaml';
    const content = `study: large\naim: ${'very '.repeat(500_000)}long\n`;
    await vscode.workspace.fs.writeFile(uriOf(path), new TextEncoder().encode(content));
    await eventually(() => assert.deepEqual(problemsIn(path).map(codeOf), ['unreadable-file']));
    assert.match(problemsIn(path)[0]?.message ?? '', /500,000 characters/);
    await vscode.workspace.fs.delete(uriOf(path));
    await eventually(() => assert.deepEqual(problemsIn(path), []));
  });

  it('stand in a file that was never saved', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'extraction', content: 'study: Not An Id\n' });
    await vscode.window.showTextDocument(document);
    await eventually(() => assert.ok(vscode.languages.getDiagnostics(document.uri).length > 0));
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await eventually(() => assert.deepEqual(vscode.languages.getDiagnostics(document.uri), []));
  });
});
