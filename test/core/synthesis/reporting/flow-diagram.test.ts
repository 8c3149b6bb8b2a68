import assert from 'node:assert/strict';
import { flowCsv } from '../../../../src/core/figures/in-words/flow-text';
import { flowSvg } from '../../../../src/core/figures/pictures/flow-svg';
import type { FlowDiagram } from '../../../../src/core/synthesis/models/flow-diagram';
import { flowDiagram } from '../../../../src/core/synthesis/reporting/flow-diagram';
import { readFixture } from '../../checks/fixture';
import { assertInert, assertWellFormed } from '../../figures/markup';
import { assertSnapshot } from '../../figures/snapshot';

const diagramOf = (flow: string, more = ''): FlowDiagram =>
  flowDiagram(readFixture(`# file: review.extraction.yaml\nreview: r\n${more}flow:\n${flow}`).review);

/** Every number that any form of the diagram has. */
const EVERYTHING = `  template: updated v2
  previous_studies: 3
  previous_reports: 4
  database_results: 4900
  database_specific_results: [{name: MEDLINE, number: 3000}, {name: Embase, number: 1900}]
  register_results: 100
  register_specific_results: [{name: CENTRAL, number: 100}]
  duplicates: 1200
  excluded_automatic: 60
  excluded_other: 35
  records_screened: 3705
  records_excluded: 3500
  records_excluded_human: 3400
  records_excluded_automatic: 100
  dbr_sought_reports: 205
  dbr_notretrieved_reports: 10
  dbr_assessed: 195
  dbr_excluded: [{reason: no comparison group, number: 120}, {reason: wrong setting, number: 40}, {reason: drugs, number: 17}]
  website_results: 12
  organisation_results: 8
  citations_results: 30
  other_specific_results: [{name: experts, number: 1}]
  other_sought_reports: 51
  other_notretrieved_reports: 5
  other_assessed: 46
  other_excluded: [{reason: no comparison group, number: 44}]
  new_studies: 16
  new_reports: 20
  total_studies: 19
  total_reports: 24
  total_studies_ma: 5
  total_reports_ma: 6
`;

const shownIn = ({ boxes }: FlowDiagram) =>
  boxes.map(
    ({ id, lines }) =>
      `${id}: ${lines.map(({ label = '', number }) => `${label} ${number.text || number.state}`.trim()).join(', ')}`,
  );

describe('the flow diagram', () => {
  it('has every box of the largest form, with its numbers', () => {
    assert.deepEqual(shownIn(diagramOf(EVERYTHING)), [
      'previous: Studies 3, Reports of them 4',
      'identified: Databases 4900, MEDLINE 3000, Embase 1900, Registers 100, CENTRAL 100',
      'removed: Duplicates 1200, Marked as ineligible by tools 60, Other reasons 35',
      'screened: 3705',
      'excluded: 3500, By people 3400, By tools 100',
      'sought: 205',
      'not retrieved: 10',
      'assessed: 195',
      'assessed and excluded: 177, No comparison group 120, Wrong setting 40, Drugs 17',
      'other identified: Websites 12, Organisations 8, Citation searching 30, Experts 1',
      'other sought: 51',
      'other not retrieved: 5',
      'other assessed: 46',
      'other assessed and excluded: 44, No comparison group 44',
      'included: Studies 16, Reports of them 20',
      'total: Studies 19, Reports of them 24, Studies in meta-analysis 5, Reports in meta-analysis 6',
    ]);
  });

  it('tells what is not reported from what nobody has extracted, and none from both', () => {
    const shown = shownIn(diagramOf('  database_results: not reported\n  records_screened:\n  dbr_excluded: []\n'));
    assert.deepEqual(shown.slice(0, 3), [
      'identified: Databases not reported, Registers not extracted',
      'removed: Duplicates not extracted, Marked as ineligible by tools not extracted, Other reasons not extracted',
      'screened: not extracted',
    ]);
    assert.ok(shown.includes('assessed and excluded: 0'));
  });

  it('takes the form that is named, else the smallest that holds what is written', () => {
    const partsOf = (flow: string, more = '') => diagramOf(flow, more).parts;
    assert.deepEqual(partsOf('  template: new v1\n  website_results: 3\n'), []);
    assert.deepEqual(partsOf('  template: new v2\n'), ['other methods']);
    assert.deepEqual(partsOf('  records_screened: 3\n'), []);
    assert.deepEqual(partsOf('  citations_results: 3\n  total_studies: 5\n'), ['updated', 'other methods']);
    assert.deepEqual(partsOf('  records_screened: 3\n', 'search: [{source: NICE, kind: website}]\n'), [
      'other methods',
    ]);
  });

  it('adds up reasons only where all have a number', () => {
    const shown = shownIn(diagramOf('  dbr_excluded: [{reason: a, number: 3}, {reason: b}]\n'));
    assert.ok(shown.includes('assessed and excluded: not extracted, A 3, B not extracted'));
  });

  it('is drawn with a title for every number, and written as values', () => {
    const diagram = diagramOf(EVERYTHING);
    const svg = flowSvg(diagram);
    assertWellFormed(svg);
    assertInert(svg);
    assert.ok(svg.includes('<title>No comparison group: 120</title>'));
    assertSnapshot('flow-updated.svg', `${svg}\n`);
    assert.ok(flowCsv(diagram).includes('From other methods,Records identified,Websites,12'));
  });

  it('leads from each number to the place where it is written', () => {
    const { review } = readFixture('# file: review.extraction.yaml\nreview: r\nflow: {records_screened: 3705}\n');
    const svg = flowSvg(flowDiagram(review), { sources: 'linked' });
    const at = review.files[0]?.document.text.indexOf('3705') ?? -1;
    assert.ok(svg.includes(`data-file="review.extraction.yaml" data-start="${at}" data-end="${at + 4}"`));
  });

  it('has nothing where the review says nothing', () => {
    assert.deepEqual(flowDiagram(readFixture('# file: review.extraction.yaml\nreview: r\n').review).boxes, []);
  });
});
