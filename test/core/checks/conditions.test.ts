/** Conditions of checks that no fixture turns on: found by changing each condition once and looking what goes unnoticed. */
import assert from 'node:assert/strict';
import { findProblems } from '../../../src/core/checks/find-problems';
import { hasBox } from '../../../src/core/checks/reading/flow-diagrams';
import { isSamePerson } from '../../../src/core/checks/reading/same-person';
import { parse } from '../../../src/core/document/parse';
import { readRecord } from '../../../src/core/document/record';
import { buildReview } from '../../../src/core/review/review';

function messages(code: string, text: string): string[] {
  const file = readRecord('a.extraction.yaml', parse(text));
  const { problems } = findProblems(buildReview('', [file]), file);
  return problems.filter((problem) => problem.code === code).map(({ message }) => message);
}

const twice = (first: string) =>
  messages('duplicate-assessment', `study: a\ndesign: randomised trial\nrob2:\n  - ${first}\n  - ${first}\n`).length;

describe('an assessment that stands twice', () => {
  it('counts as one as soon as anything is written in it, and not while all is blank', () => {
    assert.equal(twice('{randomisation: {q1.1: Y, q1.2: }}'), 1);
    assert.equal(twice('{sources: [protocol, ]}'), 1);
    assert.equal(twice('{randomisation: {q1.1: , q1.2: }}'), 0);
  });
});

describe('a word that an answer does not take', () => {
  const said = (word: string) =>
    messages('unknown-word', `study: a\ndesign: randomised trial\nrob2: [{randomisation: {q1.1: ${word}}}]\n`).join();

  it('is told to be left out only where it says that it is missing', () => {
    assert.match(said('not reported'), /leave the line empty/);
    assert.match(said('perhaps'), /not one of the words/);
    assert.doesNotMatch(said('perhaps'), /leave the line empty/);
  });
});

describe('a flow diagram', () => {
  it('has every box while none is chosen or the word is none, and else those of its form', () => {
    for (const template of [undefined, 'unheard of', 'updated v2']) assert.ok(hasBox(template, 'previous_studies'));
    assert.ok(hasBox('new v1', 'records_screened'));
    assert.ok(!hasBox('new v1', 'previous_studies'));
    assert.ok(!hasBox('updated v1', 'website_results'));
  });
});

describe('a reviewer is an author', () => {
  it('of the same family name and first initial', () => {
    assert.ok(isSamePerson('Lucy Maddox', 'Maddox L'));
    assert.ok(isSamePerson('Jan van der Berg', 'van der Berg JK'));
    assert.ok(isSamePerson('Lucy Maddox', 'Maddox, Lucy'));
    assert.ok(!isSamePerson('Lucy Maddox', 'Maddox A'));
    assert.ok(!isSamePerson('Lucy Burdett', 'Maddox L'));
  });

  it('only where both names have a given one', () => {
    assert.ok(!isSamePerson('Maddox', 'Maddox M'));
    assert.ok(!isSamePerson('Lucy Maddox', 'Maddox'));
    assert.ok(!isSamePerson('Lucy Maddox', 'Maddox,'));
    assert.ok(!isSamePerson('der Berg', 'der Berg D'));
  });
});
