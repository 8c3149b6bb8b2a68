import assert from 'node:assert/strict';
import { interventionsTable } from '../../../../src/core/synthesis/interventions/interventions';
import { quietWards } from '../quiet-wards';
import { cellAt, column, shown } from '../shown';

describe('the table of interventions', () => {
  const table = interventionsTable(quietWards());

  it('has one row for each, by name', () => {
    assert.deepEqual(shown(table), [
      [
        'Course',
        '[41–43]',
        'A course.',
        'burnout',
        'Two days',
        'Individual; Interpersonal; Institutional',
        'Group',
        'Demands: workload; Demands, increase: meetings; Resources: skills',
        '2',
        '2¶',
        'Mixed',
      ],
      [
        'Walks†',
        '[not extracted]',
        '[not extracted]',
        '[not extracted]',
        '[not extracted]',
        '[not extracted]',
        '[not extracted]',
        '[not extracted]',
        '1',
        '1¶',
        '[not extracted]',
      ],
    ]);
  });

  it('counts the criteria of a score, whatever sum is printed, and says which sums are only printed', () => {
    const { state, note } = cellAt(table, 'course', 'quality');
    assert.deepEqual([state, note], ['computed', 'Theory: yes, facilitator training: yes, adherence: no']);
    assert.equal(cellAt(table, 'course', 'ppi').state, 'given');
    assert.deepEqual(table.notes, [
      'Scores count the criteria that are met.',
      '¶ As printed; the criteria behind it are not all extracted.',
      "† One extractor's work, not checked by a second.",
    ]);
  });

  it('keeps the printed word beside the agreed levels', () => {
    assert.equal(cellAt(table, 'course', 'igloo').note, 'Printed: “IndividualGroup” (Table 1)');
  });

  it('leads to what is written, and marks the cell from anywhere in it', () => {
    const review = quietWards();
    const cell = cellAt(interventionsTable(review), 'course', 'socioecological');
    const text = review.files.find(({ path }) => path === cell.source?.file)?.document.text ?? '';
    assert.equal(text.slice(cell.source?.span.start, cell.source?.span.end), '[interpersonal, individual]');
    const around = text.slice(cell.source?.around?.start, cell.source?.around?.end);
    assert.ok(around.startsWith('[interpersonal') && around.endsWith('[institution]'), around);
  });

  it('explains only the short words that it shows', () => {
    assert.deepEqual(
      table.abbreviations.map(({ short }) => short),
      ['IGLOO', 'PPI', '–'],
    );
  });

  it('shows that people differ instead of choosing one of them', () => {
    const review = quietWards([
      'intervention: walks\nextractor: LM\nname: Walks\n',
      'intervention: walks\nextractor: LM\nname: Walks\neffective: {value: no}\ntargets: [care]\n# file: interventions/walks.CB.extraction.yaml\nintervention: walks\nextractor: CB\ntargets: [care]\neffective: {value: yes}\n',
    ]);
    const differing = interventionsTable(review);
    const { state, note } = cellAt(differing, 'walks', 'effective');
    assert.deepEqual([state, note], ['not agreed', 'extracted by LM: No; extracted by CB: Yes']);
    assert.deepEqual(column(differing, 'targets'), ['burnout', 'care']);
    assert.ok(differing.notes.includes('Not agreed: the extractors differ, and there is no consensus yet.'));
  });

  it('says in one sentence that everything is a draft', () => {
    const drafts = interventionsTable(
      quietWards(
        ['intervention: course\nconsensus: {by: [LM, CB]}', 'intervention: course'],
        ['intervention: walks\nextractor: LM', 'intervention: walks'],
      ),
    );
    assert.deepEqual(column(drafts, 'name'), ['Course', 'Walks']);
    assert.ok(drafts.notes.includes('Everything shown here is a draft: single, unchecked.'));
  });
});
