import assert from 'node:assert/strict';
import type { InterviewChoice } from '../../../../src/core/editing/interview/interview-step';
import { matchingChoices } from '../../../../src/core/editing/interview/matching-choices';

const choice = (label: string, ...alsoCalled: string[]): InterviewChoice => ({
  label,
  alsoCalled,
  meaning: `What ${label} stands for`,
  leadsTo: '',
  written: label,
  isSuggested: false,
  isNow: false,
});

describe('what is typed at a question', () => {
  const ANSWERS = [
    choice('Y', 'Yes'),
    choice('PY', 'Probably yes'),
    choice('PN', 'Probably no'),
    choice('N', 'No'),
    choice('NI', 'No information'),
  ];
  const typed = (text: string, choices = ANSWERS) => matchingChoices(choices, text).map(({ label }) => label);

  it('finds answers by their beginning, in the order of the scale', () => {
    assert.deepEqual(typed('P'), ['PY', 'PN']);
    assert.deepEqual(typed('prob'), ['PY', 'PN']);
    assert.deepEqual(typed('n').slice(0, 2), ['N', 'NI']);
    assert.deepEqual(typed('NO')[0], 'N');
    assert.deepEqual(typed('y')[0], 'Y');
    assert.deepEqual(typed('ni')[0], 'NI');
    assert.deepEqual(typed(''), ['Y', 'PY', 'PN', 'N', 'NI']);
  });

  it('never finds letters in the middle of a word', () => {
    assert.deepEqual(typed('robably'), []);
    assert.deepEqual(typed('tands'), []);
    assert.deepEqual(typed('stands'), ['Y', 'PY', 'PN', 'N', 'NI']);
  });

  it('finds words in any order', () =>
    assert.deepEqual(typed('exp fav', [choice('favours comparator'), choice('favours experimental')]), [
      'favours experimental',
    ]));
});
