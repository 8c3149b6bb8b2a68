// Texts that nobody writes by hand, each of about a given number of characters: what growth.mjs measures.

/** @param {number} length @param {(index: number) => string} line @param {string} [before] @param {string} [behind] */
function lines(length, line, before = '', behind = '') {
  const parts = [before];
  let left = length - before.length - behind.length;
  for (let index = 0; left > 0; index++) {
    const part = line(index);
    left -= part.length;
    parts.push(part);
  }
  parts.push(behind);
  return parts.join('');
}

/** Signs of YAML in an order that is the same in each run. @param {number} length @param {string} signs */
function mixed(length, signs) {
  let seed = 20_26;
  let text = '';
  while (text.length < length) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    text += signs[(seed >> 8) % signs.length];
  }
  return text;
}

const study = 'study: s\nextractor: AB\n';
const review = 'review: r\n';
const rob2 = (/** @type {number} */ index) =>
  `  - result: r${index}\n    effect: assignment\n    d1: {q1.1: Y, q1.2: PY, q1.3: N, judgement: low, support: "Table ${index}, p. 3"}\n    d2: {q2.1: N, q2.2: N, judgement: low}\n    overall: {judgement: low}\n`;
const result = (/** @type {number} */ index) =>
  `  - id: r${index}\n    outcome: burnout${index % 50}\n    time: 6 months\n    groups: [a, b]\n    effect: {measure: MD, estimate: 1.${index}, ci: [1.0, 2.5]}\n    support: "p. ${index % 90}"\n`;

/** Single characters, or very short pieces, over and over: alone, as a value, in quotation marks, between brackets … */
const pieces = {
  'quotation marks': '"',
  apostrophes: "'",
  tabs: '\t',
  spaces: ' ',
  'empty lines': '\n',
  'carriage returns': '\r',
  NBSP: '\u00A0',
  'NBSP and line': '\u00A0\n',
  'zero width': '\u200B',
  BOM: '\uFEFF',
  dashes: '-',
  'dash space': '- ',
  'dash line': '-\n',
  question: '?',
  'question space': '? ',
  'question line': '? \n',
  colon: ':',
  'colon space': ': ',
  'colon line': ':\n',
  comma: ',',
  'comma space': ', ',
  '[]': '[]',
  '[] ': '[] ',
  ']': ']',
  '}': '}',
  '{}': '{}',
  '[': '[',
  '[a: ': '[a: ',
  '#': '#',
  ' #': ' #',
  '&': '&',
  '*': '*',
  '&a ': '&a ',
  '*a ': '*a ',
  '!': '!',
  '! ': '! ',
  '!a ': '!a ',
  '!!str ': '!!str ',
  '|': '|',
  '| ': '| ',
  '|\n': '|\n',
  '>': '>',
  '>\n': '>\n',
  '%': '%',
  '@': '@',
  '`': '`',
  '\\': '\\',
  a: 'a',
  'a ': 'a ',
  'a.': 'a.',
  'a: ': 'a: ',
  'a:b ': 'a:b ',
  'a, ': 'a, ',
  1: '1',
  '1.': '1.',
  '1-': '1-',
  '1 ': '1 ',
  '{{': '{{',
  é: 'é',
  '🙂': '🙂',
  '10.1/': '10.1/',
  'p. 1, ': 'p. 1, ',
  'http://': 'http://',
  '<<<<<<<': '<<<<<<<',
  '<<<<<<<\n': '<<<<<<<\n',
  '=======\n': '=======\n',
  '---\n': '---\n',
  '...\n': '...\n',
  '%A\n': '%A\n',
  '\\n': '\\n',
  'marks behind a backslash': '\\"',
  "''": "''",
  '" "': '" "',
  '", "': '", "',
  ' \n': ' \n',
  '\t\n': '\t\n',
  '- \t': '- \t',
  '*\n': '*\n',
  '#\n': '#\n',
  'a\n': 'a\n',
  'a:\n': 'a:\n',
  'a: 1\n': 'a: 1\n',
  '"\n': '"\n',
  "'\n": "'\n",
  '"a: ': '"a: ',
  '\0': '\0',
};

