import assert from 'node:assert/strict';
import { jsonView } from '../../../src/core/json-view/json-view';
import { readFixture } from '../checks/fixture';
import { quietWards } from '../synthesis/quiet-wards';

describe('the groups of a comparison', () => {
  it('are names, and a list of names where several are put together', () => {
    const { review } = readFixture(`# file: a.extraction.yaml
study: a
results:
  - {id: one, comparison: [low, usual]}
  - {id: both, comparison: [[low, high], usual]}
  - {id: open, comparison: [low, ]}
`);
    const results = jsonView(review).studies[0]?.results as unknown as { readonly comparison: unknown }[];
    assert.deepEqual(
      results.map(({ comparison }) => comparison),
      [['low', 'usual'], [['low', 'high'], 'usual'], ['low']],
    );
  });
});

describe('the JSON view', () => {
  const view = jsonView(quietWards());
  const study = (id: string) => view.studies.find((each) => each.id === id) ?? assert.fail(`no study ${id}`);
  const intervention = (id: string) => view.interventions.find((each) => each.id === id) ?? assert.fail(`no ${id}`);

  it('says what each number counts', () => {
    assert.deepEqual(view.counts, {
      studies: 4,
      reports: 4,
      interventions: 2,
      results: 3,
      assessments: 2,
      studies_by_status: {},
      studies_by_type: { 'outcome evaluation': 4, 'process evaluation': 1 },
      studies_by_design: {
        'cluster randomised trial': 1,
        'randomised trial': 2,
        'non-randomised controlled study': 1,
      },
      interventions_by_effective: { mixed: 1 },
    });
  });

  it('has what people wrote under their own keys: lists always, words in their agreed spelling', () => {
    const { design, types, country, arms, registration, setting } = study('ash-2019');
    assert.deepEqual(
      { design, types, country, registration, setting },
      {
        design: 'cluster randomised trial',
        types: ['outcome evaluation'],
        country: ['Norway', 'Sweden'],
        registration: [],
        setting: { kind: ['forensic ward'], units: 3 },
      },
    );
    assert.deepEqual(arms, [
      { id: 'course', role: 'intervention' },
      { id: 'usual', comparator: 'usual care' },
    ]);
    assert.deepEqual(study('cedar').types, ['outcome evaluation']);
    assert.deepEqual(study('cedar').country, []);
  });

  it('keeps the word that stands in place of a list', () => {
    assert.deepEqual(study('dogwood-2022').country, []);
    assert.deepEqual(study('dogwood-2022').missing, { country: 'not reported' });
  });

  it('says how far people agree, and what each wrote where they do not', () => {
    const beech = study('beech-2020');
    assert.deepEqual(beech.country, []);
    assert.deepEqual(beech.standing.country, {
      standing: 'not agreed',
      by: ['LM', 'CB'],
      versions: [
        { by: 'LM', content: ['UK'] },
        { by: 'CB', content: ['Scotland'] },
      ],
    });
    assert.deepEqual(beech.standing.design, { standing: 'one extractor', by: ['LM'], versions: [] });
    assert.deepEqual(study('ash-2019').standing.design, { standing: 'consensus', by: ['LM', 'CB'], versions: [] });
  });

  it('adds reports and results with the study that they belong to, and estimates digit for digit', () => {
    const { reports, results } = study('ash-2019').computed;
    assert.deepEqual(reports, [
      { study: 'ash-2019', id: 'main', number: '41', name: 'Ash et al. 2019' },
      { study: 'ash-2019', id: 'later', number: '42', name: 'Ash and Birk 2021' },
    ]);
    // From the interval: 0.8 / (2 · 1.959964).
    assert.equal(results[0]?.effect?.se.toFixed(6), '0.204085');
    assert.deepEqual(results[0], {
      study: 'ash-2019',
      id: 'burnout-6m',
      outcome: 'burnout',
      measure: 'mbi-ee',
      timepoint: '6 months',
      population: 'all',
      estimate: 'SMD -0.10 (95% CI -0.50 to 0.30), p = 0.620',
      effect_direction: 'favours intervention',
      effect: {
        metric: 'smd',
        value: -0.1,
        lower: -0.5,
        upper: 0.3,
        scale: 'plain',
        estimate: -0.1,
        se: results[0]?.effect?.se,
        origin: 'given',
        formula: 'as given; SE = (U − L)/(2z)',
        citation: 'Cochrane Handbook, chapter 6',
        better: 'lower',
        notes: [],
        not_pooled:
          'Wards or teams were compared, and it is not said how that was taken into account: write it under “analysis: clustering”.',
      },
      no_effect: null,
      assessments: [
        {
          instrument: 'rob2',
          settled: {
            design: ['cluster'],
            effect_of_interest: ['assignment'],
            deviations_in_scope: ['non-protocol interventions', 'implementation failures', 'non-adherence'],
          },
          overall: 'high',
        },
      ],
    });
  });

  it('has what was judged and what the algorithm suggests side by side', () => {
    const [assessment] = study('ash-2019').computed.assessments;
    assert.ok(assessment);
    const { variant, result, complete, standing, domains, overall } = assessment;
    assert.deepEqual([variant, result, complete, standing], ['cluster-assignment', 'burnout-6m', true, 'consensus']);
    const reporting = domains.find(({ key }) => key === 'reporting');
    assert.deepEqual(
      [reporting?.given, reporting?.suggested, reporting?.permitted, reporting?.differs, reporting?.reason],
      ['some concerns', 'low', ['low'], true, 'The plan is dated later than the data.'],
    );
    assert.match(reporting?.because ?? '', /^Low: 5\.1 is Y/);
    assert.deepEqual(reporting?.answers[0], { question: '5.1', answer: 'Y', written: 'Y' });
    assert.deepEqual(
      [overall.given, overall.suggested, overall.published, overall.house_rule],
      ['high', 'high', 'some concerns', true],
    );
  });

  it('takes the levels of the components together, and says where a score comes from', () => {
    const { levels, scores, acts_on, studies, report_numbers } = intervention('course').computed;
    assert.deepEqual(levels, {
      socioecological: ['individual', 'interpersonal', 'institutional'],
      igloo: ['group'],
      bronfenbrenner: [],
    });
    assert.deepEqual(scores, {
      quality: { score: 2, from: 'criteria', least: 2, most: 2 },
      ppi: { score: 2, from: 'printed', least: 1, most: 3 },
    });
    assert.deepEqual(acts_on[0], { target: 'resources', change: 'increase', what: 'skills' });
    assert.deepEqual(
      [studies, report_numbers],
      [
        ['ash-2019', 'beech-2020'],
        ['41', '42', '43'],
      ],
    );
    assert.deepEqual(intervention('walks').computed.levels.igloo, []);
  });

  it('counts how much of a checklist is said, and makes no score of it', () => {
    const counts = { partially_reported: 0, not_reported: 0, unclear: 0, not_applicable: 0 };
    assert.deepEqual(view.review?.computed.completeness, {
      question: { items: 5, reported: 2, ...counts, not_yet_extracted: 3 },
      synthesis: null,
      gripp2: null,
    });
    assert.deepEqual(intervention('course').computed.completeness, {
      tidier: { items: 12, reported: 1, ...counts, not_yet_extracted: 11 },
      tidier_php: null,
    });
    assert.deepEqual(intervention('walks').computed.completeness, { tidier: null, tidier_php: null });
  });

  it('counts items by each status', () => {
    const policy = quietWards([
      'name: Walks',
      'name: Walks\ntidier_php: {why: To rest, where: {text: The park, status: partly}, who_provided: nr, how_well: {status: unclear}, planned_variation: n/a, when_how_often:}',
    ]);
    assert.deepEqual(
      jsonView(policy).interventions.find(({ id }) => id === 'walks')?.computed.completeness.tidier_php,
      {
        items: 10,
        reported: 1,
        partially_reported: 1,
        not_reported: 1,
        unclear: 1,
        not_applicable: 1,
        not_yet_extracted: 5,
      },
    );
  });

  it('counts the characteristics of staff and of patients apart', () => {
    assert.deepEqual(study('ash-2019').computed.progress_plus, []);
    const both = quietWards([
      'study: ash-2019',
      `study: ash-2019
progress_plus:
  - people: nurses
    occupation: {reported: by arm, what: nurses and assistants, used_in: [subgroup, adjustment], harm: none found}
    gender_sex: {reported: baseline, sex: 12 women, gender: not reported, used_in: adjustment, harm: not assessed}
    education: {what: Years of training, used_in: none, harm: not assessed}
    religion: not reported
    social_capital: n/a
    personal_characteristics: {age: not reported, disability: not reported}
    relationships: unclear
    place_of_residence: {used_in: eligibility}
  - people: patients
    occupation:
    socioeconomic_status: {reported: not reported, harm: found}`,
    ]);
    const counted = jsonView(both).studies.find(({ id }) => id === 'ash-2019')?.computed.progress_plus;
    assert.deepEqual(counted, [
      {
        people: 'staff',
        items: 11,
        reported: 3,
        not_reported: 2,
        unclear: 1,
        not_applicable: 1,
        not_yet_extracted: 4,
        analysed: 2,
        subgroup_analyses: 1,
        harm_found: 0,
        harm_none_found: 1,
        harm_not_assessed: 2,
      },
      {
        people: 'patients',
        items: 11,
        reported: 0,
        not_reported: 1,
        unclear: 0,
        not_applicable: 0,
        not_yet_extracted: 10,
        analysed: 0,
        subgroup_analyses: 0,
        harm_found: 1,
        harm_none_found: 0,
        harm_not_assessed: 0,
      },
    ]);
  });

  it('counts a finding once under each dimension of its codes', () => {
    assert.equal(study('ash-2019').computed.cici, null);
    const found = quietWards([
      'study: ash-2019',
      `study: ash-2019
cici:
  - {finding: No time., dimension: implementation, domain: process, level: meso, influence: hinders}
  - finding: Heads of nursing.
    codes:
      - {dimension: implementation, domain: agents, level: meso, influence: mixed}
      - {dimension: implementation, domain: strategies, level: micro, influence: mixed}
      - {dimension: context, domain: legal, level: macro, influence: enabler}
  - {finding: A theme only.}`,
    ]);
    assert.deepEqual(jsonView(found).studies.find(({ id }) => id === 'ash-2019')?.computed.cici, {
      findings: 3,
      uncoded: 1,
      by_dimension: { context: 1, implementation: 2, setting: 0, intervention: 0 },
      by_influence: { barrier: 1, mixed: 1, facilitator: 1 },
      by_level: { meso: 2, micro: 1, macro: 1 },
    });
    const none = jsonView(quietWards(['study: ash-2019', 'study: ash-2019\ncici: not reported']));
    assert.equal(none.studies.find(({ id }) => id === 'ash-2019')?.computed.cici, null);
  });

  it('says which version of an instrument was used', () => {
    const versions = quietWards([
      'design: non-RCT\n',
      'design: non-RCT\nrobins_i:\n  - {version: 2, overall: {judgement: serious}}\n  - {version: 2016, overall: {judgement: serious}}\n',
    ]);
    const cedar = jsonView(versions).studies.find(({ id }) => id === 'cedar');
    assert.deepEqual(
      cedar?.computed.assessments.map(({ version, variant, assumed_variant }) => [version, variant, assumed_variant]),
      [
        ['2', null, '2-a'],
        ['2016', null, '2016-assignment'],
      ],
    );
  });

  it('says that the effect of interest is not said where nobody wrote it, and what was written where somebody did', () => {
    const versions = quietWards([
      'design: non-RCT\n',
      'design: non-RCT\nrobins_i:\n  - {version: 2016, overall: {judgement: serious}}\n  - {version: 2016, effect_of_interest: ITT, overall: {judgement: serious}}\n',
    ]);
    const cedar = jsonView(versions).studies.find(({ id }) => id === 'cedar');
    const said = cedar?.computed.assessments.map((each) => [
      each.settled.effect_of_interest,
      each.not_said,
      each.variant,
    ]);
    assert.deepEqual(said, [
      [[], ['effect_of_interest'], null],
      [['assignment'], [], '2016-assignment'],
    ]);
    const [unsaid] = cedar?.computed.assessments ?? [];
    assert.ok(!JSON.stringify({ ...unsaid, assumed_variant: null }).includes('assignment'));
  });

  it('is plain data, whatever the files say', () => {
    const odd = jsonView(
      quietWards([
        'country: UK',
        '__proto__: {polluted: yes}\nconstructor: {prototype: 1}\nnumber_like: [.nan, .inf, ~]\ncomputed: mine',
      ]),
    );
    const text = JSON.stringify(odd);
    assert.deepEqual(JSON.parse(text), odd);
    assert.equal(({} as Record<string, unknown>).polluted, undefined);
    assert.equal(odd.studies.find(({ id }) => id === 'beech-2020')?.computed.name, 'Beech 2020');
  });
});
