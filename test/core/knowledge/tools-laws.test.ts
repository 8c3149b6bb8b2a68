/** What holds for every tool of the program, whichever shape it has; and for every list of items that is answered one by one. */
import assert from 'node:assert/strict';
import {
  answer,
  complete,
  factLines,
  hintsIn,
  hoverAt,
  interviewAt,
  interviewsIn,
  lensesIn,
  mergeTexts,
  openAssessments,
  openStops,
  stepAt,
} from '../../../src/core';
import { findProblems } from '../../../src/core/checks/find-problems';
import { applyEdits } from '../../../src/core/document/edited-text';
import { parse } from '../../../src/core/document/parse';
import { readRecord } from '../../../src/core/document/record';
import { nodeAt } from '../../../src/core/document/walk';
import { documentationPages } from '../../../src/core/documentation/documentation-pages';
import { fieldAt } from '../../../src/core/format/lookup';
import { jsonView } from '../../../src/core/json-view/json-view';
import { qualityTools } from '../../../src/core/knowledge/quality-tools/list';
import type { Checklist, QualityTool } from '../../../src/core/knowledge/quality-tools/quality-tool';
import { DESIGNS, STUDY_TYPES } from '../../../src/core/knowledge/terms/designs';
import { describedIn, tools } from '../../../src/core/knowledge/tools';
import { answeredItems, itemsToAnswer } from '../../../src/core/review/appraisal/answered-items';
import { toolsFor } from '../../../src/core/review/fitting-sections';
import { sectionState } from '../../../src/core/review/progress';
import { buildReview } from '../../../src/core/review/review';
import { agreementView } from '../../../src/core/synthesis/agreement/agreement-table';
import { views } from '../../../src/core/synthesis/list';
import { asTable } from '../../../src/core/synthesis/models/symbol-matrix';

const SET_UP = 'review: fictional\nreviewers: {AA: {name: Ada}, BB: {name: Bo}}\n';

/** A record of a review that has decided something. */
function within(text: string, path: string, decided = '') {
  const file = readRecord(path, parse(text));
  return { file, review: buildReview('', [readRecord('review.extraction.yaml', parse(SET_UP + decided)), file]) };
}

const pathOf = (record: 'study' | 'intervention') =>
  record === 'study' ? 'studies/ash-2019.extraction.yaml' : 'interventions/ash.extraction.yaml';

/** The beginning of a record that a tool fits, as a reviewer has it before anybody appraises. */
function beginningFor({ record, designs, types, assesses }: (typeof tools)[number]): string {
  if (record === 'intervention') return 'intervention: ash\n';
  const design = designs[0] === undefined ? '' : `design: ${designs[0]}\n`;
  const type = types[0] === undefined ? '' : `types: ${types[0]}\n`;
  const results = assesses === 'result' ? 'results:\n  - {id: burnout-6m, outcome: burnout}\n' : '';
  return `study: ash-2019\n${type}${design}${results}`;
}

/** Older tools are offered where the review has decided on them. */
const decidedFor = ({ id, supersededBy }: (typeof tools)[number]) =>
  supersededBy === undefined ? '' : `appraisal: {${id}: {note: As the first version of this review.}}\n`;

