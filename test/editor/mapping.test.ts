import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { needBrowser } from './browser';
import { eventually } from './eventually';
import { activate, codeOf, find, open, problemsIn, putCursor, replace, revertAll, uriOf } from './files';

const FOLDER = 'quiet-wards/sheets';
const SHEET = `${FOLDER}/team.csv`;
const MAPPING = `${FOLDER}/team.map.yaml`;
const BLANK = `${FOLDER}/blank.map.yaml`;

const TABLE = `Autor;Jahr;Land;Design;n IG;MW IG;SD IG;n KG;MW KG;SD KG;Farbe
Fir;2018;Norway;RCT;40;20,1;5,0;41;22,4;4,8;rot
Gorse;2021;Norway;Quasi;33;18,2;4,1;k.A.;19,0;4,4;
`;

/** What tells the page of an import apart from other webviews. */
const PAGE = '#counts, #problem';

const ROWS = { selector: '.suggest-widget.visible .monaco-list-rows' };

async function write(path: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uriOf(path), new TextEncoder().encode(text));
}

async function textAt(path: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uriOf(path)));
}

function active(): vscode.TextEditor {
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor);
  return editor;
}

/** The labels of the completions at a place. */
async function offered(editor: vscode.TextEditor, marked: string): Promise<string[]> {
  const position = find(editor.document, marked).start;
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    editor.document.uri,
    position,
  );
  return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

/** What the first rows are shown as. */
function firstRows(): string {
  return vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'extraction-rows')?.getText() ?? '';
}

