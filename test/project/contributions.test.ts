import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../../package.json';
import words from '../../package.nls.json';

const { commands, menus, keybindings, configuration } = manifest.contributes;
const contributed = commands.map(({ command }) => command);

describe('what the extension adds to the editor', () => {
  it('has its words in package.nls.json, and no words beside them', () => {
    const used = [...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key);
    assert.deepEqual([...new Set(used)].sort(), Object.keys(words).sort());
  });

  it('writes no words into package.json, where nobody could translate them', () => {
    const visible =
      /^(?:title|shortTitle|name|label|contents|contextualTitle|description|altText|patternErrorMessage|markdown\w*|enum\w+s)$/;
    const written: string[] = [];
    JSON.stringify(manifest.contributes, (key, value: unknown) => {
      const words = visible.test(key) ? [value].flat() : [];
      written.push(...words.filter((each) => typeof each === 'string').filter((each) => !/^%[^%]+%$/.test(each)));
      return value;
    });
    assert.deepEqual(
      written.filter((words) => words !== manifest.displayName),
      [],
    );
  });

  it('offers only its own commands in menus and by keys', () => {
    const byKeys = keybindings.flatMap(({ command, args }) =>
      command === 'runCommands' ? (args?.commands ?? []) : command,
    );
    const offered = [
      ...Object.values(menus)
        .flat()
        .map(({ command }) => command),
      ...byKeys,
    ];
    assert.deepEqual(
      offered.filter((command) => !contributed.includes(command)),
      // What Tab does anyway between the gaps of a completion; the list opens then.
      ['jumpToNextSnippetPlaceholder', 'jumpToPrevSnippetPlaceholder'],
    );
  });

  it('leaves YAML and JSON files to others, and gives no other extension its schemas', () => {
    assert.deepEqual(
      manifest.contributes.languages.map(({ id }) => id),
      ['extraction', 'extraction-mapping'],
    );
    const all = Object.keys(manifest.contributes);
    assert.ok(!all.includes('yamlValidation') && !all.includes('jsonValidation'));
  });

  it('keeps its commands, settings and views under its own name', () => {
    const names = [...contributed, ...Object.keys(configuration.properties)];
    assert.deepEqual(
      names.filter((name) => !name.startsWith('extraction.')),
      [],
    );
  });

  it('works in Restricted Mode, in virtual workspaces and in the browser', () => {
    assert.deepEqual(manifest.capabilities, { untrustedWorkspaces: { supported: true }, virtualWorkspaces: true });
    assert.equal(manifest.browser, './dist/browser.js');
  });

  it('titles all commands alike', () => {
    for (const { category, command } of commands) assert.equal(category, '%category%', command);
  });

  it('takes keys only where an extraction file is edited, the side bar or a report has the focus, or a question of its own is asked', () => {
    for (const { when, key } of keybindings)
      assert.match(
        when,
        /^(?:editorLangId == extraction &&|active\w+Id == 'extraction\.(?:report|pdf)'|focusedView == extraction\.review && listFocus &&|inQuickInput && extraction\.(?:quotationFits$|hasPreviousStep && !isMac$))/,
        key,
      );
  });

  it('takes no key that the editor itself uses there, but for reports, and says in README which', () => {
    const readme = readFileSync('README.md', 'utf8');
    for (const { key, mac } of keybindings) {
      assert.equal(mac, key.replaceAll('ctrl', 'cmd'), key);
      const [chord, then = ''] = key.split(' ');
      // What Ctrl+K leads to in the editor as it comes, on any system.
      // In extraction files, R shows a report instead of the folder of the file, and E quotes from it instead of showing the
      // Explorer, which Ctrl+Shift+E does as well.
      if (chord === 'ctrl+k') assert.doesNotMatch(then, /^[cdfimnopstuwyz]$/, key);
      const spoken = key.replace(/[a-z]+/g, (part) => part[0]?.toUpperCase() + part.slice(1));
      assert.ok(readme.includes(spoken), `${spoken} in README`);
    }
  });

  it('says the same of Escape in every box of Next Question', () => {
    const said = readdirSync(join('src', 'extension', 'interview')).flatMap((name) => {
      const source = readFileSync(join('src', 'extension', 'interview', name), 'utf8');
      return [...source.matchAll(/'([^'\n]*Escape[^'\n]*)'/g)].map(([, words = '']) => words);
    });
    assert.ok(said.length > 5);
    for (const words of said) assert.match(words, /Escape leaves; what is answered stays\.$/);
  });

  it('offers a next step in every empty state of the side bar', () => {
    for (const { contents } of manifest.contributes.viewsWelcome) {
      const text = words[contents.replaceAll('%', '') as keyof typeof words];
      const linked = [...text.matchAll(/\(command:([^)]+)\)/g)].map(([, command = '']) => command);
      assert.ok(linked.length > 0, text);
      for (const command of linked)
        assert.ok(contributed.includes(command) || command === 'vscode.openFolder', `${command} in ${text}`);
    }
  });

  it('orders its settings, and explains each with words that can have links', () => {
    const settings = Object.values(configuration.properties);
    assert.deepEqual(
      settings.map(({ order }) => order),
      settings.map((_, index) => index + 1),
    );
    for (const setting of settings) assert.ok('markdownDescription' in setting);
  });

  it('offers in the command palette what works there: with a file, or to begin one', () => {
    const always = [
      'newReview',
      'newStudy',
      'beginMapping',
      'newIntervention',
      'newTool',
      'openWalkthrough',
      'import',
      'importReferences',
    ].map((name) => `extraction.${name}`);
    const limited = menus.commandPalette.map(({ command }) => command);
    assert.deepEqual(
      contributed.filter((command) => !limited.includes(command)),
      always,
    );
    assert.deepEqual(limited, [...new Set(limited)]);
  });

  it('points at files that exist', () => {
    const paths = [...JSON.stringify(manifest).matchAll(/"\.\/([^"]+)"/g)].map(([, path = '']) => path);
    assert.ok(paths.length > 0);
    assert.deepEqual(
      paths.filter((path) => !existsSync(path)),
      [],
    );
    assert.ok(existsSync(manifest.icon));
  });
});
