/**
 * Each input that once gave a wrong result, by the name under which it was told, with the right one. Those that need an
 * editor or a process of its own are tried where such tests are, and carry the name in their title.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { type Cases, INPUTS, tried } from './case';
import { hostile } from './hostile';
import { numbers } from './numbers';
import { references } from './references';

/** All names: one that is nowhere below, and one below that is not here, is found out. */
const NAMES = `
  add-assessment-stale all-agree-on-one-word ansi-and-workflow-commands author-suffix bibtex-dollar bibtex-letter-aa
  change-from-before-and-after claim-bomb decimal-comma-between-braces difference-with-t-or-p doi-of-the-nineties
  doi-only-in-the-address editor-silent estimate-not-in-the-middle expects-constructor export-without-unreadable
  flow-without-screening forest-empty-without-reasons group-list-in-a-comparison half-files hidden-characters
  impossible-effects lines-of-reference-lists list-fix-breaks many-keys-actions number-beyond-doubles
  one-trial-in-two-files other-forms-as-text out-over-own-file references-not-in-utf-8 reversed-interval-is-pooled
  ris-article-number-as-issue ris-authors-on-one-line ris-blank-line-behind-the-year ris-type-line-not-first
  ris-unknown-tag-swallowed ris-unknown-type ris-year-lost-month-only risk-difference-without-events rows-bomb
  section-constructor small-values-rounded-unevenly standard-error-typed-as-sd tex-stack two-extractors-order-of-keys
  two-groups-against-one white-space-links`
  .trim()
  .split(/\s+/);

const HERE: Cases = { ...numbers, ...references, ...hostile };

/** Names in the titles of tests elsewhere: “(half-files)”. */
function namedElsewhere(): string[] {
  const sources = globSync('test/**/*.test.ts').map((path) => readFileSync(path, 'utf8'));
  return sources.flatMap((source) =>
    [...source.matchAll(/\bit\([^\n]*\(([a-z]+(?:-[a-z]+)+)\)/g)].flatMap(([, name]) => name ?? []),
  );
}

describe('cases', function () {
  this.timeout(60_000);

  it('are all tried', () => {
    const elsewhere = namedElsewhere().filter((name) => NAMES.includes(name));
    assert.deepEqual([...new Set([...Object.keys(HERE), ...elsewhere])].sort(), NAMES);
  });

  it('have no input that nothing is asked of', () => {
    assert.deepEqual(
      readdirSync(INPUTS).filter((name) => !(name in HERE)),
      [],
    );
  });

  for (const [name, test] of Object.entries(HERE)) it(name, () => tried(name, test));
});