const places = {
  alone: ['', ''],
  'as a value': ['study: s\nnotes: ', '\ntitle: x\n'],
  'in quotes': ['study: s\nnotes: "', '"\ntitle: x\n'],
  'in apostrophes': ["study: s\nnotes: '", "'\ntitle: x\n"],
  'in block text': ['study: s\nnotes: |\n  a', '\ntitle: x\n'],
  'in folded text': ['study: s\nnotes: >\n  a', '\n  b\ntitle: x\n'],
  'in a quotation of an entry': [
    'study: s\nresults:\n  - id: r\n    support: {quote: "',
    '", place: p. 3}\n    outcome: x\n',
  ],
  'in a comment': ['study: s\n# ', '\ntitle: x\n'],
  'in brackets': ['study: s\nnotes: [', ']\ntitle: x\n'],
  'in braces': ['study: s\nnotes: {a: ', '}\ntitle: x\n'],
  'before a key': ['study: s\n', 'title: x\n'],
  'behind a value': ['study: s\ntitle: x', '\nnotes: b\n'],
  'in an entry': ['study: s\nresults:\n  - id: r\n    ', '\n    outcome: x\n'],
};

/** @type {Record<string, (length: number) => string>} */
export const hostileTexts = {
  'valid results': (n) => lines(n, result, `${study}types: [rct]\nresults:\n`),
  'results with ids only': (n) => lines(n, (i) => `  - id: r${i}\n`, `${study}results:\n`),
  'results without ids': (n) => lines(n, () => '  - outcome: burnout\n', `${study}results:\n`),
  'results in brackets': (n) => lines(n, (i) => `{id: r${i}}, `, `${study}results: [`, ']\n'),
  'empty entries': (n) => lines(n, () => '  -\n', `${study}results:\n`),
  'the same id': (n) => lines(n, () => '  - id: r\n', `${study}results:\n`),
  assessments: (n) => lines(n, rob2, `${study}types: [rct]\nresults:\n  - id: r1\nrob2:\n`),
  'results and assessments': (n) =>
    lines(n / 2, rob2, `${lines(n / 2, result, `${study}types: [rct]\nresults:\n`)}rob2:\n`),
  'short assessments': (n) => lines(n, (i) => `  - result: r${i}\n`, `${study}types: [rct]\nrob2:\n`),
  'the same assessment': (n) => lines(n, () => '  - result: r\n', `${study}types: [rct]\nrob2:\n`),
  'results and short assessments': (n) =>
    lines(
      n / 2,
      (i) => `  - result: r${i}\n`,
      `${lines(n / 2, (i) => `  - id: r${i}\n`, `${study}types: [rct]\nresults:\n`)}rob2:\n`,
    ),
  'questions of an assessment': (n) =>
    lines(n, (i) => `      q1.${i}: Y\n`, `${study}types: [rct]\nrob2:\n  - result: r\n    d1:\n`),
  'items of a list': (n) => lines(n, (i) => `  - a${i}\n`, `${study}notes:\n`),
  'items of a list of words': (n) => lines(n, (i) => `  - rct${i}\n`, `${study}types:\n`),
  'countries that there are not': (n) => lines(n, (i) => `Norwey${i}, `, `${study}country: [`, ']\n'),
  'equal items of a list of words': (n) => lines(n, () => '  - rct\n', `${study}types:\n`),
  'unknown sections': (n) => lines(n, (i) => `k${i}: 1\n`, study),
  'keys without values': (n) => lines(n, (i) => `k${i}:\n`, study),
  'keys with long names': (n) => lines(n, (i) => `some_longer_name_of_a_key_${i}: 1\n`, study),
  'unknown keys in an entry': (n) => lines(n, (i) => `    k${i}: 1\n`, `${study}results:\n  - id: r\n`),
  'keys close to known ones': (n) => lines(n, (i) => `    outcom${i}: 1\n`, `${study}results:\n  - id: r\n`),
  'unknown keys in braces': (n) => lines(n, (i) => `k${i}: 1, `, `${study}results:\n  - {`, '}\n'),
  'the same key': (n) => lines(n, () => 'title: x\n', study),
  'sections with a group': (n) => lines(n, (i) => `k${i}:\n  a: 1\n  b: 2\n`, study),
  support: (n) => lines(n, (i) => `  - {quote: "some words", place: "p. ${i}"}\n`, `${study}support:\n`),
  quotations: (n) =>
    lines(n, (i) => `    - {quote: "words ${i}", place: "p. 4"}\n`, `${study}results:\n  - id: r\n    support:\n`),
  reports: (n) =>
    lines(n, (i) => `  - {id: p${i}, doi: 10.1186/s${i}, file: a${i}.pdf, pmid: ${i}}\n`, `${study}reports:\n`),
  groups: (n) => lines(n, (i) => `  - {id: g${i}, label: "Group ${i}"}\n`, `${study}groups:\n`),
  'names as groups': (n) => lines(n, (i) => `  g${i}: Group ${i}\n`, `${study}groups:\n`),
  'result of many numbers': (n) =>
    lines(
      n,
      (i) => `      - {group: g${i}, mean: 1.${i}, sd: 2, n: 3}\n`,
      `${study}results:\n  - id: r\n    groups:\n`,
    ),
  exceptions: (n) =>
    lines(n, (i) => `  - {check: unknown-key, at: k${i}, because: a reason}\n`, `${study}k1: 1\naccept:\n`),
  'exceptions for keys': (n) =>
    lines(
      n / 2,
      (i) => `  - {check: unknown-key, at: k${i}, because: a reason}\n`,
      `${lines(n / 2, (i) => `k${i}: 1\n`, study)}accept:\n`,
    ),
  conflicts: (n) => lines(n, (i) => `<<<<<<< HEAD\na${i}: 1\n=======\na${i}: 2\n>>>>>>> other\n`, study),
  'open conflicts': (n) => lines(n, (i) => `<<<<<<< HEAD\na${i}: 1\n`, study),
  'tagged items': (n) => lines(n, () => '  - !a x\n', `${study}notes:\n`),
  'tagged values': (n) => lines(n, (i) => `k${i}: !!str x\n`, study),
  'tags on a line': (n) => lines(n, () => '!a ', `${study}notes: `, '\n'),
  anchors: (n) => lines(n, (i) => `  - &a${i} x\n`, `${study}notes:\n`),
  'anchors and references': (n) => lines(n, (i) => `  - &a${i} x\n  - *a${i}\n`, `${study}notes:\n`),
  'anchors of keys': (n) => lines(n, (i) => `k${i}: &a${i} x\n`, study),
  'references to one': (n) => lines(n, () => '  - *a\n', `${study}title: &a x\nnotes:\n`),
  'references to nothing': (n) => lines(n, (i) => `  - *a${i}\n`, `${study}notes:\n`),
  'a group referred to': (n) =>
    lines(n / 2, () => '  - *a\n', `${lines(n / 2, (i) => `  k${i}: 1\n`, `${study}x: &a\n`)}results:\n`),
  'merge keys': (n) => lines(n, () => '<<: 1\n', study),
  'flow keys': (n) => lines(n, (i) => `[a${i}]: 1\n`, study),
  zigzag: (n) => lines(n, (i) => `${' '.repeat((i * 7) % 11)}k${i}: 1\n`, study),
  'zigzag of items': (n) => lines(n, (i) => `${' '.repeat((i * 7) % 11)}- a${i}\n`, study),
  'falling stairs': (n) => {
    const steps = Math.floor(Math.sqrt(2 * n));
    return study + Array.from({ length: steps }, (_, i) => `${' '.repeat(steps - i)}a\n`).join('');
  },
  stairs: (n) => lines(n, (i) => `${'  '.repeat(i % 60)}k:\n`, study),
  'stairs down': (n) => lines(n, (i) => `${'  '.repeat(59 - (i % 60))}k: 1\n`, study),
  'deep lists': (n) => lines(n, () => `  - ${'- '.repeat(50)}x\n`, `${study}notes:\n`),
  'deep brackets': (n) => lines(n, () => `${'['.repeat(50)}x${']'.repeat(50)}, `, `${study}notes: [`, ']\n'),
  'lines too far right': (n) => lines(n, (i) => `    k${i}: 1\n`, `${study}title: x\n`),
  'half-typed words': (n) => lines(n, (i) => `word${i}\n`, study),
  'half-typed words in an entry': (n) => lines(n, (i) => `    word${i}\n`, `${study}results:\n  - id: r\n`),
  'glued names': (n) => lines(n, (i) => `k${i}:x\n`, study),
  'words among items': (n) => lines(n, (i) => `  - a${i}\n  b${i}\n`, `${study}notes:\n`),
  'tabs before keys': (n) => lines(n, (i) => `\tk${i}: 1\n`, `${study}title:\n`),
  'NBSP before keys': (n) => lines(n, (i) => `\u00A0k${i}: 1\n`, `${study}title:\n`),
  'NBSP behind keys': (n) => lines(n, (i) => `k${i}:\u00A0x\n`, study),
  'text over lines': (n) => lines(n, (i) => `  some words of a line ${i}\n`, `${study}notes:\n`),
  'folded text': (n) => lines(n, (i) => `  some words of a line ${i}\n`, `${study}notes: >\n`),
  'quoted text over lines': (n) => lines(n, (i) => `  some words of a line ${i}\n`, `${study}notes: "\n`, '  x"\n'),
  'comments between': (n) => lines(n, (i) => `# words ${i}\nk${i}: 1 # more\n`, study),
  'comment lines': (n) => lines(n, (i) => `# words ${i}\n`, study, 'title: x\n'),
  'commented entries': (n) => lines(n, (i) => `  # words ${i}\n\n  - id: r${i}\n`, `${study}results:\n`),
  'blank lines between': (n) => lines(n, (i) => `k${i}: 1\n\n\n`, study),
  'carriage returns between': (n) => lines(n, (i) => `k${i}: 1\r`, study),
  'CRLF between': (n) => lines(n, (i) => `k${i}: 1\r\n`, study),
  'lost text': (n) => lines(n, (i) => `k${i}: trial # ${i}\n`, study),
  'text with colons': (n) => lines(n, (i) => `k${i}: text: more\n`, study),
  'unclosed quotes': (n) => lines(n, (i) => `k${i}: "text\n`, study),
  'marks that open in a list': (n) => lines(n, () => '  - "\n', `${study}notes:\n`),
  'unclosed brackets': (n) => lines(n, (i) => `k${i}: [text\n`, study),
  'quotes in quotes': (n) => lines(n, (i) => `k${i}: 'it's ${i}'\n`, study),
  'wrong brackets': (n) => lines(n, (i) => `k${i}: [text}\n`, study),
  'misleading starts': (n) => lines(n, (i) => `k${i}: @text\n`, study),
  'keys with marks': (n) => lines(n, (i) => `@k${i}: text\n`, study),
  'question keys': (n) => lines(n, (i) => `? k${i}\n: x\n`, study),
  'a review of outcomes': (n) =>
    lines(n, (i) => `    o${i}: {label: "Outcome ${i}"}\n`, `${review}vocabulary:\n  outcomes:\n`),
  'measures that name each other': (n) =>
    lines(n, (i) => `    m${i}: {subscale_of: m${i + 1}}\n`, `${review}vocabulary:\n  measures:\n`),
  'a vocabulary in a list': (n) =>
    lines(n, (i) => `    - {id: o${i}, label: "Outcome ${i}"}\n`, `${review}vocabulary:\n  outcomes:\n`),
  'own fields': (n) =>
    lines(n, (i) => `    f${i}: {type: text, title: "Field ${i}"}\n`, `${review}fields:\n  study:\n`),
  'own fields with patterns': (n) =>
    lines(n, (i) => `    f${i}: {type: text, pattern: "[a-z]{1,9}${i}"}\n`, `${review}fields:\n  study:\n`),
  severities: (n) => lines(n, (i) => `  check${i}: error\n`, `${review}severities:\n`),
  reviewers: (n) => lines(n, (i) => `  A${i}: {name: "Name ${i}"}\n`, `${review}reviewers:\n`),
  searches: (n) =>
    lines(n, (i) => `  - {source: S${i}, kind: database, run: 2023-03-07, hits: ${i}}\n`, `${review}search:\n`),
  'flow reasons': (n) =>
    lines(n, (i) => `      - {reason: "R ${i}", n: 1}\n`, `${review}flow:\n  reports:\n    excluded:\n`),
  tables: (n) =>
    lines(n, (i) => `  t${i}: {title: "T ${i}", rows: "studies[*]", columns: {a: id}}\n`, `${review}tables:\n`),
  decisions: (n) => lines(n, (i) => `  - {study: s${i}, decision: "d ${i}", because: x}\n`, `${review}decisions:\n`),
  components: (n) =>
    lines(n, (i) => `  - {id: c${i}, name: "Component ${i}", level: team}\n`, 'intervention: i\ncomponents:\n'),
  levels: (n) => lines(n, (i) => `  - {level: team, support: "p. ${i}"}\n`, 'intervention: i\nlevels:\n'),
  'long addresses': (n) =>
    lines(n, (i) => `  - https://example.org/${i}/doi.org/10.1000/${i} pmid: ${i}\n`, `${study}notes:\n`),
  mixed: (n) => mixed(n, ' \n-?:,[]{}#&*!|>\'"%@`ab1'),
  'mixed with lines': (n) => mixed(n, '    \n\n\n--::,[]{}#\'"aaab1'),
  'mixed signs': (n) => mixed(n, '-?:,[]{}#&*!|>\'"%@`'),
  'mixed in a value': (n) => `${study}notes: ${mixed(n, ' -?:,[]{}#&*!|>\'"%@`ab1')}\n`,
  'mixed words': (n) => mixed(n, '  \n\nabcdefg:-'),
  ...Object.fromEntries(
    Object.entries(pieces).flatMap(([what, piece]) =>
      Object.entries(places).map(([place, [before, behind]]) => [
        `${what} ${place}`,
        (/** @type {number} */ n) => before + piece.repeat(Math.ceil(n / piece.length)) + behind,
      ]),
    ),
  ),
};
