import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { type Browser, needBrowser } from './browser';
import { eventually } from './eventually';
import { activate, find, open, problemsIn, replace, revertAll, uriOf } from './files';

const ALDER = 'quiet-wards/studies/alder.extraction.yaml';
const NEW = 'quiet-wards/studies/moe-2020.LM.extraction.yaml';

const RIS =
  'TY  - JOUR AU  - Moe, Lena Anne AU  - Berg, Carl T1  - Quiet hours: a trial (fictional) PY  - 2020 DO  - 10.5555/quiet.2020 ER  - ';

const TITLE = { selector: '.quick-input-widget:visible .quick-input-title' };

const MESSAGE = { selector: '.quick-input-message' };

/** The title of the step that is shown. */
async function step(browser: Browser, title: string): Promise<void> {
  await eventually(async () => assert.equal(await browser.text(TITLE), title));
}

/** How long a walkthrough takes at most until it has the focus, in milliseconds. */
const TAKEN_BY_THEN = 800;

/** What stands in the box of the step. */
const VALUE = `[...document.querySelectorAll('.quick-input-widget .quick-input-box input')].find((box) => box.offsetParent)?.value ?? ''`;

/** The lines of the step. */
function rows(browser: Browser): Promise<string> {
  return browser.text({ selector: '.quick-input-widget:visible .quick-input-list' });
}

async function exists(path: string): Promise<boolean> {
  return Promise.resolve(vscode.workspace.fs.stat(uriOf(path))).then(
    () => true,
    () => false,
  );
}

