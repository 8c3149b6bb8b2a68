/** LM and CB work on one review for two weeks, each in a clone of their own. Each part goes on where the one before it ended. */
import assert from 'node:assert/strict';
import { PATIENCE } from '../run';
import { settleIn } from './settle-in';
import { ALDER, BIRCH, BIRCH_ASSESSED, HARMS, REVIEW, SMALL_REVIEW } from './small-review';
import {
  ALDER_AFTER_ONE_WEEK,
  ALDER_IN_DISPUTE,
  ALDER_SETTLED,
  ASSESSED,
  ASSESSMENTS,
  BIRCH_IN_DISPUTE,
  BIRCH_WHILE_REBASED,
  CONSENSUS_IN_DISPUTE,
  CORRECTED,
  SETTLED_FIRST,
  SORTED_BIRCH,
  STRESS,
} from './states';
import { type Team, teamOf } from './team';

const NOTHING = 'Nothing found in the merge';

describe('two reviewers and git', function () {
  this.timeout(PATIENCE);

  let team: Team;
  before(async () => {
    team = await teamOf(SMALL_REVIEW);
  });
  after(() => team.leave());

  it('begin with a review in which nothing is wrong', async () => {
    assert.deepEqual(await team.cb.problems(), []);
  });

  it('add, copy, correct, sort and rename at the same places, and a merge asks nothing and loses nothing', async () => {
    const { lm, cb } = team;
    lm.edit(
      ALDER,
      ['country: [UK]', 'country: [UK, Norway]'],
      ['units: 6', 'units: 7'],
      ['    estimate:', '    # Table 2\n    estimate:'],
      ['rob2:\n', `${STRESS}rob2:\n`],
      // A copy below it is the usual way to begin an assessment; git takes the upper one for the new one.
      [ASSESSED, CORRECTED + ASSESSED.replace('exhaustion-6m', 'stress-6m')],
    );
    lm.edit(
      REVIEW,
      ['    mood: How people feel.\n', '    mood: How people feel.\n    stress: Feeling stressed.\n'],
      ['outcome: burnout}\n', 'outcome: burnout}\n    pss: {name: Perceived Stress Scale, outcome: stress}\n'],
    );
    lm.write({ [BIRCH]: SORTED_BIRCH });
    lm.save('Stress, and what was misread');
    lm.push();

    cb.edit(
      ALDER,
      ['country: [UK]', 'country: [UK, Ireland]'],
      ['sites: 3', 'sites: 2  # the third closed'],
      ['p: 0.18}', 'p: 0.180}'],
      [
        'rob2:\n',
        '  - id: mood-6m\n    outcome: mood\n    measure: phq-9\n    timepoint: 6 months\n    effect_direction: no difference\nrob2:\n',
      ],
      [
        'q4.5: PN\n      judgement: some concerns',
        'q4.5: PN\n      judgement: high\n      reason: Nurses hoped for much.',
      ],
    );
    cb.edit(REVIEW, [
      'outcome: burnout}\n',
      'outcome: burnout}\n    phq-9: {name: Patient Health Questionnaire, outcome: mood}\n',
    ]);
    cb.edit(BIRCH, ['ci: [0.1, 2.3]', 'ci: [0.10, 2.31]']);
    cb.write({
      [BIRCH_ASSESSED]:
        'study: birch-2020\nextractor: LM\nrob2:\n  - result: mood\n    reporting: {q5.1: Y, q5.2: N, q5.3: N, judgement: low}\n',
    });
    cb.save('Mood, and hopes');
    assert.equal(cb.pull().code, 0);

    assert.equal(cb.text(ALDER), ALDER_AFTER_ONE_WEEK);
    assert.equal(cb.text(BIRCH), SORTED_BIRCH.replace('ci: [0.1, 2.3]', 'ci: [0.10, 2.31]'));
    assert.match(
      cb.text(REVIEW),
      /mbi-exhaustion: .*\n {4}phq-9: \{name: Patient Health Questionnaire, outcome: mood\}\n {4}pss: \{name: Perceived Stress Scale, outcome: stress\}\n$/,
    );
    assert.match(await cb.run('verify-merge'), new RegExp(NOTHING));
  });

  it('are told by check what the merge renamed below their references', async () => {
    const { cb } = team;
    assert.deepEqual(await cb.problems(), [`${BIRCH_ASSESSED}:4 unknown-reference`]);
    assert.deepEqual(await cb.saidOf('unknown-reference'), [
      'There is no result called “mood” in this study, so nothing can be found there. Correct the name (“mood-4w”), or add it under “results” of the study.',
    ]);
    cb.edit(BIRCH_ASSESSED, ['result: mood', 'result: mood-4w']);
    cb.save('The new name');
    cb.push();
    assert.deepEqual(await cb.problems(), []);
  });

  it('are asked about each datum that is in dispute, and about nothing else', async () => {
    const { lm, cb } = team;
    assert.equal(lm.pull().code, 0);
    lm.edit(
      ALDER,
      // New answers below a judgement that CB gives a reason for.
      ['q4.5: PN\n      judgement: some concerns\n', 'q4.5: PY\n      judgement: some concerns\n'],
      ['harms:\n  adverse_events: {sought: systematically, finding: none found}\n', ''],
      ['rob2:\n', '  - id: sleep\n    outcome: mood\n    timepoint: 6 months\nrob2:\n'],
      ['participants: 40}', 'participants: 41}'],
    );
    lm.write({
      [HARMS]:
        'study: alder-2019\nextractor: LM\nharms:\n  adverse_events: {sought: systematically, finding: none found}\n',
      'studies/cedar-2021.extraction.yaml': 'study: cedar-2021\ndesign: randomised trial\ncountry: [UK]\n',
      'studies/dogwood-2022.extraction.yaml':
        'study: dogwood-2022\nreports:\n  - {id: main, citation: {title: A walk for nurses (fictional), year: 2022}}\n',
    });
    lm.edit(BIRCH, ['extractor: LM', 'consensus: {by: [LM, CB], how: discussion}']);
    lm.save('Harms have a file of their own');
    lm.push();

    cb.edit(
      ALDER,
      [
        'q4.5: PN\n      judgement: some concerns\n',
        'q4.5: PN\n      judgement: some concerns\n      reason: Hopes were modest.\n',
      ],
      ['finding: none found', 'finding: found'],
      ['rob2:\n', '  - id: sleep\n    outcome: burnout\n    timepoint: 4 weeks\nrob2:\n'],
      ['participants: 38}', 'participants: 37}'],
    );
    cb.write({
      'studies/cedar-2021.extraction.yaml': 'study: cedar-2021\naim: To see.\ncountry: [UK, Spain]\n',
      'studies/dogwood22.extraction.yaml':
        'study: dogwood22\nreports:\n  - {id: main, citation: {title: A walk for nurses (fictional), year: 2022}}\n',
    });
    cb.edit(BIRCH, ['value: 1.2,', 'value: 1.3,']);
    cb.save('Sleep');
    assert.equal(cb.pull().code, 1);
    assert.equal(cb.conflicted(ALDER), ALDER_IN_DISPUTE);
    assert.equal(cb.conflicted(BIRCH), BIRCH_IN_DISPUTE);
    // Both have begun cedar-2021; as nobody's work in particular, it is one.
    assert.equal(
      cb.text(fileOf('cedar-2021')),
      'study: cedar-2021\naim: To see.\ndesign: randomised trial\ncountry: [UK, Spain]\n',
    );
    assert.deepEqual(await cb.problems(), [
      `${ALDER}:8 syntax/merge-conflict`,
      `${ALDER}:35 syntax/merge-conflict`,
      `${ALDER}:71 syntax/merge-conflict`,
      `${HARMS}:3 duplicate-section`,
      `${BIRCH}:2 syntax/merge-conflict`,
      `${fileOf('dogwood-2022')}:3 duplicate-title`,
      `${fileOf('dogwood22')}:3 duplicate-title`,
    ]);
    const [harms, sleep, judgement, consensus] = await cb.saidOf('syntax/merge-conflict');
    assert.match(
      harms ?? '',
      /^Two versions of “harms” stand here.* The section now stands in alder-2019\.harms\.extraction\.yaml/,
    );
    assert.match(sleep ?? '', /^Two versions of “results, sleep: outcome”, “results, sleep: timepoint” stand here/);
    assert.match(
      judgement ?? '',
      /“RoB 2, stress-6m, measurement: reason”.* The algorithm makes “high” of the answers\./,
    );
    assert.match(consensus ?? '', /^Two versions of “extractor”, “consensus” stand here/);
    assert.doesNotMatch(consensus ?? '', /section/);
  });

  it('settle what was in dispute, and no value is lost by that', async () => {
    const { lm, cb } = team;
    cb.settle(ALDER, 'theirs', { theirsBecomes: 'sleep-6m' }, 'ours');
    cb.edit(HARMS, ['finding: none found', 'finding: found']);
    cb.settle(BIRCH, 'ours');
    cb.must('rm', '--quiet', '--force', fileOf('dogwood22'));
    cb.save('Together again');
    assert.deepEqual(await cb.problems(), []);
    assert.equal(cb.text(ALDER), ALDER_SETTLED);
    assert.equal(await cb.run('verify-merge'), 'Nothing found in the merge (5 files looked at).\n');
    cb.push();
    assert.equal(lm.pull().code, 0);
    assert.equal(lm.must('rev-parse', 'HEAD'), cb.must('rev-parse', 'HEAD'));
  });

  it('rebase: each commit is merged by meaning, and one is asked about', async () => {
    const { lm, cb } = team;
    lm.must('checkout', '--quiet', '-b', 'countries');
    lm.edit(BIRCH, ['country: [Ireland]', 'country: [Wales]'], ['timepoint: 4 weeks', 'timepoint: 5 weeks']);
    lm.save('Wales');
    lm.edit(ALDER, ['design: randomised trial\n', 'design: randomised trial\naim: To see whether a course helps.\n']);
    lm.edit(REVIEW, ['burnout: Exhaustion and detachment at work.', 'burnout: Exhaustion at work.']);
    lm.save('The aim');
    cb.edit(
      BIRCH,
      ['country: [Ireland]', 'country: [Scotland]'],
      ['comparison: [rest, none]', 'comparison: [rest, none]  # as randomised'],
    );
    cb.edit(ALDER, ['design: randomised trial\n', 'design: randomised trial\nperiod: 2017 to 2018\n']);
    cb.edit(REVIEW, ['mood: How people feel.', 'mood: How people say they feel.']);
    cb.save('Scotland');
    cb.push();

    lm.must('fetch', '--quiet', 'origin');
    assert.equal(lm.git('rebase', 'origin/main').code, 1);
    assert.equal(lm.conflicted(BIRCH), BIRCH_WHILE_REBASED);
    lm.settle(BIRCH, 'theirs');
    lm.must('add', '--all');
    lm.must('-c', 'core.editor=true', 'rebase', '--continue');
    assert.equal(lm.text(BIRCH), BIRCH_WHILE_REBASED.replace(/<{7}[\s\S]*?={7}\n/, '').replace('>>>>>>> theirs\n', ''));
    assert.match(
      lm.text(ALDER),
      /\ndesign: randomised trial\nperiod: 2017 to 2018\naim: To see whether a course helps\.\n/,
    );
    assert.match(lm.text(REVIEW), /burnout: Exhaustion at work\.\n {4}mood: How people say they feel\.\n/);
    assert.equal(lm.must('log', '--format=%s', 'origin/main..'), 'The aim\nWales');
    lm.push();
    assert.equal(cb.pull().code, 0);
  });

  it('cherry-pick one correction without the commit before it', async () => {
    const { lm, cb } = team;
    lm.must('checkout', '--quiet', '-b', 'tidy');
    lm.edit(ALDER, [
      '    timepoint: 6 months\n    comparison: [course, usual]\n',
      '    comparison: [course, usual]\n    timepoint: 6 months\n',
    ]);
    lm.save('Tidied');
    lm.edit(ALDER, ['ci: [-6.9, 1.3]', 'ci: [-6.9, 1.4]']);
    lm.save('Misread');
    lm.must('push', '--quiet', 'origin', 'tidy');
    cb.must('fetch', '--quiet', 'origin');
    cb.edit(ALDER, ['type: md, value: -2.8', 'type: md, value: -2.80']);
    cb.save('Digits');
    cb.must('cherry-pick', 'origin/tidy');
    assert.match(
      cb.text(ALDER),
      / {4}timepoint: 6 months\n {4}comparison: .*\n {4}# Table 2\n {4}estimate: \{type: md, value: -2\.80, ci: \[-6\.9, 1\.4\], p: 0\.180\}\n/,
    );
    cb.push();
  });

  it('press the merge button of the host: git and check are silent, and verify-merge tells each that suffered', async () => {
    const { lm, cb, button } = team;
    lm.must('checkout', '--quiet', 'main');
    assert.equal(lm.pull().code, 0);
    for (const study of ['fir-2023', 'gorse-2021', 'hazel-2018']) lm.write({ [fileOf(study)]: likeAlder(study) });
    lm.save('Three more');
    lm.push();
    assert.equal(cb.pull().code, 0);

    lm.must('checkout', '--quiet', '-b', 'of-lm');
    lm.edit(fileOf('fir-2023'), [ASSESSED, CORRECTED + ASSESSED.replace('exhaustion-6m', 'stress-6m')]);
    lm.edit(fileOf('gorse-2021'), ['q4.4: PY\n      q4.5: PN', 'q4.4: Y\n      q4.5: PY']);
    lm.edit(fileOf('hazel-2018'), ['extractor: LM', 'consensus: {by: [LM, CB], how: discussion}']);
    lm.save('Assessed');
    lm.must('push', '--quiet', 'origin', 'of-lm');
    cb.must('checkout', '--quiet', '-b', 'of-cb');
    const [judged, reason] = ['q4.5: PN\n      judgement: some concerns\n', '      reason: Nurses hoped for much.\n'];
    cb.edit(fileOf('fir-2023'), [judged, `q4.5: PN\n      judgement: high\n${reason}`]);
    cb.edit(fileOf('gorse-2021'), [judged, `${judged}${reason}`]);
    cb.edit(fileOf('hazel-2018'), [judged, `q4.5: PN\n      judgement: high\n${reason}`]);
    cb.save('Assessed, too');
    cb.must('push', '--quiet', 'origin', 'of-cb');

    button.must('fetch', '--quiet', 'origin');
    button.must('checkout', '--quiet', '--detach', 'origin/of-lm');
    button.must('merge', '--quiet', '--no-edit', 'origin/of-cb');
    assert.deepEqual(await button.problems(), []);
    const merge = button.must('rev-parse', '--short=10', 'HEAD');
    assert.equal(
      await button.run('verify-merge'),
      `${fileOf('fir-2023')}, merge ${merge}
  RoB 2, exhaustion-6m, measurement: judgement is “some concerns”, and “high” follows from both sides.
  RoB 2, exhaustion-6m, measurement: reason was lost: “Nurses hoped for much.”. One side wrote it and the other left it alone.
  RoB 2, stress-6m, measurement: judgement is “high”, and “some concerns” follows from both sides.
  RoB 2, stress-6m, measurement: reason is new at this place: “Nurses hoped for much.”. Neither side wrote it there.

${fileOf('gorse-2021')}, merge ${merge}
  RoB 2, exhaustion-6m, measurement: judgement, reason: one side judged, the other changed the answers that the judgement rests on; it stands as git puts lines together, so perhaps nobody was asked.

${fileOf('hazel-2018')}, merge ${merge}
  extractor, consensus: one side changed whose work the file is, the other what it says; it stands as git puts lines together, so perhaps nobody was asked.

6 found in the merge (3 files looked at).
`,
    );
  });

  it('press “Accept Both” where git’s markers cut two results up: check and verify-merge tell it', async () => {
    const { button } = team;
    const commit = (message: string) => button.must('log', '--all', '--format=%H', `--grep=^${message}`);
    button.must('checkout', '--quiet', '--detach', commit('Stress, and'));
    assert.equal(button.git('merge', '--no-edit', commit('Mood, and')).code, 1);
    for (const path of [ALDER, BIRCH, REVIEW])
      button.write({ [path]: button.text(path).replace(/^(?:<{7} .*|={7}|>{7} .*)\n/gm, '') });
    button.save('Accepted both');
    assert.match(
      await button.run('verify-merge'),
      /^studies\/alder-2019\.extraction\.yaml, merge \w+\n {2}The merged file cannot be read as it stands; “extraction check” says why\.\n\n1 found/,
    );
    assert.deepEqual(await button.problems(), [
      `${ALDER}:8 syntax/duplicate-key`,
      `${ALDER}:9 syntax/duplicate-key`,
      `${ALDER}:32 syntax/duplicate-key`,
      `${BIRCH_ASSESSED}:4 unknown-reference`,
    ]);
  });

  it('read in words what the other did: git’s own difference, and a rename as one fact', async () => {
    const { cb } = team;
    const stress = cb.must('log', '--all', '--format=%H', '--grep=^Stress, and');
    const lines = cb.must('diff', `${stress}~1`, stress, '--unified=0', '--', ALDER).split('\n');
    assert.deepEqual(
      lines.filter((line) => /^[-+](?:Results|RoB 2 · exhaustion-6m)/.test(line)),
      [
        '+Results · stress-6m · outcome = stress',
        '+Results · stress-6m · measure = pss',
        '+Results · stress-6m · time point = 6 months',
        '+Results · stress-6m · direction of effect = favours intervention',
        '-RoB 2 · exhaustion-6m · randomisation · 1.2 = Y',
        '+RoB 2 · exhaustion-6m · randomisation · 1.2 = NI',
        '-RoB 2 · exhaustion-6m · randomisation · judgement = low',
        '+RoB 2 · exhaustion-6m · randomisation · judgement = some concerns',
      ],
    );
    const said = await cb.run('diff', `${stress}~1`, stress, '--', BIRCH);
    assert.ok(said.startsWith('birch-2020\n  • Results: mood is now called mood-4w (LM)\n\n'), said);
    assert.match(said, /\n1 change in 1 record\.\n/);
  });

  it('merge on their own computer instead: what is in dispute is asked, and the reason stands where it was meant', async () => {
    const { cb } = team;
    cb.must('fetch', '--quiet', 'origin');
    assert.equal(cb.git('merge', '--no-edit', 'origin/of-lm').code, 1);
    assert.deepEqual(cb.must('diff', '--name-only', '--diff-filter=U').split('\n'), [
      fileOf('gorse-2021'),
      fileOf('hazel-2018'),
    ]);
    assert.ok(cb.text(fileOf('fir-2023')).endsWith(ASSESSMENTS));
    assert.match(
      cb.conflicted(fileOf('gorse-2021')),
      /\n {6}q4\.4: Y\n {6}q4\.5: PY\n<<<<<<< ours · RoB 2, exhaustion-6m, measurement: judgement, reason\n/,
    );
    assert.match(
      cb.conflicted(fileOf('hazel-2018')),
      /^study: hazel-2018\n<<<<<<< ours · extractor, consensus\nextractor: LM\n=======\nconsensus: \{by: \[LM, CB\], how: discussion\}\n>>>>>>> theirs\ndesign:/,
    );
    cb.settle(fileOf('gorse-2021'), 'ours');
    cb.edit(fileOf('gorse-2021'), ['q4.5: PY\n      judgement: some concerns', 'q4.5: PY\n      judgement: high']);
    cb.settle(fileOf('hazel-2018'), 'ours');
    cb.save('Merged here');
    assert.equal(await cb.run('verify-merge'), 'Nothing found in the merge (3 files looked at).\n');
    assert.deepEqual(await cb.problems(), []);
    cb.push();
  });

  it('settle what two extractions differ on, each some of it, and both have the consensus', async () => {
    const { lm, cb } = team;
    lm.must('checkout', '--quiet', 'main');
    lm.pull();
    lm.write({ [fileOf('kapok-2021')]: SETTLED_FIRST });
    lm.save('Settled first');
    lm.push();
    for (const [clone, answer, level] of [
      [lm, 'Y', 'low'],
      [cb, 'NI', 'some concerns'],
    ] as const) {
      clone.must('checkout', '--quiet', 'main');
      clone.pull();
      const who = clone === lm ? 'LM' : 'CB';
      clone.write({ [`studies/kapok-2021.${who}.extraction.yaml`]: kapok(who, answer, level) });
      clone.save(`Kapok, by ${who}`);
      if (clone === lm) clone.push();
    }
    assert.equal(cb.pull().code, 0);
    cb.push();
    lm.pull();
    cb.must('tag', 'extracted');
    assert.equal(
      await cb.run('compare', 'kapok-2021'),
      `kapok-2021 · CB, LM: 2 differences, 0 settled; 2 the same, 2 of them not in the consensus
  RoB 2 · exhaustion-6m · Randomisation · 1.2 [open]
    CB  NI  |  leads to Some concerns
    LM  Y  |  leads to Low
  RoB 2 · exhaustion-6m · Randomisation · Judgement [open]
    CB  some concerns  |  leads to Some concerns
    LM  low  |  leads to Low
`,
    );

    const how = {
      how: 'discussion',
      by: ['LM', 'CB'],
      date: '2026-01-31',
      reason: 'The list was held elsewhere (p. 3).',
    } as const;
    settleIn(lm, 'kapok-2021', 'rob2/exhaustion-6m/randomisation/q1.2', {
      ...how,
      choice: { kind: 'take', from: 'LM' },
    });
    lm.save('Settled: 1.2');
    lm.push();
    settleIn(cb, 'kapok-2021', 'rob2/exhaustion-6m/randomisation/judgement', {
      ...how,
      choice: { kind: 'take', from: 'LM' },
    });
    cb.save('Settled: the judgement');
    assert.equal(cb.pull().code, 1);
    // One settled a judgement, the other an answer below it; what each wrote about it stands there once.
    assert.equal(cb.conflicted(fileOf('kapok-2021')), CONSENSUS_IN_DISPUTE);
    cb.settle(fileOf('kapok-2021'), 'ours');
    cb.save('Settled by both');
    assert.equal(await cb.run('verify-merge'), 'Nothing found in the merge (1 file looked at).\n');
    const SETTLED = '  |  discussion, LM, CB, 31 January 2026: The list was held elsewhere (p. 3).';
    assert.equal(
      await cb.run('compare', 'kapok-2021'),
      `kapok-2021 · CB, LM: 2 differences, 2 settled; 2 the same, 2 of them not in the consensus
  RoB 2 · exhaustion-6m · Randomisation · 1.2 [settled]
    CB  NI  |  leads to Some concerns
    LM  Y  |  leads to Low
    → Y${SETTLED}
  RoB 2 · exhaustion-6m · Randomisation · Judgement [settled]
    CB  some concerns  |  leads to Some concerns
    LM  low  |  leads to Low
    → low${SETTLED}
`,
    );
    assert.deepEqual(await cb.problems(), []);
    cb.push();
  });

  it('say in one comment what that changed', async () => {
    const comment = await team.cb.run('diff', 'extracted..main', '--format', 'markdown');
    assert.ok(comment.startsWith('<!-- extraction-diff -->\n### '));
    for (const line of [
      '**kapok-2021**',
      '- RoB 2 · exhaustion-6m: new, D1 low \\(consensus\\)',
      '- RoB 2 · exhaustion-6m · D1 · 1.2: settled by LM and CB: Y \\(CB NI, LM Y\\); discussion, 31 January 2026: The list was held elsewhere \\(p. 3\\).',
      '- RoB 2 · exhaustion-6m · D1 · judgement: settled by LM and CB: low \\(CB some concerns, LM low\\); discussion, 31 January 2026: The list was held elsewhere \\(p. 3\\).',
      '- Burnout, kapok-2021, D1: Not agreed → Low',
    ])
      assert.ok(comment.split('\n').includes(line), line);
  });
});

const fileOf = (study: string) => `studies/${study}.extraction.yaml`;

/** With a second result, which nobody has assessed yet. */
const likeAlder = (study: string) =>
  SMALL_REVIEW[ALDER].replace('alder-2019', study).replace('rob2:\n', `${STRESS}rob2:\n`);

const kapok = (who: string, answer: string, level: string) => `study: kapok-2021
extractor: ${who}
rob2:
  - result: exhaustion-6m
    randomisation:
      q1.1: Y
      q1.2: ${answer}
      q1.3: N
      judgement: ${level}
`;
