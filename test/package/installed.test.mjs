// The packaged extension, installed into a VS Code of its own and used there: what is missing from the package is missing here.

import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packExtension } from '../../build/vsix.mjs';
import { webviewFrame } from '../../scripts/vscode/browse.mjs';
import { project, temporaryFolder } from '../../scripts/vscode/places.mjs';
import { run } from '../../scripts/vscode/run.mjs';
import { openCopy, PATIENCE, pictureAfter } from './opened.mjs';

const ANSWERS = 'studies/alder-2019.LM.extraction.yaml';

/** Another file of the same review. */
const OTHERS = 'studies/cedar-2021.LM.extraction.yaml';

/** What a team keeps in a spreadsheet. */
const SHEET = `Author;Year;Country
Fir;2018;Norway
Gorse;2021;Ghana
`;

/** How it is imported. */
const MAPPING = `sheet: team.csv
columns:
  Author: study
  Year: [study, reports.citation.year]
  Country: country
`;

describe('the package', function () {
  this.timeout(180_000);
  // A busy machine lets a window be late for a key; whoever reads the report sees what was tried again.
  this.retries(1);

  /** @type {string} */
  let file;
  /** @type {Awaited<ReturnType<typeof temporaryFolder>>} */
  let packed;
  /** @type {import('./opened.mjs').Opened} */
  let opened;
  /** @type {import('../../scripts/vscode/workbench.mjs').Workbench} */
  let workbench;
  /** Whether the window speaks another language. */
  let isTranslated = false;

  before(async () => {
    packed = await temporaryFolder();
    file = join(packed.path, 'extension.vsix');
    // Where all of it is tested, dist/ is as it is published, and other editors run what lies there.
    const built = process.env.EXTRACTION_BUILT === 'production' ? ['--built'] : [];
    await run(process.execPath, [join(project, 'scripts', 'package.mjs'), file, ...built]);
    opened = await openCopy('examples/practice', {
      installed: file,
      prepare: async (folder) => {
        await writeFile(join(folder, 'team.csv'), SHEET);
        await writeFile(join(folder, 'team.map.yaml'), MAPPING);
      },
    });
    workbench = opened.workbench;
  });

  after(async () => {
    await opened?.close();
    await packed?.remove();
  });

  afterEach(async function () {
    await pictureAfter(workbench, this, 'package');
  });

  it('has what the extension needs to run, and nothing else', async () => {
    const folder = join(opened.vscode.extensions, await installedName());
    const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(folder.length + 1)
          .replaceAll('\\', '/'),
      );

    const manifest = await readFile(join(project, 'package.json'), 'utf8');
    const named = [
      ...manifest.matchAll(/"(?:\.\/)?((?:media|syntaxes|dist|l10n)\/[^"*]+\.\w+|language-configuration\.json)"/g),
    ];
    const needed = [...named.map(([, path = '']) => path).filter((path) => path !== 'dist/cli.js'), 'docs/checks.md'];
    assert.deepEqual(
      needed.filter((path) => !files.includes(path)),
      [],
    );

    const allowed =
      /^(?:package\.json|package\.nls(?:\.[\w-]+)?\.json|README\.md|CHANGELOG\.md|LICENSE\.txt|\.vsixmanifest|language-configuration\.json|dist\/[\w.-]+\.(?:js|css|wasm|woff2|ttf)|dist\/pdf\/(?:cmaps|standard_fonts|wasm)\/[\w.-]+\.(?:bcmap|pfb|ttf|wasm|txt)|syntaxes\/[\w.]+\.json|l10n\/[\w.-]+\.json|docs\/checks\.md|media\/.*\.(?:png|svg|md|css))$/;
    assert.deepEqual(
      files.filter((path) => !allowed.test(path) || path.startsWith('dist/cli')),
      [],
    );
  });

  it('is small', async () => {
    const { size } = await stat(file);
    // A third of it shows reports: pdf.js and its worker, the tables of Asian scripts and the letters that PDFs expect to be
    // there, and what unpacks their pictures. As much again reads the text of reports (in two copies, see below) and draws
    // pictures (the painter and the letters that it needs). The rest is the product, once for the desktop in files that are
    // read when they are needed, and once for the browser in one; with it what reads the files of other programs.
    assert.ok(size < 7_000_000, `${size} bytes`);
  });

  it('has the same bytes whenever and wherever it is made', async () => {
    assert.deepEqual(Buffer.from(await packExtension(project)), await readFile(file));
  });

  it('finds problems, explains them, completes and shows the preview', async () => {
    await workbench.openFile(ANSWERS);
    await workbench.putCursor(ANSWERS, 'judgement: |low');
    await workbench.press('Shift+End');
    await workbench.type('hihg');
    await workbench.press('Escape');
    await workbench.see('.squiggly-error');
    await workbench.press('F8');
    await workbench.page.locator('.marker-widget a.code-link').first().click();
    const explanation = await webviewFrame(workbench.page, 'h3', PATIENCE);
    const heading = explanation.locator('h3', { hasText: /^unknown-word$/ });
    await explanation.waitForFunction(
      (element) => element !== null && Math.abs(element.getBoundingClientRect().top) < 100,
      await heading.elementHandle(),
    );
    await workbench.openFile(ANSWERS);
    await workbench.press('Escape');
    await workbench.putCursor(ANSWERS, 'judgement: l|ow');
    await workbench.press('End');

    await workbench.press('Shift+Home');
    await workbench.type('judgement: ');
    await workbench.suggest();
    await workbench.see('.suggest-widget.visible .monaco-list-row[aria-label*="some concerns"]');
    await workbench.press('Escape');

    await workbench.run('Extraction: Open Synthesis Preview');
    const preview = await webviewFrame(workbench.page, '#appraisal', PATIENCE);
    assert.ok((await preview.locator('svg').count()) > 0);
    await workbench.openFile(ANSWERS);
    await workbench.run('File: Revert File');
    await workbench.run('View: Close All Editors');
  });

  it('has the page of an import after the window was reloaded: what it shows, and what somebody had chosen on it', async () => {
    await workbench.openFile('team.map.yaml');
    await workbench.page.locator('.codelens-decoration a', { hasText: 'Import…' }).first().click();
    const before = await webviewFrame(workbench.page, '#counts', PATIENCE);
    assert.match(await before.locator('#counts').innerText(), /2 new files/);
    assert.equal(await before.locator('#choose-as').inputValue(), 'spreadsheet');
    await before.locator('#choose-extractor').selectOption('LM');
    await before.getByText('fir-2018.LM.extraction.yaml').first().waitFor();

    await reloadTranslated();
    const after = await webviewFrame(workbench.page, '#counts', PATIENCE);
    await after.getByText('fir-2018.LM.extraction.yaml').first().waitFor();
    assert.match(await after.locator('#counts').innerText(), /2 new files/);
    assert.equal(await after.locator('#choose-as').inputValue(), 'spreadsheet');
    assert.equal(await after.locator('#choose-extractor').inputValue(), 'LM');
    await workbench.run('View: Close All Editors');
  });

  it('speaks the language of the editor where there is a translation', async () => {
    if (!isTranslated) await reloadTranslated();
    await workbench.openFile(OTHERS);
    await workbench.putCursor(OTHERS, 'judgement: |low');
    await workbench.press('Shift+End');
    await workbench.type('hihg');
    await workbench.press('Escape');
    await workbench.see('.squiggly-error');
    // The first letters are a problem, too, and it may be shown for a moment longer.
    const translated = /⟦“hihg” is not one of the words/;
    const said = workbench.page.locator('.marker-widget');
    for (const until = Date.now() + 20_000; Date.now() < until; await workbench.press('Escape')) {
      await workbench.press('F8');
      await workbench.see('.marker-widget');
      if (translated.test(await said.innerText())) return;
    }
    assert.match(await said.innerText(), translated);
  });

  /** Loads the window again, in a language for which the installed extension has a translation from now on. */
  async function reloadTranslated() {
    await translateInstalled();
    const { page } = workbench;
    // As the page of VS Code says it once it has loaded its own translation, which would have to come from the network.
    await page.addInitScript(() => Reflect.set(globalThis, '_VSCODE_NLS_LANGUAGE', 'de'));
    // The command, because a window that is only loaded again may not have kept its tabs.
    const loaded = page.waitForEvent('load');
    await workbench.run('Developer: Reload Window');
    await loaded;
    await workbench.ready();
    isTranslated = true;
  }

  /** Each text of the extension in brackets. */
  async function translateInstalled() {
    const words = join(opened.vscode.extensions, await installedName(), 'l10n');
    // The English texts are in the program; the list of them is for translators, and is not packaged.
    const english = Object.keys(JSON.parse(await readFile(join(project, 'l10n', 'bundle.l10n.json'), 'utf8')));
    await mkdir(words, { recursive: true });
    const translation = Object.fromEntries(english.map((text) => [text, `⟦${text}⟧`]));
    await writeFile(join(words, 'bundle.l10n.de.json'), JSON.stringify(translation));
  }

  /** @returns {Promise<string>} the folder of the extension among those that are installed */
  async function installedName() {
    const [name, ...more] = (await readdir(opened.vscode.extensions)).filter((each) =>
      each.startsWith('structured-extraction.'),
    );
    assert.ok(name !== undefined && more.length === 0, 'It is not installed once.');
    return name;
  }
});
