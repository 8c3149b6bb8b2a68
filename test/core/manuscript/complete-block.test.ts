import assert from 'node:assert/strict';
import { completeBlock } from '../../../src/core/manuscript/complete-block';
import { explainBlock } from '../../../src/core/manuscript/explain-block';
import { quietWards } from '../synthesis/quiet-wards';

const review = quietWards();

/** The text of a manuscript with the cursor at `$0`. */
function cursor(marked: string) {
  return { text: marked.replace('$0', ''), offset: marked.indexOf('$0') };
}

function offersAt(marked: string) {
  const { text, offset } = cursor(marked);
  return completeBlock(text, offset, review);
}

/** The text after the offer with this label was accepted. */
function accepted(marked: string, label: string): string {
  const { text } = cursor(marked);
  const offer = offersAt(marked)?.find((each) => each.label === label);
  assert.ok(offer, `${label} is offered in ${marked}`);
  return text.slice(0, offer.span.start) + offer.insert + text.slice(offer.span.end);
}

const labelsAt = (marked: string) => offersAt(marked)?.map(({ label }) => label);

describe('completions in blocks of a manuscript', () => {
  it('offer all tables and figures in the first line', () => {
    const offers = offersAt('```extraction\n$0\n```\n');
    assert.ok(offers?.some(({ label, documentation }) => label === 'flow' && documentation !== ''));
    assert.equal(accepted('```extraction\ninter$0\n```', 'interventions'), '```extraction\ninterventions\n```');
    assert.equal(accepted('```extraction\nint$0erv\n```', 'interventions'), '```extraction\ninterventions\n```');
    assert.equal(accepted('```extraction\n$0', 'flow'), '```extraction\nflow');
    assert.equal(accepted('```extraction\n$0\ntitle: Flow\n```', 'flow'), '```extraction\nflow\ntitle: Flow\n```');
  });

  it('offer the options that it can have and has not', () => {
    assert.deepEqual(labelsAt('```extraction\ninterventions\n$0\n```'), ['title', 'columns', 'filter', 'palette']);
    assert.deepEqual(labelsAt('```extraction\ninterventions\ntitle: T\n$0\n```'), ['columns', 'filter', 'palette']);
    assert.deepEqual(labelsAt('```extraction\nrob2\n$0\n```'), ['title', 'palette']);
    assert.equal(accepted('```extraction\nrob2\nti$0\n```', 'title'), '```extraction\nrob2\ntitle: \n```');
    assert.equal(accepted('```extraction\nflow\nfoo$0: Flow\n```', 'title'), '```extraction\nflow\ntitle: Flow\n```');
  });

  it('offer columns that are not named yet', () => {
    const block = (line: string) => `\`\`\`extraction\ncharacteristics\n${line}\n\`\`\``;
    assert.equal(accepted(block('columns:$0'), 'Study'), block('columns: Study'));
    assert.equal(accepted(block('columns: $0'), 'Study'), block('columns: Study'));
    assert.equal(accepted(block('columns: Study, Co$0'), 'Country'), block('columns: Study, Country'));
    assert.equal(accepted(block('columns: St$0, Country'), 'Study'), block('columns: Study, Country'));
    assert.ok(!labelsAt(block('columns: Study, $0'))?.includes('Study'));
  });

  it('offer names and functions in filters, and palettes', () => {
    const block = (line: string) => `\`\`\`extraction\ncharacteristics\n${line}\n\`\`\``;
    assert.equal(accepted(block('filter: contains(des$0)'), 'design'), block('filter: contains(design)'));
    assert.equal(accepted(block('filter:$0'), 'design'), block('filter: design'));
    assert.equal(accepted(block('filter: $0'), 'contains'), block('filter: contains('));
    assert.equal(accepted(block('palette: $0'), 'colour-blind'), block('palette: colour-blind'));
  });

  it('offer a block where one is begun, and nothing elsewhere', () => {
    assert.equal(accepted('Text.\n\n```$0', '```extraction'), 'Text.\n\n```extraction\n$1\n```');
    assert.equal(accepted('Text.\n\n```ex$0```', '```extraction'), 'Text.\n\n```extraction\n$1\n```');
    assert.equal(offersAt('```yaml\na: 1\n```$0'), undefined);
    assert.equal(offersAt('Text $0'), undefined);
    assert.equal(offersAt('```extraction\nflow\n```$0'), undefined);
    assert.equal(offersAt('```yaml\n$0\n```'), undefined);
  });
});

describe('explanations in blocks of a manuscript', () => {
  const explained = (marked: string) => {
    const { text, offset } = cursor(marked);
    return explainBlock(text, offset, review)?.markdown;
  };

  it('say what is shown', () => {
    assert.match(
      explained('```extraction\ninter$0ventions\n```') ?? '',
      /^\*\*Interventions\*\*\n\n.*\n\nA table\. It has \d+ rows/,
    );
    assert.match(explained('```extraction\nf$0low\n```') ?? '', /A figure\.$/);
  });

  it('say what options and columns mean', () => {
    assert.match(explained('```extraction\nflow\nti$0tle: x\n```') ?? '', /^\*\*title\*\*\n\nThe heading/);
    assert.match(
      explained('```extraction\ncharacteristics\ncolumns: Study, Re$0ports\n```') ?? '',
      /^\*\*Reports\*\*\n\nPapers about the study/,
    );
  });

  it('say nothing elsewhere', () => {
    assert.equal(explained('Some $0text.'), undefined);
    assert.equal(explained('```extraction\nzeb$0ra\n```'), undefined);
  });
});
