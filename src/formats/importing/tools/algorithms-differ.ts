/** Where a program's own algorithm says otherwise than the published one: that it does, and why it may. */
import { type AlgorithmSays, judgementLabel, type Suggestion, say } from '../../../core/index';
import type { Tool } from './tool';

function mayBeStale(): string {
  return say`The workbook may not have calculated again after something was changed: open it, let it calculate, and compare.`;
}

/** What a program's algorithm says of one domain, and what we make of the answers. */
export interface TwoVerdicts {
  /** By the published tables. */
  readonly ours: Suggestion;
  /** In the words of the tool. */
  readonly theirs: string;
  /** The printed number of the domain. */
  readonly domain: string;
}

/** @returns a sentence or more for people; nothing where both say the same */
export function domainsDiffer(tool: Tool, { ours, theirs, domain }: TwoVerdicts): string | undefined {
  if (ours.judgement === theirs) return undefined;
  const label = (level: string) => judgementLabel(tool.instrument, level);
  if (ours.judgement === null)
    return say`The workbook’s algorithm says ${label(theirs)}, though the answers in the file do not settle domain ${domain} yet. ${ours.because} ${whyOpen(ours)}`;
  return say`The workbook’s algorithm says ${label(theirs)}; by the published table the answers lead to ${label(ours.judgement)}. ${ours.because} ${whyOther(tool, ours, domain)}`;
}

/** @param theirLevels what the program's algorithm gave for each domain, by key */
export function overallsDiffer(
  { instrument }: Tool,
  says: AlgorithmSays,
  theirs: string,
  theirLevels: Readonly<Record<string, string | undefined>>,
  ourLevels: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const ours = says.overall(ourLevels);
  if (ours.judgement === theirs) return undefined;
  const words = say`The workbook’s algorithm says ${judgementLabel(instrument, theirs)} overall`;
  if (ours.judgement === null)
    return say`${words}. In the file not every domain has a judgement of the assessor that can be read, so that none follows yet.`;
  const label = judgementLabel(instrument, ours.judgement);
  return says.overall(theirLevels).judgement === theirs
    ? say`${words}, from what its algorithm gives for the domains. Here the judgements of the assessor are added up, which gives ${label}.`
    : say`${words}; by the published rule the domains add up to ${label}. ${mayBeStale()}`;
}

function whyOpen({ unanswered, invalid }: Suggestion): string {
  if (invalid.length > 0)
    return say`${listedIds(invalid.map(({ question }) => question))} cannot be read as an answer.`;
  if (unanswered.length > 0)
    return say`Probably an answer is missing in the workbook, or could not be read: ${listedIds(unanswered)}.`;
  return say`Compare the answers with those in the workbook.`;
}

/** The likely reason: an answer where none is asked, a place where the documents of the tool disagree, a stale workbook. */
function whyOther({ instrument }: Tool, { ignored }: Suggestion, domain: string): string {
  if (ignored.length > 0)
    return say`Probably because of ${listedIds(ignored)}, which has an answer although it is not asked; the workbook may have counted it.`;
  const slip = instrument.variants
    .flatMap(({ slips = [] }) => slips)
    .find(({ where }) => new RegExp(`\\bdomain ${domain}\\b`).test(where));
  return slip === undefined
    ? mayBeStale()
    : say`${mayBeStale()} The documents of ${instrument.name} also disagree here: ${slip.where}.`;
}

function listedIds(questions: readonly string[]): string {
  return questions.join(', ');
}
