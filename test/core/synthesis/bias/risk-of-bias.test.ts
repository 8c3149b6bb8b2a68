import assert from 'node:assert/strict';
import { rob2 } from '../../../../src/core/knowledge/rob2/rob2';
import type { Review } from '../../../../src/core/review/review';
import { buildReview } from '../../../../src/core/review/review';
import { trafficLights } from '../../../../src/core/synthesis/bias/risk-of-bias';
import { summaryBars } from '../../../../src/core/synthesis/bias/summary-bars';
import type { SummaryBars } from '../../../../src/core/synthesis/models/summary-bars';
import { allLights, type TrafficLights } from '../../../../src/core/synthesis/models/traffic-lights';
import { quietWards } from '../quiet-wards';
import { shownCell } from '../shown';

const lightsOf = (review: Review) => trafficLights(rob2, review);

/** Each group: its title, then its rows with their lights and the overall one. */
function lit({ groups }: TrafficLights): (string | string[])[] {
  return groups.flatMap(({ title, rows }) => [
    title,
    ...rows.map((row) => [
      row.detail === undefined ? row.study : `${row.study}, ${row.detail}`,
      ...allLights(row).map(shownCell),
    ]),
  ]);
}

describe('traffic lights', () => {
  const lights = lightsOf(quietWards());

  it('have a column for every domain of the forms in use', () => {
    assert.deepEqual(
      lights.columns.map(({ head }) => head),
      ['D1', 'D1b', 'D2', 'D3', 'D4', 'D5'],
    );
  });

  it('group results by their outcome, and keep assessments of whole studies apart', () => {
    const none = '[not extracted]';
    assert.deepEqual(lit(lights), [
      'Burnout',
      [
        'Ash et al. 2019 [41, 42], MBI-EE, 6 months',
        'Low',
        'Low',
        'Some concerns',
        'Low',
        'Low',
        'Some concerns',
        'High§',
      ],
      ['Beech 2020 [43], MBI-EE, 12 months', 'Not agreed', '[not applicable]', none, none, none, 'Low*', none],
      'The study as a whole',
      ['Dogwood Study Group 2022 [44]', none, '[not applicable]', none, none, none, none, 'Some concerns'],
    ]);
  });

  it('tell a suggestion from a judgement', () => {
    const light = lights.groups[0]?.rows[1]?.lights[5];
    assert.deepEqual([light?.state, light?.mark?.judgement, light?.standing], ['computed', 'low', 'extractors agree']);
    assert.match(light?.note ?? '', /^Suggested, not judged\. Low: 5\.1 is Y/);
    assert.ok(lights.notes.some((note) => note.startsWith('* Suggested by')));
  });

  it('say who judged what where people differ', () => {
    assert.equal(lights.groups[0]?.rows[1]?.lights[0]?.note, 'extracted by LM: Some concerns; extracted by CB: Low');
  });

  it('give the reason of a judgement that is not the suggested one', () => {
    assert.equal(
      lights.groups[0]?.rows[0]?.lights[5]?.note,
      'The answers lead to Low; this departs from it, reason: The plan is dated later than the data.',
    );
  });

  it('show a word of another scale as no judgement', () => {
    const light = lights.groups[1]?.rows[0]?.lights[0];
    assert.deepEqual([light?.state, light?.note], ['not extracted', '“moderate” is not a judgement of RoB 2']);
  });

  it('say which rule the overall judgements follow, and what the published one gives', () => {
    assert.ok(
      lights.notes.includes(
        "Overall judgements of RoB 2 follow the review's own rule: one some concerns: low; two or more some concerns: high. Reason: Agreed beforehand. The published rule gives another one for 1 assessment (§).",
      ),
      lights.notes.join('\n'),
    );
    assert.match(lights.groups[0]?.rows[0]?.overall?.note ?? '', /By the published rule: Some concerns$/);
  });

  it('name the forms that are not the published version, and results that nobody has assessed', () => {
    assert.ok(
      lights.notes.includes(
        'Based on the test version of 18 March 2021: Cluster-randomised trial, effect of assignment.',
      ),
    );
    assert.ok(lights.notes.includes('Expected, and not assessed yet: Ash et al. 2019 [41, 42] (1 result).'));
  });

  it('do not mix assessments of another effect with those that the review asks for', () => {
    const review = quietWards([
      '    overall: {judgement: high}\n',
      '    overall: {judgement: high}\n  - {result: burnout-6m, effect_of_interest: adhering, overall: {judgement: high}}\n',
    ]);
    assert.deepEqual(
      lightsOf(review).groups.map(({ title, rows }) => [title, rows.length]),
      [
        ['Burnout', 2],
        ['Burnout; effect of interest: adhering', 1],
        ['The study as a whole', 1],
      ],
    );
  });

  it('mark the light from any answer of its domain, and lead to the judgement', () => {
    const review = quietWards();
    const source = lightsOf(review).groups[0]?.rows[0]?.lights[0]?.source;
    const text = review.files.find(({ path }) => path === source?.file)?.document.text ?? '';
    assert.equal(text.slice(source?.span.start, source?.span.end), 'low');
    assert.ok(text.slice(source?.around?.start, source?.around?.end).startsWith('randomisation: {q1a.1'));
  });

  it('are none where nothing is assessed', () => {
    assert.deepEqual(lightsOf(buildReview('', [])).groups, []);
  });
});

describe('summary bars', () => {
  const parts = ({ groups }: SummaryBars, title: string, bar: string) =>
    groups
      .find((group) => group.title === title)
      ?.bars.find(({ name, id }) => name === bar || id === bar)
      ?.parts.map(({ level, count, share }) => [level, count, share]);

  it('count each assessment once, and leave out those to which a domain does not apply', () => {
    const bars = summaryBars(lightsOf(quietWards()));
    assert.deepEqual(parts(bars, 'Burnout', 'Overall'), [
      ['high', 1, 0.5],
      ['not judged', 1, 0.5],
    ]);
    assert.deepEqual(parts(bars, 'Burnout', 'recruitment'), [['low', 1, 1]]);
    assert.deepEqual(parts(bars, 'Burnout', 'randomisation'), [
      ['low', 1, 0.5],
      ['not agreed', 1, 0.5],
    ]);
    assert.equal(parts(bars, 'The study as a whole', 'recruitment'), undefined);
    assert.ok(bars.notes.includes('Each assessment counts once.'));
  });

  it('count suggestions apart: nobody has judged them', () => {
    const bars = summaryBars(lightsOf(quietWards()));
    assert.deepEqual(parts(bars, 'Burnout', 'reporting'), [
      ['some concerns', 1, 0.5],
      ['not judged', 1, 0.5],
    ]);
  });

  it('follow the weights of an analysis, and leave out what has none', () => {
    const lights = lightsOf(quietWards());
    const [first, second] = lights.groups[0]?.rows ?? [];
    const weights = new Map([
      [first?.id ?? '', 30],
      [second?.id ?? '', 10],
    ]);
    const bars = summaryBars(lights, weights);
    assert.deepEqual(parts(bars, 'Burnout', 'randomisation'), [
      ['low', 1, 0.75],
      ['not agreed', 1, 0.25],
    ]);
    assert.equal(
      bars.groups.find(({ title }) => title === 'The study as a whole'),
      undefined,
    );
  });
});
