/** What the article of Maddox et al. 2025 (10.1186/s12913-025-13861-9) prints, cell by cell, against the tables made of the files. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { buildReview, parse, readRecord, viewNamed } from '../../src/core/index';
import type { Table } from '../../src/core/synthesis/models/table';
import { cellAt, column, shown } from '../core/synthesis/shown';

const FOLDER = 'examples/maddox-2025';
const review = buildReview(
  '',
  globSync('**/*.extraction.yaml', { cwd: FOLDER })
    .sort()
    .map((path) => readRecord(path, parse(readFileSync(`${FOLDER}/${path}`, 'utf8')))),
);

function table(id: string): Table {
  const figure = viewNamed(id, review)?.of(review);
  assert.ok(figure?.kind === 'table', id);
  return figure;
}

/** Words of the article for levels that the models call by another name. */
const LEVEL_WORDS: Readonly<Record<string, string>> = {
  intrapersonal: 'interpersonal',
  institution: 'institutional',
  'societal/policy': 'societal',
  leadership: 'leader',
  organisational: 'organisation',
  overarching: 'overarching context',
};

const level = (printed: string) => LEVEL_WORDS[printed.trim().toLowerCase()] ?? printed.trim().toLowerCase();
const words = (text: string) => text.split(';').map((word) => word.trim().toLowerCase());

/** Id, name, reports, target, socio-ecological levels, IGLOO levels, quality, involvement, effective. */
const TABLE_1: readonly (readonly [string, string, string, string, string, string, number, number, string])[] = [
  [
    'bmst',
    'Behaviour Modification Skills Training for Staff',
    '[58]',
    'empathy-based stress',
    'Individual;interpersonal;Community',
    'Individual;Group',
    1,
    0,
    'No',
  ],
  [
    'micro',
    'Micro-counselling training for staff',
    '[51]',
    'compassionate care',
    'Individual;intrapersonal;community',
    'Individual;Group',
    2,
    0,
    'Mixed',
  ],
  [
    'mbsr-ac',
    'Mindfulness Based Stress Reduction Staff Training and Affect Consciousness Staff Training',
    '[52]',
    'compassionate care',
    'Individual;interpersonal;community',
    'Individual;Group',
    2,
    0,
    'Yes',
  ],
  [
    'mic',
    'Model of Integrated Care in Mental Health (change to ward approach)',
    '[54]',
    'compassionate care',
    'Interpersonal;institutional',
    'Group;organisation',
    2,
    0,
    'No',
  ],
  [
    'par',
    'Participatory action research into improving therapeutic relationship',
    '[56]',
    'compassionate care',
    'Individual;interpersonal;community',
    'Individual;group',
    1,
    1,
    'Mixed',
  ],
  [
    'peer',
    'Peer-Led Quality Improvement Network',
    '[41, 44]',
    'compassionate care',
    'Interpersonal;institutional;community',
    'Group;leadership;organisational;overarching',
    2,
    0,
    'No',
  ],
  [
    'psw',
    'Psychosocial Ways of Working',
    '[43]',
    'empathy-based stress',
    'Individual;intrapersonal;community',
    'Individual;Group',
    2,
    0,
    'Yes',
  ],
  ['rebuild', 'Rebuilding of 2 wards', '[53]', 'empathy-based stress', 'Institutional', 'Organisational', 1, 0, 'No'],
  [
    'str',
    'Steps towards recovery',
    '[55]',
    'compassionate care and empathy-based stress',
    'Individual;interpersonal;community',
    'Individual;leadership;group',
    2,
    2,
    'No',
  ],
  [
    'tgt',
    'Therapeutic Group Training for Staff',
    '[42, 45]',
    'compassionate care and empathy-based stress',
    'Individual;intrapersonal',
    'Individual;group',
    2,
    3,
    'Mixed',
  ],
  [
    'tdm',
    'Transitional Discharge Model',
    '[46–50, 57]',
    'compassionate care',
    'Individual;Interpersonal;Institutional;Community',
    'Individual;leadership;organisational',
    3,
    0,
    'No',
  ],
];

