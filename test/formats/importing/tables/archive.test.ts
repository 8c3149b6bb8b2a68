/** ZIP archives: those that are read, and those that are made to do harm, each refused in a sentence. */
import assert from 'node:assert/strict';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { UnreadableSource } from '../../../../src/formats/importing/source';
import { filesOfArchive, isArchive } from '../../../../src/formats/importing/tables/archive';

const zip = (files: Zippable) => zipSync(files, { level: 6 });
const read = (bytes: Uint8Array) => filesOfArchive({ name: 'package.zip', bytes });
const textsOf = (bytes: Uint8Array) =>
  read(bytes).map(({ path, bytes: each }) => [path, new TextDecoder().decode(each)]);

/** Where a number of four bytes stands that begins an entry of the table of contents. */
function centralAt(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < bytes.length - 4; at += 1) if (view.getUint32(at, true) === 0x02014b50) return at;
  throw new Error('no table of contents');
}

/** The same archive, with one number of its first entry changed. */
function changed(bytes: Uint8Array, place: number, number: number, size: 'short' | 'long'): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  if (size === 'short') view.setUint16(centralAt(copy) + place, number, true);
  else view.setUint32(centralAt(copy) + place, number, true);
  return copy;
}

function refused(bytes: Uint8Array, why: RegExp): void {
  assert.throws(
    () => read(bytes),
    (error) => error instanceof UnreadableSource && why.test(error.message) && error.message.startsWith('package.zip'),
  );
}

const study = zip({ 'studies.csv': strToU8('Study,Year\n'.repeat(100)) });

describe('an archive', () => {
  it('gives its files with their paths, packed and stored, without folders and what programs leave behind', () => {
    const bytes = zipSync({
      'CD1-study-data': { 'CD1-arms.csv': strToU8('Study,Arm\n'), 'Ålder.txt': [strToU8('å'), { level: 0 }] },
      'empty.csv': new Uint8Array(),
      'folder/': new Uint8Array(),
      '__MACOSX/._empty.csv': strToU8('x'),
      '.DS_Store': strToU8('x'),
    });
    assert.deepEqual(textsOf(bytes), [
      ['CD1-study-data/CD1-arms.csv', 'Study,Arm\n'],
      ['CD1-study-data/Ålder.txt', 'å'],
      ['empty.csv', ''],
    ]);
  });

  it('is known by how it begins', () => {
    assert.ok(isArchive(study));
    assert.ok(isArchive(zip({})));
    assert.ok(!isArchive(strToU8('PK, not packed')));
    assert.ok(!isArchive(new Uint8Array()));
    assert.deepEqual(read(zip({})), []);
  });

  it('has slashes in its paths, whichever program packed it', () => {
    assert.deepEqual(textsOf(zip({ 'data\\arms.csv': strToU8('a') })), [['data/arms.csv', 'a']]);
  });

  it('is unpacked only as far as it is wanted', () => {
    const bytes = zip({ 'a.xml': strToU8('a'), 'b.png': strToU8('b') });
    const files = filesOfArchive({ name: 'book.xlsx', bytes }, (path) => path.endsWith('.xml'));
    assert.deepEqual(
      files.map(({ path }) => path),
      ['a.xml'],
    );
  });
});

describe('a hostile archive is refused', () => {
  for (const path of ['../outside.csv', 'a/../../outside.csv', '/etc/passwd', 'C:/Windows/a.csv', '..\\outside.csv'])
    it(`with the path ${path}`, () => refused(zip({ [path]: strToU8('a') }), /would lie outside/));

  it('with signs in a path that no name has, which are not shown', () => {
    refused(zip({ 'a\u0000b\u001b[2J.csv': strToU8('a') }), /“a\?b\?\[2J\.csv” in it would lie outside/);
  });

  it('with a path without end', () => refused(zip({ ['a/'.repeat(300)]: strToU8('a') }), /longer than 400 letters/));

  it('with a name twice, also where only capitals or the way of writing an accent differ', () => {
    refused(zip({ 'Arms.csv': strToU8('a'), 'arms.csv': strToU8('b') }), /stands in it twice/);
    refused(zip({ 'é.csv': strToU8('a'), 'e\u0301.csv': strToU8('b') }), /stands in it twice/);
  });

  it('with an archive inside', () =>
    refused(zip({ 'more/inner.ZIP': study }), /another archive inside \(“more\/inner/));

  it('with more files than any review has', () => {
    refused(
      zip(Object.fromEntries(Array.from({ length: 2001 }, (_, n) => [`${n}`, strToU8('')]))),
      /more than 2000 files/,
    );
  });

  it('that is locked, in the old way and in the new one', () => {
    refused(changed(study, 8, 1, 'short'), /locked with a password/);
    refused(changed(changed(study, 8, 1, 'short'), 10, 99, 'short'), /locked with a password/);
  });

  it('that says it is larger than the memory, before anything is unpacked', () => {
    refused(changed(study, 24, 0xfffffffe, 'long'), /larger than 300 MB unpacked/);
  });

  it('that says each of its files is small, where together they are not', () => {
    const tens = zipSync({ 'a.csv': strToU8('a'), 'b.csv': strToU8('b') });
    const view = new DataView(tens.buffer);
    for (let at = centralAt(tens); at < tens.length - 28; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 160_000_000, true);
    refused(tens, /larger than 300 MB unpacked/);
  });

  it('that holds more than it says: nothing is unpacked beyond that', () => {
    refused(changed(zip({ 'bomb.csv': new Uint8Array(5_000_000) }), 24, 100, 'long'), /“bomb\.csv” in it is damaged/);
  });

  it('that holds less or other bytes than it says', () => {
    refused(changed(study, 24, 5000, 'long'), /is damaged/);
    refused(changed(study, 16, 1, 'long'), /is damaged/);
  });

  it('whose table of contents points elsewhere', () => {
    refused(changed(study, 42, 7, 'long'), /damaged archive/);
    refused(changed(study, 42, 0x7fffffff, 'long'), /damaged archive/);
    refused(changed(study, 20, 0x7fffffff, 'long'), /damaged archive/);
    refused(changed(study, 10, 12, 'short'), /packed in a rare way/);
  });

  it('cut anywhere, or with any byte changed, is refused in words or read as it was', () => {
    const whole = JSON.stringify(textsOf(study));
    for (let length = 0; length < study.length; length += 1) refused(study.subarray(0, length), /was not read/);
    for (let at = 0; at < study.length; at += 1) {
      const bytes = study.slice();
      bytes[at] = (bytes[at] ?? 0) ^ 0xff;
      try {
        const texts = textsOf(bytes);
        assert.equal(JSON.stringify(texts.map(([, text]) => ['studies.csv', text])), whole);
      } catch (error) {
        assert.ok(error instanceof UnreadableSource, `byte ${at}: ${error}`);
      }
    }
  });
});
