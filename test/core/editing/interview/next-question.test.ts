/** The guided walk step by step: what is asked, and what the file reads after each answer. */
import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/core/document/edited-text';
import { parse } from '../../../../src/core/document/parse';
import { readRecord } from '../../../../src/core/document/record';
import { nameAdded, whyNoNewName } from '../../../../src/core/editing/changing/add-name';
import { errorAt } from '../../../../src/core/editing/changing/error-at';
import { answersAhead } from '../../../../src/core/editing/interview/answers-ahead';
import { addEntry, furtherEntries, whyNoEntry } from '../../../../src/core/editing/interview/further-entries';
import { type InterviewStep, stepAt } from '../../../../src/core/editing/interview/interview-step';
import { interviewAt, interviewsIn } from '../../../../src/core/editing/interview/interviews';
import { addQuotation, answer, nextStep, openStops } from '../../../../src/core/editing/interview/next-question';
import { type Stop, stopName } from '../../../../src/core/editing/interview/stop';
import { buildReview } from '../../../../src/core/review/review';
import { dedented } from '../../fixture';
import { inReview } from '../review';
import { edited, type Here, withText } from './interview';

const DRAFT = 'studies/practice-trial.extraction.yaml';

/** What a person does: a word that is picked, or something typed. */
type Says = { readonly pick: string } | { readonly type: string } | { readonly typeName: string } | 'skip';

/** A walk from a cursor on, one answer at a time. */
function begin(fixture: string, path = DRAFT) {
  const start = inReview(dedented(fixture), path);
  const interview = interviewAt(start.review, start.file, start.offset);
  assert.ok(interview, 'something is open at the cursor');
  const names = new Set<string>();
  let here: Here = start;
  let last: Stop | undefined;
  const now = () => nextStep(here.review, here.file, interview, { names, last });
  const asked = (): InterviewStep => {
    const step = now();
    assert.ok(step, 'something is asked');
    return step;
  };
  return {
    walk: interview,
    asked,
    isAtEnd: () => now() === undefined,
    text: () => here.file.document.text,
    open: () => openStops(here.review, here.file, interview).length,
    here: () => here,
    say: (says: Says) => {
      const step = asked();
      if (says !== 'skip') here = edited(here, answer(here.review, here.file, step, chosenAt(step, says)));
      names.add(stopName(step));
      last = step;
    },
    quote: (quote: string, page: string) => {
      assert.ok(last);
      here = edited(here, addQuotation(here.review, here.file, last, { quote, page }));
    },
  };
}

function chosenAt(step: InterviewStep, says: Exclude<Says, 'skip'>) {
  if ('type' in says) return { text: says.type };
  if ('typeName' in says) return { picked: [], own: [says.typeName] };
  const choice = step.choices.find(({ label }) => label === says.pick);
  assert.ok(choice, `“${says.pick}” is among: ${step.choices.map(({ label }) => label).join(', ')}`);
  return { picked: [choice.written] };
}