/** The column "duration or dose". Three have none; of the model of integrated care it gives the follow-up, which is of a result. */
const DURATIONS: Readonly<Record<string, RegExp | undefined>> = {
  bmst: /four days.*four weeks/i,
  micro: /six weeks/i,
  'mbsr-ac': /eight weeks/i,
  par: /ten months/i,
  peer: /several weeks of self-review.*one day/i,
  psw: /twenty days/i,
  tgt: /six months/i,
};

describe('Table 1 as printed', () => {
  const printed = table('interventions');

  for (const [id, name, reports, target, socioecological, igloo, quality, ppi, effective] of TABLE_1) {
    it(name, () => {
      const cell = (columnId: string) => cellAt(printed, id, columnId);
      const text = (columnId: string) => cell(columnId).text;
      assert.deepEqual([text('name'), text('references')], [name, reports]);
      assert.deepEqual(words(text('targets')), target.split(' and '));
      assert.deepEqual(new Set(words(text('socioecological'))), new Set(socioecological.split(';').map(level)));
      assert.deepEqual(new Set(words(text('igloo'))), new Set(igloo.split(';').map(level)));
      assert.equal(text('acts-on'), 'Resources');
      assert.deepEqual([text('quality'), text('ppi'), text('effective')], [String(quality), String(ppi), effective]);
      const duration = DURATIONS[id];
      if (duration) assert.match(text('duration'), duration);
      else assert.equal(cell('duration').state, 'not extracted');
    });
  }

  it('gives the follow-up of the model of integrated care with its result', () => {
    const effects = table('effects-compassionate-care');
    const row = column(effects, 'intervention').indexOf('Integrated care');
    assert.equal(column(effects, 'timepoint')[row], '1 year after discharge');
  });

  it('has no other rows, and every value leads to a file', () => {
    assert.deepEqual(new Set(printed.rows.map(({ id }) => id)), new Set(TABLE_1.map(([id]) => id)));
    const open = printed.rows.flatMap(({ cells }) => cells.filter(({ text, source }) => text !== '' && !source));
    assert.deepEqual(open, []);
  });
});

describe('Table 2 as printed', () => {
  it('has its pairs of levels, no demands, and its resources', () => {
    const rows = shown(table('demands-and-resources')).map((cells) => cells.slice(0, 4));
    const printed = [
      [
        'Individual',
        'Individual',
        'Improved clinical skills; Improved clinical knowledge; Improved reflective capacity',
      ],
      [
        'Intrapersonal',
        '',
        'Focus on therapeutic relationship; Training in micro-skills relating to patient interactions; Training in small staff groups encourages relationships',
      ],
      ['Community', 'Group', 'Increased team continuity; Team learning together; Peer review opportunities'],
      ['', 'Leadership', 'Leadership emphasis on different model of care'],
      ['Institution', 'Organisation', 'New ward environment; Patient-focus emphasised'],
      ['Societal/Policy', 'Overarching Context', 'Connections to a wider peer network'],
    ];
    const empty = '[not extracted]';
    assert.deepEqual(
      rows.map((cells) => cells.map((text, index) => (index < 2 && text !== empty ? text.toLowerCase() : text))),
      printed.map(([socioecological = '', igloo = '', resources]) => [
        socioecological === '' ? empty : level(socioecological),
        igloo === '' ? empty : level(igloo),
        'none',
        resources,
      ]),
    );
  });

  it('keeps the words that it prints for levels', () => {
    const notes = table('demands-and-resources').rows.flatMap(({ cells }) => cells.flatMap(({ note }) => note ?? []));
    for (const word of ['Intrapersonal', 'Leadership', 'Institution', 'Societal/Policy']) {
      assert.ok(
        notes.some((note) => note.includes(`“${word}”`)),
        word,
      );
    }
  });
});

