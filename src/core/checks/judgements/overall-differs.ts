import { isMapping, pairOf } from '../../document/walk';
import { judgementLabel } from '../../knowledge/instrument-words';
import { say } from '../../language/say';
import type { Assessment } from '../../review/appraisal/assessments';
import { write } from '../../writing/value';
import type { Check, Finding, Fix } from '../check';
import { reasonFix } from '../reading/reason-fix';

export const overallDiffers: Check = {
  code: 'overall-differs',
  title: 'The overall judgement differs from what the domains lead to, without a reason',
  severity: 'warning',
  explanation:
    'The overall judgement follows from the judgements of the domains: by the published rule, or by the review’s own where `appraisal` declares one. Some instruments allow a worse overall judgement where several domains add up; that is a person’s decision and needs a reason, which is then asked for as information. Anything else that differs without a reason is a warning. Take the judgement that follows, correct a domain, or write the reason beside it.',
  *find(_file, _review, prepared) {
    for (const assessment of prepared.assessments()) {
      const finding = differing(assessment);
      if (finding) yield finding;
    }
  },
};

function differing({ file, instrument, variant, overall }: Assessment): Finding | undefined {
  const { pair, given, suggestion } = overall;
  if (!given?.value || given.reason !== undefined || suggestion.permitted.length === 0) return undefined;
  // A level that the whole does not have in this form is a problem of its own.
  const levels = variant?.overall.judgements ?? variant?.overall.order;
  if (levels?.includes(given.value) === false) return undefined;
  const within = suggestion.permitted.includes(given.value);
  if (within && !suggestion.needReason.includes(given.value)) return undefined;
  const holder = isMapping(pair?.value) ? pair.value : undefined;
  const judgement = pairOf(holder, 'judgement');
  const reason = holder && judgement ? reasonFix(file.document.text, holder, judgement) : [];
  const label = judgementLabel(instrument, given.value);
  if (within) {
    return {
      span: given.node.span,
      severity: 'information',
      message: say`${label} overall is within the rule, but it is a person’s decision, and no reason is given. ${suggestion.because} Write the reason beside it, so that readers can follow.`,
      fixes: reason,
    };
  }
  return {
    span: given.node.span,
    message: say`The overall judgement is ${label}, but the domains lead to another, and no reason is given. ${suggestion.because} Take the one that follows, correct a domain, or write the reason beside it.`,
    fixes: [...takeSuggested(suggestion.judgement ?? undefined, given.node.span), ...reason],
  };
}

function takeSuggested(judgement: string | undefined, span: Finding['span']): Fix[] {
  if (judgement === undefined) return [];
  return [
    { title: say`Write “${judgement}”, as the domains suggest`, kind: 'choice', edits: [write(span, judgement)] },
  ];
}
