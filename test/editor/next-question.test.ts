import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { type Browser, needBrowser } from './browser';
import { eventually } from './eventually';
import { activate, open, putCursor, revertAll } from './files';

const STUDY = 'quiet-wards/studies/birch.CB.extraction.yaml';

/** The remark and the spaces are there because they have to stay. */
const BEFORE = `study: birch
extractor: CB
design: randomised trial
results: [{id: sleep-4w, outcome: sleep}]
rob2:
  - result:   sleep-4w   # the one that counts
notes: Fictional.
`;

function setReviewer(initials: string | undefined): PromiseLike<void> {
  const setting = vscode.workspace.getConfiguration('extraction');
  return setting.update('reviewer', initials, vscode.ConfigurationTarget.Workspace);
}

describe('the next question', () => {
  let editor: vscode.TextEditor;

  before(async () => {
    await activate();
    // Who is there is asked once, in a test of its own.
    await setReviewer('CB');
  });
  after(() => setReviewer(undefined));
  beforeEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    editor = await open(STUDY);
    await setText(BEFORE);
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await vscode.commands.executeCommand('notifications.clearAll');
    await revertAll();
  });

  async function setText(text: string): Promise<void> {
    const { document } = editor;
    const all = new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length));
    assert.ok(await editor.edit((edit) => edit.replace(all, text)));
  }

  it('walks through a domain of RoB 2 with the keyboard, and writes only what is answered', async function () {
    const browser = needBrowser(this);
    putCursor(editor, 'sleep|-4w   #');
    await browser.press('Control+k');
    await browser.press('q');
    await asks(browser, 'RoB 2, Sleep · domain 1 of 5 · question 1');
    await browser.screenshot('next-question-first');
    // Enter alone decides nothing.
    await browser.press('Enter');
    await asks(browser, 'question 1');
    assert.equal(editor.document.getText(), BEFORE);
    await browser.press('ArrowDown');
    await browser.press('Enter');
    await asks(browser, 'question 1 · quotation');
    await browser.type('Lots were drawn: by "hand"');
    await browser.press('Enter');
    await asks(browser, 'question 1 · page');
    await browser.type('4');
    await browser.screenshot('next-question-page');
    await browser.press('Enter');
    await asks(browser, 'domain 1 of 5 · question 2');
    await answerWith(browser, 'NI', 'question 2');
    await asks(browser, 'question 3');
    await answerWith(browser, 'PN', 'question 3');
    await asks(browser, 'domain 1 of 5 · judgement');
    await browser.screenshot('next-question-judgement');
    await browser.press('Enter');
    await asks(browser, 'domain 1 of 5 · judgement');
    await browser.type('high');
    await browser.press('Enter');
    await asks(browser, 'domain 1 of 5 · reason');
    await browser.type('Envelopes were open.');
    await browser.screenshot('next-question-reason');
    await browser.press('Enter');
    await asks(browser, 'domain 1 of 5 · direction of bias');
    await browser.type('unpredictable');
    await browser.press('Enter');
    await asks(browser, 'domain 2 of 5 · question 1');
    await browser.press('Escape');
    await eventually(() =>
      assert.equal(
        editor.document.getText(),
        BEFORE.replace(
          'counts\n',
          `counts
    randomisation:
      q1.1: Y
      q1.2: NI
      q1.3: PN
      judgement: high
      bias_direction: unpredictable
      reason: Envelopes were open.
      support:
        - {for: q1.1, quote: 'Lots were drawn: by "hand"', page: 4}
`,
        ),
      ),
    );
  });

  it('shows the team’s own rule under the question', async function () {
    const browser = needBrowser(this);
    const { document } = await open('quiet-wards/review.extraction.yaml');
    const rule = new vscode.WorkspaceEdit();
    const end = document.positionAt(document.getText().length);
    rule.insert(document.uri, end, 'guidance:\n  rob2:\n    q1.1: Drawing of lots counts as random.\n');
    assert.ok(await vscode.workspace.applyEdit(rule));
    editor = await open(STUDY);
    putCursor(editor, 'sleep|-4w   #');
    void vscode.commands.executeCommand('extraction.nextQuestion');
    await asks(browser, 'RoB 2, Sleep · domain 1 of 5 · question 1');
    await browser.text({
      selector: '.quick-input-widget .monaco-list-row:has-text("In this review: Drawing of lots counts as random.")',
    });
    await browser.screenshot('next-question-guidance');
    await browser.press('Escape');
  });

  it('goes back to the question before, and is taken up where it stopped', async function () {
    const browser = needBrowser(this);
    await setText(BEFORE.replace('counts\n', 'counts\n    randomisation:\n      q1.1: Y\n'));
    putCursor(editor, 'q1|.1: Y');
    void vscode.commands.executeCommand('extraction.nextQuestion');
    await asks(browser, 'question 2');
    await answerWith(browser, 'PY', 'question 2');
    await asks(browser, 'question 3');
    await browser.type('back');
    await browser.press('Enter');
    await asks(browser, 'question 2');
    await browser.screenshot('next-question-back');
    await answerWith(browser, 'PN', 'question 2');
    await asks(browser, 'question 3');
    await browser.press('Escape');
    await eventually(() => assert.match(editor.document.getText(), /\n {6}q1\.1: Y\n {6}q1\.2: PN\nnotes/));
  });

  it('asks for texts in a box, and says what cannot stand there', async function () {
    const browser = needBrowser(this);
    await setText(BEFORE.replace('rob2:', 'participants:\n  who: ward nurses\nrob2:'));
    putCursor(editor, 'who: ward| nurses');
    void vscode.commands.executeCommand('extraction.nextQuestion');
    await asks(browser, 'Participants');
    await browser.type('All: staff on duty');
    await browser.press('Enter');
    await eventually(async () => {
      const shown = await browser.text({ selector: '.quick-input-widget .quick-input-message' });
      assert.match(shown, /^Recruitment/);
    });
    await browser.press('Enter');
    await eventually(async () => {
      const shown = await browser.text({ selector: '.quick-input-widget .quick-input-message' });
      assert.match(shown, /^Approached/);
    });
    await browser.type('many');
    await browser.press('Enter');
    await eventually(async () => {
      const shown = await browser.text({ selector: '.quick-input-widget .quick-input-message' });
      assert.match(shown, /number/);
      assert.doesNotMatch(shown, /^Approached/);
    });
    await browser.screenshot('next-question-text');
    await browser.press('Control+a');
    await browser.type('40');
    await browser.press('Enter');
    await eventually(() =>
      assert.match(
        editor.document.getText(),
        /\n {2}who: ward nurses\n {2}eligibility: 'All: staff on duty'\n {2}approached: 40\nrob2:/,
      ),
    );
    await browser.press('Escape');
  });

  it('asks for the file where none is open', async function () {
    const browser = needBrowser(this);
    await revertAll();
    void vscode.commands.executeCommand('extraction.nextQuestion');
    await asks(browser, 'Next question');
    await browser.screenshot('next-question-file');
    await browser.type('alder');
    await browser.press('Enter');
    await eventually(() =>
      assert.match(vscode.window.activeTextEditor?.document.uri.path ?? '', /alder\.extraction\.yaml$/),
    );
  });

  it('shows all that helps when Enter asks for more, and decides nothing', async function () {
    const browser = needBrowser(this);
    await setText(BEFORE.replace('counts\n', 'counts\n    randomisation:\n      q1.1: Y\n'));
    const before = editor.document.getText();
    putCursor(editor, 'q1|.1: Y');
    void vscode.commands.executeCommand('extraction.nextQuestion');
    await asks(browser, 'question 2');
    await browser.screenshot('next-question-short');
    await browser.press('Enter');
    await asks(browser, 'question 2');
    await browser.screenshot('next-question-long');
    await browser.press('Escape');
    assert.equal(editor.document.getText(), before);
  });

  it('tells the whole direction from the whole judgement, and says the end where it covers nothing', async function () {
    const browser = needBrowser(this);
    const judged = `counts
    effect_of_interest: assignment
    randomisation: {q1.1: Y, q1.2: Y, q1.3: N, judgement: low}
    deviations: {q2.1: N, q2.2: N, q2.6: Y, judgement: low}
    missing_data: {q3.1: Y, judgement: low}
    measurement: {q4.1: Y, q4.2: N, q4.3: N, judgement: high}
    reporting: {q5.1: Y, q5.2: N, q5.3: N, judgement: low}
`;
    await setText(BEFORE.replace('counts\n', judged));
    putCursor(editor, 'sleep|-4w   #');
    void vscode.commands.executeCommand('extraction.nextQuestion');
    await asks(browser, '· overall · judgement');
    await browser.type('high');
    await browser.press('Enter');
    await asks(browser, '· overall · direction of bias');
    await browser.type('favours experimental');
    await browser.press('Enter');
    await eventually(async () =>
      assert.match(await browser.text({ selector: '.statusbar' }), /RoB 2, Sleep: everything is answered/),
    );
    assert.equal(await browser.evaluate('document.querySelectorAll(".notification-toast").length', false), 0);
    assert.match(editor.document.getText(), /judgement: high\n {6}bias_direction: favours experimental\n/);
  });

  it('asks what to answer where the cursor stands at nothing that is open', async function () {
    const browser = needBrowser(this);
    putCursor(editor, 'stu|dy: birch');
    void vscode.commands.executeCommand('extraction.nextQuestion');
    await asks(browser, 'Next question');
    await browser.screenshot('next-question-which');
    await browser.type('About the study');
    await browser.press('Enter');
    await asks(browser, 'About the study');
    await browser.screenshot('next-question-section');
    await browser.type('outcome');
    await browser.press('ArrowDown');
    await browser.press('Space');
    await browser.press('Enter');
    await asks(browser, 'quotation');
    await browser.press('Escape');
    await asks(browser, 'to go');
    await browser.press('Escape');
    await eventually(() =>
      assert.equal(editor.document.getText(), BEFORE.replace('design:', 'types: outcome evaluation\ndesign:')),
    );
  });
});

/** Waits until the box over the editor has a title that ends so. */
async function asks(browser: Browser, title: string): Promise<void> {
  await eventually(async () => {
    const shown = await browser.text({ selector: '.quick-input-widget .quick-input-title' });
    assert.ok(shown.trim().endsWith(title) || shown.trim().startsWith(title), `“${shown}” is “${title}”`);
  });
}

/** Types an answer, and leaves quotation and page empty. */
async function answerWith(browser: Browser, code: string, title: string): Promise<void> {
  await browser.type(code);
  await browser.press('Enter');
  await asks(browser, `${title} · quotation`);
  await browser.press('Enter');
  await asks(browser, `${title} · page`);
  await browser.press('Enter');
}