describe('Table 3 as printed', () => {
  const targets = table('targeted-outcomes');
  const listed = (group: string, title: string) => {
    const at = targets.columns.findIndex((each) => each.title === title && each.group === group);
    return new Set(shown(targets).flatMap((row) => (row[at] === '' ? [] : (row[at] ?? 'no such column'))));
  };
  const TABLE_3 = 'As the review sorts them';
  const TABLE_1 = 'As each intervention is coded';
  const COMPASSIONATE = [
    'Mindfulness and affect consciousness',
    'Micro-counselling',
    'Integrated care',
    'Transitional discharge',
    'Participatory action research',
  ];
  const STRESS = ['Behaviour modification', 'Psychosocial ways of working'];
  const BOTH = ['Therapeutic groups', 'Steps towards recovery'];

  it('has its columns, and those that follow from Table 1', () => {
    const titles = ['Compassionate care', 'Empathy-based stress', 'Both'];
    assert.deepEqual(
      targets.columns.map(({ title, group }) => [group, title]),
      [TABLE_3, TABLE_1].flatMap((group) => titles.map((title) => [group, title])),
    );
  });

  it('has its interventions', () => {
    assert.deepEqual(listed(TABLE_3, 'Compassionate care'), new Set(COMPASSIONATE));
    assert.deepEqual(listed(TABLE_3, 'Empathy-based stress'), new Set(STRESS));
    assert.deepEqual(listed(TABLE_3, 'Both'), new Set([...BOTH, 'Peer network', 'Rebuilding']));
  });

  it('differs from Table 1 in two interventions, and says so', () => {
    assert.deepEqual(listed(TABLE_1, 'Compassionate care'), new Set([...COMPASSIONATE, 'Peer network']));
    assert.deepEqual(listed(TABLE_1, 'Empathy-based stress'), new Set([...STRESS, 'Rebuilding']));
    assert.deepEqual(listed(TABLE_1, 'Both'), new Set(BOTH));
    const sorted = 'the review sorts it under compassionate care and empathy-based stress, and it is coded with';
    assert.deepEqual(targets.notes, [
      `Peer network: ${sorted} compassionate care.`,
      `Rebuilding: ${sorted} empathy-based stress.`,
    ]);
  });
});

/** Reference, country, types, intervention, as the text gives them for each report. */
const REPORTS: readonly (readonly [string, string, string, string])[] = [
  ['41', 'UK', 'Outcome evaluation', 'Peer network'],
  ['42', 'UK', 'Outcome evaluation', 'Therapeutic groups'],
  ['43', 'UK', 'Outcome evaluation', 'Psychosocial ways of working'],
  ['44', 'UK', 'Process evaluation', 'Peer network'],
  ['45', 'UK', 'Outcome evaluation', 'Therapeutic groups'],
  ['46', 'Canada', 'Programme theory; Process evaluation', 'Transitional discharge'],
  ['47', 'Canada', 'Economic evaluation', 'Transitional discharge'],
  ['48', 'Canada', 'Process evaluation', 'Transitional discharge'],
  ['49', 'Canada', 'Programme theory', 'Transitional discharge'],
  ['50', 'Canada', 'Process evaluation', 'Transitional discharge'],
  ['51', 'USA', 'Outcome evaluation', 'Micro-counselling'],
  ['52', 'Norway', 'Outcome evaluation', 'Mindfulness and affect consciousness'],
  ['53', 'Australia', 'Outcome evaluation', 'Rebuilding'],
  ['54', 'Switzerland', 'Outcome evaluation', 'Integrated care'],
  ['55', 'Sweden', 'Outcome evaluation', 'Steps towards recovery'],
  ['56', 'Spain', 'Outcome evaluation', 'Participatory action research'],
  ['57', 'Canada; Scotland', 'Process evaluation', 'Transitional discharge'],
  ['58', 'Australia; UK', 'Outcome evaluation', 'Behaviour modification'],
];

