import { isMapping, pairOf } from '../../document/walk';
import type { Instrument } from '../../knowledge/instrument';
import { judgementLabel } from '../../knowledge/instrument-words';
import { listed } from '../../language/listed';
import { say } from '../../language/say';
import type { DomainAssessment } from '../../review/appraisal/assessments';
import { write } from '../../writing/value';
import type { Check, Finding } from '../check';
import { reasonFix } from '../reading/reason-fix';

export const judgementDiffers: Check = {
  code: 'judgement-differs',
  title: 'A judgement differs from what the answers lead to, without a reason',
  severity: 'warning',
  explanation:
    'The published algorithm proposes a judgement from the answers; where an instrument has criteria instead, the answers rule levels out. Reviewers may judge otherwise, but readers must be able to see why. Take the proposed judgement, correct an answer, or write the reason beside the judgement under `reason`; with a reason it is no longer a problem.',
  *find(file, _review, prepared) {
    for (const { instrument, domains } of prepared.assessments()) {
      for (const domain of domains) {
        const finding = differing(instrument, domain, file.document.text);
        if (finding) yield finding;
      }
    }
  },
};

function differing(
  instrument: Instrument,
  { domain, pair, answers, given, suggestion }: DomainAssessment,
  text: string,
): Finding | undefined {
  if (!given?.value || given.reason !== undefined || answers.length === 0) return undefined;
  if (suggestion.permitted.length === 0 || suggestion.permitted.includes(given.value)) return undefined;
  // A level that the domain does not have in this form is a problem of its own.
  if (domain.judgements?.includes(given.value) === false) return undefined;
  const label = judgementLabel(instrument, given.value);
  // Criteria rule levels out; which of the others it is, they leave to people.
  const leftOpen = suggestion.judgement === null && suggestion.floor !== undefined;
  const suggested = suggestion.judgement === null ? suggestion.permitted : [suggestion.judgement];
  const levels = listed(
    suggested.map((value) => judgementLabel(instrument, value)),
    'or',
  );
  const holder = isMapping(pair?.value) ? pair.value : undefined;
  const judgement = pairOf(holder, 'judgement');
  return {
    span: given.node.span,
    message: say`The judgement for domain ${domain.id} is ${label}, but the answers ${leftOpen ? say`leave ${levels}` : say`lead to ${levels}`}, and no reason is given. ${suggestion.because} Readers must be able to see why a judgement differs: take ${leftOpen ? say`one that they leave` : say`the suggested one`}, correct an answer, or write the reason beside it.`,
    fixes: [
      ...(leftOpen ? [] : suggested).map((value) => ({
        title: say`Write “${value}”, as the answers suggest`,
        kind: 'choice' as const,
        edits: [write(given.node.span, value)],
      })),
      ...(holder && judgement ? reasonFix(text, holder, judgement) : []),
    ],
  };
}
