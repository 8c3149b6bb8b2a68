import { valueOf } from '../../document/walk';
import { say } from '../../language/say';
import type { Check } from '../check';
import { contextCodesIn } from '../reading/context-codes';

export const contextWithoutInfluence: Check = {
  code: 'context-without-influence',
  title: 'A finding about context without its influence',
  severity: 'warning',
  explanation:
    'Context is not a backdrop: a finding about it says that something helps, hinders, does both or neither. Without the influence it cannot be shown among facilitators or barriers. Choose one of facilitator, barrier, mixed and neutral.',
  *find(_file, _review, prepared) {
    for (const { node, finding, dimension } of contextCodesIn(prepared.stepsOf('mapping'))) {
      const place = valueOf(node, 'dimension');
      if (dimension !== 'context' || place === undefined) continue;
      if (valueOf(node, 'influence') ?? valueOf(finding, 'influence')) continue;
      yield {
        span: place.span,
        message: say`A finding about context should say what the context does, else it appears neither among facilitators nor among barriers. Add “influence”: facilitator, barrier, mixed or neutral.`,
      };
    }
  },
};
