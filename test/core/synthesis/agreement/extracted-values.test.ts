import assert from 'node:assert/strict';
import { calibrationTable } from '../../../../src/core/synthesis/agreement/calibration-table';
import { agreementInWords } from '../../../../src/core/synthesis/agreement/counted-cells';
import { peopleAgreementTable } from '../../../../src/core/synthesis/agreement/people-table';
import { valuesAgreementTable } from '../../../../src/core/synthesis/agreement/values-table';
import type { Table } from '../../../../src/core/synthesis/models/table';
import { twoExtractors } from './two-extractors';

const lines = ({ rows }: Table) =>
  rows.map(({ cells }) => cells.map(({ text }) => text.replace('not applicable', '–')).join(' | '));

describe('the agreement on extracted values', () => {
  it('counts section by section and field by field', () => {
    assert.deepEqual(lines(valuesAgreementTable(twoExtractors())), [
      'All sections |  | 13 | 12 | 5 (38%) | 2 | 1 | 5 | 1, 0 | – | – | – | –',
      'Design |  | 2 | 2 | 1 (50%) | 0 | 0 | 1 | – | 0.00 | 0.49 (−1.00 to 1.00) | – | –',
      'Aim |  | – | – | – | – | – | – | 1, 0 | – | – | – | –',
      'Country |  | 2 | 2 | 1 (50%) | 0 | 0 | 1 | – | – | – | – | 0.75',
      'Results | all | 9 | 8 | 3 (33%) | 2 | 1 | 3 | – | – | – | – | –',
      'Results | By arm: Analysed | 2 | 2 | 1 (50%) | 0 | 0 | 1 | – | – | – | 0.50 (−0.89 to 1.89) | –',
      'Results | By arm: Mean | 2 | 2 | 1 (50%) | 0 | 0 | 1 | – | – | – | −0.50 (−1.89 to 0.89) | –',
      'Results | By arm: Standard deviation | 1 | 1 | 0 (0%) | 1 | 0 | 0 | – | – | – | 0.00 | –',
      'Results | Estimate: Type | 1 | 1 | 1 (100%) | 0 | 0 | 0 | – | not defined | 1.00 | – | –',
      'Results | Estimate: Value | 1 | 1 | 0 (0%) | 1 | 0 | 0 | – | – | – | 0.00 | –',
      'Results | Estimate: p | 1 | 0 | 0 (0%) | 0 | 1 | 0 | – | – | – | – | –',
      'Results | Direction of effect | 1 | 1 | 0 (0%) | 0 | 0 | 1 | – | 0.00 | −0.11 | – | –',
    ]);
  });

  it('has a sentence for the paper', () => {
    assert.equal(
      valuesAgreementTable(twoExtractors()).notes[0],
      'Of 13 data items that two people extracted independently, 5 (38%) were the same, 2 were the same number with other digits, 1 was given by one of the two only and 5 differed. Free text (1 item) was not compared.',
    );
  });

  it('says of one item that it was, and of several that they were', () => {
    const counts = { items: 4, both: 3, same: 1, digits: 1, blank: 1, different: 1, texts: 0, textsOfBoth: 0 };
    assert.equal(
      agreementInWords(counts),
      'Of 4 data items that two people extracted independently, 1 (25%) was the same, 1 was the same number with other digits, 1 was given by one of the two only and 1 differed.',
    );
  });

  it('takes what somebody had written before it was settled', () => {
    const changed = twoExtractors((text) =>
      text.replace(
        'study: beech-2020\nextractor: LM\ndesign: randomised trial',
        'study: beech-2020\nextractor: LM\ndesign: cohort study',
      ),
    );
    assert.deepEqual(lines(valuesAgreementTable(changed)), lines(valuesAgreementTable(twoExtractors())));
  });

  it('stands for each pair of people, the pilot, and each study', () => {
    assert.deepEqual(lines(peopleAgreementTable(twoExtractors())), [
      'CB, LM | all | 13 | 12 | 5 (38%) | 2 | 1 | 5 | 1, 0',
      'CB, LM | pilot studies | 11 | 10 | 4 (36%) | 2 | 1 | 4 | 1, 0',
      'CB, LM | ash-2019 | 11 | 10 | 4 (36%) | 2 | 1 | 4 | 1, 0',
      'CB, LM | beech-2020 | 2 | 2 | 1 (50%) | 0 | 0 | 1 | –',
    ]);
  });

  it('leads to the rule in the review file, or to where it would stand', () => {
    const review = twoExtractors();
    const { rows } = calibrationTable(review);
    const texts = rows.slice(2, 5).map(({ cells }) => {
      const source = cells[4]?.source;
      const file = review.files.find(({ path }) => path === source?.file);
      return file?.document.text.slice(source?.span.start, source?.span.end);
    });
    assert.deepEqual(texts, ['guidance', 'q4.4', 'rob2']);
  });

  it('says nothing where the pilot is told in a sentence, and where one person worked alone', () => {
    const told = twoExtractors((text) => text.replace('[ash-2019]', 'Two studies were tried out first.'));
    assert.deepEqual(calibrationTable(told).rows, []);
    const alone = twoExtractors((text) => text.replaceAll('extractor: CB', 'extractor: LM'));
    for (const table of [valuesAgreementTable(alone), peopleAgreementTable(alone)])
      assert.deepEqual([table.rows, table.notes], [[], []]);
  });

  it('leads from the pilot to the rules of the worst questions', () => {
    assert.deepEqual(lines(calibrationTable(twoExtractors())), [
      'Country |  | 0 of 1 (0%) | ash-2019: CB Norway, LM Norway, Sweden | none yet',
      'Results | Estimate: p | 0 of 1 (0%) | ash-2019: CB blank, LM 0.06 | none yet',
      'Results | Direction of effect | 0 of 1 (0%) | ash-2019: CB no difference, LM favours intervention | none yet',
      'RoB 2 | Measurement: 4.4 | 0 of 1 (0%) | ash-2019: CB PN, LM PY | Somebody who rates their own mood is PY.',
      'RoB 2 | Measurement: 4.5 | 0 of 1 (0%) | ash-2019: CB blank, LM PN | none yet',
      'RoB 2 | Measurement: Judgement | 0 of 1 (0%) | ash-2019: CB low, LM some concerns | none yet',
      'Results | By arm: Analysed | 1 of 2 (50%) | ash-2019: CB 41, LM 40 | none yet',
      'Results | By arm: Mean | 1 of 2 (50%) | ash-2019: CB 20, LM 21 | none yet',
    ]);
  });
});
