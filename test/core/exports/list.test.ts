/** A law over the list of exports, so that a new one is looked at as the others are. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Export, ExportedFile } from '../../../src/core/exports/export';
import { exportList } from '../../../src/core/exports/list';
import { buildReview } from '../../../src/core/review/review';
import { FOLDERS, readFolder } from '../language/folders';

describe('exports', () => {
  it('have names of their own, and say what they are', () => {
    const ids = exportList.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    assert.ok(ids.length >= 6);
    for (const { id, meaning } of exportList) {
      assert.match(id, /^[a-z]+(?:-[a-z]+)*$/);
      assert.match(meaning, /^[a-z].*[^.]$/, id);
    }
  });

  it('are told in the documentation and on the way there', () => {
    const page = readFileSync('docs/exports.md', 'utf8').replace(/<!-- the exports[\s\S]*?<!-- end -->/, '');
    for (const { id } of exportList) assert.ok(page.includes(`--${id}`), `docs/exports.md says nothing of --${id}`);
  });

  for (const folder of FOLDERS) {
    const reviews = [readFolder(folder), readFolder(folder)] as const;
    for (const one of exportList)
      it(`${one.id} of ${folder}: files with names of their own, the same each time`, () => {
        const [first, second] = [one.of(reviews[0]), one.of(reviews[1])];
        assert.deepEqual(first.files.map(written), second.files.map(written));
        assert.deepEqual(first.leftOut, second.leftOut);
        fits(one, first.files);
        for (const sentence of [...first.leftOut, ...first.files.flatMap(({ notes }) => notes)])
          assert.match(sentence, /[.!?]$/, sentence);
      });
  }

  it('of a review without anything are empty files or none', () => {
    for (const one of exportList) {
      const { files } = one.of(buildReview('', []));
      fits(one, files);
      if (one.several) assert.deepEqual(files, [], one.id);
    }
  });
});

/** A file as it is written, without the words around it. */
function written({ name, ending, content }: ExportedFile) {
  return { name, ending, content: content() };
}

function fits({ id, several }: Export, files: readonly ExportedFile[]): void {
  if (several === undefined) assert.equal(files.length, 1, id);
  else {
    assert.match(several.none, /\.$/);
    const told = files.map(({ about, title }) => about ?? title);
    assert.equal(new Set(told).size, files.length, 'several files are told apart');
  }
  assert.equal(new Set(files.map(({ name }) => name)).size, files.length);
  for (const { name, ending, title, form, isEmpty, content } of files) {
    assert.match(name, /^[\w-]+$/);
    assert.ok(title !== '' && form !== '');
    const made = content();
    if (made.kind === 'references') assert.ok(made.works.length > 0, name);
    else if (ending === 'json') assert.doesNotThrow(() => JSON.parse(made.kind === 'text' ? made.text : ''), id);
    else if (made.kind === 'text') assert.match(made.text, isEmpty ? /^[^\n]+\r?\n$/ : /^[^\n]+\r?\n[^\n]/, name);
    const kinds = {
      csv: 'text',
      R: 'text',
      xlsx: 'tables',
      docx: 'figures',
      ris: 'references',
      bib: 'references',
      zip: 'archive',
    };
    if (ending === 'json') assert.ok(made.kind === 'text' || made.kind === 'references');
    else assert.equal(made.kind, kinds[ending]);
  }
}