describe('mappings of spreadsheets', () => {
  before(activate);
  beforeEach(() => write(SHEET, TABLE));
  afterEach(async () => {
    await revertAll();
    await vscode.workspace.fs.delete(uriOf(FOLDER), { recursive: true });
  });

  it('are begun by a proposal, completed, and shown as study files', async function () {
    await vscode.commands.executeCommand('extraction.beginMapping', uriOf(SHEET));
    await eventually(() => assert.match(active().document.uri.path, /team\.map\.yaml$/));
    const editor = active();
    assert.equal(editor.document.languageId, 'extraction-mapping');
    assert.match(editor.document.getText(), /^decimal: comma {2}# 8 numbers with it$/m);
    await eventually(() => assert.ok(problemsIn(MAPPING).map(codeOf).includes('map-no-outcome')));
    assert.deepEqual(await offered(editor, 'Quasi:|').then((labels) => labels.slice(0, 2)), [
      'randomised trial',
      'cluster randomised trial',
    ]);
    await replace(editor, '  outcome:', '  outcome: exhaustion');
    await replace(editor, 'Quasi:', 'Quasi: non-randomised controlled study');
    await eventually(() =>
      assert.deepEqual(
        problemsIn(MAPPING).map(({ message }) => message),
        [],
      ),
    );
    await vscode.commands.executeCommand('extraction.showFirstRows', editor.document.uri);
    await eventually(() => assert.match(firstRows(), /^# studies\/fir-2018\.extraction\.yaml\nstudy: fir-2018$/m));
    assert.match(firstRows(), /mean: 20\.1, sd: 5\.0/);
    const browser = needBrowser(this);
    await browser.picture('mapping-first-rows');
    await replace(editor, 'exhaustion', 'burnout');
    await eventually(() => assert.match(firstRows(), /outcome: burnout/));
  });

  it('are written from nothing: with the columns of the sheet, keys of the format and repairs', async function () {
    const browser = needBrowser(this);
    await write(BLANK, '');
    const editor = await vscode.window.showTextDocument(uriOf(BLANK));
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    await browser.type('sheet: team.csv\n');
    await browser.press('Escape');
    await eventually(() => assert.deepEqual(problemsIn(BLANK).map(codeOf), ['map-form']));
    // The editor may have begun the next line further in.
    await browser.type('columns:\n');
    await editor.edit((edit) => edit.replace(new vscode.Range(2, 0, 2, 9), '  '));
    await vscode.commands.executeCommand('cursorBottom');
    await browser.press('Control+Space');
    await eventually(async () => assert.match(await browser.text(ROWS), /Autor[\s\S]*Fir · Gorse/));
    await browser.picture('mapping-headings');
    await browser.press('Escape');
    await browser.type('Autor: ');
    await browser.press('Control+Space');
    await eventually(async () => assert.match(await browser.text(ROWS), /study/));
    await browser.picture('mapping-keys');
    await browser.press('Escape');
    await editor.edit((edit) => edit.insert(find(editor.document, 'Autor: |').start, 'studdy'));
    await eventually(() => assert.ok(problemsIn(BLANK).map(codeOf).includes('map-unknown-key')));
    putCursor(editor, 'stu|ddy');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      find(editor.document, 'studdy'),
    );
    const [action] = actions.filter(({ title }) => title === 'Write “study”');
    assert.ok(action?.command);
    await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
    await eventually(() => assert.equal(editor.document.getText(), 'sheet: team.csv\ncolumns:\n  Autor: study'));
    await browser.picture('mapping-from-nothing');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      editor.document.uri,
      find(editor.document, 'Au|tor').start,
    );
    const [content] = hovers.flatMap(({ contents }) => contents);
    assert.match((content as vscode.MarkdownString).value, /2 cells of 2 rows, 2 different values/);
  });

  it('stand for their spreadsheet where they are imported', async function () {
    const browser = needBrowser(this);
    await write(
      MAPPING,
      'sheet: team.csv\ndecimal: comma\ncolumns:\n  Autor: study\n  Jahr: [study, reports.citation.year]\n  Land: country\n',
    );
    // With several reviews, the one is meant in which somebody works.
    await open('quiet-wards/studies/birch.LM.extraction.yaml');
    await vscode.commands.executeCommand('extraction.import', uriOf(MAPPING));
    await eventually(async () =>
      assert.match(await browser.evaluate<string>('document.body.innerText', '#counts, #problem'), /2 new files/),
    );
    await browser.picture('mapping-import');
  });

  it('show the second time only what the sheet has changed, until that is marked as seen', async function () {
    const browser = needBrowser(this);
    const kept = `${FOLDER}/team.imported.yaml`;
    const files = ['fir-2018', 'gorse-2021'].map((name) => `quiet-wards/studies/${name}.extraction.yaml`);
    const said = () => browser.evaluate<string>('document.body.innerText', PAGE);
    const press = (id: string) => browser.evaluate(`document.getElementById(${JSON.stringify(id)}).click()`, PAGE);
    // Before it is gone, the same page would be meant.
    const isGone = () =>
      eventually(() => {
        const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
        assert.ok(tabs.every(({ input }) => !(input instanceof vscode.TabInputWebview)));
      });
    const opened = async (words: RegExp) => {
      // With several reviews, the one is meant in which somebody works.
      await open('quiet-wards/studies/birch.LM.extraction.yaml');
      await vscode.commands.executeCommand('extraction.import', uriOf(MAPPING));
      await eventually(async () => assert.match(await said(), words));
    };
    await write(
      MAPPING,
      'sheet: team.csv\ndecimal: comma\ncolumns:\n  Autor: study\n  Jahr: [study, reports.citation.year]\n  Land: country\n',
    );
    try {
      await opened(/2 new files/);
      assert.equal(
        await browser.evaluate('document.getElementById("choose-as").selectedOptions[0].textContent', PAGE),
        'a spreadsheet with its mapping (NAME.map.yaml)',
      );
      await press('do-write-');
      await eventually(async () => assert.match(await textAt(kept), /^fir-2018:\n {2}study: fir-2018$/m));
      const [fir = ''] = files;
      await isGone();
      await eventually(() => assert.equal(`${vscode.window.activeTextEditor?.document.uri}`, `${uriOf(fir)}`));
      await write(fir, (await textAt(fir)).replace('Norway', 'Denmark'));
      await write(SHEET, TABLE.replace('Gorse;2021;Norway', 'Gorse;2021;Ghana'));
      await opened(/1 file differs/);
      assert.match(await said(), /Country: Norway → Ghana/);
      assert.match(await said(), /As at the last import\n+1 value that a file says otherwise/);
      await browser.picture('mapping-second-run');
      await press('do-write-');
      await eventually(async () => assert.match(await textAt(kept), /country: Ghana/));
      await isGone();
      await opened(/As at the last import/);
      assert.doesNotMatch(await said(), /1 file differs|Mark as seen/);
    } finally {
      for (const path of files) await Promise.resolve(vscode.workspace.fs.delete(uriOf(path))).catch(() => undefined);
    }
  });

  it('never throw in any state of typing', async () => {
    await write(MAPPING, '');
    const editor = await vscode.window.showTextDocument(uriOf(MAPPING));
    const whole = 'sheet: team.csv\nheadings: [1\nrow: study\ncolumns:\n  Autor: {key: [study, x\n  __proto__: study\n';
    for (const letter of whole) await editor.edit((edit) => edit.insert(new vscode.Position(9_999, 0), letter));
    await eventually(() => assert.ok(problemsIn(MAPPING).length > 0));
  });
});