describe('every tool', () => {
  it('has a name of its own for its section', () => {
    const ids = tools.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    assert.ok(ids.length >= 10);
  });

  for (const tool of tools) {
    describe(tool.name, () => {
      it('has a section in the format, and designs and types that there are', () => {
        assert.ok(fieldAt(tool.record, [tool.id]), tool.id);
        for (const design of tool.designs)
          assert.ok(
            DESIGNS.some(({ value }) => value === design),
            design,
          );
        for (const type of tool.types)
          assert.ok(
            STUDY_TYPES.some(({ value }) => value === type),
            type,
          );
      });

      it('has a page that says whose it is, and how far it was held against that', () => {
        const pages = documentationPages();
        for (const { id, licence, checked } of describedIn(tool)) {
          const page = pages.get(`docs/instruments/${id}.md`) ?? assert.fail(id);
          assert.ok(licence.length > 10, id);
          assert.match(page, new RegExp(`How far this was held against its sources: \\*\\*${checked}\\*\\*`), id);
        }
      });

      it('is offered for a record that it fits, and not a second time', () => {
        const { file, review } = within(beginningFor(tool), pathOf(tool.record), decidedFor(tool));
        assert.ok(toolsFor(file, review).includes(tool));
        const open = openAssessments(review, file);
        const added = open.kind === 'open' ? open.assessments : [];
        const mine =
          added.find(({ refactoring: { edits } }) => edits[0]?.edits[0]?.text.includes(`${tool.id}:`)) ??
          assert.fail(open.kind === 'none' ? open.because : tool.id);
        const { text } = applyEdits(file.document.text, mine.refactoring.edits[0]?.edits ?? []);
        const after = within(text, pathOf(tool.record), decidedFor(tool));
        assert.deepEqual(after.file.document.problems, []);
        assert.deepEqual(
          findProblems(after.review, after.file).problems.filter(({ severity }) => severity === 'error'),
          [],
        );
        const again = openAssessments(after.review, after.file);
        assert.ok(
          again.kind === 'none' ||
            again.assessments.every(({ about, result }) => about !== mine.about || result !== mine.result),
        );
      });

      it('says at its section what it is and whose', () => {
        const { file, review } = within(`${beginningFor(tool)}${tool.id}:\n`, pathOf(tool.record));
        const at = file.document.text.indexOf(`\n${tool.id}:`) + 2;
        const told = hoverAt(review, file, at)?.markdown ?? '';
        for (const { licence } of describedIn(tool).slice(0, 1))
          assert.ok(told.replaceAll('\\', '').includes(licence.slice(0, 30)), told);
        assert.match(told, /held against its source/);
      });
    });
  }
});

/** A section with an answer to each item, as people write it. */
interface Case {
  readonly tool: QualityTool;
  readonly list: Checklist;
  readonly words: readonly string[];
  /** What the review has decided, so that this list is answered with these words. */
  readonly decided: string;
}

const cases: readonly Case[] = qualityTools.flatMap((tool) =>
  tool.checklists.all.flatMap((list): Case[] => {
    const named = tool.checklists.all.length > 1 ? [`tool: ${list.value}`] : [];
    const ways = tool.points?.ways.filter((way) => way.tool === list.value && way.onlyFor === undefined);
    if (ways)
      return ways.map(({ value, answers }) => ({
        tool,
        list,
        words: answers,
        decided: decidedAs(tool, [...named, `answers: ${value}`]),
      }));
    return [{ tool, list, words: tool.answers.map(({ value }) => value), decided: decidedAs(tool, named) }];
  }),
);

function decidedAs({ id }: QualityTool, said: readonly string[]): string {
  return said.length === 0 ? '' : `appraisal: {${id}: {${said.join(', ')}}}\n`;
}

/** @param answerOf the answer to an item by its place, absent where it is left out */
function written({ tool, list }: Case, answerOf: (index: number) => string | undefined, judgement = 'high'): string {
  const { under } = tool.checklists;
  const indent = under === undefined ? '  ' : '    ';
  const items = itemsToAnswer(tool, list.items).flatMap(({ key }, index) => {
    const word = answerOf(index);
    return word === undefined ? [] : [`${indent}${key}: ${word}\n`];
  });
  const judged = (tool.freeJudgements ?? []).map((each) =>
    each.under === undefined
      ? `  judgement: ${judgement}\n  reason: As all of it shows.\n`
      : `  ${each.under}: {judgement: ${judgement}, reason: As all of it shows.}\n`,
  );
  return `${tool.id}:\n${under === undefined ? '' : `  ${under}:\n`}${items.join('')}${judged.join('')}`;
}

