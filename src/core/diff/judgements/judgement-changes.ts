/**
 * Changes of one assessment. A judgement names its cause: the answers that are others, else its reason, else that no answer
 * changed; and whether it is now what the algorithm gives. What follows for the overall judgement is said in one line.
 */
import { textOf } from '../../document/walk';
import type { Domain, Instrument } from '../../knowledge/instrument';
import { listed } from '../../language/listed';
import { say, translated } from '../../language/say';
import {
  type Assessment,
  assessmentAt,
  type DomainAssessment,
  hasOverall,
  type OverallAssessment,
} from '../../review/appraisal/assessments';
import type { Review } from '../../review/review';
import type { Cause, Change } from '../changes/change';
import { type Statement, statementOf, type Telling, told } from '../changes/telling';
import type { Difference } from '../differences/difference';
import { shortened } from '../places/entry-labels';
import { below, type Place } from '../places/named-place';
import { inOneLine } from '../places/value-in-words';
import { supportStatement } from './support-changes';

/** One assessment in two versions. */
export interface AssessmentVersions {
  readonly before: Assessment | undefined;
  readonly after: Assessment | undefined;
}

/** The assessments that a place of two files stands for. @param index of the entry in the section of either file */
export function assessmentVersions(
  instrument: Instrument,
  telling: Telling,
  index: { readonly before: number; readonly after: number },
  reviews: { readonly before: Review; readonly after: Review },
): AssessmentVersions {
  const { before, after } = telling;
  return {
    before: before && assessmentAt(before, [instrument.id, index.before], reviews.before),
    after: after && assessmentAt(after, [instrument.id, index.after], reviews.after),
  };
}

/** All changes of an assessment. @param place of the assessment @param differences of its values, below that place */
export function assessmentChanges(
  versions: AssessmentVersions,
  place: Place,
  differences: readonly Difference[],
  telling: Telling,
): Change[] {
  const depth = place.keys.length;
  const keyOf = ({ place: { keys } }: Difference) => keys[depth] ?? '';
  const ofKey = (key: string) => differences.filter((each) => keyOf(each) === key);
  const domains = domainsOf(versions);
  const known = new Set([...domains.map(({ key }) => key), OVERALL]);
  const others = differences.filter((each) => !known.has(keyOf(each))).map(statementOf);
  const judged = domains.map((domain) => domainStatement(domain, versions, place, ofKey(domain.key)));
  const overall = overallStatement(versions, place, ofKey(OVERALL), judged);
  const said = [...others, ...withConsequence(judged, overall, versions), ...overall];
  return said.map((each) => told(each, telling));
}

const OVERALL = 'overall';

function domainsOf({ before, after }: AssessmentVersions): readonly Domain[] {
  const all = [...(after?.domains ?? []), ...(before?.domains ?? [])].map(({ domain }) => domain);
  return [...new Map(all.reverse().map((domain) => [domain.key, domain])).values()].reverse();
}

/** “D5”; items of a checklist have their bare number. */
export function headOf({ id, judgedBy }: Domain): string {
  return judgedBy === 'answers' ? id : `D${id}`;
}

/** What is said of a domain, and whether its judgement is another one. */
interface DomainStatement {
  readonly domain: Domain;
  readonly said: readonly Statement[];
  readonly judgement: Cause | undefined;
}

function domainStatement(
  domain: Domain,
  { before, after }: AssessmentVersions,
  assessment: Place,
  differences: readonly Difference[],
): DomainStatement {
  const of = (version: Assessment | undefined) => version?.domains.find((each) => each.domain.key === domain.key);
  const [was, is] = [of(before), of(after)];
  const place = below(assessment, domain.key, headOf(domain));
  const whole = differences.find((each) => each.place.keys.length === place.keys.length);
  if (whole) return wholeDomain(domain, place, whole, was, is);
  const at = (key: string) =>
    differences.find((each) => each.place.keys.at(-1) === key && each.place.keys.length === place.keys.length + 1);
  const answers = domain.questions.flatMap(({ id }) => at(`q${id}`) ?? []);
  const causes = answers.map((answer) => causeOf(questionOf(answer), answer));
  const judgement = at('judgement');
  const rest = differences.filter((each) => each !== judgement && !answers.includes(each));
  if (judgement === undefined) {
    const stays = answers.length > 0 ? staysStatement(domain, was, is) : '';
    const told = answers.map((answer) => statementAt(answer, place));
    return {
      domain,
      said: [...withFollows(told, stays), ...restStatement(rest, place, differences.length)],
      judgement: undefined,
    };
  }
  const reason = at('reason');
  return {
    domain,
    said: [
      judgementStatement(judgement, place, causes, { was, is, reason: reasonOf(is) }),
      ...restStatement(
        rest.filter((each) => each !== reason),
        place,
        differences.length,
      ),
    ],
    judgement: causeOf(headOf(domain), judgement),
  };
}

