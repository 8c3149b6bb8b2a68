import assert from 'node:assert/strict';
import { Ajv } from 'ajv';
import { revmanExport } from '../../../../src/core/exports/revman/revman';
import { buildReview, parse, type Review, readRecord } from '../../../../src/core/index';
import { archiveOf } from '../../../../src/formats/documents/archive';
import { imported } from './imported';

/** What RevMan's `result.schema.json` (version 1) says of results, as far as it is publicly known. */
const RESULT = {
  $defs: {
    group: { type: 'string', minLength: 1 },
    many: { type: 'integer', minimum: 1 },
    raw: {
      type: 'object',
      minProperties: 1,
      additionalProperties: false,
      patternProperties: {
        '^(?:exp-)?(?:mean|ci-start|ci-end)$|^(?:se|sd|variance|p-value|t-test|z-test)$': { type: 'number' },
      },
      properties: { 'ci-level': { enum: [0.9, 0.95, 0.99] }, 'sample-size': { $ref: '#/$defs/many' } },
    },
    armLevel: {
      type: 'object',
      additionalProperties: false,
      oneOf: [{ required: ['dichotomous-data-rows'] }, { required: ['continuous-data-rows'] }],
      properties: {
        footnote: { type: 'string' },
        'dichotomous-data-rows': {
          type: 'array',
          minItems: 1,
          items: {
            type: 'object',
            additionalProperties: false,
            required: ['arm', 'cases', 'sample-size'],
            properties: {
              arm: { $ref: '#/$defs/group' },
              cases: { type: 'integer', minimum: 0 },
              'sample-size': { $ref: '#/$defs/many' },
            },
          },
        },
        'continuous-data-rows': {
          type: 'array',
          minItems: 1,
          items: {
            type: 'object',
            additionalProperties: false,
            required: ['arm'],
            anyOf: [{ required: ['mean', 'sd', 'sample-size'] }, { required: ['raw-data'] }],
            properties: {
              arm: { $ref: '#/$defs/group' },
              mean: { type: 'number' },
              sd: { type: 'number', minimum: 0 },
              'sample-size': { $ref: '#/$defs/many' },
              'raw-data': { $ref: '#/$defs/raw' },
            },
          },
        },
      },
    },
    contrast: {
      type: 'object',
      additionalProperties: false,
      required: ['effect-measure', 'reference-arm', 'contrast-data-rows'],
      properties: {
        'effect-measure': { enum: ['LOG_OR', 'LOG_RR', 'LOG_HR', 'LOG_RATE_RATIO', 'RD', 'MD', 'SMD'] },
        'reference-arm': { $ref: '#/$defs/group' },
        footnote: { type: 'string' },
        'contrast-data-rows': {
          type: 'array',
          minItems: 1,
          items: {
            type: 'object',
            additionalProperties: false,
            required: ['arm'],
            anyOf: [{ required: ['mean', 'se'] }, { required: ['raw-data'] }],
            properties: {
              arm: { $ref: '#/$defs/group' },
              mean: { type: 'number' },
              se: { type: 'number', minimum: 0 },
              'sample-size': { $ref: '#/$defs/many' },
              'raw-data': { $ref: '#/$defs/raw' },
            },
          },
        },
      },
    },
  },
  type: 'object',
  additionalProperties: false,
  required: ['outcome'],
  properties: {
    outcome: { type: 'string', minLength: 1 },
    'arm-level-result': { $ref: '#/$defs/armLevel' },
    'contrast-level-results': { type: 'array', minItems: 1, items: { $ref: '#/$defs/contrast' } },
    'risk-of-bias': { type: 'array' },
  },
};

const STUDY = `study: moe-2020
design: randomised trial
arms:
  - {id: training, name: Training, role: intervention}
  - {id: usual-care, name: Usual care, role: comparator}
results:
  - id: falls
    outcome: Falls
    comparison: [training, usual-care]
    by_arm:
      - {arm: training, analysed: 51, events: 4}
      - {arm: usual-care, analysed: 49, events: 9}
    derive: {metric: rr, from: events}
    note: As randomised
  - id: sleep
    outcome: Sleep
    timepoint: 6 months
    by_arm:
      - {arm: training, analysed: 40, mean: 20.5, sd: 4}
      - {arm: usual-care, analysed: 42, mean: 18, se: 0.7}
  - id: pain
    outcome: Pain
    by_arm:
      - {arm: training, analysed: 40, mean: 2.1, sd: 1.5, ci: [1.6, 2.6]}
      - {arm: usual-care, analysed: 42, mean: 3.4, sd: 1.8, ci: [2.8, 4.0]}
  - id: mixed
    outcome: Fatigue
    by_arm:
      - {arm: training, analysed: 40, events: 7, mean: 20.5, sd: 4}
      - {arm: usual-care, analysed: 42, events: 11, mean: 18, sd: 5}
  - id: sick-leave
    outcome: Sick leave
    comparison: [training, usual-care]
    estimate: {type: rr, value: 0.8, ci: [0.66, 0.97], p: 0.026}
  - id: mood
    outcome: Mood
    comparison: [training, usual-care]
    estimate: {type: md, value: -1.5, se: 0.5, t: -3}
  - id: stay
    outcome: Length of stay
    comparison: [training, usual-care]
    estimate: {type: rom, value: 0.9, ci: [0.8, 1.01]}
rob2:
  - result: falls
    missing_data: {judgement: some concerns, support: Few left.}
`;

