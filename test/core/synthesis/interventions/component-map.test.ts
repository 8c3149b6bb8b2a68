import assert from 'node:assert/strict';
import { componentMapTable } from '../../../../src/core/figures/in-words/component-map-text';
import { componentMap } from '../../../../src/core/synthesis/interventions/component-map';
import { readFixture } from '../../checks/fixture';
import { quietWards } from '../quiet-wards';
import { shown } from '../shown';

const mapOf = (files: string) => componentMap(readFixture(files).review);

describe('the map of components', () => {
  it('shows each component with its own levels, and the targets of the whole', () => {
    const { columns, groups } = componentMap(quietWards());
    const course = groups.flatMap(({ rows }) => rows).filter(({ name }) => name.startsWith('Course'));
    const reached = course.map(({ component, cells }) => [
      component,
      ...columns.flatMap(({ title }, index) => (cells[index]?.text === 'yes' ? [title] : [])),
    ]);
    assert.deepEqual(reached, [
      ['Course', 'Burnout', 'Individual', 'Interpersonal', 'Group', 'Resources'],
      ['Time', 'Burnout', 'Institutional', 'Demands'],
    ]);
  });

  it('tells what a component does not reach from what nobody has coded', () => {
    const { columns, groups } = componentMap(quietWards());
    const time = groups.flatMap(({ rows }) => rows).find(({ component }) => component === 'Time');
    const states = columns.map(
      ({ group }, index) => `${group} ${time?.cells[index]?.text || time?.cells[index]?.state}`,
    );
    assert.ok(states.includes('IGLOO not extracted'));
    assert.ok(states.includes('Socio-ecological model no'));
  });

  it('counts interventions by kind, the most frequent kind first and those without a kind last', () => {
    const { groups } = mapOf(`# file: a.extraction.yaml
intervention: a
components: [{what: Leaflet, kind: material}, {what: Course, kind: training}, {what: Repeat, kind: training}]
# file: b.extraction.yaml
intervention: b
kind: training
# file: c.extraction.yaml
intervention: c
`);
    assert.deepEqual(
      groups.map(({ title, interventions, rows }) => [title, interventions, rows.map(({ id }) => id)]),
      [
        ['Training', 2, ['a-2', 'a-3', 'b']],
        ['Material', 1, ['a-1']],
        [undefined, 1, ['c']],
      ],
    );
  });

  it('gives components without codes of their own those of the whole', () => {
    const { groups, columns } = mapOf(`# file: a.extraction.yaml
intervention: a
components: [{what: Leaflet}, {what: Course, igloo: [leader]}]
levels: {igloo: [group]}
`);
    const reached = groups[0]?.rows.map(({ cells }) => columns.filter((_, index) => cells[index]?.text === 'yes'));
    assert.deepEqual(
      reached?.map((each) => each.map(({ title }) => title)),
      [['Group'], ['Leader']],
    );
  });

  it('shows that people differ instead of choosing one of them', () => {
    const map = mapOf(`# file: a.LM.extraction.yaml
intervention: a
extractor: LM
targets: [burnout]
levels: {igloo: [group]}
# file: a.CB.extraction.yaml
intervention: a
extractor: CB
targets: [burnout]
levels: {igloo: [leader]}
`);
    const words = shown(componentMapTable(map, 'dots')).flat();
    assert.ok(words.includes('not agreed'));
    assert.ok(
      map.notes.some((note) => note.startsWith('Not agreed')),
      map.notes.join(),
    );
  });
});
