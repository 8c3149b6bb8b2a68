import assert from 'node:assert/strict';
import { findProblems } from '../../../src/core/checks/find-problems';
import { sectionState } from '../../../src/core/review/progress';
import { buildReview, type Review } from '../../../src/core/review/review';
import { fileMark } from '../../../src/core/review-tree/file-mark';
import { reviewTree } from '../../../src/core/review-tree/review-tree';
import { filterChoices, filterInWords, filterTrees, type TreeFilter } from '../../../src/core/review-tree/tree-filter';
import type { TreeItem } from '../../../src/core/review-tree/tree-item';
import { readFixture } from '../checks/fixture';
import { quietWards } from '../synthesis/quiet-wards';

const SIGNS = { done: '●', begun: '◐', missing: '○', 'not agreed': '≠', plain: '-' };

const treeOf = (review: Review) => reviewTree(review, (file) => findProblems(review, file).problems);

/** A tree as one reads it: sign, label, description. */
function lines(items: readonly TreeItem[], depth = 0): string[] {
  return items.flatMap(({ state, label, description, children }) => [
    `${'  '.repeat(depth)}${SIGNS[state]} ${label}${description && ` | ${description}`}`,
    ...lines(children, depth + 1),
  ]);
}

/** The line with this label, below the lines that lead to it. */
function at(tree: TreeItem, ...labels: readonly string[]): TreeItem {
  const [label, ...rest] = labels;
  if (label === undefined) return tree;
  const child = tree.children.find((each) => each.label.startsWith(label));
  assert.ok(child, `${label} among ${tree.children.map((each) => each.label).join(', ')}`);
  return at(child, ...rest);
}

const asSeenBy = (initials: string, review: Review) =>
  buildReview(review.folder, review.files, {
    initials,
    hasFinished: (file, section) => sectionState(file, section, review) === 'done',
  });

