import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyEdits } from '../../../../src/core/document/edited-text';
import { parse } from '../../../../src/core/document/parse';
import {
  type OpenConflict,
  openConflicts,
  proposedName,
  settling,
  withAnotherName,
} from '../../../../src/core/editing/resolving/open-conflicts';

/** Where the merge keeps its cases; many of their results have conflicts. */
const CASES = 'test/core/merge/cases';

function caseOf(name: string): string {
  return readFileSync(join(CASES, name, 'merged.extraction.yaml'), 'utf8');
}

function only(text: string): OpenConflict {
  const conflicts = openConflicts(text);
  assert.equal(conflicts.length, 1);
  return conflicts[0] as OpenConflict;
}

const HEAD = 'study: alder-2019\nextractor: LM\n';
const RESULTS = `${HEAD}results:\n`;

const between = (ours: string, theirs: string) => `<<<<<<< HEAD\n${ours}=======\n${theirs}>>>>>>> cb\n`;

describe('the conflicts that are open in a text', () => {
  it('are said in words, as the merge has written them', () => {
    const { about, ours, theirs } = only(caseOf('both-give-one-id-to-two-results'));
    assert.equal(about, 'results: second');
    assert.deepEqual([ours.label, theirs.label], ['LM', 'CB']);
  });

  it('are said in words where plain git has marked them', () => {
    const text = `${RESULTS}  - id: a\n${between('    outcome: stress\n', '    outcome: mood\n')}    timepoint: 4 weeks\n`;
    assert.equal(only(text).about, 'results, a: outcome');
  });

  it('have no words where git’s lines cut what they are about in two', () => {
    const text = `${RESULTS}${between('  - id: a\n    outcome: "stress\n', '  - id: b\n')}    timepoint: 4 weeks"\n`;
    assert.equal(only(text).about, undefined);
  });

  it('are settled by the lines of a side: of every case, each side can be read', () => {
    let tried = 0;
    for (const name of readdirSync(CASES)) {
      for (const side of ['ours', 'theirs'] as const) {
        const text = caseOf(name);
        const conflicts = openConflicts(text);
        const { text: settled } = applyEdits(
          text,
          conflicts.map((each) => settling(each, each[side].text)),
        );
        assert.deepEqual(
          parse(settled).problems.filter(({ code }) => code !== 'syntax/empty'),
          [],
          name,
        );
        tried += conflicts.length;
      }
    }
    assert.ok(tried > 20, `${tried} conflicts`);
  });
});

describe('taking both', () => {
  it('is offered where nothing of either is lost', () => {
    const lines = ['  - id: a\n    outcome: stress\n', '  - id: b\n    outcome: mood\n'] as const;
    const conflict = only(RESULTS + between(...lines));
    assert.equal(conflict.both, lines.join(''));
    assert.equal(conflict.sharedName, undefined);
  });

  it('is not, where what two entries have in common stands outside of the markers', () => {
    const text = `${RESULTS}${between('  - id: a\n', '  - id: b\n')}    outcome: stress\n`;
    assert.equal(only(text).both, undefined);
  });

  it('is not, where a key would stand there twice', () => {
    const text = `${RESULTS}  - id: a\n${between('    outcome: stress\n', '    outcome: mood\n')}`;
    assert.equal(only(text).both, undefined);
  });

  it('is not, where one entry would stand there twice', () => {
    const common = '  - id: a\n    outcome: stress\n';
    const text = RESULTS + between(`${common}  - id: b\n`, `${common}  - id: c\n`);
    assert.equal(only(text).both, undefined);
    const head = `${HEAD}support:\n`;
    assert.equal(only(head + between('  - p. 4\n  - p. 5\n', '  - p. 4\n  - p. 6\n')).both, undefined);
    assert.equal(only(head + between('  - p. 5\n', '  - p. 6\n')).both, '  - p. 5\n  - p. 6\n');
  });

  it('is not, where one side has taken the lines out', () => {
    assert.equal(only(caseOf('deleted-here-changed-there')).both, undefined);
  });
});

describe('two things under one name', () => {
  it('are told apart by another id of one of them; the other keeps it', () => {
    const text = caseOf('both-give-one-id-to-two-results');
    const conflict = only(text);
    assert.equal(conflict.sharedName, 'second');
    assert.equal(conflict.both, undefined);
    assert.equal(proposedName(text, conflict), 'second-2');
    assert.equal(
      withAnotherName(text, conflict, 'ours', 'mood-6m'),
      '  - id: second\n    outcome: stress\n  - id: mood-6m\n    outcome: mood\n',
    );
    assert.equal(
      withAnotherName(text, conflict, 'theirs', 'stress-6m'),
      '  - id: stress-6m\n    outcome: stress\n  - id: second\n    outcome: mood\n',
    );
  });

  it('are told apart by another key, where people choose the keys', () => {
    const text = caseOf('both-give-one-name-to-two-themes');
    assert.equal(
      withAnotherName(text, only(text), 'ours', 'leading'),
      '  leadership: Who leads.\n  leading: How wards are led.\n',
    );
  });

  it('do not get a name that is taken, or none', () => {
    const text = caseOf('both-give-one-id-to-two-results');
    for (const name of ['second', ' second ', 'exhaustion-6m', '', '  '])
      assert.equal(withAnotherName(text, only(text), 'ours', name), undefined, name);
  });

  it('get a name that has to stand in quotation marks in them', () => {
    const text = caseOf('both-give-one-id-to-two-results');
    assert.match(withAnotherName(text, only(text), 'ours', '12') ?? '', /- id: '12'\n/);
  });

  it('are not looked for where both sides changed one thing', () => {
    const text = `${RESULTS}  - id: a\n${between('    outcome: stress\n', '    outcome: mood\n')}`;
    assert.equal(only(text).sharedName, undefined);
  });
});
