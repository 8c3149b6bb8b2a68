import assert from 'node:assert/strict';
import { placeAt } from '../../../../src/core/editing/place/place';
import { buildReview } from '../../../../src/core/review/review';
import { atCursor } from '../cursor';

/** "key of results.0 (Result): typed “res”, has id, outcome" */
function described(fixture: string): string {
  const { text, file, offset } = atCursor(fixture);
  const place = placeAt(buildReview('', [file]), file, offset);
  if (place === undefined) return 'nowhere';
  const { role, path, field, typed, span, lead, keys, items, inBrackets, beforeColon, opensItem } = place;
  assert.equal(text.slice(span.start, offset), typed);
  return [
    `${role} ${role === 'key' ? 'of' : 'at'} ${path.join('.') || 'the top'} (${field?.title ?? '?'})`,
    typed && `typed “${typed}”`,
    text.slice(offset, span.end) && `before “${text.slice(offset, span.end)}”`,
    lead && `after “${lead}”`,
    keys.length > 0 && `beside ${keys.join(', ')}`,
    items.length > 0 && `beside ${items.length} items`,
    inBrackets && 'in brackets',
    beforeColon && 'colon there',
    opensItem && 'opens an item',
  ]
    .filter(Boolean)
    .join('; ');
}

const START = 'study: practice-trial\n';