function reviewOf(text: string): Review {
  return buildReview('x', [
    readRecord('x/review.extraction.yaml', parse('review: json\n')),
    readRecord('x/studies/moe-2020.extraction.yaml', parse(text)),
  ]);
}

interface Json {
  readonly studies: readonly { readonly results: readonly { readonly outcome: string }[] }[];
}

function jsonOf(review: Review): Json {
  const file = revmanExport(review).files.find(({ path }) => path.endsWith('study-data.json'));
  return JSON.parse(file?.text ?? '') as Json;
}

describe('the JSON of a data package that is written', () => {
  it('nests results as RevMan’s schema has them', () => {
    const [study] = jsonOf(reviewOf(STUDY)).studies;
    const validate = new Ajv({ strict: false }).compile(RESULT);
    for (const result of study?.results ?? [])
      assert.ok(validate(result), `${result.outcome}: ${JSON.stringify(validate.errors)}`);
    assert.deepEqual(study?.results, [
      {
        outcome: 'Falls',
        'arm-level-result': {
          'dichotomous-data-rows': [
            { arm: 'Training', cases: 4, 'sample-size': 51 },
            { arm: 'Usual care', cases: 9, 'sample-size': 49 },
          ],
          footnote: 'As randomised',
        },
        'risk-of-bias': [
          {
            domain: 'Bias due to missing outcome data',
            judgement: 'UNCLEAR_RISK',
            'support-for-judgement': 'Few left.',
          },
        ],
      },
      {
        outcome: 'Sleep at 6 months',
        'arm-level-result': {
          'continuous-data-rows': [
            { arm: 'Training', mean: 20.5, sd: 4, 'sample-size': 40 },
            { arm: 'Usual care', 'raw-data': { 'sample-size': 42, mean: 18, se: 0.7 } },
          ],
        },
      },
      {
        outcome: 'Pain',
        'arm-level-result': {
          'continuous-data-rows': [
            {
              arm: 'Training',
              mean: 2.1,
              sd: 1.5,
              'sample-size': 40,
              'raw-data': { 'ci-level': 0.95, 'ci-start': 1.6, 'ci-end': 2.6 },
            },
            {
              arm: 'Usual care',
              mean: 3.4,
              sd: 1.8,
              'sample-size': 42,
              'raw-data': { 'ci-level': 0.95, 'ci-start': 2.8, 'ci-end': 4 },
            },
          ],
        },
      },
      {
        outcome: 'Fatigue',
        'arm-level-result': {
          'dichotomous-data-rows': [
            { arm: 'Training', cases: 7, 'sample-size': 40 },
            { arm: 'Usual care', cases: 11, 'sample-size': 42 },
          ],
        },
      },
      {
        outcome: 'Fatigue',
        'arm-level-result': {
          'continuous-data-rows': [
            { arm: 'Training', 'sample-size': 40, mean: 20.5, sd: 4 },
            { arm: 'Usual care', 'sample-size': 42, mean: 18, sd: 5 },
          ],
        },
      },
      {
        outcome: 'Sick leave',
        'contrast-level-results': [
          {
            'effect-measure': 'LOG_RR',
            'reference-arm': 'Usual care',
            'contrast-data-rows': [
              {
                arm: 'Training',
                'raw-data': {
                  'exp-mean': 0.8,
                  mean: Math.log(0.8),
                  'ci-level': 0.95,
                  'exp-ci-start': 0.66,
                  'exp-ci-end': 0.97,
                  'p-value': 0.026,
                },
              },
            ],
          },
        ],
      },
      {
        outcome: 'Mood',
        'contrast-level-results': [
          {
            'effect-measure': 'MD',
            'reference-arm': 'Usual care',
            'contrast-data-rows': [{ arm: 'Training', mean: -1.5, se: 0.5, 'raw-data': { 't-test': -3 } }],
          },
        ],
      },
    ]);
  });

  it('says which results stand in the table alone', () => {
    const { leftOut } = revmanExport(reviewOf(STUDY));
    assert.ok(
      leftOut.some(
        (sentence) =>
          sentence.startsWith('The JSON has no place for') && sentence.endsWith(': “Length of stay” of Moe 2020.'),
      ),
      leftOut.join('\n'),
    );
  });

  for (const parts of ['both', 'the JSON alone'])
    it(`is read back, ${parts}: results with their numbers and judgements`, async () => {
      const { files } = revmanExport(reviewOf(STUDY));
      const kept = parts === 'both' ? files : files.filter(({ path }) => path.endsWith('.json'));
      const { texts, plan } = await imported({ name: 'a-dataPackage.zip', bytes: archiveOf(kept) }, 'json');
      const text = texts.get('studies/moe-2020.extraction.yaml') ?? '';
      for (const line of STUDY.split('\n').filter((each) =>
        /^ {6}- \{arm|estimate: \{type: (?!rom)|missing_data/.test(each),
      ))
        assert.ok(text.includes(parts === 'both' ? line : line.replace('4.0]', '4]')), `${line}\n${text}`);
      assert.deepEqual(
        plan.losses.filter(({ reason }) => reason.startsWith('Nothing is known')),
        [],
      );
    });
});
