import assert from 'node:assert/strict';
import { numberOf, numbersIn, signsIn } from '../../../src/core/sheets/printed-number';

const POINT = { decimal: '.', thousands: ',' } as const;
const COMMA = { decimal: ',', thousands: '.' } as const;

describe('printed numbers', () => {
  it('are written with a point, without signs between thousands, every digit kept', () => {
    const read = [
      numberOf('12,50', COMMA),
      numberOf('1.234,5', COMMA),
      numberOf('−0,5', COMMA),
      numberOf('1,234', POINT),
      numberOf('<0,05', COMMA),
      numberOf('1 234', { decimal: ',', thousands: ' ' }),
      numberOf(',5', COMMA),
      numberOf('+3', POINT),
    ];
    assert.deepEqual(read, ['12.50', '1234.5', '-0.5', '1234', '<0.05', '1234', '0.5', '3']);
  });

  it('are none where the signs do not fit: nothing is guessed', () => {
    for (const text of ['12,3,4', '1,23', 'ca. 30', '3/45', '1.2.3', '', '-', '1,2345'])
      assert.equal(numberOf(text, POINT), undefined, text);
    assert.equal(numberOf('1,234', { decimal: '.' }), undefined);
  });

  it('are found in a cell that has several', () => {
    assert.deepEqual(numbersIn('12,3 (4,5)', COMMA), ['12.3', '4.5']);
    assert.deepEqual(numbersIn('-0.5 [-1.2; 0.2]', POINT), ['-0.5', '-1.2', '0.2']);
    assert.deepEqual(numbersIn('15-24', POINT), ['15', '24']);
    assert.deepEqual(numbersIn('3/45', POINT), ['3', '45']);
  });

  it('tell in which signs a sheet is printed', () => {
    assert.deepEqual(signsIn(['12,5', '1.204', 'text']), { decimal: ',', thousands: '.', seen: 1 });
    assert.deepEqual(signsIn(['1.5', '1,204']), { decimal: '.', thousands: ',', seen: 1 });
    assert.deepEqual(signsIn(['1’204,5']), { decimal: ',', thousands: '’', seen: 1 });
    assert.deepEqual(signsIn(['12', '13']), { decimal: '.', thousands: undefined, seen: 0 });
  });
});
