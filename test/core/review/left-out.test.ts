import assert from 'node:assert/strict';
import { views } from '../../../src/core/synthesis/list';
import { directionsOf } from '../../../src/core/synthesis/results/directions';
import { readFixture } from '../checks/fixture';
import { previewBody } from '../preview/preview-body';

const review = (staff: string) =>
  readFixture(`# file: review.extraction.yaml
review: r
vocabulary: {outcomes: {stress: ~}, populations: {staff: ${staff}, women: Women only}}
# file: a.extraction.yaml
study: a
types: [outcome evaluation]
results:
  - {id: all, outcome: stress, population: staff, effect_direction: favours intervention}
  - {id: part, outcome: stress, population: women, effect_direction: favours comparator}
# file: i.extraction.yaml
intervention: i
`).review;

describe('what a figure leaves out', () => {
  it('is what is about a part of the people: the vocabulary says which populations are the whole one', () => {
    const part = directionsOf(review('Nurses'));
    assert.deepEqual(part.studies, []);
    assert.deepEqual(
      part.leftOut.map(({ result }) => result),
      ['all', 'part'],
    );
    const whole = directionsOf(review('{meaning: Nurses, whole: yes}'));
    assert.equal(whole.studies[0]?.outcomes.get('stress')?.direction, 'benefit');
    assert.deepEqual(
      whole.leftOut.map(({ result }) => result),
      ['part'],
    );
    assert.deepEqual(directionsOf(review('{whole: no}')).studies, []);
  });

  it('stands beside the figure with the reason and the way to its place, also where nothing is left to draw', () => {
    const read = review('Nurses');
    const start = read.files[1]?.document.text.indexOf('population: staff') ?? -1;
    for (const id of ['effect-direction', 'harvest']) {
      const [, after = ''] = previewBody(read).split(`id="figure-${id}"`);
      const [figure = ''] = after.split('</details>');
      assert.match(figure, /Not shown here: 2 results/, id);
      assert.ok(figure.includes(`data-file="a.extraction.yaml" data-start="${start + 'population: '.length}"`), id);
      assert.match(figure, /it is about a part of the people \(“staff”\)/, id);
    }
    assert.match(previewBody(review('{whole: yes}')), /Not shown here: 1 result/);
  });

  it('is said in the figures that are exported, too', () => {
    for (const id of ['effect-direction', 'harvest', 'joint-display']) {
      const figure = views.find((each) => each.id === id)?.of(review('{whole: yes}'));
      assert.ok(figure?.kind === 'symbol matrix' || figure?.kind === 'table');
      assert.ok(figure.notes.includes('Not shown: 1 result about a part of the people only.'), id);
    }
  });
});
