/** Lights and bars of a tool with scales of different levels and an overall judgement: whose it is, and each scale with its own legend. */
import { summaryBarsSvg } from '../../../src/core/figures/pictures/summary-bars-svg';
import { trafficLightsSvg } from '../../../src/core/figures/pictures/traffic-lights-svg';
import { ownToolsOf } from '../../../src/core/review/tools-of-review';
import { trafficLights } from '../../../src/core/synthesis/bias/risk-of-bias';
import { summaryBars } from '../../../src/core/synthesis/bias/summary-bars';
import { readFixture } from '../checks/fixture';
import { assertSnapshot } from './snapshot';

const study = (id: string, level: string, fit: string) => `# file: studies/${id}.extraction.yaml
study: ${id}
design: cohort study
results: [{id: sleep, outcome: sleep}]
noise_bias: [{result: sleep, meter: {judgement: ${level}}, loss: {judgement: low}, wards: {judgement: ${fit}}, overall: {judgement: ${level}}}]
`;

/** Fictional. */
const { review } = readFixture(`# file: review.extraction.yaml
review: night-noise
vocabulary: {outcomes: {sleep: How well patients sleep}}
# file: tools/noise-bias.tool.yaml
tool: noise_bias
name: Noise bias tool
about: result
levels: [low, some concerns, high]
scales: {fit: {name: Fit for our wards, levels: [fits, does not fit]}}
domains: {meter: {name: Measuring the noise}, loss: {name: Who is missing}, wards: {name: The wards, scale: fit}}
${study('ash-2019', 'low', 'fits')}${study('elm-2020', 'some concerns', 'does not fit')}`);

describe('a tool whose scales have different levels', () => {
  const [tool] = ownToolsOf(review);
  const lights = tool && trafficLights(tool, review);
  it('has lights that say of which scale the whole is', () => {
    assertSnapshot('own-scales.svg', `${lights && trafficLightsSvg(lights)}\n`);
  });

  it('has bars likewise', () => {
    assertSnapshot('own-scales-summary.svg', `${lights && summaryBarsSvg(summaryBars(lights))}\n`);
  });
});
