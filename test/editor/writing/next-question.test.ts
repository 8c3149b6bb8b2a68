import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { type Browser, needBrowser } from '../browser';
import { eventually } from '../eventually';
import { activate, open, putCursor, revertAll } from '../files';

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
    await asks(browser, 'RoB 2, Sleep · domain 1 of 5 · question 1.1');
    await browser.picture('next-question-first');
    // Enter alone decides nothing.
    await browser.press('Enter');
    await asks(browser, 'question 1.1');
    assert.equal(editor.document.getText(), BEFORE);
    await browser.press('Alt+q');
    await asks(browser, 'question 1.1 · quotation and page');
    await browser.type('Lots were drawn: by "hand", p. middle');
    await browser.press('Enter');
    await says(browser, /“middle” is no page/);
    await browser.picture('next-question-page-refused');
    for (let count = 0; count < 'middle'.length; count += 1) await browser.press('Backspace');
    await browser.type('4');
    await browser.picture('next-question-quotation');
    await browser.press('Enter');
    await asks(browser, 'question 1.1');
    await lists(browser, 'With the answer goes: Lots were drawn');
    await browser.picture('next-question-quoted');
    await answerWith(browser, 'Y');
    await asks(browser, 'domain 1 of 5 · question 1.2');
    await answerWith(browser, 'NI');
    await asks(browser, 'question 1.3');
    await answerWith(browser, 'PN');
    await asks(browser, 'domain 1 of 5 · judgement');
    await browser.picture('next-question-judgement');
    await browser.press('Enter');
    await asks(browser, 'domain 1 of 5 · judgement');
    await browser.type('high');
    await browser.press('Enter');
    await asks(browser, 'domain 1 of 5 · reason');
    await browser.type('Envelopes were open.');
    await browser.picture('next-question-reason');
    await browser.press('Enter');
    await asks(browser, 'domain 1 of 5 · direction of bias');
    await browser.type('unpredictable');
    await browser.press('Enter');
    await asks(browser, 'domain 2 of 5 · question 2.1');
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

  it('takes a whole assessment whose answers are known with 25 times Enter at most', async function () {
    const browser = needBrowser(this);
    putCursor(editor, 'sleep|-4w   #');
    void vscode.commands.executeCommand('extraction.nextQuestion');
    let enters = 0;
    const say = async (title: string, text: string) => {
      await asks(browser, title);
      await browser.type(text);
      await browser.press('Enter');
      enters += 1;
    };
    const answers: readonly Readonly<Record<string, string>>[] = [
      { '1.1': 'Y', '1.2': 'PY', '1.3': 'N' },
      { '2.1': 'Y', '2.2': 'Y', '2.3': 'PN', '2.6': 'Y' },
      { '3.1': 'Y' },
      { '4.1': 'N', '4.2': 'N', '4.3': 'N' },
      { '5.1': 'Y', '5.2': 'N', '5.3': 'N' },
    ];
    for (const [index, domain] of answers.entries()) {
      for (const [id, code] of Object.entries(domain)) await say(`domain ${index + 1} of 5 · question ${id}`, code);
      await say(`domain ${index + 1} of 5 · judgement`, 'low');
    }
    await say('· overall · judgement', 'low');
    await eventually(async () =>
      assert.match(await browser.text({ selector: '.statusbar' }), /RoB 2, Sleep: everything is answered/),
    );
    await browser.print(`Enter was pressed ${enters} times`);
    assert.ok(enters <= 25, `${enters} times`);
    assert.match(editor.document.getText(), /\n {4}overall:\n {6}judgement: low\nnotes: Fictional\.\n$/);
  });

  it('takes the answers of a domain in a row', async function () {
    const browser = needBrowser(this);
    await setText(BEFORE.replace('counts\n', 'counts\n    effect_of_interest: assignment\n'));
    putCursor(editor, 'sleep|-4w   #');
    void vscode.commands.executeCommand('extraction.nextQuestion');
    await asks(browser, 'question 1.1');
    await browser.type('Y PY N PN');
    await lists(browser, '1.1 Y · 1.2 PY · 1.3 N');
    await browser.picture('next-question-in-a-row');
    await browser.press('Enter');
    await asks(browser, 'question 1.1');
    assert.doesNotMatch(editor.document.getText(), /q1\.1/);
    for (let count = 0; count < 3; count += 1) await browser.press('Backspace');
    await browser.press('Enter');
    await asks(browser, 'domain 1 of 5 · judgement');
    await browser.press('Escape');
    assert.match(editor.document.getText(), /\n {4}randomisation:\n {6}q1\.1: Y\n {6}q1\.2: PY\n {6}q1\.3: N\nnotes/);
  });

  it('offers PY before PN where P is typed, and nothing of the question', async function () {
    const browser = needBrowser(this);
    await setText(BEFORE.replace('counts\n', 'counts\n    effect_of_interest: assignment\n'));
    putCursor(editor, 'sleep|-4w   #');
    void vscode.commands.executeCommand('extraction.nextQuestion');
    await asks(browser, 'question 1.1');
    await browser.type('P');
    const rows = '.quick-input-list .monaco-list-row';
    await eventually(async () => {
      const shown = await browser.evaluate<string[]>(
        `[...document.querySelectorAll('${rows} .label-name')].map((each) => each.textContent.trim()).filter(Boolean)`,
        false,
      );
      assert.deepEqual(
        shown.filter((label) => /^[A-Z]{1,2}$/.test(label)),
        ['PY', 'PN'],
      );
      const focused = await browser.text({ selector: `${rows}.focused` });
      assert.match(focused, /^PY/);
    });
    const marked = `${rows}:has(.codicon-question, .codicon-blank) .highlight`;
    assert.equal(await browser.evaluate(`document.querySelectorAll('${marked}').length`, false), 0);
    await browser.picture('next-question-letter');
    await browser.press('Escape');
  });

  it('adds a name that is typed to the vocabulary, with what it stands for', async function () {
    const browser = needBrowser(this);
    const review = await open('quiet-wards/review.extraction.yaml');
    const before = review.document.getText();
    editor = await open(STUDY);
    putCursor(editor, 'sleep|-4w, outcome');
    void vscode.commands.executeCommand('extraction.nextQuestion');
    await asks(browser, 'Results, entry 1');
    await browser.picture('next-question-vocabulary');
    await browser.type('Sleep diary');
    await lists(browser, 'new: adds the name to the vocabulary');
    await browser.picture('next-question-new-name');
    await browser.press('Enter');
    await asks(browser, 'new name');
    await browser.type('Nights as patients note them');
    await browser.picture('next-question-new-name-meaning');
    await browser.press('Enter');
    await eventually(() => assert.match(editor.document.getText(), /measure: Sleep diary[,}\n]/));
    await browser.press('Escape');
    const after = review.document.getText();
    assert.notEqual(after, before);
    assert.match(after, /Sleep diary/);
    assert.match(after, /Nights as patients note them/);
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
    await asks(browser, 'RoB 2, Sleep · domain 1 of 5 · question 1.1');
    await browser.text({
      selector: '.quick-input-widget .monaco-list-row:has-text("In this review: Drawing of lots counts as random.")',
    });
    await browser.picture('next-question-guidance');
    await browser.press('Escape');
  });

  it('goes back to the question before, and is taken up where it stopped', async function () {
    const browser = needBrowser(this);
    await setText(BEFORE.replace('counts\n', 'counts\n    randomisation:\n      q1.1: Y\n'));
    putCursor(editor, 'q1|.1: Y');
    void vscode.commands.executeCommand('extraction.nextQuestion');
    await asks(browser, 'question 1.2');
    await answerWith(browser, 'PY');
    await asks(browser, 'question 1.3');
    await browser.type('back');
    await browser.press('Enter');
    await asks(browser, 'question 1.2');
    await browser.picture('next-question-back');
    await answerWith(browser, 'PN');
    await asks(browser, 'question 1.3');
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
    await browser.picture('next-question-text');
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
    await browser.picture('next-question-file');
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
    await asks(browser, 'question 1.2');
    await browser.picture('next-question-short');
    await browser.press('Enter');
    await asks(browser, 'question 1.2');
    await browser.picture('next-question-long');
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
    await eventually(() =>
      assert.match(editor.document.getText(), /judgement: high\n {6}bias_direction: favours experimental\n/),
    );
  });

  it('asks what to answer where the cursor stands at nothing that is open', async function () {
    const browser = needBrowser(this);
    putCursor(editor, 'stu|dy: birch');
    void vscode.commands.executeCommand('extraction.nextQuestion');
    await asks(browser, 'Next question');
    await browser.picture('next-question-which');
    await browser.type('About the study');
    await browser.press('Enter');
    await asks(browser, 'About the study');
    await browser.picture('next-question-section');
    await browser.type('outcome');
    await browser.press('ArrowDown');
    await browser.press('Space');
    await browser.press('Enter');
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

/** Waits until the box says something below what is typed. */
async function says(browser: Browser, words: RegExp): Promise<void> {
  await eventually(async () =>
    assert.match(await browser.text({ selector: '.quick-input-widget .quick-input-message' }), words),
  );
}

/** Waits until a line of the list has these words. */
async function lists(browser: Browser, words: string): Promise<void> {
  await browser.text({ selector: `.quick-input-list .monaco-list-row:has-text("${words}")` });
}

/** Types an answer. */
async function answerWith(browser: Browser, code: string): Promise<void> {
  await browser.type(code);
  await browser.press('Enter');
}
