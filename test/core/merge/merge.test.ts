import assert from 'node:assert/strict';
import { parse } from '../../../src/core/document/parse';
import { mergeTexts } from '../../../src/core/merge/merge';
import { conflictsIn, mostLookedInto, prepareDisputes } from '../../../src/core/merge/reading-conflicts';
import { inWords } from '../../../src/core/merge/rope';
import { merged, settledFor } from './cases';

const study = (rest: string) => `study: alder-2019\nextractor: LM\n${rest}`;

/** The merge of three versions of the rest of a file, without its first two lines. */
function rest(base: string, ours: string, theirs: string): string {
  return merged({ base: study(base), ours: study(ours), theirs: study(theirs) }).text.slice(study('').length);
}

describe('the form of a merged text', () => {
  it('is that of whoever changed line ends, the mark of the encoding or the last line break', () => {
    const text = 'study: a\nsites: 3\nunits: 4\n';
    const windows = text.replaceAll('\n', '\r\n');
    const five = text.replace('3', '5');
    assert.equal(merged({ base: text, ours: windows, theirs: five }).text, five.replaceAll('\n', '\r\n'));
    assert.equal(merged({ base: text, ours: five, theirs: windows }).text, five.replaceAll('\n', '\r\n'));
    assert.equal(merged({ base: windows, ours: text, theirs: windows.replace('3', '5') }).text, five);
    assert.equal(merged({ base: text, ours: five, theirs: `\uFEFF${text}` }).text, `\uFEFF${five}`);
    assert.equal(merged({ base: text, ours: five, theirs: text.trimEnd() }).text, five.trimEnd());
  });

  it('keeps line ends that are mixed where nobody touched them', () => {
    const base = 'study: a\r\nsites: 3\nunits: 4\r\nwards: 2\n';
    assert.equal(
      merged({ base, ours: base.replace('3', '5'), theirs: base.replace('4', '7') }).text,
      'study: a\r\nsites: 5\nunits: 7\r\nwards: 2\n',
    );
  });

  it('has conflicts where they are said to be, whatever ends its lines', () => {
    const base = '\uFEFFstudy: a\r\nsites: 3\r\nunits: 4\r\n';
    const result = merged({ base, ours: base.replace('3', '5'), theirs: base.replace('3', '6') });
    const [conflict] = result.conflicts;
    assert.equal(
      result.text.slice(conflict?.span.start, conflict?.span.end),
      '<<<<<<< ours · sites\r\nsites: 5\r\n=======\r\nsites: 6\r\n>>>>>>> theirs\r\n',
    );
  });

  it('moves what comes from the other side to where it stands', () => {
    assert.equal(
      rest(
        'arms:\n- id: a\n  participants: 1\n',
        'arms:\n    - id: a\n      participants: 1\n',
        'arms:\n- id: a\n  participants: 1\n  note: |\n    one\n\n      two\n- id: b # new\n',
      ),
      'arms:\n    - id: a\n      participants: 1\n      note: |\n        one\n\n          two\n    - id: b # new\n',
    );
  });

  it('goes between brackets where the other side put brackets', () => {
    assert.equal(
      rest(
        'arms:\n  - id: a\n    participants: 1\n',
        'arms: [{id: a, participants: 1}]\n',
        'arms:\n  - id: a\n    participants: 1\n  - id: b\n    note: "one, two"\n    support:\n      - {page: 3}\n',
      ),
      'arms: [{id: a, participants: 1}, {id: b, note: "one, two", support: [{page: 3}]}]\n',
    );
  });

  it('keeps brackets over several lines, with their remarks', () => {
    assert.equal(
      rest(
        'country: [\n  UK, # first\n  Norway\n]\n',
        'country: [\n  UK, # first\n  Norway,\n  Ireland # third\n]\n',
        'country: [\n  UK, # first\n  Norway,\n  Sweden\n]\n',
      ),
      'country: [\n  UK, # first\n  Norway,\n  Ireland, # third\n  Sweden\n]\n',
    );
  });

  it('leaves the remark of the last word in brackets at its word, on either side, once', () => {
    const [base, third] = [
      'country: [\n  UK,\n  Norway\n]\n',
      'country: [\n  UK,\n  Norway,\n  Ireland # third, wet\n]\n',
    ];
    const cold = 'country: [\n  UK,\n  Norway,\n  Sweden # cold\n]\n';
    const both = (words: string) => `country: [\n  UK,\n  Norway,\n${words}]\n`;
    assert.equal(rest(base, third, cold), both('  Ireland, # third, wet\n  Sweden # cold\n'));
    assert.equal(rest(base, cold, third), both('  Sweden, # cold\n  Ireland # third, wet\n'));
    const moved = both('  Ireland,\n  Peru # third, wet\n');
    assert.equal(rest(third, third.replace('UK', 'GB'), moved), moved.replace('UK', 'GB'));
  });

  it('keeps remarks of lines that go between brackets, above them', () => {
    assert.equal(
      rest(
        'rob2:\n  - result: a\n    reporting:\n      q5.1: Y\n      q5.2: N\n',
        'rob2:\n  - result: a\n    reporting: {q5.1: Y, q5.2: N}\n',
        'rob2:\n  - result: a\n    reporting:\n      q5.1: Y # in the protocol\n      q5.2: N\n      support:\n        - page: 3 # of the PDF\n        # ask the authors\n',
      ),
      'rob2:\n  - result: a\n    # in the protocol\n    # of the PDF\n    # ask the authors\n    reporting: {q5.1: Y, q5.2: N, support: [{page: 3}]}\n',
    );
    assert.equal(
      rest('country: Norway\n', 'country: [Norway, Spain]\n', 'country: # two\n  - Norway\n  - Ireland # wet\n'),
      '# two\n# wet\ncountry: [Norway, Spain, Ireland]\n',
    );
  });

  it('keeps remarks inside of one datum that the other side changed', () => {
    const ci = (text: string) => `results:\n  - id: a\n    estimate:\n      ci:\n${text}`;
    assert.equal(
      rest(
        ci('        - -6.9\n        - 1.3\n'),
        ci('        - -6.9 # Table 2\n        - 1.3\n'),
        ci('        - -6.9\n        - 1.4\n'),
      ),
      'results:\n  - id: a\n    estimate:\n      # Table 2\n      ci:\n        - -6.9\n        - 1.4\n',
    );
  });

  it('keeps the dash of an entry whose first key is gone, or in dispute', () => {
    assert.equal(
      rest('arms:\n  - id: a\n    note: x\n', 'arms:\n  - note: x\n', 'arms:\n  - id: a\n    note: y\n'),
      'arms:\n  - note: y\n',
    );
    const base = study('cici:\n  - finding: Shortage\n    theme: staff\n    influence: barrier\n');
    const result = merged({
      base,
      ours: base.replace('finding: Shortage\n    ', ''),
      theirs: base.replace('Shortage', 'Shortages'),
    });
    assert.equal(result.conflicts.length, 1);
    for (const side of ['ours', 'theirs'] as const) assert.deepEqual(parse(settledFor(side, result)).problems, []);
    assert.equal(settledFor('ours', result), base.replace('finding: Shortage\n    ', ''));
  });
});

