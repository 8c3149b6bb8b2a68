import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { RECORD_KINDS } from '../../../src/core/document/record';
import { documentationPages } from '../../../src/core/documentation/documentation-pages';
import { plainMarkdown } from '../../../src/core/documentation/markdown-table';
import { recordFields } from '../../../src/core/format/records';
import { frameworks } from '../../../src/core/knowledge/frameworks/list';
import { instruments } from '../../../src/core/knowledge/list';
import { measuresOf } from '../../../src/core/knowledge/packs/known-measures';
import { packs } from '../../../src/core/knowledge/packs/list';
import { DRUMMOND_PROFILES } from '../../../src/core/knowledge/quality-tools/drummond-ways';

const pages = documentationPages();
const pageOf = (id: string) => pages.get(`docs/instruments/${id}.md`) ?? '';

/** Written by hand, beside the generated pages. */
const BY_HAND: readonly string[] = ['robins-i-notes.md'];

describe('the pages of the documentation', () => {
  for (const [path, text] of pages) {
    it(`are fresh: ${path}`, () => {
      assert.equal(readFileSync(path, 'utf8'), text, 'Run `npm run generate`.');
    });

    it(`lead somewhere: ${path}`, () => {
      for (const [, target = ''] of text.matchAll(/\]\(([^)#]+\.md)\)/g)) {
        assert.ok(existsSync(posix.join(posix.dirname(path), target)), target);
      }
    });
  }

  it('are all there are', () => {
    const known = [...pages.keys()].map((path) => posix.basename(path));
    const there = readdirSync('docs/instruments');
    assert.deepEqual(
      there.filter((name) => !known.includes(name) && !BY_HAND.includes(name)),
      [],
    );
  });

  for (const instrument of instruments) {
    it(`have every question, rule and caveat of ${instrument.name}`, () => {
      const page = pageOf(instrument.id);
      const domains = instrument.variants.flatMap((variant) => variant.domains);
      for (const { questions, caveat } of domains) {
        if (caveat !== undefined) assert.ok(page.includes(plainMarkdown(caveat)), caveat);
        for (const { id, prompt, caveat: note } of questions) {
          assert.ok(page.includes(`| ${plainMarkdown(id)} | ${plainMarkdown(prompt)}`), `${id} ${prompt}`);
          if (note !== undefined) assert.ok(page.includes(plainMarkdown(note)), note);
        }
      }
      // A domain that several forms share is printed once; one without questions has nothing to lay out in a table.
      const tables = [...new Set(domains)].flatMap(({ parts, questions }) => (questions.length > 0 ? parts : []));
      assert.equal(page.match(/^\| Row \|/gm)?.length ?? 0, tables.length);
      for (const { doi, url } of instrument.sources) assert.ok(page.includes(doi ?? url), doi ?? url);
      for (const { value, meaning } of instrument.directions) {
        assert.ok(page.includes(`| \`${value}\` | ${plainMarkdown(meaning)} |`), value);
      }
      for (const { directions = [], judgements = [] } of domains) {
        for (const words of [directions, judgements]) {
          assert.ok(page.includes(words.map((word) => `\`${word}\``).join(', ')), words.join(', '));
        }
      }
      for (const each of instrument.unconfirmed ?? []) assert.ok(page.includes(`- ${plainMarkdown(each)}`), each);
      for (const { slips = [] } of instrument.variants) {
        for (const { where, readAs } of slips) {
          assert.ok(page.includes(`| ${plainMarkdown(where)} |`) && page.includes(plainMarkdown(readAs)), where);
        }
      }
      for (const { rows = [] } of instrument.variants.map(({ overall }) => overall)) {
        for (const { inWords } of rows) assert.ok(page.includes(`| ${plainMarkdown(inWords)} |`), inWords);
      }
      for (const { status } of instrument.variants) assert.ok(page.includes(plainMarkdown(status)), status);
    });
  }

  for (const framework of frameworks) {
    it(`have every item and source of ${framework.name}`, () => {
      const page = pageOf(framework.id);
      for (const { key, meaning, unconfirmed } of framework.items) {
        assert.ok(page.includes(`\`${key}\``), key);
        assert.ok(page.includes(plainMarkdown(meaning)), meaning);
        if (unconfirmed !== undefined) assert.ok(page.includes(plainMarkdown(unconfirmed)), unconfirmed);
      }
      for (const { doi, url } of framework.sources) assert.ok(page.includes(doi ?? url), doi ?? url);
    });
  }

  it('have every way of answering the shorter Drummond checklist, and every source of a measure', () => {
    for (const { tool, value, meaning } of DRUMMOND_PROFILES) {
      if (tool === 'drummond 10')
        assert.ok(pageOf('drummond10').includes(`- \`answers: ${value}\`. ${meaning}`), value);
    }
    for (const { citation = '' } of measuresOf(packs)) {
      const [words = '', doi = ''] = citation.replace(/\.$/, '').split(/\.? ?doi:/);
      assert.ok(pageOf('measures').includes(words) && pageOf('measures').includes(doi), citation);
    }
  });

  it('show words of files as code, and nothing else of a text as Markdown', () => {
    assert.equal(plainMarkdown('A * of `rob2` [x] | ` <b>'), 'A \\* of `rob2` \\[x\\] \\| \\` &lt;b>');
    for (const [path, text] of pages) assert.ok(!/\\`\w/.test(text), path);
  });

  it('have a row in every table for each row of the rules, in their order', () => {
    const page = pageOf('rob2');
    const [, domain = ''] = page.split('### 1 Bias arising from the randomisation process');
    const rows = [...domain.slice(0, domain.indexOf('### ')).matchAll(/^\| (\d) \|(.*)\|$/gm)].map(([, , cells]) =>
      (cells ?? '').split('|').map((cell) => cell.trim()),
    );
    assert.deepEqual(rows, [
      ['', 'N PN', '', '`high`'],
      ['', 'NI', 'Y PY', '`high`'],
      ['', 'NI', 'N PN NI', '`some concerns`'],
      ['N PN', 'Y PY', '', '`some concerns`'],
      ['Y PY NI', 'Y PY', 'Y PY', '`some concerns`'],
      ['Y PY NI', 'Y PY', 'N PN NI', '`low`'],
    ]);
  });

  it('have every section of every record', () => {
    const page = pages.get('docs/file-format.md') ?? '';
    for (const kind of RECORD_KINDS) {
      for (const key of Object.keys(recordFields[kind].fields)) assert.ok(page.includes(`### \`${key}\``), key);
    }
  });
});
