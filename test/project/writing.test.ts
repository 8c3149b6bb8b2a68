/** There is one way of writing in the editor, in which what is written is worked out from the text that it is applied to. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';

/** Whatever changes a text that is open, or a file. */
const WRITES = new RegExp(
  [
    String.raw`\bapplyEdit\b`,
    String.raw`\bWorkspaceEdit\b`,
    String.raw`\bTextEdit\.(?:insert|replace|delete)`,
    String.raw`\binsertSnippet\b`,
    String.raw`\beditor\.edit\(`,
    String.raw`\bfs\s*\.(?:writeFile|delete|rename|copy|createDirectory)\b`,
    String.raw`\.edit\s*=[^=]`,
  ].join('|'),
);

const ROOM = 'src/extension/writing/';

/** New files of other programs, where a person says: they are made whole from a snapshot and never changed. */
const OF_OTHER_PROGRAMS = /^src\/extension\/(?:exports\/|preview\/save-printable\.ts$)/;

/** What is kept in the storage that VS Code gives an extension: no file of anybody, and safe to delete. */
const OF_OURS = /^src\/extension\/reports\/searching\/kept-findings\.ts$/;

const files = globSync('src/extension/**/*.ts').sort();

function writing(file: string): boolean {
  return WRITES.test(readFileSync(file, 'utf8'));
}

describe('writing in the editor', () => {
  it('is done in one room', () => {
    const elsewhere = files.filter(
      (file) => !file.startsWith(ROOM) && !OF_OTHER_PROGRAMS.test(file) && !OF_OURS.test(file),
    );
    assert.ok(elsewhere.length > 80);
    assert.deepEqual(elsewhere.filter(writing), []);
  });

  it('is done there: the law sees it', () => {
    assert.deepEqual(
      files.filter((file) => file.startsWith(ROOM) && writing(file)),
      [`${ROOM}change.ts`, `${ROOM}write.ts`],
    );
    for (const file of files.filter((each) => OF_OTHER_PROGRAMS.test(each) || OF_OURS.test(each)))
      assert.doesNotMatch(readFileSync(file, 'utf8'), /applyEdit|WorkspaceEdit|insertSnippet/, file);
  });
});