describe('getting started', () => {
  before(activate);
  afterEach(async () => {
    await revertAll();
    if (await exists(NEW)) await vscode.workspace.fs.delete(uriOf(NEW));
    await vscode.workspace
      .getConfiguration()
      .update('extraction.reviewer', undefined, vscode.ConfigurationTarget.Global);
  });

  it('leaves where Escape answers who is there, and asks another time', async function () {
    const browser = needBrowser(this);
    await open(ALDER);
    const done = vscode.commands.executeCommand('extraction.newStudy');
    await step(browser, 'New Study: reference');
    await browser.type('without');
    await browser.press('Enter');
    await step(browser, 'Who are you?');
    await browser.press('Escape');
    await done;
    assert.equal(vscode.workspace.getConfiguration().get('extraction.reviewer'), '');
  });

  it('begins a study from a pasted reference, and asks once who is there', async function () {
    const browser = needBrowser(this);
    await open(ALDER);
    const done = vscode.commands.executeCommand('extraction.newStudy');
    await step(browser, 'New Study: reference');
    await browser.press('Enter');
    await eventually(async () => assert.match(await browser.text({ selector: '.quick-input-message' }), /Paste/));
    await browser.type(RIS);
    await browser.press('Enter');
    await step(browser, 'Who are you?');
    await browser.type('Not now');
    await browser.press('Enter');
    await step(browser, 'New Study: extractor');
    await browser.type('LM');
    await browser.press('Enter');
    await step(browser, 'New Study: short name');
    await browser.type('Not an id');
    await eventually(async () =>
      assert.match(await browser.text({ selector: '.quick-input-message' }), /small letters.*not-an-id/),
    );
    await browser.press('ControlOrMeta+a');
    await browser.type('moe-2020');
    await browser.press('Enter');
    await step(browser, 'New Study');
    assert.equal(await exists(NEW), false, 'nothing is written before the last step');
    await browser.picture('new-study');
    await browser.press('Enter');
    await done;
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), uriOf(NEW).toString());
    const text = editor.document.getText();
    assert.ok(text.startsWith('study: moe-2020\nextractor: LM\nreports:\n  - id: main\n    citation:\n'), text);
    assert.match(text, /authors: \[Moe LA, Berg C\]\n {6}year: 2020\n/);
    assert.equal(editor.document.lineAt(editor.selection.active.line).text, 'types: ');
    assert.equal(vscode.workspace.getConfiguration().get('extraction.reviewer'), '', '“not now” writes nothing');
  });

  const files: readonly [ending: string, text: string][] = [
    [
      'ris',
      `TY  - JOUR\nAU  - Moe, Lena\nTI  - Quiet hours (fictional)\nPY  - 2020\nER  - \n
TY  - JOUR\nAU  - Roe, Kim\nTI  - Rest rooms (fictional)\nPY  - 2021\nER  - \n
TY  - JOUR\nAU  - Doe, Ann\nTI  - Talking rounds (fictional)\nPY  - 2019\nER  - \n`,
    ],
    [
      'bib',
      `@article{a, author = {Moe, Lena}, title = {Quiet hours (fictional)}, year = {2020}}
@article{b, author = {Roe, Kim}, title = {Rest rooms (fictional)}, year = {2021}}
@article{c, author = {Doe, Ann}, title = {Talking rounds (fictional)}, year = {2019}}`,
    ],
  ];
  for (const [ending, text] of files)
    it(`begins a study from one of several references of a file (.${ending}), with the keyboard alone`, async function () {
      const browser = needBrowser(this);
      const source = uriOf(`references.${ending}`);
      await vscode.workspace.fs.writeFile(source, new TextEncoder().encode(text));
      try {
        await open(ALDER);
        const done = vscode.commands.executeCommand('extraction.newStudy');
        await step(browser, 'New Study: reference');
        await browser.press('ArrowDown');
        await browser.press('Enter');
        await step(browser, 'New Study: the file with the reference');
        await eventually(async () => assert.match(await browser.evaluate<string>(VALUE, false), /\/$/));
        // The box completes paths by itself, now and then across what is being typed.
        await eventually(async () => {
          await browser.press('ControlOrMeta+a');
          await browser.type(source.path);
          await new Promise((resolve) => setTimeout(resolve, 500));
          assert.match(await rows(browser), new RegExp(`references\\.${ending}`));
        });
        await eventually(async () => {
          // While it still looks for the path, the box does not hear the key.
          await browser.press('Enter');
          await new Promise((resolve) => setTimeout(resolve, 500));
          assert.equal(await browser.text(TITLE), 'New Study: which works');
        });
        assert.match(await rows(browser), /Moe 2020.*Roe 2021.*Doe 2019/s);
        // Nothing is chosen yet.
        await browser.press('Enter');
        await step(browser, 'New Study: which works');
        await browser.press('ArrowDown');
        await browser.press('ArrowDown');
        await browser.picture(`new-study-${ending}`);
        await browser.press('Enter');
        // Who is there was asked before.
        await step(browser, 'New Study: extractor');
        await browser.press('Enter');
        await step(browser, 'New Study: short name');
        assert.equal(await browser.evaluate(VALUE, false), 'roe-2021');
        await browser.press('Escape');
        await done;
        assert.equal(await exists('quiet-wards/studies/roe-2021.LM.extraction.yaml'), false);
      } finally {
        await vscode.workspace.fs.delete(source);
      }
    });

  it('keeps the keyboard above the walkthrough', async function () {
    const browser = needBrowser(this);
    await vscode.commands.executeCommand('extraction.openWalkthrough');
    const first = '.getting-started-step:has-text("Begin a review")';
    await browser.click({ selector: first });
    await browser.text({ selector: `${first}.expanded .monaco-button` });
    // The walkthrough takes the focus for the step a moment after it was clicked; then it can be moved on.
    await new Promise((resolve) => setTimeout(resolve, TAKEN_BY_THEN));
    await eventually(async () => {
      await browser.press('Tab');
      assert.equal(await browser.evaluate('document.activeElement?.textContent?.trim()', false), 'New Review');
    });
    await browser.press('Enter');
    await step(browser, 'New Review (1 of 7): title');
    await browser.type('Rest');
    await browser.press('Enter');
    await step(browser, 'New Review (2 of 7): short name');
    // Now it would take it once more.
    await new Promise((resolve) => setTimeout(resolve, TAKEN_BY_THEN));
    await browser.press('End');
    await browser.type('-rooms');
    assert.equal(await browser.evaluate(VALUE, false), 'rest-rooms');
    await browser.press('Escape');
  });

  it('begins a review with its outcomes, says what its short name is for, and writes nothing after Escape', async function () {
    const browser = needBrowser(this);
    const file = uriOf('rest-at-night/review.extraction.yaml');
    const isThere = () => exists('rest-at-night/review.extraction.yaml');
    for (const isLeft of [true, false]) {
      await open(ALDER);
      const done = vscode.commands.executeCommand('extraction.newReview');
      await step(browser, 'New Review (1 of 7): title');
      await browser.type('Rest at night (fictional)');
      await browser.press('Enter');
      await step(browser, 'New Review (2 of 7): short name');
      assert.match(await browser.text(MESSAGE), /made of the title/);
      await browser.press('ControlOrMeta+a');
      await browser.type('Rüst at Night');
      await eventually(async () => assert.match(await browser.text(MESSAGE), /small letters.*rust-at-night/));
      await browser.press('Enter');
      await step(browser, 'New Review (2 of 7): short name');
      await browser.press('ControlOrMeta+a');
      await browser.type('rest-at-night');
      await browser.press('Enter');
      await step(browser, 'New Review (3 of 7): folder');
      await browser.type('In a new folder');
      await browser.press('Enter');
      await step(browser, 'New Review (4 of 7): reviewers');
      await browser.type('LM');
      await browser.press('Enter');
      await step(browser, 'New Review (5 of 7): outcomes');
      await browser.type('sleep quality, falls');
      await browser.press('Enter');
      await step(browser, 'New Review (6 of 7): packs');
      assert.match(await rows(browser), /Work and care.*work-and-care/s);
      await browser.press('Enter');
      await step(browser, 'New Review (7 of 7): tools');
      assert.match(await rows(browser), /RoB 2.*for randomised trials.*ROBINS-I.*for non-randomised studies/s);
      if (isLeft) await browser.picture('new-review-tools');
      await browser.press('Enter');
      await step(browser, 'New Review');
      await browser.press(isLeft ? 'Escape' : 'Enter');
      await done;
      assert.equal(await isThere(), !isLeft);
    }
    const text = vscode.window.activeTextEditor?.document.getText() ?? '';
    assert.match(text, /\n {2}outcomes: \[sleep quality, falls\]\n/);
    assert.match(text, /\nvocabulary:\n {2}outcomes:\n {4}sleep quality:\n {4}falls:\n/);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(file, '..'), { recursive: true });
  });

  it('goes back, and offers again what was typed when somebody left', async function () {
    const browser = needBrowser(this);
    await open(ALDER);
    const done = vscode.commands.executeCommand('extraction.newReview');
    await step(browser, 'New Review (1 of 7): title');
    await browser.press('ControlOrMeta+a');
    await browser.type('Rest at dusk');
    await browser.press('Enter');
    await step(browser, 'New Review (2 of 7): short name');
    await browser.picture('new-review-back');
    await browser.press('Alt+ArrowLeft');
    await step(browser, 'New Review (1 of 7): title');
    assert.equal(await browser.evaluate(VALUE, false), 'Rest at dusk');
    await browser.type('Rest at dawn');
    await browser.press('Enter');
    await step(browser, 'New Review (2 of 7): short name');
    assert.equal(await browser.evaluate(VALUE, false), 'rest-at-dawn', 'what nobody typed follows the title');
    await browser.press('Enter');
    await step(browser, 'New Review (3 of 7): folder');
    await browser.type('In a new folder');
    await browser.press('Enter');
    await step(browser, 'New Review (4 of 7): reviewers');
    await browser.press('ControlOrMeta+a');
    await browser.type('Anna Meyer, Carl');
    await browser.press('Enter');
    await eventually(async () => assert.match(await browser.text(MESSAGE), /Initials stand in front of the names/));
    assert.equal(await browser.evaluate(VALUE, false), 'AM Anna Meyer, C Carl');
    await browser.picture('new-review-initials');
    await browser.click({ selector: '.quick-input-widget:visible .quick-input-left-action-bar .action-label' });
    await eventually(async () => assert.match(await browser.text(MESSAGE), /names alone/));
    assert.equal(await browser.evaluate(VALUE, false), 'Anna Meyer, Carl');
    await browser.press('Escape');
    await done;

    const again = vscode.commands.executeCommand('extraction.newReview');
    await step(browser, 'New Review (1 of 7): title');
    assert.equal(await browser.evaluate(VALUE, false), 'Rest at dawn');
    await browser.press('Enter');
    await step(browser, 'New Review (2 of 7): short name');
    await browser.press('Enter');
    await step(browser, 'New Review (3 of 7): folder');
    await browser.press('Enter');
    await step(browser, 'New Review (4 of 7): reviewers');
    assert.equal(await browser.evaluate(VALUE, false), 'Anna Meyer, Carl');
    await browser.press('Escape');
    await again;
  });

  it('understands a reference that is pasted into the first box, and asks again for what is none', async function () {
    const browser = needBrowser(this);
    await open(ALDER);
    const done = vscode.commands.executeCommand('extraction.newStudy');
    await step(browser, 'New Study: reference');
    await browser.type('10.5555/');
    await eventually(async () => assert.match(await rows(browser), /Read what is typed as the reference/));
    await browser.press('ControlOrMeta+a');
    await browser.type(RIS);
    await browser.picture('new-study-pasted');
    await browser.press('Enter');
    await eventually(async () => assert.match(await browser.text(TITLE), /New Study: extractor|Who are you/));
    if ((await browser.text(TITLE)) === 'Who are you?') {
      await browser.type('Not now');
      await browser.press('Enter');
    }
    await step(browser, 'New Study: extractor');
    await browser.type('LM');
    await browser.press('Enter');
    await step(browser, 'New Study: short name');
    assert.equal(await browser.evaluate(VALUE, false), 'moe-2020');
    await browser.press('Escape');
    await done;
  });

  it('writes nothing where the person leaves', async function () {
    const browser = needBrowser(this);
    await open(ALDER);
    const done = vscode.commands.executeCommand('extraction.newIntervention');
    await step(browser, 'New Intervention: name');
    await browser.type('Rest');
    await browser.press('Escape');
    await done;
    assert.equal(await exists('quiet-wards/interventions/rest.LM.extraction.yaml'), false);
  });

  it('begins a tool of the team by keyboard, which is then offered in studies', async function () {
    const browser = needBrowser(this);
    await open(ALDER);
    const done = vscode.commands.executeCommand('extraction.newTool');
    await step(browser, 'New Tool: name');
    await browser.type('Night check');
    await browser.press('Enter');
    await step(browser, 'New Tool: form');
    await browser.screenshot('new-tool-form');
    await browser.type('points');
    await browser.press('Enter');
    for (const title of ['unit', 'answers', 'short name']) {
      await step(browser, `New Tool: ${title}`);
      await browser.screenshot(`new-tool-${title}`);
      if (title === 'short name') assert.equal(await browser.evaluate(VALUE, false), 'night_check');
      await browser.press('Enter');
    }
    await eventually(async () => assert.match(await rows(browser), /Create tools\/night_check\.tool\.yaml/));
    await browser.press('Enter');
    await done;
    const editor = vscode.window.activeTextEditor;
    try {
      assert.equal(editor?.document.languageId, 'extraction');
      await browser.type('Were the nights quiet?');
      await eventually(() => assert.match(editor?.document.getText() ?? '', /\n {2}item_1: Were the nights quiet\?\n/));
      await eventually(() =>
        assert.deepEqual(
          problemsIn('quiet-wards/tools/night_check.tool.yaml').map(({ message }) => message.split(',')[0]),
          ['It is not said what the sums are called'],
        ),
      );
      await browser.screenshot('new-tool-begun');
      const study = await open(ALDER);
      await eventually(async () => {
        const section = vscode.commands.executeCommand('extraction.addSection');
        await step(browser, 'Add Section');
        await browser.type('Night check');
        assert.match(await rows(browser), /Night check/);
        await browser.screenshot('new-tool-section');
        await browser.press('Enter');
        await section;
      });
      await browser.screenshot('new-tool-in-study');
      assert.match(study.document.getText().slice(-100), /\n {4}overall: .*\nnight_check:\n {2}- \n$/);
    } finally {
      await vscode.workspace.fs.delete(uriOf('quiet-wards/tools'), { recursive: true });
    }
  });

  it('adds a section in its place', async function () {
    const browser = needBrowser(this);
    const editor = await open(ALDER);
    const done = vscode.commands.executeCommand('extraction.addSection');
    await step(browser, 'Add Section');
    await browser.type('Aim');
    await browser.press('Enter');
    await done;
    assert.match(editor.document.getText(), /\naim: \n/);
    const { start } = find(editor.document, 'aim: ');
    assert.deepEqual(editor.selection.active, start.translate(0, 'aim: '.length));
  });

  it('adds an assessment of a result that has none', async function () {
    const browser = needBrowser(this);
    const editor = await open(ALDER);
    await replace(editor, 'results:\n', 'results:\n  - id: rest-4w\n');
    const done = vscode.commands.executeCommand('extraction.addAssessment');
    await step(browser, 'Add Assessment');
    await browser.picture('add-assessment');
    await browser.press('Enter');
    await done;
    assert.match(editor.document.getText(), /\n\s*- result: rest-4w\n/);
    assert.equal(vscode.window.activeTextEditor?.document, editor.document);
    const line = editor.document.lineAt(editor.selection.active.line).text;
    assert.match(line, /^\s+(?:q1\.1|effect_of_interest): $/);
  });

  it('adds the items of the checklist that fits the study, and goes to the first', async function () {
    const browser = needBrowser(this);
    const editor = await open(ALDER);
    await replace(editor, 'design: randomised trial', 'design: process evaluation');
    const done = vscode.commands.executeCommand('extraction.addAssessment');
    await step(browser, 'Add Assessment');
    await browser.press('Enter');
    await done;
    assert.match(editor.document.getText(), /\nprocess_quality:\n {2}sampling: \n {2}data_collection:\n/);
    const line = editor.document.lineAt(editor.selection.active.line).text;
    assert.equal(line, '  sampling: ');
    const lenses = async () =>
      (await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        editor.document.uri,
        100,
      )) ?? [];
    await eventually(async () => {
      const titles = (await lenses()).map(({ command }) => command?.title ?? '');
      assert.ok(
        titles.some((title) => /next: 1 · Sampling/.test(title)),
        titles.join(', '),
      );
    });
  });
});