describe('every list of items that is answered one by one', () => {
  for (const each of cases) {
    const { tool, list, words, decided } = each;
    const [first = ''] = words;
    const last = words.at(-1) ?? '';
    const count = itemsToAnswer(tool, list.items).length;
    const start = beginningFor(tool);
    const path = pathOf(tool.record);
    const read = (section: string) => within(start + section, path, decided);
    describe(`${list.items.name}, answered with ${words.join(', ')}`, () => {
      it('is offered item by item, each with its words', () => {
        const below =
          tool.checklists.under === undefined ? `${tool.id}:\n  ` : `${tool.id}:\n  ${tool.checklists.under}:\n    `;
        const keys = read(below);
        const offered = complete(keys.review, keys.file, keys.file.document.text.length).map(({ label }) => label);
        const items = itemsToAnswer(tool, list.items).map(({ key }) => key);
        assert.deepEqual(
          items.filter((key) => !offered.includes(key)),
          [],
        );
        const answers = read(`${below}${items[0]}: `);
        const told = complete(answers.review, answers.file, answers.file.document.text.length).map(
          ({ label }) => label,
        );
        assert.deepEqual(
          words.filter((word) => !told.includes(word)),
          [],
        );
      });

      it('is explained item by item, with where it comes from', () => {
        const { file, review } = read(written(each, () => first));
        for (const { key, meaning, unconfirmed } of itemsToAnswer(tool, list.items)) {
          const at = file.document.text.indexOf(` ${key}: `) + 2;
          const told = hoverAt(review, file, at)?.markdown.replaceAll('\\', '') ?? assert.fail(key);
          assert.ok(told.includes(meaning), `${key}: ${told}`);
          assert.match(told, /held against its source/);
          if (unconfirmed !== undefined) assert.ok(told.includes(unconfirmed), key);
        }
      });

      it('is complete where every item is answered, and begun before', () => {
        const whole = read(written(each, (index) => words[index % words.length]));
        assert.deepEqual(answeredItems(tool, whole.file.sections.get(tool.id)?.value, whole.review)?.open, []);
        assert.ok(lensesIn(whole.review, whole.file).some(({ title }) => title === 'complete'));
        assert.equal(sectionState(whole.file, tool.id, whole.review), 'done');
        const begun = read(
          written({ ...each, tool: { ...tool, freeJudgements: [] } }, (index) => (index === 0 ? first : undefined)),
        );
        assert.equal(sectionState(begun.file, tool.id, begun.review), 'begun');
        const [next, walk] = lensesIn(begun.review, begun.file).filter(({ title }) => title !== 'Preview');
        assert.match(next?.title ?? '', new RegExp(`^1 of ${count} answered, next: `));
        assert.equal(walk?.action?.kind, 'interview');
        assert.match(
          hintsIn(begun.review, begun.file, new Set(['score']))
            .map(({ label }) => label)
            .join(),
          new RegExp(`1 of ${count} answered|score|total`),
        );
      });

      it('is walked to its end, one item after the other', () => {
        let now = read(`${tool.id}:\n`);
        const begun = interviewAt(now.review, now.file, start.length + 1) ?? assert.fail('no interview');
        const asked: string[] = [];
        for (let turn = 0; turn <= list.items.items.length * 3 + 4; turn += 1) {
          const [stop] = openStops(now.review, now.file, begun);
          if (stop === undefined) break;
          const step = stepAt(now.review, now.file, begun, stop) ?? assert.fail(stop.path.join());
          const [choice] = step.choices;
          const edits = answer(
            now.review,
            now.file,
            stop,
            choice ? { picked: [choice.written] } : { text: 'As said there.' },
          );
          assert.ok(edits.length > 0, stop.path.join());
          asked.push(String(stop.path.at(tool.checklists.under === undefined ? 1 : 2)));
          now = within(applyEdits(now.file.document.text, edits).text, path, decided);
        }
        assert.deepEqual(openStops(now.review, now.file, begun), []);
        const items = itemsToAnswer(tool, list.items).map(({ key }) => key);
        assert.deepEqual(
          items.filter((key) => !asked.includes(key)),
          [],
        );
        // What the review has decided for all is not asked again.
        if (decided !== '')
          assert.ok(!asked.includes('tool') && nodeAt(now.file.document.root, [tool.id, 'tool']) === undefined);
      });

      it('is compared between two people, item by item', () => {
        const differing = count - 1;
        const of = (initials: string, section: string) =>
          readRecord(
            path.replace('.extraction', `.${initials}.extraction`),
            parse(`${start}extractor: ${initials}\n${section}`),
          );
        const review = buildReview('', [
          readRecord('review.extraction.yaml', parse(SET_UP + decided)),
          of(
            'AA',
            written(each, () => first),
          ),
          of(
            'BB',
            written(each, (index) => (index === differing ? last : first)),
          ),
        ]);
        const figure = agreementView.of(review);
        assert.equal(figure.kind, 'table');
        const rows = (figure.kind === 'table' ? figure.rows : [])
          .map(({ cells }) => cells.map(({ text }) => text))
          .filter(([, what = '']) => what === 'word' || what.startsWith('answers'));
        const isOfSeveral = tool.checklists.all.length > 1;
        const begins = isOfSeveral ? `${list.items.name}: ` : tool.id.replaceAll('_', ' ');
        const own = rows.filter(([name = '']) => name.toLowerCase().startsWith(begins.toLowerCase()));
        if (isOfSeveral && tool.points)
          assert.deepEqual([...new Set(own.map(([, what]) => what))], [`answers (${words.join(', ')})`]);
        assert.ok(own.length >= count, own.map(([name]) => name).join());
        assert.equal(new Set(own.map(([name]) => name)).size, own.length);
        assert.deepEqual(own.filter((row) => row.includes('0 (0%)')).length, 1);
      });

      it('is merged item by item, and what changed is told', () => {
        const base = start + written(each, () => first);
        const ours = start + written(each, (index) => (index === 0 ? last : first));
        const theirs = start + written(each, (index) => (index === count - 1 ? last : first));
        const merged = mergeTexts({ base, ours, theirs });
        assert.equal(merged.kind === 'merged' && merged.conflicts.length, 0);
        assert.equal(
          merged.kind === 'merged' && merged.text,
          start + written(each, (index) => ([0, count - 1].includes(index) ? last : first)),
        );
        const lines = (text: string) => factLines(readRecord(path, parse(text))).split('\n');
        const before = lines(base);
        const changed = lines(ours).filter((line) => !before.includes(line));
        assert.equal(changed.length, 1, changed.join('\n'));
        assert.ok(changed[0]?.includes(last), changed[0]);
      });

      it('is in the tables, and in what programs read', () => {
        const { review } = read(written(each, (index) => words[index % words.length]));
        const view = views.find(
          ({ id }) => id === list.items.id || (tool.scoreTable && id === tool.scoreTable.view.id),
        );
        const figure = view?.of(review) ?? assert.fail(list.items.id);
        const table = figure.kind === 'symbol matrix' ? asTable(figure) : figure;
        const [row] = table.kind === 'table' ? table.rows : [];
        const shown = row?.cells.map(({ text }) => text.toLowerCase()) ?? [];
        for (const word of words.slice(0, count)) assert.ok(shown.includes(word), `${word} in ${shown.join()}`);
        const { studies, interventions } = jsonView(review);
        const [record] = tool.record === 'study' ? studies : interventions;
        const said = JSON.stringify(record?.[tool.id]);
        for (const { key } of itemsToAnswer(tool, list.items)) assert.ok(said.includes(`"${key}"`), key);
      });

      it('can be begun from an interview of the whole file', () => {
        const { file, review } = read('');
        assert.ok(interviewsIn(review, file).some(({ interview }) => interview.path[0] === tool.id));
      });
    });
  }
});