/** Reference → what the text says was used for each outcome of the review. */
const MEASURES: Readonly<Record<'compassionate care' | 'empathy-based stress', Readonly<Record<string, string>>>> = {
  'compassionate care': {
    '41': 'PSQ',
    '45': 'VOICE',
    '51': 'Ideal Therapeutic Relationship Scale',
    '52': 'WAS support',
    '53': 'Observation of patient-staff interactions',
    '54': 'STAR-D',
    '55': 'QPC-IPS',
    '56': 'WAI',
  },
  'empathy-based stress': { '41': 'MBI', '42': 'MBI', '43': 'MBI', '53': 'MBI', '55': 'MBI', '58': 'MBI' },
};

/** Reference → overall judgement in the text. */
const JUDGEMENTS: Readonly<Record<string, string>> = {
  '41': 'RoB 2: Some concerns',
  '42': 'RoB 2: Some concerns',
  '43': 'RoB 2: Some concerns',
  '45': 'RoB 2: Some concerns',
  '51': 'RoB 2: High',
  '52': 'ROBINS-I: Moderate',
  '53': 'ROBINS-I: Serious',
  '54': 'RoB 2: Some concerns',
  '55': 'ROBINS-I: Serious',
  '56': 'ROBINS-I: Serious',
  '58': 'RoB 2: High',
};

describe('what the supplementary tables are made of', () => {
  it('every report with its country, types and intervention', () => {
    const reports = table('reports');
    const cells = ['number', 'country', 'types', 'interventions'].map((id) => column(reports, id));
    assert.deepEqual(
      cells[0]?.map((_, row) => cells.map((each) => each[row])),
      REPORTS.map((report) => [...report]),
    );
  });

  for (const outcome of ['compassionate care', 'empathy-based stress'] as const) {
    it(`effects on ${outcome}: measures and risk of bias`, () => {
      const effects = table(`effects-${outcome.replaceAll(' ', '-')}`);
      const cited = column(effects, 'study').map((name) => /\[(\d+)\]/.exec(name)?.[1] ?? name);
      const measures = column(effects, 'measure');
      assert.deepEqual(Object.fromEntries(cited.map((number, row) => [number, measures[row]])), MEASURES[outcome]);
      for (const [row, number] of cited.entries()) {
        assert.equal(column(effects, 'risk-of-bias')[row], JUDGEMENTS[number], number);
      }
    });
  }

  it('what is not in the text of the article is shown as not extracted, never as not reported', () => {
    for (const id of ['gripp2', 'search', 'equity', 'intervention-quality', 'involvement', 'components', 'context']) {
      const states = table(id).rows.flatMap(({ cells }) => cells.map(({ state }) => state));
      assert.ok(states.includes('not extracted'), id);
      assert.ok(!states.includes('not reported'), id);
    }
  });

  it('recommendations: six for research could be read, two for policy and practice', () => {
    const audiences = column(table('recommendations'), 'audience');
    assert.equal(audiences.filter((each) => each === 'Research').length, 6);
    assert.equal(audiences.filter((each) => each === 'Policy and practice').length, 2);
  });

  it('kinds of components: five of staff skills training, three ward approaches, one of each other', () => {
    const figure = viewNamed('component-map', review)?.of(review);
    assert.ok(figure?.kind === 'component map');
    assert.deepEqual(
      figure.groups.map(({ title, interventions }) => `${title} ${interventions}`),
      [
        'Staff skills training 5',
        'Ward approach 3',
        'Participatory action research 1',
        'Professional peer network 1',
        'Ward environment 1',
      ],
    );
  });

  it('flow: 3705 screened, 18 reports included, nothing else', () => {
    const figure = viewNamed('flow', review)?.of(review);
    assert.ok(figure?.kind === 'flow diagram');
    const given = figure.boxes.flatMap(({ title, lines }) =>
      lines.flatMap(({ number }) => (number.text === '' ? [] : [`${title} ${number.text}`])),
    );
    assert.deepEqual(given, ['Records screened 3705', 'Included in the review 18']);
  });
});
