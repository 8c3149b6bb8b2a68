import assert from 'node:assert/strict';
import type { Node } from '../../../src/core/document/document';
import { parse } from '../../../src/core/document/parse';
import { readRecord } from '../../../src/core/document/record';
import { textAt } from '../../../src/core/document/walk';
import type { Field } from '../../../src/core/fields/field';
import { recordFields } from '../../../src/core/format/records';
import { mergeTexts } from '../../../src/core/merge/merge';
import { entriesOf } from '../../../src/core/pairing/named-entries';
import { writtenOf } from '../../../src/core/pairing/written';
import { chanceFrom } from '../../made-up-review';
import { type Chance, seedOf } from '../../made-up-review/chance';
import { sampled } from '../../sampled';
import { AT_LEAST, allMade, casesOf, holdsFor, merged, type Successful, settledFor } from './cases';

/** Of laws for which each case is merged several times more. */
const SOME = 40;

/** Of what nobody would do: a third of it cannot be read. */
const NOISE = 60;

describe('laws of the merge', function () {
  this.timeout(900_000);

  it('are tried on hundreds of cases; on a thousand where every case is tried', () => {
    const count = casesOf('apart').length + casesOf('overlapping').length;
    assert.ok(count >= AT_LEAST, String(count));
  });

  it('1: what one side left alone is the other’s, to the byte, even where the text is broken', () => {
    holdsFor(casesOf('apart'), ({ base, ours, theirs }) => {
      for (const text of [ours, `${theirs}\n\t: [`, `${ours}<<<<<<< `]) {
        for (const [here, there] of [
          [base, text],
          [text, base],
          [text, text],
        ] as const) {
          const result = mergeTexts({ base, ours: here, theirs: there });
          assert.deepEqual(result, { kind: 'merged', text, conflicts: [], notes: [] });
        }
      }
    });
  });

  it('2, 3: what both sides did to different things stands there once, without a conflict', () => {
    holdsFor(casesOf('apart'), ({ base, edits }, { text, conflicts }) => {
      const expected = allMade(base, edits);
      assert.ok(expected !== undefined);
      assert.deepEqual(conflicts, []);
      sameWritten(text, expected);
      for (const word of edits.flatMap(([{ brings }]) => brings)) {
        assert.equal(occurrences(text, word), occurrences(expected, word), `${word}\n${text}`);
      }
    });
  });

  it('3: what both changed differently is one conflict, which holds nothing else', () => {
    holdsFor(casesOf('overlapping'), ({ base, edits, overlap }, result) => {
      const [conflict, ...others] = result.conflicts;
      assert.ok(conflict && overlap);
      assert.deepEqual(others, []);
      const isDeleted = overlap[1].kind !== 'value';
      assert.deepEqual(
        conflict.about.map(({ kind }) => kind),
        [isDeleted ? 'deleted' : 'changed'],
      );
      assert.match(conflict.ours, /zzours/);
      if (!isDeleted) assert.match(conflict.theirs, /zztheirs/);
      const rest = edits.slice(2);
      for (const [index, side] of (['ours', 'theirs'] as const).entries()) {
        const expected = allMade(base, [[overlap[index] as (typeof overlap)[0], side], ...rest]);
        assert.ok(expected !== undefined);
        sameWritten(settledFor(side, result), expected);
      }
    });
  });

  it('4: whichever way conflicts are settled, the text can be read, without a key twice', () => {
    holdsFor(casesOf('overlapping'), (_, result) => {
      for (const side of ['ours', 'theirs'] as const) assert.deepEqual(parse(settledFor(side, result)).problems, []);
    });
  });

  it('5: ours and theirs exchanged give the same', () => {
    holdsFor(sampled('merged both ways', [...casesOf('apart'), ...casesOf('overlapping')], SOME), (each, result) => {
      sameBothWays(result, merged({ ...each, ours: each.theirs, theirs: each.ours }));
    });
  });

  it('5: merging the same change again changes nothing', () => {
    holdsFor(sampled('merged again', casesOf('apart'), SOME), (each, { text }) => {
      assert.equal(merged({ ...each, ours: text }).text, text);
      sameWritten(merged({ ...each, theirs: text }).text, text);
    });
  });

  it('6: what stands there is the bytes of one side', () => {
    holdsFor(casesOf('apart'), ({ ours, theirs }, { text }) => {
      const known = new Set([...lines(ours), ...lines(theirs)]);
      // A line is new only where both touched it.
      for (const line of lines(text)) if (!known.has(line)) assert.match(line, /[[{#]|zz.*zz/, text);
    });
  });

  it('hold as far as they can for what nobody would do', () => {
    let read = 0;
    for (const { base, name } of sampled('noise', casesOf('apart'), NOISE)) {
      const chance = chanceFrom(seedOf(`noise ${name}`));
      const [ours, theirs] = [noise(base, chance), noise(base, chance)];
      const [there, back] = [mergeTexts({ base, ours, theirs }), mergeTexts({ base, ours: theirs, theirs: ours })];
      assert.equal(there.kind, back.kind, name);
      if (there.kind !== 'merged' || back.kind !== 'merged') {
        assert.notEqual(there.kind === 'not merged' && there.why, 'result', `${name}\n${ours}\n=====\n${theirs}`);
        continue;
      }
      if (base === ours || base === theirs || ours === theirs) continue;
      read++;
      const before = new Set([...namesTwice(ours), ...namesTwice(theirs)]);
      for (const side of ['ours', 'theirs'] as const) {
        const settled = settledFor(side, there);
        assert.deepEqual(parse(settled).problems, []);
        assert.deepEqual(
          namesTwice(settled).filter((each) => !before.has(each)),
          [],
          `${name}\n${there.text}`,
        );
      }
      sameBothWays(there, back, `${name}\n${there.text}\n=====\n${back.text}`);
    }
    assert.ok(read > 20, String(read));
  });
});

function sameBothWays(there: Successful, back: Successful, said = ''): void {
  sameWritten(settledFor('ours', there), settledFor('theirs', back), said);
  sameWritten(settledFor('theirs', there), settledFor('ours', back), said);
  assert.deepEqual(aboutOf(there), aboutOf(back), said);
}

function aboutOf({ conflicts }: Successful): readonly string[] {
  return conflicts.flatMap(({ about }) => about.map((each) => JSON.stringify(each))).sort();
}

/** What is written in a text, in any order and form. */
function written(text: string): string {
  const document = parse(text);
  const { kind } = readRecord('', document);
  return writtenOf(document.root, kind && recordFields[kind]);
}

function sameWritten(actual: string, expected: string, said = ''): void {
  if (actual === expected) return;
  const [one, other] = [written(actual), written(expected)];
  if (one === other) return;
  let at = 0;
  while (one[at] === other[at]) at++;
  assert.fail(`${said}\n… ${one.slice(at - 200, at + 100)}\nbut expected\n… ${other.slice(at - 200, at + 100)}`);
}

/** Ids that stand twice in one list, with the way there. */
function namesTwice(text: string): readonly string[] {
  const document = parse(text);
  const { kind } = readRecord('', document);
  const found: string[] = [];
  const look = (node: Node, field: Field | undefined, way: string): void => {
    const seen = new Set<string>();
    for (const { name, node: value, field: of, toldApartBy } of entriesOf(node, field)) {
      const told = toldApartBy.map((key) => textAt(value, key)).join();
      const own = `${way} ${name?.exact ?? ''} ${told}`;
      if (name && seen.has(own)) found.push(own);
      seen.add(own);
      look(value, of, own);
    }
  };
  if (document.root) look(document.root, kind && recordFields[kind], '');
  return found;
}

function occurrences(text: string, word: string): number {
  return text.split(new RegExp(`\\b${word}\\b`)).length - 1;
}

function lines(text: string): readonly string[] {
  return text.split('\n').map((line) => line.trim().replace(/^- /, ''));
}

/** Lines deleted, doubled, exchanged and changed by chance. */
function noise(text: string, chance: Chance): string {
  const all = text.split('\n');
  for (let count = chance.whole(1, 4); count > 0; count--) {
    const at = chance.whole(1, all.length - 2);
    const line = all[at] as string;
    const change = chance.whole(0, 4);
    if (change === 0) all.splice(at, 1);
    else if (change === 1)
      all.splice(
        at,
        0,
        line.replace(/\w+/, (word) => `${word}${chance.whole(0, 2)}`),
      );
    else if (change === 2) all.splice(at, 2, all[at + 1] as string, line);
    else if (change === 3)
      all[at] = line.replace(/[\w ]+$|[\w ]+(?=[}\]]+$)/, (word) => `${word} ${chance.whole(0, 2)}`);
    else all[at] = line.replace(/(?<=^ *(?:- )?\w+: )\w[^#{[]*$/, '');
  }
  return all.join('\n');
}
