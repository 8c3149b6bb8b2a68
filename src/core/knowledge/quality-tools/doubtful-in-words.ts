/** Which judgements of a tool are hard to understand beside its criteria, said from its data. */
import { numberWord } from '../../language/number-word';
import { qualityTools } from './list';
import type { DoubtfulJudgement } from './quality-tool';

/** The criteria that count for it. */
export function criteriaBehind({ criteria, ofFirst }: DoubtfulJudgement) {
  return criteria.items.slice(0, ofFirst);
}

/** What is judged: “Reliability”. */
export function judgedIn({ criteria, under }: DoubtfulJudgement): string {
  return criteria.items.find(({ key }) => key === under)?.label ?? under;
}

/** For the documentation of the check: why it matters and what to do, for every tool that has such a judgement. */
export function doubtfulInWords(): string {
  const each = qualityTools.flatMap(({ doubtful }) => {
    if (doubtful === undefined) return [];
    const { level, least, ofFirst } = doubtful;
    const labels = criteriaBehind(doubtful).map(({ label }) => label.toLowerCase());
    return `A ${level} ${judgedIn(doubtful).toLowerCase()} is hard to understand where ${numberWord(least)} or more of the first ${numberWord(ofFirst)} criteria (${labels.join(', ')}) are answered with no.`;
  });
  return `How far a process evaluation can be relied on is judged from its criteria. ${each.join(' ')} Correct one of them, or give the reason beside the judgement and accept the problem.`;
}
