import { strict as assert } from 'node:assert';
import { sourceAttributes } from '../../../src/core/figures/figure-options';
import { placesIn } from '../../../src/webview/moving/places';

describe('the places that a cell sums up', () => {
  const files = [
    '/review/studies/alder-2019.extraction.yaml',
    '/a b/100 %25 “&”.yaml',
    '/line\nbreak\r.yaml',
    '/%zz.yaml',
  ];

  it('are read from the page as they were written, whatever their files are called', () => {
    const [file = '', ...others] = files;
    const more = others.map((each, index) => ({ file: each, span: { start: index, end: index + 7 } }));
    const attributes = sourceAttributes({ file, span: { start: 3, end: 9 }, more }, { sources: 'linked' });
    assert.deepEqual(
      placesIn(String(attributes['data-more'])),
      more.map(({ file: path, span }) => ({ file: path, ...span })),
    );
  });

  it('are none where the cell sums up nothing', () => {
    const { 'data-more': none } = sourceAttributes({ file: 'a', span: { start: 3, end: 9 } }, { sources: 'linked' });
    assert.equal(none, undefined);
    assert.deepEqual(placesIn(undefined), []);
  });
});
