/** What is exported for robvis is imported as it was: with every tool that is exported, and with several kinds of a team's own. */
import assert from 'node:assert/strict';
import { robvisExport } from '../../../src/core/exports/robvis';
import { importPlan } from '../../../src/core/index';
import type { Instrument, Variant } from '../../../src/core/knowledge/instrument';
import { assessmentsOf } from '../../../src/core/review/appraisal/assessments';
import { assessedResult, resultWords } from '../../../src/core/review/results-of';
import { includedStudies, type RecordView, type Review } from '../../../src/core/review/review';
import { instrumentsOf, ownToolsOf } from '../../../src/core/review/tools-of-review';
import { readerFor } from '../../../src/formats/importing/list';
import { readFixture } from '../../core/checks/fixture';
import { noTurns } from './no-turns';

/** Fictional. Of each kind of tool that a team may have. */
const OWN = `tools:
  own_words:
    levels: [good, fair, poor]
    domains: {choice: {name: Choice of the wards}, loss: {name: Nurses who left}, noise: {name: Measuring the noise}}
    overall: {rule: worst domain}
  own_checklist:
    answers: [yes, partly, no]
    items: {ward: Is the ward described?, staff: Is it said who works there?}
    overall: {points: {yes: 2, partly: 1, no: 0}, bands: {good: [3, 4], poor: [0, 2]}}
  own_scales:
    about: index test
    parts: {reading: Which reading.}
    levels: [low, unclear, high]
    scales: {fit: {name: Fit, levels: [fits, does not fit]}}
    domains: {conduct: {name: Conduct of the reading}, fit: {name: Fit of the reading, scale: fit}}
    overall: {rule: none}
  own_results:
    about: result
    levels: [low, high]
    domains: {measuring: {name: How the result was measured}, missing: {name: Who is missing}}
    overall: {rule: worst domain}
`;

const RESULTS =
  '  - {id: sleep-3m, outcome: sleep, measure: PSQI, timepoint: 3 months}\n  - {id: falls, outcome: falls}\n';

/** A design under which a form is used; the first where any will do. */
function designFor({ preliminary, designs }: Instrument, { when }: Variant): string {
  const choices = preliminary.flatMap(({ key, choices: all }) => all.filter(({ value }) => when[key]?.includes(value)));
  return choices.flatMap((each) => each.designs ?? [])[0] ?? designs[0] ?? 'cohort study';
}

/** Two studies, the second assessed once, each domain with another of its levels. */
function studiesWith(tool: Instrument, form: Variant): string {
  const facts = Object.entries(form.when).map(([key, [value = '']]) => `    ${key}: ${value}\n`);
  const assessed = (about: string, offset: number) => {
    const domains = form.domains
      .filter(({ screening }) => !screening)
      .map(({ key, judgements, judgedBy, questions }, index) => {
        const levels = (judgements ?? tool.judgements.map(({ value }) => value)).filter(
          (level) => tool.robvis?.genericWords[level] !== undefined,
        );
        const level = levels[(index + offset) % levels.length];
        return `    ${key}: {${judgedBy ? `q${questions[0]?.id}` : 'judgement'}: ${level}}\n`;
      });
    const whole = form.overall.judgements ?? form.overall.order ?? tool.judgements.map(({ value }) => value);
    const overall = form.overall.rule === 'none' ? '' : `    overall: {judgement: ${whole[offset % whole.length]}}\n`;
    return `  - ${about}\n${facts.join('')}${domains.join('')}${overall}`;
  };
  const about = (result: string, part: string) =>
    tool.assesses === 'result' ? `result: ${result}` : tool.subject ? `${tool.subject.key}: ${part}` : 'assessors: []';
  const isSeveral = tool.assesses === 'result' || tool.subject !== undefined;
  const study = (id: string, assessments: readonly string[]) => `# file: studies/${id}.extraction.yaml
study: ${id}
design: ${designFor(tool, form)}
reports: [{id: main, citation: {authors: ["${id.slice(0, 3).toUpperCase()}, A"], year: ${id.slice(-4)}, number: 41}}]
results:
${RESULTS}${tool.id}:
${assessments.join('')}`;
  return (
    study('ash-2019', [
      assessed(about('sleep-3m', 'by nurses'), 0),
      ...(isSeveral ? [assessed(about('falls', 'by band'), 1)] : []),
    ]) + study('elm-2020', [assessed(about('falls', 'by band'), 2)])
  );
}

const reviewOf = (...files: string[]): Review =>
  readFixture(`# file: review.extraction.yaml\nreview: made-up\n${OWN}${files.join('')}`).review;

/** What is judged with a tool: of which study and result or part, domain by domain. */
function judgedWith(tool: Instrument, review: Review): string[] {
  return includedStudies(review).flatMap((study) =>
    assessmentsOf(study, tool, review).map((assessment) => {
      const judged = assessment.domains.map(({ domain, given }) => `${domain.key}: ${given?.value}`);
      return [study.id, aboutIn(assessment, study), ...judged, assessment.overall.given?.value].join(' | ');
    }),
  );
}

function aboutIn(assessment: Parameters<typeof assessedResult>[0], study: RecordView): string {
  return resultWords(assessedResult(assessment, study)) || (assessment.subject?.text ?? '');
}

/** The review after the table was imported into one without the assessments; with its studies, what would be written of them. */
async function imported(text: string, tool: Instrument, into: Review, full: Review): Promise<Review> {
  const source = { name: 'robvis.csv', bytes: new TextEncoder().encode(text), into };
  const reader = await readerFor(source, undefined);
  assert.equal(reader?.id, 'judgements', tool.id);
  const plan = importPlan(await reader.read(source, noTurns), into, {});
  assert.deepEqual(
    plan.losses.map(({ value, reason }) => `${value}: ${reason}`),
    [],
  );
  assert.deepEqual(
    plan.write.map(({ path }) => path),
    [],
    tool.id,
  );
  const design = (id: string) =>
    includedStudies(full)
      .find((each) => each.id === id)
      ?.sections.get('design')?.pair.value;
  const texts = plan.differs.map(({ path, text: written }) => {
    const word = design(/^study: (\S+)/m.exec(written)?.[1] ?? '');
    return `# file: ${path}\n${written}design: ${word?.kind === 'scalar' ? word.text : ''}\n`;
  });
  return reviewOf(...texts);
}

describe('a table for robvis is read back', () => {
  const tools = instrumentsOf(reviewOf()).filter(({ robvis }) => robvis !== undefined);
  it('with every tool that is exported', () => {
    assert.ok(tools.length >= 8);
    assert.equal(ownToolsOf(reviewOf()).length, 4);
  });
  for (const tool of tools)
    for (const form of tool.variants)
      it(`${tool.name}, ${form.name}`, async () => {
        const studies = studiesWith(tool, form);
        const full = reviewOf(studies);
        const { files, leftOut } = robvisExport(full);
        assert.deepEqual(leftOut, []);
        const [file] = files;
        assert.ok(file);
        const bare = reviewOf(studies.replace(new RegExp(`${tool.id}:\n(?: .*\n)*`, 'g'), ''));
        const after = await imported(file.text, tool, bare, full);
        assert.deepEqual(judgedWith(tool, after), judgedWith(tool, full));
      });
});
