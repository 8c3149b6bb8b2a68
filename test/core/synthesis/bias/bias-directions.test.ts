/** Where people expect bias to push a result: beside the lights, for RoB 2 and both versions of ROBINS-I. */
import assert from 'node:assert/strict';
import { trafficLightsSvg } from '../../../../src/core/figures/pictures/traffic-lights-svg';
import { render } from '../../../../src/core/figures/render';
import type { Instrument } from '../../../../src/core/knowledge/instrument';
import { instruments } from '../../../../src/core/knowledge/list';
import { rob2 } from '../../../../src/core/knowledge/rob2/rob2';
import { robinsI } from '../../../../src/core/knowledge/robins-i/robins-i';
import { lightsByStudy } from '../../../../src/core/synthesis/bias/lights-by-study';
import { trafficLights } from '../../../../src/core/synthesis/bias/risk-of-bias';
import type { TrafficLights } from '../../../../src/core/synthesis/models/traffic-lights';
import { readFixture } from '../../checks/fixture';

const review = (appraisal: string, files: string) =>
  readFixture(`# file: review.extraction.yaml\nreview: r\nappraisal: ${appraisal}\n${files}`).review;

const study = (sections: string, author = 'consensus: {by: [LM, CB]}', file = 'studies/fir-2024') =>
  `# file: ${file}.extraction.yaml\nstudy: fir-2024\n${author}\n${sections}`;

const RESULTS =
  'results:\n  - {id: a, outcome: burnout, timepoint: 1 month}\n  - {id: b, outcome: burnout, timepoint: 2 months}\n';

/** Domain and word of every light that has a direction. */
function directions({ groups, columns }: TrafficLights): string[] {
  return groups.flatMap(({ rows }) =>
    rows.flatMap(({ lights, overall }) =>
      [...lights, ...(overall ? [overall] : [])].flatMap(({ biasDirection }, index) =>
        biasDirection === undefined ? [] : [`${columns[index]?.id ?? 'overall'}: ${biasDirection}`],
      ),
    ),
  );
}

function titles(instrument: Instrument, lights: TrafficLights): string {
  assert.equal(lights.instrument, instrument.id);
  return trafficLightsSvg(lights);
}

describe('directions of bias beside the lights', () => {
  it('stand at the domains and the whole of RoB 2, with a legend of those that are shown', () => {
    const lights = trafficLights(
      rob2,
      review(
        '{rob2: {effect_of_interest: assignment}}',
        study(
          `design: randomised trial\n${RESULTS}rob2:\n  - result: a\n    measurement: {judgement: high, bias_direction: favors experimental}\n    reporting: {judgement: low}\n    overall: {judgement: high, bias_direction: towards null}\n`,
        ),
      ),
    );
    assert.deepEqual(directions(lights), ['measurement: favours experimental', 'overall: towards null']);
    const picture = titles(rob2, lights);
    assert.match(picture, /D4, [^<]*: High\. Expected direction of bias: favours experimental/);
    assert.match(picture, />Expected direction of bias<.*>Favours experimental<.*>Towards null</s);
    assert.doesNotMatch(picture, /Away from null|Unpredictable/);
  });

  it('have the words of both versions of ROBINS-I', () => {
    const lit = (version: string, first: string, second: string) =>
      trafficLights(
        robinsI,
        review(
          `{robins_i: {version: ${version}, effect_of_interest: assignment}}`,
          study(
            `design: cohort study\n${RESULTS}robins_i:\n  - result: a\n    confounding: {judgement: serious, bias_direction: ${first}}\n    overall: {judgement: serious, bias_direction: ${second}}\n`,
          ),
        ),
      );
    assert.deepEqual(directions(lit('2', 'upward', 'downward')), ['confounding: upward', 'overall: downward']);
    assert.deepEqual(directions(lit('2016', 'favours experimental', 'unpredictable')), [
      'confounding: favours experimental',
      'overall: unpredictable',
    ]);
  });

  it('are not shown as agreed where two extractors differ', () => {
    const own = (initials: string, direction: string) =>
      study(
        `rob2:\n  - overall: {judgement: high, bias_direction: ${direction}}\n`,
        `extractor: ${initials}`,
        `studies/fir-2024.${initials}`,
      );
    const lights = trafficLights(
      rob2,
      review('{rob2: {effect_of_interest: assignment}}', own('LM', 'towards null') + own('CB', 'away from null')),
    );
    assert.deepEqual(directions(lights), []);
    assert.match(
      lights.groups[0]?.rows[0]?.overall?.note ?? '',
      /The direction of bias is not agreed: extracted by LM: towards null; extracted by CB: away from null/,
    );
  });

  it('stand at a study where all its results with the highest judgement have the same', () => {
    const lit = (first: string, second: string) =>
      directions(
        lightsByStudy(
          rob2,
          review(
            '{rob2: {effect_of_interest: assignment}}',
            study(
              `design: randomised trial\n${RESULTS}rob2:\n  - result: a\n    overall: {judgement: ${first}}\n  - result: b\n    overall: {judgement: ${second}}\n`,
            ),
          ),
        ),
      );
    assert.deepEqual(lit('high, bias_direction: towards null', 'low, bias_direction: away from null'), [
      'overall: towards null',
    ]);
    assert.deepEqual(lit('high, bias_direction: towards null', 'high, bias_direction: towards null'), [
      'overall: towards null',
    ]);
    assert.deepEqual(lit('high, bias_direction: towards null', 'high, bias_direction: away from null'), []);
    assert.deepEqual(lit('high, bias_direction: towards null', 'high'), []);
  });

  it('are words in forms without pictures, and never in the file for robvis', () => {
    const lights = trafficLights(
      rob2,
      review(
        '{rob2: {effect_of_interest: assignment}}',
        study('rob2:\n  - overall: {judgement: high, bias_direction: unpredictable}\n'),
      ),
    );
    const form = (which: 'md' | 'tex' | 'csv') => {
      const rendered = render(lights, which);
      return rendered.ok ? rendered.text : rendered.message;
    };
    assert.match(form('md'), /High, unpredictable/);
    assert.match(form('tex'), /High \(unpredictable\)/);
    assert.doesNotMatch(form('csv'), /unpredictable/);
  });

  it('each have a sign of their own, but for the two words for the same side', () => {
    for (const { directions: all, id } of instruments) {
      const signs = all.flatMap(({ value, symbol }) => (symbol === undefined ? [] : [[symbol, value] as const]));
      const bySign = new Map<string, string[]>();
      for (const [sign, value] of signs) bySign.set(sign, [...(bySign.get(sign) ?? []), value]);
      for (const [sign, values] of bySign)
        assert.ok(
          values.length === 1 || values.join() === 'favours experimental,favours intervention',
          `${id} ${sign}: ${values.join(', ')}`,
        );
      const without = all.filter(({ symbol }) => symbol === undefined).map(({ value }) => value);
      assert.ok(
        without.every((value) => value === 'not applicable'),
        `${id}: ${without.join(', ')}`,
      );
    }
  });
});
