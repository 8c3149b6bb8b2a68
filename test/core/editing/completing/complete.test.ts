import assert from 'node:assert/strict';
import { complete } from '../../../../src/core/editing/completing/complete';
import type { Completion } from '../../../../src/core/editing/completing/completion';
import { accepted } from '../accept';
import { inReview } from '../review';

function offered(fixture: string, path?: string): Completion[] {
  const { review, file, offset } = inReview(fixture, path);
  return complete(review, file, offset);
}

const labels = (fixture: string, path?: string): string[] => offered(fixture, path).map(({ label }) => label);

/** The fixture after the completion with this label is picked; `$0` is where the cursor is then. */
function afterPicking(fixture: string, label: string, path?: string): string {
  const found = offered(fixture, path).find((completion) => completion.label === label);
  assert.ok(found, `“${label}” is offered`);
  return accepted(fixture.replace('$0', ''), found);
}

/** What an editor still shows once it compares what is typed with what may be meant. */
function shown(fixture: string, path?: string): string[] {
  const { text } = inReview(fixture, path);
  const { offset } = inReview(fixture, path);
  return offered(fixture, path)
    .filter(({ filterText, span }) => filterText.toLowerCase().includes(text.slice(span.start, offset).toLowerCase()))
    .map(({ label }) => label);
}

const STUDY = 'study: practice-trial\n';
const DOMAIN = `${STUDY}design: randomised trial\nrob2:\n  - result: burnout-6m\n    randomisation:\n`;

