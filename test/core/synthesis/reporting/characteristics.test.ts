import assert from 'node:assert/strict';
import { characteristicsTable } from '../../../../src/core/synthesis/reporting/characteristics';
import { quietWards } from '../quiet-wards';
import { cellAt, shown } from '../shown';

describe('the table of included studies', () => {
  const table = characteristicsTable(quietWards());

  it('has one row for each study, whatever the number of its reports', () => {
    assert.deepEqual(shown(table), [
      [
        'Ash et al. 2019',
        'Ash et al. 2019 [41]; Ash and Birk 2021 [42]',
        'Norway; Sweden',
        'Forensic ward; 3 units',
        'Outcome evaluation',
        'Cluster randomised trial',
        'Course',
        'Usual care',
        'nurses; 78 randomised',
        'Burnout: MBI-EE; Care: Views on care',
        '6 months',
      ],
      [
        'Beech 2020',
        'Beech 2020 [43]†',
        'not agreed',
        'not reported†',
        'Outcome evaluation; Process evaluation†',
        'Randomised trial†',
        'Course†',
        '[not extracted]',
        '[not extracted]',
        'Burnout: MBI-EE†',
        '12 months†',
      ],
      [
        'cedar†',
        '[not extracted]',
        '[not extracted]',
        '[not extracted]',
        'Outcome evaluation',
        'Non-randomised controlled study',
        '[not extracted]',
        '[not extracted]',
        '[not extracted]',
        '[not extracted]',
        '[not extracted]',
      ],
      [
        'Dogwood Study Group 2022',
        'Dogwood Study Group 2022 [44]',
        'not reported',
        '[not extracted]',
        'Outcome evaluation',
        'Randomised trial',
        '[not extracted]',
        '[not extracted]',
        '22 in 2 groups',
        '[not extracted]',
        '[not extracted]',
      ],
    ]);
  });

  it('tells what is not reported from what nobody has extracted', () => {
    assert.equal(cellAt(table, 'dogwood-2022', 'country').state, 'not reported');
    assert.equal(cellAt(table, 'cedar', 'country').state, 'not extracted');
  });

  it('says who wrote what where people differ', () => {
    assert.equal(cellAt(table, 'beech-2020', 'country').note, 'extracted by LM: UK; extracted by CB: Scotland');
  });

  it('explains the short names of measures that it shows', () => {
    assert.deepEqual(table.abbreviations, [
      { short: 'MBI-EE', long: 'Maslach Burnout Inventory, exhaustion' },
      { short: '–', long: 'not yet extracted' },
    ]);
  });
});
