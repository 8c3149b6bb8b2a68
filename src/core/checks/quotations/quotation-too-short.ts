import { say } from '../../language/say';
import { findingOf, quotationsAsked } from '../../reports/quotations-asked';
import type { Check } from '../check';

export const quotationTooShort: Check = {
  code: 'quotation-too-short',
  title: 'A quotation that is too short to be looked for',
  severity: 'information',
  explanation:
    'A single word, or a few letters, stand at many places of a report. Finding them would say nothing, so they are not looked for, and a second person cannot find the place by them either. Quote the sentence.',
  *find(file, review) {
    for (const asked of quotationsAsked(review, file))
      if (findingOf(review, asked)?.state === 'too short')
        yield {
          span: asked.node.span,
          message: say`A single word, or a few letters, stand at many places, so this quotation was not looked for in the report. Quote the sentence in which it stands.`,
        };
  },
};
