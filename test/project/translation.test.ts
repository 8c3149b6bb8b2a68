import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { talkingFiles, textsIn, untranslatedIn } from '../../build/core-words.mjs';
import { extensionFiles, translationBundle, wordsIn, wordsOfFile } from '../../build/extension-words.mjs';
import manifest from '../../package.json';
import { keptTexts } from '../../src/core/documentation/kept-texts';

describe('texts of the extension', () => {
  /** Made of all sources, which takes seconds. */
  let bundle: string;
  let files: readonly string[];
  let words: Awaited<ReturnType<typeof wordsOfFile>>[];
  before(async () => {
    files = await extensionFiles();
    words = await Promise.all(files.map(wordsOfFile));
    bundle = await translationBundle(keptTexts(), words);
  });

  it('all go through l10n.t, where a translation reaches them', () => {
    assert.ok(files.length > 40);
    assert.deepEqual(
      words.flatMap(({ untranslated }, index) => untranslated.map((text) => `${files[index]}: ${text}`)),
      [],
    );
  });

  it('stand in the bundle that translators start from; where not, run `npm run generate`', () => {
    assert.equal(readFileSync(`${manifest.l10n}/bundle.l10n.json`, 'utf8'), bundle);
  });

  it('have translations, where there are any, that put in what the English puts in', () => {
    const english: Record<string, string> = JSON.parse(readFileSync('l10n/bundle.l10n.json', 'utf8'));
    for (const file of readdirSync('l10n')) {
      const translated: Record<string, string> = JSON.parse(readFileSync(`l10n/${file}`, 'utf8'));
      for (const [text, words] of Object.entries(translated)) {
        assert.ok(text in english, `${file}: “${text}” is no text of the extension any more`);
        assert.deepEqual(placesIn(words), placesIn(text), `${file}: ${text}`);
      }
    }
  });

  it('number what they put in from {0} on', () => {
    const english: Record<string, string> = JSON.parse(bundle);
    for (const text of Object.keys(english)) {
      const places = placesIn(text);
      assert.deepEqual(
        places,
        places.map((_, index) => `{${index}}`),
        text,
      );
    }
  });
});

describe('texts of the core', () => {
  it('are said where a translation reaches them', async () => {
    const left = await Promise.all(
      (await talkingFiles()).map(async (file) =>
        (await untranslatedIn(readFileSync(file, 'utf8'))).map((text) => `${file}: ${text}`),
      ),
    );
    assert.ok(left.length > 200);
    assert.deepEqual(left.flat(), []);
  });

  it('are found where they are not', async () => {
    const found = (source: string) => untranslatedIn(`const find = () => ${source};`);
    assert.deepEqual(await found("'There is nothing here.'"), ['There is nothing here.']);
    assert.deepEqual(await found('`: Nothing is` + say`There it is.`'), [': Nothing is']);
    assert.deepEqual(await found('say`There is nothing.`'), []);
    assert.deepEqual(await untranslatedIn("const MEANING = { study: 'One study of it.' };"), []);
  });

  it('are gathered as a translation names them', async () => {
    assert.deepEqual(await textsIn(`say\`There is no “\${name}”, \${say\`and no \${other}\`}.\`;`), [
      'There is no “{0}”, {1}.',
      'and no {0}',
    ]);
    assert.deepEqual(await textsIn("counted(number, 'study', 'studies'); english` in one study`;"), [
      '1 study',
      '{0} studies',
      'in one study',
    ]);
  });
});

describe('the search for texts that nobody could translate', () => {
  const untranslated = async (source: string) => (await wordsIn(source)).untranslated;

  it('finds them where the editor shows them', async () => {
    for (const source of [
      `window.showInformationMessage('Nothing');`,
      `window.showWarningMessage(\`\${name}: gone\`);`,
      `window.showErrorMessage(isOld ? l10n.t('Old') : 'New');`,
      `window.showQuickPick(picks, { placeHolder: 'Which?' });`,
      `pick.title = 'Filter';`,
      `item.tooltip = number === 1 ? 'one' : l10n.t('many');`,
      `const row = { label: '$(check) Create' };`,
      `if ((await window.showInformationMessage(said, 'Open')) === 'Open') open();`,
      `throw new Error('Unreadable');`,
      `window.withProgress({ location, title: 'Reading' }, read);`,
    ])
      assert.equal((await untranslated(source)).length, 1, source);
  });

  it('finds whole phrases anywhere', async () => {
    assert.deepEqual(await untranslated(`const none = 'There is no file here.';`), ['There is no file here.']);
    assert.deepEqual(await untranslated(`l10n.t('{0} left', isFirst ? 'the very first' : '');`), ['the very first']);
  });

  it('leaves alone what is translated, and what only machines read', async () => {
    for (const source of [
      `window.showInformationMessage(l10n.t('Nothing'));`,
      `const row = { label: \`$(check) \${l10n.t('Create')}\` };`,
      `guard('side bar of the review', draw, undefined);`,
      `if (input === 'pick or text') commands.executeCommand('setContext', 'a.b', true);`,
      `// There is no file here.`,
      `const hint = /a "b c d/;`,
    ])
      assert.deepEqual(await untranslated(source), [], source);
  });

  it('refuses texts that are put together before they are translated', async () => {
    await assert.rejects(wordsIn(`l10n.t(\`There is \${name}\`);`), /one plain text/);
    await assert.rejects(wordsIn('l10n.t(text);'), /one plain text/);
  });
});

/** "{0}, line {1}" → {0} and {1}, each once. */
function placesIn(text: string): string[] {
  return [...new Set(text.match(/\{\d+\}/g) ?? [])].sort();
}