describe('completions', () => {
  describe('in an empty file', () => {
    it('offers a new file of each kind, then the keys', () =>
      assert.deepEqual(labels('$0'), [
        'new study',
        'new intervention',
        'new review',
        'study',
        'intervention',
        'review',
      ]));
    it('takes the id from the name of the file', () => {
      const text = afterPicking('$0', 'new study', 'studies/wykes-2018.LM.extraction.yaml');
      assert.match(text, /^study: wykes-2018\nextractor: \$0\nreports: \n/);
    });
    it('takes the id of a review from its folder', () =>
      assert.match(
        afterPicking('$0', 'new review', 'reviews/Practice Review/review.extraction.yaml'),
        /^review: practice-review\nformat: \$0\n/,
      ));
    it('leaves the id to be filled in where the name says nothing', () =>
      assert.match(afterPicking('$0', 'new intervention', 'Untitled-1'), /^intervention: \$0\nextractor: \n/));
    it('offers them below a comment too', () => assert.equal(labels('# Fictional.\n$0')[0], 'new study'));
    it('offers only keys where something else stands', () =>
      assert.deepEqual(labels('design: x\n$0'), ['study', 'intervention', 'review']));
    it('offers nothing where two kinds stand', () => assert.deepEqual(labels('study: a\nreview: b\n$0'), []));
  });

  describe('keys', () => {
    it('come in the canonical order, without those that are there', () =>
      assert.deepEqual(labels(`${STUDY}design: x\n$0`).slice(0, 6), [
        'extractor',
        'consensus',
        'name',
        'reports',
        'whole report',
        'types',
      ]));
    it('that are required come first', () =>
      assert.equal(labels(`${STUDY}arms:\n  - name: Training\n    $0`)[0], 'id'));
    it('leave out the other way of saying whose work it is', () => {
      assert.ok(!labels(`${STUDY}extractor: LM\n$0`).includes('consensus'));
      assert.ok(!labels(`${STUDY}consensus: {by: [LM]}\n$0`).includes('extractor'));
    });
    it('leave out sections that the same people have in another file', () => {
      const found = labels(`${STUDY}consensus: {by: [LM, CB]}\n$0`, 'studies/practice-trial.2.extraction.yaml');
      assert.ok(!found.includes('results'));
      assert.ok(found.includes('design'));
    });
    it('are found by other names', () =>
      assert.deepEqual(shown(`${STUDY}results:\n  - id: a\n    follow_up$0`), ['timepoint']));
    it('are followed by a space', () =>
      assert.equal(afterPicking(`${STUDY}des$0\n`, 'design'), `${STUDY}design: $0\n`));
    it('with keys below them are followed by a deeper line', () =>
      assert.equal(afterPicking(`${STUDY}set$0\n`, 'setting'), `${STUDY}setting:\n  $0\n`));
    it('with entries below them are followed by the first', () =>
      assert.equal(afterPicking(`${STUDY}res$0\n`, 'results'), `${STUDY}results:\n  - id: $0\n`));
    it('with entries below them are followed by all that the first must have', () =>
      assert.equal(afterPicking(`${STUDY}acc$0`, 'accept'), `${STUDY}accept:\n  - check: $0\n    reason: `));
    it('with words to pick from are followed by brackets', () =>
      assert.equal(afterPicking(`${STUDY}ty$0\n`, 'types'), `${STUDY}types: [$0]\n`));
    it('of a list of fixed length are not, because empty brackets would be wrong', () =>
      assert.equal(
        afterPicking(`${STUDY}results:\n  - id: a\n    comp$0`, 'comparison'),
        `${STUDY}results:\n  - id: a\n    comparison: $0`,
      ));
    it('keep their depth', () =>
      assert.equal(
        afterPicking(`${STUDY}results:\n  - id: a\n    est$0`, 'estimate'),
        `${STUDY}results:\n  - id: a\n    estimate:\n      $0`,
      ));
    it('of an instrument begin an assessment', () =>
      assert.equal(afterPicking(`${STUDY}rob$0`, 'rob2'), `${STUDY}rob2:\n  - result: $0`));
    it('stay on the line between braces', () =>
      assert.equal(
        afterPicking(`${STUDY}results:\n  - {id: a, est$0}`, 'estimate'),
        `${STUDY}results:\n  - {id: a, estimate: {$0}}`,
      ));
    it('replace only the key where its colon is there', () =>
      assert.equal(afterPicking(`${STUDY}des$0: cohort study`, 'design'), `${STUDY}design: cohort study`));
    it('are not offered in place of one that is right, whose value would not fit another', () =>
      assert.deepEqual(labels(`${STUDY}des$0ign: cohort study`), []));
    it('get their space right behind a comma', () =>
      assert.equal(afterPicking(`${STUDY}arms: [{id: a,$0}]`, 'name'), `${STUDY}arms: [{id: a, name: $0}]`));
    it('offer support last', () => assert.equal(labels(`${STUDY}setting:\n  $0`).at(-2), 'support'));
    it('ask for more where there is more to pick', () => {
      const again = offered(`${STUDY}$0`)
        .filter(({ askAgain }) => askAgain)
        .map(({ label }) => label);
      assert.ok(again.includes('design') && again.includes('setting') && !again.includes('aim'));
    });
  });

  describe('names that are used and not given yet', () => {
    const path = 'review.extraction.yaml';
    const fixture = 'review: practice-review\nvocabulary:\n  outcomes:\n    $0\n  timepoints:\n    6 months: Six\n';
    it('are offered where names are given', () => {
      assert.deepEqual(labels(fixture, path), ['empathy-based stress']);
      assert.equal(offered(fixture, path)[0]?.detail, 'in 2 places');
      assert.match(offered(fixture, path)[0]?.documentation ?? '', /^named in 2 places, not given yet/);
      assert.equal(
        afterPicking(fixture, 'empathy-based stress', path),
        fixture.replace('$0', 'empathy-based stress:\n      $0'),
      );
      assert.deepEqual(labels(fixture.replace('$0', '').replace('Six\n', 'Six\n    $0\n'), path), ['12 months']);
    });
    it('are none where all are given', () =>
      assert.deepEqual(labels(fixture.replace('$0', 'empathy-based stress: x\n    $0'), path), []));
  });

  describe('entries', () => {
    it('of a list are offered whole, behind the dash', () =>
      assert.equal(
        afterPicking(`${STUDY}arms:\n  - $0`, 'whole arm'),
        `${STUDY}arms:\n  - id: $0\n    name: \n    role: \n    intervention: \n    participants: `,
      ));
    it('of a list are offered whole, without the dash', () =>
      assert.equal(afterPicking(`${STUDY}arms:\n  - id: a\n  $0`, 'whole arm').split('\n')[3], '  - id: $0'));
    it('have keys below keys', () =>
      assert.match(
        afterPicking(`${STUDY}results:\n  - $0`, 'whole result'),
        /\n {4}estimate:\n {6}type: \n {6}value: \n/,
      ));
    it('of an instrument have the questions of the form that fits the design', () => {
      const cluster = afterPicking(`${STUDY}design: cluster randomised trial\nrob2:\n  - $0`, 'whole assessment');
      assert.match(cluster, /rob2:\n {2}- result: \$0\n {4}randomisation:\n {6}q1a\.1: \n/);
      const parallel = afterPicking(`${STUDY}design: randomised trial\nrob2:\n  $0`, 'whole assessment');
      assert.match(parallel, /rob2:\n {2}- result: \$0\n {4}randomisation:\n {6}q1\.1: \n/);
    });
    it('offer single keys too', () =>
      assert.deepEqual(labels(`${STUDY}arms:\n  - $0`).slice(0, 3), ['whole arm', 'id', 'name']));
    it('are not offered where an entry has begun and has more below', () =>
      assert.ok(!labels(`${STUDY}arms:\n  - id: a\n    $0\n    name: A\n`).includes('whole arm')));
    it('can follow a filled entry where the editor leaves the cursor, with their dash in its column', () => {
      const filled = `${STUDY}arms:\n  - id: a\n    $0\ndesign: cohort study\n`;
      assert.equal(labels(filled)[0], 'name');
      assert.equal(
        afterPicking(filled, 'whole arm'),
        `${STUDY}arms:\n  - id: a\n  - id: $0\n    name: \n    role: \n    intervention: \n    participants: \ndesign: cohort study\n`,
      );
      assert.equal(afterPicking(filled, 'next entry'), `${STUDY}arms:\n  - id: a\n  - id: $0\ndesign: cohort study\n`);
      assert.equal(afterPicking(`${STUDY}arms:\n- id: a\n  $0`, 'next entry'), `${STUDY}arms:\n- id: a\n- id: $0`);
    });
    it('can follow a filled entry also once letters are typed, and between two entries', () => {
      const fixture = `${STUDY}arms:\n  - id: a\n    who$0\n  - id: b\n`;
      assert.equal(afterPicking(fixture, 'next entry'), `${STUDY}arms:\n  - id: a\n  - id: $0\n  - id: b\n`);
    });
    it('come before further keys where the entry has all that is usual', () => {
      const keys = ['id', 'name', 'role', 'intervention', 'participants'];
      const filled = `${STUDY}arms:\n  - ${keys.map((key) => `${key}: not reported`).join('\n    ')}\n    $0\n`;
      assert.deepEqual(labels(filled).slice(0, 2), ['whole arm', 'next entry']);
    });
    it('can follow in each of the lists around the cursor', () => {
      const fixture = `${STUDY}results:\n  - id: a\n    by_arm:\n      - arm: x\n        $0\n`;
      assert.match(afterPicking(fixture, 'whole group'), /\n {6}- arm: x\n {6}- arm: \$0\n {8}analysed: \n/);
      assert.match(afterPicking(fixture, 'whole result'), /\n {6}- arm: x\n {2}- id: \$0\n {4}outcome: \n/);
      const assessed = `${STUDY}design: randomised trial\nrob2:\n  - result: burnout-6m\n    $0`;
      assert.match(
        afterPicking(assessed, 'assessment of burnout-12m'),
        /\n {2}- result: burnout-6m\n {2}- result: burnout-12m\n {4}randomisation:\n {6}q1\.1: /,
      );
    });
  });

  describe('questions', () => {
    it('are those of the form at hand, the next one first, under their printed numbers', () =>
      assert.deepEqual(labels(`${DOMAIN}      q1.1: Y\n      $0`), [
        '1.2',
        '1.3',
        'judgement',
        'bias_direction',
        'reason',
        'support',
        'support with quote and page',
      ]));
    it('have the beginning of our short wording beside them, and all of it in their explanation', () => {
      const [first] = offered(`${DOMAIN}      $0`);
      assert.equal(first?.detail, 'Did sequence generation involve a genuine …');
      assert.match(first?.documentation ?? '', /Did sequence generation involve a genuine chance element\?/);
    });
    it('are written with their q', () =>
      assert.equal(afterPicking(`${DOMAIN}      1.1$0`, '1.1'), `${DOMAIN}      q1.1: $0`));
    it('that are not asked are left out', () => {
      const deviations = `${STUDY}design: randomised trial\nrob2:\n  - deviations:\n      q2.1: N\n      q2.2: PN\n      $0`;
      assert.deepEqual(labels(deviations).slice(0, 3), ['2.6', '2.7', 'judgement']);
    });
    it('follow the effect that the review decided on', () => {
      const { review, file, offset } = inReview(
        `${STUDY}design: randomised trial\nrob2:\n  - effect_of_interest: adhering\n    deviations:\n      $0`,
      );
      const adhering = complete(review, file, offset).find(({ label }) => label === '2.4');
      assert.match(adhering?.detail ?? '', /delivery of the intervention/);
    });
    it('of a cluster trial have domain 1b', () => {
      const domains = labels(`${STUDY}design: cluster randomised trial\nrob2:\n  - result: burnout-6m\n    $0`);
      assert.ok(domains.includes('recruitment'));
      assert.ok(!labels(`${DOMAIN.replace('    randomisation:\n', '')}    $0`).includes('recruitment'));
    });
    it('name the deviations looked at only where they matter', () => {
      const assessment = `${STUDY}design: randomised trial\nrob2:\n  - result: burnout-6m\n`;
      assert.ok(!labels(`${assessment}    $0`).includes('deviations_in_scope'));
      assert.ok(labels(`${assessment}    effect_of_interest: adhering\n    $0`).includes('deviations_in_scope'));
    });
  });

  describe('answers', () => {
    it('are those that the question offers', () =>
      assert.deepEqual(labels(`${DOMAIN}      q1.1: $0`), ['Y', 'PY', 'PN', 'N', 'NI']));
    it('say where they lead', () =>
      assert.deepEqual(
        offered(`${DOMAIN}      q1.1: Y\n      q1.2: $0\n      q1.3: N`).map(
          ({ label, detail }) => `${label} ${detail}`,
        ),
        [
          'Y Yes → Low',
          'PY Probably yes → Low',
          'PN Probably no → High',
          'N No → High',
          'NI No information → Some concerns',
        ],
      ));
    it('say which question follows', () =>
      assert.equal(offered(`${DOMAIN}      q1.1: $0`)[0]?.detail, 'Yes → then 1.2'));
    it('replace what stands there', () =>
      assert.equal(afterPicking(`${DOMAIN}      q1.1: N$0I`, 'PY'), `${DOMAIN}      q1.1: PY`));
    it('are found by their words', () => assert.deepEqual(shown(`${DOMAIN}      q1.1: probably$0`), ['PY', 'PN']));
    it('are only NA where the question is not asked', () => {
      const measurement = `${STUDY}rob2:\n  - measurement:\n      q4.1: Y\n`;
      assert.deepEqual(labels(`${measurement}      q4.3: $0`), ['NA']);
    });
    it('have NA last where it is not known yet whether the question is asked', () =>
      assert.equal(labels(`${STUDY}rob2:\n  - measurement:\n      q4.3: $0`).at(-1), 'NA'));
    it('of 3.2 have no NI', () =>
      assert.deepEqual(labels(`${STUDY}rob2:\n  - missing_data:\n      q3.1: N\n      q3.2: $0`), [
        'Y',
        'PY',
        'PN',
        'N',
      ]));
    it('are none at a question that the form does not have', () =>
      assert.deepEqual(labels(`${DOMAIN}      q1a.1: $0`), []));
  });

  describe('judgements', () => {
    const answered = `${DOMAIN}      q1.1: Y\n      q1.2: NI\n      q1.3: N\n`;
    it('have the suggested one first, with its reason', () => {
      const [first, second] = offered(`${answered}      judgement: $0`);
      assert.equal(first?.label, 'some concerns');
      assert.equal(first?.detail, 'suggested');
      assert.match(first?.documentation ?? '', /1\\?\.2 is NI and 1\\?\.3 is N/);
      assert.ok(first?.preselect);
      assert.equal(second?.detail, 'not what is suggested: needs a reason');
    });
    it('say nothing about reasons where nothing is answered', () =>
      assert.doesNotMatch(
        offered(`${DOMAIN}      judgement: $0`)
          .map(({ detail }) => detail)
          .join(),
        /needs a reason/,
      ));
    it('keep their order where nothing is suggested', () =>
      assert.deepEqual(labels(`${DOMAIN}      judgement: $0`), ['low', 'some concerns', 'high']));
    it('overall follow the domains', () => {
      const domains = ['randomisation', 'deviations', 'missing_data', 'measurement', 'reporting'];
      const judged = domains.map((domain) => `    ${domain}: {judgement: low}\n`).join('');
      const [first] = offered(
        `${STUDY}design: randomised trial\nrob2:\n  - result: burnout-6m\n${judged}    overall: {judgement: $0}`,
      );
      assert.equal(first?.label, 'low');
      assert.match(first?.detail ?? '', /^suggested, because every domain is Low/);
    });
    it('never take a word for "no value"', () =>
      assert.ok(!labels(`${DOMAIN}      judgement: $0`).includes('unclear')));
  });

  describe('words', () => {
    const levels = 'intervention: practice-training\ncomponents:\n  - what: Course\n';
    const path = 'interventions/practice-training.extraction.yaml';
    it('of a model come in its order, with their meaning', () => {
      const found = offered(`${levels}    igloo: [$0]`, path);
      assert.deepEqual(
        found.map(({ label }) => label),
        ['individual', 'group', 'leader', 'organisation', 'overarching context'],
      );
      assert.match(found[2]?.documentation ?? '', /authority to adjust/);
    });
    it('are found by their other names', () =>
      assert.deepEqual(shown(`${levels}    igloo: [individual, leadership$0]`, path), ['leader']));
    it('replace the other name', () =>
      assert.equal(afterPicking(`${levels}    igloo: [leadership$0]`, 'leader', path), `${levels}    igloo: [leader]`));
    it('that are listed are not offered again', () =>
      assert.deepEqual(labels(`${levels}    igloo: [individual, Team, $0]`, path), [
        'leader',
        'organisation',
        'overarching context',
      ]));
    it('are written without brackets where one is enough', () =>
      assert.equal(afterPicking(`${STUDY}types: $0`, 'process evaluation'), `${STUDY}types: process evaluation`));
    it('of a list get their dash', () =>
      assert.equal(
        afterPicking(`${STUDY}types:\n  $0`, 'process evaluation'),
        `${STUDY}types:\n  - process evaluation`,
      ));
    it('for "no value" come last', () =>
      assert.deepEqual(labels(`${STUDY}design: $0`).slice(-3), ['not reported', 'unclear', 'not applicable']));
    it('for "no value" never stand in a list', () =>
      assert.ok(!labels(`${STUDY}types: [$0]`).includes('not reported')));
    it('for "no value" stand for numbers and texts too', () =>
      assert.deepEqual(labels(`${STUDY}participants:\n  enrolled: $0`), ['not reported', 'unclear', 'not applicable']));
    it('leave words of one’s own alone', () => {
      assert.deepEqual(labels(`${STUDY}setting: Six wards$0`), []);
      assert.deepEqual(labels(`${STUDY}participants:\n  enrolled: 12$0`), []);
      assert.deepEqual(labels(`${STUDY}setting: not rep$0`), ['not reported']);
      assert.deepEqual(labels(`${STUDY}setting: N/A$0`), ['not applicable']);
    });
    it('that look like numbers get quotation marks', () =>
      assert.equal(
        afterPicking(`${STUDY}robins_i:\n  - version: $0`, '2016'),
        `${STUDY}robins_i:\n  - version: '2016'`,
      ));
    it('replace empty quotation marks, and keep the remark', () =>
      assert.equal(afterPicking(`${STUDY}aim: "$0" # p. 2\n`, 'not reported'), `${STUDY}aim: not reported # p. 2\n`));
    it('replace a quotation', () =>
      assert.equal(afterPicking(`${STUDY}design: "coh$0"`, 'cohort study'), `${STUDY}design: cohort study`));
    it('are found inside a quotation', () => assert.ok(shown(`${STUDY}design: "coh$0"`).includes('cohort study')));
    it('get their space right behind the colon', () =>
      assert.equal(afterPicking(`${STUDY}design:$0`, 'cohort study'), `${STUDY}design: cohort study`));
  });

  describe('names', () => {
    it('of results, those without an assessment first', () =>
      assert.deepEqual(labels(`${STUDY}rob2:\n  - result: burnout-6m\n  - result: $0`), ['burnout-12m', 'burnout-6m']));
    it('say what they stand for', () => {
      const [first] = offered(`${STUDY}rob2:\n  - result: $0`);
      assert.match(
        first?.documentation ?? '',
        /empathy-based stress\n\n- Measure: Exhaustion scale\n- Time point: 6 months/,
      );
      assert.doesNotMatch(first?.documentation ?? '', /p\. 4/);
    });
    it('of interventions, arms, reports, reviewers, outcomes, measures, time points, populations, themes', () => {
      const result = `${STUDY}results:\n  - id: a\n`;
      assert.deepEqual(labels(`${STUDY}interventions: [$0]`), ['practice-training']);
      assert.deepEqual(labels(`${result}    by_arm:\n      - arm: $0`), ['training', 'usual-care']);
      assert.deepEqual(labels(`${result}    support: {report: $0}`), ['main', 'review']);
      assert.deepEqual(labels(`${STUDY}extractor: $0`), ['LM', 'CB']);
      assert.deepEqual(labels(`${result}    outcome: $0`), ['empathy-based stress', 'compassion: felt by patients']);
      assert.deepEqual(labels(`${result}    measure: $0`), ['mbi-exhaustion']);
      assert.deepEqual(labels(`${result}    timepoint: $0`), ['6 months', '12 months']);
      assert.deepEqual(labels(`${result}    population: $0`), ['nurses', 'all']);
      assert.deepEqual(labels(`${STUDY}cici:\n  - theme: $0`), ['leadership', 'none']);
    });
    it('get quotation marks where they need them', () =>
      assert.equal(
        afterPicking(`${STUDY}results:\n  - id: a\n    outcome: $0`, 'compassion: felt by patients'),
        `${STUDY}results:\n  - id: a\n    outcome: 'compassion: felt by patients'`,
      ));
    it('of two arms are offered as a comparison, both ways round', () =>
      assert.equal(
        afterPicking(`${STUDY}results:\n  - id: a\n    comparison: $0`, 'usual-care, training'),
        `${STUDY}results:\n  - id: a\n    comparison: [usual-care, training]`,
      ));
    it('of an arm that is in the comparison already are left out', () =>
      assert.deepEqual(labels(`${STUDY}results:\n  - id: a\n    comparison: [training, $0]`), ['usual-care']));
    it('of the keys beside a support', () =>
      assert.deepEqual(labels(`${DOMAIN}      q1.1: Y\n      judgement: low\n      support: [{for: $0}]`), [
        'q1.1',
        'judgement',
      ]));
    it('of the file for the id of its record', () =>
      assert.deepEqual(labels('study: $0', 'studies/wykes-2018.LM.extraction.yaml'), ['wykes-2018']));
  });

  describe('settings of a review', () => {
    const path = 'review.extraction.yaml';
    it('name the checks', () => {
      assert.ok(labels('review: practice-review\nseverities:\n  $0', path).includes('judgement-differs'));
      assert.ok(labels(`${STUDY}accept: [{check: $0}]`).includes('judgement-differs'));
    });
    it('name each question once, whatever forms it has', () => {
      const questions = labels(
        'review: practice-review\nguidance:\n  rob2:\n    q1.1: Drawn lots are Y.\n    $0',
        path,
      );
      assert.equal(questions[0], '1.2');
      assert.equal(new Set(questions).size, questions.length);
      assert.ok(questions.includes('1a.1'));
    });
    it('begin the rules for an instrument on the next line', () =>
      assert.equal(
        afterPicking('review: practice-review\nguidance:\n  $0', 'rob2', path),
        'review: practice-review\nguidance:\n  rob2:\n    ',
      ));
    it('write the question with its q', () =>
      assert.equal(
        afterPicking('review: practice-review\nguidance:\n  rob2:\n    $0', '4.3', path),
        'review: practice-review\nguidance:\n  rob2:\n    q4.3: ',
      ));
  });

  describe('nothing', () => {
    const silent: readonly [where: string, fixture: string][] = [
      ['in a comment', `${STUDY}# des$0`],
      ['in a comment behind a value', `${STUDY}design: x # coh$0`],
      ['in a block of text', `${STUDY}aim: |\n  des$0`],
      ['in text over several lines', `${STUDY}aim: To find\n  des$0`],
      ['under a key that the format does not have', `${STUDY}nonsense:\n  $0`],
      ['at an indentation that fits nothing', `${STUDY}setting:\n    sites: 3\n  $0`],
      ['at the names of the review’s own fields', 'review: practice-review\nfields:\n  study:\n    $0'],
    ];
    for (const [where, fixture] of silent) it(where, () => assert.deepEqual(labels(fixture), []));
  });

  describe('of a summary in the review file', () => {
    const REVIEW = 'review: practice-review\nvocabulary: {outcomes: {stress: Strain}}\n';
    const at = (entry: string) => `${REVIEW}meta_analysis:\n  - {outcome: stress, ${entry}}\n`;

    it('are the ids of results of all studies, the metrics and the models', () => {
      const path = 'review.extraction.yaml';
      assert.deepEqual(labels(at('results: [$0]'), path).slice(0, 2), ['burnout-6m', 'burnout-12m']);
      assert.ok(labels(at('metric: $0'), path).includes('smd'));
      assert.ok(labels(at('method: $0'), path).includes('paule-mandel'));
      assert.ok(labels(at('interval: $0'), path).includes('hartung-knapp'));
      assert.deepEqual(afterPicking(at('results: [$0]'), 'burnout-12m', path).includes('results: [burnout-12m'), true);
    });
  });
});
