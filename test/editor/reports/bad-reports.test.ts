import assert from 'node:assert/strict';
import { readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import * as vscode from 'vscode';
import { needBrowser } from '../browser';
import { eventually } from '../eventually';
import { activate, open, revertAll, uriOf } from '../files';
import { madePdf } from './made-pdf';
import { bringReport, noticeOn, openReport, REPORT, textOfPages } from './report-at-hand';

describe('a report that is not as it should be', function () {
  this.timeout(120_000);
  const opened = (report: vscode.Uri) => vscode.commands.executeCommand('extraction.openReport', report);

  before(activate);
  after(async () => {
    await vscode.workspace.fs.delete(uriOf('reports'), { recursive: true });
  });
  afterEach(revertAll);

  it('is damaged: said in words', async function () {
    const browser = needBrowser(this);
    await opened(await bringReport('odd/broken.pdf'));
    await eventually(async () =>
      assert.match(await noticeOn(browser), /^This file cannot be read as a PDF: it is damaged/),
    );
    await browser.picture('report-broken');
  });

  it('is empty: said in words', async function () {
    const browser = needBrowser(this);
    const empty = uriOf('reports/empty.pdf');
    await vscode.workspace.fs.writeFile(empty, new Uint8Array());
    await opened(empty);
    await eventually(async () => assert.match(await noticeOn(browser), /^There is nothing to read in this file/));
  });

  it('is encrypted: asks for the password until it is right, and keeps it nowhere', async function () {
    const browser = needBrowser(this);
    await opened(await bringReport('odd/encrypted.pdf'));
    await eventually(async () => assert.match(await noticeOn(browser), /^This file is encrypted/));
    await browser.click({ selector: '#password', webview: REPORT });
    await browser.type('a guess');
    await browser.press('Enter');
    await eventually(async () => assert.match(await noticeOn(browser), /^That is not the password/));
    await browser.picture('report-password');
    await browser.type('fictional');
    await browser.press('Enter');
    await eventually(async () => assert.match(await textOfPages(browser), /Sixty people were randomised/));
    assert.doesNotMatch(await browser.evaluate<string>('document.documentElement.outerHTML', REPORT), /a guess/);
  });

  it('has only an owner’s password: opens as everywhere', async function () {
    const browser = needBrowser(this);
    await openReport(browser, await bringReport('odd/restricted.pdf'));
    assert.match(await textOfPages(browser), /Sixty people/);
  });

  it('has scripts, attachments and links that lead outside: none is run, opened or followed', async function () {
    const browser = needBrowser(this);
    await openReport(browser, await bringReport('odd/with-scripts.pdf'));
    const link = '.annotationLayer a[title^="https://example.org/collect"]';
    await browser.text({ selector: link, webview: REPORT });
    const hrefs = "[...document.querySelectorAll('.annotationLayer a')].map((each) => each.getAttribute('href'))";
    assert.deepEqual(
      (await browser.evaluate<(string | null)[]>(hrefs, REPORT)).filter((href) => href !== null),
      [],
    );
    await browser.evaluate(`document.querySelector('${link}').click()`, REPORT);
    await eventually(async () =>
      assert.match(await noticeOn(browser), /It is not followed from here: https:\/\/example\.org\/collect/),
    );
    await browser.picture('report-link');
    await browser.press('Enter');
    await eventually(async () => assert.equal(await vscode.env.clipboard.readText(), 'https://example.org/collect'));
    // Another page would be what the script asks for, and its own frame what runs it.
    assert.equal(await browser.evaluate("document.querySelectorAll('iframe').length", REPORT), 0);
    assert.equal(await browser.evaluate('document.title', REPORT), 'with-scripts.pdf');
  });

  it('is a scan: says that there is nothing to find or select', async function () {
    const browser = needBrowser(this);
    await opened(await bringReport('review/reports/cedar-2018.pdf'));
    await eventually(async () => assert.match(await noticeOn(browser), /^This page is a picture without text/));
  });

  it('is a scan, and replaced: says both', async function () {
    const browser = needBrowser(this);
    const scan = await bringReport('review/reports/cedar-2018.pdf');
    await opened(scan);
    await eventually(async () => assert.match(await noticeOn(browser), /This page is a picture without text/));
    writeFileSync(scan.fsPath, Buffer.concat([readFileSync(scan.fsPath), Buffer.from('\n')]));
    await eventually(async () => assert.match(await noticeOn(browser), /cedar-2018\.pdf” was replaced/));
    await eventually(async () => assert.match(await noticeOn(browser), /This page is a picture without text/));
    await browser.picture('report-two-notices');
  });

  it('is the same as before, although the system tells of a change: stays as it is, with what is selected', async function () {
    const browser = needBrowser(this);
    const report = await bringReport('review/reports/birch-2020.pdf', 'reports/touched-2020.pdf');
    await openReport(browser, report);
    const { fsPath } = report;
    const [bytes, { atime, mtime }] = [readFileSync(fsPath), statSync(fsPath)];
    await browser.evaluate("document.querySelector('.pdfViewer').dataset.kept = 'yes'", REPORT);
    writeFileSync(fsPath, bytes);
    utimesSync(fsPath, atime, mtime);
    await pause(1500);
    assert.equal(await browser.evaluate("document.querySelector('.pdfViewer').dataset.kept", REPORT), 'yes');
    assert.equal(await noticeOn(browser), '');
  });

  it('is written from right to left', async function () {
    const browser = needBrowser(this);
    await openReport(browser, await bringReport('odd/right-to-left.pdf'));
    assert.match(await textOfPages(browser), /אנשים הוגרלו לשירה/);
    assert.equal(await browser.evaluate("document.querySelector('.textLayer span').dir", REPORT), 'rtl');
  });

  it('has 2,000 pages: only those in sight are drawn', async function () {
    const browser = needBrowser(this);
    const long = uriOf('reports/long.pdf');
    await vscode.workspace.fs.writeFile(long, madePdf({ pages: 2000 }));
    await openReport(browser, long);
    await browser.click({ selector: '#page-box', webview: REPORT });
    await browser.type('1500');
    await browser.press('Enter');
    await eventually(async () => assert.match(await textOfPages(browser), /Fictional page 1500 of 2000\./));
    await browser.press('s');
    await eventually(async () =>
      assert.ok((await browser.evaluate<number>("document.querySelectorAll('#side canvas').length", REPORT)) > 0),
    );
    const canvases = await browser.evaluate<number>("document.querySelectorAll('canvas').length", REPORT);
    assert.ok(canvases < 40, `${canvases} pages are drawn`);
    await browser.press('Control+f');
    await browser.type('page 1999 of');
    await eventually(async () => assert.match(await textOfPages(browser), /Fictional page 1999 of 2000\./));
    await browser.press('Escape');
    await browser.evaluate("document.querySelector('#report').focus()", REPORT);
    await browser.press('s');
  });

  it('has 100 MB: comes in parts, and says how far it is', async function () {
    const browser = needBrowser(this);
    const large = uriOf('reports/large.pdf');
    writeFileSync(large.fsPath, madePdf({ pages: 3, padding: 100_000_000 }));
    await opened(large);
    const said = () => browser.evaluate<string>("document.querySelector('#progress-words').textContent", REPORT);
    await eventually(async () => assert.match(await said(), /^Reading the report: \d+\.\d of 100\.0 MB$/));
    await eventually(async () => assert.match(await textOfPages(browser), /Fictional page 1 of 3\./));
    // The system told of the new file while it was read: that is no other file.
    await pause(1000);
    assert.equal(await noticeOn(browser), '');
    await vscode.workspace.fs.delete(large);
  });

  it('is missing: says which file, and shows it once it is there', async function () {
    const browser = needBrowser(this);
    const missing = uriOf('reports/missing-2020.pdf');
    await opened(missing);
    await eventually(async () =>
      assert.match(
        await noticeOn(browser),
        /^There is no file “reports\/missing-2020\.pdf”\. Was it moved or renamed\?$/,
      ),
    );
    await bringReport('review/reports/birch-2020.pdf', 'reports/missing-2020.pdf');
    await eventually(async () => assert.match(await textOfPages(browser), /Guided walking groups/));
  });

  it('is called otherwise in capitals: is shown, with what it is called', async function () {
    const browser = needBrowser(this);
    await bringReport('review/reports/birch-2020.pdf', 'reports/Capital-2020.PDF');
    await openReport(browser, uriOf('reports/capital-2020.pdf'));
    await eventually(async () =>
      assert.match(
        await noticeOn(browser),
        /^The file is called “Capital-2020\.PDF”, but “capital-2020\.pdf” is written/,
      ),
    );
  });

  it('is replaced while it is open: shown anew at the same page, and said', async function () {
    const browser = needBrowser(this);
    const report = uriOf('reports/replaced.pdf');
    await vscode.workspace.fs.writeFile(report, madePdf({ pages: 9 }));
    await openReport(browser, report);
    await browser.click({ selector: '#page-box', webview: REPORT });
    await browser.type('5');
    await browser.press('Enter');
    await eventually(async () => assert.match(await textOfPages(browser), /page 5 of 9/));
    await vscode.workspace.fs.writeFile(report, madePdf({ pages: 8 }));
    await eventually(async () => assert.match(await noticeOn(browser), /“reports\/replaced\.pdf” was replaced/));
    await eventually(async () => assert.match(await textOfPages(browser), /page 5 of 8/));
    await vscode.workspace.fs.delete(report);
    await eventually(async () =>
      assert.match(await noticeOn(browser), /“reports\/replaced\.pdf” was deleted or moved/),
    );
    assert.match(await textOfPages(browser), /page 5 of 8/);
  });

  it('lies outside of the folders that are open: is opened only after asking', async function () {
    const browser = needBrowser(this);
    const inside = await bringReport('review/reports/birch-2020.pdf');
    const outside = vscode.Uri.joinPath(uriOf('.'), '..', `extraction-outside-${Date.now()}.pdf`);
    await vscode.workspace.fs.copy(inside, outside);
    try {
      const agreed = opened(outside);
      const question = { selector: '.notifications-toasts .notification-list-item-message' };
      await eventually(async () =>
        assert.match(await browser.text(question), /lies outside of the folders that are open/),
      );
      assert.equal(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).length, 0);
      await browser.picture('report-outside');
      await browser.click({ selector: '.notifications-toasts .monaco-button:text-is("Open")' });
      await agreed;
      await eventually(async () => assert.match(await textOfPages(browser), /Guided walking groups/));
    } finally {
      await vscode.workspace.fs.delete(outside);
    }
  });

  it('is open twice: each page for itself', async function () {
    const browser = needBrowser(this);
    const report = await bringReport('review/reports/birch-2020.pdf');
    await open('quiet-wards/studies/alder.extraction.yaml');
    await openReport(browser, report);
    await vscode.commands.executeCommand('vscode.openWith', report, 'extraction.pdf', vscode.ViewColumn.One);
    await eventually(() => {
      const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs.filter(({ isActive }) => isActive));
      assert.equal(tabs.filter(({ label }) => label === 'birch-2020.pdf').length, 2);
    });
    await eventually(async () => assert.match(await textOfPages(browser), /Guided walking groups/));
  });

  it('is closed while it loads: nothing is left, and nothing is said', async function () {
    needBrowser(this);
    const large = uriOf('reports/large.pdf');
    writeFileSync(large.fsPath, madePdf({ pages: 3, padding: 40_000_000 }));
    await opened(large);
    await revertAll();
    await opened(large);
    await pause(400);
    await revertAll();
    await pause(1000);
    assert.equal(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).length, 0);
  });
});