describe('placeAt', () => {
  const cases: readonly [what: string, fixture: string, expected: string][] = [
    ['an empty file', '$0', 'key of the top (?)'],
    ['a lone word in an empty file', 'stu$0', 'key of the top (?); typed “stu”'],
    ['the end of a file', `${START}$0`, 'key of the top (Study); beside study'],
    ['an empty line between sections', `${START}$0\ndesign: x\n`, 'key of the top (Study); beside study, design'],
    ['a half-typed section', `${START}res$0\ndesign: x\n`, 'key of the top (Study); typed “res”; beside study, design'],
    [
      'inside a key',
      `${START}des$0ign: x\n`,
      'key of the top (Study); typed “des”; before “ign”; beside study; colon there',
    ],
    ['before a key', `${START}$0design: x\n`, 'key of the top (Study); before “design”; beside study; colon there'],
    ['before a line that is indented', `${START}arms:\n$0  - id: a\n`, 'nowhere'],
    ['behind a key', `${START}design: $0`, 'value at design (Design)'],
    ['right behind the colon', `${START}design:$0`, 'value at design (Design); after “ ”'],
    ['inside a value', `${START}design: clu$0ster`, 'value at design (Design); typed “clu”; before “ster”'],
    ['a value of several words', `${START}design: cluster ran$0`, 'value at design (Design); typed “cluster ran”'],
    ['before a comment', `${START}design: $0 # look this up`, 'value at design (Design)'],
    ['in a comment behind a value', `${START}design: x # look $0`, 'nowhere'],
    ['in a comment', `${START}# des$0`, 'nowhere'],
    ['a value in quotation marks', `${START}design: "clu$0"`, 'value at design (Design); typed “"clu”; before “"”'],
    ['in text over several lines', `${START}aim: To find out\n  whe$0`, 'nowhere'],
    ['below text', `${START}aim: To find out\n  $0`, 'nowhere'],
    ['in a block of text', `${START}aim: |\n  To find\n  wor$0`, 'nowhere'],
    ['a list, behind its key', `${START}types: $0`, 'value at types (Types)'],
    ['a list, below its key', `${START}types:\n  $0`, 'item at types.0 (Type); after “- ”'],
    ['a word below the key of a list', `${START}types:\n  out$0`, 'item at types.0 (Type); typed “out”; after “- ”'],
    ['behind a dash', `${START}types:\n  - $0`, 'item at types.0 (Type)'],
    ['right behind a dash', `${START}types:\n  -$0`, 'item at types.0 (Type); after “ ”'],
    [
      'the next item',
      `${START}types:\n  - process evaluation\n  $0`,
      'item at types.1 (Type); after “- ”; beside 1 items',
    ],
    ['an item of two words', `${START}types:\n  - process ev$0`, 'item at types.0 (Type); typed “process ev”'],
    [
      'an item in brackets',
      `${START}types: [process evaluation, $0]`,
      'item at types.1 (Type); beside 1 items; in brackets',
    ],
    [
      'right behind a comma',
      `${START}types: [process evaluation,$0]`,
      'item at types.1 (Type); after “ ”; beside 1 items; in brackets',
    ],
    ['empty brackets', `${START}types: [$0]`, 'item at types.0 (Type); in brackets'],
    ['brackets still open', `${START}types: [$0\ndesign: x`, 'item at types.0 (Type); in brackets'],
    [
      'brackets over several lines',
      `${START}types: [\n  process evaluation,\n  $0\n]`,
      'item at types.1 (Type); beside 1 items; in brackets',
    ],
    ['a key in braces', `${START}arms:\n  - {id: a, $0}`, 'key of arms.0 (Arm); beside id; in brackets'],
    [
      'a half-typed key in braces',
      `${START}arms:\n  - {id: a, part$0`,
      'key of arms.0 (Arm); typed “part”; beside id; in brackets',
    ],
    ['a value in braces', `${START}arms:\n  - {id: a, role: $0}`, 'value at arms.0.role (Role); in brackets'],
    ['a mapping, below its key', `${START}setting:\n  $0`, 'key of setting (Setting)'],
    ['a mapping, deeper', `${START}setting:\n        si$0`, 'key of setting (Setting); typed “si”'],
    ['a further key', `${START}setting:\n  sites: 3\n  $0`, 'key of setting (Setting); beside sites'],
    ['an indentation that fits nothing', `${START}setting:\n    sites: 3\n  $0`, 'nowhere'],
    ['back to the left', `${START}setting:\n  sites: 3\n$0`, 'key of the top (Study); beside study, setting'],
    ['the first key of an item', `${START}arms:\n  - $0`, 'key of arms.0 (Arm); opens an item'],
    ['a list of mappings, below its key', `${START}arms:\n  $0`, 'key of arms.0 (Arm); after “- ”; opens an item'],
    ['a further key of an item', `${START}arms:\n  - id: a\n    $0`, 'key of arms.0 (Arm); beside id'],
    ['the next mapping in a list', `${START}arms:\n  - id: a\n  $0`, 'key of arms.1 (Arm); after “- ”; opens an item'],
    ['the next mapping, behind its dash', `${START}arms:\n  - id: a\n  - $0`, 'key of arms.1 (Arm); opens an item'],
    ['before the first key of an item', `${START}arms:\n  - $0id: a`, 'key of arms.0 (Arm); before “id”; colon there'],
    ['an item without its first key', `${START}arms:\n  - $0\n    id: a`, 'key of arms.0 (Arm); beside id'],
    ['between a key and what is below it', `${START}setting:\n$0\n  sites: 3`, 'nowhere'],
    ['between the keys of an item', `${START}arms:\n  - id: a\n  $0\n    name: A`, 'nowhere'],
    ['before the first of a list', `${START}arms:\n  $0\n  - id: a`, 'key of arms.0 (Arm); after “- ”; opens an item'],
    ['a domain', `${START}rob2:\n  - result: r\n    $0`, 'key of rob2.0 (Assessment); beside result'],
    [
      'a question',
      `${START}rob2:\n  - result: r\n    randomisation:\n      q$0`,
      'key of rob2.0.randomisation (Randomisation); typed “q”',
    ],
    [
      'a question between others',
      `${START}rob2:\n  - result: r\n    randomisation:\n      q1.1: Y\n      $0\n      judgement: low`,
      'key of rob2.0.randomisation (Randomisation); beside q1.1, judgement',
    ],
    [
      'a half-typed domain above its questions',
      `${START}rob2:\n  - result: r\n    rando$0\n      q1.1: Y`,
      'key of rob2.0 (Assessment); typed “rando”; beside result',
    ],
    [
      'an answer',
      `${START}rob2:\n  - result: r\n    randomisation:\n      q1.1: $0\n`,
      'value at rob2.0.randomisation.q1.1 (1.1)',
    ],
    [
      'an answer in braces',
      `${START}rob2:\n  - {result: r, randomisation: {q1.1: $0}}`,
      'value at rob2.0.randomisation.q1.1 (1.1); in brackets',
    ],
    [
      'support as entries',
      `${START}arms:\n  - id: a\n    support:\n      - page: 3\n        $0`,
      'key of arms.0.support.0 (Entry); beside page',
    ],
    ['a place that the format does not know', `${START}nonsense:\n  $0`, 'key of nonsense (?)'],
    [
      'with the line ends of Windows',
      'study: a\r\nsetting:\r\n  sites: 3\r\n  $0\r\n',
      'key of setting (Setting); beside sites',
    ],
    [
      'while something else in the file is broken',
      `${START}aim: "never closed\ndesign: $0`,
      'value at design (Design)',
    ],
    ['empty braces', `${START}arms:\n  - {$0}`, 'key of arms.0 (Arm); in brackets; opens an item'],
    [
      'a key in braces, right behind a comma',
      `${START}arms:\n  - {id: a,$0}`,
      'key of arms.0 (Arm); after “ ”; beside id; in brackets',
    ],
    [
      'a key in braces, over several lines',
      `${START}arms:\n  - {id: a,\n     ro$0}`,
      'key of arms.0 (Arm); typed “ro”; beside id; in brackets',
    ],
    ['while an unrelated line is half-typed', `${START}setting:\n  sites\ndesign: $0`, 'value at design (Design)'],
    [
      'an intervention file',
      'intervention: practice-training\ncomponents:\n  - igloo: [$0]',
      'item at components.0.igloo.0 (Level); in brackets',
    ],
    ['a review file', 'review: practice-review\nvocabulary:\n  $0', 'key of vocabulary (Vocabulary)'],
  ];
  for (const [what, fixture, expected] of cases) it(what, () => assert.equal(described(fixture), expected));
});