describe('the tree of a review', () => {
  it('shows how far each record is, and what is missing in it', () => {
    assert.deepEqual(lines([treeOf(quietWards())]), [
      '≠ Quiet wards (fictional) | 10 of 21 sections · 10 problems',
      '  ≠ Studies | 4 · 7 of 17 sections',
      '    ◐ Ash et al. 2019 | 3 of 4 sections · 2 problems',
      '      ● Reports',
      '      ● Country',
      '      ● Results',
      '      ◐ RoB 2 | 1 of 2 results assessed',
      '        ● burnout-6m | High',
      '        ○ care-6m | not assessed',
      '    ≠ Beech 2020 | 2 of 5 sections · LM, CB · 2 not agreed · 2 problems',
      '      ● Reports',
      '      ≠ Country | not agreed',
      '        ● LM',
      '        ● CB',
      '      ● Results',
      '      ≠ RoB 2 | not agreed · 2 problems',
      '        ◐ LM | begun',
      '        ◐ CB | begun',
      '      ○ Context and implementation (CICI) | missing',
      '    ○ cedar | 0 of 4 sections · LM · 1 problem',
      '      ○ Reports | missing',
      '      ○ Country | missing',
      '      ○ Results | missing',
      '      ○ ROBINS-I | missing',
      '    ◐ Dogwood Study Group 2022 | 2 of 4 sections · 2 problems',
      '      ● Reports',
      '      ● Country',
      '      ○ Results | missing',
      '      ◐ RoB 2 | 0 of 1 result assessed · 2 problems',
      '  ◐ Interventions | 2 · 3 of 4 sections',
      '    ● Course | 2 of 2 sections · 3 problems',
      '      ● Components | 2 problems',
      '      ● Quality | 1 problem',
      '    ◐ Walks | 1 of 2 sections · LM',
      '      ○ Components | missing',
      '      ● Quality',
      '  ◐ The review | 3 missing',
      '    ● Title | Quiet wards (fictional)',
      '    ● Reviewers | 3 entries',
      '    ○ Protocol | missing',
      '    ● Question',
      '    ○ Eligibility | missing',
      '    ○ Search | missing',
      '    ● Packs | work-and-care',
      '    ● Vocabulary | 3 entries',
      '    ● Appraisal',
      '    ● Expected sections',
      '    ● Severities | 1 entry',
    ]);
  });

  it('says in words what signs and short lines mean', () => {
    const tree = treeOf(quietWards());
    assert.equal(
      at(tree, 'Studies', 'Beech').spoken,
      'Beech 2020, 2 of 5 sections done, extracted by LM and CB, 2 not agreed, 2 problems',
    );
    assert.equal(at(tree, 'Studies', 'Ash', 'RoB 2').spoken, 'RoB 2, 1 of 2 results assessed');
    assert.equal(at(tree, 'Studies', 'Ash', 'Reports').spoken, 'Reports, done');
    assert.equal(at(tree, 'Studies').spoken, 'Studies, 4 studies, 7 of 17 sections, not agreed');
    assert.equal(at(tree, 'Interventions').spoken, 'Interventions, 2, 3 of 4 sections, begun');
    assert.equal(
      at(tree, 'Studies', 'Ash').tooltip,
      '**Ash et al. 2019** · ash-2019\n\n3 of 4 sections done · consensus · 2 problems\n\nStill to do:\n\n- RoB 2: 1 of 2 results assessed\n\n- ash.extraction.yaml (consensus of LM, CB)',
    );
  });

  it('counts errors and warnings, and takes the more serious for the colour', () => {
    const tree = treeOf(quietWards(['voice: {name: Views on care', 'voice: {name: Views: on care']));
    assert.equal(at(tree, 'The review').worst, 'error');
    assert.equal(tree.worst, 'error');
    assert.equal(at(tree, 'Studies', 'Ash', 'Reports').worst, undefined);
  });

  it('leads to what is written, and where something is missing, to the line behind which it belongs', () => {
    const review = quietWards();
    const tree = treeOf(review);
    const placeOf = (item: TreeItem) => {
      const file = review.files.find(({ path }) => path === item.target?.file);
      const { start = 0, end = 0 } = item.target?.span ?? {};
      const text = file?.document.text ?? '';
      return start === end ? `${text.slice(text.lastIndexOf('\n', start - 1) + 1, start)}|` : text.slice(start, end);
    };
    assert.equal(placeOf(at(tree, 'Studies', 'Ash')), 'ash-2019');
    assert.equal(placeOf(at(tree, 'Studies', 'Ash', 'Country')), 'country');
    assert.equal(placeOf(at(tree, 'Studies', 'Ash', 'RoB 2', 'burnout-6m')), 'burnout-6m');
    assert.equal(placeOf(at(tree, 'Studies', 'Ash', 'RoB 2', 'care-6m')), 'rob2');
    assert.equal(placeOf(at(tree, 'Studies', 'Beech', 'Country', 'CB')), 'country');
    assert.equal(at(tree, 'Studies', 'Beech', 'Country', 'CB').target?.file, 'studies/beech.CB.extraction.yaml');
    assert.equal(placeOf(at(tree, 'Studies', 'cedar', 'Reports')), 'extractor: LM|');
    assert.equal(placeOf(at(tree, 'Studies', 'cedar', 'Results')), 'country:|');
    assert.match(placeOf(at(tree, 'Studies', 'Dogwood', 'Results')), /^arms: .*\}\]\|$/);
    assert.match(placeOf(at(tree, 'The review', 'Protocol')), /^reviewers: .*\}\}\|$/);
  });

  it('shows nothing of a colleague before the own part is done', () => {
    const filled = quietWards(['country: Scotland', 'country:']);
    const seen = at(treeOf(asSeenBy('CB', filled)), 'Studies', 'beech-2020');
    assert.equal(seen.description, 'CB, LM · 1 problem');
    assert.deepEqual(lines(seen.children), ['○ Country | missing', '◐ RoB 2 | begun · 1 problem', '● Setting']);
    assert.equal(seen.target?.file, 'studies/beech.CB.extraction.yaml');
    // Once the own part is done, the two are compared.
    const done = at(treeOf(asSeenBy('CB', quietWards())), 'Studies', 'beech-2020');
    assert.deepEqual(lines(done.children).slice(0, 3), ['≠ Country | not agreed', '  ● LM', '  ● CB']);
  });

  it('shows what is written where nothing is expected', () => {
    const { review } = readFixture('# file: a.extraction.yaml\nstudy: a\ncountry: UK\nsetting:\n');
    assert.deepEqual(lines(at(treeOf(review), 'Studies').children), [
      '- a | draft',
      '  ● Country',
      '  ○ Setting | missing',
    ]);
  });

  it('keeps studies that are not included apart', () => {
    const review = quietWards(['study: cedar', 'study: cedar\nstatus: excluded']);
    const studies = at(treeOf(review), 'Studies');
    assert.equal(studies.description, '3 · 7 of 13 sections');
    assert.deepEqual(
      at(studies, 'Not included').children.map(({ label }) => label),
      ['cedar'],
    );
  });

  it('says what to do where there is nothing yet', () => {
    const empty = treeOf(readFixture('# file: review.extraction.yaml\nreview: r\n').review);
    assert.deepEqual(lines(at(empty, 'Studies').children), ['- There is no study yet | New Study…']);
    const headless = treeOf(readFixture('# file: a.extraction.yaml\nstudy: a\n').review);
    assert.deepEqual(lines(at(headless, 'The review').children), ['- There is no review file yet | New Review…']);
    assert.equal(at(headless, 'The review').facts, undefined);
  });

  it('lists files that do not say what they are about', () => {
    const tree = treeOf(readFixture('# file: b/lost.extraction.yaml\nextractor: LM\n').review);
    assert.deepEqual(lines(at(tree, 'Files without a record').children), ['- lost.extraction.yaml | 1 problem']);
  });

  it('keeps text from files out of its Markdown', () => {
    const tree = treeOf(quietWards(['study: cedar', 'study: "[a](http://b)"']));
    assert.ok(!at(tree, 'Studies', '[a]').tooltip.includes('[a](http'));
  });

  it('gives every line an id of its own', () => {
    const all = (item: TreeItem): string[] => [item.id, ...item.children.flatMap(all)];
    const ids = all(treeOf(quietWards()));
    assert.equal(new Set(ids).size, ids.length);
  });
});

