import assert from 'node:assert/strict';
import { comparisonJson } from '../../../src/core/diff/forms/comparison-json';
import { COMMENT_MARK, comparisonMarkdown, LONGEST_COMMENT } from '../../../src/core/diff/forms/comparison-markdown';
import { githubText } from '../../../src/core/diff/forms/github-text';
import { ALDER, compared, edited, FILES, REVIEW, STUDY, wordsIn } from './two-versions';

const asIs = (path: string) => path;

describe('what changed where something is wrong', () => {
  it('calls nothing removed in a file that cannot be read, on either side', () => {
    for (const broken of [
      STUDY.replace('[Norway]', '[Norway'),
      `${STUDY}design: cohort study\n`,
      STUDY.replace('study:', 'stdy:'),
      `<<<<<<< HEAD\n${STUDY}=======\n>>>>>>> main\n`,
    ]) {
      const unreadable = { ...FILES, [ALDER]: broken };
      for (const [found, when] of [
        [compared(FILES, unreadable), 'after'],
        [compared(unreadable, FILES), 'before'],
      ] as const) {
        assert.deepEqual(found.changes, [], broken);
        assert.deepEqual(
          found.unreadable.map(({ file, when }) => ({ file, when })),
          [{ file: ALDER, when }],
        );
        assert.notEqual(found.unreadable[0]?.because ?? '', '');
      }
    }
  });

  it('nor where the file has another name as well', () => {
    const { [ALDER]: study = '', ...others } = FILES;
    const after = { ...others, 'studies/a.extraction.yaml': study.replace('[Norway]', '[Norway') };
    assert.deepEqual(compared(FILES, after).changes, []);
  });

  it('tells of a file that is a record on one side only', () => {
    const found = compared({ ...FILES, [ALDER]: '' }, FILES);
    assert.equal(
      wordsIn(found)[0],
      'alder-2019: new (randomised trial; Norway; 1 result; 1 assessment with RoB 2) (consensus)',
    );
    const WAS = '(randomised trial; Norway; 1 result; 1 assessment with RoB 2) (consensus)';
    for (const empty of ['', '\n', '# to be extracted anew\n']) {
      const [emptied] = compared(FILES, { ...FILES, [ALDER]: empty }).changes;
      assert.deepEqual([emptied?.change, emptied?.words], ['removed', `alder-2019: emptied ${WAS}`]);
    }
    const { [ALDER]: _, ...others } = FILES;
    assert.deepEqual(wordsIn(compared(FILES, others)), [`alder-2019: removed ${WAS}`]);
  });

  it('takes paths as every system writes them', () => {
    const at = (folder: string, text: string) => ({
      [`${folder}/review.extraction.yaml`]: REVIEW,
      [`${folder}/studies/alder-2019.extraction.yaml`]: text,
    });
    for (const folder of ['C:/Users/Lea M/nurses', '//server/share/nurses', '/home/lea/nurses (2)']) {
      const [change] = compared(at(folder, STUDY), at(folder, STUDY.replace('[Norway]', '[Denmark]'))).changes;
      assert.equal(change?.file, `${folder}/studies/alder-2019.extraction.yaml`);
      assert.equal(change?.brief, 'Country: Norway → Denmark (consensus)');
    }
  });

  it('compares hostile names and values as any others', () => {
    const odd = `study: alder-2019\n__proto__: {constructor: 1}\nresults: [{id: __proto__, outcome: toString}]\naim: "\\u202e\\u0007x"\n`;
    const found = compared(
      { ...FILES, [ALDER]: odd },
      { ...FILES, [ALDER]: odd.replace('constructor: 1', 'constructor: 2').replace('toString', 'valueOf') },
    );
    assert.deepEqual(
      found.changes.map(({ place, from, to }) => [...place, from, to]),
      [
        ['results', '__proto__', 'outcome', 'toString', 'valueOf'],
        ['__proto__', 'constructor', '1', '2'],
      ],
    );
    assert.doesNotThrow(() => JSON.parse(comparisonJson(found, asIs)));
  });

  it('finds the way through a rename and a swap of names', () => {
    const two = (one: string, other: string) => ({
      ...FILES,
      [ALDER]: `study: alder-2019\narms: [{id: ${one}, participants: 40, role: intervention}, {id: ${other}, participants: 38, role: comparator}]\n`,
    });
    assert.deepEqual(wordsIn(compared(two('a', 'b'), two('b', 'a'))), [
      'alder-2019 · Arms · b · role: comparator → intervention',
      'alder-2019 · Arms · b · participants: 38 → 40',
      'alder-2019 · Arms · a · role: intervention → comparator',
      'alder-2019 · Arms · a · participants: 40 → 38',
    ]);
    assert.deepEqual(wordsIn(compared(two('a', 'b'), two('a', 'c'))), ['alder-2019 · Arms: b is now called c']);
  });
});