describe('what people should know of a merge', () => {
  it('is which entries one side renamed, because references keep the old name', () => {
    const base = study('results:\n  - {id: a, outcome: stress, measure: pss}\n  - {id: b, outcome: mood}\n');
    const { notes } = merged({
      base,
      ours: base.replace('id: a', 'id: stress-6m'),
      theirs: base.replace('mood', 'moods'),
    });
    assert.deepEqual(notes, [{ place: ['results'], before: 'a', now: 'stress-6m' }]);
  });
});

describe('what cannot be merged by meaning', () => {
  const base = study('sites: 3\n');
  const why = (texts: Partial<Record<'base' | 'ours' | 'theirs', string>>) => {
    const result = mergeTexts({ base, ours: study('sites: 5\n'), theirs: study('sites: 3\nunits: 4\n'), ...texts });
    return result.kind === 'merged' ? 'merged' : [result.which, result.why].filter(Boolean).join(': ');
  };

  it('is told', () => {
    assert.equal(why({}), 'merged');
    assert.equal(why({ theirs: study('sites: [\n') }), 'theirs: problems');
    assert.equal(why({ ours: study('sites: 5\nsites: 6\n') }), 'ours: problems');
    assert.equal(why({ base: study('<<<<<<< a\nsites: 3\n=======\nsites: 4\n>>>>>>> b\n') }), 'base: problems');
    assert.equal(why({ theirs: study('sites: &s 3\n') }), 'theirs: problems');
    assert.equal(why({ theirs: study('sites: !!str 3\n') }), 'theirs: anchors');
    assert.equal(why({ theirs: '- one\n- two\n' }), 'theirs: form');
    assert.equal(why({ theirs: '' }), 'theirs: empty');
    assert.equal(why({ theirs: study('sites: 3\runits: 4\n') }), 'theirs: line ends');
    assert.equal(why({ ours: 'study: a\n', theirs: 'study: b\n' }), 'another record');
    assert.equal(why({ base: '', theirs: 'study: alder-2019\nextractor: CB\n' }), 'another author');
    assert.equal(why({ base: '' }), 'merged');
  });
});

describe('conflicts that stand in a text', () => {
  const text = [
    'study: alder-2019',
    '<<<<<<< HEAD · sites',
    'sites: 3',
    '||||||| 0a1b2c3',
    'sites: 2',
    '=======',
    'sites: 4',
    '>>>>>>> cb',
    'notes: |',
    '  <<<<<<< not one',
    'results:',
    '<<<<<<< HEAD',
    '  - id: a',
    '    outcome: stress',
    '=======',
    '  - id: a',
    '    outcome: mood',
    '>>>>>>> cb',
    '>>>>>>> stray',
    '',
  ].join('\n');

  it('are found with both versions, their labels and what both began with', () => {
    const conflicts = conflictsIn(text);
    assert.deepEqual(
      conflicts.map(({ ours, base, theirs }) => [ours, base, theirs]),
      [
        [{ label: 'HEAD', text: 'sites: 3\n' }, 'sites: 2\n', { label: 'cb', text: 'sites: 4\n' }],
        [
          { label: 'HEAD', text: '  - id: a\n    outcome: stress\n' },
          undefined,
          { label: 'cb', text: '  - id: a\n    outcome: mood\n' },
        ],
      ],
    );
    assert.equal(text.slice(conflicts[0]?.span.start, conflicts[0]?.span.end).split('\n').length, 7);
  });

  it('are told by the data that differ, also where git wrote them', () => {
    const whole = text.replace('>>>>>>> stray\n', '');
    const conflicts = conflictsIn(whole);
    const disputedIn = prepareDisputes(whole, conflicts);
    const told = conflicts.map((conflict) =>
      disputedIn(conflict)?.map(({ place, what }) => inWords({ place, what, kind: 'changed' })),
    );
    assert.deepEqual(told, [['sites'], ['results, a: outcome']]);
  });

  it('are looked into as far as somebody can wait for: all of them, but in files as long as nobody writes them', () => {
    const most = [1, 10_000, 100_000, 499_999].map((length) => mostLookedInto('x'.repeat(length)));
    assert.deepEqual(most, [25, 25, 2, 1]);
  });
});