describe('the filter of the tree', () => {
  const trees = [treeOf(quietWards())];
  const shown = (filter: TreeFilter) =>
    filterTrees(trees, filter).flatMap((tree) =>
      tree.children.flatMap((group) => (group.facts ? [group.label] : group.children.map(({ label }) => label))),
    );

  it('offers what occurs, and how often', () => {
    assert.deepEqual(
      filterChoices(trees).map(({ group, label, number }) => `${group}: ${label} ${number}`),
      [
        'Show only: With files of mine 0',
        'Show only: Incomplete 6',
        'Show only: Not agreed 1',
        'Show only: With problems 5',
        'Design: Randomised trial 2',
        'Design: Cluster randomised trial 1',
        'Design: Non-randomised controlled study 1',
        'Type: Outcome evaluation 4',
        'Type: Process evaluation 1',
      ],
    );
  });

  it('shows what fits all that is asked of the work, and any of the designs', () => {
    assert.deepEqual(shown(['show disagreeing']), ['Beech 2020']);
    assert.deepEqual(shown(['show incomplete', 'show problems']), [
      'Ash et al. 2019',
      'Beech 2020',
      'cedar',
      'Dogwood Study Group 2022',
    ]);
    assert.deepEqual(shown(['design cluster randomised trial', 'design randomised trial']), [
      'Ash et al. 2019',
      'Beech 2020',
      'Dogwood Study Group 2022',
    ]);
    assert.deepEqual(shown(['type process evaluation', 'show incomplete']), ['Beech 2020']);
    assert.deepEqual(shown(['status excluded']), []);
    assert.deepEqual(filterTrees(trees, ['status excluded']), []);
    assert.deepEqual(filterTrees(trees, []), trees);
  });

  it('finds the files of the person who looks', () => {
    const own = filterTrees([treeOf(asSeenBy('CB', quietWards()))], ['show mine']);
    assert.deepEqual(
      own.flatMap(({ children }) => children.map(({ label, description }) => `${label} ${description}`)),
      ['Studies 1 of 4 shown'],
    );
    // What is shown has this state, not what is hidden.
    const agreed = filterTrees([treeOf(quietWards())], ['status included']);
    assert.equal(agreed[0]?.children[0]?.state, 'not agreed');
    const incomplete = filterTrees([treeOf(quietWards())], ['design cohort study', 'show problems']);
    assert.notEqual(incomplete[0]?.children[0]?.state, 'not agreed');
  });

  it('says what it shows', () => {
    assert.equal(
      filterInWords(trees, ['design randomised trial', 'show incomplete']),
      '2 of 7 records: incomplete, randomised trial',
    );
  });
});

describe('the mark of a file', () => {
  const markOf = (path: string, review: Review) => {
    const file = review.files.find((each) => each.path === path);
    assert.ok(file, path);
    const mark = fileMark(file, review);
    return mark && `${mark.badge} ${mark.tooltip}`;
  };

  it('says what is left to do, and on what people do not agree', () => {
    const review = quietWards();
    assert.equal(markOf('studies/ash.extraction.yaml', review), '◐ Still to do: RoB 2');
    assert.equal(markOf('studies/beech.CB.extraction.yaml', review), '≠ Extractors do not agree: Country, RoB 2');
    assert.equal(markOf('interventions/course.extraction.yaml', review), undefined);
    assert.equal(markOf('review.extraction.yaml', review), undefined);
  });

  it('is absent from studies that are not included, and from what a colleague has not shown yet', () => {
    const excluded = quietWards(['study: cedar', 'study: cedar\nstatus: excluded']);
    assert.equal(markOf('studies/cedar.LM.extraction.yaml', excluded), undefined);
    const seen = asSeenBy('CB', quietWards());
    assert.equal(markOf('studies/beech.LM.extraction.yaml', seen), undefined);
    assert.equal(
      markOf('studies/cedar.LM.extraction.yaml', seen),
      '◐ Still to do: Reports, Country, Results, ROBINS-I',
    );
  });

  it('stands once for a record that one person has split over files', () => {
    const { review } = readFixture(
      '# file: review.extraction.yaml\nreview: r\nexpects: {outcome evaluation: [country, results]}\n# file: a.1.extraction.yaml\nstudy: a\ntypes: [outcome evaluation]\n# file: a.2.extraction.yaml\nstudy: a\ncountry: UK\n',
    );
    assert.equal(markOf('a.1.extraction.yaml', review), '◐ Still to do: Results');
    assert.equal(markOf('a.2.extraction.yaml', review), undefined);
  });
});