function wholeDomain(
  domain: Domain,
  place: Place,
  { kind, before, after, from, to }: Difference,
  was: DomainAssessment | undefined,
  is: DomainAssessment | undefined,
): DomainStatement {
  const one = kind === 'added' ? is : was;
  const answers = (one?.answers ?? []).map(
    ({ question, code, pair }) => `${question.id} ${code ?? textOf(pair.value) ?? ''}`,
  );
  const level = one?.given?.value ?? one?.given?.text;
  const what = [level, answers.length > 0 ? `(${answers.join(', ')})` : undefined]
    .filter((each) => each !== undefined)
    .join(' ');
  const says = kind === 'added' ? `${say`${what}, new`}${againstStatement(is)}` : say`${what}, removed`;
  const cause: Cause = {
    question: headOf(domain),
    from: kind === 'added' ? null : (level ?? null),
    to: kind === 'added' ? (level ?? null) : null,
  };
  const said: Statement = { change: kind, place, says, before, after, from, to };
  return { domain, said: [said], judgement: level === undefined ? undefined : cause };
}

/** “5.1” of `q5.1` */
function questionOf({ place }: Difference): string {
  return (place.keys.at(-1) ?? '').replace(/^q/, '');
}

function causeOf(question: string, { from, to }: Pick<Difference, 'from' | 'to'>): Cause {
  return { question, from: from === '' ? null : from, to: to === '' ? null : to };
}

/** “5.1 Y → NI”, “5.1 NI”, “5.1 Y taken out” */
function causeInWords({ question, from, to }: Cause): string {
  if (to === null) return say`${question} ${from ?? ''} taken out`;
  return from === null ? `${question} ${to}` : `${question} ${from} → ${to}`;
}

type Judged = DomainAssessment | OverallAssessment;

interface JudgedVersions {
  readonly was: Judged | undefined;
  readonly is: Judged | undefined;
  readonly reason: string | undefined;
}

function judgementStatement(
  { kind, before, after, from, to }: Difference,
  place: Place,
  because: readonly Cause[],
  { was, is, reason }: JudgedVersions,
): Statement {
  const level =
    kind === 'changed' ? `${from} → ${to}` : kind === 'added' ? say`judged ${to}` : say`judgement ${from} taken out`;
  const says = `${level}${becauseStatement(because, reason, kind)}${kind === 'removed' ? '' : accordStatement(was, is)}`;
  const judgement = below(place, 'judgement');
  return {
    change: kind,
    place: { keys: judgement.keys, titles: place.titles },
    says,
    before,
    after,
    from,
    to,
    because,
    reason,
  };
}

function becauseStatement(because: readonly Cause[], reason: string | undefined, kind: Difference['kind']): string {
  if (because.length > 0) return say`, because ${listed(because.map(causeInWords), 'and')}`;
  if (reason !== undefined) return say`, because “${reason}”`;
  return kind === 'changed' ? say`, no answer changed` : '';
}

function reasonOf(judged: Judged | undefined): string | undefined {
  const reason = judged?.given?.reason;
  return reason && shortened(inOneLine(reason), LONGEST_REASON);
}

const LONGEST_REASON = 120;

/** Whether a judgement is what the instrument leaves open; nothing while that is not known. */
function isAsAlgorithm(judged: Judged | undefined): boolean | undefined {
  const value = judged?.given?.value;
  if (judged === undefined || value === undefined || judged.suggestion.permitted.length === 0) return undefined;
  if ('answers' in judged && judged.answers.length === 0) return undefined;
  return judged.suggestion.complete ? judged.suggestion.permitted.includes(value) : undefined;
}

function accordStatement(was: Judged | undefined, is: Judged | undefined): string {
  const [before, now] = [isAsAlgorithm(was), isAsAlgorithm(is)];
  if (now === undefined || now === before) return '';
  if (now) return before === undefined ? '' : say`, now as the algorithm`;
  return say`, now against the algorithm, which gives ${levelsOf(is)}`;
}

function againstStatement(is: Judged | undefined): string {
  return isAsAlgorithm(is) === false ? say`, against the algorithm, which gives ${levelsOf(is)}` : '';
}

