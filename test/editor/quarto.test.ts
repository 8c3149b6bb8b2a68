import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { browser } from './browser';
import { eventually } from './eventually';
import { activate, asShown, choose, find, open, problemsIn, replace, revertAll, uriOf } from './files';

/** Without the extensions for Quarto and R, both are plain text for the editor. */
const NAMES = ['quiet-wards/paper.qmd', 'quiet-wards/paper.Rmd'];

const TEXT = `---
title: Seven <!-- claim: length(studies) --> studies
filters: [extraction]
---

We found seven <!-- claim: length(studies) --> studies.

\`\`\`{r}
#| label: extraction
n <- 1
cat("Seven <!-- claim: length(studies) -->")
\`\`\`

::: {#tbl-interventions}
\`\`\`extraction
interventoins
\`\`\`

The interventions
:::
`;

for (const name of NAMES)
  describe(`a manuscript of Quarto, ${name.replace(/^.*\./, '.')}`, () => {
    before(activate);
    beforeEach(() => vscode.workspace.fs.writeFile(uriOf(name), new TextEncoder().encode(TEXT)));
    afterEach(async () => {
      await revertAll();
      await vscode.workspace.fs.delete(uriOf(name));
    });

    it('has its claims and blocks checked, open or not, and nothing in front matter and chunks', async () => {
      const said = ({ message, range }: vscode.Diagnostic) => `${range.start.line + 1} ${message.slice(0, 34)}`;
      const right = ['16 There is no table or figure “inter', '6 The text says “seven”; the data sa'];
      await eventually(() => assert.deepEqual(problemsIn(name).map(said).sort(), right));
      assert.equal((await open(name)).document.languageId, 'plaintext');
      await eventually(() => assert.deepEqual(problemsIn(name).map(said).sort(), right));
      await browser?.picture(`manuscript${name.replace(/^.*\./, '-')}`);
    });

    it('has its slips mended', async () => {
      const { document } = await open(name);
      await eventually(() => assert.equal(problemsIn(name).length, 2));
      for (const [place, title] of [
        ['interven|toins', 'Write “interventions”'],
        ['found se|ven', 'Write “two”'],
      ] as const) {
        const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          document.uri,
          find(document, place),
          vscode.CodeActionKind.QuickFix.value,
        );
        const fix = found.find((each) => each.title === title);
        assert.ok(fix, title);
        await choose(fix);
      }
      assert.match(document.getText(), /We found two <!--[\s\S]*extraction\ninterventions\n/);
      await eventually(() => assert.deepEqual(problemsIn(name), []));
    });

    it('has names, options and claims offered, and nothing in a chunk', async () => {
      const editor = await open(name);
      assert.ok((await offered(editor.document, 'extraction\ninterv|')).includes('interventions'));
      await replace(editor, 'interventoins\n', 'interventions\ncol\n');
      assert.ok((await offered(editor.document, '\ncol|')).includes('columns'));
      assert.ok((await offered(editor.document, 'found seven <!-- claim: length(st|')).includes('studies'));
      assert.ok(!(await offered(editor.document, 'cat("Seven <!-- claim: length(st|')).includes('studies'));
      await replace(editor, 'n <- 1', 'n <- c');
      assert.ok(!(await offered(editor.document, 'n <- c|')).includes('<!-- claim: … -->'));
    });

    it('has its blocks and claims explained', async () => {
      const editor = await open(name);
      await replace(editor, 'interventoins\n', 'interventions\n');
      const hover = async (place: string) =>
        (
          await vscode.commands.executeCommand<vscode.Hover[]>(
            'vscode.executeHoverProvider',
            editor.document.uri,
            find(editor.document, place).start,
          )
        )
          .flatMap(({ contents }) => contents.map(asShown))
          .join('\n');
      assert.match(await hover('extraction\ninter|ventions'), /^\*\*Interventions\*\*[\s\S]*A table\./);
      assert.match(await hover('found seven <!-- cl|aim'), /two/);
    });
  });

async function offered(document: vscode.TextDocument, place: string): Promise<readonly string[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    find(document, place).end,
  );
  return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}
