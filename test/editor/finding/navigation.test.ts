import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { needBrowser } from '../browser';
import { eventually } from '../eventually';
import { activate, find, open, replace, revertAll, uriOf } from '../files';

const STUDY = 'quiet-wards/studies/alder.extraction.yaml';
const INTERVENTION = 'quiet-wards/interventions/quiet-hours.extraction.yaml';
const REVIEW = 'quiet-wards/review.extraction.yaml';

describe('finding the way', () => {
  before(activate);
  afterEach(revertAll);

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
    for (const name of [/results/i, /^Sleep at 4 weeks$/, /^Sleep at 4 weeks – RoB 2$/, /randomisation/i])
      assert.ok(
        names.some((each) => name.test(each)),
        `${name} in ${names.join(', ')}`,
      );
  });

  it('finds every place of a name, across files', async () => {
    const { document } = await open(STUDY);
    const place = find(document, 'outcome: sl|eep').start;
    await eventually(async () => {
      const found = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        document.uri,
        place,
      );
      const files = new Set(found.map(({ uri }) => uri.path.replace(/^.*quiet-wards\//, '')));
      assert.ok(files.has('review.extraction.yaml') && files.has('studies/alder.extraction.yaml'), [...files].join());
      for (const { uri, range } of found)
        assert.equal((await vscode.workspace.openTextDocument(uri)).getText(range), 'sleep');
    });
  });

  it('marks the other places of an id in the file', async () => {
    const { document } = await open(STUDY);
    const marks = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      document.uri,
      find(document, '- result: slee|p-4w').start,
    );
    assert.deepEqual(
      marks.map(({ range, kind }) => [document.getText(range), kind]),
      [
        ['sleep-4w', vscode.DocumentHighlightKind.Write],
        ['sleep-4w', vscode.DocumentHighlightKind.Read],
      ],
    );
  });

  it('renames an id in all files', async () => {
    const { document } = await open(STUDY);
    const edit = await renaming(document, '- id: sleep|-4w', 'rest-4w');
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.ok(document.getText().includes('- id: rest-4w\n') && document.getText().includes('- result: rest-4w\n'));
    assert.ok(!document.getText().includes('sleep-4w'));
  });

  it('renames a study in all its files, then offers to rename those', async function () {
    const { document } = await open('quiet-wards/studies/birch.LM.extraction.yaml');
    const edit = await renaming(document, 'study: bir|ch', 'beech');
    assert.deepEqual(
      edit.entries().map(([uri]) => uri.path.replace(/^.*\//, '')),
      ['birch.CB.extraction.yaml', 'birch.LM.extraction.yaml'],
    );
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.ok(document.getText().includes('study: beech'));
    const browser = needBrowser(this);
    const offer = await browser.text({ selector: '.notification-toast:has-text("is in place")' });
    assert.match(offer, /birch\.LM\.extraction\.yaml → beech\.LM\.extraction\.yaml/);
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('renames a word of a tool of the team in its description and in studies, and in no other tool', async () => {
    const review = await open(REVIEW);
    const tool = 'tools:\n  ward_check:\n    answers: [yes, no]\n    levels: [low, high]\n    domains:\n';
    await replace(review, 'appraisal:\n', `${tool}      noise: {questions: {q1: Was it measured?}}\nappraisal:\n`);
    const study = await open(STUDY);
    await replace(study, 'rob2:\n', 'ward_check: [{noise: {q1: yes, judgement: low}}]\nrob2:\n');
    const edit = await eventually(async () => {
      const found = await renaming(study.document, '{noise: {q1: yes, judgement: lo|w', 'small');
      assert.equal(found.size, 2);
      return found;
    });
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.ok(review.document.getText().includes('levels: [small, high]\n'), review.document.getText());
    assert.ok(study.document.getText().includes('{q1: yes, judgement: small}'), study.document.getText());
    assert.ok(study.document.getText().includes('      q1.3: N\n      judgement: low\n'));
  });

  it('says why something cannot be renamed', async () => {
    const { document } = await open(STUDY);
    await assert.rejects(async () => {
      await vscode.commands.executeCommand('vscode.prepareRename', document.uri, find(document, 'des|ign:').start);
    }, /key of the file format/);
    await assert.rejects(() => renaming(document, '- {id: qui|et', 'usual'), /already an arm called “usual”/);
  });

  it('finds studies, results and names by their words', async () => {
    const named = async (query: string) => {
      const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        query,
      );
      return found.map(({ name, containerName }) => `${name} [${containerName}]`);
    };
    await eventually(async () => {
      assert.ok((await named('quiet alder')).includes('Alder 2021: Quiet hours on six wards (alder) [Study]'));
      assert.ok((await named('sleep 4 alder')).includes('Sleep at 4 weeks (sleep-4w) [Result · Alder 2021]'));
      assert.ok((await named('distress')).includes('distress: Psychological distress of patients [Outcome]'));
    });
  });

  it('makes links of registry numbers and DOIs', async () => {
    const editor = await open(STUDY);
    await replace(
      editor,
      'country: [Norway]',
      'registration: NCT01082497\nnotes: See 10.1136/bmj.l4898 (https://example.org/x).',
    );
    await eventually(async () => {
      const found = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
        'vscode.executeLinkProvider',
        editor.document.uri,
      );
      assert.deepEqual(
        found.map(({ target }) => target?.toString(true)),
        ['https://clinicaltrials.gov/study/NCT01082497', 'https://doi.org/10.1136/bmj.l4898', 'https://example.org/x'],
      );
    });
  });

  it('folds sections and entries, and lets selections grow', async () => {
    const { document } = await open(STUDY);
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    const first = folds.map(({ start }) => document.lineAt(start).text.trim());
    for (const line of ['reports:', 'results:', '- id: sleep-4w', '- result: sleep-4w', 'randomisation:'])
      assert.ok(first.includes(line), `${line} in ${first.join(' | ')}`);
    const [range] = await vscode.commands.executeCommand<vscode.SelectionRange[]>(
      'vscode.executeSelectionRangeProvider',
      document.uri,
      [find(document, 'outcome: sl|eep').start],
    );
    const grown: string[] = [];
    for (let each: vscode.SelectionRange | undefined = range; each; each = each.parent)
      grown.push(document.getText(each.range));
    assert.ok(grown.includes('sleep') && grown.includes('outcome: sleep'), grown.join(' | '));
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

/** What renaming would change, once the files have been read. */
function renaming(document: vscode.TextDocument, marked: string, to: string): Promise<vscode.WorkspaceEdit> {
  const { start } = find(document, marked);
  return Promise.resolve(
    vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      start,
      to,
    ),
  );
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
