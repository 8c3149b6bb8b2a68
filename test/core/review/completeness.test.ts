import assert from 'node:assert/strict';
import { parse } from '../../../src/core/document/parse';
import { gripp2 } from '../../../src/core/knowledge/frameworks/gripp2';
import { tidier } from '../../../src/core/knowledge/frameworks/tidier';
import { completenessInWords, completenessOf } from '../../../src/core/review/appraisal/completeness';

const inWords = (framework: typeof tidier, text: string): string =>
  completenessInWords(completenessOf(framework, parse(text).root));

describe('completeness of a checklist', () => {
  it('counts items by status and makes no score', () =>
    assert.equal(
      inWords(
        tidier,
        `brief_name: Practice training
why: {text: To listen better}
what_materials: {text: A workbook, status: partially_reported}
what_procedures: {status: not reported, text: Nobody says}
who_provided: Unclear
how:
where: {text: }
tailoring: not applicable
modifications: {text: not reported}
how_well_planned: {status: reported}
`,
      ),
      '3 reported, 1 partially reported, 2 not reported, 1 unclear, 1 not applicable, 4 not yet extracted',
    ));

  it('has every item once, also where nothing is written', () => {
    const counts = Object.values(completenessOf(tidier, undefined));
    assert.equal(
      counts.reduce((sum, each) => sum + each, 0),
      12,
    );
  });

  it('takes plain texts', () =>
    assert.equal(inWords(gripp2, 'aim: To be understood\nresults: [one, two]\n'), '2 reported, 3 not yet extracted'));
});
