/** Why a question that the review adds to a tool of the program cannot have a number. */
import { ownQuestionKeys } from '../../format/own/own-questions';
import { questionKey } from '../../format/study/assessment-fields';
import type { Domain } from '../../knowledge/instrument';
import { say } from '../../language/say';
import type { Review } from '../../review/review';
import { ownToolsOf } from '../../review/tools-of-review';
import type { OwnFieldName } from '../place/own-field-places';

/** The domain in which a field is a question of the review's own; nothing where it is something else. */
export function domainAskedIn(review: Review, { kind, path }: OwnFieldName): Domain | undefined {
  const [section, domain, question] = path;
  if (kind !== 'study' || question === undefined || path.length > 3) return undefined;
  return domainsOf(review, section).find(
    ({ key, questions }) => key === domain && questions.some((each) => questionKey(each) === question),
  );
}

/** @returns nothing where no question of the tool has this number, and it begins as those of its domain do */
export function noNumberOfQuestion(
  review: Review,
  { path: [section] }: OwnFieldName,
  domain: Domain,
  name: string,
): string | undefined {
  const isTaken = domainsOf(review, section).some(({ questions }) =>
    questions.some((each) => questionKey(each) === name),
  );
  if (!isTaken && new RegExp(`^(?:${ownQuestionKeys(domain)})$`).test(name)) return undefined;
  const { id } = domain;
  return say`“${name}” cannot be the key of this question. Write q${id}. and a number that no question of the tool has yet, for example “q${id}.9”.`;
}

function domainsOf(review: Review, section: string | undefined): readonly Domain[] {
  const tool = ownToolsOf(review).find(({ id, isOwn }) => id === section && !isOwn);
  return tool?.variants.flatMap(({ domains }) => domains) ?? [];
}