describe('what changed, as a comment', () => {
  const values = [
    '@lm please',
    'fixes #12',
    'closes GH-12',
    'resolves owner/repo#3',
    '<script>alert(1)</script>',
    '![x](http://e.org/x.png)',
    '[x](javascript:1)',
    'https://example.org/issues/1',
    'www.example.org',
    'someone@example.org',
    '<!-- hidden',
    '`code`',
    '$x$',
    '| a | b |',
    '0a1b2c3d4e5f60718293a4b5c6d7e8f901234567',
    ':tada:',
    '# Heading',
    '- item',
  ];

  it('begins with a hidden line, tells the facts first, then the tables, and folds the rest', () => {
    const found = edited(['country: [Norway]', 'country: [Denmark] # by phone']);
    const text = comparisonMarkdown(found, asIs);
    assert.equal(
      text,
      `${COMMENT_MARK}
### 1 change in 1 record, 2 cells and rows of tables and figures

**alder-2019**

- Country: Norway → Denmark \\(consensus\\)

#### What it does to tables and figures

**Characteristics of included studies**

- Alder 2019, Country: Norway → Denmark

**Reports, study types and interventions**

- Alder 2019, Country: Norway → Denmark

<details>
<summary>Says the same as before: 1 comment</summary>

**alder-2019**

- comment added: #&#8203; by phone \\(consensus\\)

</details>
`,
    );
  });

  it('lets no value mention, link, close an issue, make an image or HTML', () => {
    for (const value of values) {
      const text = githubText(value).replaceAll('&#8203;', '\u200b');
      assert.doesNotMatch(text, /@\w|#\d|GH-\d|:\/\/|www\.|[0-9a-f]{7}|:tada:|<(?!\/?span>)|^[-#]|(?<!\\)[`[|]/, value);
      const read = text
        .replace(/\u200b|<\/?span>/g, '')
        .replace(/\\(.)/g, '$1')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&');
      assert.equal(read, value);
    }
    const hostile = Object.fromEntries(values.map((value, index) => [`x${index}`, value]));
    const found = compared(FILES, {
      ...FILES,
      [ALDER]: `${STUDY}notes: ${JSON.stringify(values)}\nown: ${JSON.stringify(hostile)}\n`,
    });
    assert.doesNotMatch(comparisonMarkdown(found, asIs), /@lm|#12|GH-12|:\/\/|<script|<!-- hidden/);
  });

  it('is never longer than GitHub takes, leaves whole items out, and says how many', () => {
    const notes = (word: string) => ({
      ...FILES,
      [ALDER]: `${STUDY}notes:\n${Array.from({ length: 3000 }, (_, index) => `  - ${word} ${index} ${'[@x] '.repeat(8)}\n`).join('')}`,
    });
    const found = compared(notes('a'), notes('b'));
    assert.equal(found.changes.length, 6000);
    const text = comparisonMarkdown(found, asIs);
    assert.ok(text.length <= LONGEST_COMMENT && text.length > LONGEST_COMMENT / 2, String(text.length));
    const told = text.match(/^- .*/gm)?.length ?? 0;
    assert.match(text, new RegExp(`_${6000 - told} more changes do not fit in here;`));
    for (const line of text.match(/^- .*/gm) ?? []) assert.match(line, /(?:new|removed) \\\(consensus\\\)$/);
  });

  it('says that nothing changed', () => {
    assert.equal(
      comparisonMarkdown(compared(FILES, FILES), asIs),
      `${COMMENT_MARK}\n### Nothing that the review says has changed\n`,
    );
  });
});