function levelsOf(judged: Judged | undefined): string {
  const { judgement, permitted } = judged?.suggestion ?? { judgement: null, permitted: [] };
  return judgement ?? listed(permitted, 'or');
}

/** What becomes of a judgement whose answers changed. */
function staysStatement(domain: Domain, was: DomainAssessment | undefined, is: DomainAssessment | undefined): string {
  const level = is?.given?.value ?? is?.given?.text;
  if (level === undefined || domain.judgedBy === 'answers') return '';
  return say`; ${headOf(domain)} stays ${level}${accordStatement(was, is)}`;
}

function withFollows(said: readonly Statement[], follows: string): readonly Statement[] {
  return said.map((each, index) => (index === said.length - 1 && follows !== '' ? { ...each, follows } : each));
}

/** An answer is called by its number, which says where it stands. */
function statementAt(difference: Difference, domain: Place): Statement {
  const said = statementOf(difference);
  const titles = [...domain.titles.slice(0, -1), questionOf(difference)];
  return { ...said, place: { keys: said.place.keys, titles } };
}

/** What else stands in a domain: reason, direction, support. */
function restStatement(rest: readonly Difference[], place: Place, all: number): Statement[] {
  return rest.map((difference) => {
    const key = difference.place.keys.at(-1);
    const said = key === 'support' ? supportStatement(difference, all === 1) : statementOf(difference);
    return {
      ...said,
      place: { keys: said.place.keys, titles: [...place.titles, ...said.place.titles.slice(place.titles.length)] },
    };
  });
}

function overallStatement(
  { before, after }: AssessmentVersions,
  assessment: Place,
  differences: readonly Difference[],
  domains: readonly DomainStatement[],
): Statement[] {
  const place = below(assessment, OVERALL, say`overall`);
  const whole = differences.find((each) => each.place.keys.length === place.keys.length);
  const at = (key: string) => differences.find((each) => each.place.keys.at(-1) === key);
  const judgement = whole ? asJudgement(whole, { before, after }) : at('judgement');
  const reason = at('reason');
  const causes = domains.flatMap((each) => each.judgement ?? []);
  const told = new Set([whole, judgement, reason]);
  const rest = restStatement(
    differences.filter((each) => !told.has(each)),
    place,
    differences.length,
  );
  if (judgement === undefined) return [...(reason ? [statementOf(reason)] : []), ...rest];
  const versions = { was: before?.overall, is: after?.overall, reason: reasonOf(after?.overall) };
  return [judgementStatement(judgement, place, causes, versions), ...rest];
}

/** An overall judgement that is new as a whole, or gone, is told by its level. */
function asJudgement(whole: Difference, { before, after }: AssessmentVersions): Difference {
  const level = (version: Assessment | undefined) =>
    version?.overall.given?.value ?? version?.overall.given?.text ?? '';
  return {
    ...whole,
    from: whole.kind === 'added' ? '' : level(before),
    to: whole.kind === 'removed' ? '' : level(after),
  };
}

/** Behind the last domain that is judged otherwise: that the overall judgement is not. */
function withConsequence(
  domains: readonly DomainStatement[],
  overall: readonly Statement[],
  { after }: AssessmentVersions,
): readonly Statement[] {
  const last = domains.map(({ judgement }) => judgement !== undefined).lastIndexOf(true);
  const isTold = overall.some(({ place }) => place.keys.at(-1) === 'judgement');
  const given = after?.overall.given;
  if (last < 0 || isTold || !after || !hasOverall(after) || given === undefined)
    return domains.flatMap(({ said }) => said);
  const against =
    isAsAlgorithm(after.overall) === false ? say`, now against the rule, which gives ${levelsOf(after.overall)}` : '';
  const follows = say`; overall unchanged${against}`;
  return domains.flatMap(({ said }, index) =>
    index === last ? [{ ...(said[0] as Statement), follows }, ...said.slice(1)] : said,
  );
}

/** What a new assessment says at a glance: “overall some concerns (D1 low, D2 low, D3 some concerns)”. */
export function assessmentAtAGlance({ domains, overall, instrument }: Assessment): string {
  const level = (judged: Judged) => judged.given?.value ?? judged.given?.text;
  const judged = domains.flatMap((each) =>
    level(each) === undefined ? [] : [`${headOf(each.domain)} ${level(each)}`],
  );
  const whole = level(overall);
  if (whole === undefined)
    return judged.length > 0 ? judged.join(', ') : say`${translated(instrument.name)}, nothing judged yet`;
  return judged.length > 0 ? say`overall ${whole} (${judged.join(', ')})` : say`overall ${whole}`;
}
