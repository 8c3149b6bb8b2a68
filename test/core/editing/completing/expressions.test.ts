/** Expressions of a review's own tables in the editor: what is offered inside them, and what they give now. */
import assert from 'node:assert/strict';
import { parse } from '../../../../src/core/document/parse';
import { readRecord } from '../../../../src/core/document/record';
import { complete } from '../../../../src/core/editing/completing/complete';
import { completeExpression } from '../../../../src/core/editing/completing/complete-expressions';
import { hoverAt } from '../../../../src/core/editing/explaining/hover';
import { buildReview } from '../../../../src/core/review/review';

const STUDIES = [
  'study: ash-2019\ncountry: [Norway]\ndesign: randomised trial\nresults: [{id: sleep, outcome: sleep}]\n',
  'study: birk-2020\ncountry: [Sweden]\ndesign: qualitative study\n',
].map((text, index) => readRecord(`${index}.extraction.yaml`, parse(text)));

/** A review with this table, and where the cursor (`|` twice) stands. */
function at(table: string) {
  const source = `review: small\ntables:\n  own:\n${table}`;
  const offset = source.indexOf('||');
  const text = source.replace('||', '');
  const file = readRecord('review.extraction.yaml', parse(text));
  return { review: buildReview('', [file, ...STUDIES]), file, offset, text };
}

/** The text after accepting one of the completions. */
function accepted(table: string, label: string): string {
  const { review, file, offset, text } = at(table);
  const completion = complete(review, file, offset).find((each) => each.label === label);
  assert.ok(completion, `${label} is offered`);
  const after = text.slice(0, completion.span.start) + completion.insertText + text.slice(completion.span.end);
  return after.slice(after.indexOf('  own:\n') + '  own:\n'.length);
}

describe('completions in expressions', () => {
  it('know the whole review behind rows', () => {
    assert.equal(accepted('    rows: ||\n', 'studies'), '    rows: studies\n');
    assert.equal(accepted('    rows: stu||\n', 'studies'), '    rows: studies\n');
    assert.equal(accepted('    rows: studies[?des||]\n', 'design'), '    rows: studies[?design]\n');
    assert.equal(accepted('    rows: "studies[?des||"\n', 'design'), '    rows: "studies[?design"\n');
    assert.equal(accepted('    rows: len||\n', 'length'), '    rows: length(\n');
  });

  it('know one row behind filter and in columns', () => {
    assert.equal(
      accepted("    rows: studies\n    filter: contains(cou||, 'Norway')\n", 'country'),
      "    rows: studies\n    filter: contains(country, 'Norway')\n",
    );
    assert.equal(
      accepted('    rows: studies\n    columns:\n      Study: computed.ci||\n', 'cited'),
      '    rows: studies\n    columns:\n      Study: computed.cited\n',
    );
    assert.equal(
      accepted('    rows: studies[].results[]\n    columns:\n      What: >-\n        out||\n', 'outcome'),
      '    rows: studies[].results[]\n    columns:\n      What: >-\n        outcome\n',
    );
  });

  it('show an example from the files', () => {
    const { review, file, offset } = at('    rows: studies\n    filter: des||\n');
    const design = complete(review, file, offset).find(({ label }) => label === 'design');
    assert.equal(design?.detail, 'randomised trial');
  });

  it('leave texts and other keys alone', () => {
    const inText = at("    rows: studies[?design == 'ran||']\n");
    assert.deepEqual(completeExpression(inText.review, inText.file, inText.offset), []);
    const title = at('    title: stu||\n    rows: studies\n');
    assert.equal(completeExpression(title.review, title.file, title.offset), undefined);
  });

  it('never fail, wherever the cursor is', () => {
    const { review, file, text } = at('    rows: "studies[?a"\n    filter: [\n    columns: {A: b.c, D: }\n||');
    for (let offset = 0; offset <= text.length; offset += 1)
      assert.ok(Array.isArray(complete(review, file, offset)), String(offset));
  });
});

describe('the explanation of an expression', () => {
  const shown = (table: string) => {
    const { review, file, offset } = at(table);
    return hoverAt(review, file, offset)?.markdown;
  };

  it('says what it gives now', () => {
    assert.equal(shown('    rows: stud||ies\n'), '**Gives now** · 2 rows\n\n- ash-2019\n- birk-2020');
    assert.equal(
      shown("    rows: studies\n    filter: contains(coun||try, 'Norway')\n"),
      '**Keeps now** · 1 of 2 rows\n\n- ash-2019',
    );
    assert.equal(
      shown('    rows: studies\n    columns: {Where: coun||try}\n'),
      '**Gives now**\n\n- ash-2019: Norway\n- birk-2020: Sweden',
    );
  });

  it('says why it gives nothing', () => {
    assert.match(
      shown('    rows: length(stud||ies\n') ?? '',
      /^\*\*Cannot be worked out\*\*\n\nA closing \\?\) is missing/,
    );
  });
});