describe('the next question of an assessment', () => {
  it('is asked with its meaning, the team’s own rule, and what each answer leads to', () => {
    const interview = begin(`
      study: practice-trial
      design: randomised trial
      rob2:
        - result: burnout-6m
          effect_of_interest: assignment
          randomisation:
            $0q1.1: Y
    `);
    const step = interview.asked();
    assert.equal(step.progress, 'RoB 2, Empathy-based stress at 6 months · domain 1 of 5 · question 1.2');
    assert.match(step.asks, /^1\.2 · \S/);
    assert.ok(step.notes.includes('In this review: A statement that envelopes were sealed is PY, not Y.'));
    assert.deepEqual(
      step.choices.map(({ label, leadsTo }) => `${label} → ${leadsTo}`),
      ['Y → then 1.3', 'PY → then 1.3', 'PN → High', 'N → High', 'NI → then 1.3'],
    );
    assert.equal(step.input, 'pick');
    assert.equal(step.now, undefined);
  });

  it('writes each answer where it belongs, and nothing else', () => {
    const interview = begin(`
      study: practice-trial
      design: randomised trial
      rob2:
      - $0result:   burnout-6m
        effect_of_interest: assignment  # the one that counts
        # to be answered
        overall: {judgement: low}
      notes: "kept"
    `);
    const before = interview.text();
    interview.say({ pick: 'PY' });
    assert.equal(interview.text(), before.replace('counts\n', 'counts\n  randomisation:\n    q1.1: PY\n'));
    interview.quote('drawn by lot: "fair"', '12');
    interview.say({ pick: 'Y' });
    interview.quote('', '');
    assert.equal(
      interview.text(),
      before.replace(
        'counts\n',
        dedented(`
          counts
            randomisation:
              q1.1: PY
              q1.2: Y
              support:
              - {for: q1.1, quote: 'drawn by lot: "fair"', page: 12}
        `),
      ),
    );
  });

  it('takes several answers at once, as far as they fit the questions that come up', () => {
    const start = begin('study: practice-trial\nrob2:\n  - $0result: burnout-6m\n    effect_of_interest: assignment\n');
    const { review, file } = start.here();
    const typed = (text: string) =>
      answersAhead(review, file, start.walk, start.asked(), text, { names: new Set(), last: undefined });
    const read = (text: string) => typed(text)?.given.map(({ asks, label }) => `${asks} ${label}`);
    assert.deepEqual(read('y, py; N'), ['1.1 Y', '1.2 PY', '1.3 N']);
    assert.equal(typed('Y PY N')?.refused, undefined);
    // Where allocation was not concealed, 1.3 is asked all the same; the domain has no fourth question.
    assert.match(
      typed('Y PY N Y')?.refused ?? '',
      /^“Y” is too much: no question of this domain is open after 1\.3\.$/,
    );
    assert.equal(typed('Y WY')?.refused, '“WY” is no answer to 1.2.');
    assert.equal(typed('Y'), undefined);
    assert.equal(typed('probably yes'), undefined);
    assert.equal(start.text(), file.document.text);
  });

  it('takes the answers to several items of a checklist at once, in its own words', () => {
    const tools =
      '{ward_check: {name: Wards, answers: [yes, partly, no], items: {a: A?, b: B?, c: C?}, overall: {points: {yes: 1, partly: 1, no: 0}, bands: {good: [2, 3], poor: [0, 1]}}}}';
    const file = readRecord('a.extraction.yaml', parse('study: a\nward_check:\n  - a:\n      q1:\n'));
    const review = buildReview('', [readRecord('review.extraction.yaml', parse(`review: r\ntools: ${tools}\n`)), file]);
    const interview = interviewsIn(review, file)[0]?.interview;
    assert.ok(interview);
    const passed = { names: new Set<string>(), last: undefined };
    const step = nextStep(review, file, interview, passed);
    assert.ok(step);
    assert.match(step.progress, / · item 1 of 3 · question 1$/);
    const typed = (text: string) => answersAhead(review, file, interview, step, text, passed);
    assert.deepEqual(
      typed('yes Partly no')?.given.map(({ asks, label }) => `${asks} ${label}`),
      ['1 yes', '2 partly', '3 no'],
    );
    assert.equal(typed('yes partly no')?.refused, undefined);
    assert.equal(typed('yes yes no no')?.refused, '“no” is too much: no item is open after 3.');
  });

  it('counts domains as the instrument does', () => {
    const interview = begin(`
      study: practice-trial
      design: cluster randomised trial
      rob2:
        - $0result: burnout-6m
          effect_of_interest: assignment
    `);
    const titles: string[] = [];
    while (!interview.isAtEnd()) {
      const { progress, asks, kind } = interview.asked();
      const [, domain] = / · domain (\S+) \(/.exec(progress) ?? [];
      const id = /question (\S+)$/.exec(progress)?.[1];
      if (kind === 'question') {
        assert.ok(id && asks.startsWith(`${id} · `), progress);
        titles.push(`${domain}: ${id}`);
      }
      interview.say('skip');
    }
    assert.ok(titles.includes('1a: 1a.1') && titles.includes('1b: 1b.1') && titles.includes('2: 2.1a'));
    const first = begin(
      'study: practice-trial\ndesign: cluster randomised trial\nrob2:\n  - $0result: burnout-6m\n    effect_of_interest: assignment\n',
    );
    assert.match(first.asked().progress, / · domain 1a \(5 more to come\) · question 1a\.1$/);
  });

  it('leaves the judgement to people, asks why it differs, and then for the direction', () => {
    const interview = begin(`
      study: practice-trial
      rob2:
        - result: burnout-6m
          effect_of_interest: assignment
          randomisation: {$0q1.1: Y, q1.2: Y, q1.3: N}   # said on p. 3
    `);
    const step = interview.asked();
    assert.equal(step.kind, 'judgement');
    assert.deepEqual(
      step.choices.map(({ label, isSuggested, isNow }) => [label, isSuggested, isNow]),
      [
        ['low', true, false],
        ['some concerns', false, false],
        ['high', false, false],
      ],
    );
    assert.match(step.notes[0] ?? '', /^Suggested · Low: /);
    interview.say({ pick: 'high' });
    assert.equal(interview.asked().kind, 'reason');
    assert.match(interview.asked().asks, /judged High, where Low is suggested\?$/);
    interview.say({ type: 'Envelopes, as the authors wrote, were open.' });
    assert.equal(interview.asked().kind, 'direction');
    interview.say({ pick: 'favours experimental' });
    assert.match(
      interview.text(),
      /randomisation: \{q1\.1: Y, q1\.2: Y, q1\.3: N, judgement: high, bias_direction: favours experimental, reason: 'Envelopes, as the authors wrote, were open\.'\} {3}# said on p\. 3\n/,
    );
    assert.match(interview.asked().progress, /domain 2 of 5 · question 2.1$/);
  });

  it('needs no reason and no direction where the suggested best level is taken', () => {
    const interview = begin(`
      study: practice-trial
      rob2:
        - result: burnout-6m
          effect_of_interest: assignment
          randomisation: {$0q1.1: Y, q1.2: Y, q1.3: N}
    `);
    interview.say({ pick: 'low' });
    assert.match(interview.asked().progress, /domain 2 of 5 · question 2.1$/);
  });

  it('asks for the overall judgement at the end, and then for nothing', () => {
    const interview = begin(`
      study: practice-trial
      rob2:
        - $0result: burnout-6m
          effect_of_interest: assignment
          randomisation: {q1.1: Y, q1.2: PY, q1.3: N, judgement: low}
          deviations: {q2.1: N, q2.2: N, q2.6: Y, judgement: low}
          missing_data: {q3.1: Y, judgement: low}
          measurement: {q4.1: N, q4.2: N, q4.3: N, judgement: low}
          reporting: {q5.1: Y, q5.2: N, q5.3: N, judgement: low}
    `);
    assert.equal(interview.asked().kind, 'overall judgement');
    assert.match(interview.asked().progress, / · overall · judgement$/);
    interview.say({ pick: 'low' });
    assert.ok(interview.isAtEnd());
    assert.ok(interview.text().endsWith('    overall:\n      judgement: low\n'));
  });

  it('tells the direction of the whole result from its judgement', () => {
    const interview = begin(`
      study: practice-trial
      rob2:
        - $0result: burnout-6m
          effect_of_interest: assignment
          randomisation: {q1.1: Y, q1.2: PY, q1.3: N, judgement: low}
          deviations: {q2.1: N, q2.2: N, q2.6: Y, judgement: low}
          missing_data: {q3.1: Y, judgement: low}
          measurement: {q4.1: Y, q4.2: N, q4.3: N, judgement: high}
          reporting: {q5.1: Y, q5.2: N, q5.3: N, judgement: low}
    `);
    interview.say({ pick: 'high' });
    assert.equal(interview.asked().kind, 'direction');
    assert.match(interview.asked().progress, / · overall · direction of bias$/);
  });

  it('passes over what is skipped, and asks for it again another time', () => {
    const interview = begin(
      'study: practice-trial\nrob2:\n  - $0result: burnout-6m\n    effect_of_interest: adhering\n',
    );
    const before = interview.text();
    for (let count = 0; count < 60 && !interview.isAtEnd(); count += 1) interview.say('skip');
    assert.ok(interview.isAtEnd());
    assert.equal(interview.text(), before);
    const { review, file } = interview.here();
    const again = nextStep(review, file, interview.walk, { names: new Set(), last: undefined });
    assert.match(again?.progress ?? '', /domain 1 of 5 · question 1.1$/);
  });

  it('asks again what was answered, and writes over it', () => {
    const interview = begin('study: practice-trial\nrob2:\n  - randomisation:\n      $0q1.1: Y # sure\n');
    const { review, file } = interview.here();
    const stop = { kind: 'question' as const, path: ['rob2', 0, 'randomisation', 'q1.1'] };
    const step = stepAt(review, file, interview.walk, stop);
    assert.equal(step?.now, 'Y');
    assert.deepEqual(
      step?.choices.filter(({ isNow }) => isNow).map(({ label }) => label),
      ['Y'],
    );
    const then = edited({ review, file }, answer(review, file, stop, { picked: ['NI'] }));
    assert.equal(then.file.document.text, interview.text().replace('q1.1: Y #', 'q1.1: NI #'));
  });

  it('asks first for what somebody has to say before the questions', () => {
    const interview = begin('study: practice-trial\nrob2:\n  - $0result: burnout-6m\n');
    const step = interview.asked();
    assert.equal(step.kind, 'field');
    assert.match(step.asks, /^Effect of interest: /);
    interview.say({ pick: 'assignment' });
    assert.equal(
      interview.text(),
      'study: practice-trial\nrob2:\n  - result: burnout-6m\n    effect_of_interest: assignment\n',
    );
    assert.match(interview.asked().progress, /domain 1 of 5 · question 1.1$/);
  });

  it('fills blank lines of a template, also with the line ends of Windows', () => {
    const blank = dedented(`
      study: practice-trial
      rob2:
        - result: burnout-6m
          randomisation: # first
            $0q1.1:
            q1.2:  # second
    `);
    const start = begin(blank).here();
    const here = withText(start, start.file.document.text.replaceAll('\n', '\r\n'));
    const stop: Stop = { kind: 'question', path: ['rob2', 0, 'randomisation', 'q1.2'] };
    const then = edited(here, answer(here.review, here.file, stop, { picked: ['PN'] }));
    assert.equal(then.file.document.text, here.file.document.text.replace('q1.2:  #', 'q1.2: PN #'));
  });
});

describe('a name that the vocabulary lacks', () => {
  it('may be typed at a question with a vocabulary list, and is added with what it stands for', () => {
    const interview = begin(
      'study: practice-trial\nresults:\n  - $0id: burnout-6m\n    outcome: empathy-based stress\n    timepoint: 6 months\n',
    );
    const step = interview.asked();
    assert.deepEqual([step.path.at(-1), step.input, step.own, step.newNames], ['measure', 'pick', 'name', 'measure']);
    const { review } = interview.here();
    const added = nameAdded(review, 'measure', 'sleep: diary', ' Nights, as patients write them down ');
    assert.equal(added?.path, 'review.extraction.yaml');
    const home = review.files.find(({ path }) => path === added?.path);
    assert.ok(home && added);
    const then = applyEdits(home.document.text, added.edits).text;
    const line = "    'sleep: diary':\n      name: 'Nights, as patients write them down'\n";
    const before = '    mbi-exhaustion: {name: Exhaustion scale, outcome: empathy-based stress, better: lower}\n';
    assert.equal(then, home.document.text.replace(before, before + line));
    const outcome = nameAdded(review, 'outcome', 'sick leave', 'Days off');
    assert.match(applyEdits(home.document.text, outcome?.edits ?? []).text, /\n {4}sick leave: Days off\n {2}measures/);
    interview.say({ typeName: 'sleep: diary' });
    assert.match(interview.text(), /\n {4}measure: 'sleep: diary'\n/);
  });

  it('is asked for, too, where the vocabulary has no name of the kind yet', () => {
    const lone = begin('study: practice-trial\nresults:\n  - $0id: a\n', 'studies/a/practice-trial.extraction.yaml');
    const { file } = lone.here();
    const bare = readRecord('review.extraction.yaml', parse('review: practice-review\n'));
    const review = buildReview('', [file, bare]);
    const names = new Set<string>();
    const step = nextStep(review, file, lone.walk, { names, last: undefined });
    assert.deepEqual([step?.path.at(-1), step?.input, step?.own], ['outcome', 'text', 'name']);
    const added = nameAdded(review, 'outcome', 'sleep', '');
    assert.equal(
      applyEdits(bare.document.text, added?.edits ?? []).text,
      'review: practice-review\nvocabulary:\n  outcomes:\n    sleep:\n',
    );
    const alone = nextStep(buildReview('', [file]), file, lone.walk, { names, last: undefined });
    assert.notEqual(alone?.path.at(-1), 'outcome', 'there is no review file to which it could be added');
  });

  it('cannot be a word that says that there is no value, nor initials with spaces', () => {
    assert.match(whyNoNewName('outcome', 'not reported') ?? '', /cannot be a name/);
    assert.match(whyNoNewName('reviewer', 'Anna Meyer') ?? '', /cannot be the initials of a person/);
    assert.equal(whyNoNewName('timepoint', '6 months'), undefined);
  });

  it('stands beside those that are picked', () => {
    const path = 'interventions/practice-training.extraction.yaml';
    const interview = begin('intervention: practice-training\n$0name:\n', path);
    const { review, file } = interview.here();
    const stop: Stop = { kind: 'field', path: ['targets'] };
    const step = stepAt(review, file, interview.walk, stop);
    assert.deepEqual([step?.input, step?.own, step?.newNames], ['pick many', 'name', 'outcome']);
    const edits = answer(review, file, stop, { picked: ['empathy-based stress'], own: ['sick: leave'] });
    assert.match(applyEdits(file.document.text, edits).text, /\ntargets: \[empathy-based stress, 'sick: leave'\]\n/);
  });
});

describe('a quotation', () => {
  const quotedBeside = (support: string) => {
    const interview = begin(
      `study: practice-trial\nrob2:\n  - $0result: burnout-6m\n    randomisation:\n      q1.1: Y\n${support}notes: kept\n`,
    );
    const { review, file } = interview.here();
    const stop = { kind: 'question' as const, path: ['rob2', 0, 'randomisation', 'q1.1'] };
    const edits = addQuotation(review, file, stop, { quote: 'By lot', page: '3-4' });
    return edits.length === 0 ? undefined : edited({ review, file }, edits).file.document.text.split('q1.1: Y\n')[1];
  };

  it('joins a sentence that stands there', () =>
    assert.equal(
      quotedBeside('      support: Lots were drawn (p. 3).  # CB\n'),
      "      support:\n        - Lots were drawn (p. 3).  # CB\n        - {for: q1.1, quote: By lot, page: '3-4'}\nnotes: kept\n",
    ));

  it('joins an entry in braces, and one in lines of its own', () => {
    assert.equal(
      quotedBeside('      support: {page: 2}\n'),
      "      support: [{page: 2}, {for: q1.1, quote: By lot, page: '3-4'}]\nnotes: kept\n",
    );
    assert.equal(
      quotedBeside('      support:\n        quote: Drawn\n        page: 2\n'),
      "      support:\n        - quote: Drawn\n          page: 2\n        - for: q1.1\n          quote: By lot\n          page: '3-4'\nnotes: kept\n",
    );
  });

  it('comes last in a list', () => {
    assert.equal(
      quotedBeside('      support:\n      - page: 2 # first\n'),
      "      support:\n      - page: 2 # first\n      - {for: q1.1, quote: By lot, page: '3-4'}\nnotes: kept\n",
    );
    assert.equal(
      quotedBeside('      support: [Drawn]\n'),
      "      support: [Drawn, {for: q1.1, quote: By lot, page: '3-4'}]\nnotes: kept\n",
    );
  });

  it('joins a sentence over several lines', () =>
    assert.equal(
      quotedBeside('      support: >\n        Lots were\n        drawn.\n'),
      "      support:\n        - >\n          Lots were\n          drawn.\n        - {for: q1.1, quote: By lot, page: '3-4'}\nnotes: kept\n",
    ));

  it('is not added where it would change what stands at another place', () => {
    const { review, file } = inReview(
      'study: practice-trial$0\narms: [{id: a, support: &same {page: 2}}]\nsetting:\n  units: 4\n  support: *same\n',
    );
    const stop = { kind: 'field' as const, path: ['setting', 'units'] };
    assert.deepEqual(addQuotation(review, file, stop, { quote: 'Four', page: '3' }), []);
  });
});

describe('the next question of another section', () => {
  const INTERVENTION = 'interventions/practice-training.extraction.yaml';

  it('asks for keys in the order of the template; silence of the sources is said in its own words', () => {
    const interview = begin(
      'intervention: practice-training\n$0tidier:\n  # as planned\n  what_materials: Slides\n',
      INTERVENTION,
    );
    assert.match(interview.asked().progress, /^Description \(TIDieR\) · \d+ to go$/);
    const first = interview.asked();
    assert.equal(first.input, 'text');
    assert.equal(first.missingWord, 'not reported');
    interview.say({ type: 'Brief name: courses # 1' });
    interview.say({ type: 'not reported' });
    const [one, two] = [first.path.at(-1), 'why'];
    assert.equal(
      interview.text(),
      `intervention: practice-training\ntidier:\n  # as planned\n  ${one}: 'Brief name: courses # 1'\n  ${two}: not reported\n  what_materials: Slides\n`,
    );
  });

  it('offers words to pick, and writes yes and no as they are', () => {
    const interview = begin('intervention: practice-training\nquality:$0\nname: Practice training\n', INTERVENTION);
    const step = interview.asked();
    assert.equal(step.input, 'pick');
    assert.deepEqual(
      step.choices.map(({ label }) => label),
      ['yes', 'no', 'not reported', 'unclear', 'not applicable'],
    );
    interview.say({ pick: 'yes' });
    interview.quote('Rests on a model', '');
    assert.equal(
      interview.text(),
      `intervention: practice-training\nquality:\n  ${String(step.path.at(-1))}: yes\n  support:\n    - {for: ${String(step.path.at(-1))}, quote: Rests on a model}\nname: Practice training\n`,
    );
    assert.ok(!stopsOf(interview).some((path) => path.includes('score')), 'what is worked out is not asked');
  });

  it('writes numbers and dates as they are printed, and says what cannot stand there', () => {
    const interview = begin('study: practice-trial\nparticipants:\n  who: ward nurses\n  $0age: {mean: 41.50}\n');
    const stop: Stop = { kind: 'field', path: ['participants', 'age', 'sd'] };
    const { review, file } = interview.here();
    const then = edited({ review, file }, answer(review, file, stop, { text: '9.20' }));
    assert.ok(then.file.document.text.endsWith('  age: {mean: 41.50, sd: 9.20}\n'));
    const wrong = answer(review, file, stop, { text: 'about nine' });
    assert.match(errorAt(review, file, wrong, stop.path) ?? '', /number/);
    assert.equal(errorAt(review, file, answer(review, file, stop, { text: '9.20' }), stop.path), undefined);
  });

  it('begins the first entry of a list, and another one when it is asked to', () => {
    const interview = begin('study: practice-trial\nnotes: kept\ncici:$0\n');
    const first = interview.asked();
    assert.deepEqual(first.path.slice(0, 2), ['cici', 0]);
    interview.say({ type: first.choices[0]?.label ?? 'context' });
    assert.equal(
      interview.text(),
      `study: practice-trial\nnotes: kept\ncici:\n  - ${String(first.path.at(-1))}: ${first.choices[0]?.label ?? 'context'}\n`,
    );
    const { review, file } = interview.here();
    const entry = furtherEntries(review, file, interview.walk).find(({ kind }) => kind === 'entry');
    assert.ok(entry?.kind === 'entry');
    const further = entry.interview;
    assert.deepEqual(further.path, ['cici', 1]);
    const second = nextStep(review, file, further, { names: new Set(), last: undefined });
    assert.ok(second);
    const then = edited(
      { review, file },
      answer(review, file, second, { text: second.choices[0]?.label ?? 'context' }),
    );
    assert.ok(then.file.document.text.startsWith(interview.text().trimEnd()));
    assert.equal(then.file.document.text.split('\n  - ').length, 3);
  });

  it('asks first for what every result needs, and for the rest when somebody wants to say more', () => {
    const interview = begin(`
      study: practice-trial
      results:
        - $0id: burnout-6m
          outcome: empathy-based stress
          timepoint: 6 months
          by_arm:
            - {arm: training, mean: 2.1}
    `);
    const first = stopsOf(interview);
    const ofResult = (keys: readonly string[]) => keys.map((key) => `results/0/${key}`);
    const needed = ['measure', 'role', 'comparison', 'population', 'by_arm/0/analysed', 'by_arm/0/sd'];
    const estimate = ['estimate/type', 'estimate/value', 'estimate/ci', 'estimate/p'];
    assert.deepEqual(first, ofResult([...needed, ...estimate, 'effect_direction', 'authors_conclude']));
    assert.equal(interview.asked().progress, 'Results, entry 1 · 12 to go');
    interview.say({ pick: 'mbi-exhaustion' });
    assert.equal(interview.asked().progress, 'Results, entry 1 · 11 to go');
    while (!interview.isAtEnd()) interview.say('skip');
    const { review, file } = interview.here();
    const further = furtherEntries(review, file, interview.walk);
    assert.deepEqual(
      further.map(({ label }) => label),
      ['More about “Empathy-based stress at 6 months”…', 'Another entry'],
    );
    const [rest] = further;
    assert.ok(rest?.kind === 'rest');
    const more = openStops(review, file, rest.interview).map(({ path }) => path.join('/'));
    assert.ok(more.includes('results/0/analysis') && more.includes('results/0/by_arm/0/median'));
    assert.deepEqual(
      more.filter((path) => first.includes(path)),
      [],
      'nothing is asked twice',
    );
    const step = nextStep(review, file, rest.interview, { names: new Set(), last: undefined });
    assert.equal(step?.progress, `Results, entry 1 · ${more.length} to go`);
    assert.deepEqual(
      furtherEntries(review, file, rest.interview).map(({ kind }) => kind),
      ['entry'],
    );
  });

  it('offers more about the last of very many entries, and says how to get to another', () => {
    const entries = Array.from({ length: 53 }, (_, index) => `  - id: r${index + 1}\n`).join('');
    const { review, file, offset } = inReview(`study: practice-trial\nresults:$0\n${entries}`);
    const interview = interviewAt(review, file, offset);
    assert.ok(interview);
    const labels = furtherEntries(review, file, interview).map(({ label }) => label);
    assert.equal(labels.length, 52);
    assert.match(labels[0] ?? '', /r4/);
    assert.match(labels[49] ?? '', /r53/);
    assert.deepEqual(labels.slice(50), [
      'These are the last 50 of 53 entries. For another one, put the cursor into it and ask for the next question.',
      'Another entry',
    ]);
  });

  it('asks for what somebody has written down without a value, however seldom it is needed', () => {
    const interview = begin(
      'study: practice-trial\nresults:\n  - $0id: burnout-6m\n    narrative:\n    derive:\n      icc:\n',
    );
    const asked = stopsOf(interview);
    assert.ok(asked.includes('results/0/narrative') && asked.includes('results/0/derive/icc'));
    assert.ok(!asked.includes('results/0/analysis'));
  });

  it('takes empty quotation marks and brackets for what they are', () => {
    const interview = begin('study: practice-trial\ntypes: []  # to do\ndesign: cohort study\naim: ""$0 # p. 2\n');
    assert.deepEqual(stopsOf(interview).slice(0, 2), ['types', 'aim']);
    interview.say({ pick: 'outcome evaluation' });
    interview.say({ type: 'To learn: what helps' });
    assert.equal(
      interview.text(),
      "study: practice-trial\ntypes: outcome evaluation  # to do\ndesign: cohort study\naim: 'To learn: what helps' # p. 2\n",
    );
    const { review, file } = inReview(
      'study: practice-trial\ndesign: randomised trial\nresults: [{id: a-1}]\nrob2: [] # none yet$0\n',
    );
    const added = interviewsIn(review, file).find(
      ({ interview: { title } }) => title === 'Add an assessment of a-1 with RoB 2',
    );
    assert.equal(added?.edits.length, 1);
  });

  it('can be taken up again where all that is usual is answered', () => {
    const interview = begin(`
      study: practice-trial
      ha$0rms:
        adverse_events: {sought: yes, finding: None, what: unclear}
        harmful_effects: not reported
        equity_harms: not reported
    `);
    assert.equal(interview.open(), 0);
    const { review, file } = interview.here();
    const [rest] = furtherEntries(review, file, interview.walk);
    assert.equal(rest?.label, 'More about “Harms”…');
    const there = interviewsIn(review, file).find(({ interview: { title } }) => title === 'Harms');
    assert.equal(there?.detail, 'nothing open; more can be added');
  });

  it('does not ask for the name of what is not there, and asks for two at once where their order matters', () => {
    const lone = begin('study: lone-trial\nresults:$0\n', 'studies/lone-trial.extraction.yaml');
    assert.deepEqual(
      stopsOf(lone).filter((path) => path.endsWith('comparison')),
      [],
    );
    const interview = begin(
      'study: lone-trial\narms: [{id: training}, {id: usual-care}]\nresults:\n  - $0id: burnout\n',
      'studies/lone-trial.extraction.yaml',
    );
    const { review, file } = interview.here();
    const step = stepAt(review, file, interview.walk, { kind: 'field', path: ['results', 0, 'comparison'] });
    assert.deepEqual(
      step?.choices.map(({ label }) => label),
      ['training, usual-care', 'usual-care, training', 'not reported', 'unclear', 'not applicable'],
    );
    const then = edited(
      { review, file },
      answer(review, file, step as Stop, { picked: [step?.choices[1]?.written ?? ''] }),
    );
    assert.ok(then.file.document.text.endsWith('\n    comparison: [usual-care, training]\n'));
    const silent = edited({ review, file }, answer(review, file, step as Stop, { picked: ['not reported'] }));
    assert.ok(silent.file.document.text.endsWith('\n    comparison: not reported\n'));
  });

  it('several words make a list', () => {
    const interview = begin('study: practice-trial\ncountry:$0\n');
    const { review, file } = interview.here();
    const stop: Stop = { kind: 'field', path: ['country'] };
    const then = edited({ review, file }, answer(review, file, stop, { picked: ['Norway', 'Sweden'] }));
    assert.equal(then.file.document.text, 'study: practice-trial\ncountry: [Norway, Sweden]\n');
  });

  function stopsOf(interview: ReturnType<typeof begin>): string[] {
    const { review, file } = interview.here();
    return openStops(review, file, interview.walk).map(({ path }) => path.join('/'));
  }
});

describe('what can be walked through', () => {
  it('is what a cursor means: the assessment, the section', () => {
    const at = (fixture: string) => {
      const { review, file, offset } = inReview(dedented(fixture));
      return interviewAt(review, file, offset)?.path;
    };
    assert.deepEqual(at('study: practice-trial\nrob2:\n  - result: a\n  - result: b\n    $0reporting:\n'), ['rob2', 1]);
    assert.deepEqual(at('study: practice-trial\nrob2:$0\n  - result: a\n'), ['rob2', 0]);
    assert.deepEqual(at('study: practice-trial\nparticipants:\n  who: nurses$0\n'), ['participants']);
    assert.deepEqual(at('study: practice-trial\ndesign:$0\n'), []);
    assert.equal(at('study: prac$0tice-trial\ndesign:\n'), undefined);
  });

  it('is everything unfinished in a file, and results that nobody has assessed', () => {
    const { review, file } = inReview(
      dedented(`
        study: practice-trial$0
        design: randomised trial
        results:
          - {id: burnout-6m, outcome: empathy-based stress}
          - {id: burnout-12m, outcome: empathy-based stress}
        rob2:
          - result: burnout-6m
        participants: {who: nurses}
      `),
    );
    const all = interviewsIn(review, file);
    assert.equal(all[0]?.interview.title, 'RoB 2, Empathy-based stress');
    assert.equal(all[0]?.detail, '0 of 5 domains complete');
    const titles = all.map(({ interview: walk }) => walk.title);
    for (const title of ['Results', 'Participants', 'About the study', 'Add an assessment of burnout-12m with RoB 2'])
      assert.ok(titles.includes(title), `${title} is among ${titles.join(' | ')}`);
    const added = all.at(-1);
    assert.deepEqual(added?.interview.path, ['rob2', 1]);
    const then = edited({ review, file }, added?.edits ?? []);
    const [first] = openStops(then.review, then.file, { path: ['rob2', 1], title: '' });
    assert.deepEqual(first?.path, ['rob2', 1, 'effect_of_interest']);
  });
});

describe('the next question where keys are the author’s own', () => {
  const REVIEW = 'review.extraction.yaml';

  it('asks for what is missing behind the names that are there, and says of which name', () => {
    const interview = begin(
      `
      review: practice-review
      vocabulary:
        outcomes:
          sick leave:
          empathy-based stress: Burnout and related strain
        measures:
          mbi-exhaustion: {name: Exhaustion scale, $0outcome: empathy-based stress}
      `,
      REVIEW,
    );
    assert.equal(interview.asked().asks, '“sick leave” · Outcome: What the name stands for.');
    interview.say({ type: 'Days off: all of them' });
    const asked = interview.asked();
    assert.match(asked.asks, /^“mbi-exhaustion” · Short name: /);
    assert.equal(asked.progress, `Vocabulary · ${interview.open()} to go`);
    interview.say('skip');
    assert.match(interview.asked().asks, /^“mbi-exhaustion” · Better: /);
    interview.say({ pick: 'lower' });
    assert.match(interview.text(), /\n {4}sick leave: 'Days off: all of them'\n/);
    assert.match(
      interview.text(),
      /mbi-exhaustion: \{name: Exhaustion scale, outcome: empathy-based stress, better: lower\}/,
    );
  });

  it('offers another name of each kind that the section has, and asks for what belongs to it', () => {
    const start = inReview('review: practice-review\nvocabulary: # agreed\n  outcomes: {strain: x}$0\n', REVIEW);
    const interview = interviewAt(start.review, start.file, start.offset);
    assert.ok(interview);
    const further = furtherEntries(start.review, start.file, interview);
    assert.deepEqual(
      further.map(({ label }) => label),
      ['Another outcome', 'Another measure', 'Another time point', 'Another population', 'Another mechanism'],
    );
    const added = addEntry(start.review, start.file, ['vocabulary', 'measures'], ' days: off ');
    assert.ok(added);
    assert.equal(added.interview.title, 'Vocabulary, days: off');
    const then = edited(start, added.edits);
    assert.equal(
      then.file.document.text,
      "review: practice-review\nvocabulary: # agreed\n  outcomes: {strain: x}\n  measures:\n    'days: off':\n",
    );
    const step = nextStep(then.review, then.file, added.interview, { names: new Set(), last: undefined });
    assert.match(step?.asks ?? '', /^“days: off” · Name: /);
    assert.ok(step);
    const named = edited(then, answer(then.review, then.file, step, { text: 'Days off' }));
    assert.ok(named.file.document.text.endsWith("    'days: off':\n      name: Days off\n"));
  });

  it('goes on with themes, people, rules and tables', () => {
    const text = `
      review: practice-review
      reviewers: {LM: Lee Moe}
      themes:
      guidance:
        rob2:
          q1.1: Lots count.
      tables:
        trials: {title: Trials}$0
      `;
    const { review, file } = inReview(dedented(text), REVIEW);
    const offered = (section: string) =>
      furtherEntries(review, file, { path: [section], title: section }).map(({ label }) => label);
    assert.deepEqual(offered('reviewers'), ['Another reviewer']);
    assert.deepEqual(offered('themes'), ['Another theme']);
    assert.equal(offered('guidance').length, 2);
    assert.equal(offered('tables').length, 2);
    assert.deepEqual(offered('title'), []);
    const [rules] = furtherEntries(review, file, { path: ['guidance', 'rob2'], title: '' });
    assert.ok(rules?.kind === 'name');
    assert.deepEqual(rules.path, ['guidance', 'rob2']);
    assert.ok(rules.known.some(({ name, label }) => name === 'q1.2' && label === '1.2'));
    assert.ok(!rules.known.some(({ name }) => name === 'q1.1'));
    const titles = interviewsIn(review, file).map(({ interview: walk }) => walk.title);
    for (const title of ['Reviewers', 'Themes', 'Guidance', 'Tables']) assert.ok(titles.includes(title), title);
  });

  it('says what belongs behind a name: of a theme, a person', () => {
    const themes = begin('review: practice-review\nthemes:\n  lead$0ership:\n', REVIEW);
    assert.equal(
      themes.asked().asks,
      '“leadership” · Theme: What belongs to the theme and what does not, so that two people sort a finding alike.',
    );
    const people = begin('review: practice-review\nreviewers:\n  L$0M:\n', REVIEW);
    assert.equal(
      people.asked().asks,
      '“LM” · Person: The full name behind the initials, or what the person does in the review.',
    );
  });

  it('says why a name cannot be added', () => {
    const { review, file } = inReview('review: practice-review\nreviewers: {LM: Lee Moe}\nthemes: [a]\n$0', REVIEW);
    assert.match(whyNoEntry(review, file, ['reviewers'], ' LM') ?? '', /is there already/);
    assert.match(whyNoEntry(review, file, ['reviewers'], 'Lee Moe') ?? '', /cannot be the initials/);
    assert.match(whyNoEntry(review, file, ['vocabulary', 'outcomes'], 'not reported') ?? '', /cannot be a name/);
    assert.match(whyNoEntry(review, file, ['reviewers'], '') ?? '', /Type a name/);
    assert.equal(addEntry(review, file, ['themes'], 'time'), undefined);
    assert.deepEqual(furtherEntries(review, file, { path: ['themes'], title: '' }), []);
  });
});
