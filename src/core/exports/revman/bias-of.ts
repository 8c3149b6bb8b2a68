/** Risk of bias as RevMan keeps it: with one tool for the whole review. */
import type { Node } from '../../document/document';
import { oneOrMany, textAt, textOf, valueOf } from '../../document/walk';
import type { Instrument } from '../../knowledge/instrument';
import { type Assessment, assessmentsOf } from '../../review/appraisal/assessments';
import { includedStudies, type RecordView, type Review } from '../../review/review';
import { instrumentsOf } from '../../review/tools-of-review';
import { nameOfStudy, type PackageTable } from './names';

/** One judgement of one domain. */
export interface Judged {
  readonly domain: string;
  /** As the tables have it, “Low risk”, and as the JSON has it. */
  readonly words: { readonly table: string; readonly json: string };
  readonly support: string | undefined;
  /** The id of the result that is judged; absent: the study. */
  readonly result: string | undefined;
}

/** The tool with which most studies are assessed, of those that RevMan knows; nothing where there is none. */
export function toolForRevman(review: Review): Instrument | undefined {
  const used = instrumentsOf(review)
    .filter(({ revman }) => revman !== undefined)
    .map((tool) => ({
      tool,
      studies: includedStudies(review).filter((study) => study.sections.has(tool.id)).length,
    }))
    .filter(({ studies }) => studies > 0)
    .sort((a, b) => b.studies - a.studies);
  return used[0]?.tool;
}

/** The judgements of a study with one tool, domain by domain, with the words that support them. */
export function judgedIn(study: RecordView, tool: Instrument, review: Review): readonly Judged[] {
  return assessmentsOf(study, tool, review).flatMap((assessment) => domainsOf(assessment, tool));
}

function domainsOf(assessment: Assessment, { revman }: Instrument): Judged[] {
  const { result, subject } = assessment;
  const outcomes = subject === undefined ? undefined : textOf(subject);
  const overall = {
    key: 'overall',
    name: revman?.overall,
    given: assessment.overall.given,
    node: assessment.overall.pair?.value,
  };
  const domains = assessment.domains.map(({ domain, given, pair }) => ({
    key: domain.key,
    name: revman?.domains?.[domain.key] ?? domain.name,
    given,
    node: pair?.value,
  }));
  return [...domains, overall].flatMap(({ name, given, node }): Judged[] => {
    const words = revman?.words[given?.value ?? ''];
    const support = supportIn(valueOf(node, 'support'));
    if (words === undefined || name === undefined) return [];
    return [
      {
        domain: outcomes === undefined ? name : `${name}: ${outcomes}`,
        words,
        support,
        result: result === undefined ? undefined : textOf(result),
      },
    ];
  });
}

/** A sentence, or the quotations and notes of its entries. */
function supportIn(node: Node | undefined): string | undefined {
  const lines = oneOrMany(node).flatMap((each) => textOf(each) ?? textAt(each, 'quote') ?? textAt(each, 'note') ?? []);
  return lines.length > 0 ? lines.join('\n') : undefined;
}

/** One row for each study, a pair of columns for each domain. */
export function biasTable(studies: readonly RecordView[], tool: Instrument, review: Review): PackageTable {
  const all = studies.map((study) => ({ study, judged: judgedIn(study, tool, review) }));
  const domains = [...new Set(all.flatMap(({ judged }) => judged.map(({ domain }) => domain)))];
  return {
    heads: ['Study', ...domains.flatMap((domain) => [`Domain (judgement): ${domain}`, `Domain (support): ${domain}`])],
    rows: all
      .filter(({ judged }) => judged.length > 0)
      .map(({ study, judged }) => ({
        Study: nameOfStudy(study),
        ...Object.fromEntries(
          judged.flatMap(({ domain, words, support }) => [
            [`Domain (judgement): ${domain}`, words.table],
            [`Domain (support): ${domain}`, support ?? ''],
          ]),
        ),
      })),
  };
}
