import assert from 'node:assert/strict';
import { previewPage } from '../../../src/core/preview/preview-page';
import { type PreviewParts, previewParts } from '../../../src/core/preview/preview-parts';
import { previewSteps } from '../../../src/core/preview/preview-steps';
import { buildReview } from '../../../src/core/review/review';
import { readFixture } from '../checks/fixture';
import { assertInert, assertWellFormed } from '../figures/markup';
import { assertDigest } from '../figures/snapshot';
import { quietWards } from '../synthesis/quiet-wards';
import { previewBody } from './preview-body';

describe('the preview', () => {
  it('shows every table and figure', () => {
    const body = previewBody(quietWards());
    assertWellFormed(body);
    assertInert(body);
    assertDigest('preview-body.html', body);
  });

  for (const { id, html, rows } of previewParts(quietWards()).parts) {
    it(`shows the part ${id} as it was looked at`, () => assertDigest(`preview ${id}`, [html, ...rows].join('\n')));
  }

  it('leads from every judgement to the place where it is written', () => {
    const review = quietWards();
    const body = previewBody(review);
    const file = review.files.find(({ path }) => path === 'studies/ash.extraction.yaml');
    const at = file?.document.text.indexOf('some concerns, reason: The plan') ?? -1;
    assert.ok(body.includes(`data-file="studies/ash.extraction.yaml" data-start="${at}" data-end="${at + 13}"`));
  });

  it('says what to do where there is nothing yet', () => {
    const body = previewBody(buildReview('', []));
    for (const words of [
      'There is no review file here yet',
      'No intervention is described yet',
      'No study is extracted yet',
      'Nothing is assessed yet',
    ]) {
      assert.ok(body.includes(words), words);
    }
    assertWellFormed(body);
  });

  it('shows what a file says as text, however it looks', () => {
    const evil = `<img src=x onerror=alert(1)>"'&<script>`;
    const quoted = JSON.stringify(evil);
    const { review } = readFixture(`# file: review.extraction.yaml
review: r
title: ${quoted}
question: {population: ${quoted}, outcomes: [${quoted}]}
reviewers: {LM: ${quoted}}
expects: {outcome evaluation: [${quoted}, rob2]}
vocabulary: {measures: {m: {name: ${quoted}, short_name: ${quoted}}}}
appraisal: {rob2: {overall_rule: {one some concerns: low, reason: ${quoted}}}}
accept: [{check: ${quoted}, reason: ${quoted}}]
# file: a'"<b>.extraction.yaml
study: ${quoted}
types: [outcome evaluation, ${quoted}]
design: ${quoted}
country: ${quoted}
interventions: [${quoted}]
reports: [{id: main, citation: {number: ${quoted}, authors: [${quoted}], year: ${quoted}}}]
results: [{id: r, outcome: ${quoted}, measure: m, timepoint: ${quoted}, population: ${quoted}}]
rob2: [{result: r, randomisation: {judgement: low, reason: ${quoted}}, deviations: {judgement: ${quoted}}}]
# file: b.extraction.yaml
intervention: ${quoted}
name: ${quoted}
description: ${quoted}
components: [{socioecological: [${quoted}], support: {for: socioecological, printed: ${quoted}}}]
effective: {value: ${quoted}, basis: ${quoted}}
`);
    const body = previewBody(review);
    assertWellFormed(body);
    assertInert(body);
    assert.ok(body.includes('&lt;img src=x onerror=alert(1)&gt;'));
  });

  it('is drawn in steps to the same page: each step adds to what is there, and says how far it is', () => {
    const steps = [...previewSteps(quietWards())];
    const shown = steps.flatMap(({ parts }) => (parts ? [parts] : []));
    assert.deepEqual(shown.at(-1), previewParts(quietWards()));
    assert.ok(shown.length > 3);
    for (const [index, { parts }] of shown.entries()) {
      const before = (shown[index - 1]?.parts ?? []).filter(({ id }) => /^(about|figure)-/.test(id));
      for (const each of before)
        assert.deepEqual(
          parts.find(({ id }) => id === each.id),
          each,
        );
    }
    const counts = steps.flatMap(({ of, done }) => (of === 'figures' ? [done] : []));
    assert.deepEqual(
      [...counts].sort((a, b) => a - b),
      counts,
    );
    assert.equal(counts.at(-1), steps.at(-1)?.all);
    // What stands at the top can be read before anything else is worked out.
    const figures = (page: PreviewParts | undefined) =>
      page?.parts.flatMap(({ id }) => (/^figure-/.test(id) ? [id] : []));
    assert.deepEqual(figures(shown[0]), ['figure-overview']);
    // The studies are counted before the first figure is there.
    assert.deepEqual(
      steps.slice(0, 2).map(({ of, done }) => [of, done]),
      [
        ['studies', 1],
        ['studies', 2],
      ],
    );
  });

  it('is a page that runs its own script and nothing else', () => {
    const page = previewPage({
      nonce: 'abc123',
      cspSource: 'https://example.invalid',
      scriptUri: 'https://example.invalid/preview.js',
      styleUri: 'https://example.invalid/preview.css',
      title: 'Preview <of> "this"',
      waiting: 'Reading <3> files',
      state: { folder: `a"b<c>'&` },
      words: { nothingFound: 'rien de « trouvé »' },
    });
    assertWellFormed(page);
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]?.replaceAll('&#39;', "'");
    assert.equal(
      policy,
      "default-src 'none'; style-src https://example.invalid; script-src 'nonce-abc123'; base-uri 'none'; form-action 'none'",
    );
    assert.deepEqual(page.match(/<script[^>]*>/g), [
      '<script nonce="abc123" src="https://example.invalid/preview.js">',
    ]);
    assert.doesNotMatch(page, /\sstyle="|\son\w+="/);
  });

  it('may do what else its page needs, and no more', () => {
    const page = previewPage({
      nonce: 'abc123',
      cspSource: 'https://example.invalid',
      scriptUri: 'https://example.invalid/report.js',
      styleUri: 'https://example.invalid/report.css',
      title: 'A report',
      waiting: 'Reading',
      state: null,
      words: null,
      allows: { scripts: ["'wasm-unsafe-eval'"], others: ['worker-src blob:'] },
    });
    assert.match(
      page.replaceAll('&#39;', "'"),
      /default-src 'none'; style-src https:\/\/example\.invalid; script-src 'nonce-abc123' 'wasm-unsafe-eval'; base-uri 'none'; form-action 'none'; worker-src blob:"/,
    );
  });
});
