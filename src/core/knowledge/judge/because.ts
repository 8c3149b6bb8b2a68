/** Why a domain's suggestion is what it is, or what is still open, in plain words. */
import { named } from '../../document/named';
import { listed } from '../../language/listed';
import { say, translated } from '../../language/say';
import { NOT_APPLICABLE } from '../answers';
import type { Domain, Instrument } from '../instrument';
import { judgementLabel } from '../instrument-words';
import type { Answers, Decision, GivenAnswer, Suggestion } from './suggestion';

/** A few sentences, for example "Low: 1.1 is Y, 1.2 is PY and 1.3 is N (row 6 of the table for domain 1)." */
export function becauseOfDomain(
  instrument: Instrument,
  domain: Domain,
  answers: Answers,
  suggestion: Omit<Suggestion, 'because'>,
): string {
  const { judgement, complete, decidedBy } = suggestion;
  if (domain.questions.length === 0) return whatIsForPeople(instrument, domain);
  const caveats = new Set(decidedBy?.rows.flatMap(({ caveat }) => (caveat === undefined ? [] : translated(caveat))));
  return [
    ...suggestion.invalid.map((given) => whyInvalid(domain, given)),
    judgement === null || decidedBy === undefined
      ? whatIsOpen(instrument, domain, answers, suggestion)
      : whyFixed(instrument, domain, suggestion, judgement, decidedBy),
    ...(hasBegun(domain, answers) ? whatCriteriaSay(instrument, domain, suggestion) : []),
    ...(complete ? caveats : []),
  ].join(' ');
}

/** Of a domain without questions. */
function whatIsForPeople({ judgements }: Instrument, domain: Domain): string {
  const levels = judgements.filter(({ value }) => domain.judgements?.includes(value) !== false);
  return say`There are no questions here: judge by what domain ${domain.id} is about. ${listed(
    levels.map(({ label }) => label),
    'or',
  )} can be given.`;
}

function hasBegun({ questions }: Domain, answers: Answers): boolean {
  return questions.some(({ id }) => (named(answers, id) ?? '') !== '');
}

function whyInvalid(domain: Domain, { question, answer }: GivenAnswer): string {
  if (answer === NOT_APPLICABLE) return say`${question} is asked here, so NA does not answer it.`;
  const offered = domain.questions.find(({ id }) => id === question)?.answers ?? [];
  return say`“${answer}” does not count: ${question} takes ${listed(offered, 'or')}.`;
}

function whatIsOpen(
  instrument: Instrument,
  domain: Domain,
  answers: Answers,
  { complete, next, permitted, decidedBy }: Omit<Suggestion, 'because'>,
): string {
  const levels = listed(
    permitted.map((value) => judgementLabel(instrument, value)),
    'or',
  );
  if (complete && domain.screening) return say`Nothing here ends the assessment: go on with the domains.`;
  if (complete && levels === '') return say`Nothing here decides.`;
  if (complete) {
    const where = decidedBy ? ` (${placeOf(domain, decidedBy.rows)})` : '';
    return say`The published criteria leave this to you: ${levels}${where}.`;
  }
  if (!hasBegun(domain, answers)) return say`Nothing is answered yet: begin with ${next}.`;
  return say`Still open: answer ${next} next. ${levels} can still come out.`;
}

function whyFixed(
  instrument: Instrument,
  domain: Domain,
  { complete, unanswered, next }: Omit<Suggestion, 'because'>,
  judgement: string,
  { rows, answers }: Decision,
): string {
  const level = judgementLabel(instrument, judgement);
  const reason =
    listed(
      answers.map(({ question, answer }) => say`${question} is ${answer}`),
      'and',
    ) || say`nothing else can come out`;
  const where = placeOf(domain, rows);
  if (complete) return `${level}: ${reason} (${where}).`;
  const questions = listed(unanswered, 'and');
  const open = unanswered.length === 1 ? say`${questions} says` : say`${questions} say`;
  return say`Already fixed: ${level}, because ${reason} (${where}), whatever ${open}. To complete the record, answer ${next} next.`;
}

/** What the answers rule out, and that nothing more than criteria stands behind it. */
function whatCriteriaSay(
  { judgements }: Instrument,
  { criteria, judgements: offered }: Domain,
  { permitted }: Omit<Suggestion, 'because'>,
): string[] {
  if (criteria === undefined) return [];
  const steps = judgements.filter(
    ({ value, onlyWith }) => offered?.includes(value) !== false && onlyWith === undefined,
  );
  const ruledOut = steps.filter(({ value }) => !permitted.includes(value)).map(({ label }) => label);
  return [
    ...(ruledOut.length > 0 ? [say`The answers rule out ${listed(ruledOut, 'and')}.`] : []),
    say`The official tool has criteria here and no algorithm: weigh them.`,
  ];
}

/** "row 6 of the table for domain 1"; where a domain has several tables, with their names. */
function placeOf(domain: Domain, rows: Decision['rows']): string {
  const what = domain.criteria ? say`criteria` : domain.draft ? say`draft table` : say`table`;
  const parts = [...new Set(rows.map(({ part }) => part))];
  const places = parts.map((part) => {
    const numbers = rows.filter((each) => each.part === part).map(({ row }) => String(row));
    const name =
      domain.parts.length > 1 ? say` on ${translated(domain.parts[part]?.name ?? say`part ${part + 1}`)}` : '';
    return say`${numbers.length === 1 ? say`row` : say`rows`} ${listed(numbers, 'or')} of the ${what}${name}`;
  });
  return say`${listed(places, 'and')} for domain ${domain.id}`;
}
