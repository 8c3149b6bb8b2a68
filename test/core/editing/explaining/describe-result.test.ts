/** What a colleague reads at the id of a result, where it is given and where it is used. */
import assert from 'node:assert/strict';
import { parse } from '../../../../src/core/document/parse';
import { readRecord } from '../../../../src/core/document/record';
import { hoverAt } from '../../../../src/core/editing/explaining/hover';
import { buildReview } from '../../../../src/core/review/review';
import { dedented } from '../../fixture';

const FILES: Readonly<Record<string, string>> = {
  'review.extraction.yaml': dedented(`
    review: practice-review
    vocabulary:
      measures: {mbi: {name: Exhaustion scale, better: lower}}
  `),
  'studies/alder.LM.extraction.yaml': dedented(`
    study: alder
    extractor: LM
    design: randomised trial
    arms: [{id: training, name: Practice *training*}, {id: usual}]
    results:
      - id: strain-6m
        outcome: empathy-based stress
        measure: mbi
        timepoint: 6 months
        comparison: [training, usual]
        estimate: {type: smd, value: -0.180, ci: [-0.38, 0.02], p: '<0.1'}
        effect_direction: favours experimental
      - {id: strain-12m, by_arm: [{arm: training, mean: 1}]}
    rob2:
      - {result: strain-6m, overall: {judgement: some concerns}}
      - result:
  `),
  'studies/alder.CB.extraction.yaml': dedented(`
    study: alder
    extractor: CB
    rob2:
      - {result: strain-6m, overall: {judgement: high}}
  `),
};

function hovered(path: string, words: string, viewer?: string): string {
  const files = Object.entries(FILES).map(([each, text]) => readRecord(each, parse(text)));
  const sees = viewer === undefined ? undefined : { initials: viewer, hasFinished: () => false };
  const review = buildReview('', files, sees);
  const file = files.find((each) => each.path === path);
  assert.ok(file);
  const offset = file.document.text.indexOf(words) + words.length;
  return hoverAt(review, file, offset, (where, { start }) => `place:${where}#${start}`)?.markdown ?? '';
}

const LM = 'studies/alder.LM.extraction.yaml';

describe('the hover over the id of a result', () => {
  it('tells what was measured, what came out as it is printed, how it is judged, and where it stands', () => {
    const markdown = hovered(LM, '- id: strain');
    assert.equal(
      markdown.replace(/\(place:.*?\)/, '(…)'),
      `${dedented(`
        **strain-6m** · empathy-based stress

        - Measure: Exhaustion scale
        - Time point: 6 months
        - Comparison: Practice \\*training\\* against usual
        - Estimate: Standardised mean difference -0.180, 95% CI -0.38 to 0.02, p \\<0.1
        - Direction: favours intervention

        - RoB 2 (extracted by LM): **Some concerns**
        - RoB 2 (extracted by CB): **High**

        Result 1 of 2 in [alder.LM.extraction.yaml](…).
      `).trimEnd()}`,
    );
    assert.equal(hovered(LM, '{result: strain'), markdown);
  });

  it('shows nothing of a colleague while one’s own work is not finished', () => {
    assert.doesNotMatch(hovered(LM, '{result: strain', 'LM'), /High|CB/);
    assert.match(hovered(LM, '{result: strain', 'LM'), /-0\.180/);
  });

  it('says that there is no estimate, and no assessment', () => {
    const markdown = hovered(LM, '{id: strain');
    assert.match(markdown, /Estimate: none; numbers of training/);
    assert.match(markdown, /No assessment that you can see yet/);
  });
});
