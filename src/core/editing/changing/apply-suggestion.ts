/** Writing the judgement that the answers lead to, where a person asks for it. Nobody's own judgement is written over. */

import type { Pair, TextEdit } from '../../document/document';
import type { RecordFile } from '../../document/record';
import { isBlank, isMapping, pairOf, touches } from '../../document/walk';
import { assessmentField, questionKey } from '../../format/study/assessment-fields';
import { say, translated } from '../../language/say';
import { type Assessment, assessmentAt } from '../../review/appraisal/assessments';
import type { Review } from '../../review/review';
import { readsWell } from '../../writing/reads-well';
import { quoted } from '../../writing/value';
import { writeValue } from '../../writing/write-value';
import { mappingsAt } from '../place/mapping-at';
import type { Refactoring } from './refactoring';

/** For the domain at the cursor, or the overall judgement; and, as a choice of its own, for all that are not judged yet. */
export function applySuggestion(review: Review, file: RecordFile, offset: number): readonly Refactoring[] {
  const { text, root } = file.document;
  const places = mappingsAt(text, root, offset);
  const inAssessment = places.find(({ path }) => path.length === 2 && typeof path[1] === 'number');
  const assessment = inAssessment && assessmentAt(file, inAssessment.path, review);
  if (assessment === undefined) return [];
  const key = inAssessment?.pair?.key.text;
  const suggested = suggestionsIn(assessment);
  const here = suggested.find((each) => each.key === key && each.isOpenAt(offset));
  const open = suggested.filter(({ isBlank, isSettled }) => isBlank && isSettled);
  return [
    ...(here
      ? written(file, assessment, [here], say`Write the suggested judgement “${here.judgement}” for ${here.name}`)
      : []),
    ...(open.length > 1
      ? written(
          file,
          assessment,
          open,
          say`Write all ${open.length} suggested judgements of this assessment, where none is written yet`,
        )
      : []),
  ];
}

interface Suggested {
  /** Of the domain, or `overall`. */
  readonly key: string;
  readonly name: string;
  readonly judgement: string;
  /** The line of the domain, where there is one. */
  readonly pair: Pair | undefined;
  /** Keys that come before the judgement. */
  readonly before: readonly string[];
  /** Nobody has judged. */
  readonly isBlank: boolean;
  /** Nothing that is asked is open. */
  readonly isSettled: boolean;
  /** Nobody has judged; or without a reason, and the cursor is not where the problem already offers the same. */
  readonly isOpenAt: (offset: number) => boolean;
}

function suggestionsIn({ domains, overall }: Assessment): readonly Suggested[] {
  const open = (given: Assessment['overall']['given'], judgement: string) => (offset: number) =>
    given === undefined ||
    (given.value !== judgement && given.reason === undefined && !touches(given.node.span, offset));
  const ofDomains = domains.flatMap(({ domain, pair, given, suggestion }) => {
    const { judgement } = suggestion;
    if (judgement === null) return [];
    return [
      {
        key: domain.key,
        name: say`domain ${domain.id} (${translated(domain.name)})`,
        judgement,
        pair,
        before: domain.questions.map(questionKey),
        isBlank: given === undefined && isUnwritten(pair),
        isSettled: suggestion.complete,
        isOpenAt: open(given, judgement),
      },
    ];
  });
  const { judgement } = overall.suggestion;
  const isSettled = domains.every(({ given, suggestion }) => given !== undefined || suggestion.complete);
  if (judgement === null || judgement === undefined) return ofDomains;
  const { given, pair } = overall;
  const isBlank = given === undefined && isUnwritten(pair);
  const whole = { key: 'overall', name: say`the whole assessment`, judgement, pair, before: [] };
  return [...ofDomains, { ...whole, isBlank, isSettled, isOpenAt: open(given, judgement) }];
}

function isUnwritten(pair: Pair | undefined): boolean {
  const value = isMapping(pair?.value) ? pairOf(pair.value, 'judgement')?.value : pair?.value;
  return value === undefined || isBlank(value);
}

function written(file: RecordFile, assessment: Assessment, all: readonly Suggested[], title: string): Refactoring[] {
  const { text } = file.document;
  const edits = all.map((each) => judgementEdits(file, assessment, each));
  if (edits.some((each) => each.length === 0) || !readsWell(text, edits.flat())) return [];
  return [{ title, kind: 'write', edits: [{ path: file.path, edits: edits.flat() }] }];
}

/** None where the file has something else where the judgement would stand. */
function judgementEdits(
  { document }: RecordFile,
  { instrument, node }: Assessment,
  each: Suggested,
): readonly TextEdit[] {
  const { fields } = assessmentField(
    instrument,
    instrument.variants.flatMap(({ domains }) => domains),
  );
  const steps = [
    { key: each.key, order: Object.keys(fields) },
    { key: 'judgement', order: [...each.before, 'judgement'] },
  ];
  return writeValue(document, node, steps, quoted(each.judgement));
}
